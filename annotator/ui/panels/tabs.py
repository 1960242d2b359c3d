"""A row of words of which one is chosen: the views of the article list. The chosen one carries its count."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.ui import theme
from annotator.ui.components import Sides
from annotator.ui.components.reach import Handles
from annotator.ui.language import grouped

_GAP = 16.0


class Tabs(QWidget):
    """Words in a row, 24 high; left and right arrows choose while it has the focus."""

    chosen = Signal(int)

    def __init__(self, words: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._counts: list[int] = []
        self._current = 0
        self._under = -1
        self._ring = False
        self._handles = Handles(self, self.choose, exclusive=True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def current(self) -> int:
        """Return the index of the chosen word."""
        return self._current

    def choose(self, index: int) -> None:
        """Choose a word and tell everybody."""
        if index != self._current and 0 <= index < len(self._words):
            self._current = index
            self._name()
            self.update()
            self.chosen.emit(index)

    def set_counts(self, counts: list[int]) -> None:
        """Show other counts."""
        if counts != self._counts:
            self._counts = counts
            self._name()
            self.update()

    def text(self, index: int) -> str:
        """Return a word, with its count where it is chosen."""
        counted = self._counts and index == self._current
        return f"{self._words[index]} {grouped(self._counts[index])}" if counted else self._words[index]

    def _name(self) -> None:
        counts = self._counts or [0] * len(self._words)
        pairs = [f"{word} {grouped(count)}" for word, count in zip(self._words, counts, strict=True)]
        self.setAccessibleName(self.tr("Show: {0}").format(self.text(self._current)))
        self.setAccessibleDescription(", ".join(pairs))
        self._handles.show(list(zip(pairs, self._places(), strict=True)), self._current)

    def _places(self) -> list[QRectF]:
        places, left = [], 0.0
        for index in range(len(self._words)):
            role: theme.FontRole = "ui-strong" if index == self._current else "ui"
            wide = QFontMetricsF(theme.font(role, 12 * theme.interface_scale())).horizontalAdvance(
                self.text(index)
            )
            places.append(QRectF(left, 0, wide, self.height()))
            left += wide + _GAP
        sides = Sides.of(self)
        return [sides.rect(place) for place in places]

    def _at(self, at: QPointF) -> int:
        reach = _GAP / 2
        return next(
            (n for n, place in enumerate(self._places()) if place.adjusted(-reach, 0, reach, 0).contains(at)),
            -1,
        )

    def sizeHint(self) -> QSize:
        places = self._places()
        wide = max((place.right() for place in places), default=0.0) - min(
            (p.left() for p in places), default=0.0
        )
        return QSize(round(wide), round(24 * theme.interface_scale()))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._at(QPointF(event.pos()))
            if at >= 0 and self._counts:
                QToolTip.showText(event.globalPos(), f"{self._words[at]} {grouped(self._counts[at])}", self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position())
        if at >= 0:
            self.choose(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._at(event.position())
        if under != self._under:
            self._under = under
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.choose(self._current + step)
            self._handles.tell_current(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for index, place in enumerate(self._places()):
                active = index == self._current
                painter.setFont(theme.font("ui-strong" if active else "ui", 12 * theme.interface_scale()))
                painter.setPen(theme.colour("text" if active or index == self._under else "text-2"))
                painter.drawText(
                    place.adjusted(0, 0, 2, 0),
                    Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
                    self.text(index),
                )
                if active and self._ring:
                    painter.setPen(QPen(theme.colour("ink"), 2))
                    painter.drawRoundedRect(place.adjusted(-3, 3, 3, -2), 4, 4)
