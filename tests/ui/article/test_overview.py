"""The marks at the right edge: what waits, where it stands, and that a click goes there."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from annotator.domain.span import Span
from annotator.ui import theme
from annotator.ui.article import Mark
from annotator.ui.article.overview import DECIDED, FOUND, HIGH, OPEN, Point
from tests.ui.article.hands import tokenise


@pytest.fixture
def waiting(view, seed):
    """A long article in which a suggestion, a doubt and plain annotations stand."""
    text = "\n\n".join([seed.text] * 5)
    marks = list(seed.marks)
    last = text.rindex("China")
    marks.append(Mark(900, Span(last, last + 5), "ACTOR", 1, kind="suggestion"))
    marks.append(Mark(901, Span(last - 300, last - 295), "EVENT", 2, flag=True))
    view.show_article(text, tokenise(text), marks=marks)
    return view


def click(view, point):
    at = round(view.overview.height_of(point.offset)) + 1
    QTest.mouseClick(view.overview, Qt.MouseButton.LeftButton, pos=QPoint(3, at))


def test_without_anything_that_waits_there_is_nothing(view, seed):
    view.show_article(seed.text, seed.tokens, marks=seed.marks)
    assert not view.overview.isVisible()
    assert view.overview.points() == []


def test_suggestions_and_doubts_wait_until_they_are_gone(waiting):
    assert [point.kind for point in waiting.overview.points()] == [OPEN, OPEN]
    assert waiting.overview.isVisible()
    waiting.change_marks([900, 901], [])
    assert not waiting.overview.isVisible()


def test_a_click_focuses_what_waits_and_scrolls_there(waiting):
    point = waiting.overview.points()[-1]
    click(waiting, point)
    assert waiting.focused == 900
    rect = waiting.page.rects(Span(point.offset, point.offset + 5))[0].translated(-waiting.scrolled())
    assert 0 < rect.top() < waiting.viewport().height()


def test_a_click_beside_the_marks_does_nothing(waiting):
    QTest.mouseClick(waiting.overview, Qt.MouseButton.LeftButton, pos=QPoint(3, 40))
    assert waiting.focused == 0
    assert waiting.verticalScrollBar().value() == 0


def test_what_was_found_and_what_others_add_is_shown_too(waiting):
    found = Span(waiting.page.text.index("minerals", 3000), waiting.page.text.index("minerals", 3000) + 8)
    waiting.aids.set_found([found])
    waiting.overview.set_points([Point(10, DECIDED)])
    assert waiting.overview.points()[0] == (10, DECIDED)
    assert (found.start, FOUND) in waiting.overview.points()
    click(waiting, Point(found.start, FOUND))
    assert waiting.walk.tokens.span(waiting.token).start == found.start
    waiting.aids.set_found([])
    assert FOUND not in {point.kind for point in waiting.overview.points()}


@pytest.mark.parametrize("kind", [OPEN, DECIDED, FOUND])
def test_open_is_filled_decided_hollow_found_thin(view, seed, kind):
    view.show_article(seed.text, seed.tokens)
    view.overview.set_points([Point(0, kind)])
    image = view.overview.grab().toImage()
    top = round(view.overview.height_of(0))
    ink = QColor(theme.colour("text-2")).rgb()
    column = [image.pixel(4, top + n) == ink for n in range(HIGH)]
    assert column == {OPEN: [True] * 3, DECIDED: [True, False, True], FOUND: [False, True, False]}[kind]


def test_it_stays_at_the_edge_when_the_window_grows(waiting, qtbot):
    waiting.resize(1000, 500)
    qtbot.waitUntil(lambda: waiting.overview.geometry().right() == waiting.viewport().geometry().right() - 2)
    assert waiting.overview.height() == waiting.viewport().height()


def test_another_article_does_not_keep_the_points_of_this_one(waiting, seed):
    waiting.overview.set_points([Point(10, DECIDED)])
    waiting.show_article(seed.text, seed.tokens)
    assert waiting.overview.points() == []
