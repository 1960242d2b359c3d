"""File to domain values and back, one module a format: no database, no window, spaCy only inside functions."""
