"""The concordance: where in all articles a query's words stand, in context, with the annotations that lie there."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import field
from typing import TYPE_CHECKING

from annotator.domain.annotation import Annotation, Annotator, RegionKind, Status
from annotator.domain.article import ArticleRow
from annotator.domain.folding import fold
from annotator.domain.frozen import frozen
from annotator.domain.query import Node, Term, parse
from annotator.domain.span import Span
from annotator.errors import BadValue
from annotator.store import articles, listing, search
from annotator.store.annotations import annotations_of
from annotator.store.clusters import clusters_of

if TYPE_CHECKING:
    from annotator.app.session import Session

PAGE = 100
"""So many articles are searched at a time."""


@frozen
class Filters:
    """What narrows a concordance.

    `label` is a label's id; with it, or with `annotated`, only hits remain on which such an annotation lies, with
    `unlabelled` only those without any. `annotator` says whose annotations are looked at, None everybody's but gold.
    `since` and `until` compare with the article's date as text (ISO 8601). `once` takes one article of each cluster of near
    copies, the first that fits. With `finished_by`, only articles remain which that annotator has finished: others' labels
    are not to be seen before.
    """

    label: int | None = None
    annotator: Annotator | None = None
    annotated: bool = False
    unlabelled: bool = False
    status: Status | None = None
    origin: str = ""
    since: str = ""
    until: str = ""
    cluster: int | None = None
    once: bool = False
    finished_by: Annotator | None = None


@frozen
class Hit:
    """One place. `span` in code points of `text`, the article's; `left` and `right` are what stands around it, unchanged."""

    row: ArticleRow
    text: str = field(repr=False)
    span: Span
    left: str
    match: str
    right: str
    annotations: tuple[Annotation, ...] = field(default=())
    boilerplate: bool = False


class Concordance:
    """The answer to one query: first which articles, then hit by hit as they are asked for."""

    def __init__(
        self,
        session: Session,
        query: str,
        *,
        filters: Filters | None = None,
        context: int = 60,
        substring: bool = False,
        at_once: int = PAGE,
    ) -> None:
        """Find the articles.

        Args:
            session: the project.
            query: words, phrases and operators (`annotator.domain.query`); with `substring` the text itself.
            filters: what narrows the hits.
            context: code points shown on each side.
            substring: find the text anywhere, also inside words.
            at_once: so many articles are read at a time.

        Raises:
            BadValue: the query cannot be read.
        """
        self._session = session
        self._filters = filters or Filters()
        self._context = context
        self._substring = substring
        self._at_once = at_once
        self.node: Node = _part(query) if substring else parse(query)
        found = search.article_ids(session.database, self.node, substring=substring)
        self.articles: list[int] = self._narrowed(found)

    def _narrowed(self, found: list[int]) -> list[int]:
        wanted = self._filters
        if wanted.status:
            who = wanted.annotator.id if wanted.annotator else None
            fits = set(listing.article_ids(self._session.database, annotator=who, status=wanted.status))
            found = [number for number in found if number in fits]
        if wanted.origin or wanted.since or wanted.until or wanted.cluster is not None:
            fits = set(
                listing.described_as(
                    self._session.database,
                    origin=wanted.origin,
                    since=wanted.since,
                    until=wanted.until,
                    cluster=wanted.cluster,
                )
            )
            found = [number for number in found if number in fits]
        if wanted.finished_by:
            done = set(
                listing.article_ids(
                    self._session.database, annotator=wanted.finished_by.id, status=Status.FINISHED
                )
            )
            found = [number for number in found if number in done]
        return first_of_each(found, clusters_of(self._session.database, found)) if wanted.once else found

    def hits(self, limit: int | None = None) -> Iterator[Hit]:
        """Yield hits by article number and place, at most `limit`."""
        left = limit
        with closing(search.Places(self.node, substring=self._substring)) as places:
            for first in range(0, len(self.articles), self._at_once):
                for hit in self._page(places, self.articles[first : first + self._at_once]):
                    if left == 0:
                        return
                    yield hit
                    left = None if left is None else left - 1

    def _page(self, places: search.Places, page: Sequence[int]) -> Iterator[Hit]:
        texts = search.texts_of(self._session.database, page)
        found = places.of({number: texts[number] for number in page if number in texts})
        rows = {row.id: row for row in self._session.reading.rows(list(found), everybody=True)}
        for number, spans in found.items():
            if number in rows:
                yield from self._of_article(rows[number], texts[number], spans)

    def _of_article(self, row: ArticleRow, text: str, spans: list[Span]) -> Iterator[Hit]:
        wanted = self._filters
        who = wanted.annotator
        around = [
            annotation
            for annotation in annotations_of(self._session.database, row.id, who.id if who else None)
            if who or not self._session.is_gold(annotation.annotator)
        ]
        greyed = [
            region.span
            for region in articles.regions_of(self._session.database, row.id, self._session.annotator.id)
            if region.kind is RegionKind.BOILERPLATE
        ]
        for span in spans:
            there = tuple(annotation for annotation in around if annotation.span.overlaps(span))
            if not self._fits(there):
                continue
            yield Hit(
                row,
                text,
                span,
                text[max(0, span.start - self._context) : span.start],
                span.of(text),
                text[span.end : span.end + self._context],
                there,
                any(region.overlaps(span) for region in greyed),
            )

    def _fits(self, there: Sequence[Annotation]) -> bool:
        wanted = self._filters
        if wanted.unlabelled:
            return not there
        if wanted.label is not None:
            return any(annotation.label == wanted.label for annotation in there)
        return bool(there) or not wanted.annotated


def first_of_each(articles: Sequence[int], clusters: Mapping[int, int | None]) -> list[int]:
    """Return the articles without those whose cluster an earlier one stands for."""
    seen: set[int] = set()
    kept = []
    for number in articles:
        cluster = clusters.get(number)
        if cluster is None or cluster not in seen:
            kept.append(number)
        if cluster is not None:
            seen.add(cluster)
    return kept


def _part(text: str) -> Term:
    """Return the query for a text that is looked for as it is."""
    if not fold(text.strip()):
        raise BadValue("There is nothing to search for.")
    return Term(text.strip())


def labelled_differently(hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits that do not carry the label that most hits of the same word carry.

    Boilerplate and words that are labelled nowhere are left out.
    """
    used: dict[str, Counter[int]] = defaultdict(Counter)
    for hit in hits:
        used[fold(hit.match)].update(_labels(hit))
    return [
        hit
        for hit in hits
        if (known := used[fold(hit.match)])
        and not hit.boilerplate
        and known.most_common(1)[0][0] not in _labels(hit)
    ]


def _labels(hit: Hit) -> set[int]:
    return {annotation.label for annotation in hit.annotations}


def right_key(hit: Hit) -> tuple[str, ...]:
    """Return what hits are sorted by when their right neighbours shall stand together: the words that follow, folded."""
    return tuple(_WORD.findall(fold(hit.right)))


def left_key(hit: Hit) -> tuple[str, ...]:
    """Return the same for left neighbours: the words before, the nearest first."""
    return tuple(reversed(_WORD.findall(fold(hit.left))))


_WORD = re.compile(r"\w+")
