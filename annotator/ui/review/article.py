"""The article that is under review: what was read of it, and the names of those who finished it."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.app.reading import OpenArticle
from annotator.app.review.comments import Thread, threads
from annotator.app.review.index import ReviewIndex
from annotator.app.review.places import Place
from annotator.app.review.progress import reviewed_by
from annotator.app.review.team import gold_layer, in_order
from annotator.app.session import Session
from annotator.ui.review.reading import ReadingSide


class ArticleUnderReview:
    """Reads what the panes and the panel show of one article."""

    def __init__(self, session: Session) -> None:
        """Read from the session's project."""
        self._session = session
        self.opened: OpenArticle | None = None
        self.places: Sequence[Place] = ()
        self.names_hidden = False

    def show(self, article: int, places: Sequence[Place], reading: ReadingSide) -> None:
        """Show an article with its places."""
        if self.opened is None or self.opened.article.id != article:
            self.opened = self._session.reading.open(article)
        self.places = places
        gold = gold_layer(self._session)
        layer = self._session.reading.annotations(article, gold) if gold else ()
        reading.show_article(self.opened, places, self.people(), layer, self.colours())

    def people(self) -> list[tuple[int, str]]:
        """Return id and name of those who finished the article, in order; no names where they are hidden."""
        if not self.places:
            return []
        ids = max((place.disagreement.annotators for place in self.places), key=len)
        names = {person.id: person.name for person in self._session.annotators()}
        return [(who, "" if self.names_hidden else names.get(who, "")) for who in ids]

    def colours(self) -> dict[int, int]:
        """Return the palette number of each label's row."""
        return {label.id: label.colour for label in self._session.codebook.labels}

    def length(self) -> int:
        """Return the article's code points."""
        return len(self.opened.article.text) if self.opened else 1

    def reviewed(self) -> str:
        """Return who reviewed the article, empty where nobody did."""
        return reviewed_by(self._session, self.opened.article.id) if self.opened else ""

    def talk(self, place: Place) -> list[Thread]:
        """Return the threads about a place, open ones."""
        return [
            thread
            for thread in threads(self._session, place.disagreement.article)
            if not thread.resolved
            and thread.first.start is not None
            and thread.first.end is not None
            and thread.first.start < place.disagreement.span.end
            and place.disagreement.span.start < thread.first.end
        ]

    def choices(self, index: ReviewIndex | None) -> tuple[list[str], list[tuple[int, str]], frozenset[int]]:
        """Return labels, people, and the entries with an open question for who works here."""
        labels = [label.name for label in self._session.codebook.labels]
        people = [
            (person.id, person.name)
            for person in in_order(self._session.annotators())
            if person.kind != "gold"
        ]
        asked = threads(self._session, open_for=self._session.annotator)
        found = set()
        for thread in asked:
            for entry in index.by_article.get(thread.first.article, ()) if index else ():
                start, end = thread.first.start, thread.first.end
                whole = start is None or end is None
                if whole or (start < entry.span.end and entry.span.start < end):  # type: ignore[operator]
                    found.add(entry.id)
        return labels, [] if self.names_hidden else people, frozenset(found)
