"""The same projects and windows as the journeys use, and a small lab of three annotators."""

import pytest

from annotator.app.projects import open_project
from annotator.domain.annotation import Status
from annotator.domain.span import Span
from tests.journeys.conftest import hands, open_window, own_settings, small_project

__all__ = ["hands", "lab", "open_window", "own_settings", "small_project"]

MARKS = {
    "Ben": {
        1: [("Chile raised", "ACTOR"), ("royalty on copper", "EVENT"), ("Monday", "EVENT")],
        2: [("the copper mine", "ACTOR"), ("Peru", "ACTOR")],
        3: [("cocoa", "COMMODITY")],
    },
    "Cem": {
        1: [("Chile raised", "EVENT"), ("the royalty on copper", "EVENT")],
        2: [("copper mine", "ACTOR"), ("Peru", "ACTOR")],
        3: [("cocoa", "COMMODITY")],
    },
}
"""Article 1: a label, ‘X’ against ‘the X’, only one; article 2: ‘the X’ against ‘X’; article 3: all agree."""


@pytest.fixture
def lab(small_project):
    """A project of Ana Ruiz in which Ben and Cem have finished three articles."""
    with open_project(small_project) as session:
        for name, articles in MARKS.items():
            person = session.annotator_named(name)
            for article, marks in articles.items():
                text = session.reading.article(article).text
                for words, label in marks:
                    start = text.rindex(words)
                    span = Span(start, start + len(words))
                    session.edits.add(article, span, label, annotator=person, snap=False)
                session.edits.set_status([article], Status.FINISHED, annotator=person)
    return small_project
