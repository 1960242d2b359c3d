"""Accepting suggestions, which makes them annotations, and turning them down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from annotator.app.edits.checks import Checks
from annotator.app.edits.titles import shorten
from annotator.app.edits.work import Work
from annotator.domain.annotation import Annotation, Annotator, Made
from annotator.domain.suggestion import Suggestion
from annotator.errors import AnnotatorError, InvalidEdit
from annotator.store.annotations import save_annotations
from annotator.store.rejections import save_rejection

if TYPE_CHECKING:
    from annotator.app.session import Session


class Accepting:
    """The verbs for the suggestions of one session."""

    def __init__(self, session: Session, checks: Checks, work: Work) -> None:
        """Act on the session's project."""
        self._session = session
        self._checks = checks
        self._work = work

    def accept(
        self,
        article: int,
        suggestions: Sequence[Suggestion],
        *,
        annotator: Annotator | None = None,
        origin: str = "",
    ) -> list[Annotation]:
        """Make suggestions annotations, as one step; each keeps where it came from. Their edges stay as they are.

        Of several, those that the codebook does not allow beside what is there are left out.

        Raises:
            InvalidEdit: none of them can be accepted; says why.
        """
        person = annotator or self._session.me()
        made, why = self._acceptable(article, suggestions, person)
        if not made:
            raise why
        self._save(made, person, article, origin)
        return made

    def accept_many(
        self,
        suggestions: Mapping[int, Sequence[Suggestion]],
        *,
        annotator: Annotator | None = None,
        origin: str = "",
    ) -> list[Annotation]:
        """Make the suggestions of several articles (by row) annotations, as one step; what does not fit is left out.

        Raises:
            InvalidEdit: none of them can be accepted; says why.
        """
        person = annotator or self._session.me()
        made: list[Annotation] = []
        why: AnnotatorError = InvalidEdit("Nothing is suggested here.")
        for article, wanted in suggestions.items():
            fitting, reason = self._acceptable(article, wanted, person)
            made += fitting
            why = why if fitting else reason
        if not made:
            raise why
        self._save(made, person, next(iter(suggestions)) if len(suggestions) == 1 else None, origin)
        return made

    def _acceptable(
        self, article: int, suggestions: Sequence[Suggestion], person: Annotator
    ) -> tuple[list[Annotation], AnnotatorError]:
        """Return what the suggestions become, and why the last one that is left out does not fit."""
        text = self._session.reading.article(article)
        own = list(self._session.reading.annotations(article, person))
        made: list[Annotation] = []
        why: AnnotatorError = InvalidEdit("Nothing is suggested here.")
        for each in sorted(suggestions, key=lambda s: (s.span.start, -s.span.end)):
            try:
                label = self._checks.label_named(each.label_name)
                span = self._checks.inside(text, each.span)
                self._checks.overlaps(span, label, [*own, *made])
            except AnnotatorError as error:
                why = error
                continue
            made.append(
                Annotation(
                    span, label.name, person.name, article=article, annotator=person.id, label=label.id,
                    made=Made.ACCEPTED, attributes=dict(each.attributes),
                    origin=f"{each.source}: {each.reason}" if each.reason else each.source,
                )
            )  # fmt: skip
        return made, why

    def _save(self, made: list[Annotation], person: Annotator, article: int | None, origin: str) -> None:
        if len(made) == 1:
            text = self._session.reading.article(made[0].article)
            title = f"Accept ‘{shorten(made[0].span.of(text.text))}’ {made[0].label_name}"
        else:
            title = f"Accept {len(made):,} suggestions"
        with self._session.step(title, annotator=person, article=article, origin=origin) as step:
            save_annotations(step, made, codebook=self._session.codebook_number)
            for each in dict.fromkeys(annotation.article for annotation in made):
                self._work.begin(step, each, person)

    def reject(
        self,
        article: int,
        suggestion: Suggestion,
        *,
        annotator: Annotator | None = None,
        origin: str = "",
    ) -> None:
        """Turn a suggestion down: it does not come again, unless this step is undone."""
        text = self._session.reading.article(article)
        span = self._checks.inside(text, suggestion.span)
        person = annotator or self._session.me()
        words = span.of(text.text)
        title = f"Turn down ‘{shorten(words)}’ {suggestion.label_name}"
        with self._session.step(title, annotator=person, article=article, origin=origin) as step:
            save_rejection(step, article, person.id, span, suggestion.label, words)
