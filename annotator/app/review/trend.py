"""Agreement over time: by week of finishing, or by batches of articles in the order in which they were finished."""

from __future__ import annotations

from datetime import UTC, datetime

from annotator.agreement.study import Study
from annotator.app.session import Session
from annotator.domain.frozen import frozen
from annotator.store.review import finished_at, versions

BATCH = 20


@frozen
class Point:
    """One week or batch: its name, the articles in it, exact F1 and its interval, and what begins with it.

    `marks` are codebook versions published since the point before.
    """

    name: str
    articles: tuple[int, ...]
    exact_f1: float | None
    interval: tuple[float, float] | None
    marks: tuple[str, ...] = ()


def trend(session: Session, study: Study, a: int, b: int, *, by: str = "week") -> list[Point]:
    """Return how the exact F1 of two annotators developed.

    Args:
        session: the open project.
        study: the comparison.
        a: the first annotator.
        b: the second.
        by: week or batch.
    """
    times = finished_at(session.database, (a, b))
    common = sorted(study.common(a, b), key=lambda article: (times.get(article, 0), article))
    groups: list[tuple[str, list[int]]] = []
    for place, article in enumerate(common):
        name = _week(times.get(article, 0)) if by == "week" else f"{place // BATCH * BATCH + 1}–"
        if not groups or groups[-1][0] != name:
            groups.append((name, []))
        groups[-1][1].append(article)
    published = versions(session.database)
    points, before = [], 0
    for name, articles in groups:
        last = max(times.get(article, 0) for article in articles)
        marks = tuple(note for at, note in published[1:] if before < at <= last)
        before = last
        part = study.part(a, b, articles, measures=("exact_f1",))
        shown = name if by == "week" else f"{name}{int(name[:-1]) + len(articles) - 1}"
        points.append(
            Point(shown, tuple(articles), part.measures.exact_f1, part.intervals.get("exact_f1"), marks)
        )
    return points


def shown_trend(session: Session, study: Study, a: int, b: int) -> tuple[list[Point], str]:
    """Return the trend by week, or by batch where all was finished in one week, and which of the two it is."""
    points = trend(session, study, a, b)
    return (points, "week") if len(points) > 1 else (trend(session, study, a, b, by="batch"), "batch")


def _week(milliseconds: int) -> str:
    year, week, _ = datetime.fromtimestamp(milliseconds / 1000, UTC).isocalendar()
    return f"{year}-W{week:02}"
