"""Tests of the reports: what is printed is true, adds up, and cannot be broken by what it carries."""
