"""The suggestions of the open article: which are shown, and what the annotator does with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.app import copies
from annotator.app.waiting import waiting
from annotator.domain.annotation import Status
from annotator.domain.room import Room
from annotator.domain.suggestion import Suggestion
from annotator.errors import InvalidEdit
from annotator.ui.article.marks import SUGGESTION, Mark

if TYPE_CHECKING:
    from annotator.ui.label.labelling import Labelling

OFFER = "copy"
"""Key of the strip that offers to carry labels over."""
COPY = "copy"
NO_LABEL = 0
"""No label has this id: labels of a copy may lie inside one of the same label, as in the copy."""


def tr(text: str) -> str:
    """Translate a sentence about suggestions."""
    return QCoreApplication.translate("suggestions", text)


class Suggested:
    """What is suggested in one article. The view knows suggestions by negative numbers, annotations by positive ones."""

    def __init__(self, suggestions: Sequence[Suggestion] = ()) -> None:
        """Hold suggestions; those that were answered are left out at each `settle`."""
        self._all = {-n: each for n, each in enumerate(suggestions, 1)}
        self.open: dict[int, Suggestion] = {}

    def __bool__(self) -> bool:
        """Tell whether there was ever any."""
        return bool(self._all)

    def settle(self, work: Labelling) -> None:
        """Leave out what the annotator has labelled by now or has turned down; undo brings it back."""
        if work.opened is None or not self._all:
            return
        room = Room(
            [(annotation.span, annotation.label) for annotation in work.annotations.values()],
            [region.span for region in work.regions],
            work.session.reading.rejected(work.opened.article.id),
        )
        taken = {(a.span.start, a.label) for a in work.annotations.values()}
        self.open = {
            number: each
            for number, each in self._all.items()
            if room.has(each.span, each.label if each.source != COPY else NO_LABEL)
            and (each.span.start, each.label) not in taken
            and (each.span.start, each.span.end, each.label) not in room.rejected
        }

    def of(self, source: str, *, other: bool = False) -> list[Suggestion]:
        """Return what is still suggested by a source, or with `other` by all others."""
        return [each for each in self.open.values() if (each.source == source) != other]

    def marks(self, colours: dict[int, int]) -> list[Mark]:
        """Return what the article view paints."""
        return [
            Mark(
                number,
                each.span,
                each.label_name,
                colours.get(each.label, 1),
                kind=SUGGESTION,
                tooltip=" · ".join(filter(None, (f"{each.label_name} ?", each.reason))),
            )
            for number, each in self.open.items()
        ]


def offer(work: Labelling) -> copies.CarryOver | None:
    """Return what the open article can take from a near copy; None where there is nothing, or the article is finished."""
    opened = work.opened
    if opened is None or work.session.read_only or opened.status in {Status.FINISHED, Status.SKIPPED}:
        return None
    found = copies.carry_over(work.session, opened.article.id)
    return found if found and found.suggestions else None


def show(work: Labelling, suggestions: Sequence[Suggestion], *, stand: bool = True) -> None:
    """Show suggestions in the article and stand on the first."""
    work.suggested = Suggested(suggestions)
    work.suggested.settle(work)
    work.view.set_marks(work.marks())
    if stand:
        go_on(work, after=0)
    work.annotationsChanged.emit()


def kept(work: Labelling) -> Suggested:
    """Return what the project keeps as suggestions in the open article; nothing where it is finished or they are hidden."""
    opened = work.opened
    if (
        opened is None
        or not work.shows_suggestions
        or work.session.read_only
        or opened.status in {Status.FINISHED, Status.SKIPPED}
    ):
        return Suggested()
    found = Suggested(waiting(work.session, opened.article.id))
    found.settle(work)
    return found


def show_kept(work: Labelling, *, stand: bool = False) -> int:
    """Show what the project keeps as suggestions by now, beside those of a near copy; return how many there are."""
    if work.opened is None:
        return 0
    copies_ = work.suggested.of(COPY) if work.shows_suggestions else []
    show(work, _with(copies_, list(kept(work).open.values())), stand=stand)
    return len(work.suggested.open)


def _with(first: Sequence[Suggestion], more: Sequence[Suggestion]) -> list[Suggestion]:
    """Return suggestions and those of others that do not overlap them with the same label or on the same span."""
    room = Room([(each.span, each.label) for each in first])
    both = [*first, *(each for each in more if room.has(each.span, each.label))]
    return sorted(both, key=lambda each: (each.span.start, -each.span.end))


def carry_over(work: Labelling) -> None:
    """Suggest what the near copy of the open article is labelled with."""
    found = offer(work)
    if found is None:
        raise InvalidEdit(tr("No near copy of this article has labels that fit."))
    show(work, _with(found.suggestions, work.suggested.of(COPY, other=True)))
    work.messages.withdraw(OFFER)
    sentence = tr("{0} suggestions from article {1}. Enter accepts, Delete turns down.")
    work.messages.say(sentence.format(f"{len(found.suggestions):,}", found.sibling.number))


def focused(work: Labelling) -> Suggestion | None:
    """Return the suggestion that is focused in the article."""
    return work.suggested.open.get(work.view.focused or 0)


def accept(work: Labelling) -> None:
    """Accept the focused suggestion and go to the next one."""
    chosen = focused(work)
    if chosen is None or work.opened is None:
        go_on(work, after=0)
        return
    work.session.edits.accept(work.opened.article.id, [chosen], origin="suggestions")
    work.last = chosen.label_name
    go_on(work, after=chosen.span.start)


def accept_sentence(work: Labelling) -> None:
    """Accept all suggestions of the sentence at the cursor, as one step."""
    if work.opened is None:
        return
    at = focused(work)
    place = at.span if at else work.view.target()
    sentence = work.opened.tokens.sentence(place.start) if place else None
    found = [s for s in work.suggested.open.values() if sentence and sentence.overlaps(s.span)]
    if not found:
        raise InvalidEdit(tr("Nothing is suggested in this sentence."))
    work.session.edits.accept(work.opened.article.id, found, origin="suggestions")
    go_on(work, after=max(each.span.start for each in found))


def accept_all(work: Labelling) -> None:
    """Accept everything that is still suggested in the article, as one step."""
    if work.opened is not None:
        work.session.edits.accept(
            work.opened.article.id, list(work.suggested.open.values()), origin="suggestions"
        )


def reject(work: Labelling) -> None:
    """Turn the focused suggestion down and go to the next one."""
    chosen = focused(work)
    if chosen is None or work.opened is None:
        raise InvalidEdit(tr("Go to a suggestion first: press Tab."))
    work.session.edits.reject(work.opened.article.id, chosen, origin="suggestions")
    refresh(work)
    go_on(work, after=chosen.span.start)
    words = chosen.span.of(work.opened.article.text)
    work.messages.say(
        tr("Turned down ‘{0}’ {1}.").format(words, chosen.label_name), undo=work.opened.article.id
    )


def refresh(work: Labelling) -> None:
    """Show what is still suggested after a change."""
    if work.suggested:
        before = dict(work.suggested.open)
        work.suggested.settle(work)
        if before != work.suggested.open:
            work.view.set_marks(work.marks())
            work.annotationsChanged.emit()


def go_on(work: Labelling, *, after: int) -> None:
    """Focus the next suggestion after a place, else the first; nothing where none is left."""
    left = sorted(work.suggested.open.items(), key=lambda pair: pair[1].span)
    if left:
        number = next((n for n, each in left if each.span.start >= after), left[0][0])
        work.view.set_focused(number, scroll=True)
