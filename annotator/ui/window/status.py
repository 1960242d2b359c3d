"""The status line, 26 high: when it was saved, what Ctrl+Z takes back, what was just done; progress and zoom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.components import KeyCap, PlainLabel
from annotator.ui.language import grouped, plural
from annotator.ui.messages import Said

HIGH = 26
SHOWN = 6_000
"""Milliseconds that a sentence stands; one that says why something was not done stands until something is."""


class _Bar(QWidget):
    """A thin bar, 96 wide, filled as far as the work is done."""

    def __init__(self) -> None:
        super().__init__()
        self.part = 0.0
        self.setFixedSize(96, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("line-2"))
            painter.drawRoundedRect(QRectF(0, 7, 96, 3), 1.5, 1.5)
            painter.setBrush(theme.colour("text-2"))
            if self.part > 0:
                painter.drawRoundedRect(QRectF(0, 7, max(96 * self.part, 3), 3), 1.5, 1.5)


class _Link(PlainLabel):
    """Words that can be clicked; the key beside them does the same."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class StatusLine(QWidget):
    """One line at the bottom of the window."""

    undoAsked = Signal()
    expired = Signal()

    def __init__(self, parent: QWidget | None = None, *, shown: int = SHOWN) -> None:
        super().__init__(parent)
        self.saved = PlainLabel(role="small", ink="text-2")
        self.undo = _Link(role="small", ink="text-2", elide=Qt.TextElideMode.ElideMiddle)
        self.said = PlainLabel(role="small", ink="text", elide=Qt.TextElideMode.ElideMiddle)
        self.take_back = _Link(self.tr("Undo"), "small", "text")
        self.cap = KeyCap("Ctrl+Z", self)
        self.waiting = PlainLabel(role="small", ink="text-2")
        self.tab = KeyCap("Tab", self)
        self.progress = PlainLabel(role="small", ink="text-2")
        self.bar = _Bar()
        self.zoom = PlainLabel(role="small", ink="text-2")
        self._offer = 0
        self._stays = False
        self._undo_title = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(shown)
        self._timer.timeout.connect(self.clear)
        self.undo.clicked.connect(self.undoAsked)
        self.take_back.clicked.connect(self.undoAsked)
        self._lay_out()
        self._arrange()
        self.show_waiting(0)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(0)
        row.addWidget(self.saved)
        row.addWidget(self.said)
        row.addSpacing(10)
        row.addWidget(self.undo)
        row.addWidget(self.take_back)
        row.addSpacing(6)
        row.addWidget(self.cap)
        row.addStretch(1)
        row.addSpacing(16)
        row.addWidget(self.waiting)
        row.addSpacing(6)
        row.addWidget(self.tab)
        row.addSpacing(16)
        row.addWidget(self.progress)
        row.addSpacing(12)
        row.addWidget(self.bar)
        row.addSpacing(16)
        row.addWidget(self.zoom)
        for label in (self.undo, self.said):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        for widget in (self.take_back, self.undo):
            widget.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(round(HIGH * theme.interface_scale()))

    # -- what it says

    def say(self, said: Said) -> None:
        """Show a sentence for six seconds, or until something is done."""
        self.said.setText(said.sentence)
        self.setAccessibleName(said.sentence)
        self._offer = said.undo
        self._stays = said.stays
        if said.stays:
            self._timer.stop()
        else:
            self._timer.start()
        self._arrange()

    def hint(self, words: str) -> None:
        """Show words for as long as the pointer rests on something; "" takes them away."""
        if words:
            self.said.setText(words)
            self._offer = 0
            self._stays = False
            self._timer.start()
        elif not self._timer.isActive() and not self._stays:
            self.said.setText("")
        self._arrange()

    def clear(self) -> None:
        """Take the sentence away."""
        self._timer.stop()
        self._stays = False
        self.said.setText("")
        self._offer = 0
        self._arrange()
        self.expired.emit()

    def settle(self) -> None:
        """Take away a sentence that stands until something is done: something was."""
        if self._stays:
            self.clear()

    def offered(self) -> int:
        """Return the article whose newest step the shown sentence offers to take back, or 0."""
        return self._offer

    def show_saved(self, words: str) -> None:
        """Say when the last change was written."""
        self.saved.setText(words)

    def show_undo(self, title: str) -> None:
        """Say what Ctrl+Z takes back, nothing where the title is empty."""
        self._undo_title = title
        self.undo.setText(self.tr("Undo: {0}").format(title) if title else "")
        self._arrange()

    def show_progress(self, done: int, total: int, *, decided: bool = False) -> None:
        """Say how many articles are finished, or how many disagreements are `decided`; nothing where there are none."""
        pattern = self.tr("{0} of {1} decided") if decided else self.tr("{0} of {1} finished")
        words = pattern.format(grouped(done), grouped(total)) if total else ""
        self.progress.setText(words)
        self.bar.part = done / total if total else 0.0
        self.bar.setAccessibleName(words)
        self.bar.setVisible(bool(total))
        self.bar.update()

    def show_waiting(self, suggestions: int) -> None:
        """Say how many suggestions wait in the article, and the key that goes to them; nothing where none does."""
        self.waiting.setText(plural("1 suggestion", "{0} suggestions", suggestions) if suggestions else "")
        self.waiting.setVisible(suggestions > 0)
        self.tab.setVisible(suggestions > 0)

    def show_zoom(self, percent: int) -> None:
        """Say how large the article is; 0 shows nothing."""
        self.zoom.setText(f"{percent} %" if percent else "")

    def show_key(self, keys: str) -> None:
        """Show another key of Undo."""
        self.cap.set_keys(keys)
        self._arrange()

    def _arrange(self) -> None:
        talking = bool(self.said.text())
        self.said.setVisible(talking)
        self.saved.setVisible(not talking)
        self.undo.setVisible(not talking and bool(self._undo_title))
        self.take_back.setVisible(talking and bool(self._offer))
        self.cap.setVisible(self._offer > 0 if talking else bool(self._undo_title))

    def sizeHint(self) -> QSize:
        return QSize(400, round(HIGH * theme.interface_scale()))

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))
            painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
