"""Tests of skillgap: they mirror the package."""
