"""Tests of a person's profile: its shape, its file, its safe keeping."""
