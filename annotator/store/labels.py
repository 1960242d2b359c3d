"""Labels. A label is identified by its uuid; merged ones are resolved when read. The texts are in `versions`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from annotator.domain.codebook import Codebook, Label, label_uuid, own_colour, written_colour
from annotator.store.aliases import canonical_rows, canonical_sql
from annotator.store.database import Database
from annotator.store.failures import translated
from annotator.store.journal import OpenStep
from annotator.store.versions import codebook_text, publish


def save_codebook(
    step: OpenStep, codebook: Codebook, toml: str, *, annotator: int | None, note: str = ""
) -> int:
    """Store a codebook version and its labels; return the version's number. The text in force is not published again."""
    number, text = codebook_text(step.database)
    if text != toml:
        number = publish(step, toml, annotator=annotator, note=note)
    for position, label in enumerate(codebook.labels):
        ensure_label(step, label, position=position)
    return number


def ensure_label(step: OpenStep, label: Label, *, position: int | None = None) -> int:
    """Return the row number of `label` by its uuid; make or bring up to date the row inside the open step.

    A codebook that names a label has it: it is live, and merged into no other.
    """
    row = step.database.row(
        "SELECT id, name, key, colour, position, retired, dead, merged_into FROM label WHERE uuid = ?",
        (label.uuid,),
    )
    if row is None:
        if position is None:
            position = int(step.database.value("SELECT coalesce(max(position) + 1, 0) FROM label"))
        return step.insert(
            "label",
            uuid=label.uuid,
            name=label.name,
            key=label.key,
            colour=written_colour(label.colour),
            position=position,
            retired=int(label.retired),
        )
    place = row[4] if position is None else position
    wanted = (label.name, label.key, written_colour(label.colour), place, int(label.retired), 0, None)
    if tuple(row[1:]) != wanted:
        names = ("name", "key", "colour", "position", "retired", "dead", "merged_into")
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


def with_rows(database: Database, codebook: Codebook) -> Codebook:
    """Return `codebook` with the project's own labels: rows, names, order, and labels that imports brought.

    A label that was removed and that annotations have, because a colleague gave it meanwhile, is a retired one.
    """
    written = {label.uuid: label for label in codebook.labels}
    labels = []
    for number, key, name, digit, colour, retired in database.query(
        "SELECT id, uuid, name, key, colour, retired OR dead FROM label WHERE merged_into IS NULL AND (dead = 0 OR "
        "EXISTS (SELECT 1 FROM annotation a WHERE a.label = label.id AND a.dead = 0)) ORDER BY position, id"
    ):
        base = written.get(key, Label(uuid=key, name=name))
        chosen = int(colour) if str(colour).isdigit() else own_colour(str(colour)) or base.colour
        labels.append(replace(base, id=number, name=name, key=digit, colour=chosen, retired=bool(retired)))
    return replace(codebook, labels=tuple(labels))


def labels_in_use(database: Database) -> set[int]:
    """Return the rows of labels that annotations have, those of labels merged into them too."""
    with translated(database.path):
        rows = canonical_rows(database.connection)
    return {rows[row[0]] for row in database.query("SELECT DISTINCT label FROM annotation WHERE dead = 0")}


def how_many(database: Database) -> int:
    """Return how many annotations of everybody are live."""
    return int(database.value("SELECT count(*) FROM annotation WHERE dead = 0"))


def older_than(database: Database, version: int) -> dict[int, int]:
    """Return for each label (row id) how many annotations were made under a codebook before that version."""
    label = canonical_sql(database.connection, "n.label")
    return dict(
        database.query(
            f"SELECT {label}, count(*) FROM annotation n JOIN article a ON a.id = n.article "
            "WHERE n.dead = 0 AND a.dead = 0 AND n.codebook < ? GROUP BY 1",
            (version,),
        )
    )


def canonical_labels(database: Database) -> dict[int, tuple[int, str]]:
    """Return for each label row the row and the name that stand for it after merges of labels."""
    names = dict(database.query("SELECT id, name FROM label"))
    with translated(database.path):
        rows = canonical_rows(database.connection)
    return {number: (target, str(names[target])) for number, target in rows.items()}
