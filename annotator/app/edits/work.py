"""The verbs of an annotator's work on an article: its status, and where the reading stopped."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from annotator.app.edits.checks import Checks
from annotator.app.edits.titles import shorten
from annotator.domain.annotation import Annotator, Status
from annotator.store.annotations import describe_work, keep_position, set_status, status_of
from annotator.store.journal import OpenStep
from annotator.store.work import keep_place, remark_of

if TYPE_CHECKING:
    from annotator.app.session import Session


class Work:
    """Say how far an annotator is with an article."""

    def __init__(self, session: Session, checks: Checks) -> None:
        """Act on the session's project."""
        self._session = session
        self._checks = checks

    def set_status(
        self,
        article_ids: Iterable[int],
        status: Status,
        *,
        reason: str = "",
        annotator: Annotator | None = None,
        origin: str = "",
    ) -> int:
        """Set an annotator's status on articles as one step; return how many changed."""
        self._checks.note(reason)
        person = annotator or self._session.me()
        ids = list(dict.fromkeys(article_ids))
        words = {"finished": "Finish", "skipped": "Skip", "in-progress": "Reopen", "new": "Set to new"}[
            str(status)
        ]
        if len(ids) == 1:
            article = self._session.reading.rows(ids)[0]
            title = f"{words} ‘{shorten(article.title)}’"
        else:
            title = f"{words} {len(ids):,} articles"
        with self._session.step(
            title, annotator=person, article=ids[0] if len(ids) == 1 else None, origin=origin
        ) as step:
            return sum(set_status(step, number, person.id, status, reason) for number in ids)

    def remark(
        self, article: int, *, note: str | None = None, flag: bool | None = None, origin: str = ""
    ) -> None:
        """Write the annotator's note on an article or the doubt about it; None leaves a value as it is."""
        person = self._session.me()
        self._checks.note(note or "")
        doubt, words = remark_of(self._session.database, article, person.id)
        new = (doubt if flag is None else flag, words if note is None else note)
        if new == (doubt, words):
            return
        shown = shorten(self._session.reading.article(article).title)
        verb = "Note on article" if note is not None else "Doubt about article"
        with self._session.step(
            f"{verb} ‘{shown}’", annotator=person, article=article, origin=origin
        ) as step:
            describe_work(step, article, person.id, flag=new[0], note=new[1])

    def keep_position(self, article: int, position: int, seconds: int = 0) -> None:
        """Remember where the annotator stopped reading (code points) and add reading time (seconds); no step."""
        if self._session.annotator.id and not self._session.read_only:
            keep_position(self._session.database, article, self._session.annotator.id, position, seconds)
            keep_place(self._session.database, self._session.annotator.id, article, position)

    def begin(self, step: OpenStep, article: int, person: Annotator) -> None:
        """Set a new article in progress, inside the step that begins the work on it."""
        if status_of(self._session.database, article, person.id)[0] is Status.NEW:
            set_status(step, article, person.id, Status.IN_PROGRESS)
