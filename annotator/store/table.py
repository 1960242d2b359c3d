"""All annotations of a project as one list: filtered and ordered in SQL; only ids leave, rows come in pages."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from annotator.domain.annotation import Annotation, Annotator
from annotator.domain.folding import fold
from annotator.domain.frozen import frozen
from annotator.store.aliases import canonical_sql
from annotator.store.annotations import annotations_among
from annotator.store.database import Database
from annotator.store.failures import translated

ORDERS = ("place", "label", "passage", "article", "note", "annotator", "when")
_PASSAGE = 'substr(t.body, n.start + 1, n."end" - n.start)'
_BY = {
    "place": "a.number {way}, n.start, n.\"end\" DESC",
    "label": "l.position {way}, l.name {way}, a.number, n.start",
    "passage": f"fold({_PASSAGE}) {{way}}, a.number, n.start",
    "article": "fold(a.title) {way}, a.number, n.start",
    "note": "n.note = '', fold(n.note) {way}, a.number, n.start",
    "annotator": "fold(p.name) {way}, a.number, n.start",
    "when": "n.hlc {way}, n.id {way}",
}  # fmt: skip


@frozen
class TableRow:
    """An annotation with what stands beside it in a table: number and title of its article, and the covered text."""

    annotation: Annotation
    number: int
    title: str
    passage: str


@frozen
class RowsWanted:
    """Which annotations a list shows, and in which order.

    Attributes:
        article: only of this article (row id).
        annotator: only of this person; None means of everybody.
        labels: only with one of these labels (row ids).
        text: words that all stand in the passage, the note or the attributes; case and accents do not matter.
        flagged: only doubtful ones.
        noted: only those with a note.
        order: one of `ORDERS`.
        descending: the other way round.
    """

    article: int | None = None
    annotator: Annotator | None = None
    labels: Collection[int] = ()
    text: str = ""
    flagged: bool = False
    noted: bool = False
    order: str = "place"
    descending: bool = False


def annotation_ids(database: Database, wanted: RowsWanted) -> list[int]:
    """Return the ids of live annotations that fit, in order; of duplicates the smallest one."""
    with translated(database.path):
        database.connection.create_function("fold", 1, _fold, deterministic=True)
        label = canonical_sql(database.connection, "n.label")
        twin = canonical_sql(database.connection, "m.label")
    where = ["n.dead = 0", "a.dead = 0"]
    parameters: dict[str, Any] = {"article": wanted.article}
    if wanted.article is not None:
        where.append("n.article = :article")
    if wanted.annotator is not None:
        parameters["annotator"] = wanted.annotator.id
        where.append("n.annotator = :annotator")
    if wanted.labels:
        where.append(f"{label} IN ({', '.join(str(int(number)) for number in wanted.labels)})")
    if wanted.flagged:
        where.append("n.flag = 1")
    if wanted.noted:
        where.append("n.note <> ''")
    for number, word in enumerate(fold(wanted.text).split()):
        parameters[f"word{number}"] = word
        where.append(
            f"(instr(fold({_PASSAGE}), :word{number}) OR (n.note <> '' AND instr(fold(n.note), :word{number})) "
            f"OR (n.attributes <> '{{}}' AND instr(fold(n.attributes), :word{number})))"
        )
    where.append(
        "NOT EXISTS (SELECT 1 FROM annotation m WHERE m.article = n.article AND m.annotator = n.annotator "
        f'AND m.start = n.start AND m."end" = n."end" AND m.dead = 0 AND m.id < n.id AND {twin} = {label})'
    )
    reads = bool(wanted.text.split()) or wanted.order == "passage"
    sql = (
        "SELECT n.id FROM annotation n JOIN article a ON a.id = n.article "
        f"{'JOIN text t ON t.sha = a.text_sha ' if reads else ''}"
        f"{f'JOIN label l ON l.id = {label} ' if wanted.order == 'label' else ''}"
        f"{'JOIN annotator p ON p.id = n.annotator ' if wanted.order == 'annotator' else ''}"
        f"WHERE {' AND '.join(where)} ORDER BY {_BY[wanted.order].format(way='DESC' if wanted.descending else 'ASC')}"
    )
    return [int(row[0]) for row in database.query(sql, parameters)]


def table_rows(database: Database, ids: Sequence[int]) -> list[TableRow]:
    """Return the rows of these annotations in the order of `ids`; one that is gone meanwhile is left out."""
    found = annotations_among(database, ids)
    marks = ", ".join("?" * len(ids))
    beside = {
        number: rest
        for number, *rest in database.query(
            f"SELECT n.id, a.number, a.title, {_PASSAGE} FROM annotation n JOIN article a ON a.id = n.article "
            f"JOIN text t ON t.sha = a.text_sha WHERE n.id IN ({marks})",
            tuple(ids),
        )
    }
    return [TableRow(found[each], *beside[each]) for each in ids if each in found and each in beside]


def _fold(text: str | None) -> str:
    return fold(text or "")
