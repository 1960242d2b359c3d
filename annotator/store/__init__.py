"""The only SQL: opening, journal, undo, articles, annotations, codebooks, backups, checks. Rows become domain values here."""
