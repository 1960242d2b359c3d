"""What lists, panels, pages and commands show: ids first, rows by the page, one whole article at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.domain.annotation import Annotation, Annotator, Region, RegionKind, Status
from annotator.domain.article import Article, ArticleRow, CorpusRow
from annotator.domain.changes import Step
from annotator.domain.codebook import Label
from annotator.domain.frozen import frozen
from annotator.domain.span import Span
from annotator.domain.text import word_count
from annotator.domain.tokens import Tokens
from annotator.store import articles, history, listing, past, rejections, work
from annotator.store.annotations import annotations_at, annotations_of, find_annotation, status_of
from annotator.store.corpus import Collection, Wanted, collections, corpus_rows, wanted_ids

if TYPE_CHECKING:
    from annotator.app.session import Session


@frozen
class OpenArticle:
    """Everything that the article view shows of one article for one annotator.

    `flag` and `note` are the annotator's doubt about the article and the remark on it; `bookmarks` are in code points.
    `title` is the range of the title in the text, None where the text does not begin with it. `position` in code points.
    """

    article: Article
    tokens: Tokens
    annotations: tuple[Annotation, ...]
    status: Status
    reason: str
    position: int
    title: Span | None
    words: int
    flag: bool = False
    note: str = ""
    bookmarks: tuple[int, ...] = ()


@frozen
class Statistics:
    """Counts over a project: what people annotated. Annotations in boilerplate and the gold layer are counted apart.

    Only `by_annotator` names the gold layer beside the people.
    """

    articles: int
    by_status: dict[str, int]
    annotations: int
    by_label: dict[str, int]
    by_annotator: dict[str, int]
    in_boilerplate: int
    gold: int = 0


PREPARED = 300_000
"""Code points of an article up to which it is read ahead of time; a longer one would be felt."""
KEPT = 8
"""So many articles' tokens stay in memory; they never change."""


class Reading:
    """All reading of one session."""

    def __init__(self, session: Session) -> None:
        """Read from the session's project."""
        self._session = session
        self._tokens: dict[str, Tokens] = {}
        self._prepared: tuple[int, int, OpenArticle] | None = None

    @property
    def _me(self) -> int:
        return self._session.annotator.id

    def ids(
        self,
        *,
        annotator: Annotator | None = None,
        everybody: bool = False,
        status: Status | None = None,
        text: str = "",
        flagged: bool = False,
        todo: bool = False,
        limit: int | None = None,
    ) -> list[int]:
        """Return the ids of the articles that fit, by number; status is that of `annotator` (default: the session's)."""
        who = None if everybody else annotator.id if annotator else self._me
        return listing.article_ids(
            self._session.database,
            annotator=who,
            status=status,
            text=text,
            flagged=flagged,
            todo=todo,
            limit=limit,
        )

    def titled(self, typed: str, *, limit: int) -> list[tuple[int, int, str]]:
        """Return id, number and title of the articles of a number, or of words of their titles."""
        return listing.titled(self._session.database, typed, limit) if typed.strip() else []

    def rows(
        self, ids: Sequence[int], annotator: Annotator | None = None, *, everybody: bool = False
    ) -> list[ArticleRow]:
        """Return list rows for ids, in pages of any size; for one annotator, or for all together."""
        who = None if everybody else annotator.id if annotator else self._me
        found: list[ArticleRow] = []
        for first in range(0, len(ids), 500):
            found += articles.article_rows(self._session.database, ids[first : first + 500], who)
        return found

    def article(self, article: int) -> Article:
        """Return a whole article."""
        return articles.load_article(self._session.database, article)

    def has(self, article: int) -> bool:
        """Tell whether the article is (still) in the project."""
        return articles.is_there(self._session.database, article)

    def tokens(self, article: Article) -> Tokens:
        """Return the article's tokens; they are computed and stored now where they are missing."""
        known = self._tokens.get(article.sha)
        if known is None:
            known = self._find_tokens(article)
            if len(self._tokens) >= KEPT:
                self._tokens.pop(next(iter(self._tokens)))
            self._tokens[article.sha] = known
        return known

    def _find_tokens(self, article: Article) -> Tokens:
        found = articles.find_tokens(
            self._session.database, article.sha, self._session.database.meta("tokenizer")
        )
        if found is None:
            from annotator.app.tokenizer import tokenizer

            maker = tokenizer(self._session.lang)
            found = next(iter(maker.tokenize([article.text])))
            if not self._session.read_only:
                with self._session.journal.transaction():
                    articles.save_tokens(self._session.database, article.sha, maker.name, found)
        return found

    def annotations(self, article: int, annotator: Annotator | None = None) -> tuple[Annotation, ...]:
        """Return the annotations of one annotator, or of all where none is given."""
        return annotations_of(self._session.database, article, annotator.id if annotator else None)

    def annotations_at(self, article: int, span: Span, annotator: Annotator) -> tuple[Annotation, ...]:
        """Return the annotations of one annotator that overlap `span`."""
        return annotations_at(self._session.database, article, annotator.id, span)

    def those(self, numbers: Iterable[int]) -> dict[int, Annotation]:
        """Return the session's annotator's own annotations among `numbers` that are live, by id."""
        found = (find_annotation(self._session.database, number) for number in numbers)
        return {a.id: a for a in found if a is not None and a.annotator == self._me}

    def mine(self, article: int) -> tuple[Annotation, ...]:
        """Return the session's annotator's own annotations of an article."""
        return annotations_of(self._session.database, article, self._me)

    def annotation(self, annotation: int) -> Annotation | None:
        """Return one annotation by its id, or None."""
        return find_annotation(self._session.database, annotation)

    def open(self, article: int) -> OpenArticle:
        """Return everything that the article view shows of an article."""
        kept, self._prepared = self._prepared, None
        if kept and kept[2].article.id == article and kept[:2] == self._now():
            return kept[2]
        found = self.article(article)
        if any(region.kind is RegionKind.NOT_READ for region in found.regions):
            found = replace(found, regions=self.regions(article))
        status, reason, position = status_of(self._session.database, article, self._me)
        return OpenArticle(
            found,
            self.tokens(found),
            self.mine(article),
            status,
            reason,
            position,
            title_span(found),
            words_in(found.text, found.regions),
            *self.remark(article),
            self.bookmarks(article),
        )

    def prepare(self, article: int) -> None:
        """Read an article ahead of time, so that `open` has it; nothing where that would take long.

        It is thrown away with the next change, whoever makes it.
        """
        if articles.article_length(self._session.database, article) <= PREPARED:
            self._prepared = (*self._now(), self.open(article))

    def forget_prepared(self) -> None:
        """Throw away what was read ahead, because something was changed."""
        self._prepared = None

    def _now(self) -> tuple[int, int]:
        return self._session.database.data_version(), self._me

    def beside(self, article: Article, step: int) -> int | None:
        """Return the id of the next article (`step` 1) or the previous one (-1) by number, None at either end."""
        return listing.article_beside(self._session.database, article.number, step)

    def past(self, article: int, step: int, annotator: Annotator | None = None) -> tuple[Annotation, ...]:
        """Return one annotator's annotations of an article as they were when `step` had been made."""
        return past.annotations_after(
            self._session.database, article, annotator.id if annotator else self._me, step
        )

    def past_work(
        self, article: int, step: int, annotator: Annotator | None = None
    ) -> tuple[tuple[Region, ...], Status]:
        """Return the marked passages of an article, and one annotator's status, when `step` had been made."""
        who, database = annotator.id if annotator else self._me, self._session.database
        return (
            past.regions_after(database, article, who, step),
            past.status_after(database, article, who, step)[0],
        )

    def history(
        self,
        *,
        article: int | None = None,
        annotator: Annotator | None = None,
        text: str = "",
        before: int | None = None,
        limit: int = 100,
    ) -> list[Step]:
        """Return a page of steps, newest first; of an article also those over several articles that touched it."""
        return history.steps(
            self._session.database,
            article=article,
            annotator=annotator.id if annotator else None,
            text=text,
            several=True,
            before=before,
            limit=limit,
        )

    def annotations_in(self, step: int) -> list[Annotation]:
        """Return live annotations that a step touched, at most fifty."""
        found = (
            find_annotation(self._session.database, number)
            for number in history.annotations_in(self._session.database, step)
        )
        return [annotation for annotation in found if annotation is not None]

    def regions(self, article: int) -> tuple[Region, ...]:
        """Return the marked passages of an article."""
        return articles.regions_of(self._session.database, article, self._me)

    def status(self, article: int, annotator: Annotator | None = None) -> tuple[Status, str]:
        """Return status and reason for skipping."""
        who = annotator.id if annotator else self._me
        return status_of(self._session.database, article, who)[:2]

    def remark(self, article: int) -> tuple[bool, str]:
        """Return the annotator's doubt about an article and the note on it."""
        return work.remark_of(self._session.database, article, self._me)

    def bookmarks(self, article: int) -> tuple[int, ...]:
        """Return the annotator's bookmarks in an article, in code points."""
        return work.bookmarks_of(self._session.database, article, self._me)

    def all_bookmarks(self) -> list[tuple[int, int, int]]:
        """Return the annotator's bookmarks as article (row id), its number, and offset in code points, in order."""
        return work.all_bookmarks(self._session.database, self._me)

    def last_place(self) -> tuple[int, int]:
        """Return the article that the annotator had open last (0 for none) and the place in it, in code points."""
        article, position = work.place_of(self._session.database, self._me)
        return (article, position) if article and self.has(article) else (0, 0)

    def next_unfinished(self, after_number: int) -> int | None:
        """Return the id of the next article that the annotator has neither finished nor skipped, or None."""
        return listing.next_unfinished(self._session.database, self._me, after_number)

    def counts(self, *, everybody: bool = False) -> dict[str, int]:
        """Return the number of articles by status word and under `all`."""
        return listing.counts(self._session.database, None if everybody else self._me)

    def corpus(self, wanted: Wanted) -> list[int]:
        """Return the ids of the articles that a table of articles wants; status and counts are the session's annotator's."""
        return wanted_ids(self._session.database, self._me, wanted)

    def corpus_rows(self, ids: Sequence[int]) -> list[CorpusRow]:
        """Return table rows of ids, in pages of any size."""
        found: list[CorpusRow] = []
        for first in range(0, len(ids), 500):
            found += corpus_rows(self._session.database, ids[first : first + 500], self._me)
        return found

    def collections(self) -> list[Collection]:
        """Return all collections by name, with the articles in them."""
        return collections(self._session.database)

    def rejected(self, article: int) -> set[tuple[int, int, int]]:
        """Return start, end and label id of what the session's annotator has turned down in an article."""
        return rejections.rejected(self._session.database, article, self._me)

    def sources(self) -> list[tuple[str, int]]:
        """Return the sources of the articles with their numbers of articles, the most frequent first."""
        return listing.sources(self._session.database)

    def years(self) -> list[str]:
        """Return the years in which the articles appeared, the newest first; articles without a date have none."""
        return listing.years(self._session.database)

    def finished_by(self) -> dict[str, int]:
        """Return how many articles each annotator has finished, only those with at least one."""
        return listing.finished_by(self._session.database)

    def labelled_by(self) -> list[str]:
        """Return the names of those who have annotations outside boilerplate; asked without counting them."""
        return listing.labelled_by(self._session.database)

    def statistics(self) -> Statistics:
        """Return the counts of the command `stats`."""
        by_status = self.counts(everybody=True)
        total = by_status.pop("all")
        labels, people, greyed, gold = listing.annotation_counts(self._session.database)
        return Statistics(total, by_status, sum(labels.values()), labels, people, greyed, gold)

    def label(self, annotation: Annotation) -> Label | None:
        """Return the label of an annotation."""
        return next((label for label in self._session.codebook.labels if label.id == annotation.label), None)


def title_span(article: Article) -> Span | None:
    """Return the range of the title where the text begins with it, else None."""
    first = article.text.partition("\n")[0]
    stripped = first.strip()
    if stripped and " ".join(stripped.split()) == article.title and len(first) < len(article.text):
        start = first.index(stripped)
        return Span(start, start + len(stripped))
    return None


def words_in(text: str, regions: Sequence[Region]) -> int:
    """Return how many words a text has outside its boilerplate."""
    return word_count(without(text, regions))


def without(text: str, regions: Sequence[Region]) -> str:
    """Return `text` with the boilerplate cut out, for counting words."""
    for region in sorted(regions, key=lambda region: region.span, reverse=True):
        if region.kind is RegionKind.BOILERPLATE:
            text = text[: region.span.start] + " " + text[region.span.end :]
    return text
