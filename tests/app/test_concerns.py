"""What a training would not see, and how one step repairs it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.app.edits.repairing import Repair
from annotator.app.transfer.concerns import concerns_of
from annotator.domain.annotation import Annotation, RegionKind
from annotator.domain.span import Span
from annotator.errors import InvalidEdit
from annotator.formats.spacy_corpus.options import CorpusArticle, CorpusOptions
from annotator.formats.spacy_corpus.placing import place
from tests.app.conftest import TALKS, span, words_of


def concerns(session, article=1):
    opened = session.reading.open(article)
    return concerns_of(opened.article, opened.tokens, opened.annotations)


def label(session, found, name="ACTOR"):
    return session.edits.add(1, found, name, snap=False)


def cut(words, left=0, right=0):
    whole = span(words)
    return Span(whole.start + left, whole.end - right)


@pytest.mark.parametrize(
    ("left", "right", "wrong", "better"),
    [
        (1, 0, ["China"], "China"),
        (0, 2, ["China"], "China"),
        (1, 1, ["China"], "China"),
        (0, -1, ["China"], "China"),
        (-1, 0, ["China"], "China"),
        (-2, 0, ["told"], "told China"),
        (0, 0, [], ""),
    ],
)
def test_edges_that_a_model_cannot_learn(session, left, right, wrong, better):
    made = label(session, cut("China", left, right))
    found = concerns(session)
    if not better:
        assert found == ()
        return
    (concern,) = found
    assert concern.annotation.id == made.id
    assert concern.reason in {"edge-inside-token", "whitespace"}
    assert [one.of(TALKS) for one in concern.wrong] == wrong
    assert concern.repair.of(TALKS) == better


def test_the_other_reasons(session):
    label(session, span("United States"))
    label(session, span("States"), "COMMODITY")
    label(session, span("Geneva"))
    session.edits.mark_region(1, span("Talks in Geneva"), RegionKind.NOT_READ)
    label(session, Span(span("The United").start, span("stay").end), "EVENT")
    found = {concern.annotation.span.of(TALKS): concern for concern in concerns(session)}
    assert found["States"].reason == found["United States"].reason == "overlap"
    assert found["Geneva"].reason == "not-read"
    assert all(concern.repair is None for concern in found.values())


def test_an_unusually_long_span_is_named(session, monkeypatch):
    monkeypatch.setattr("annotator.app.transfer.concerns.USUAL", 3)
    label(session, span("told China that tariffs"))
    (concern,) = concerns(session)
    assert (concern.reason, concern.tokens, concern.repair) == ("long-span", 4, None)


@given(st.data())
def test_a_repair_is_always_one_that_an_export_takes(session_of_talks, data):
    opened = session_of_talks
    start = data.draw(st.integers(0, len(TALKS) - 2))
    end = data.draw(st.integers(start + 1, min(start + 30, len(TALKS))))
    one = Annotation(Span(start, end), "ACTOR", id=1)
    for concern in concerns_of(opened.article, opened.tokens, [one]):
        if concern.repair:
            again = Annotation(concern.repair, "ACTOR", id=1)
            article = CorpusArticle(opened.article, opened.tokens, (again,), "")
            assert place(article, CorpusOptions(misaligned="drop")).fates == [""]


@pytest.fixture(scope="module")
def session_of_talks(small):
    from annotator.app.projects import open_project

    with open_project(small) as session:
        yield session.reading.open(1)


def repairs(session, article=1):
    return [
        Repair(one.annotation.id, one.annotation.span, one.repair)
        for one in concerns(session, article)
        if one.repair
    ]


def test_many_are_repaired_in_one_step_and_one_undo(session, heard):
    label(session, cut("China", 1))
    label(session, cut("Geneva", 0, -1), "EVENT")
    before, heard[:] = words_of(session), []
    done = session.edits.repair(repairs(session))
    assert (done.done, done.left) == (2, 0)
    assert words_of(session) == [("Geneva", "EVENT"), ("China", "ACTOR")]
    assert len(heard) == 1
    assert session.history(limit=1)[0].title == "Repair the edges of 2 annotations"
    assert concerns(session) == ()
    session.take_back(done.step)
    assert words_of(session) == before


def test_what_somebody_changed_meanwhile_is_left(session):
    made = label(session, cut("China", 1))
    planned = repairs(session)
    session.edits.move(made.id, cut("China", 0, 2))
    with pytest.raises(InvalidEdit, match="changed meanwhile"):
        session.edits.repair(planned)


def test_two_do_not_become_the_same(session, monkeypatch):
    monkeypatch.setattr("annotator.app.edits.checks.overlap_problem", lambda *_, **__: "")
    label(session, span("China"))
    label(session, cut("China", 1))
    label(session, cut("Geneva", 1))
    done = session.edits.repair(repairs(session))
    assert (done.done, done.left) == (1, 1)
    assert ("hina", "ACTOR") in words_of(session)
