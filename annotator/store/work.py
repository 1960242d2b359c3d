"""What one annotator keeps about articles besides annotations: remarks on them, bookmarks, and where the reading stopped."""

from __future__ import annotations

import json

from annotator.store.database import Database
from annotator.store.failures import translated
from annotator.store.journal import OpenStep, packed

BOOKMARKS = "@bookmarks"
"""Name of the field that holds an annotator's bookmarks in an article: a list of offsets in code points, in order."""


def remark_of(database: Database, article: int, annotator: int) -> tuple[bool, str]:
    """Return an annotator's doubt about an article and the note on it."""
    row = database.row(
        "SELECT flag, note FROM work WHERE article = ? AND annotator = ? AND role = 'annotator' AND dead = 0",
        (article, annotator),
    )
    return (bool(row[0]), str(row[1])) if row else (False, "")


def bookmarks_of(database: Database, article: int, annotator: int) -> tuple[int, ...]:
    """Return an annotator's bookmarks in an article (code points), in order."""
    row = database.row(
        "SELECT value FROM field WHERE article = ? AND annotator = ? AND name = ? AND dead = 0",
        (article, annotator, BOOKMARKS),
    )
    return read_bookmarks(str(row[0])) if row else ()


def all_bookmarks(database: Database, annotator: int) -> list[tuple[int, int, int]]:
    """Return every bookmark of an annotator as article (row id), its number, and offset in code points, in order."""
    return [
        (int(article), int(number), offset)
        for article, number, value in database.query(
            "SELECT a.id, a.number, f.value FROM field f CROSS JOIN article a ON a.id = f.article "
            "WHERE f.annotator = ? AND f.name = ? AND f.dead = 0 AND a.dead = 0 ORDER BY a.number",
            (annotator, BOOKMARKS),
        )
        for offset in read_bookmarks(str(value))
    ]


def read_bookmarks(value: str) -> tuple[int, ...]:
    """Return the offsets that a field of bookmarks holds; what is none is left out."""
    try:
        found = json.loads(value or "[]")
    except ValueError:
        return ()
    offsets = found if isinstance(found, list) else []
    return tuple(sorted({each for each in offsets if type(each) is int and each >= 0}))


def set_bookmarks(step: OpenStep, article: int, annotator: int, offsets: tuple[int, ...]) -> None:
    """Keep an annotator's bookmarks in an article inside the open step; none where there is no offset."""
    row = step.database.row(
        "SELECT id FROM field WHERE article = ? AND annotator = ? AND name = ?",
        (article, annotator, BOOKMARKS),
    )
    value, dead = packed(sorted(offsets)), int(not offsets)
    if row:
        step.update("field", row[0], value=value, dead=dead)
    elif offsets:
        step.insert("field", article=article, annotator=annotator, name=BOOKMARKS, value=value)


def keep_place(database: Database, annotator: int, article: int, position: int) -> None:
    """Remember the article that an annotator had open last and the place in it (code points); no step, not undoable."""
    with translated(database.path):
        database.connection.execute(
            "INSERT INTO meta (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = :value",
            {"key": f"place:{annotator}", "value": packed([article, position])},
        )


def place_of(database: Database, annotator: int) -> tuple[int, int]:
    """Return the article (row id) that an annotator had open last and the place in it; 0 where nothing is known."""
    value = database.value("SELECT value FROM meta WHERE key = ?", (f"place:{annotator}",))
    try:
        article, position = json.loads(value or "[0, 0]")
        return int(article), int(position)
    except (ValueError, TypeError):
        return 0, 0
