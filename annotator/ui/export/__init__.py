"""The export page: what will be written, what not and why, before anything is written."""
