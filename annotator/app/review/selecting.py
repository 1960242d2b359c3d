"""Which articles belong to a batch of the plan, and which were finished under which codebook version."""

from __future__ import annotations

from annotator.app.session import Session
from annotator.store.assignments import assignments
from annotator.store.review import finished_at, finishers, versions


def batches(session: Session) -> list[tuple[str, frozenset[int]]]:
    """Return the batches of the plan with their articles."""
    found: dict[str, set[int]] = {}
    for article, _, batch, _ in assignments(session.database):
        found.setdefault(batch, set()).add(article)
    return [(name, frozenset(articles)) for name, articles in sorted(found.items())]


def versions_of(session: Session) -> list[tuple[str, frozenset[int]]]:
    """Return the codebook versions with the articles whose second annotator finished while each was in force."""
    published = versions(session.database)
    people = tuple({who for found in finishers(session.database).values() for who in found})
    times = finished_at(session.database, people) if people else {}
    result = []
    for place, (at, name) in enumerate(published):
        until = published[place + 1][0] if place + 1 < len(published) else None
        begin = at if place else 0
        articles = frozenset(
            article for article, when in times.items() if begin <= when and (until is None or when < until)
        )
        if articles:
            result.append((name, articles))
    return result
