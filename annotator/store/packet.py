"""Writing a packet: a new project for one annotator, row by row. Never a pruned copy, whose free pages keep names.

In it are articles with their tokens, the codebook, and what the annotator made themselves; no steps, nobody else's
labels, names, suggestions, notes, originals (they may hold other people's labels) or assignments.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotator.domain.annotation import Annotator
from annotator.store.database import Database
from annotator.store.failures import translated

_EVERYTHING = (
    ("label", "1"),
    ("article", "id IN ({articles}) AND dead = 0"),
    ("region", "article IN ({articles}) AND (annotator IS NULL OR annotator = {who})"),
    ("annotation", "article IN ({articles}) AND annotator = {who}"),
    ("work", "article IN ({articles}) AND annotator = {who} AND role = 'annotator'"),
    ("frame", "article IN ({articles}) AND annotator = {who}"),
    (
        "filler",
        "frame IN (SELECT id FROM frame WHERE article IN ({articles}) AND annotator = {who}) "
        "AND annotation IN (SELECT id FROM annotation WHERE annotator = {who})",
    ),
    ("field", "article IN ({articles}) AND annotator = {who}"),
    ("assignment", "article IN ({articles}) AND annotator = {who}"),
    ("rejection", "article IN ({articles}) AND annotator = {who}"),
    (
        "comment",
        "article IN ({articles}) AND dead = 0 AND (author = {who} OR EXISTS (SELECT 1 FROM json_each(comment.mentions) m "
        "WHERE m.value = {uuid}))",
    ),
)
"""What goes into a packet: table and condition, in an order in which a row comes after what it names."""

_BLANKED = {
    "article": {"source_sha": "NULL"},
    "annotation": {"decision": "NULL"},
    "comment": {
        "author": "CASE author WHEN {who} THEN author END",
        "annotation": "NULL",
        "mentions": "json_array({uuid})",
    },
}
"""What is left out of a row: where it would lead to somebody else's work."""


def write_packet(database: Database, out: Path, annotator: Annotator, articles: Sequence[int]) -> None:
    """Make the packet file.

    Args:
        database: the project.
        out: the new file.
        annotator: who gets it.
        articles: rows.

    Raises:
        ProjectExists, ProjectReadOnly: see `Database.create`.
    """
    packet = Database.create(out, lang=database.meta("lang"), tokenizer=database.meta("tokenizer"))
    try:
        with translated(out):
            packet.connection.execute("BEGIN IMMEDIATE")
            _fill(database, packet, annotator, articles)
            packet.connection.execute("COMMIT")
    except BaseException:
        packet.close()
        out.unlink(missing_ok=True)
        raise
    packet.close()


def _fill(database: Database, packet: Database, annotator: Annotator, articles: Sequence[int]) -> None:
    write = packet.connection
    for key in ("project", "hlc_max"):
        write.execute("UPDATE meta SET value = ? WHERE key = ?", (database.meta(key), key))
    write.execute("INSERT INTO meta VALUES ('annotator', ?), ('packet', ?)", (annotator.name, annotator.uuid))
    for row in database.query("SELECT number, uuid, toml, sha, at FROM codebook_version ORDER BY number"):
        write.execute(
            "INSERT INTO codebook_version (number, uuid, toml, sha, at, annotator, note) VALUES (?, ?, ?, ?, ?, NULL, '')",
            row,
        )
    write.execute(
        "INSERT INTO annotator (id, uuid, name, kind, hlc) SELECT ?, ?, ?, ?, ?",
        (
            annotator.id,
            annotator.uuid,
            annotator.name,
            annotator.kind,
            database.value("SELECT hlc FROM annotator WHERE id = ?", (annotator.id,)),
        ),
    )
    chosen = ", ".join(str(int(article)) for article in articles) or "NULL"
    values = {"articles": chosen, "who": str(int(annotator.id)), "uuid": f"'{annotator.uuid}'"}
    write.execute("PRAGMA defer_foreign_keys = ON")
    _copy(database, packet, "text", f"sha IN (SELECT text_sha FROM article WHERE id IN ({chosen}))", {})
    _copy(database, packet, "tokens", f"sha IN (SELECT text_sha FROM article WHERE id IN ({chosen}))", {})
    for table, condition in _EVERYTHING:
        blanks = {name: value.format(**values) for name, value in _BLANKED.get(table, {}).items()}
        _copy(database, packet, table, condition.format(**values), {"step": "0"} | blanks)
    write.execute(
        "INSERT INTO fts (rowid, title, body) SELECT a.id, a.title, t.body FROM article a JOIN text t ON t.sha = a.text_sha"
    )
    from annotator.store.tally import rebuild_tallies

    rebuild_tallies(write)


def _copy(database: Database, packet: Database, table: str, condition: str, instead: dict[str, str]) -> None:
    """Copy the rows that fit; the columns in `instead` get another expression."""
    names = [str(row[1]) for row in database.query(f"PRAGMA table_info({table})")]
    expressions = ", ".join(instead.get(name, f'"{name}"') for name in names)
    columns = ", ".join(f'"{name}"' for name in names)
    with translated(database.path):
        rows = database.connection.execute(f"SELECT {expressions} FROM {table} WHERE {condition}")
        packet.connection.executemany(
            f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(names))})", rows
        )
