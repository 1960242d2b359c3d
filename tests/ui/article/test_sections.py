"""Very long texts are shown in sections; offsets are those of the whole text, and one comes to every place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from annotator.ui.article import Mark, sections
from annotator.ui.article.offsets import OffsetMap
from tests.ui.article.hands import click, point

KEY = Qt.Key


def tokens_of(text):
    """Words by blanks and line breaks, one blank after each where there is one."""
    ends, spaces = [], []
    at = 0
    for word in text.replace("\n", " \n ").split(" "):
        if word == "":
            continue
        at = text.index(word, at) + len(word)
        ends.append(at)
        spaces.append(int(text[at : at + 1] == " "))
    return Tokens(ends, spaces, [0])


@pytest.fixture
def small(monkeypatch):
    """Sections small enough to look at."""
    monkeypatch.setattr(sections, "LONGEST_TEXT", 2_000)
    monkeypatch.setattr(sections, "LONGEST_PARAGRAPH", 1_000)
    monkeypatch.setattr(sections, "SECTION", 1_500)


@pytest.fixture
def long(view, small):
    """Forty paragraphs in sections of a few, with an emoji in each and a mark on each third word."""
    text = "\n\n".join(f"Paragraph {n} 🌾 tells of copper and of nickel, " * 6 for n in range(40))
    tokens = tokens_of(text)
    marks = [
        Mark(n, Span(at, at + 6), "COMMODITY", 3)
        for n, at in enumerate((i for i in range(len(text)) if text.startswith("copper", i)), 1)
    ]
    view.show_article(text, tokens, marks=marks)
    return view


def test_a_usual_text_is_shown_whole():
    assert sections.sections("a\n" * 400_000, Tokens((), ())) == ((0, 800_000),)
    ends = range(4, 150_001, 5)
    assert sections.sections("word " * 30_000, Tokens(ends, [1] * len(ends))) == (
        (0, 100_000),
        (100_000, 150_000),
    )


@given(st.lists(st.integers(0, 60), min_size=1, max_size=30))
def test_sections_tile_the_text_and_end_with_paragraphs(lengths):
    text = "\n".join("x" * max(n - 1, 0) + " " for n in lengths)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sections, "LONGEST_TEXT", 100)
        patch.setattr(sections, "LONGEST_PARAGRAPH", 40)
        patch.setattr(sections, "SECTION", 70)
        found = sections.sections(text, tokens_of(text))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(end > start for start, end in found)
    if len(text) > 100:
        assert all(end - start <= 70 or text.count("\n", start, end) <= 1 for start, end in found)
    for number, (start, end) in enumerate(found):
        assert sections.section_of(found, start) == number
        assert sections.section_of(found, end - 1) == number


def test_a_paragraph_that_is_too_long_is_cut_between_tokens(small):
    text = "copper " * 600
    found = sections.sections(text, tokens_of(text))
    assert len(found) > 3
    assert all(text[end - 1] == " " for _, end in found)
    assert sections.sections("x" * 4_000, tokens_of("x" * 4_000))[0] == (0, 1_000)


@given(st.text(alphabet="a🌾é", min_size=1, max_size=60), st.integers(0, 59), st.integers(0, 60))
def test_offsets_of_a_part_are_those_of_the_whole(text, start, length):
    start = min(start, len(text) - 1)
    part = text[start : start + length + 1]
    units = OffsetMap(part, start)
    for offset in range(start, start + len(part) + 1):
        assert units.to16(offset) == len(text[start:offset].encode("utf-16-le")) // 2
        assert units.to_cp(units.to16(offset)) == offset
    assert units.to16(0) == 0
    assert units.to16(len(text) + 9) == len(part.encode("utf-16-le")) // 2


def test_every_mark_is_come_to_and_stands_at_its_place(long, qtbot):
    assert len(long.sections) > 5
    seen = set()
    for mark in long.pictures.index.marks[::17]:
        long.set_focused(mark.id)
        assert long.page.section.start <= mark.span.start < long.page.section.end
        rect = long.page.rects(mark.span)[0].translated(-long.scrolled())
        assert 0 <= rect.top() <= long.viewport().height()
        click(long, mark.span.start + 2)
        assert long.focused == mark.id
        seen.add(long.section())
    assert len(seen) > 5


def test_a_selection_by_mouse_in_a_later_section_has_the_offsets_of_the_text(long, qtbot):
    long.show_section(3)
    at = long.page.text.index("nickel", long.page.section.start)
    chosen = []
    long.selectionChosen.connect(lambda span, how: chosen.append(span))
    QTest.mouseDClick(long.viewport(), Qt.MouseButton.LeftButton, pos=point(long, at + 2))
    assert [span.of(long.page.text) for span in chosen] == ["nickel,"]


def test_arrows_and_pages_go_on_in_the_next_section_and_back(long, qtbot):
    start = long.sections[1].start
    long.caret.go(long.walk.tokens.at(start - 4))
    for _ in range(6):
        QTest.keyClick(long, KEY.Key_Right)
    assert long.section() == 1
    QTest.keyClick(long, KEY.Key_Up)
    QTest.keyClick(long, KEY.Key_Up)
    QTest.keyClick(long, KEY.Key_Up)
    assert long.section() == 0
    for _ in range(60):
        QTest.keyClick(long, KEY.Key_PageDown)
    assert long.section() == len(long.sections) - 1
    for _ in range(60):
        QTest.keyClick(long, KEY.Key_PageUp)
    assert long.section() == 0
    QTest.keyClick(long, KEY.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert long.section() == len(long.sections) - 1
    assert long.token == len(long.walk.tokens) - 1 or long.walk.edge(1) == long.token


def test_turning_shows_a_section_from_its_top(long, qtbot):
    numbers = []
    long.sectionShown.connect(numbers.append)
    assert long.keys.turn(1, to_end=False)
    assert long.verticalScrollBar().value() == 0
    assert long.walk.tokens.starts[long.token] >= long.sections[1].start
    assert not long.keys.turn(99)
    assert numbers == [1]


def test_zoom_and_labels_stay_in_the_section(long):
    long.show_section(2)
    long.zoom_in()
    assert long.section() == 2
    before = len(long.pictures.index)
    at = long.page.text.index("nickel", long.page.section.start)
    long.change_marks([], [Mark(9_999, Span(at, at + 6), "COMMODITY", 3)])
    assert len(long.pictures.index) == before + 1
    assert long.section() == 2


def test_a_mark_over_a_cut_is_shown_in_both_sections(view, small):
    text = "copper " * 400
    tokens = tokens_of(text)
    cut = sections.sections(text, tokens)[0].end
    view.show_article(text, tokens, marks=[Mark(1, Span(cut - 7, cut + 6), "COMMODITY", 3)])
    assert view.page.rects(Span(cut - 7, cut + 6))
    view.show_section(1)
    assert view.page.rects(Span(cut - 7, cut + 6))
    assert not view.page.rects(Span(0, 6))
