"""Annotations on their way in: kept in a temporary database beside the project, then moved over in one statement.

A statement that copies rows from file to file is several times faster than one call a row, and so the project is locked
for a fraction of the time. Nothing here outlives an import.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from annotator.domain.annotation import Annotation, Made
from annotator.domain.span import Span
from annotator.errors import BadValue
from annotator.store.database import Database
from annotator.store.failures import translated
from annotator.store.journal import UNSTORABLE, OpenStep, new_ids, packed

BUFFER = 5_000
"""So many rows are collected before they are written."""

_TABLES = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;
CREATE TABLE span (seq INTEGER PRIMARY KEY, draft INTEGER NOT NULL, person INTEGER NOT NULL, label INTEGER NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, made TEXT NOT NULL, number INTEGER, attributes TEXT NOT NULL DEFAULT '{}',
  note TEXT NOT NULL DEFAULT '', flag INTEGER NOT NULL DEFAULT 0, origin TEXT, fragments TEXT);
CREATE TABLE place (draft INTEGER PRIMARY KEY, article INTEGER NOT NULL);
CREATE TABLE person (id INTEGER PRIMARY KEY, row INTEGER NOT NULL);
CREATE TABLE label (id INTEGER PRIMARY KEY, row INTEGER NOT NULL);
"""
_SHORT = 'INSERT INTO span (draft, person, label, start, "end", made) VALUES (?, ?, ?, ?, ?, ?)'
_LONG = "INSERT INTO span VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_IMPORTED = Made.IMPORTED.value
_MADE = {str(made): made for made in Made}


class Stage:
    """The annotations of one import by draft, in the order in which they came.

    Attributes:
        people: the numbers of the annotators' names here, in the order in which they were met.
        labels: the numbers of the labels' names here, likewise.
    """

    def __init__(self) -> None:
        """Make the temporary database."""
        self.people: dict[str, int] = {}
        self.labels: dict[str, int] = {}
        self._numbered = False
        self._short: list[tuple[Any, ...]] = []
        self._long: list[tuple[Any, ...]] = []
        self._folder = tempfile.TemporaryDirectory(prefix="annotator-")
        self._path = Path(self._folder.name) / "staged.db"
        self._connection: sqlite3.Connection | None = None
        with translated(self._path):
            self._connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
            self._connection.executescript(_TABLES)
            self._connection.execute("BEGIN")

    def add(self, draft: int, annotations: Iterable[tuple[str, Annotation]]) -> list[str]:
        """Keep the annotations of a draft with their owners' names, each once.

        Returns:
            the owners' names in the order in which they were met.

        Raises:
            BadValue: a note holds a character that cannot be stored.
        """
        seen: set[tuple[int, int, int, int]] = set()
        owners: dict[str, None] = {}
        last, person = None, 0
        for owner, annotation in annotations:
            if owner != last:
                owners[owner], last = None, owner
                person = self.people.setdefault(owner, len(self.people))
            label = self.labels.get(annotation.label_name)
            if label is None:
                label = self.labels[annotation.label_name] = len(self.labels)
            span = annotation.span
            key = (person, label, span.start, span.end)
            if key in seen:
                continue
            seen.add(key)
            if _is_plain(annotation):
                if self._long or len(self._short) >= BUFFER:
                    self._flush()
                self._short.append((draft, *key, _made_as(annotation.made)))
            else:
                if self._short or len(self._long) >= BUFFER:
                    self._flush()
                self._long.append((draft, *key, *self._details(annotation)))
        return list(owners)

    def _details(self, one: Annotation) -> tuple[Any, ...]:
        if UNSTORABLE.search(one.note) or UNSTORABLE.search(one.origin):
            raise BadValue("A note holds a character that cannot be stored (NUL or half a character).")
        self._numbered = self._numbered or bool(one.id)
        parts = [[part.start, part.end] for part in one.fragments]
        return (
            one.made.value,
            one.id or None,
            packed(dict(one.attributes)),
            one.note,
            int(one.flag),
            one.origin or None,
            packed(parts) if parts else None,
        )

    def _flush(self) -> None:
        """Write what is collected; only one of the two lists is ever filled, so that the order stays."""
        assert self._connection
        with translated(self._path):
            self._connection.executemany(_SHORT, self._short)
            self._connection.executemany(_LONG, self._long)
        self._short, self._long = [], []

    def attach(self, database: Database) -> None:
        """End the collecting and show the rows to the project's connection; not in a transaction."""
        self._flush()
        if self._connection:
            with translated(self._path):
                self._connection.execute("COMMIT")
                self._connection.close()
            self._connection = None
        database.regain()
        with translated(database.path):
            database.connection.execute("ATTACH ? AS stage", (str(self._path),))
            database.connection.execute("PRAGMA stage.journal_mode = MEMORY")
            database.connection.execute("PRAGMA stage.synchronous = OFF")

    def detach(self, database: Database) -> None:
        """Take the rows out of the project's connection again; not in a transaction."""
        names = {row[1] for row in database.query("PRAGMA database_list")}
        if "stage" in names:
            with translated(database.path):
                database.connection.execute("DETACH stage")

    def of(self, database: Database, draft: int) -> tuple[Annotation, ...]:
        """Return the annotations of one draft, each with its owner's name."""
        people, labels = list(self.people), list(self.labels)
        return tuple(
            Annotation(
                Span(start, end),
                labels[label],
                people[person],
                number or 0,
                attributes=json.loads(attributes),
                note=note,
                flag=bool(flag),
                made=_MADE[made],
                origin=origin or "",
                fragments=tuple(Span(*pair) for pair in json.loads(fragments)) if fragments else (),
            )
            for person, label, start, end, made, number, attributes, note, flag, origin, fragments in database.query(
                'SELECT person, label, start, "end", made, number, attributes, note, flag, origin, fragments '
                "FROM stage.span WHERE draft = ? ORDER BY seq",
                (draft,),
            )
        )

    def write(
        self,
        step: OpenStep,
        places: Sequence[tuple[int, int]],
        *,
        people: Mapping[str, int],
        labels: Mapping[str, int],
    ) -> int:
        """Insert the annotations of drafts into their articles inside the open step; return how many.

        Args:
            step: the open step, of the database that the stage is attached to.
            places: draft and row id of its article, where none of the draft's owners has annotations yet.
            people: row ids by annotator's name.
            labels: row ids by label's name.
        """
        connection = step.database.connection
        connection.executemany("INSERT INTO stage.place VALUES (?, ?)", places)
        for table, numbers, rows in (("person", self.people, people), ("label", self.labels, labels)):
            connection.executemany(
                f"INSERT INTO stage.{table} VALUES (?, ?)",
                [(number, rows[name]) for name, number in numbers.items() if name in rows],
            )
        if self._numbered:
            self._free_numbers(connection)
        first = self._first_id(connection)
        source = (
            "stage.span s CROSS JOIN stage.place p ON p.draft = s.draft CROSS JOIN stage.person o ON o.id = s.person "
            "CROSS JOIN stage.label l ON l.id = s.label"
        )
        return step.insert_from(
            "annotation",
            f"coalesce(s.number, {first} + s.seq)",
            {
                "article": "p.article",
                "annotator": "o.row",
                "start": "s.start",
                "end": 's."end"',
                "label": "l.row",
                "attributes": "s.attributes",
                "note": "s.note",
                "flag": "s.flag",
                "made": "s.made",
                "origin": "s.origin",
                "fragments": "s.fragments",
            },
            f"{source} ORDER BY s.seq",
        )

    def _free_numbers(self, connection: sqlite3.Connection) -> None:
        """Take back the ids that rows carry where these are taken in the project or by an earlier row."""
        connection.execute(
            "UPDATE stage.span SET number = NULL WHERE number IN (SELECT id FROM main.annotation) OR (number IS NOT NULL "
            "AND seq NOT IN (SELECT min(seq) FROM stage.span WHERE number IS NOT NULL GROUP BY number))"
        )

    def _first_id(self, connection: sqlite3.Connection) -> int:
        """Return a number above which one id for each row is free, in the project and among those that rows carry."""
        count = 1 + int(connection.execute("SELECT coalesce(max(seq), 0) FROM stage.span").fetchone()[0])
        while True:
            first = new_ids(connection, "annotation", count)[0]
            if not connection.execute(
                "SELECT 1 FROM stage.span WHERE number BETWEEN ? AND ?", (first, first + count)
            ).fetchone():
                return first

    def __enter__(self) -> Self:
        """Return the stage itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove the temporary database."""
        if self._connection:
            self._connection.close()
        self._folder.cleanup()


def _made_as(made: Made) -> str:
    """Return the word for how an annotation was made; an enum's own look-up is slow, and nearly all are imported."""
    return _IMPORTED if made is Made.IMPORTED else made.value


def _is_plain(one: Annotation) -> bool:
    return not (one.attributes or one.note or one.flag or one.origin or one.fragments or one.id)
