"""A colleague's file: hostile until it has been checked. Opened for reading, fingerprinted, read row by row.

What is refused as a whole: another schema, triggers, views, tables that no project has, damaged pages, values that are
too big. What is refused row by row is in `plan`.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from annotator.domain.frozen import frozen
from annotator.domain.tokens import Tokens
from annotator.errors import NotAProject, ProjectDamaged, ProjectTooNew
from annotator.store.check import strange_schema
from annotator.store.database import Database
from annotator.store.failures import translated
from annotator.store.merging.columns import UUID, Register, text, whole, words
from annotator.store.schema import REGISTERS, SCHEMA_VERSION

LONGEST_TEXT = 5_000_000
"""Code points of an article's text that come in."""

MOST_ROWS = 20_000_000
"""Rows of one table that are read."""

PATIENCE = 120.0
"""Seconds that one statement may take."""

_LOOK = 100_000
"""Articles that are looked at to find one of ours."""

_KINDS = words("act", "import", "merge", "undo", "redo")
_HLC = whole(0, (1 << 63) - 1)


@frozen
class Header:
    """Who did what and when, of a step that another project made. Row numbers are the stranger's."""

    uuid: str
    hlc: int
    at: str
    annotator: int | None
    title: str
    kind: str
    article: int | None


class Stranger:
    """Another project, opened for reading only and checked as a whole."""

    def __init__(self, database: Database) -> None:
        """Read from a checked database."""
        self.database = database
        self.path = database.path
        self.project = database.meta("project")
        self.tokenizer = database.meta("tokenizer")

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    def rows(self, register: Register) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a register: number, `dead`, `hlc`, `step`, then its columns; nothing checked yet."""
        number = "article" if register.name == "split" else "id"
        names = ", ".join(f'"{column.name}"' for column in register.columns)
        with self.patient():
            yield from self.database.connection.execute(
                f"SELECT {number}, dead, hlc, step, {names} FROM {register.name} ORDER BY {number} LIMIT {MOST_ROWS}"
            )

    def size(self) -> int:
        """Return how many rows of registers it holds."""
        return sum(int(self._all(f"SELECT count(*) FROM {register}")[0][0]) for register in REGISTERS)

    def headers(self) -> dict[int, Header]:
        """Return the headers of all steps that are in order, by their row."""
        found = {}
        fine = (UUID, _HLC, text(40), text(1000), _KINDS)
        for row, *values in self._all("SELECT id, uuid, hlc, at, title, kind, annotator, article FROM step"):
            if type(row) is int and all(check(value) for check, value in zip(fine, values[:5], strict=True)):
                uuid, hlc, at, title, kind, annotator, article = values
                found[row] = Header(
                    uuid,
                    hlc,
                    at,
                    annotator if type(annotator) is int else None,
                    title,
                    kind,
                    article if type(article) is int else None,
                )
        return found

    def codebooks(self) -> list[tuple[int, str, str, str, str, str, int | None]]:
        """Return number, uuid, TOML text, digest, time, remark and annotator of the codebook versions that are in order."""
        fine = (whole(-(1 << 40), 1 << 40), UUID, text(2_000_000), text(64), text(40), text(10_000))
        return [
            (*row, who if type(who) is int else None)
            for *row, who in self._all(
                "SELECT number, uuid, toml, sha, at, note, annotator FROM codebook_version ORDER BY number"
            )
            if all(check(value) for check, value in zip(fine, row, strict=True))
        ]

    def text_of(self, sha: str) -> str | None:
        """Return the stored text of that digest as it is, None where it is absent, no text, or too long."""
        row = self.database.row("SELECT body, length(body) FROM text WHERE sha = ?", (sha,))
        fine = row and type(row[0]) is str and row[1] <= LONGEST_TEXT
        return row[0] if fine else None

    def tokens_of(self, sha: str, body: str) -> Tokens | None:
        """Return the stored tokens of a text by its own tokenizer, None unless they tile the text."""
        row = self.database.row(
            "SELECT ends, spaces, sentences FROM tokens WHERE sha = ? AND tokenizer = ?",
            (sha, self.tokenizer),
        )
        if not row or not all(type(part) is bytes for part in row):
            return None
        if len(row[0]) != 4 * len(row[1]) or len(row[2]) % 4:
            return None
        tokens = Tokens.from_bytes(*row)
        return tokens if tokens.tile(body) else None

    def source_of(self, sha: str) -> tuple[str, str | None, bytes] | None:
        """Return kind, encoding and packed bytes of the original of that digest, None where there is none."""
        row = self.database.row("SELECT kind, encoding, bytes FROM source WHERE sha = ?", (sha,))
        fine = row and text(40)(row[0]) and (row[1] is None or text(40)(row[1])) and type(row[2]) is bytes
        return (row[0], row[1], row[2]) if fine else None

    def _all(self, sql: str) -> list[Any]:
        with self.patient():
            return self.database.connection.execute(sql).fetchall()

    @contextmanager
    def patient(self) -> Iterator[None]:
        """Stop a statement that never ends, and turn SQLite's complaints into sentences."""
        connection = self.database.connection
        until = time.monotonic() + PATIENCE
        connection.set_progress_handler(lambda: time.monotonic() > until, 100_000)
        try:
            with translated(self.path):
                yield
        except sqlite3.OperationalError as error:
            raise ProjectDamaged(f"“{self.path.name}” cannot be read to its end ({error}).") from error
        except UnicodeDecodeError as error:
            raise ProjectDamaged(f"“{self.path.name}” holds what is no text ({error.reason}).") from error
        finally:
            connection.set_progress_handler(None, 0)


def open_stranger(path: Path) -> Stranger:
    """Open another project for reading and make sure that it is one.

    Raises:
        NotAProject, ProjectMissing, ProjectTooNew, ProjectDamaged: it is something else, holds what no project has, or
            is broken; nothing was changed, there or here.
    """
    database = Database.open(path, read_only="its work is being looked at")
    try:
        stranger = Stranger(database)
        _refuse_strange(stranger)
        _authorize(database.connection)
    except BaseException:
        database.close()
        raise
    return stranger


def is_kin(ours: Database, path: Path) -> bool:
    """Tell whether another project comes from the same one as ours, or holds one of our articles; a short look.

    Raises:
        NotAProject, ProjectMissing, ProjectTooNew: it is something else.
    """
    database = Database.open(path, read_only="its work is being looked at")
    try:
        if strange_schema(database):
            return False
        if database.meta("project") == ours.meta("project"):
            return True
        known = {row[0] for row in ours.query("SELECT uuid FROM article WHERE dead = 0")}
        return any(row[0] in known for row in database.query(f"SELECT uuid FROM article LIMIT {_LOOK}"))
    finally:
        database.close()


def _refuse_strange(stranger: Stranger) -> None:
    """Refuse a file that is built in another way than projects of this version, or whose pages are damaged."""
    database, name = stranger.database, stranger.path.name
    version = database.value("PRAGMA user_version")
    if version != SCHEMA_VERSION:
        raise ProjectTooNew(
            f"“{name}” was made with another version (format {version}; this program writes {SCHEMA_VERSION}). "
            "Open it once with the newest version of the program; nothing was changed."
        )
    strange = strange_schema(database)
    if strange:
        raise NotAProject(f"“{name}” is not built as a project is ({strange}). It was not opened.")
    with stranger.patient():
        found = database.connection.execute("PRAGMA quick_check(1)").fetchone()
    if not found or found[0] != "ok":
        raise ProjectDamaged(f"“{name}” is damaged ({found[0] if found else 'no answer'}).")


def _authorize(connection: sqlite3.Connection) -> None:
    """Allow reading tables and nothing else, and nothing on behalf of a trigger or a view."""
    allowed = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_PRAGMA}
    allowed |= {sqlite3.SQLITE_TRANSACTION}

    def decide(action: int, _one: object, _two: object, _database: object, inner: object) -> int:
        return sqlite3.SQLITE_OK if action in allowed and inner is None else sqlite3.SQLITE_DENY

    connection.set_authorizer(decide)
