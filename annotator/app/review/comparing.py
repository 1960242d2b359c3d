"""Agreement over the project: what the annotators finished goes into a study, and stays there until it changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from annotator.agreement.study import SEED, Sheet, Study
from annotator.app.review.places import settled_articles
from annotator.app.review.team import in_order
from annotator.app.session import Session
from annotator.domain.annotation import Annotator
from annotator.store.review import finishers, marks_of, outside_of, texts_of

if TYPE_CHECKING:
    from annotator.app.transfer.report import Progress

_PAGE = 200


def study_of(
    session: Session,
    people: Sequence[Annotator],
    *,
    articles: Sequence[int] | None = None,
    seed: int = SEED,
    progress: Progress | None = None,
    gold_apart: bool = False,
) -> Study:
    """Compare these annotators over the articles that two of them finished.

    Args:
        session: the open project.
        people: who is compared; the gold layer counts as finished where nothing is open.
        articles: only these rows; all by default.
        seed: of the drawn intervals.
        progress: called with articles done and their number.
        gold_apart: whether the gold layer is compared with each annotator, but is none of "all together".
    """
    apart = [person.id for person in people if gold_apart and person.kind == "gold"]
    study = Study([person.id for person in people], seed=seed, apart=apart)
    who = who_finished(session, people)
    rows = [
        row for row, found in who.items() if len(found) > 1 and (articles is None or row in set(articles))
    ]
    for done, sheet in enumerate(sheets(session, rows, who), 1):
        study.put(sheet)
        if progress:
            progress(done, len(rows))
    return study


def who_finished(session: Session, people: Sequence[Annotator]) -> dict[int, tuple[int, ...]]:
    """Return for each article those of `people` who finished it; the gold layer where nothing is open."""
    wanted = {person.id for person in people}
    gold = next((person for person in people if person.kind == "gold"), None)
    found = {
        row: tuple(one for one in who if one in wanted) for row, who in finishers(session.database).items()
    }
    if gold:
        settled = set(settled_articles(session))
        found = {row: (*who, gold.id) if row in settled else who for row, who in found.items()}
    return found


def sheets(session: Session, rows: Sequence[int], who: dict[int, tuple[int, ...]]) -> Iterator[Sheet]:
    """Yield the articles as those in `who` left them."""
    for first in range(0, len(rows), _PAGE):
        page = rows[first : first + _PAGE]
        marks = marks_of(session.database, page)
        outside = outside_of(session.database) if len(page) > 1 else outside_of(session.database, page[0])
        for row, text in texts_of(session.database, page):
            own = marks.get(row, {})
            yield Sheet(row, text, {one: own.get(one, ()) for one in who[row]}, outside.get(row, {}))


def refresh(session: Session, study: Study, people: Sequence[Annotator], rows: Sequence[int]) -> None:
    """Bring a study up to date after these articles changed."""
    who = who_finished(session, people)
    for row in rows:
        study.remove(row)
    for sheet in sheets(session, [row for row in rows if len(who.get(row, ())) > 1], who):
        study.put(sheet)


def finished_counts(session: Session) -> dict[str, int]:
    """Return how many articles each person finished, those without any included."""
    counts = {person.name: 0 for person in in_order(session.annotators()) if person.kind != "gold"}
    return counts | session.reading.finished_by()


def compared_articles(session: Session) -> list[int]:
    """Return the articles that two people finished, by number."""
    return [row for row, who in finishers(session.database).items() if len(who) > 1]
