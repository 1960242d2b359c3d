"""Status marks: how far an article is, told by shape alone, 14 px and grey."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from annotator.ui import theme

SIDE = 14


def paint_status(
    painter: QPainter, at: QPointF, status: str, *, ink: str = "text-2", ground: str = "base"
) -> None:
    """Draw the mark of a status into 14×14 px at `at`.

    Args:
        painter: where to draw.
        at: left top corner.
        status: "new", "in-progress", "finished", "skipped", "reviewed" or "read-only"; others draw the ring.
        ink: colour role of the mark.
        ground: colour role behind it, for the check inside the disc.
    """
    colour = theme.colour(ink)
    ring = QRectF(at.x() + 1.5, at.y() + 1.5, SIDE - 3, SIDE - 3)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if status in {"finished", "reviewed"}:
        _disc(painter, ring, ground, outer=status == "reviewed", ink=ink)
    elif status == "read-only":
        painter.drawArc(QRectF(at.x() + 4, at.y() + 1.5, 6, 8), 0, 180 * 16)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(at.x() + 2.5, at.y() + 6.5, 9, 6), 1, 1)
    else:
        painter.drawEllipse(ring)
        if status == "in-progress":
            painter.setBrush(colour)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPie(ring, 90 * 16, 180 * 16)
        elif status == "skipped":
            slash = ring.adjusted(1.7, 1.7, -1.7, -1.7)
            painter.drawLine(QLineF(slash.topLeft(), slash.bottomRight()))
    painter.restore()


def _disc(painter: QPainter, ring: QRectF, ground: str, *, outer: bool, ink: str) -> None:
    if outer:
        painter.setPen(QPen(theme.colour(ink), 1))
        painter.drawEllipse(ring.adjusted(-1, -1, 1, 1))
    disc = ring.adjusted(1.2, 1.2, -1.2, -1.2) if outer else ring.adjusted(-0.5, -0.5, 0.5, 0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(ink))
    painter.drawEllipse(disc)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour(ground), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    middle, unit = disc.center(), disc.width() / 12
    check = [QPointF(-2.6, 0.2), QPointF(-0.8, 2.0), QPointF(2.7, -1.9)]
    painter.drawPolyline(QPolygonF([middle + point * unit for point in check]))
