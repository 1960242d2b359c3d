"""The draft of a codebook: a text that an annotator keeps in the project. No step, not undone, and no packet has it."""

from __future__ import annotations

from annotator.store.database import Database
from annotator.store.failures import translated


def keep_draft(database: Database, annotator: int, text: str) -> None:
    """Keep an annotator's draft in place of the one before; an empty text removes it. Works inside an open step too."""
    with translated(database.path):
        if text:
            database.connection.execute(
                "INSERT INTO meta (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = :value",
                {"key": _key(annotator), "value": text},
            )
        else:
            database.connection.execute("DELETE FROM meta WHERE key = ?", (_key(annotator),))


def draft_of(database: Database, annotator: int) -> str:
    """Return what an annotator kept, an empty text for nothing."""
    return database.meta(_key(annotator))


def _key(annotator: int) -> str:
    return f"codebook draft:{int(annotator)}"
