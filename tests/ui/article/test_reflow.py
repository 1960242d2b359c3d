"""Wrapped lines fill the column on request; offsets, marks, mouse, keys and what is copied know nothing of it."""

import gzip
import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from annotator.domain.span import Span
from annotator.ui.article import Mark
from tests.domain.test_reflow import TABLE, WIRE
from tests.ui.article.hands import click, drag, point, span_of

STORY = f"OPEC output\n\n{WIRE}\n{TABLE}"


@pytest.fixture
def story(open_text):
    view = open_text(
        STORY, [Mark(1, Span(STORY.index("alleviating"), STORY.index("and improving")), "EVENT", 2)]
    )
    view.set_reflow(True)
    return view


def blocks(view):
    return [view.document().findBlockByNumber(n).text() for n in range(view.document().blockCount())]


def test_lines_are_joined_and_parted_again(story):
    joined = blocks(story)
    assert joined[2].startswith("Showers continued throughout the week in the Bahia cocoa zone")
    assert "    SAUDI ARABIA   4.9           3.7        3.8" in joined
    story.set_reflow(False)
    assert blocks(story) == STORY.split("\n")
    assert len(joined) < story.document().blockCount()


def test_every_letter_is_where_it_is_drawn(story):
    for place, letter in enumerate(STORY):
        if not letter.isspace():
            assert story.page.letter_at(story.page.rects(Span(place, place + 1))[0].center()) == place


def test_a_mark_over_a_joined_break_is_one_piece_in_a_line(story):
    span = span_of(story, "early\nJanuary")
    rects = story.page.rects(span)
    line = story.page.line_of(span.start)
    assert len(rects) == (1 if line.end >= span.end else 2)
    assert sum(rect.width() for rect in rects) > 80


def test_mouse_and_keys_choose_the_same_spans(story):
    span = span_of(story, "in\nthe Bahia")
    drag(story, span.start, span.end)
    assert story.selection == span
    assert story.selection.of(story.page.text) == "in\nthe Bahia"
    story.copy()
    assert QGuiApplication.clipboard().text() == "in\nthe Bahia"
    click(story, span_of(story, "week in").start + 5)
    QTest.keyClick(story, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert story.selection.of(story.page.text) == "in\nthe"


def test_the_word_in_hand_keeps_its_height_there_and_back(story):
    story.resize(760, 300)
    word = span_of(story, "Arrivals")
    story.select(word)
    story.reveal(word)
    scroll, place = story.verticalScrollBar().value(), point(story, word.start).y()
    assert scroll > 0
    story.set_reflow(False)
    assert abs(point(story, word.start).y() - place) <= 1
    story.set_reflow(True)
    assert abs(point(story, word.start).y() - place) <= 1
    assert abs(story.verticalScrollBar().value() - scroll) <= 1
    assert story.selection == word


def test_without_the_word_in_sight_the_top_stays(story):
    story.resize(760, 200)
    bar = story.verticalScrollBar()
    bar.setValue(bar.maximum())
    top = story.page.line_at(story.to_page(point(story, 0).toPointF() * 0))
    story.set_reflow(False)
    line = story.page.line_of(top.start)
    assert abs(line.baseline - bar.value()) < 80


def test_the_next_article_is_reflowed_too(story, open_text):
    view = open_text(WIRE)
    assert blocks(view)[0].endswith("levels have not been restored.")


def test_a_paragraph_is_what_is_seen(story):
    word = span_of(story, "Bahia")
    assert story.page.paragraph(word).of(STORY).endswith("have not been restored.")
    story.set_reflow(False)
    assert story.page.paragraph(word).of(STORY) == "the Bahia cocoa zone, alleviating the drought since early"


def test_windows_breaks_keep_their_places(open_text):
    text = STORY.replace("\n", "\r\n")
    view = open_text(text)
    view.set_reflow(True)
    assert view.document().characterCount() - 1 == len(text)
    assert len(blocks(view)) < text.count("\n")
    span = span_of(view, "Bahia")
    assert view.page.letter_at(view.page.rects(Span(span.start, span.start + 1))[0].center()) == span.start


def test_real_stories_lose_no_letter(open_text, shared_corpus):
    with gzip.open(shared_corpus / "reuters21578" / "reuters-commodity-trade.jsonl.gz", "rt") as stories:
        texts = [json.loads(next(stories))["text"] for _ in range(8)]
    paragraphs = 0
    for text in texts:
        view = open_text(text)
        view.set_reflow(True)
        paragraphs += view.document().blockCount()
        shown = view.document().toPlainText()
        assert len(shown) == len(text)
        assert shown.split() == text.split()
        view.set_reflow(False)
    assert paragraphs < sum(text.count("\n") for text in texts) / 2
