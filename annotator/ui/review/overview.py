"""Where in the article the disagreements lie: small marks at the right edge, open ones filled; a click jumps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.app.review.index import Entry
from annotator.ui import theme


class Overview(QWidget):
    """Marks 8×3, one for each disagreement of the article."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()
        self._length = 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Disagreements of the article"))

    def show_entries(self, entries: Sequence[Entry], length: int) -> None:
        """Show the disagreements of an article of so many code points."""
        self._entries, self._length = entries, max(length, 1)
        self.update()

    def _rect(self, entry: Entry) -> QRectF:
        room = self.height() - 24
        return QRectF(3, 12 + room * entry.span.start / self._length, 8, 3)

    def sizeHint(self) -> QSize:
        return QSize(14, 100)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._entries:
            y = event.position().y()
            self.picked.emit(min(self._entries, key=lambda entry: abs(self._rect(entry).center().y() - y)))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), theme.colour("base"))
            for entry in self._entries:
                filled = entry.state == "open"
                painter.setPen(QPen(theme.colour("ink" if filled else "field"), 1))
                painter.setBrush(theme.colour("ink") if filled else Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self._rect(entry).adjusted(0.5, 0.5, -0.5, -0.5), 1, 1)
