"""Giving annotations the edges that a training needs: one or many, as one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.app.edits.checks import maker
from annotator.app.edits.titles import shorten
from annotator.domain.annotation import Made
from annotator.domain.frozen import frozen
from annotator.domain.span import Span
from annotator.errors import InvalidEdit
from annotator.store.annotations import change_annotation, find_annotation

if TYPE_CHECKING:
    from annotator.app.session import Session


@frozen
class Repair:
    """An annotation, the edges that it had when somebody looked, and those that it shall have."""

    annotation: int
    old: Span
    new: Span


@frozen
class Repaired:
    """How many got other edges, how many were left, and the step that did it, 0 where nothing was done.

    Left are those that somebody has changed meanwhile, and those that would become the same as another one.
    """

    done: int
    left: int
    step: int


class Repairing:
    """The verb, over one session."""

    def __init__(self, session: Session) -> None:
        """Work on the session's project."""
        self._session = session

    def repair(self, repairs: Sequence[Repair], *, origin: str = "") -> Repaired:
        """Give annotations better edges, as one step of whoever they belong to.

        Raises:
            InvalidEdit: none of them can be repaired.
        """
        session, left = self._session, 0
        wanted = []
        for repair in repairs:
            old = find_annotation(session.database, repair.annotation)
            if old is None or old.span != repair.old:
                left += 1
                continue
            others = session.reading.annotations_at(old.article, repair.new, maker(old))
            if any(one.span == repair.new and one.label == old.label and one.id != old.id for one in others):
                left += 1
                continue
            wanted.append((old, repair.new))
        if not wanted:
            raise InvalidEdit("There is nothing to repair: these annotations have changed meanwhile.")
        first, span = wanted[0]
        text = session.reading.article(first.article).text
        words = (
            f"‘{shorten(span.of(text))}’ {first.label_name}"
            if len(wanted) == 1
            else f"{len(wanted):,} annotations"
        )
        articles = {old.article for old, _ in wanted}
        with session.step(
            f"Repair the edges of {words}",
            annotator=maker(first),
            article=articles.pop() if len(articles) == 1 else None,
            origin=origin,
        ) as step:
            for old, new in wanted:
                change_annotation(
                    step,
                    old,
                    replace(old, span=new, made=Made.EDITED if old.made is Made.ACCEPTED else old.made),
                )
            number = step.id
        return Repaired(len(wanted), left, number)
