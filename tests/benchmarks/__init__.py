"""Measurements against a bare baseline in the same run: `make bench`. Nothing here is a test, nothing fails on time."""
