"""One requirement explained down to its sources."""
