"""The field of the search view: large, with the operators at its far end as a reminder."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui import theme

HINT = '"a phrase"   AND   OR   NOT   ship*   NEAR(a b, 5)'


class QueryField(QLineEdit):
    """A line edit, 36 high. The hint goes where what is typed comes near it."""

    downPressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextMargins(24, 0, 8, 0)
        self.setFont(theme.font("ui", 14 * theme.interface_scale()))
        self.setPlaceholderText(self.tr("Search all articles"))
        self.setAccessibleName(self.tr("Search all articles"))
        self.setAccessibleDescription(HINT)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), round(36 * theme.interface_scale()))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.downPressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            middle = self.height() / 2
            theme.paint_icon(painter, QRectF(9, middle - 8, 16, 16), "search", "text-2")
            font = theme.font("small")
            wide = QFontMetricsF(font).horizontalAdvance(HINT)
            typed = QFontMetricsF(self.font()).horizontalAdvance(self.text() or self.placeholderText()) + 40
            if typed + wide + 24 < self.width():
                painter.setFont(font)
                painter.setPen(theme.colour("text-2"))
                at = QRectF(self.width() - wide - 12, 0, wide + 2, self.height())
                painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, HINT)
