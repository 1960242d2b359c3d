"""Where the options stand: beside what they would write, or folded into one line where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.components import Button, PlainLabel
from annotator.ui.export.options import WIDTH

NARROW = 1000
LINE = 44


class _Line(QWidget):
    """The options in force on one line, with a button that unfolds them."""

    def __init__(self, change: Button, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = PlainLabel(ink="text-2", elide=Qt.TextElideMode.ElideRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 0, 24, 0)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(change)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))


class Body(QWidget):
    """Options at the left and the plan at the right, or the page after an export."""

    def __init__(
        self, options: QWidget, plan: QWidget, finished: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._options, self._plan, self._finished = options, plan, finished
        self._done = self._unfolded = False
        self.change = Button(self.tr("Change"))
        self.change.setAccessibleName(self.tr("Change the options"))
        self._line = _Line(self.change, self)
        # In the order of Tab: options, then what they would write.
        for widget in (options, plan, finished):
            widget.setParent(self)
        options.raise_()
        self.change.clicked.connect(self._on_change)
        self._arrange()

    def is_narrow(self) -> bool:
        """Tell whether the options are a line."""
        return self.width() < NARROW * theme.interface_scale()

    def is_finished(self) -> bool:
        """Tell whether the page after an export is shown."""
        return self._done

    def show_finished(self, finished: bool) -> None:
        """Show the page after an export, or options and plan."""
        self._done, self._unfolded = finished, False
        self._arrange()

    def set_summary(self, words: str) -> None:
        """Set the line that stands for the options."""
        self._line.words.setText(words)
        self._line.words.setAccessibleName(words)

    def fold(self) -> bool:
        """Fold the options if they lie over the page; tell whether they did."""
        folded, self._unfolded = self._unfolded and self.is_narrow(), False
        if folded:
            self._arrange()
            self.change.setFocus(Qt.FocusReason.OtherFocusReason)
        return folded

    def _on_change(self) -> None:
        self._unfolded = not self._unfolded
        self._arrange()
        if self._unfolded:
            self._options.raise_()
            self._options.focusNextChild()

    def _arrange(self) -> None:
        scale = theme.interface_scale()
        wide, narrow = round(WIDTH * scale), self.is_narrow()
        top = round(LINE * scale) if narrow and not self._done else 0
        left = 0 if narrow or self._done else wide
        high = self.height() - top
        self._line.setGeometry(0, 0, self.width(), top)
        self._options.setGeometry(0, top, wide, high)
        self._plan.setGeometry(left, top, self.width() - left, high)
        self._finished.setGeometry(self.rect())
        self._line.setVisible(narrow and not self._done)
        self._options.setVisible(not self._done and (not narrow or self._unfolded))
        self._plan.setVisible(not self._done)
        self._finished.setVisible(self._done)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
