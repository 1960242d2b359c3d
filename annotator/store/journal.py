"""Steps: one undoable act, one transaction, one journal entry. Undo and redo are derived from row images.

TEMP triggers (see `database`) write the key of every inserted row and the image of every changed or removed row while
a step is open. What belongs to the undoing itself is in `undo`.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
import time
import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import Any

from annotator.domain.changes import Changes
from annotator.domain.frozen import frozen
from annotator.domain.late import late
from annotator.errors import BadValue, InvalidEdit, ProjectDamaged, ProjectReadOnly, UndoConflict
from annotator.store.database import LOG_LIMIT, Database
from annotator.store.failures import translated
from annotator.store.schema import row_key
from annotator.store.tally import rebuild_tallies, refresh_tallies

_TAKEN = (
    "Another program took the project's log away while this was written, so it was not saved. Everything before it is "
    "safe. Do it again."
)

MANY_ROWS = 2_000
"""Above so many rows a step's changes are not listed one by one."""

UNSTORABLE = late("[\0\ud800-\udfff]")
"""What no text of a register may hold: SQLite's JSON ends at a NUL, and half a surrogate pair is no UTF-8."""


_OF_ARTICLES = ("annotation", "region", "work", "decision", "comment", "field", "rejection")
"""Registers whose rows name the article that shows them."""


_EVERYWHERE = {"label", "annotator", "codebook_version"}
"""What shows in every article; readers reload."""


@frozen
class OpenStep:
    """The step that is being written: its row id, its stamp, and the only functions that write registers."""

    database: Database
    id: int
    hlc: int
    at: str
    annotator: int | None
    title: str

    def insert(self, table: str, /, **columns: Any) -> int:
        """Insert a register row with this step's stamp and return its number."""
        _refuse_unstorable(columns.values())
        columns |= {"hlc": self.hlc, "step": self.id}
        names = ", ".join(f'"{name}"' for name in columns)
        marks = ", ".join("?" * len(columns))
        cursor = self.database.connection.execute(
            f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(columns.values())
        )
        return int(columns.get("id") or cursor.lastrowid or 0)

    def insert_many(
        self, table: str, names: tuple[str, ...], rows: Iterator[tuple[Any, ...]] | list[Any]
    ) -> None:
        """Insert register rows in bulk; `rows` give the columns `names` in order, of which the first is `id`.

        The journal's entries are written in bulk too: the trigger for each row would cost half as much again.
        """
        connection, rows = self.database.connection, list(rows)
        if len(rows) == 1:  # the statement of a single row is prepared once and for all
            self.insert(table, **dict(zip(names, rows[0], strict=True)))
            return
        columns = ", ".join(f'"{name}"' for name in (*names, "hlc", "step"))
        marks = ", ".join("?" * len(names)) + f", {self.hlc}, {self.id}"
        with self._unlogged() as logged:
            connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)
            if logged:
                connection.executemany(
                    f"INSERT INTO journal (step, tbl, row) VALUES ({self.id}, '{table}', ?)",
                    [(row[0],) for row in rows],
                )

    def insert_from(self, table: str, key: str, columns: Mapping[str, str], source: str) -> int:
        """Insert the register rows that a query finds, with this step's stamp, and return how many.

        Args:
            table: a register numbered by `id`.
            key: the expression for the number.
            columns: the expression for each other column.
            source: what follows FROM; the same rows in the same order whenever it is asked.
        """
        connection = self.database.connection
        names = ", ".join(f'"{name}"' for name in ("id", *columns, "hlc", "step"))
        values = ", ".join([key, *columns.values(), str(self.hlc), str(self.id)])
        with self._unlogged() as logged:
            done = connection.execute(f"INSERT INTO {table} ({names}) SELECT {values} FROM {source}").rowcount
            if logged:
                connection.execute(
                    f"INSERT INTO journal (step, tbl, row) SELECT {self.id}, '{table}', {key} FROM {source}"
                )
        return done

    def insert_stamped(self, table: str, names: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
        """Insert rows of another project; each ends with its own `dead`, `hlc` and `step`. The first column is the key."""
        connection, made = self.database.connection, list(rows)
        columns = ", ".join(f'"{name}"' for name in (*names, "dead", "hlc", "step"))
        marks = ", ".join("?" * (len(names) + 3))
        with self._unlogged() as logged:
            connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", made)
            if logged and made:
                connection.execute(
                    f"INSERT INTO journal (step, tbl, row) SELECT {self.id}, '{table}', value FROM json_each(?)",
                    (json.dumps([row[0] for row in made]),),
                )

    def update_stamped(self, table: str, names: list[str], rows: list[tuple[Any, ...]]) -> None:
        """Change rows to what another project has; each ends with `dead`, `hlc`, `step` and the row's number."""
        columns = ", ".join(f'"{name}" = ?' for name in (*names, "dead", "hlc", "step"))
        self.database.connection.executemany(f"UPDATE {table} SET {columns} WHERE {row_key(table)} = ?", rows)

    @contextmanager
    def _unlogged(self) -> Iterator[bool]:
        """Keep the triggers quiet while rows and their journal are written in bulk; tell whether there is a journal."""
        connection = self.database.connection
        logged = connection.execute("DELETE FROM _now").rowcount > 0
        try:
            yield logged
        finally:
            if logged and connection.in_transaction:
                connection.execute("INSERT INTO _now VALUES (?)", (self.id,))

    def update(self, table: str, row: int, /, **columns: Any) -> None:
        """Change a register row and give it this step's stamp."""
        _refuse_unstorable(columns.values())
        columns |= {"hlc": self.hlc, "step": self.id}
        names = ", ".join(f'"{name}" = ?' for name in columns)
        self.database.connection.execute(
            f"UPDATE {table} SET {names} WHERE {row_key(table)} = ?", (*columns.values(), row)
        )


class Journal:
    """All steps of one project. The only place that opens a transaction for writing."""

    def __init__(self, database: Database) -> None:
        """Read and write the journal of `database`."""
        self.database = database
        self._undoing = self._stepping = False

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run a block in BEGIN IMMEDIATE; commit, or roll back and pass the error on as a sentence."""
        database = self.database
        if database.read_only:
            raise ProjectReadOnly(f"This project is open for reading only: {database.why_read_only}.")
        if database.writing:
            raise RuntimeError("a transaction is open already")
        with translated(database.path):
            database.regain()
            # Left open by a rollback that failed: nobody was told that it was saved.
            if database.connection.in_transaction:
                database.connection.execute("ROLLBACK")
            database.connection.execute("BEGIN IMMEDIATE")
            database.writing, self._undoing = True, False
            try:
                yield
                database.connection.execute("COMMIT")
                self._confirm()
            except BaseException as error:
                if database.connection.in_transaction:
                    with suppress(sqlite3.Error):
                        database.connection.execute("ROLLBACK")
                if isinstance(error, sqlite3.IntegrityError):
                    self._explain(error)
                raise
            finally:
                database.writing = False
            database.rest(LOG_LIMIT)

    def _confirm(self) -> None:
        """Make sure that what was committed went where others read it."""
        if self.database.log_is_gone():
            raise ProjectDamaged(_TAKEN)

    def _explain(self, error: sqlite3.IntegrityError) -> None:
        """Raise the sentence for a reference or a key that does not fit; another constraint is a mistake of ours."""
        if "FOREIGN KEY" in str(error) and self._undoing:
            raise UndoConflict(
                "Later work depends on this, so it was not undone. Nothing was changed."
            ) from error
        if "FOREIGN KEY" in str(error):
            raise InvalidEdit(
                "What this belongs to is no longer in the project. Nothing was changed."
            ) from error
        if "UNIQUE" in str(error) and self._undoing:
            raise UndoConflict(
                "What this would bring back has come into the project again by now. Nothing was changed."
            ) from error

    @contextmanager
    def step(
        self,
        title: str,
        *,
        annotator: int | None,
        article: int | None = None,
        kind: str = "act",
        undoes: int | None = None,
    ) -> Iterator[OpenStep]:
        """Open a step; what the block writes is one undoable act. A step that changes no row leaves no trace.

        Args:
            title: what the menu says after "Undo".
            annotator: row id of whose act it is.
            article: row id of the article, None where the step spans several.
            kind: act, import, merge, undo or redo.
            undoes: the step that this one takes back.
        """
        if self.database.writing:
            with self._step(title, annotator, article, kind, undoes) as step:
                yield step
            return
        with self.transaction(), self._step(title, annotator, article, kind, undoes) as step:
            yield step

    @contextmanager
    def unlogged(self) -> Iterator[OpenStep]:
        """Write registers without a step: people and the first codebook are no acts and cannot be undone.

        Inside an open transaction they are kept with it, or not at all.
        """
        # Without a stamp: what somebody did on purpose, before or after, is newer.
        unstamped = OpenStep(self.database, 0, 0, now(), None, "")
        if self.database.writing:
            yield unstamped
            return
        with self.transaction():
            yield unstamped

    @contextmanager
    def _step(
        self, title: str, annotator: int | None, article: int | None, kind: str, undoes: int | None
    ) -> Iterator[OpenStep]:
        connection = self.database.connection
        if self._stepping:
            raise RuntimeError("a step is open already")
        self._undoing = self._undoing or undoes is not None
        title = _storable(title)
        hlc = tick(connection)
        at = now()
        number = connection.execute(
            "INSERT INTO step (uuid, hlc, at, annotator, title, kind, undoes, article) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (str(uuid.uuid4()), hlc, at, annotator, title, kind, undoes, article),
        ).lastrowid
        assert number is not None
        connection.execute("INSERT INTO _now VALUES (?)", (number,))
        self._stepping = True
        try:
            yield OpenStep(self.database, number, hlc, at, annotator, title)
        finally:
            self._stepping = False
            if connection.in_transaction:
                connection.execute("DELETE FROM _now")
        rows = connection.execute("SELECT count(*) FROM journal WHERE step = ?", (number,)).fetchone()[0]
        if rows:
            connection.execute("UPDATE step SET rows = ? WHERE id = ?", (rows, number))
            if rows <= MANY_ROWS:
                refresh_tallies(connection, number)
            else:
                rebuild_tallies(connection)
        else:
            connection.execute("DELETE FROM step WHERE id = ?", (number,))

    def newest(self) -> int:
        """Return the id of the newest step, 0 in an empty journal."""
        return int(self.database.value("SELECT max(id) FROM step") or 0)

    def changes(self, after: int, origin: str = "") -> Changes:
        """Return what all steps after step `after` touched, as one value."""
        newest = self.newest()
        if newest <= after:
            return Changes(step=newest, origin=origin)
        titles = self.database.query("SELECT title FROM step WHERE id > ? ORDER BY id DESC LIMIT 1", (after,))
        title = str(titles[0][0]) if titles else ""
        entries = self.database.query(
            "SELECT DISTINCT tbl, row FROM journal INDEXED BY journal_step WHERE step > ? LIMIT ?",
            (after, MANY_ROWS + 1),
        )
        if len(entries) > MANY_ROWS or any(tbl in _EVERYWHERE for tbl, _ in entries):
            return Changes(step=newest, title=title, everything=True, origin=origin)
        annotations = frozenset(int(row) for tbl, row in entries if tbl == "annotation")
        articles = {int(row) for tbl, row in entries if tbl in {"article", "split"}}
        quoted = ", ".join(f"'{table}'" for table in _OF_ARTICLES)
        articles |= {
            int(row[0])
            for row in self.database.query(
                "SELECT DISTINCT json_extract(before, '$.article') FROM journal INDEXED BY journal_step WHERE step > ? "
                f"AND tbl IN ({quoted}) AND before IS NOT NULL",
                (after,),
            )
        }
        for table in _OF_ARTICLES:
            rows = [row for tbl, row in entries if tbl == table]
            if rows:
                marks = ", ".join("?" * len(rows))
                articles |= {
                    int(row[0])
                    for row in self.database.query(
                        f"SELECT article FROM {table} WHERE id IN ({marks})", tuple(rows)
                    )
                }
        return Changes(
            step=newest, title=title, articles=frozenset(articles), annotations=annotations, origin=origin
        )


def _refuse_unstorable(values: Iterable[Any]) -> None:
    """Refuse texts that the row images of the journal could not give back."""
    for value in values:
        if isinstance(value, str) and UNSTORABLE.search(value):
            raise BadValue("This text holds a character that cannot be stored (NUL or half a character).")


def _storable(title: str) -> str:
    """Return a title that can be stored whatever the name of a file was."""
    return UNSTORABLE.sub("\ufffd", title)


def tick(connection: sqlite3.Connection) -> int:
    """Advance the hybrid clock inside the open transaction and return its value (milliseconds << 16, or one more)."""
    last = int(connection.execute("SELECT value FROM meta WHERE key = 'hlc_max'").fetchone()[0])
    hlc = max(int(time.time() * 1000) << 16, last + 1)
    connection.execute("UPDATE meta SET value = ? WHERE key = 'hlc_max'", (str(hlc),))
    return hlc


def now() -> str:
    """Return the time in UTC as ISO 8601 with milliseconds, for people."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def new_ids(connection: sqlite3.Connection, table: str, count: int) -> range:
    """Return `count` ordered 63-bit ids that are free in `table`: 41 bits of milliseconds, 22 random, counted up."""
    first = (int(time.time() * 1000) & (1 << 41) - 1) << 22 | secrets.randbits(22)
    while True:
        taken = connection.execute(
            f"SELECT max(id) FROM {table} WHERE id >= ? AND id < ?", (first, first + count)
        ).fetchone()[0]
        if taken is None:
            return range(first, first + count)
        first = int(taken) + 1


def packed(value: Any) -> str:
    """Return `value` as compact JSON with stable key order, as the tables keep it."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
