"""How far a project is and what is in it, as one value: the page draws it, and it is saved as CSV."""

from __future__ import annotations

import csv
import io
import statistics
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from annotator.domain.annotation import Status
from annotator.domain.frozen import frozen
from annotator.formats.cells import harmless
from annotator.store import overview
from annotator.store.overview import Density, Place

if TYPE_CHECKING:
    from annotator.app.session import Session

__all__ = ["Density", "Label", "Overview", "Pace", "Person", "Place", "as_csv", "look_over", "odd_passages"]

MOST = 10
"""So many passages and articles stand in a list of extremes."""
DAYS = 14
"""Days of work that the pace is taken from, and that are shown."""


@frozen
class Label:
    """A label with the number of its annotations."""

    id: int
    name: str
    colour: int
    count: int


@frozen
class Person:
    """What one annotator has done: articles by status, annotations by label (row id)."""

    id: int
    name: str
    finished: int
    in_progress: int
    skipped: int
    by_label: dict[int, int]

    @property
    def annotations(self) -> int:
        """Return the number of all annotations."""
        return sum(self.by_label.values())


@frozen
class Pace:
    """How fast the person at work is. Nobody else sees it.

    Attributes:
        days: articles finished on each of the last days on which any were, oldest first.
        a_day: median of these, 0 where there are none.
        seconds: median reading time of a finished article, 0 where it is not known.
        left: articles that are not finished or skipped.
    """

    days: tuple[tuple[date, int], ...]
    a_day: float
    seconds: int
    left: int

    @property
    def days_left(self) -> int:
        """Return how many days of work are left at this pace, 0 where that cannot be told."""
        return -int(-self.left // self.a_day) if self.a_day else 0


@frozen
class Overview:
    """A project at one moment."""

    articles: int
    people: tuple[Person, ...]
    labels: tuple[Label, ...]
    pace: Pace
    dense: tuple[Density, ...]
    sparse: tuple[Density, ...]
    longest: tuple[Place, ...]
    odd: tuple[tuple[Place, int, int], ...]

    def label(self, number: int) -> Label | None:
        """Return the label of a row id."""
        return next((label for label in self.labels if label.id == number), None)


def look_over(session: Session, today: date | None = None, *, odd: bool = True) -> Overview:
    """Count a project; seconds for hundreds of thousands of annotations, so it is called beside the window.

    Args:
        session: the project.
        today: the day of the pace; today by default.
        odd: whether odd passages are looked for, which takes longest; see `odd_passages`.
    """
    database = session.database
    counts = session.reading.counts()
    counted = overview.labels_by_annotator(database)
    worked = overview.states(database)
    totals: Counter[int] = Counter()
    for who, by_label in counted.items():
        if not session.is_gold(who):  # it repeats what people marked
            totals.update(by_label)
    labels = tuple(
        Label(label.id, label.name, label.colour, totals[label.id])
        for label in session.codebook.labels
        if not label.retired or totals[label.id]
    )
    people = tuple(
        _person(each.id, each.name, worked.get(each.id, {}), counted.get(each.id, {}))
        for each in session.annotators()
        if each.id in worked or each.id in counted
    )
    dense = sorted(overview.densities(database), key=lambda one: -one.annotations / one.characters)
    half = min(MOST // 2, len(dense) // 2)
    return Overview(
        counts["all"],
        people,
        labels,
        _pace(session, counts, today or datetime.now().astimezone().date()),
        tuple(dense[: half or 1]),
        tuple(dense[-half:] if half else ()),
        tuple(overview.longest(database, MOST)),
        odd_passages(session) if odd else (),
    )


def odd_passages(session: Session) -> tuple[tuple[Place, int, int], ...]:
    """Return annotations whose words carry another label far more often, that label (row id), and how often they do."""
    return tuple(overview.odd(session.database, MOST))


def _person(number: int, name: str, worked: dict[str, int], by_label: dict[int, int]) -> Person:
    of = {status: worked.get(status.value, 0) for status in Status}
    return Person(number, name, of[Status.FINISHED], of[Status.IN_PROGRESS], of[Status.SKIPPED], by_label)


def _pace(session: Session, counts: dict[str, int], today: date) -> Pace:
    """Take the pace from the last days of work; today counts only where it is better than usual, for it is not over."""
    done = overview.finished_at(session.database, session.annotator.id) if session.annotator.id else []
    by_day = Counter(datetime.fromtimestamp(at / 1000).astimezone().date() for at, _ in done)
    days = sorted(by_day.items())[-DAYS:]
    whole = [number for day, number in days if day != today]
    median = statistics.median(whole) if whole else 0.0
    now = by_day.get(today, 0)
    took = [seconds for _, seconds in done if seconds > 0]
    left = counts["all"] - counts["finished"] - counts.get("skipped", 0)
    return Pace(tuple(days), float(max(median, now)), round(statistics.median(took)) if took else 0, left)


def as_csv(found: Overview) -> str:
    """Return the numbers of an overview as CSV; what is private to the person at work is left out."""
    rows: list[Sequence[object]] = [("part", "name", "measure", "value")]
    rows.append(("project", "", "articles", found.articles))
    for label in found.labels:
        rows.append(("label", label.name, "annotations", label.count))
    for person in found.people:
        for measure, value in (
            ("finished", person.finished), ("in progress", person.in_progress), ("skipped", person.skipped),
            ("annotations", person.annotations),
        ):  # fmt: skip
            rows.append(("annotator", person.name, measure, value))
        for label in found.labels:
            rows.append(("annotator", person.name, label.name, person.by_label.get(label.id, 0)))
    for part, articles in (("dense", found.dense), ("sparse", found.sparse)):
        for one in articles:
            rows.append((part, f"{one.number} {one.title}", "annotations", one.annotations))
            rows.append((part, f"{one.number} {one.title}", "characters", one.characters))
    for place in found.longest:
        rows.append(("longest", place.text, "characters", len(place.span)))
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(
        [harmless(" ".join(cell.split()) if isinstance(cell, str) else cell) for cell in row] for row in rows
    )
    return written.getvalue()
