"""The strip at the top of a view that needs attention, and the thin line that shows progress."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.components.button import Button
from annotator.ui.components.plain import PlainLabel
from annotator.ui.language import grouped

StripKind = Literal["info", "caution", "danger"]
_LOOK = {
    "info": ("panel", "text-2", "info"),
    "caution": ("caution-ground", "caution", "triangle-alert"),
    "danger": ("danger-ground", "danger", "triangle-alert"),
}


class _Icon(QWidget):
    """One icon, 16×16, drawn from the theme in force at every paint."""

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self.name, self.ink = name, ink
        self.setFixedSize(16, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            theme.paint_icon(painter, QRectF(0, 0, 16, 16), self.name, self.ink)


class Strip(QWidget):
    """One sentence over a view, 36 high: icon, sentence, at most two buttons, close. Hidden until it has something to say."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: StripKind = "info"
        self._icon = _Icon("info", "text-2")
        self._sentence = PlainLabel(elide=Qt.TextElideMode.ElideRight)
        self._buttons: list[Button] = []
        self._close = Button(kind="flat", icon="x")
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self._on_close)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 8, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._sentence, 1)
        self._row.addWidget(self._close)
        self.setFixedHeight(36)
        self.hide()

    def show_sentence(
        self,
        sentence: str,
        kind: StripKind = "info",
        buttons: tuple[tuple[str, Callable[[], object]], ...] = (),
    ) -> None:
        """Show a sentence with up to two buttons, each a verb and what it does."""
        self._kind = kind
        _, self._icon.ink, self._icon.name = _LOOK[kind]
        self._sentence.setText(sentence)
        self._sentence.setToolTip("")
        self.setAccessibleName(sentence)
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()  # it lives until the event loop turns
            button.deleteLater()
        self._buttons = []
        for verb, act in buttons[:2]:
            button = Button(verb)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._row.insertWidget(self._row.count() - 1, button)
            self._buttons.append(button)
        self.show()
        self.update()

    def first(self) -> QWidget:
        """Return what the keyboard comes to first: the first button, else the one that closes."""
        return next(iter(self._buttons), self._close)

    def sentence(self) -> str:
        """Return what the strip says."""
        return self._sentence.text()

    def kind(self) -> StripKind:
        """Return how serious it is."""
        return self._kind

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = _LOOK[self._kind][0]
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour(ground))
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))


class ProgressLine(QWidget):
    """A 3 px line at the top of a page. Without a total it shows a fixed third, so that nothing moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._total = 0, 0
        self.setFixedHeight(3)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_progress(self, done: int, total: int) -> None:
        """Show `done` of `total`; 0 of 0 where the total is not known."""
        self._done, self._total = done, total
        self.setAccessibleName(self.tr("{0} of {1}").format(grouped(done), grouped(total)) if total else "")
        self.update()

    def part(self) -> float:
        """Return the part that is filled, 0..1."""
        return min(self._done / self._total, 1.0) if self._total else 1 / 3

    def sizeHint(self) -> QSize:
        return QSize(120, 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("line"))
            painter.fillRect(QRectF(0, 0, self.width() * self.part(), 3), theme.colour("text-2"))
