"""Fields that are edited in place: what is typed is told after a moment, and at once where the field is left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from annotator.ui import theme

MOMENT = 500
"""Milliseconds after the last letter typed."""
MARGIN, EDGE = 2, 12
"""Pixels around the text in its field, and those of the field's own edge above and below together."""


class Line(QLineEdit):
    """One line. Enter tells it; Esc gives back what was there; Ctrl+Z with nothing typed is the page's.

    Args:
        name: for assistive technology.
        soon: whether what is typed is told after a moment too.
        parent: Qt parent.
    """

    settled = Signal(str)

    def __init__(self, name: str, *, soon: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._shown = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MOMENT)
        self._timer.timeout.connect(self.settle)
        if soon:
            self.textEdited.connect(lambda _text: self._timer.start())
        self.editingFinished.connect(self.settle)

    def show_text(self, text: str) -> None:
        """Show what there is now; what is typed and not told yet goes."""
        self._timer.stop()
        self._shown = text
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def settle(self) -> None:
        """Tell what was typed, if it is something else."""
        self._timer.stop()
        if self.text() != self._shown:
            self._shown = self.text()
            self.settled.emit(self.text())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), round(30 * theme.interface_scale()))

    def event(self, event: QEvent) -> bool:
        if _undoes_nothing(event, can=self.isUndoAvailable() and not self.isReadOnly()):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
            self._timer.stop()
            return
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            event.accept()  # it was told; the page's Ctrl+Enter is another key


class Words(QPlainTextEdit):
    """Several lines, as high as its text. Tab goes on."""

    settled = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(MARGIN)
        self._shown = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MOMENT)
        self._timer.timeout.connect(self.settle)
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def show_text(self, text: str) -> None:
        """Show what there is now; what is typed and not told yet goes."""
        self._shown = text
        if self.toPlainText() != text:
            self.setPlainText(text)
            self._fit()
        self._timer.stop()

    def settle(self) -> None:
        """Tell what was typed, if it is something else."""
        self._timer.stop()
        text = self.toPlainText()
        if text != self._shown:
            self._shown = text
            self.settled.emit(text)

    def _on_changed(self) -> None:
        if self.toPlainText() != self._shown:
            self._timer.start()

    def _fit(self) -> None:
        layout, block, high = self.document().documentLayout(), self.document().firstBlock(), 0.0
        while block.isValid():  # the document itself counts lines that were not laid out yet as one
            high += layout.blockBoundingRect(block).height()
            block = block.next()
        wanted = round(max(high, 2 * self.fontMetrics().lineSpacing()) + 2 * MARGIN + EDGE)
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if _undoes_nothing(event, can=self.document().isUndoAvailable() and not self.isReadOnly()):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()  # the page's main button
        elif event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._shown:
            self.show_text(self._shown)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()


def _undoes_nothing(event: QEvent, *, can: bool) -> bool:
    """Refuse Ctrl+Z as the field's own where there is nothing typed to undo, so that the window gets it."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent) or can:
        return False
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        event.ignore()
        return True
    return False
