"""Tests of the command line; docs/commands.md is what they hold it to."""
