"""The filter field: a magnifying glass, what is typed, and the key cap while nothing is typed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui import theme
from annotator.ui.components import Sides, key_cap_width, key_text, paint_key_cap


class FilterField(QLineEdit):
    """A line edit, 28 high, with an icon at the left and its key at the right."""

    downPressed = Signal()

    def __init__(self, placeholder: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = key_text(keys)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if mirrored:
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.setTextMargins(0 if mirrored else 20, 0, 20 if mirrored else 0, 0)
        self.setClearButtonEnabled(False)

    def set_keys(self, keys: str) -> None:
        """Show another key, or none."""
        self._keys = key_text(keys) if keys else ""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), round(30 * theme.interface_scale()))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.downPressed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            middle, sides = self.height() / 2, Sides.of(self)
            theme.paint_icon(painter, sides.rect(QRectF(8, middle - 8, 16, 16)), "search", "text-2")
            if self._keys and not self.text() and not self.hasFocus():
                wide = key_cap_width(self._keys)
                at = QPointF(self.width() - wide - 8, round(middle - 8))
                paint_key_cap(painter, sides.point(at, wide), self._keys)
