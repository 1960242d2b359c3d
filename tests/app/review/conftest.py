"""A small lab: Ana and Ben (and Cem) have labelled the same article and finished it, each in their own way."""

import pytest

from annotator.app.review.places import places_of
from annotator.domain.annotation import Status
from annotator.domain.span import Span
from tests.app.conftest import TALKS


def put(session, name, *marks, article=1, finish=True):
    """Label by words, as they stand, and finish the article."""
    person = session.annotator_named(name)
    text = session.reading.article(article).text
    for words, label in marks:
        start = text.index(words)
        session.edits.add(article, Span(start, start + len(words)), label, annotator=person, snap=False)
    if finish:
        session.edits.set_status([article], Status.FINISHED, annotator=person)
    return person


@pytest.fixture
def lab(session):
    """Three annotators, five places: one agreed, one of each kind of difference."""
    put(
        session,
        "Ana",
        ("China", "ACTOR"),
        ("The United States", "ACTOR"),
        ("tariffs", "EVENT"),
        ("Geneva", "ACTOR"),
    )
    put(
        session,
        "Ben",
        ("China", "ACTOR"),
        ("United States", "ACTOR"),
        ("tariffs", "COMMODITY"),
        ("steel", "COMMODITY"),
    )
    return session


@pytest.fixture
def trio(lab):
    """Cem too, who does as Ben but for steel and Geneva."""
    put(lab, "Cem", ("China", "ACTOR"), ("United States", "ACTOR"), ("tariffs", "COMMODITY"))
    return lab


@pytest.fixture
def lead(session):
    return session.annotator_named("Lead")


def place_at(session, words, article=1):
    """The place that covers the first `words`, however wide."""
    start = session.reading.article(article).text.index(words)
    (found,) = [
        place
        for place in places_of(session, article)
        if place.disagreement.span.contains(Span(start, start + len(words)))
    ]
    return found


def gold_of(session, article=1):
    gold = next((person for person in session.annotators() if person.kind == "gold"), None)
    if gold is None:
        return []
    text = session.reading.article(article).text
    return [(a.span.of(text), a.label_name) for a in session.reading.annotations(article, gold)]


def work_of(session, name, article=1):
    person = session.known_annotator(name)
    return [(a.id, a.span, a.label, a.note) for a in session.reading.annotations(article, person)]


__all__ = ["TALKS", "gold_of", "place_at", "put", "work_of"]
