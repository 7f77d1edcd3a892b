"""The options of each command, one module per group of commands; imported when one is asked for."""
