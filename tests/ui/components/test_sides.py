"""Places in a window that begins at the right."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.components import PlainLabel, Sides

WHOLE = QRectF(10, 0, 200, 30)
numbers = st.integers(0, 200)


@given(numbers, numbers)
def test_turning_twice_is_as_it_was_and_nothing_leaves_the_whole(left, wide):
    rect = QRectF(10 + left, 3, min(wide, 200 - left), 5)
    sides = Sides(WHOLE, mirrored=True)
    assert sides.rect(sides.rect(rect)) == rect
    assert WHOLE.contains(sides.rect(rect)) or rect.width() == 0
    assert (sides.rect(rect).size(), sides.rect(rect).top()) == (rect.size(), rect.top())


@given(numbers)
def test_the_distance_from_the_near_side_stays(left):
    turned = Sides(WHOLE, mirrored=True).rect(QRectF(10 + left, 0, 0, 5))
    assert WHOLE.right() - turned.right() == left
    assert Sides(WHOLE, mirrored=False).rect(QRectF(10 + left, 0, 4, 5)) == QRectF(10 + left, 0, 4, 5)


def test_a_point_is_the_corner_of_what_begins_there(qapp):
    assert Sides(WHOLE, mirrored=True).point(QPointF(16, 4), 15) == QPointF(210 - 6 - 15, 4)


def test_labels_begin_at_the_near_side(qtbot, qapp):
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        words, number, box = PlainLabel("Latin words"), PlainLabel("12"), QWidget()
        qtbot.addWidget(box)
        number.setAlignment(Qt.AlignmentFlag.AlignRight)
        assert words.alignment() & Qt.AlignmentFlag.AlignAbsolute
        assert words.alignment() & Qt.AlignmentFlag.AlignRight
        assert not number.alignment() & Qt.AlignmentFlag.AlignAbsolute
        assert Sides.of(box).mirrored
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
