"""The history in the right panel: who did what and when, and the way back. Steps are read in pages while one scrolls."""
