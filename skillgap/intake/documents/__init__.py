"""Foreign documents as text: what a file is goes by its content, not by its ending."""
