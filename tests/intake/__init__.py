"""Tests of reading skills in text."""
