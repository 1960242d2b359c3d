"""The heads of the columns; a click sorts by the words on that side."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.components.reach import Handles
from annotator.ui.search.hits import Order
from annotator.ui.search.list import columns

_ORDERS = (Order.ARTICLE, Order.LEFT, Order.RIGHT)


class Head(QWidget):
    """Article, left of it, right of it, label; an arrow shows what the rows are sorted by."""

    sorted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = Order.ARTICLE
        self._words = (self.tr("Article"), self.tr("Left of it"), self.tr("Right of it"))
        self._label = self.tr("Label")
        self._handles = Handles(self, lambda index: self.sorted.emit(str(_ORDERS[index])), exclusive=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Sort by the word on that side  Alt ← →"))
        self.setAccessibleName(self.tr("Sort by"))

    def show_order(self, order: Order) -> None:
        """Show what the rows are sorted by."""
        self._order = order
        self._name()
        self.update()

    def _name(self) -> None:
        places = [QRectF(place) for place in self._places()]
        self._handles.show(list(zip(self._words, places, strict=True)), _ORDERS.index(self._order))

    def _places(self) -> list[QRect]:
        first, left, match, label = columns(self.width())
        high = self.height()
        return [
            QRect(first, 0, left - first, high),
            QRect(left, 0, match - left - 7, high),
            QRect(match, 0, label - match - 12, high),
        ]

    def sizeHint(self) -> QSize:
        return QSize(200, round(28 * theme.interface_scale()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for order, place in zip(_ORDERS, self._places(), strict=True):
            if place.contains(event.position().toPoint()):
                self.sorted.emit(str(order))

    def resizeEvent(self, event: object) -> None:
        self._name()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("base"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
            painter.setFont(theme.font("head"))
            metrics = QFontMetrics(painter.font())
            for order, words, place in zip(_ORDERS, self._words, self._places(), strict=True):
                chosen = order is self._order
                painter.setPen(theme.colour("text" if chosen else "text-2"))
                wide = metrics.horizontalAdvance(words)
                room = 18 if chosen else 0
                if order is Order.LEFT:
                    at = place.right() - wide - room
                elif order is Order.RIGHT:
                    at = place.left() + round(70 * theme.interface_scale())
                else:
                    at = place.left()
                painter.drawText(QRect(at, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
                if chosen:
                    theme.paint_icon(
                        painter, QRectF(at + wide + 4, self.height() / 2 - 7, 14, 14), "arrow-down", "text"
                    )
            painter.setPen(theme.colour("text-2"))
            label = QRect(columns(self.width())[3], 0, 90, self.height())
            painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, self._label)
