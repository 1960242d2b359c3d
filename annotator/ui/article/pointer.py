"""The pointer over the article: with a label in hand it carries the label's badge."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QPainter, QPen, QPixmap

from annotator.domain.codebook import Label
from annotator.ui import components, theme

_SIDE = 32


def shape(label: Label | None) -> QCursor:
    """Return the text cursor, or one with the badge of the label in hand."""
    if label is None:
        return QCursor(Qt.CursorShape.IBeamCursor)
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    drawing = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
    drawing.setDevicePixelRatio(ratio)
    drawing.fill(Qt.GlobalColor.transparent)
    with QPainter(drawing) as painter:
        painter.setPen(QPen(theme.colour("text"), 1.5))
        painter.drawLine(QLineF(8, 4, 8, 20))
        painter.drawLine(QLineF(5, 4, 11, 4))
        painter.drawLine(QLineF(5, 20, 11, 20))
        components.paint_badge(painter, QPointF(14, 14), components.badge_letters(label.name), label.colour)
    return QCursor(drawing, 8, 12)


def plain(words: str) -> str:
    """Return text for a tooltip, which would otherwise guess that some of it is mark-up."""
    from html import escape  # 1 ms of the start

    return f"<p style='white-space:pre'>{escape(words)}</p>" if words else ""
