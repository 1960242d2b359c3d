"""The big choices of the start page: icon, what it does, one line about it, and its key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.components import Sides, key_cap_width, key_text, paint_key_cap

PADDING = 14
"""Distance of a choice's ground to its icon; texts beside choices are indented by it."""


class Choice(QAbstractButton):
    """One choice, 58 high with its line about it, 40 without. The current one lies on `selected` and shows ↵."""

    focused = Signal()

    def __init__(
        self, title: str, about: str, icon: str, keys: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(title)
        self._about, self._icon, self._keys = about, icon, key_text(keys) if keys else ""
        self._compact = False
        self._current = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)

    def set_current(self, current: bool) -> None:
        """Make it the one that Enter takes."""
        self._current = current
        self.update()

    def is_current(self) -> bool:
        """Tell whether Enter takes this one."""
        return self._current

    def set_compact(self, compact: bool) -> None:
        """Leave out the line about it, for people who know."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def keys_shown(self) -> str:
        """Return what stands in its key cap."""
        return self._keys or (key_text("Return") if self._current else "")

    def sizeHint(self) -> QSize:
        return QSize(320, round((40 if self._compact else 58) * theme.interface_scale()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()  # the list of choices moves, not Qt's button groups
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = "selected" if self._current or self.isDown() else "hover" if self.underMouse() else ""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect())
            if ground:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour(ground))
                painter.drawRoundedRect(rect, 5, 5)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.colour("ink"), 2))
                painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
            middle = rect.height() / 2
            icon = Sides.of(self).rect(QRectF(PADDING, round(middle - 9), 18, 18))
            theme.paint_icon(painter, icon, self._icon, "text")
            self._paint_words(painter, self._paint_keys(painter, middle))

    def _paint_keys(self, painter: QPainter, middle: float) -> float:
        keys = self.keys_shown()
        right = float(self.width() - PADDING)
        if keys:
            right -= key_cap_width(keys)
            at = Sides.of(self).point(QPointF(right, round(middle - 8)), key_cap_width(keys))
            paint_key_cap(painter, at, keys)
            right -= 12
        return right

    def _paint_words(self, painter: QPainter, right: float) -> None:
        scale = theme.interface_scale()
        left = PADDING + 32.0
        sides = Sides.of(self)
        flags = sides.read(painter) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        head = QRectF(left, 0, right - left, self.height())
        if not self._compact:
            head = QRectF(left, self.height() / 2 - 20 * scale, right - left, 21 * scale)
            about = head.translated(0, 20 * scale)
            painter.setFont(theme.font("ui"))
            painter.setPen(theme.colour("text-2"))
            words = painter.fontMetrics().elidedText(
                self._about, Qt.TextElideMode.ElideRight, int(about.width())
            )
            painter.drawText(sides.rect(about), flags, words)
        painter.setFont(theme.font("ui-medium", 14 * scale))
        painter.setPen(theme.colour("text"))
        painter.drawText(sides.rect(head), flags, self.text())


class Choices(QWidget):
    """Choices below each other; arrow keys go from one to the next, and one of them is the one that Enter takes."""

    left_upwards = Signal()

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = list(choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for choice in self._choices:
            column.addWidget(choice)
            choice.focused.connect(lambda choice=choice: self.set_current(choice))

    def set_current(self, current: Choice | None) -> None:
        """Mark the one that Enter takes, or none."""
        for choice in self._choices:
            choice.set_current(choice is current)

    def current(self) -> Choice | None:
        """Return the one that Enter takes."""
        return next((choice for choice in self._choices if choice.is_current()), None)

    def enter(self) -> None:
        """Give the keyboard to the current choice, or to the first."""
        (self.current() or self._choices[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        here = next((number for number, choice in enumerate(self._choices) if choice.hasFocus()), None)
        if not step or here is None:
            super().keyPressEvent(event)
        elif here + step < 0:
            self.left_upwards.emit()
        elif here + step < len(self._choices):
            self._choices[here + step].setFocus(Qt.FocusReason.OtherFocusReason)
