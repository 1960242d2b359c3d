"""Codebook versions: their texts never change, and the newest one is in force. What colleagues sent stands below zero.

A version is published by a step, and the journal says which. A step that is taken back removes no version, because
annotations and packets name it: the text that was in force before is published anew.
"""

from __future__ import annotations

import sqlite3
import uuid

from annotator.domain.codebook import Version
from annotator.domain.text import digest
from annotator.errors import UndoConflict
from annotator.store.database import Database
from annotator.store.journal import OpenStep

TABLE = "codebook_version"
"""What the journal calls a version; no register, so that it is never put back or removed."""

_NAMES = uuid.UUID("3f6d5f6e-1d0f-5a49-9c52-7f2f9c3d5a10")
_MOST = 2_000
"""A version's number is looked for up to here."""
_COLUMNS = "v.number, v.uuid, v.sha, v.toml, v.at, coalesce(n.name, ''), v.note"
_FROM = "FROM codebook_version v LEFT JOIN annotator n ON n.id = v.annotator"


def publish(step: OpenStep, toml: str, *, annotator: int | None, note: str = "") -> int:
    """Put a text in force as the next version, and return its number; the journal keeps it, as it does a new row."""
    connection, sha = step.database.connection, digest(toml)
    number = _newest(connection) + 1
    connection.execute(
        "INSERT INTO codebook_version (number, uuid, toml, sha, at, annotator, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (number, _free_uuid(connection, number, sha), toml, sha, step.at, annotator, note),
    )
    if step.id:
        connection.execute("INSERT INTO journal (step, tbl, row) VALUES (?, ?, ?)", (step.id, TABLE, number))
    return number


def codebook_text(database: Database) -> tuple[int, str]:
    """Return number and TOML text of the version in force; (0, "") where there is none."""
    row = database.row("SELECT number, toml FROM codebook_version ORDER BY number DESC LIMIT 1")
    return (int(row[0]), str(row[1])) if row else (0, "")


def versions(database: Database) -> list[Version]:
    """Return every version, the one in force first."""
    return [
        _version(database, *row)
        for row in database.query(f"SELECT {_COLUMNS} {_FROM} ORDER BY v.number DESC")
    ]


def unknown_versions(database: Database) -> list[Version]:
    """Return the newest version of each colleague whose text was never in force here, those that came last first.

    A merge numbers what it brings downwards, oldest first: of those that came together the lowest number is the newest.
    """
    found: dict[tuple[str, str], Version] = {}
    for row in database.query(
        f"SELECT {_COLUMNS} {_FROM} WHERE v.number <= 0 AND NOT EXISTS "
        "(SELECT 1 FROM codebook_version o WHERE o.number > 0 AND o.sha = v.sha) ORDER BY v.number"
    ):
        version = _version(database, *row)
        found.setdefault((version.annotator, version.at if not version.annotator else ""), version)
    return list(found.values())


def put_back(step: OpenStep, undone: int) -> None:
    """Where the step `undone` published a version, publish anew the text that was in force before.

    Raises:
        UndoConflict: a later step published another one, which stands.
    """
    connection = step.database.connection
    number = _published(connection, undone)
    if number is None:
        return
    later = _in_the_way(connection, undone)
    if later:
        raise UndoConflict(
            f"“{later}” came later and changed the same. Undo that first; nothing was changed."
        )
    toml, annotator, note = connection.execute(
        "SELECT toml, annotator, note FROM codebook_version WHERE number < ? ORDER BY number DESC LIMIT 1",
        (number,),
    ).fetchone()
    publish(step, toml, annotator=annotator, note=note)


def _published(connection: sqlite3.Connection, step: int) -> int | None:
    row = connection.execute(
        "SELECT min(row) FROM journal WHERE step = ? AND tbl = ?", (step, TABLE)
    ).fetchone()
    return None if row[0] is None else int(row[0])


def _in_the_way(connection: sqlite3.Connection, step: int) -> str:
    """Return the title of the later step whose version is in force, or an empty string; as `undo` does for rows.

    Where the newest version was published by an undo or a redo, what is in force is what was before the version that
    it takes back.
    """
    number = _newest(connection)
    while True:
        entry = connection.execute(
            "SELECT s.id, s.undoes, s.title FROM journal j JOIN step s ON s.id = j.step WHERE j.tbl = ? AND j.row = ?",
            (TABLE, number),
        ).fetchone()
        if entry is None or entry[0] == step:
            return ""
        before = None if entry[1] is None else _published(connection, entry[1])
        if before is None:
            return str(entry[2])
        number = before - 1


def _newest(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT coalesce(max(number), 0) FROM codebook_version").fetchone()[0])


def _uuid(number: int, sha: str, again: int = 0) -> str:
    return str(uuid.uuid5(_NAMES, f"{number} {sha}" + (f" {again}" if again else "")))


def _free_uuid(connection: sqlite3.Connection, number: int, sha: str) -> str:
    """Return the uuid of a new version; where a colleague published the same text under the same number, another one."""
    again = 0
    while connection.execute(
        "SELECT 1 FROM codebook_version WHERE uuid = ?", (_uuid(number, sha, again),)
    ).fetchone():
        again += 1
    return _uuid(number, sha, again)


def number_given(key: str, sha: str) -> int:
    """Return the number under which a version was published in the project that it comes from, 0 where that is unknown."""
    return next(
        (number for number in range(1, _MOST) if key in (_uuid(number, sha), _uuid(number, sha, 1))), 0
    )


def _version(
    database: Database, number: int, key: str, sha: str, toml: str, at: str, who: str, note: str
) -> Version:
    given = number if number > 0 else number_given(key, sha)
    return Version(key, number, given, toml, at, who, note)
