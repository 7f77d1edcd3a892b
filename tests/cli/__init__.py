"""Tests of the command line: every command in every format, and every way to call it wrongly."""
