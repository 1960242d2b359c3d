"""The bar of labels that appears over a mouse selection: badge, name and key of each label, nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.domain.codebook import Label
from annotator.ui import components, theme
from annotator.ui.components.badge import SIDE
from annotator.ui.components.keycap import HEIGHT as CAP

HEIGHT, MOST, DELAY = 28, 6, 250
MORE = -1
"""What `picked` sends when the "…" after the sixth label was clicked."""


class LabelBar(QWidget):
    """A row of labels over the article. It never takes the focus; a click sends the label's index."""

    picked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._labels: tuple[Label, ...] = ()
        self._under = -2
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Labels"))
        self.hide()

    def set_labels(self, labels: Sequence[Label]) -> None:
        """Offer these labels; the first six are shown."""
        self._labels = tuple(labels)
        self.resize(self.sizeHint())
        self.update()

    def show_over(self, first: QRectF, last: QRectF, column: tuple[float, float]) -> None:
        """Appear above a selection's first rectangle, or below its last one where there is no room above.

        Args:
            first: first rectangle of the selection, in the parent's coordinates.
            last: its last rectangle.
            column: left and right edge of the reading column.
        """
        size = self.sizeHint()
        self.resize(size)
        left = max(min(first.left() - 6, column[1] - size.width()), min(column[0] - 6, first.left() - 6))
        above = first.top() - HEIGHT - 5
        self.move(round(max(left, 0)), round(above if above >= 0 else last.bottom() + 18))
        self._under = -2
        self.show()
        self.raise_()

    def entries(self) -> list[tuple[int, QRectF]]:
        """Return each entry's index (or `MORE`) with its rectangle."""
        found = []
        left = 2.0
        for index, label in enumerate(self._labels[:MOST]):
            wide = self._width(index, label)
            found.append((index, QRectF(left, 2, wide, HEIGHT - 4)))
            left += wide
        if len(self._labels) > MOST:
            found.append((MORE, QRectF(left, 2, 28, HEIGHT - 4)))
        return found

    def sizeHint(self) -> QSize:
        entries = self.entries()
        return QSize(round(entries[-1][1].right() + 2.5) if entries else 0, HEIGHT)

    def _width(self, index: int, label: Label) -> float:
        metrics = QFontMetricsF(theme.font("ui", 12.5))
        return 8 + SIDE + 6 + metrics.horizontalAdvance(label.name) + 6 + self._cap(index, label) + 8

    def _cap(self, index: int, label: Label) -> float:
        return components.key_cap_width(_key(index, label))

    def _entry_at(self, at: QPointF) -> int:
        return next((index for index, rect in self.entries() if rect.contains(at)), -2)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._entry_at(event.position())
        if under != self._under:
            self._under = under
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._entry_at(event.position())
        if index > -2:
            self.hide()
            self.picked.emit(index)

    def leaveEvent(self, event: QEvent) -> None:
        self._under = -2
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        names = [label.name for label in self._labels]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("line-2"), 1))
            painter.setBrush(theme.colour("raised"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            for index, rect in self.entries():
                if index == self._under:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(theme.colour("hover"))
                    painter.drawRoundedRect(rect, 4, 4)
                painter.setFont(theme.font("ui", 12.5))
                painter.setPen(theme.colour("text"))
                if index == MORE:
                    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "…")
                    continue
                label = self._labels[index]
                left = rect.left() + 8
                name = QRectF(left + SIDE + 6, rect.top(), rect.width(), rect.height())
                painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, label.name)
                letters = components.badge_letters(label.name, names)
                components.paint_badge(painter, QPointF(left, (HEIGHT - SIDE) / 2), letters, label.colour)
                at = QPointF(rect.right() - 8 - self._cap(index, label), (HEIGHT - CAP) / 2)
                components.paint_key_cap(painter, at, _key(index, label))


def _key(index: int, label: Label) -> str:
    return label.key or str((index + 1) % 10)
