"""Groups near copies of one text (wire stories in several papers) into clusters, as articles come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.annotation import RegionKind
from annotator.domain.article import ArticleRow
from annotator.domain.shingles import Likeness, sketch
from annotator.errors import ProjectBusy
from annotator.store import clusters
from annotator.store.articles import regions_of
from annotator.store.search import texts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.app.session import Session
    from annotator.app.transfer.report import Progress

PAGE = 200
"""So many articles are compared in one transaction."""


def find_copies(session: Session, progress: Progress | None = None) -> int:
    """Compare the articles that came since the last time with all others, and return how many joined a cluster.

    Costs the new articles alone, however many are there. Boilerplate does not count.
    """
    if session.read_only:
        return 0
    fresh = clusters.unsketched(session.database)
    joined = 0
    for first in range(0, len(fresh), PAGE):
        joined += _compare(session, fresh[first : first + PAGE])
        if progress:
            progress(min(first + PAGE, len(fresh)), len(fresh))
    return joined


def find_copies_if_free(session: Session, progress: Progress | None = None) -> int:
    """Do the same, unless another process keeps writing: then the next time finds them."""
    try:
        return find_copies(session, progress)
    except ProjectBusy:
        return 0


def members(session: Session, article: int) -> list[ArticleRow]:
    """Return the articles of the same cluster, itself included, by number; none where it stands alone."""
    return session.reading.rows(clusters.members(session.database, article))


def _compare(session: Session, page: Sequence[int]) -> int:
    database, joined = session.database, 0
    looks = {number: _look(session, number, text) for number, text in texts_of(database, page).items()}
    with session.journal.transaction():
        for number, look in list(looks.items()):
            others, hashes = clusters.candidates(database, sketch(look.runs))
            copies = []
            for other in others:
                if other not in looks:
                    looks[other] = _look(session, other, texts_of(database, [other])[other])
                if look.is_copy_of(looks[other]):
                    copies.append(other)
            if copies:
                clusters.join(database, [number, *copies])
                joined += 1
            clusters.save_sketch(database, number, hashes)
        clusters.save_mark(database, page[-1])
    return joined


def _look(session: Session, article: int, text: str) -> Likeness:
    return Likeness.of(without_boilerplate(session, article, text))


def without_boilerplate(session: Session, article: int, text: str) -> str:
    """Return the text of an article with a blank for each greyed passage."""
    for region in reversed(regions_of(session.database, article, 0)):
        if region.kind is RegionKind.BOILERPLATE:
            text = text[: region.span.start] + " " + text[region.span.end :]
    return text
