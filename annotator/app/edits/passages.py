"""The verbs of passages: boilerplate for everybody, and what one annotator has not read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.app.edits.checks import Checks
from annotator.app.edits.titles import shorten
from annotator.domain.annotation import Region, RegionKind
from annotator.domain.span import Span
from annotator.errors import InvalidEdit
from annotator.store.articles import remove_region, save_region

if TYPE_CHECKING:
    from annotator.app.session import Session


class Passages:
    """Mark and unmark passages of an article."""

    def __init__(self, session: Session, checks: Checks) -> None:
        """Act on the session's project."""
        self._session = session
        self._checks = checks

    def mark(
        self, article: int, span: Span, kind: RegionKind = RegionKind.BOILERPLATE, *, origin: str = ""
    ) -> None:
        """Mark a passage as boilerplate (for everybody) or as not read (for this annotator)."""
        text = self._session.reading.article(article)
        person = self._session.me()
        inside = self._checks.inside(text, span)
        owner = person.id if kind is RegionKind.NOT_READ else None
        words = "boilerplate" if kind is RegionKind.BOILERPLATE else "not read"
        title = f"Mark ‘{shorten(inside.of(text.text))}’ as {words}"
        with self._session.step(title, annotator=person, article=article, origin=origin) as step:
            save_region(step, article, text.uuid, Region(inside, kind, "person"), owner)

    def unmark(self, article: int, region: Region, *, origin: str = "") -> None:
        """Make a marked passage part of the article again."""
        text = self._session.reading.article(article)
        title = f"Unmark ‘{shorten(region.span.of(text.text))}’"
        with self._session.step(title, annotator=self._session.me(), article=article, origin=origin) as step:
            remove_region(step, region.id)

    def unmark_several(self, regions: Sequence[tuple[int, Region]], *, origin: str = "") -> None:
        """Make marked passages of one article or of several part of their articles again, as one step.

        Args:
            regions: article (row id) and passage.
            origin: who asks.
        """
        if not regions:
            raise InvalidEdit("Nothing is chosen.")
        if len(regions) == 1:
            self.unmark(*regions[0], origin=origin)
            return
        articles = {article for article, _ in regions}
        with self._session.step(
            f"Unmark {len(regions):,} passages",
            annotator=self._session.me(),
            article=articles.pop() if len(articles) == 1 else None,
            origin=origin,
        ) as step:
            for _, region in regions:
                remove_region(step, region.id)
