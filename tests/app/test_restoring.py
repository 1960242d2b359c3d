"""An article as it was, and single annotations brought back from there."""

import pytest

from annotator.errors import Duplicate, InvalidEdit
from tests.app.conftest import span, words_of


def newest(session):
    return session.history(limit=1)[0].id


def test_what_was_removed_or_changed_comes_back_as_one_step(session):
    kept = session.edits.add(1, span("China"), "ACTOR")
    changed = session.edits.add(1, span("told"), "EVENT")
    removed = session.edits.add(1, span("steel"), "COMMODITY", note="first")
    when = newest(session)
    session.edits.relabel([changed.id], "ACTOR")
    session.edits.remove([removed.id])
    later = session.edits.add(1, span("tariffs"), "EVENT")
    past = session.reading.past(1, when)
    assert [a.id for a in past] == [changed.id, kept.id, removed.id]
    assert session.edits.restore(past) == 2
    assert session.history(limit=1)[0].title == "Restore 3 annotations"
    assert {a.id for a in session.reading.mine(1)} == {kept.id, changed.id, removed.id, later.id}
    assert session.reading.annotation(changed.id).label_name == "EVENT"
    assert session.reading.annotation(removed.id).note == "first"
    session.undo(article=1, annotator=session.annotator)
    assert words_of(session) == [("told", "ACTOR"), ("China", "ACTOR"), ("tariffs", "EVENT")]


def test_what_the_codebook_forbids_now_is_not_restored(session):
    small = session.edits.add(1, span("States"), "ACTOR")
    when = newest(session)
    session.edits.remove([small.id])
    session.edits.add(1, span("United States"), "ACTOR")
    with pytest.raises(InvalidEdit):
        session.edits.restore(session.reading.past(1, when))
    again = session.edits.add(1, span("told"), "EVENT")
    with pytest.raises(InvalidEdit, match="stands as it was"):
        session.edits.restore(session.reading.past(1, newest(session))[1:])
    session.edits.remove([again.id])
    session.edits.add(1, span("told"), "EVENT")
    with pytest.raises(Duplicate):
        session.edits.restore([again])


def test_only_its_annotator_restores_an_annotation(session):
    session.switch_annotator("Ben")
    session.edits.add(1, span("China"), "ACTOR")
    when, ben = newest(session), session.annotator
    session.switch_annotator("Ana")
    past = session.reading.past(1, when, ben)
    assert [a.annotator_name for a in past] == ["Ben"]
    with pytest.raises(InvalidEdit, match="Ben"):
        session.edits.restore(past)
    with pytest.raises(InvalidEdit):
        session.edits.restore([])


def test_a_step_is_taken_back_and_brought_back_from_the_history(session):
    session.edits.add(1, span("China"), "ACTOR")
    step = newest(session)
    session.take_back(step)
    assert words_of(session) == []
    assert session.bring_back(step) == "Label ‘China’ ACTOR"
    assert words_of(session) == [("China", "ACTOR")]
    session.take_back(newest(session))
    session.bring_back(step)
    assert words_of(session) == [("China", "ACTOR")]


def test_pages_name_what_an_article_saw(session):
    session.edits.add(1, span("China"), "ACTOR")
    titles = [step.title for step in session.reading.history(article=1)]
    assert titles == ["Label ‘China’ ACTOR", "Import 2 files"]
    ana = session.annotator
    assert [s.title for s in session.reading.history(annotator=ana, text="china")] == ["Label ‘China’ ACTOR"]
    assert [a.annotator_name for a in session.reading.annotations_in(newest(session))] == ["Ana"]
