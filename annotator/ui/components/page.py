"""The frame of a page: progress, strip, the sentence that holds the answer, its evidence, and a foot with the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.components.button import Button
from annotator.ui.components.plain import PlainLabel
from annotator.ui.components.strip import ProgressLine, Strip

FOOT = 56
MARGIN = 32


class PageFoot(QWidget):
    """The foot of a page, 56 high: words at the near end; Close and at most one primary button at the far end."""

    def __init__(self, main: Button | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel(ink="text-2", elide=Qt.TextElideMode.ElideMiddle)
        self.close_button = Button(self.tr("Close"), keys="Esc")
        self.main = main
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 0, 24, 0)
        self._row.setSpacing(10)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.close_button)
        if main is not None:
            self._row.addWidget(main)
        self.setFixedHeight(round(FOOT * theme.interface_scale()))

    def add_button(self, button: Button) -> None:
        """Put a button before Close."""
        self._row.insertWidget(1, button)

    def say(self, words: str) -> None:
        """Show words at the near end."""
        self.words.setText(words)
        self.words.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))
            painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))


class Page(QWidget):
    """A page in place of the article. Fill `column`; Esc closes, Ctrl+Enter presses the main button.

    Args:
        sentence: what the page says before any table.
        main: the primary button, one a page at most.
        scrolls: whether what is in `column` scrolls as a whole; False where a list in it scrolls itself.
        parent: Qt parent.
    """

    closed = Signal()

    def __init__(
        self,
        sentence: str = "",
        *,
        main: Button | None = None,
        scrolls: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.progress = ProgressLine()
        self.strip = Strip()
        self.sentence = PlainLabel(sentence, "sentence", wrap=True)
        self.foot = PageFoot(main)
        self.sheet = QWidget()
        self._scroll: QScrollArea | None = None
        self.column = QVBoxLayout(self.sheet)
        self.column.setContentsMargins(MARGIN, 24, MARGIN, 24)
        self.column.setSpacing(0)
        self.column.addWidget(self.sentence)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.progress)
        whole.addWidget(self.strip)
        whole.addWidget(self._scrolling() if scrolls else self.sheet, 1)
        whole.addWidget(self.foot)
        self.progress.hide()
        self.say(sentence)
        self.foot.close_button.clicked.connect(self.closed)

    def _scrolling(self) -> QWidget:
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.sheet)
        scroll.viewport().setAutoFillBackground(False)
        self.sheet.setAutoFillBackground(False)
        return scroll

    def say(self, sentence: str) -> None:
        """Say another sentence at the top; a screen reader hears it as the page's name."""
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll a widget of `column` into sight, as soon as a page that was only just shown has its places."""
        scroll = self._scroll
        if scroll is not None:
            QTimer.singleShot(0, self, lambda: scroll.ensureWidgetVisible(widget, 0, MARGIN))

    def focus_first(self) -> None:
        """Give the keyboard to what is wanted first; the page itself unless a page knows better."""

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.foot.main is not None and self.foot.main.isEnabled():
                self.foot.main.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_first()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("base"))
