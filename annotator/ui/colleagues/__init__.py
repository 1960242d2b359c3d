"""Working with colleagues: merging their files, deciding by a rule, planning who labels what. Pages with a preview."""
