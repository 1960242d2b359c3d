"""What is suggested in an article and still fits: read from the project, with no suggester at hand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.domain.annotation import Annotator
from annotator.domain.room import Room
from annotator.domain.span import Span
from annotator.domain.suggestion import Suggestion
from annotator.store.articles import regions_of
from annotator.store.assignments import is_doubled
from annotator.store.rejections import rejected
from annotator.store.suggestions import suggestions_of

if TYPE_CHECKING:
    from annotator.app.session import Session


def waiting(session: Session, article: int, annotator: Annotator | None = None) -> list[Suggestion]:
    """Return what is suggested to an annotator in an article and still fits, in text order.

    Of two sources that suggest the same label for overlapping spans, the longer one counts, then the memory.
    """
    person = annotator or session.annotator
    kept = suggestions_of(session.database, article, person.id)
    return fitting(session, article, person, kept)


def fitting(
    session: Session, article: int, person: Annotator, kept: Sequence[Suggestion]
) -> list[Suggestion]:
    """Return those of `kept` that fit beside what a person has done in an article, in text order, each place once."""
    if not kept or is_doubled(session.database, article):
        return []
    room = room_of(session, article, person)
    chosen: list[Suggestion] = []
    taken: set[Span] = set()
    of_label: dict[int, list[Span]] = {}
    for each in sorted(kept, key=lambda one: (one.span.start - one.span.end, one.source != "memory")):
        beside = of_label.setdefault(each.label, [])  # in order, none overlapping another
        place = bisect_left(beside, each.span)
        near = beside[max(place - 1, 0) : place + 1]
        if (
            each.span not in taken
            and room.has(each.span, each.label)
            and not any(other.overlaps(each.span) for other in near)
        ):
            chosen.append(each)
            taken.add(each.span)
            beside.insert(place, each.span)
    return sorted(chosen, key=lambda one: (one.span.start, -one.span.end))


def room_of(session: Session, article: int, person: Annotator) -> Room:
    """Return where an article has room for suggestions to a person."""
    return Room(
        [(each.span, each.label) for each in session.reading.annotations(article, person)],
        [region.span for region in regions_of(session.database, article, person.id)],
        rejected(session.database, article, person.id),
    )


def why_not(session: Session, article: int) -> str:
    """Return why nothing may be suggested in an article, or an empty string."""
    if is_doubled(session.database, article):
        return "This article is labelled by two people, so that their agreement can be told. Nothing is suggested in it."
    return ""
