"""Page furniture of a whole source: one line marked or unmarked in all its articles, as one step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.app.edits.titles import shorten
from annotator.domain.annotation import Region, RegionKind
from annotator.domain.boilerplate import family_of, lines_of
from annotator.domain.frozen import frozen
from annotator.domain.span import Span
from annotator.errors import InvalidEdit
from annotator.store.articles import articles_with, regions_of, remove_region, save_region

if TYPE_CHECKING:
    from annotator.app.session import Session


@frozen
class Everywhere:
    """What was done: in how many articles of which source, and the step that takes it back."""

    articles: int
    passages: int
    source: str
    step: int


class Furniture:
    """Mark and unmark a line in all articles of a source."""

    def __init__(self, session: Session) -> None:
        """Act on the session's project."""
        self._session = session

    def everywhere(self, article: int, span: Span, *, on: bool, origin: str = "") -> Everywhere:
        """Mark the line at `span` as boilerplate wherever it stands in the articles of this source, or unmark it there.

        Articles of one source name the same one; all that name none are one source. The first line of an article is
        left alone, so that something remains to read.

        Raises:
            InvalidEdit: there is no line, or nothing would change.
        """
        text = self._session.reading.article(article)
        line = next((each.of(text.text) for each in lines_of(text.text) if each.overlaps(span)), "")
        if not line:
            raise InvalidEdit("There is no line here.")
        family = family_of(text.origin)
        found = list(self._marked(family, line) if on else self._unmarked(family, line))
        if not found:
            raise InvalidEdit(
                "This line is greyed in all articles of its source, or stands in none of them below the first line."
                if on
                else "This line is greyed in no article of its source."
            )
        articles = {place[0] for place in found}
        verb = f"Mark ‘{shorten(line)}’ as boilerplate" if on else f"Unmark ‘{shorten(line)}’"
        title = f"{verb} in {len(articles):,} articles"
        with self._session.step(title, annotator=self._session.me(), origin=origin) as step:
            for where, uuid, region in found:
                if on:
                    save_region(step, where, uuid, region)
                else:
                    remove_region(step, region.id)
        return Everywhere(len(articles), len(found), family, step.id)

    def _places(self, family: str, line: str) -> Iterator[tuple[int, str, str]]:
        for article, uuid, origin, body in articles_with(self._session.database, line):
            if family_of(origin) == family:
                yield article, uuid, body

    def _marked(self, family: str, line: str) -> Iterator[tuple[int, str, Region]]:
        for article, uuid, body in self._places(family, line):
            there = [
                r.span
                for r in regions_of(self._session.database, article)
                if r.kind is RegionKind.BOILERPLATE
            ]
            for span in lines_of(body)[1:]:
                if span.of(body) == line and not any(span.overlaps(other) for other in there):
                    yield article, uuid, Region(span, RegionKind.BOILERPLATE, "person")

    def _unmarked(self, family: str, line: str) -> Iterator[tuple[int, str, Region]]:
        for article, uuid, body in self._places(family, line):
            for region in regions_of(self._session.database, article):
                if region.kind is RegionKind.BOILERPLATE and region.span.of(body).strip() == line:
                    yield article, uuid, region
