"""Two targets or two profiles side by side."""
