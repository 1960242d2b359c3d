"""What is drawn ahead looks, to the pixel, like what is drawn at once, and is thrown away when anything in it changes."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation import Region, RegionKind
from annotator.domain.span import Span
from annotator.ui import theme
from annotator.ui.article import Mark
from annotator.ui.article.strips import HIGH
from tests.ui.article.hands import span_of, tokenise


def fill(view, seed, kinds):
    """Show the seed article six times, with all marks, in looks that take turns."""
    size = len(seed.text) + 2
    marks = [
        Mark(
            m.id + 100 * n, Span(m.span.start + n * size, m.span.end + n * size), m.name, m.colour, kind=kind
        )
        for n, kind in enumerate(kinds * 3)
        for m in seed.marks
    ]
    text = "\n\n".join([seed.text] * 6)
    view.show_article(text, tokenise(text), title=seed.title, regions=seed.regions, marks=marks)
    return view


@pytest.fixture
def long(view, seed):
    """A long article without dashes, whose phase depends on where Qt clips them."""
    return fill(view, seed, ("own", "agreed"))


def ready(view, qtbot):
    """Wait until everything around the screen is drawn ahead."""
    view.viewport().repaint()
    qtbot.waitUntil(
        lambda: view.strips.missing(view.scrolled().y(), view.viewport().height()) is None, timeout=5000
    )


def at_once(view):
    """A picture that is drawn without anything ready-made."""
    view.strips.clear()
    return view.viewport().grab().toImage()


def unlike(view):
    """Count the points of the screen that differ, by more than rounding, from what would be drawn."""
    ahead, anew = rows(view.viewport().grab().toImage()), rows(at_once(view))
    differing = [both for both in zip(ahead, anew, strict=True) if both[0] != both[1]]
    return sum(
        any(abs(one[at + n] - other[at + n]) > 3 for n in range(3))
        for one, other in differing
        for at in range(0, len(one), 4)
    )


def rows(image):
    """The bytes of each line of a picture."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    raw, wide = bytes(image.constBits()), image.bytesPerLine()
    return [raw[at : at + wide] for at in range(0, len(raw), wide)]


def same(view):
    """Tell whether what comes ready-made is what would be drawn."""
    return unlike(view) == 0


def test_the_next_screen_is_drawn_ahead_and_looks_the_same(long, qtbot):
    ready(long, qtbot)
    assert len(long.strips) >= 2 * long.viewport().height() // HIGH
    for _ in range(3):
        QTest.keyClick(long, Qt.Key.Key_PageDown)
        assert same(long)
        ready(long, qtbot)
        assert same(long)
        ready(long, qtbot)


def test_dashes_and_hatches_are_drawn_ahead_too(view, seed, qtbot):
    fill(view, seed, ("suggestion", "other"))
    for _ in range(3):
        ready(view, qtbot)
        assert unlike(view) < 2_500  # of 470,000
        QTest.keyClick(view, Qt.Key.Key_PageDown)


def test_a_screen_that_is_ready_is_not_drawn_again(long, qtbot, monkeypatch):
    ready(long, qtbot)
    drawn = []
    monkeypatch.setattr(type(long._painter), "under", lambda *_, **__: drawn.append(1))
    bar = long.verticalScrollBar()
    bar.setValue(bar.value() + HIGH)
    long.viewport().repaint()
    assert drawn == []


@pytest.mark.parametrize(
    "act",
    [
        lambda view: view.change_marks([view.pictures.index.marks[2].id], []),
        lambda view: view.change_marks([], [Mark(9_999, span_of(view, "talks as"), "EVENT", 2)]),
        lambda view: view.set_regions([Region(span_of(view, "Beijing"), RegionKind.NOT_READ)]),
        lambda view: view.select(span_of(view, "talks as")),
        lambda view: view.set_focused(view.pictures.index.marks[3].id),
        lambda view: view.set_hidden(True),
        lambda view: view.set_density("lines"),
        lambda view: view.zoom_in(),
        lambda view: view.resize(900, 640),
        lambda view: theme.apply(QApplication.instance(), theme.DARK),
    ],
    ids=["gone", "come", "grey", "select", "focus", "hide", "density", "zoom", "resize", "theme"],
)
def test_what_changes_is_not_shown_from_before(long, qtbot, act, qapp):
    ready(long, qtbot)
    try:
        act(long)
        QApplication.processEvents()
        assert same(long)
    finally:
        theme.apply(qapp, theme.LIGHT)


def test_nothing_that_was_painted_twice_grows_bold(long, qtbot):
    """Half of the screen is ready, half is not: at the border no letter is painted over itself."""
    ready(long, qtbot)
    high = long.viewport().height()
    long.strips.forget(high / 2, high)
    assert same(long)


def test_far_strips_go_when_there_is_no_room(long, qtbot, monkeypatch):
    monkeypatch.setattr("annotator.ui.article.strips.ROOM", 8 * HIGH * 720 * 4)
    bar = long.verticalScrollBar()
    for value in range(0, 4000, 400):
        bar.setValue(value)
        ready(long, qtbot)
        assert len(long.strips) <= 9


def test_the_margin_is_wide_enough_for_the_signs(long, qtbot):
    mark = long.pictures.index.marks[4]
    flagged = Mark(mark.id, mark.span, mark.name, mark.colour, flag=True)
    long.change_marks([], [flagged])
    ready(long, qtbot)
    assert same(long)
    assert long.viewport().rect().contains(QPoint(5, 5))


def test_parts_left_do_not_overlap(long, qtbot):
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter, QPixmap

    ready(long, qtbot)
    long.strips.forget(HIGH, 2 * HIGH)
    canvas = QPixmap(long.viewport().size())
    with QPainter(canvas) as painter:
        left = long.strips.show(painter, QRectF(0, 0, 700, 4 * HIGH), 1.0, [(3 * HIGH + 5.0, 3 * HIGH + 9.0)])
    assert [(part.top(), part.bottom()) for part in left] == [(HIGH, 2 * HIGH), (3 * HIGH, 4 * HIGH)]
    assert all(one.bottom() <= other.top() for one, other in pairwise(left))
