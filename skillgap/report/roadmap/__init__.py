"""The plan month by month, in every format."""
