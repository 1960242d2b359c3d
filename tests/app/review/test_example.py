"""A decided passage as an example of the guideline: one step, which undo takes back."""

import pytest

from annotator.app.review.deciding import decide
from annotator.app.review.example import make_example
from annotator.app.review.rulings import ruling_of
from annotator.errors import InvalidEdit
from tests.app.review.conftest import place_at


def examples(session, label="ACTOR"):
    return [one.span for one in session.codebook.label(label).examples]


@pytest.fixture
def decided(lab, lead):
    place = place_at(lab, "United States")
    decide(lab, [(place, ruling_of(place, "b"))], lead)
    return place_at(lab, "United States")


def test_undo_takes_the_example_out_and_redo_brings_it_again(lab, lead, decided):
    before = examples(lab)
    assert make_example(lab, decided, lead) == "ACTOR"
    assert examples(lab) == [*before, "United States"]
    assert lab.history()[0].title == "Example ‘United States’ for ACTOR"
    assert lab.undo() == ["Example ‘United States’ for ACTOR"]
    assert examples(lab) == before
    assert lab.redo() == ["Example ‘United States’ for ACTOR"]
    assert examples(lab) == [*before, "United States"]


def test_it_is_told_once(lab, lead, decided):
    heard = []
    lab.subscribe(heard.append)
    make_example(lab, decided, lead, origin="review")
    (changes,) = heard
    assert (changes.everything, changes.origin) == (True, "review")


def test_the_same_passage_is_no_second_example(lab, lead, decided):
    make_example(lab, decided, lead)
    number = lab.codebook_number
    with pytest.raises(InvalidEdit, match="already"):
        make_example(lab, decided, lead)
    assert lab.codebook_number == number
