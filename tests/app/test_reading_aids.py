"""Remarks on articles, bookmarks, several passages at once: verbs of the session, each one step."""

import pytest

from annotator.app.projects import open_project
from annotator.domain.annotation import RegionKind, Status
from annotator.domain.span import Span
from annotator.errors import BadValue, InvalidEdit
from tests.app.conftest import OIL, span


def test_a_note_and_a_doubt_on_an_article(session, heard):
    session.edits.remark(1, note="ask")
    session.edits.remark(1, flag=True)
    assert session.reading.remark(1) == (True, "ask")
    assert heard[-1].articles == {1}
    assert session.reading.status(1) == (Status.NEW, "")
    steps = len(session.history())
    session.edits.remark(1, note="ask", flag=True)
    assert len(session.history()) == steps
    session.undo(article=1, annotator=session.annotator)
    assert session.reading.remark(1) == (False, "ask")
    with pytest.raises(BadValue):
        session.edits.remark(1, note="a\0b")


def test_remarks_belong_to_their_annotator(session):
    session.edits.remark(1, note="mine")
    session.switch_annotator("Ben")
    assert session.reading.remark(1) == (False, "")
    assert session.reading.open(1).note == ""


def test_bookmarks_are_set_and_removed_and_heard_of(session, heard):
    assert session.edits.toggle_bookmark(2, 10)
    assert session.edits.toggle_bookmark(1, 4)
    assert session.edits.toggle_bookmark(1, 0)
    assert session.reading.bookmarks(1) == (0, 4)
    assert heard[-1].articles == {1}
    numbers = [(number, offset) for _, number, offset in session.reading.all_bookmarks()]
    assert numbers == [(1, 0), (1, 4), (2, 10)]
    assert not session.edits.toggle_bookmark(1, 4)
    assert session.reading.open(1).bookmarks == (0,)
    session.undo(article=1, annotator=session.annotator)
    assert session.reading.bookmarks(1) == (0, 4)
    assert session.history(limit=2)[1].title.startswith("Remove the bookmark at ‘")
    with pytest.raises(BadValue):
        session.edits.toggle_bookmark(1, 10_000)


def test_several_passages_are_unmarked_as_one_step(session):
    session.edits.mark_region(1, span("Talks in Geneva"))
    session.edits.mark_region(2, Span(0, 10), RegionKind.NOT_READ)
    session.edits.mark_region(2, span("Traders in London", OIL))
    both = [(2, region) for region in session.reading.regions(2)]
    session.edits.unmark_regions(both)
    assert session.reading.regions(2) == ()
    assert session.history(limit=1)[0].article == 2
    session.undo(article=2, annotator=session.annotator)
    assert len(session.reading.regions(2)) == 2
    session.edits.unmark_regions([(1, session.reading.regions(1)[0]), *both])
    assert session.history(limit=1)[0].article is None
    with pytest.raises(InvalidEdit):
        session.edits.unmark_regions([])


def test_the_last_place_is_each_annotators_own_and_no_step(session, file):
    session.edits.add(1, span("China"), "ACTOR")
    steps = len(session.history())
    session.edits.keep_position(2, 7)
    assert session.reading.last_place() == (2, 7)
    session.switch_annotator("Ben")
    assert session.reading.last_place() == (0, 0)
    assert len(session.history()) == steps
    session.close()
    with open_project(file) as again:
        assert again.reading.last_place() == (2, 7)
