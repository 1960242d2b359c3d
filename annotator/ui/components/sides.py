"""Painting in a window that begins at the right: places are measured from the near side, wherever that is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget


class Sides:
    """Turns places measured from the left of `whole` into those measured from its near side.

    Qt turns left and right alignment of text by itself; what it does not turn are rectangles.
    """

    def __init__(self, whole: QRectF, *, mirrored: bool) -> None:
        """Turn within `whole`, where `mirrored`."""
        self._whole = whole
        self.mirrored = mirrored

    @classmethod
    def of(cls, widget: QWidget) -> Sides:
        """Return the sides of a widget."""
        mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return cls(QRectF(widget.rect()), mirrored=mirrored)

    @classmethod
    def of_row(cls, option: QStyleOptionViewItem) -> Sides:
        """Return the sides of a row or cell that a delegate paints."""
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        return cls(QRectF(option.rect), mirrored=mirrored)

    def rect(self, rect: QRectF) -> QRectF:
        """Return where a rectangle lies."""
        if not self.mirrored:
            return rect
        turned = QRectF(rect)
        turned.moveLeft(self._whole.left() + self._whole.right() - rect.right())
        return turned

    def point(self, point: QPointF, wide: float) -> QPointF:
        """Return the left top corner of something `wide` px wide that would begin at `point`."""
        return self.rect(QRectF(point.x(), point.y(), wide, 0)).topLeft()

    def read(self, painter: QPainter) -> Qt.AlignmentFlag:
        """Let the painter write words in the direction of their own script, and return the near side's alignment."""
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        side = Qt.AlignmentFlag.AlignRight if self.mirrored else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute
