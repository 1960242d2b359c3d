"""Looking for damage: pages, texts, ranges, references, journal, backups. Reads everything, changes nothing.

What `repair` may do is small and safe: rebuild what is derived, and remove texts that nobody names.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotator.domain.text import article_uuid, digest
from annotator.errors import AnnotatorError
from annotator.store.backup import backups, verify
from annotator.store.database import Database, translated
from annotator.store.schema import SCHEMA
from annotator.store.tally import rebuild_tallies


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. `level` is damage or warning; `where` names the row or the file."""

    level: str
    kind: str
    where: str
    detail: str


def check_project(database: Database) -> list[Finding]:
    """Return everything that is wrong with the project, damage first."""
    found: list[Finding] = []
    for look in (_pages, _schema, _references, _texts, _ranges, _stamps, _journal, _tallies, _backups):
        try:
            found += look(database)
        except (sqlite3.DatabaseError, AnnotatorError, UnicodeDecodeError) as error:
            found.append(Finding("damage", "unreadable", look.__name__.strip("_"), str(error)))
    return sorted(found, key=lambda finding: finding.level)


def repair(database: Database) -> list[str]:
    """Rebuild what is derived and remove what nobody names; return a sentence for each thing done."""
    done = []
    with translated(database.path):
        connection = database.connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            rebuild_tallies(connection)
            for table in ("fts", "trigram"):
                connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
            connection.execute(
                "INSERT INTO fts (rowid, title, body) SELECT a.id, a.title, t.body FROM article a JOIN text t ON t.sha = a.text_sha"
            )
            done.append("The counts and the search index were rebuilt.")
            named = "SELECT text_sha FROM article UNION SELECT json_extract(before, '$.text_sha') FROM journal WHERE tbl = 'article'"
            for table in ("tokens", "text"):
                gone = connection.execute(f"DELETE FROM {table} WHERE sha NOT IN ({named})").rowcount
                if gone:
                    done.append(f"{gone} rows of “{table}” that no article names were removed.")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    return done


def _pages(database: Database) -> Iterator[Finding]:
    for (line,) in database.query("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield Finding("damage", "page", database.path.name, str(line))


def _schema(database: Database) -> Iterator[Finding]:
    from annotator.store.migrations import statements

    wanted = {_folded(statement) for statement in statements(SCHEMA)}
    found = {
        _folded(sql)
        for name, sql in database.query("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        if not name.startswith(("sqlite_", "_sqlite_", "idx__sqlite_", "fts_", "trigram_"))
    }
    for sql in sorted(wanted - found):
        yield Finding("damage", "schema", sql[:60], "This table or index is missing or was changed.")
    for sql in sorted(found - wanted):
        yield Finding("damage", "schema", sql[:60], "No project has this.")


def _folded(sql: str) -> str:
    return " ".join(sql.replace("IF NOT EXISTS ", "").replace('"', "").split()).lower()


def _references(database: Database) -> Iterator[Finding]:
    for table, row, parent, _ in database.query("PRAGMA foreign_key_check"):
        yield Finding(
            "damage", "orphan", f"{table} {row}", f"It names a row of “{parent}” that is not there."
        )
    for (number,) in database.query(
        "SELECT number FROM article WHERE dead = 0 AND text_sha NOT IN (SELECT sha FROM text)"
    ):
        yield Finding("damage", "orphan", f"article {number}", "Its text is not there.")
    for (count,) in database.query("SELECT count(*) FROM tokens WHERE sha NOT IN (SELECT sha FROM text)"):
        if count:
            yield Finding("warning", "orphan", "tokens", f"{count} rows belong to no text.")


def _texts(database: Database) -> Iterator[Finding]:
    for sha, body, characters in database.query("SELECT sha, body, characters FROM text"):
        if digest(body) != sha or len(body) != characters:
            numbers = [
                row[0] for row in database.query("SELECT number FROM article WHERE text_sha = ?", (sha,))
            ]
            where = f"article {numbers[0]}" if numbers else f"text {sha[:8]}"
            yield Finding("damage", "text", where, "The text is not the one that was imported.")
    for number, uuid, sha in database.query("SELECT number, uuid, text_sha FROM article"):
        if article_uuid(sha) != uuid:
            yield Finding("damage", "text", f"article {number}", "Its id does not belong to its text.")


def _ranges(database: Database) -> Iterator[Finding]:
    for table in ("annotation", "region"):
        for row, number, start, end, characters in database.query(
            f'SELECT x.id, a.number, x.start, x."end", t.characters FROM {table} x JOIN article a ON a.id = x.article '
            'JOIN text t ON t.sha = a.text_sha WHERE x.start < 0 OR x.start >= x."end" OR x."end" > t.characters'
        ):
            yield Finding(
                "damage",
                "range",
                f"{table} {row} in article {number}",
                f"It reaches from {start} to {end} in a text of {characters} characters.",
            )


def _stamps(database: Database) -> Iterator[Finding]:
    clock = int(database.meta("hlc_max") or 0)
    newest = int(database.value("SELECT coalesce(max(hlc), 0) FROM step"))
    if newest > clock:
        yield Finding("damage", "journal", "clock", "The project's clock is behind its newest step.")
    for table in ("annotation", "work", "region", "article"):
        count = database.value(f"SELECT count(*) FROM {table} WHERE step NOT IN (SELECT id FROM step)")
        if count:
            yield Finding(
                "damage", "journal", table, f"{count} rows were written by steps that are not in the journal."
            )


def _journal(database: Database) -> Iterator[Finding]:
    for step, rows, found in database.query(
        "SELECT s.id, s.rows, count(j.seq) FROM step s LEFT JOIN journal j ON j.step = s.id GROUP BY s.id HAVING s.rows <> count(j.seq)"
    ):
        yield Finding("damage", "journal", f"step {step}", f"{found} of its {rows} entries are there.")
    count = database.value("SELECT count(*) FROM journal WHERE step NOT IN (SELECT id FROM step)")
    if count:
        yield Finding("damage", "journal", "journal", f"{count} entries belong to no step.")
    newest = int(database.value("SELECT coalesce(max(id), 0) FROM step"))
    for file in backups(database.path)[:1]:
        try:
            held = verify(file)
        except sqlite3.DatabaseError:
            continue
        if held > newest:
            yield Finding(
                "damage",
                "journal",
                f"step {newest}",
                f"The journal stops early: the backup “{file.name}” holds {held - newest} newer steps.",
            )


def _tallies(database: Database) -> Iterator[Finding]:
    kept = set(database.query("SELECT article, annotator, n FROM tally WHERE n > 0"))
    connection = database.connection
    if database.read_only:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        rebuild_tallies(connection)
        fresh = set(connection.execute("SELECT article, annotator, n FROM tally").fetchall())
    finally:
        connection.execute("ROLLBACK")
    if fresh != kept:
        yield Finding(
            "warning", "count", "tally", "Some annotation counts are out of date; --repair counts anew."
        )


def _backups(database: Database) -> Iterator[Finding]:
    files = backups(database.path)
    if not files:
        yield Finding("warning", "backup", database.path.name, "There is no backup yet.")
    for file in files[:1]:
        try:
            verify(file)
        except sqlite3.DatabaseError as error:
            yield Finding("warning", "backup", file.name, f"The newest backup cannot be read: {error}.")


Look = Callable[[Database], Iterator[Finding]]
