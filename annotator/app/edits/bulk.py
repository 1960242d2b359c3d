"""Labelling many places at once: what would be labelled and what not, and why; then all of it as one step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field
from itertools import groupby
from typing import TYPE_CHECKING

from annotator.app.edits.checks import Checks
from annotator.app.edits.work import Work
from annotator.domain.annotation import Annotation, Annotator
from annotator.domain.codebook import Label
from annotator.domain.frozen import frozen
from annotator.domain.span import Span
from annotator.errors import AnnotatorError, InvalidEdit
from annotator.store.annotations import remove_annotation, save_annotations

if TYPE_CHECKING:
    from annotator.app.session import Session


@frozen
class Place:
    """A span of an article, by row id."""

    article: int
    span: Span


@frozen
class BulkPlan:
    """What labelling many places would do.

    `new` are the annotations as they would be made, `replaced` shorter ones of the same label that they take in,
    `refused` the places that stay as they are, each with the sentence that says why.
    """

    label: Label
    new: tuple[Annotation, ...] = ()
    replaced: tuple[Annotation, ...] = ()
    refused: tuple[tuple[Place, str], ...] = field(default=())


class Bulk:
    """The verbs for many places of one session."""

    def __init__(self, session: Session, checks: Checks, work: Work) -> None:
        """Act on the session's project."""
        self._session = session
        self._checks = checks
        self._work = work

    def plan(self, places: Iterable[Place], label: str, *, annotator: Annotator | None = None) -> BulkPlan:
        """Say what labelling these places would do; nothing is written.

        Every place is settled and checked as if it were labelled by hand, one after the other in text order.

        Raises:
            BadValue: the label is unknown.
        """
        found, person = self._checks.label_named(label), annotator or self._session.annotator
        new: list[Annotation] = []
        replaced: list[Annotation] = []
        refused: list[tuple[Place, str]] = []
        ordered = sorted(set(places), key=lambda place: (place.article, place.span))
        for article, group in groupby(ordered, key=lambda place: place.article):
            text = self._session.reading.article(article)
            own = list(self._session.reading.annotations(article, person))
            for place in group:
                try:
                    settled = self._checks.settled(text, place.span)
                    inner = self._checks.taken_in(own, settled, found)
                    self._checks.overlaps(settled, found, [a for a in own if a not in inner])
                except AnnotatorError as error:
                    refused.append((place, str(error)))
                    continue
                made = Annotation(
                    settled, found.name, person.name, article=article, annotator=person.id, label=found.id
                )
                own = [a for a in own if a not in inner] + [made]
                replaced += [a for a in inner if a.id]
                new = [a for a in new if a not in inner] + [made]
        return BulkPlan(found, tuple(new), tuple(replaced), tuple(refused))

    def label_all(
        self, places: Sequence[Place], label: str, *, annotator: Annotator | None = None, origin: str = ""
    ) -> BulkPlan:
        """Label many places as one step and return what was done.

        Raises:
            BadValue: the label is unknown.
            InvalidEdit: none of the places can be labelled so.
        """
        person = annotator or self._session.me()
        plan = self.plan(places, label, annotator=person)
        if not plan.new:
            raise InvalidEdit(plan.refused[0][1] if plan.refused else "Nothing is chosen.")
        articles = {annotation.article for annotation in plan.new}
        title = f"Label {len(plan.new):,} {'place' if len(plan.new) == 1 else 'places'} {plan.label.name}"
        only = articles.pop() if len(articles) == 1 else None
        with self._session.step(title, annotator=person, article=only, origin=origin) as step:
            for old in plan.replaced:
                remove_annotation(step, old)
            save_annotations(step, plan.new, codebook=self._session.codebook_number)
            for article in dict.fromkeys(annotation.article for annotation in plan.new):
                self._work.begin(step, article, person)
        return plan
