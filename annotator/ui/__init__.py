"""The only Qt: a thin skin over `app`. Windows, views and panels; no rules and no files of their own."""
