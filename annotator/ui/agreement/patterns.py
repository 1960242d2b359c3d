"""The look of the six kinds of difference: grey, ochre and patterns, so that they print and are no label's colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.review import words

KINDS = ("same", "boundary", "label", "boundary+label", "only-a", "only-b")


def paint_part(painter: QPainter, rect: QRectF, kind: str) -> None:
    """Draw one kind of difference into a rectangle."""
    painter.save()
    fill = {
        "same": theme.colour("same"),
        "boundary": theme.colour("boundary"),
        "label": theme.colour("label-difference"),
        "boundary+label": theme.colour("both"),
    }.get(kind)
    edged = kind in {"boundary+label", "only-a", "only-b"}
    painter.setPen(QPen(theme.colour("text-3"), 1) if edged else Qt.PenStyle.NoPen)
    box = rect.adjusted(0.5, 0.5, -0.5, -0.5) if edged else rect
    painter.setBrush(fill if fill is not None else theme.colour("base"))
    painter.drawRoundedRect(box, 2, 2)
    if fill is None:
        pattern = Qt.BrushStyle.BDiagPattern if kind == "only-a" else Qt.BrushStyle.Dense6Pattern
        painter.setBrush(QBrush(theme.colour("text-2"), pattern))
        painter.drawRoundedRect(box, 2, 2)
    painter.restore()


class Legend(QWidget):
    """What the parts of the bars mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        names = {"boundary+label": self.tr("Both")}
        self._parts = [(kind, names.get(kind) or words.kind(kind)) for kind in KINDS]
        self.setAccessibleName(", ".join(name for _, name in self._parts))

    def sizeHint(self) -> QSize:
        return QSize(420, round(28 * theme.interface_scale()))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.font("small"))
            metrics = QFontMetricsF(painter.font())
            at, middle = 0.0, self.height() / 2
            for kind, name in self._parts:
                paint_part(painter, QRectF(at, middle - 5, 13, 10), kind)
                painter.setPen(theme.colour("text-2"))
                wide = metrics.horizontalAdvance(name)
                flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
                painter.drawText(QRectF(at + 19, 0, wide + 4, self.height()), flags, name)
                at += wide + 43
