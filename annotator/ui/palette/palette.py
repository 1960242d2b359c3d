"""The palette over the page: a veil, a box with the field and the lines. The focus stays in the field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)  # fmt: skip
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.components import PlainLabel
from annotator.ui.components.grounds import RaisedBox
from annotator.ui.palette.entries import Entry
from annotator.ui.palette.rows import HIGH, EntryDelegate, Rows, spoken

WIDE, FIELD, MOST = 600, 46, 9
VEIL = 0.72
Search = Callable[[str], list[Entry]]
"""Returns what fits what was typed, the best first."""


class _Field(QLineEdit):
    """The field: no edge, its own icon, and it closes the palette when the focus leaves it."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = self.width() - 32 if mirrored else 16
            theme.paint_icon(painter, QRectF(left, self.height() / 2 - 8, 16, 16), "search", "text")


class _Box(RaisedBox):
    """The ground of the palette, with a line under its field."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            below = round(FIELD * theme.interface_scale())
            painter.fillRect(QRectF(1, below, self.width() - 2, 1), theme.colour("line"))


class Palette(QWidget):
    """A veil over `ground` with the palette on it. It closes by itself when something is chosen or the focus leaves.

    Signals:
        chosen: the entry to do; the palette is closed by then and the focus is where it was.
        refused: an entry that cannot be done now.
    """

    chosen = Signal(object)
    refused = Signal(object)

    def __init__(self, ground: QWidget, search: Search) -> None:
        super().__init__(ground)
        self._ground, self._search = ground, search
        self._before: QWidget | None = None
        self.setAccessibleName(self.tr("Any command, article or label"))
        self.box = _Box(self)
        self.field = _Field()
        self.hint = PlainLabel(self.tr("commands, articles, labels, settings"), "ui", "text-2")
        self.rows = Rows(self)
        self.list = QListView()
        self.nothing = PlainLabel(ink="text-2")
        self._lay_out()
        ground.installEventFilter(self)
        self.field.textChanged.connect(self.look_for)
        self.field.left.connect(self._on_left)
        self.list.clicked.connect(lambda index: self._take(index.row()))
        self.field.installEventFilter(self)

    def _lay_out(self) -> None:
        scale = theme.interface_scale()
        self.field.setAccessibleName(self.tr("Any command, article or label"))
        self.field.setFrame(False)
        self.field.setFont(theme.font("ui", 15 * scale))
        self.field.setStyleSheet(
            "QLineEdit, QLineEdit:focus { border: none; background: transparent; padding: 0; }"
        )
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.field.setTextMargins(12 if mirrored else 44, 0, 44 if mirrored else 12, 0)
        if mirrored:
            self.field.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.field.setFixedHeight(round(FIELD * scale))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.viewport().setAutoFillBackground(False)
        top = QHBoxLayout()
        top.setContentsMargins(16 if mirrored else 0, 0, 0 if mirrored else 16, 0)
        top.addWidget(self.field, 1)
        top.addWidget(self.hint)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(1, 0, 1, 7)
        column.setSpacing(0)
        column.addLayout(top)
        column.addSpacing(7)
        column.addWidget(self.list)
        self.nothing.setContentsMargins(16, 8, 16, 8)
        column.addWidget(self.nothing)
        self.hide()

    def open(self, before: QWidget | None) -> None:
        """Appear with an empty field; `before` gets the focus back."""
        self._before = before
        self._fit()
        self.field.clear()
        self.look_for("")
        self.raise_()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Disappear and give the focus back."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_for(self, typed: str) -> None:
        """Show what fits."""
        found = self._search(typed)
        self.rows.show_entries(found)
        self.hint.setVisible(not typed or len(typed) < 24)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        if not found:
            self.nothing.setText(self.tr("Nothing fits “{0}”.").format(typed))
        self._fit()
        self._go(0)

    def current(self) -> Entry | None:
        """Return the entry that Enter would do."""
        return self.rows.entry(self.list.currentIndex().row())

    # -- inside

    def _fit(self) -> None:
        ground, scale = self._ground, theme.interface_scale()
        self.setGeometry(ground.rect())
        wide = min(round(WIDE * scale), ground.width() - 32)
        row = round(HIGH * scale)
        room = max(ground.height() - round((26 + FIELD + 32) * scale), 3 * row)
        lines = min(self.rows.rowCount(), MOST, room // row)
        self.list.setFixedHeight(lines * row)
        high = round(FIELD * scale) + 14 + (lines * row if lines else round(34 * scale))
        self.box.setGeometry((ground.width() - wide) // 2, round(26 * scale), wide, high)

    def _go(self, number: int) -> None:
        count = self.rows.rowCount()
        if not count:
            return
        index = self.rows.index(min(max(number, 0), count - 1))
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        entry = self.current()
        if entry is not None:
            self.field.setAccessibleDescription(spoken(entry))
            QAccessible.updateAccessibility(
                QAccessibleEvent(self.field, QAccessible.Event.DescriptionChanged)
            )

    def _take(self, number: int) -> None:
        entry = self.rows.entry(number)
        if entry is None:
            return
        if entry.why:
            self.refused.emit(entry)
            return
        self.close_palette()
        self.chosen.emit(entry)

    def _on_left(self) -> None:
        self._before = None  # the focus is where somebody put it
        QTimer.singleShot(0, self, self.close_palette)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._ground and event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._key(event):
                return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        at, page = self.list.currentIndex().row(), MOST - 1
        count = self.rows.rowCount()
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_palette()
            case Qt.Key.Key_Down:
                self._go(at + 1 if at + 1 < count else 0)
            case Qt.Key.Key_Up:
                self._go(at - 1 if at > 0 else count - 1)
            case Qt.Key.Key_PageDown:
                self._go(at + page)
            case Qt.Key.Key_PageUp:
                self._go(at - page)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(at)
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                pass
            case _:
                return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.box.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = theme.colour("base")
        veil.setAlphaF(VEIL)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), veil)
