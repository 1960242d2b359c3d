"""The open article as it was after a step: shown in place of its marks, read only, and restored from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import Annotation, Annotator, Region, Status
from annotator.domain.changes import Step
from annotator.domain.frozen import frozen
from annotator.errors import InvalidEdit
from annotator.ui.article import Mark
from annotator.ui.article.marks import AGREED
from annotator.ui.language import grouped

if TYPE_CHECKING:
    from annotator.ui.label.labelling import Labelling

ORIGIN = "history"


def tr(text: str) -> str:
    """Translate a sentence about the past."""
    return QCoreApplication.translate("past", text)


@frozen
class Past:
    """What an article held when `step` had been made, for one annotator.

    `differ` are the ids of annotations that are not so now; `regions` are passages outside the work, `status` is how far
    that annotator was.
    """

    step: Step
    annotator: Annotator
    annotations: tuple[Annotation, ...]
    differ: frozenset[int]
    regions: tuple[Region, ...] = ()
    status: Status = Status.NEW


def show(work: Labelling, step: Step) -> None:
    """Show the open article as it was after `step`: the annotations of whoever made it, else one's own."""
    if work.opened is None:
        return
    people = {person.id: person for person in work.session.annotators()}
    person = people.get(step.annotator_id, work.session.annotator)
    work.past = _look(work, step, person)
    work.view.clear_selection()
    work.view.set_regions(work.past.regions)
    work.view.set_marks(work.marks())
    work.pastChanged.emit()


def refresh(work: Labelling) -> None:
    """Compare with the present anew, because it changed."""
    if work.past:
        work.past = _look(work, work.past.step, work.past.annotator)


def leave(work: Labelling) -> bool:
    """Show the article as it is now and tell whether the past was shown."""
    if work.past is None:
        return False
    work.past = None
    work.view.set_regions(work.regions)
    work.view.set_marks(work.marks())
    if work.view.focused not in work.annotations:
        work.view.set_focused(0, scroll=False)
    work.pastChanged.emit()
    return True


def restore(work: Labelling) -> str:
    """Restore the annotation that is focused, or all that differ, as one step; return what to say."""
    if work.past is None or work.opened is None:
        raise InvalidEdit(tr("Choose a step of the history first."))
    chosen = [each for each in work.past.annotations if each.id == work.view.focused]
    wanted: Sequence[Annotation] = chosen or [
        each for each in work.past.annotations if each.id in work.past.differ
    ]
    if not wanted:
        raise InvalidEdit(tr("Nothing differs from what is there now."))
    number = work.session.edits.restore(wanted, origin=ORIGIN)
    if number == 1:
        return tr("Restored ‘{0}’ {1}.").format(
            wanted[0].span.of(work.opened.article.text), wanted[0].label_name
        )
    return tr("Restored {0} annotations.").format(grouped(number))


def marks(past: Past, painted: Sequence[Mark]) -> list[Mark]:
    """Return marks such that what differs from now stands out and what is as now stays quiet."""
    return [mark if mark.id in past.differ else replace(mark, kind=AGREED) for mark in painted]


def _look(work: Labelling, step: Step, person: Annotator) -> Past:
    assert work.opened is not None
    then = work.session.reading.past(work.opened.article.id, step.id, person)
    now = {a.id: _values(a) for a in work.session.reading.annotations(work.opened.article.id, person)}
    differ = frozenset(a.id for a in then if now.get(a.id) != _values(a))
    regions, status = work.session.reading.past_work(work.opened.article.id, step.id, person)
    return Past(step, person, then, differ, regions, status)


def _values(annotation: Annotation) -> tuple[object, ...]:
    return (
        annotation.span,
        annotation.label,
        dict(annotation.attributes),
        annotation.note,
        annotation.flag,
        annotation.fragments,
    )
