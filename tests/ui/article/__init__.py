"""Tests of the article."""
