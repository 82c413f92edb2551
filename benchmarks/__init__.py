"""Measures the console against a bare loop: `make bench`."""
