"""Tests of the engine: its laws on drawn worlds, its algorithms against brute force."""
