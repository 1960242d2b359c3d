"""The twelve colours of labels: one is chosen, arrows go from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.domain.codebook import OWN, written_colour
from annotator.ui import theme
from annotator.ui.codebook.words import tr
from annotator.ui.components import Sides
from annotator.ui.components.reach import Handles

SIDE, STEP, ROW = 22, 32, 6


class Colours(QWidget):
    """Two rows of six squares. A click or an arrow key chooses."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = 1
        self.locked = False
        self._handles = Handles(self, lambda index: self._pick(index + 1), exclusive=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell()

    def show_colour(self, colour: int) -> None:
        """Show which one is chosen; nobody is told."""
        self._chosen = colour
        self._tell()
        self.update()

    def chosen(self) -> int:
        """Return the number of the one that is chosen, 1..12."""
        return self._chosen

    def words(self, number: int = 0) -> str:
        """Return how well a colour can be read, as a sentence; that of the chosen one where none is given."""
        number = number or self._chosen
        light = theme.contrast(theme.LIGHT.label(number).text, theme.LIGHT.base)
        dark = theme.contrast(theme.DARK.label(number).text, theme.DARK.base)
        return tr("Contrast {0} on white, {1} on dark.").format(f"{light:.1f}", f"{dark:.1f}")

    def _pick(self, number: int) -> None:
        if number != self._chosen and not self.locked:
            self.show_colour(number)
            self.picked.emit(number)

    def place(self, number: int) -> QRectF:
        """Return where a colour's square lies."""
        row, column = divmod(number - 1, ROW)
        return Sides.of(self).rect(QRectF(column * STEP + 4, row * STEP + 4, SIDE, SIDE))

    def target(self, number: int) -> QRectF:
        """Return where a click is meant for a colour: its square and a little around it."""
        return self.place(number).adjusted(-4, -4, 4, 4)

    def _tell(self) -> None:
        many = len(theme.current().labels)
        own = tr("Colour: {0}").format(written_colour(self._chosen))
        self.setAccessibleName(
            own if self._chosen >= OWN else tr("Colour: {0} of {1}").format(self._chosen, many)
        )
        self.setAccessibleDescription(self.words())
        parts = [
            (tr("Colour {0}").format(n), self.target(n)) for n in range(1, len(theme.current().labels) + 1)
        ]
        self._handles.show(parts, self._chosen - 1)

    def sizeHint(self) -> QSize:
        return QSize(ROW * STEP, 2 * STEP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number in range(1, len(theme.current().labels) + 1):
            if self.target(number).contains(event.position()):
                self._pick(number)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        steps = {
            Qt.Key.Key_Left: 1 if back else -1,
            Qt.Key.Key_Right: -1 if back else 1,
            Qt.Key.Key_Up: -ROW,
            Qt.Key.Key_Down: ROW,
        }
        step = steps.get(Qt.Key(event.key()), 0)
        if not step or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif self._chosen >= OWN:
            self._pick(1)
        elif 1 <= self._chosen + step <= len(theme.current().labels):
            self._pick(self._chosen + step)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number in range(1, len(theme.current().labels) + 1):
                place = self.place(number)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.label_colour(number).text))
                painter.drawRoundedRect(place, 3, 3)
                if number == self._chosen:
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(QPen(theme.colour("ink" if self.isEnabled() else "text-3"), 2))
                    painter.drawRoundedRect(place.adjusted(-3, -3, 3, 3), 5, 5)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.colour("ink"), 1, Qt.PenStyle.DotLine))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
