"""The roles with their targets and paths."""
