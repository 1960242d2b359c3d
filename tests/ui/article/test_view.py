"""What is on the page: the text that never moves, marks in their places, regions, zoom, themes, odd characters."""

import itertools
import logging

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from annotator.domain.annotation import Region, RegionKind
from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from annotator.ui import theme
from annotator.ui.article import Mark
from tests.ui.article.hands import click, point, span_of


def geometry(view):
    """Top, baseline and break of every line of the document."""
    found, block = [], view.document().firstBlock()
    while block.isValid():
        found += [
            (line.start, line.end, line.baseline, line.left, line.right) for line in view.page.lines(block)
        ]
        block = block.next()
    return found


def shows(view, rect, colour, tolerance=40):
    """Whether a colour stands anywhere in a rectangle of the viewport."""
    image = view.viewport().grab(QRect(rect)).toImage()
    wanted = QColor(colour)
    return any(
        abs(seen.red() - wanted.red()) + abs(seen.green() - wanted.green()) + abs(seen.blue() - wanted.blue())
        < tolerance
        for seen in (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    )


def darkest(view, rect):
    """The lightness of the darkest point in a rectangle of the viewport."""
    image = view.viewport().grab(rect).toImage()
    return min(
        image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height())
    )


def below(view, span, first=0.27, last=1.2):
    """The strip under a span in which its underline and name stand."""
    rect = view.page.rects(span)[0].translated(-view.scrolled())
    baseline = rect.top() + 0.8 * view.page.measures.pixels
    top, bottom = baseline + first * view.page.measures.pixels, baseline + last * view.page.measures.pixels
    return QRect(round(rect.left()), round(top), round(rect.width()), round(bottom - top))


def test_the_text_never_moves_when_marks_change(seeded, seed):
    before = geometry(seeded)
    seeded.set_marks(())
    assert geometry(seeded) == before
    seeded.set_marks([Mark(m.id, m.span, m.name, m.colour, kind="suggestion") for m in seed.marks])
    assert geometry(seeded) == before
    seeded.set_hidden(True)
    seeded.set_focused(seed.marks[3].id)
    assert geometry(seeded) == before


def test_the_pitch_is_thirty_four_and_a_gap_ten(seeded):
    second = seeded.document().findBlockByNumber(2)
    baselines = [line.baseline for line in seeded.page.lines(second)]
    assert {round(b - a) for a, b in itertools.pairwise(baselines)} == {34}
    third = seeded.page.lines(seeded.document().findBlockByNumber(4))[0].baseline
    assert round(third - baselines[-1]) == 44
    title = [line.baseline for line in seeded.page.lines(seeded.document().firstBlock())]
    assert round(title[1] - title[0]) == 39


def test_the_column_is_thirty_four_and_a_half_ems_and_centred(seeded):
    seeded.resize(1400, 600)
    assert seeded.page.width() == pytest.approx(621, abs=1)
    assert seeded.page.left() == pytest.approx((seeded.viewport().width() - 621) / 2, abs=1)


def test_a_different_script_does_not_change_the_pitch(open_text):
    view = open_text(
        "Codelco 与 中国 签署 协议 and then goes on and on so that a second line is needed here, 协议, again."
    )
    baselines = [line[2] for line in geometry(view)]
    assert {round(b - a) for a, b in itertools.pairwise(baselines)} == {34}


def test_a_third_lane_gives_its_paragraph_more_room_and_no_other(open_text):
    text = "aaa bbb ccc ddd\neee fff ggg"
    marks = [Mark(n, Span(0, end), "ACTOR", n) for n, end in ((1, 15), (2, 11), (3, 7))]
    view = open_text(text, marks[:2])
    before = geometry(view)
    view.set_marks(marks)
    grown = geometry(view)
    assert grown[1][2] - before[1][2] == pytest.approx(3.5, abs=3.6)
    assert view.document().findBlockByNumber(1).blockFormat().lineHeight() == 34
    view.set_marks(marks[:2])
    assert geometry(view) == before


def test_underline_and_name_stand_below_their_span(open_text):
    view = open_text(
        "China has granted licenses.", [Mark(1, Span(0, 5), "ACTOR", 1), Mark(2, Span(10, 17), "EVENT", 2)]
    )
    assert shows(view, below(view, Span(0, 5)), theme.LIGHT.label(1).line)
    assert shows(view, below(view, Span(10, 17)), theme.LIGHT.label(2).line)
    assert not shows(view, below(view, Span(6, 9)), theme.LIGHT.label(1).line)
    view.set_hidden(True)
    assert not shows(view, below(view, Span(0, 5)), theme.LIGHT.label(1).line)


def test_nested_spans_have_the_inner_one_nearest(open_text):
    view = open_text(
        "rare earth suppliers", [Mark(1, Span(0, 20), "ACTOR", 1), Mark(2, Span(0, 10), "COMMODITY", 3)]
    )
    view.repaint()
    lanes = {piece.mark.id: piece.lane for piece in view.pictures.of(view.document().firstBlock()).pieces}
    assert lanes == {1: 1, 2: 0}


def test_a_suggestion_has_an_outline_and_no_underline(open_text):
    view = open_text("China has granted", [Mark(1, Span(0, 5), "ACTOR", 1, kind="suggestion")])
    view.repaint()
    picture = view.pictures.of(view.document().firstBlock())
    assert picture.pieces[0].lane == -1
    assert picture.names[0].words == "ACTOR ?"


def test_a_second_annotator_carries_a_letter_and_an_agreed_span_no_name(open_text):
    marks = [
        Mark(1, Span(0, 5), "ACTOR", 1, kind="other", layer="B"),
        Mark(2, Span(10, 17), "EVENT", 2, kind="agreed"),
    ]
    view = open_text("China has granted", marks)
    view.repaint()
    assert [name.words for name in view.pictures.of(view.document().firstBlock()).names] == ["B ACTOR"]


def test_a_blank_at_a_wrap_belongs_to_no_piece(seeded, seed):
    text = seed.text
    for block_number in range(seeded.document().blockCount()):
        block = seeded.document().findBlockByNumber(block_number)
        for line in seeded.page.lines(block):
            first, last = seeded.page.trimmed(line, line.start, line.end + 1)
            if first < last:
                assert not text[last - 1].isspace()


def test_a_span_over_a_wrap_is_open_at_the_break(open_text):
    words = "word " * 40
    span = Span(0, len(words) - 1)
    view = open_text(words, [Mark(1, span, "ACTOR", 1)])
    view.repaint()
    pieces = view.pictures.of(view.document().firstBlock()).pieces
    assert len(pieces) > 1
    assert [(piece.first, piece.last) for piece in (pieces[0], pieces[-1])] == [(True, False), (False, True)]


def test_adding_one_mark_forgets_only_its_paragraph(seeded, seed):
    seeded.grab()
    kept = dict(seeded.pictures._kept)
    assert len(kept) > 3
    seeded.set_marks([*seed.marks, Mark(999, span_of(seeded, "talks as"), "EVENT", 2)])
    touched = seeded.page.block_at(span_of(seeded, "talks as").start).blockNumber()
    assert set(kept) - set(seeded.pictures._kept) == {touched}


def test_the_same_marks_again_change_nothing(seeded, seed):
    seeded.grab()
    kept = dict(seeded.pictures._kept)
    seeded.set_marks(list(seed.marks))
    assert seeded.pictures._kept == kept


def test_a_focused_annotation_that_goes_loses_the_focus(seeded, seed, qtbot):
    seeded.set_focused(seed.marks[0].id)
    with qtbot.waitSignal(seeded.focusedChanged) as signal:
        seeded.set_marks(seed.marks[1:])
    assert signal.args == [0]


def test_the_focused_annotation_has_an_ink_outline(open_text):
    view = open_text("China has granted", [Mark(1, Span(0, 5), "ACTOR", 1)])
    rect = view.page.rects(Span(0, 5))[0].toAlignedRect().adjusted(-4, -4, 4, 0)
    assert not shows(view, rect.adjusted(0, 0, 0, -rect.height() + 4), theme.LIGHT.ink)
    view.set_focused(1)
    assert shows(view, rect.adjusted(0, 0, 0, -rect.height() + 4), theme.LIGHT.ink)


def test_selection_is_stone_and_never_blue(open_text):
    view = open_text("China has granted")
    view.select(Span(6, 9), "mouse")
    rect = view.page.rects(Span(6, 9))[0].toAlignedRect().adjusted(1, 1, -1, -1)
    assert shows(view, rect, theme.LIGHT.text_selection, 6)


def test_regions_are_greyed_without_marks_and_say_why(open_text):
    text = "China met.\n\nScroll to top"
    region = Region(Span(12, 25), RegionKind.NOT_READ)
    view = open_text(text, [Mark(1, Span(12, 18), "ACTOR", 1)], regions=[region])
    before = geometry(view)
    assert not shows(view, below(view, Span(12, 18)), theme.LIGHT.label(1).line)
    line = view.page.line_of(12)
    right = round(view.page.left() + view.page.width())
    assert shows(view, QRect(right - 60, round(line.baseline) - 10, 60, 12), theme.LIGHT.text_3, 60)
    letters = view.page.rects(region.span)[0].toAlignedRect()
    assert darkest(view, letters) > QColor(theme.LIGHT.text).lightness() + 40
    view.set_density("lines")
    view.set_density("names")
    assert darkest(view, letters) > QColor(theme.LIGHT.text).lightness() + 40
    view.set_regions([])
    assert geometry(view) == before
    assert darkest(view, letters) < QColor(theme.LIGHT.text).lightness() + 20
    assert shows(view, below(view, Span(12, 18)), theme.LIGHT.label(1).line)


@pytest.mark.parametrize(
    "text",
    [
        "a\u00a0b c",
        "a\r\nb",
        "x\ry",
        "\ufeffstart",
        "a\u2028b",
        "a\u2029b",
        "tab\tand\x0cfeed",
        "👩‍🌾 e\u0301 नमस्ते",
        "a\ufdd0b",
    ],
)
def test_odd_characters_keep_their_places(open_text, text):
    view = open_text(text, tokens=Tokens([len(text)], [0], [0]))
    assert view.document().characterCount() - 1 == view.page.offsets.to16(len(text))
    view.select(Span(0, len(text)))
    assert view.target().of(view.page.text) == text


def test_arabic_marks_cover_their_letters(open_text):
    text = "قالت الصين إنها منحت تراخيص"
    span = Span(5, 10)
    view = open_text(text, [Mark(1, span, "ACTOR", 1)])
    view.repaint()
    (piece,) = view.pictures.of(view.document().firstBlock()).pieces
    whole = view.page.rects(Span(0, len(text)))[0]
    rect = view.page.rects(span)[0]
    assert whole.left() < rect.left() < rect.right() < whole.right()
    assert view.page.letter_at(rect.center()) in range(span.start, span.end)
    assert piece.first
    assert piece.last


def test_zoom_changes_the_measures_and_reports_percent(seeded, qtbot):
    with qtbot.waitSignal(seeded.zoomChanged) as signal:
        seeded.zoom_in()
    assert signal.args == [111]
    for _ in range(12):
        seeded.zoom_in()
    assert seeded.page.measures.pixels == 28
    for _ in range(12):
        seeded.zoom_out()
    assert seeded.page.measures.pixels == 14
    seeded.zoom_reset()
    assert seeded.zoom() == 100
    seeded.set_reading("DejaVu Serif", 20)
    assert seeded.document().defaultFont().families()[0] == "DejaVu Serif"


def test_greyed_passages_do_not_rub_off_on_the_next_text(open_text):
    view = open_text("China met.\n\nScroll to top", regions=[Region(Span(12, 25))])
    view.show_article("Codelco signed.", Tokens([15], [0], [0]))
    assert darkest(view, view.page.rects(Span(0, 7))[0].toAlignedRect()) < 60
    view.zoom_in()
    assert darkest(view, view.page.rects(Span(0, 7))[0].toAlignedRect()) < 60


def test_lines_only_is_denser_and_names_come_with_the_pointer(open_text):
    view = open_text("China has granted\nlicenses", [Mark(1, Span(0, 5), "ACTOR", 1)])
    view.set_density("lines")
    lines = geometry(view)
    assert round(lines[1][2] - lines[0][2]) == 28
    name = below(view, Span(0, 5), 0.55, 1.15)
    assert not shows(view, name, theme.LIGHT.label(1).text)
    view.mouse._hover(point(view, 2).toPointF())
    assert shows(view, name, theme.LIGHT.label(1).text, 120)


def test_the_dark_theme_paints_its_own_colours(open_text, qapp):
    view = open_text("China has granted", [Mark(1, Span(0, 5), "ACTOR", 1)])
    theme.apply(qapp, theme.DARK)
    try:
        assert shows(view, below(view, Span(0, 5)), theme.DARK.label(1).line)
        assert shows(view, QRect(4, 4, 10, 10), theme.DARK.base, 6)
    finally:
        theme.apply(qapp, theme.LIGHT)


def test_reveal_keeps_the_focus_between_a_quarter_and_six_tenths(seeded):
    seeded.resize(760, 300)
    span = span_of(seeded, "Rare earth elements")
    seeded.reveal(span)
    where = seeded.page.line_of(span.start).baseline - seeded.scrolled().y()
    assert 0.25 * seeded.viewport().height() - 1 <= where <= 0.6 * seeded.viewport().height() + 1


def test_selecting_does_not_scroll(seeded):
    seeded.resize(760, 300)
    seeded.verticalScrollBar().setValue(200)
    seeded.select(Span(0, 5), "mouse")
    assert seeded.verticalScrollBar().value() == 200


def test_no_article_is_one_sentence(view):
    view.clear_article("Double-click a word, then press 1, 2 or 3.")
    assert view.target() is None
    assert shows(view, QRect(round(view.page.left()), 20, 200, 30), theme.LIGHT.text_2, 60)
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_S,
        Qt.Key.Key_Tab,
        Qt.Key.Key_End,
        Qt.Key.Key_Space,
    ):
        QApplication.sendEvent(view, _key(key))


def test_a_bug_in_painting_is_logged_once_and_goes_no_further(open_text, caplog, monkeypatch):
    view = open_text("China", [Mark(1, Span(0, 5), "ACTOR", 1)])
    monkeypatch.setattr(view._painter, "_grounds", lambda *_: 1 / 0)
    with caplog.at_level(logging.ERROR):
        view.grab()
        view.grab()
    assert len([record for record in caplog.records if "painted" in record.message]) == 1


def test_tooltips_are_plain_text(open_text):
    view = open_text("China", [Mark(1, Span(0, 5), "ACTOR", 1, tooltip="<b>ACTOR</b> · Ana")])
    at = point(view, 2)
    event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    assert "&lt;b&gt;" in QToolTip.text()
    QToolTip.hideText()


def test_a_very_long_paragraph_opens(view):
    text = "word " * 40_000
    tokens = Tokens([at + 4 for at in range(0, len(text), 5)], [1] * 40_000, [0])
    view.show_article(text, tokens, marks=[Mark(1, Span(199_995 - 5, 199_994), "ACTOR", 1)])
    view.grab()
    view.set_focused(1)
    assert view.page.letter_at(view.to_page(point(view, 199_991).toPointF())) == 199_991


def test_screen_readers_get_a_name_and_announcements(seeded):
    assert seeded.accessibleName() == "Article"
    assert seeded.accessibleDescription()
    seeded.announce("ACTOR added: China")
    seeded.select(Span(0, 5))
    assert seeded.textCursor().selectedText() == "Trump"


def test_an_annotations_id_may_have_63_bits(open_text, qtbot):
    number = 2**62 + 5
    view = open_text("China has", [Mark(number, Span(0, 5), "ACTOR", 1)])
    with qtbot.waitSignal(view.focusedChanged) as signal:
        view.set_focused(number)
    assert signal.args == [number]


def test_the_token_cursor_is_drawn_until_the_mouse_is_used(open_text):
    view = open_text("China has granted")
    assert view.scene.cursor == span_of(view, "China")
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.scene.cursor == span_of(view, "has")
    click(view, 2)
    assert view.scene.cursor is None


def test_flags_and_notes_stand_in_the_margin(open_text):
    view = open_text(
        "China has", [Mark(1, Span(0, 5), "ACTOR", 1, flag=True), Mark(2, Span(6, 9), "EVENT", 2, note=True)]
    )
    view.repaint()
    assert [sign.words for sign in view.pictures.of(view.document().firstBlock()).signs] == ["?", "•"]


def _key(key):
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)


def test_a_point_in_the_margin_belongs_to_its_line(seeded):
    line = seeded.page.line_of(span_of(seeded, "Trump confirmed").start)
    assert seeded.page.line_at(QPoint(2, round(line.baseline) - 5).toPointF()).start == line.start


@pytest.mark.parametrize(
    ("passage", "words"),
    [
        ("Scroll to top", "site footer"),
        ("A middle paragraph.", "boilerplate"),
        ("China met.", "repeated title"),
    ],
)
def test_a_greyed_passage_says_what_it_is(open_text, passage, words):
    text = f"China met.\n\n{passage}\n\nMore."
    start = 12
    view = open_text(
        text, regions=[Region(Span(start, start + len(passage)), by="person")], title=Span(0, 10)
    )
    assert view._painter._caption(Span(start, start + len(passage)), RegionKind.BOILERPLATE) == words
