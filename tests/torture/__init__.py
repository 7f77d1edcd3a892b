"""Hard use, for minutes at a time: `make torture` runs all of it and prints a table."""
