import pytest

from annotator.app.edits import Place
from annotator.app.search import Concordance
from annotator.errors import BadValue, InvalidEdit
from tests.app.conftest import OIL, span, words_of


def places(session, query):
    return [Place(hit.row.id, hit.span) for hit in Concordance(session, query).hits()]


def test_many_places_are_one_step(session):
    session.edits.label_all(places(session, "china OR opec"), "ACTOR")
    assert words_of(session) == [("China", "ACTOR"), ("China", "ACTOR")]
    assert words_of(session, 2) == [("OPEC", "ACTOR")]
    assert session.history()[0].title == "Label 3 places ACTOR"
    session.undo()
    assert words_of(session) == words_of(session, 2) == []


def test_a_plan_writes_nothing_and_says_what_is_left_out(session):
    session.edits.add(1, span("China"), "ACTOR")
    session.edits.add(2, span("OPEC", OIL), "EVENT")
    plan = session.edits.plan_all(places(session, "china OR opec"), "ACTOR")
    assert len(session.history()) == 3
    assert [one.article for one in plan.new] == [1, 2]
    assert [(place.span, why) for place, why in plan.refused] == [
        (span("China"), "This is already labelled ACTOR.")
    ]


def test_what_was_planned_is_done(session):
    session.edits.add(1, span("China"), "ACTOR")
    wanted = places(session, "china OR opec")
    plan = session.edits.plan_all(wanted, "ACTOR")
    assert session.edits.label_all(wanted, "ACTOR") == plan
    assert len(session.reading.mine(1)) + len(session.reading.mine(2)) == 3


def test_shorter_ones_are_taken_in_also_new_ones(session):
    session.edits.add(1, span("States"), "ACTOR")
    wide, narrow = span("United States"), span("United")
    plan = session.edits.label_all([Place(1, narrow), Place(1, wide)], "ACTOR")
    assert words_of(session) == [("United States", "ACTOR")]
    assert len(plan.replaced) == 1


def test_nothing_to_do_is_said_and_no_step_is_made(session):
    with pytest.raises(InvalidEdit, match="Nothing is chosen"):
        session.edits.label_all([], "ACTOR")
    session.edits.add(1, span("China"), "ACTOR")
    before = session.history()
    with pytest.raises(InvalidEdit, match="already labelled ACTOR"):
        session.edits.label_all([Place(1, span("China"))], "ACTOR")
    with pytest.raises(BadValue, match="PLACE"):
        session.edits.label_all([Place(1, span("China"))], "PLACE")
    assert session.history() == before


def test_an_article_that_is_labelled_is_begun(session):
    session.edits.label_all(places(session, "opec"), "ACTOR")
    assert session.reading.status(2)[0] == "in-progress"
