"""A check box whose edge can be seen in both themes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from annotator.ui import theme
from annotator.ui.components.sides import Sides

_ROOM = 25


class Tick(QCheckBox):
    """A check box. Its words are plain text, elided where room is short, and part of what can be clicked."""

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(theme.font("ui")).horizontalAdvance(self.text())
        return QSize(round(wide + _ROOM + 3), max(24, round(24 * theme.interface_scale())))

    def minimumSizeHint(self) -> QSize:
        return QSize(_ROOM + 24, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(self.width() - 17 if mirrored else 1, self.height() / 2 - 8, 16, 16)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(
                QPen(theme.colour("ink" if self.hasFocus() else "field"), 2 if self.hasFocus() else 1)
            )
            painter.setBrush(theme.colour("base"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            ink = "text" if self.isEnabled() else "text-3"
            if self.isChecked():
                theme.paint_icon(painter, box, "check", ink)
            painter.setFont(theme.font("ui"))
            painter.setPen(theme.colour(ink))
            words = QRectF(0 if mirrored else _ROOM, 0, self.width() - _ROOM, self.height())
            metrics = QFontMetricsF(painter.font())
            shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
            flags = Sides.of(self).read(painter) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(words, flags, shown)

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)
