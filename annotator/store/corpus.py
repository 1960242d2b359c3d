"""The articles as a corpus: listing by any column, their metadata, their removal, and named collections of them."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from annotator.domain.annotation import Status
from annotator.domain.article import CorpusRow
from annotator.domain.frozen import frozen
from annotator.store.articles import article_rows, retitle_in_index
from annotator.store.database import Database
from annotator.store.journal import OpenStep, packed
from annotator.store.listing import status_condition, text_condition
from annotator.store.review_state import STATE

_ORDERS = {
    "number": "a.number",
    "title": "a.title COLLATE NOCASE",
    "source": "a.origin COLLATE NOCASE",
    "date": "a.published",
    "lang": "a.lang",
    "characters": "(SELECT t.characters FROM text t WHERE t.sha = a.text_sha)",
    "status": "coalesce((SELECT w.status FROM work w WHERE w.article = a.id AND w.annotator = :me "
    "AND w.role = 'annotator' AND w.dead = 0), 'new')",
    "annotations": "coalesce((SELECT y.n FROM tally y WHERE y.article = a.id AND y.annotator = :me), 0)",
    "cluster": "a.cluster IS NULL, a.cluster",
    "review": f"({STATE})",
}
ORDERS = tuple(_ORDERS)
"""What articles can be ordered by."""


@frozen
class Wanted:
    """Which articles a table shows, and in which order. Status and number of annotations are one annotator's.

    Args:
        text: words that all stand in title or text, or a number.
        status: only articles with this status.
        source: only articles of this source.
        collection: row id; only articles in this collection.
        copies: only articles that have near copies.
        cluster: only articles of this cluster of near copies.
        review: only articles that review is so far with, one of `review_state.STATES`.
        order: one of `ORDERS`.
        descending: the other way round.
    """

    text: str = ""
    status: Status | None = None
    source: str = ""
    collection: int | None = None
    copies: bool = False
    cluster: int | None = None
    review: str = ""
    order: str = "number"
    descending: bool = False


def wanted_ids(database: Database, annotator: int, wanted: Wanted) -> list[int]:
    """Return the ids of the articles that are wanted, in that order."""
    where, values = ["a.dead = 0"], dict[str, Any](me=annotator, source=wanted.source)
    if wanted.text.strip():
        condition, more = text_condition(wanted.text)
        where.append(condition)
        values |= more
    if wanted.status:
        where.append(status_condition(annotator, (wanted.status,)))
    if wanted.source:
        where.append("a.origin = :source")
    if wanted.collection is not None:
        where.append(
            "a.id IN (SELECT m.article FROM member m WHERE m.dead = 0 AND m.collection = :collection)"
        )
        values["collection"] = wanted.collection
    if wanted.copies:
        where.append("a.cluster IS NOT NULL")
    if wanted.cluster is not None:
        where.append("a.cluster = :cluster")
        values["cluster"] = wanted.cluster
    if wanted.review:
        where.append(f"({STATE}) = :review")
        values["review"] = wanted.review
    way = " DESC" if wanted.descending else ""
    order = f"{_ORDERS[wanted.order]}{way}, a.number" if wanted.order != "number" else f"a.number{way}"
    sql = f"SELECT a.id FROM article a WHERE {' AND '.join(where)} ORDER BY {order}"
    return [int(row[0]) for row in database.query(sql, values)]


def corpus_rows(database: Database, ids: Sequence[int], annotator: int) -> list[CorpusRow]:
    """Return table rows of ids in that order, at most 900 at a time."""
    marks = ", ".join("?" * len(ids))
    more = {
        number: (origin, published, lang)
        for number, origin, published, lang in database.query(
            f"SELECT id, origin, published, lang FROM article WHERE id IN ({marks})", tuple(ids)
        )
    }
    return [CorpusRow(row, *more[row.id]) for row in article_rows(database, ids, annotator)]


# -- metadata


def describe_article(
    step: OpenStep, article: int, columns: Mapping[str, str], meta: Mapping[str, Any]
) -> bool:
    """Write other metadata of an article; tell whether anything changed.

    Args:
        step: the open step.
        article: row id.
        columns: new values of title, origin, published or lang.
        meta: entries of the free metadata; None removes one.
    """
    title, origin, published, lang, packed_meta = step.database.row(
        "SELECT title, origin, published, lang, meta FROM article WHERE id = ?", (article,)
    )
    before = {"title": title, "origin": origin, "published": published, "lang": lang}
    changed: dict[str, Any] = {name: value for name, value in columns.items() if before[name] != value}
    entries = json.loads(packed_meta)
    after = {**entries, **{name: value for name, value in meta.items() if value is not None}}
    for name in [name for name, value in meta.items() if value is None]:
        after.pop(name, None)
    if after != entries:
        changed["meta"] = packed(after)
    if changed:
        step.update("article", article, **changed)
    if "title" in changed:
        retitle_in_index(step.database.connection, article, title, changed["title"])
    return bool(changed)


def remove_article(step: OpenStep, article: int) -> None:
    """Take an article out of the project; its text and labels stay in the journal's reach."""
    step.update("article", article, dead=1)


# -- collections


@frozen
class Collection:
    """A named set of articles; `articles` are row ids."""

    id: int
    name: str
    articles: frozenset[int] = field(default_factory=frozenset)


def collections(database: Database) -> list[Collection]:
    """Return all collections by name, with the live articles in them."""
    found: dict[int, tuple[str, set[int]]] = {
        number: (name, set())
        for number, name in database.query("SELECT id, name FROM collection WHERE dead = 0 ORDER BY name")
    }
    for number, article in database.query(
        "SELECT m.collection, m.article FROM member m JOIN article a ON a.id = m.article "
        "WHERE m.dead = 0 AND a.dead = 0"
    ):
        if number in found:
            found[number][1].add(article)
    return [Collection(number, name, frozenset(those)) for number, (name, those) in found.items()]


def save_collection(step: OpenStep, name: str) -> int:
    """Make a collection, or bring back the one of that name; its number follows from the name, the same in every project."""
    folded = " ".join(name.split()).casefold()
    number = uuid.uuid5(uuid.NAMESPACE_URL, f"collection:{folded}").int >> 65
    row = step.database.row("SELECT dead FROM collection WHERE id = ?", (number,))
    if row is None:
        step.insert("collection", id=number, name=name)
    elif row[0]:
        step.update("collection", number, dead=0, name=name)
    return number


def rename_collection(step: OpenStep, collection: int, name: str) -> None:
    """Give a collection another name."""
    step.update("collection", collection, name=name)


def remove_collection(step: OpenStep, collection: int) -> None:
    """Remove a collection; its articles stay."""
    step.update("collection", collection, dead=1)


def set_member(step: OpenStep, collection: int, article: int, *, inside: bool) -> bool:
    """Put an article into a collection or take it out; tell whether that changed anything."""
    row = step.database.row(
        "SELECT id, dead FROM member WHERE collection = ? AND article = ?", (collection, article)
    )
    if row is None:
        if inside:
            step.insert("member", collection=collection, article=article)
        return inside
    if bool(row[1]) is not inside:
        return False
    step.update("member", row[0], dead=int(not inside))
    return True
