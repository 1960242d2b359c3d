"""The label badge: a small square with the label's first letter. It stands wherever a label has no name beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui import theme

SIDE = 15


def badge_letters(name: str, names: Sequence[str] = ()) -> str:
    """Return the letters of a label's badge: the first, or two where labels of `names` share the first."""
    first = name[:1].upper()
    shared = any(other != name and other[:1].upper() == first for other in names)
    return first + name[1:2].lower() if shared else first


def paint_badge(painter: QPainter, at: QPointF, letters: str, colour: int, *, side: float = SIDE) -> QRectF:
    """Draw a badge with its left top corner at `at`; `colour` is a palette number 1..12. Return its rectangle."""
    rect = QRectF(at.x(), at.y(), side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.label_colour(colour).text))
    painter.drawRoundedRect(rect, 3, 3)
    painter.setPen(theme.colour("base"))
    painter.setFont(theme.font("badge", (9.5 if len(letters) < 2 else 8.0) * side / SIDE))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letters)
    painter.restore()
    return rect


class LabelBadge(QWidget):
    """A label's badge as a widget, 15×15."""

    def __init__(self, name: str = "", colour: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = ""
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_label(name, colour)

    def set_label(self, name: str, colour: int, names: Sequence[str] = ()) -> None:
        """Show another label; `names` are all labels of the codebook, so that shared first letters get two."""
        self._letters, self._colour = badge_letters(name, names), colour
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_badge(painter, QPointF(0, 0), self._letters, self._colour)
