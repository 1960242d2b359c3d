"""Near copies at work: which annotated article another one is a copy of, what can be carried over, how they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.article import ArticleRow
from annotator.domain.frozen import frozen
from annotator.domain.passage import Passage
from annotator.domain.suggestion import Suggestion
from annotator.store import clusters
from annotator.store.rejections import rejected
from annotator.suggest.copies import carried_over, compare

if TYPE_CHECKING:
    from annotator.app.session import Session


@frozen
class CarryOver:
    """What an article can take from its sibling: `suggestions` of `of` annotations, in the order of the text."""

    sibling: ArticleRow
    suggestions: tuple[Suggestion, ...]
    of: int


def others(session: Session, article: int) -> list[ArticleRow]:
    """Return the near copies of an article, by number."""
    found = clusters.members(session.database, article)
    return session.reading.rows([number for number in found if number != article])


def sibling(session: Session, article: int) -> ArticleRow | None:
    """Return the near copy of an article in which the session's annotator has labelled most, None where there is none."""
    labelled = [row for row in others(session, article) if row.annotations]
    return max(labelled, key=lambda row: (row.status == "finished", row.annotations), default=None)


def carry_over(session: Session, article: int) -> CarryOver | None:
    """Return what the session's annotator can carry over into an article; None where no near copy is labelled.

    What is labelled there already, was turned down, or lies in a passage outside the work is left out.
    """
    found = sibling(session, article)
    if found is None:
        return None
    one, other = session.reading.article(found.id), session.reading.article(article)
    annotations = session.reading.mine(found.id)
    refused = rejected(session.database, article, session.annotator.id)
    there = {(a.span, a.label) for a in session.reading.mine(article)}
    outside = [region.span for region in session.reading.regions(article)]
    suggestions = [
        each
        for each in carried_over(one.text, other.text, annotations, reason=f"article {found.number}")
        if (each.span, each.label) not in there
        and (each.span.start, each.span.end, each.label) not in refused
        and not any(region.overlaps(each.span) for region in outside)
    ]
    return CarryOver(found, tuple(suggestions), len(annotations))


def difference(session: Session, one: int, other: int) -> list[Passage]:
    """Return the passages of two articles in order: what both have, what only one has."""
    return compare(session.reading.article(one).text, session.reading.article(other).text)
