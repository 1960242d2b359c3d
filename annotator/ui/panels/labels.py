"""The labels of the codebook: badge, name, count, key. A click takes one in hand for the mouse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.domain.codebook import Label
from annotator.ui import theme
from annotator.ui.components import Sides, badge_letters, key_cap_width, paint_badge, paint_key_cap
from annotator.ui.components.badge import SIDE
from annotator.ui.components.reach import Handles
from annotator.ui.language import grouped

ROW = 30


def key_of(labels: Sequence[Label], index: int) -> str:
    """Return the digit of a label: the codebook's key, else by position, "" beyond the tenth."""
    if any(label.key for label in labels):
        return labels[index].key
    return str((index + 1) % 10) if index < 10 else ""


class LabelList(QWidget):
    """Rows of 30 px, or one row of all labels where the panel is hidden (`across`)."""

    picked = Signal(int)
    pressed = Signal(int)  # by assistive technology, which has no mouse to take a label in hand for
    left = Signal()

    def __init__(self, *, across: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._across = across
        self._labels: tuple[Label, ...] = ()
        self._counts: Mapping[int, int] = {}
        self._armed = -1
        self._hand = -1
        self._current = 0
        self._under = -1
        self._handles = Handles(self, self.pressed.emit)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def set_labels(self, labels: Sequence[Label]) -> None:
        """Show these labels."""
        self._labels = tuple(labels)
        self._name()
        self.updateGeometry()
        self.update()

    def set_counts(self, counts: Mapping[int, int]) -> None:
        """Show how many annotations of the article have each label (row id)."""
        self._counts = counts
        self._name()
        self.update()

    def set_hand(self, armed: int | None, hand: int) -> None:
        """Show which label is armed (None: none) and whose guideline is shown (-1: none)."""
        self._armed = -1 if armed is None else armed
        self._hand = hand
        self._name()
        self.update()

    def words(self, index: int) -> str:
        """Return what a screen reader says of one label."""
        label = self._labels[index]
        parts = [label.name, grouped(self._counts.get(label.id, 0))]
        key = key_of(self._labels, index)
        if key:
            parts.append(self.tr("key {0}").format(key))
        if index == self._armed:
            parts.append(self.tr("in hand for the mouse"))
        return ", ".join(parts)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Labels"))
        words = [self.words(index) for index in range(len(self._labels))]
        self.setAccessibleDescription("; ".join(words))
        self._handles.show([(each, self.place(index)) for index, each in enumerate(words)])

    # -- geometry

    def _high(self) -> int:
        return round(ROW * theme.interface_scale())

    def place(self, index: int) -> QRectF:
        """Return the rectangle of a label's row."""
        high = self._high()
        if not self._across:
            return QRectF(0, index * high, self.width(), high)
        left = 12.0
        for number in range(index):
            left += self._wide(number)
        return Sides.of(self).rect(QRectF(left, 0, self._wide(index), high))

    def _wide(self, index: int) -> float:
        name = QFontMetricsF(theme.font("ui")).horizontalAdvance(self._labels[index].name)
        key = key_of(self._labels, index)
        return 8 + 15 + 8 + name + (8 + key_cap_width(key) if key else 0) + 12

    def _at(self, at: QPointF) -> int:
        return next((n for n in range(len(self._labels)) if self.place(n).contains(at)), -1)

    def sizeHint(self) -> QSize:
        high = self._high()
        return QSize(200, high if self._across else max(high * len(self._labels), 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position())
        if index >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._current = index
            self.picked.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._at(event.position())
        if under != self._under:
            self._under = under
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        back, on = (Qt.Key.Key_Left, Qt.Key.Key_Right) if self._across else (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if key in {back, on}:
            self._current = min(
                max(self._current + (1 if key == on else -1), 0), max(len(self._labels) - 1, 0)
            )
            self._handles.tell_current(self._current)
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._labels:
            self.picked.emit(self._current)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif not self._jump(event.text()):
            super().keyPressEvent(event)

    def _jump(self, letter: str) -> bool:
        """Go to the next label that begins with a letter."""
        order = [*range(self._current + 1, len(self._labels)), *range(self._current + 1)]
        wanted = letter.casefold()
        found = next(
            (
                n
                for n in order
                if n < len(self._labels)
                and wanted.isalpha()
                and self._labels[n].name.casefold().startswith(wanted)
            ),
            -1,
        )
        if found >= 0:
            self._current = found
            self.update()
        return found >= 0

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for index in range(len(self._labels)):
                self._paint_row(painter, index, self.place(index))

    def _paint_row(self, painter: QPainter, index: int, place: QRectF) -> None:
        label = self._labels[index]
        sides = Sides(place, mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        armed, hand = index == self._armed, index == self._hand
        ground = (
            "selected" if armed or (hand and not self._across) else "hover" if index == self._under else ""
        )
        if ground:
            painter.fillRect(place, theme.colour(ground))
        if armed:
            bar = (
                QRectF(place.left(), place.bottom() - 2, place.width(), 2)
                if self._across
                else QRectF(place.left(), place.top(), 2, place.height())
            )
            painter.fillRect(sides.rect(bar), theme.colour("ink"))
        if self.hasFocus() and index == self._current:
            painter.setPen(QPen(theme.colour("ink"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)
        left = place.left() + (8 if self._across else 16)
        middle = place.center().y()
        letters = badge_letters(label.name, [each.name for each in self._labels])
        paint_badge(painter, sides.point(QPointF(left, round(middle - 7.5)), SIDE), letters, label.colour)
        right = self._paint_key(painter, index, place, sides)
        if not self._across:
            quiet = "text-2" if ground else "text-3"
            right = self._paint_count(painter, label, right, place, sides, quiet=quiet)
        painter.setFont(theme.font("ui-medium" if armed or (hand and not self._across) else "ui"))
        painter.setPen(theme.colour("text"))
        room = (
            QRectF(left + 26, place.top(), max(right - left - 32, 10), place.height())
            if not self._across
            else place.adjusted(31, 0, 0, 0)
        )
        name = QFontMetricsF(painter.font()).elidedText(label.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(sides.rect(room), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, name)

    def _paint_key(self, painter: QPainter, index: int, place: QRectF, sides: Sides) -> float:
        key = key_of(self._labels, index)
        if not key:
            return place.right() - 12
        wide = key_cap_width(key)
        right = place.right() - (12 if self._across else 16)
        at = QPointF(right - wide, round(place.center().y() - 8))
        paint_key_cap(painter, sides.point(at, wide), key)
        return right - wide - 8

    def _paint_count(
        self, painter: QPainter, label: Label, right: float, place: QRectF, sides: Sides, *, quiet: str
    ) -> float:
        number = self._counts.get(label.id, 0)
        painter.setFont(theme.font("ui"))
        painter.setPen(theme.colour(quiet))
        count = grouped(number) if number else ""
        wide = QFontMetricsF(painter.font()).horizontalAdvance(count)
        painter.drawText(
            sides.rect(QRectF(right - wide - 2, place.top(), wide + 2, place.height())),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            count,
        )
        return right - wide - 8
