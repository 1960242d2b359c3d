"""The verb of the time machine: single annotations as they were, as one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.app.edits.checks import Checks, maker
from annotator.app.edits.titles import shorten
from annotator.domain.annotation import Annotation
from annotator.errors import InvalidEdit
from annotator.store.past import restore_annotation

if TYPE_CHECKING:
    from annotator.app.session import Session


class Restoring:
    """Bring annotations of an article back as they were after an earlier step."""

    def __init__(self, session: Session, checks: Checks) -> None:
        """Act on the session's project."""
        self._session = session
        self._checks = checks

    def restore(self, then: Sequence[Annotation], *, origin: str = "") -> int:
        """Give annotations the label, edges, attributes and note that they had; return how many changed.

        Args:
            then: annotations of one article as `Reading.past` gave them, all of the session's annotator.
            origin: who asks.

        Raises:
            InvalidEdit: they are somebody else's, they stand so already, or the codebook forbids them beside what is there.
        """
        if not then:
            raise InvalidEdit("Nothing is chosen.")
        person = maker(then[0])
        if any(old.annotator != self._session.annotator.id for old in then):
            raise InvalidEdit(f"These annotations are {person.name}’s, so only {person.name} restores them.")
        article = self._session.reading.article(then[0].article)
        waiting = {old.id for old in then}
        words = shorten(then[0].span.of(article.text))
        title = (
            f"Restore ‘{words}’ {then[0].label_name}"
            if len(then) == 1
            else f"Restore {len(then):,} annotations"
        )
        with self._session.step(title, annotator=person, article=article.id, origin=origin) as step:
            changed = 0
            for old in then:
                self._checks.inside(article, old.span)
                others = self._session.reading.annotations_at(article.id, old.span, person)
                self._checks.overlaps(
                    old.span,
                    self._checks.label_of(old),
                    [other for other in others if other.id not in waiting],
                )
                waiting.discard(old.id)
                changed += restore_annotation(step, old)
            if not changed:
                raise InvalidEdit("This stands as it was. Nothing was changed.")
        return changed
