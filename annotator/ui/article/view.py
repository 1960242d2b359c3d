"""The article view: a reader with keys, mouse and a label bar. It reports gestures and changes no data."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from annotator.domain.codebook import Label
from annotator.ui.article import pointer
from annotator.ui.article.keys import Keys
from annotator.ui.article.mouse import Mouse
from annotator.ui.article.reader import Reader


class ArticleView(Reader):
    """One article under somebody's hands."""

    labelKey = Signal(int, bool)
    labelPicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.labels: tuple[Label, ...] = ()
        self.armed: int | None = None
        self.keys = Keys(self, self.labelKey.emit)
        self.mouse = Mouse(self)
        self.mouse.bar.picked.connect(self.labelPicked)

    def quieten(self) -> None:
        """Take the label bar away and end a jump by letters."""
        self.mouse.hide_bar()
        self.keys.stop_seeking()

    def set_labels(self, labels: Sequence[Label]) -> None:
        """Offer these labels in the label bar."""
        self.labels = tuple(labels)
        self.mouse.set_labels(self.labels)

    def arm(self, label_index: int | None) -> None:
        """Take a label in hand, so that the next mouse selection gets it and no bar appears; None puts it down."""
        self.armed = label_index if label_index is not None and label_index < len(self.labels) else None
        self.mouse.hide_bar()
        self.mouse.armed = self.armed is not None
        self.viewport().setCursor(pointer.shape(None if self.armed is None else self.labels[self.armed]))

    def cycle_at_point(self) -> None:
        """Focus the next outer mark where the mouse clicked last."""
        self.mouse.cycle()

    # Qt

    def copy(self) -> None:
        span = self.target()
        if span is not None:
            QGuiApplication.clipboard().setText(span.of(self.page.text))

    def createMimeDataFromSelection(self) -> QMimeData:
        made = QMimeData()
        made.setText(self.scene.selection.of(self.page.text) if self.scene.selection is not None else "")
        return made

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self.keys.wants(event))
            return event.isAccepted()
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mouse.mark_at(event.pos().toPointF())
            words = mark.tooltip if mark is not None else self._hint()
            QToolTip.showText(event.globalPos(), pointer.plain(words), self)
            return True
        return super().viewportEvent(event)

    def _hint(self) -> str:
        """Return the name of the label in hand."""
        return "" if self.armed is None else self.labels[self.armed].name

    def focusNextPrevChild(self, forward: bool) -> bool:
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.mouse.hide_bar()
        event.setAccepted(self.keys.press(event))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(self.keys.release(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mouse.double(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_in() if event.angleDelta().y() > 0 else self.zoom_out()
            event.accept()
            return
        super().wheelEvent(event)

    def scrollContentsBy(self, across: int, down: int) -> None:
        if down and hasattr(self, "mouse"):
            self.mouse.hide_bar()
        super().scrollContentsBy(across, down)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.caret.keyboard = True
        super().focusInEvent(event)
        self.caret.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.set_hidden(False)
        self.mouse.hide_bar()
        super().focusOutEvent(event)
        self.caret.show()
