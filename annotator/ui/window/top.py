"""The top row, 38 high: menus at the left, the view and the annotator's name at the right."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMainWindow, QMenuBar, QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.components import Sides, key_text

HIGH = 38


class MenuBar(QMenuBar):
    """Qt's menu bar, as wide as its entries: Qt's own hint is too small where the window begins at the right."""

    def sizeHint(self) -> QSize:
        wide = sum(self.actionGeometry(action).width() for action in self.actions())
        return QSize(wide, super().sizeHint().height()) if wide else super().sizeHint()


class RowButton(QAbstractButton):
    """A word in the top row: the view in front has 600 weight and an ink line on the row's bottom edge."""

    def __init__(
        self, text: str, *, icon: str = "", current: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self._icon = icon
        self._current = current
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_current(self, current: bool) -> None:
        """Say whether this view is in front."""
        self._current = current
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(theme.font("ui-strong")).horizontalAdvance(self.text())
        return QSize(round(words + 20 + (22 if self._icon else 0)), round(HIGH * theme.interface_scale()))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            left, sides = 10.0, Sides.of(self)
            lit = self._current or self.underMouse()
            if self._icon:
                icon = sides.rect(QRectF(left, self.height() / 2 - 8, 16, 16))
                theme.paint_icon(painter, icon, self._icon, "text-2")
                left += 22
            painter.setFont(theme.font("ui-strong" if self._current else "ui"))
            painter.setPen(theme.colour("text" if lit else "text-2"))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(
                sides.rect(QRectF(left, 0, self.width() - left, self.height())), flags, self.text()
            )
            if self._current:
                painter.fillRect(QRectF(10, self.height() - 2, self.width() - 20, 2), theme.colour("ink"))
            if self.hasFocus():
                painter.setPen(QPen(theme.colour("ink"), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 5, -3, -5), 5, 5)


class TopRow(QWidget):
    """Menus, the views, the name of who works here.

    Args:
        window: the main window.
        views: id, word and key of each view, in their order.
    """

    nameAsked = Signal()
    viewAsked = Signal(str)

    def __init__(self, window: QMainWindow, views: Sequence[tuple[str, str, str]]) -> None:
        super().__init__(window)
        self.menus = MenuBar()
        self.views: dict[str, RowButton] = {}
        self.who = ""
        self.name = RowButton("", icon="user-round")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 8, 0)
        row.setSpacing(4)
        if sys.platform == "darwin":
            window.setMenuBar(self.menus)
        else:
            self.menus.setNativeMenuBar(False)
            self.menus.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            row.addWidget(self.menus, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        for view, word, key in views:
            row.addWidget(self._view(view, word, key))
        row.addSpacing(16)
        row.addWidget(self.name)
        self.name.clicked.connect(self.nameAsked)
        self.setFixedHeight(round(HIGH * theme.interface_scale()))

    def _view(self, view: str, word: str, key: str) -> RowButton:
        button = RowButton(word)
        button.setAccessibleName(word)
        button.setToolTip(f"{word}  {key_text(key)}")
        button.clicked.connect(lambda: self.viewAsked.emit(view))
        self.views[view] = button
        return button

    def show_name(self, name: str) -> None:
        """Show who works here, nobody where the name is empty."""
        self.who = name
        metrics = QFontMetricsF(theme.font("ui"))
        self.name.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, 200).replace("&", "&&"))
        self.name.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, 200))
        words = self.tr("Your name. Every annotation carries it. Click to change it.")
        self.name.setToolTip(words)
        self.name.setAccessibleName(self.tr("Annotator: {0}").format(name))
        self.name.setVisible(bool(name))
        self.name.updateGeometry()

    def show_view(self, name: str, *, project: bool) -> None:
        """Show which view is in front, "" for none of the row; without a project there are none."""
        for view, button in self.views.items():
            button.setVisible(project)
            button.set_current(view == name)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
