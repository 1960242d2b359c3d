"""How far annotators agree and where they differ: pure functions over annotations. No database, no screen."""
