"""Grounds and lines: the hairline between two parts, and what small windows and boxes over a page stand on."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.ui import theme

RADIUS = 8.0


class Hairline(QWidget):
    """A line of one pixel across."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("line"))


class RaisedBox(QWidget):
    """A box over the page: raised, with round corners."""

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("line-2"), 1))
            painter.setBrush(theme.colour("raised"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def paint_popup(popup: QWidget) -> None:
    """Paint the ground of a small window that appears at a place: raised, with square corners."""
    with QPainter(popup) as painter:
        painter.fillRect(popup.rect(), theme.colour("raised"))
        painter.setPen(QPen(theme.colour("line-2"), 1))
        painter.drawRect(popup.rect().adjusted(0, 0, -1, -1))
