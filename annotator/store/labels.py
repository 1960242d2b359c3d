"""Labels and codebook versions. A label is identified by its uuid; merged ones are resolved when read."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any

from annotator.domain.codebook import Codebook, Label, label_uuid
from annotator.domain.text import digest
from annotator.store.aliases import canonical_rows
from annotator.store.database import Database
from annotator.store.failures import translated
from annotator.store.journal import OpenStep

_CODEBOOKS = uuid.UUID("3f6d5f6e-1d0f-5a49-9c52-7f2f9c3d5a10")


def save_codebook(
    step: OpenStep, codebook: Codebook, toml: str, *, annotator: int | None, note: str = ""
) -> int:
    """Store a codebook version and its labels; return the version's number. The same text twice is one version."""
    database, sha = step.database, digest(toml)
    known = database.row(
        "SELECT number FROM codebook_version WHERE sha = ? ORDER BY number DESC LIMIT 1", (sha,)
    )
    newest = int(database.value("SELECT coalesce(max(number), 0) FROM codebook_version"))
    if known and known[0] == newest:
        return newest
    database.connection.execute(
        "INSERT INTO codebook_version (number, uuid, toml, sha, at, annotator, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (newest + 1, str(uuid.uuid5(_CODEBOOKS, f"{newest + 1} {sha}")), toml, sha, step.at, annotator, note),
    )
    for position, label in enumerate(codebook.labels):
        ensure_label(step, label, position=position)
    return newest + 1


def ensure_label(step: OpenStep, label: Label, *, position: int | None = None) -> int:
    """Return the row number of `label` by its uuid; make or bring up to date the row inside the open step."""
    row = step.database.row(
        "SELECT id, name, key, colour, position, retired, dead FROM label WHERE uuid = ?", (label.uuid,)
    )
    if row is None:
        if position is None:
            position = int(step.database.value("SELECT coalesce(max(position) + 1, 0) FROM label"))
        return step.insert(
            "label",
            uuid=label.uuid,
            name=label.name,
            key=label.key,
            colour=str(label.colour),
            position=position,
            retired=int(label.retired),
        )
    place = row[4] if position is None else position
    wanted = (label.name, label.key, str(label.colour), place, int(label.retired), 0)
    if tuple(row[1:]) != wanted:
        names = ("name", "key", "colour", "position", "retired", "dead")
        columns: dict[str, Any] = dict(zip(names, wanted, strict=True))
        step.update("label", row[0], **columns)
    return int(row[0])


def add_imported_label(step: OpenStep, name: str, taken: int) -> int:
    """Make a label that a file brought along; its uuid follows from its name. `taken` labels exist already.

    A label that an earlier file brought is taken as it is by now, with its present name, key and colour.
    """
    known = step.database.row("SELECT id, dead FROM label WHERE uuid = ?", (label_uuid(name),))
    if known:
        if known[1]:
            step.update("label", known[0], dead=0)
        return int(known[0])
    key = str((taken + 1) % 10) if taken < 10 else ""
    return ensure_label(step, Label(uuid=label_uuid(name), name=name, key=key, colour=taken % 12 + 1))


def codebook_text(database: Database) -> tuple[int, str]:
    """Return number and TOML text of the newest codebook version; (0, "") where there is none."""
    row = database.row("SELECT number, toml FROM codebook_version ORDER BY number DESC LIMIT 1")
    return (int(row[0]), str(row[1])) if row else (0, "")


def with_rows(database: Database, codebook: Codebook) -> Codebook:
    """Return `codebook` with the project's own labels: rows, names, order, and labels that imports brought."""
    written = {label.uuid: label for label in codebook.labels}
    labels = []
    for number, key, name, digit, colour, retired in database.query(
        "SELECT id, uuid, name, key, colour, retired FROM label WHERE dead = 0 AND merged_into IS NULL "
        "ORDER BY position, id"
    ):
        base = written.get(key, Label(uuid=key, name=name))
        palette = int(colour) if str(colour).isdigit() else base.colour
        labels.append(replace(base, id=number, name=name, key=digit, colour=palette, retired=bool(retired)))
    return replace(codebook, labels=tuple(labels))


def canonical_labels(database: Database) -> dict[int, tuple[int, str]]:
    """Return for each label row the row and the name that stand for it after merges of labels."""
    names = dict(database.query("SELECT id, name FROM label"))
    with translated(database.path):
        rows = canonical_rows(database.connection)
    return {number: (target, str(names[target])) for number, target in rows.items()}
