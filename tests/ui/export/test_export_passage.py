import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from annotator.app.transfer.planning import Passage
from annotator.domain.span import Span
from annotator.ui import theme
from annotator.ui.export.passage import around, glued, paint_passage


def passage(before, text, after):
    return Passage(1, 1, Span(0, 1), "ACTOR", 1, before, text, after)


def test_long_context_is_cut_at_words():
    before, text, after = around(
        passage("nd it was on a Monday that the ", "EU", "27 will vote on the tariff plan tod")
    )
    assert before == "… it was on a Monday that the "
    assert text == "EU"
    assert after == "27 will vote on the tariff plan …"


def test_short_context_is_whole_and_line_breaks_are_blanks():
    assert around(passage("Title\n\n", "EU", "\tvotes")) == ("Title ", "EU", " votes")


def test_only_what_touches_the_span_is_glued():
    assert glued(passage("a pro-", "EU", "-led vote")) == ("pro-", "EU", "-led")
    assert glued(passage("the ", "EU", " vote")) == ("", "EU", "")


def underline(parts, width=600):
    """Return the pixels from which to which the underline goes."""
    picture = QImage(width, 31, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    with QPainter(picture) as painter:
        paint_passage(painter, QRectF(0, 0, width, 31), parts, 1)
    line = QColor(theme.label_colour(1).line).name()
    found = {x for x in range(width) for y in range(31) if picture.pixelColor(x, y).name() == line}
    return min(found), max(found)


def test_the_underline_is_under_the_span_alone():
    left, right = underline(("before ", "span", " after"))
    start, _ = underline(("", "span", ""))
    assert start < 3
    assert left > 30
    assert 20 < right - left < 60


def test_emoji_before_the_span_do_not_shift_the_mark():
    with_emoji = underline(("😀😀 ", "span", ""))
    without = underline(("", "span", ""))
    assert abs((with_emoji[1] - with_emoji[0]) - (without[1] - without[0])) <= 1


@pytest.mark.parametrize("text", ["span", "a very long span " * 20])
def test_the_span_is_always_seen_in_a_small_room(text):
    left, right = underline(("context " * 40, text, " and more" * 20), width=200)
    assert left < 110
    assert right < 200
    assert right - left > 15


def test_a_passage_from_right_to_left_is_marked_where_it_is_read():
    left, right = underline(("قال ", "وزير", " الخارجية الصيني"))
    start, _ = underline(("", "وزير", " الخارجية الصيني"))
    assert 0 < left < right
    assert left < start + 60
