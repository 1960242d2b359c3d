"""Everything that somebody wrote or marked beside the labels: notes, doubts, bookmarks, passages outside the work."""

from __future__ import annotations

from annotator.domain.annotation import RegionKind
from annotator.domain.frozen import frozen
from annotator.domain.span import Span
from annotator.store.database import Database
from annotator.store.labels import canonical_labels
from annotator.store.work import BOOKMARKS, read_bookmarks

ANNOTATION, ARTICLE, BOOKMARK = "annotation", "article", "bookmark"


@frozen
class Remark:
    """One remark.

    `kind` is "annotation", "article", "bookmark", or a kind of region ("not-read", "boilerplate"). `id` is the row id
    of the annotation or the region, the article's for a remark on it, the offset of a bookmark. `span` in code points,
    None for a whole article. `label` is a label's row id, 0 where there is none.
    """

    kind: str
    id: int
    article: int
    number: int
    title: str
    span: Span | None
    passage: str
    note: str
    flag: bool
    label: int
    annotator: str


def remarks(database: Database, annotator: int | None = None) -> list[Remark]:
    """Return all remarks in the order of the text; of one annotator (boilerplate is everybody's), or of all."""
    found = [*_annotations(database, annotator), *_articles(database, annotator)]
    found += [*_regions(database, annotator), *_bookmarks(database, annotator)]
    return sorted(found, key=lambda each: (each.number, each.span.start if each.span else -1, each.kind))


def _annotations(database: Database, annotator: int | None) -> list[Remark]:
    canonical = canonical_labels(database)
    return [
        Remark(ANNOTATION, row[0], row[1], row[2], row[3], Span(row[4], row[5]), row[6], row[7], bool(row[8]),
               canonical[row[9]][0] if row[9] in canonical else 0, row[10])
        for row in database.query(
            'SELECT n.id, a.id, a.number, a.title, n.start, n."end", substr(t.body, n.start + 1, n."end" - n.start), n.note, '
            "n.flag, n.label, p.name FROM annotation n CROSS JOIN article a ON a.id = n.article JOIN text t ON t.sha = a.text_sha "
            "JOIN annotator p ON p.id = n.annotator WHERE n.dead = 0 AND a.dead = 0 AND (n.note <> '' OR n.flag = 1) "
            "AND (? IS NULL OR n.annotator = ?)",
            (annotator, annotator),
        )
    ]  # fmt: skip


def _articles(database: Database, annotator: int | None) -> list[Remark]:
    return [
        Remark(ARTICLE, row[0], row[0], row[1], row[2], None, row[2], row[3], bool(row[4]), 0, row[5])
        for row in database.query(
            "SELECT a.id, a.number, a.title, w.note, w.flag, p.name FROM work w CROSS JOIN article a ON a.id = w.article "
            "JOIN annotator p ON p.id = w.annotator WHERE w.dead = 0 AND a.dead = 0 AND w.role = 'annotator' "
            "AND (w.note <> '' OR w.flag = 1) AND (? IS NULL OR w.annotator = ?)",
            (annotator, annotator),
        )
    ]


def _regions(database: Database, annotator: int | None) -> list[Remark]:
    return [
        Remark(str(RegionKind(row[7])), row[0], row[1], row[2], row[3], Span(row[4], row[5]), row[6], "", False, 0, row[8])
        for row in database.query(
            'SELECT r.id, a.id, a.number, a.title, r.start, r."end", substr(t.body, r.start + 1, min(r."end" - r.start, 400)), '
            "r.kind, coalesce(p.name, '') FROM region r CROSS JOIN article a ON a.id = r.article JOIN text t ON t.sha = a.text_sha "
            "LEFT JOIN annotator p ON p.id = r.annotator WHERE r.dead = 0 AND a.dead = 0 "
            "AND (r.annotator IS NULL OR ? IS NULL OR r.annotator = ?)",
            (annotator, annotator),
        )
    ]  # fmt: skip


def _bookmarks(database: Database, annotator: int | None) -> list[Remark]:
    return [
        Remark(BOOKMARK, offset, article, number, title, Span(offset, offset + 1), body[offset : offset + 80], "", False, 0, who)
        for article, number, title, body, value, who in database.query(
            "SELECT a.id, a.number, a.title, t.body, f.value, p.name FROM field f CROSS JOIN article a ON a.id = f.article "
            "JOIN text t ON t.sha = a.text_sha JOIN annotator p ON p.id = f.annotator "
            "WHERE f.name = ? AND f.dead = 0 AND a.dead = 0 AND (? IS NULL OR f.annotator = ?)",
            (BOOKMARKS, annotator, annotator),
        )
        for offset in read_bookmarks(value)
        if offset < len(body)
    ]  # fmt: skip
