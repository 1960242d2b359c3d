"""Arabic and Hebrew with Latin inside, Chinese, combining marks and emoji: chosen by mouse and keys as they are seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from tests.ui.article.hands import click, double_click, drag, span_of

ARABIC = "قالت الصين إنها منحت شركة General Motors تراخيص لتصدير المعادن.\n\nChina said the same in English."
HEBREW = "ממשלת סין הודיעה כי העניקה לחברת Tesla רישיונות לייצוא של ליתיום."
CHINESE = "中国商务部周五表示,已向美国三大汽车制造商的稀土供应商发放了临时出口许可证。"
MARKED = "Co\u0302te d Ivoire said Nguye\u0302\u0303n 👩🏽‍🌾 farmers 🇨🇮 sold 𝔄𝔅ℭ today."


def letters(text):
    """One token a letter, as the tokenizer of Chinese makes them."""
    return Tokens(range(1, len(text) + 1), [0] * len(text), [0])


def press(view, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(view, key, modifier)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (ARABIC, "الصين"),
        (ARABIC, "General Motors"),
        (ARABIC, "شركة General"),
        (ARABIC, "the same"),
        (HEBREW, "ממשלת סין"),
        (HEBREW, "Tesla"),
        (HEBREW, "ליתיום"),
        (MARKED, "Co\u0302te"),
        (MARKED, "Nguye\u0302\u0303n"),
        (MARKED, "👩🏽‍🌾 farmers"),
        (MARKED, "🇨🇮"),
        (MARKED, "𝔄𝔅ℭ"),
    ],
)
def test_a_drag_over_what_is_seen_takes_it(open_text, text, words):
    view = open_text(text)
    span = span_of(view, words)
    drag(view, span.start, span.end)
    assert view.selection is not None
    assert view.selection.of(text) == words


def test_a_double_click_takes_the_word_under_it(open_text):
    view = open_text(ARABIC)
    for words in ("الصين", "Motors", "تراخيص"):
        double_click(view, span_of(view, words).start + 1)
        assert view.selection.of(ARABIC) == words


def test_letters_of_chinese_are_taken_one_by_one(open_text):
    view = open_text(CHINESE, tokens=letters(CHINESE))
    drag(view, 4, 7)
    assert view.selection.of(CHINESE) == CHINESE[4:7]
    click(view, 0)
    press(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection.of(CHINESE) == "中国商"


def test_arrows_go_where_they_point_in_each_paragraph(open_text):
    view = open_text(ARABIC)
    click(view, 1)
    assert view.target().of(ARABIC) == "قالت"
    press(view, Qt.Key.Key_Left)
    assert view.target().of(ARABIC) == "الصين"
    press(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection.of(ARABIC) == "الصين إنها"
    press(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection.of(ARABIC) == "الصين"
    press(view, Qt.Key.Key_Escape)
    press(view, Qt.Key.Key_Right)
    assert view.target().of(ARABIC) == "قالت"
    press(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert view.target().of(ARABIC) == "China"
    press(view, Qt.Key.Key_Right)
    assert view.target().of(ARABIC) == "said"


def test_every_arrow_to_the_left_moves_the_cursor_left_or_down(open_text):
    view = open_text(HEBREW)
    click(view, 1)
    before = None
    for _ in range(5):
        rect = view.page.rects(view.target())[0]
        assert before is None or rect.right() < before.right() or rect.top() > before.top()
        before = rect
        press(view, Qt.Key.Key_Left)


def test_the_edges_of_a_mark_in_a_text_from_the_right_are_its_letters(open_text):
    view = open_text(HEBREW)
    for place in range(len(HEBREW)):
        if not HEBREW[place].isspace():
            rect = view.page.rects(Span(place, place + 1))[0]
            assert view.page.letter_at(rect.center()) == place
