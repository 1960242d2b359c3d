"""Looking for damage: pages, texts, ranges, references, journal, backups. Reads everything, changes nothing.

What `repair` may do is small and safe: rebuild what is derived, and remove texts that nobody names.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from annotator.domain.frozen import frozen
from annotator.domain.text import article_uuid
from annotator.errors import AnnotatorError
from annotator.store.articles import remove_unnamed_texts
from annotator.store.backup import backups, newest_step, verify
from annotator.store.database import Database
from annotator.store.failures import translated
from annotator.store.journal import Journal
from annotator.store.schema import SCHEMA, SCHEMA_VERSION
from annotator.store.tally import counted, rebuild_tallies


@frozen
class Finding:
    """One thing that is wrong. `level` is damage or warning; `where` names the row or the file."""

    level: str
    kind: str
    where: str
    detail: str


def check_project(database: Database) -> list[Finding]:
    """Return everything that is wrong with the project, damage first."""
    found: list[Finding] = []
    with _one_moment(database):
        for look in (_pages, _schema, _references, _texts, _ranges, _stamps, _journal, _tallies, _backups):
            try:
                found += look(database)
            except (sqlite3.DatabaseError, AnnotatorError, UnicodeDecodeError) as error:
                found.append(Finding("damage", "unreadable", look.__name__.strip("_"), str(error)))
    return sorted(found, key=lambda finding: finding.level)


@contextmanager
def _one_moment(database: Database) -> Iterator[None]:
    """See the file as it is now, whatever other processes write meanwhile."""
    if database.connection.in_transaction:
        yield
        return
    with translated(database.path):
        database.connection.execute("BEGIN")
    try:
        yield
    finally:
        with suppress(sqlite3.Error):
            database.connection.execute("ROLLBACK")


def repair(database: Database) -> list[str]:
    """Rebuild what is derived and remove what nobody names; return a sentence for each thing done."""
    done = []
    with Journal(database).transaction():
        connection = database.connection
        rebuild_tallies(connection)
        for table in ("fts", "trigram"):
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
        connection.execute(
            "INSERT INTO fts (rowid, title, body) SELECT a.id, a.title, t.body FROM article a JOIN text t ON t.sha = a.text_sha"
        )
        done.append("The counts and the search index were rebuilt.")
        gone = remove_unnamed_texts(database)
        if gone:
            done.append(f"{gone} texts and tokens that no article names were removed.")
    return done


def _pages(database: Database) -> Iterator[Finding]:
    for (line,) in database.query("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield Finding("damage", "page", database.path.name, str(line))


def _schema(database: Database) -> Iterator[Finding]:
    if database.value("PRAGMA user_version") != SCHEMA_VERSION:
        return
    missing, strange = _compared(database)
    for sql in missing:
        yield Finding("damage", "schema", sql[:60], "This table or index is missing or was changed.")
    for sql in strange:
        yield Finding("damage", "schema", sql[:60], "No project has this.")


def strange_schema(database: Database) -> str:
    """Return what of the tables and indexes is missing, changed or of no project, an empty string where all is right."""
    return next((sql[:60] for found in _compared(database) for sql in found), "")


def _compared(database: Database) -> tuple[list[str], list[str]]:
    from annotator.store.migrations import statements

    wanted = {_folded(statement) for statement in statements(SCHEMA)}
    found = {
        _folded(sql)
        for name, sql in database.query("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        if not name.startswith(("sqlite_", "_sqlite_", "idx__sqlite_", "fts_", "trigram_"))
    }
    return sorted(wanted - found), sorted(found - wanted)


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
    for (sha,) in database.query("SELECT sha FROM text"):
        row = database.row("SELECT CAST(body AS BLOB), characters FROM text WHERE sha = ?", (sha,))
        if not row or hashlib.sha256(row[0]).hexdigest() != sha or len(row[0].decode()) != row[1]:
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
        count = database.value(
            f"SELECT count(*) FROM {table} WHERE step <> 0 AND step NOT IN (SELECT id FROM step)"
        )
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
            held, uuid = newest_step(file)
        except sqlite3.DatabaseError:
            continue
        if not held or database.row("SELECT 1 FROM step WHERE uuid = ?", (uuid,)):
            continue
        if held <= newest:
            yield Finding(
                "damage",
                "journal",
                f"step {held}",
                f"The backup “{file.name}” holds steps that are not here: an older copy was put back and worked on.",
            )
        else:
            yield Finding(
                "damage",
                "journal",
                f"step {newest}",
                f"The journal stops early: the backup “{file.name}” holds {held - newest} newer steps.",
            )


def _tallies(database: Database) -> Iterator[Finding]:
    kept = set(database.query("SELECT article, annotator, n FROM tally WHERE n > 0"))
    if counted(database.connection) != kept:
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
