"""The key sheet over the page: every key of the view in front, in columns that the keyboard and a screen reader walk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)  # fmt: skip
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from annotator.ui import theme
from annotator.ui.commands.sheet import Column, Line
from annotator.ui.components import Button, KeyCap, PlainLabel, Sides, key_cap_width, key_text, paint_key_cap
from annotator.ui.components.grounds import RaisedBox

Index = QModelIndex | QPersistentModelIndex
HIGH, GAP, LEAST = 26, 8, 132
SPACE, MOST = 10, 188
"""Height of a line, gap between caps and words, least width of a column; gap between columns, their most width."""


class _Lines(QAbstractListModel):
    """The lines of one column."""

    def __init__(self, lines: Sequence[Line], parent: QObject) -> None:
        super().__init__(parent)
        self.lines = list(lines)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.words}: {', '.join(line.caps)}"
        return line if role == Qt.ItemDataRole.UserRole else None


class _Delegate(QStyledItemDelegate):
    """Draws key caps at the near end and the words beside them; what has the keyboard gets the ring."""

    def __init__(self, caps_wide: int, parent: QObject) -> None:
        super().__init__(parent)
        self._caps_wide = caps_wide

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(LEAST, round(HIGH * theme.interface_scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("ink"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 5, 5)
        at = rect.right() - 4.0 if mirrored else rect.left() + 4.0
        for cap in line.caps:
            wide = key_cap_width(cap)
            paint_key_cap(painter, QPointF(at - wide if mirrored else at, rect.center().y() - 7), cap)
            at += -wide - 4 if mirrored else wide + 4
        painter.setFont(theme.font("ui"))
        painter.setPen(theme.colour("text-2"))
        start = max(self._caps_wide + 4, round(abs(at - (rect.right() if mirrored else rect.left())))) + GAP
        left, right = (4, start) if mirrored else (start, 4)
        room = rect.adjusted(left, 0, -right, 0)
        words = painter.fontMetrics().elidedText(line.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(
            room,
            Sides.of_row(option).read(painter) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            words,
        )
        painter.restore()


class KeyColumn(QListView):
    """One column: a list that takes the focus, as high as its lines."""

    def __init__(self, column: Column, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(_Lines(column.lines, self))
        caps = [sum(key_cap_width(cap) + 4 for cap in line.caps) - 4 for line in column.lines]
        usual = min(sorted(caps)[max(len(caps) - 2, 0)], 72.0) if caps else 0.0
        start = max(usual, 60.0)  # where words begin; caps that are longer push their own words only
        self.setItemDelegate(_Delegate(round(start), self))
        metrics = QFontMetricsF(theme.font("ui"))
        lines = [
            max(cap, start) + metrics.horizontalAdvance(line.words)
            for cap, line in zip(caps, column.lines, strict=True)
        ]
        wide = round(max(lines, default=0.0) + GAP + 12)
        self.wide = min(max(LEAST, wide), round(MOST * theme.interface_scale()))
        self.setAccessibleName(column.title)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(len(column.lines) * round(HIGH * theme.interface_scale()))
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QListView { background: transparent; }")


def _stack(blocks: Sequence[KeyColumn]) -> QWidget:
    """Return one column: each block under its title."""
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for number, block in enumerate(blocks):
        if number:
            column.addSpacing(14)
        title = PlainLabel(block.accessibleName(), "ui-strong")
        title.setContentsMargins(4, 0, 4, 0)
        column.addWidget(title)
        column.addSpacing(6)
        column.addWidget(block)
    return stack


class KeySheet(QDialog):
    """A dialog inside the window: a veil with the sheet on it. Esc or its own key closes it.

    Args:
        ground: what it lies over.
        where: says which view's keys these are.
        columns: title and lines of each block of each column.
        key: the key that opens and closes it.
    """

    changeAsked = Signal()
    closed = Signal()

    def __init__(self, ground: QWidget, where: str, columns: Sequence[Sequence[Column]], key: str) -> None:
        super().__init__(ground)
        self.setWindowFlags(Qt.WindowType.Widget)  # in the window; the constructor would make one of its own
        self._ground, self._key = ground, key_text(key)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(f"{self.tr('Keys')}, {where}")
        self.setStyleSheet("KeySheet { background: transparent; }")
        self.columns = [[KeyColumn(block, self) for block in column] for column in columns]
        self._stacks = [_stack(blocks) for blocks in self.columns]
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE)
        self._grid.setVerticalSpacing(16)
        self.box = RaisedBox(self)
        self.change = Button(self.tr("Change keys…"), "flat")
        self._lay_out(where)
        self.change.clicked.connect(self.changeAsked)
        ground.installEventFilter(self)
        for block in self._blocks():
            block.installEventFilter(self)

    def _lay_out(self, where: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.setContentsMargins(4, 0, 4, 0)
        head.addWidget(PlainLabel(self.tr("Keys"), "ui-strong"))
        head.addWidget(PlainLabel(where, ink="text-2"), 1)
        head.addWidget(self.change)
        head.addWidget(KeyCap("Esc", self))
        self._inner = inner = QWidget()
        inner.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(24, 14, 24, 20)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._scroll)

    def open_sheet(self) -> None:
        """Appear over the ground; the first column has the focus."""
        self.show()
        self._fit()
        self.raise_()
        if self.columns:
            self._enter(self.columns[0][0], 0)

    def _fit(self) -> None:
        ground, scale = self._ground, theme.interface_scale()
        self.setGeometry(ground.rect())
        room = ground.width() - 2 * 24 - 48
        across = len(self.columns)
        while across > 1 and self._wide(across) > room:
            across -= 1
        while self._grid.count():
            self._grid.takeAt(0)
        for number, stack in enumerate(self._stacks):
            row, place = divmod(number, across)
            self._grid.addWidget(stack, row, place, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(place, self._wide_of(number))
        rows = [self._stacks[n : n + across] for n in range(0, len(self._stacks), across)]
        high = sum(max(stack.sizeHint().height() for stack in row) + 16 for row in rows) - 16
        whole = high + round(28 * scale) + 14 + 10 + 24
        wide = min(max(self._wide(across) + 48, round(720 * scale)), ground.width() - 48)
        tall = min(whole, ground.height() - 48)
        self.box.setGeometry((ground.width() - wide) // 2, max((ground.height() - tall) // 2, 24), wide, tall)

    def _wide(self, across: int) -> int:
        groups = [range(place, len(self.columns), across) for place in range(across)]
        return sum(max(map(self._wide_of, group), default=0) for group in groups) + SPACE * (across - 1)

    def _wide_of(self, number: int) -> int:
        return max((block.wide for block in self.columns[number]), default=0)

    def _blocks(self) -> list[KeyColumn]:
        return [block for column in self.columns for block in column]

    def _enter(self, view: KeyColumn, row: int) -> None:
        """Give the focus to a line."""
        model = view.model()
        view.setFocus(Qt.FocusReason.TabFocusReason)
        index = model.index(max(min(row, model.rowCount() - 1), 0), 0)
        view.setCurrentIndex(index)
        at = view.mapTo(self._inner, view.visualRect(index).center())
        self._scroll.ensureVisible(at.x(), at.y(), 0, 40)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._ground and event.type() == QEvent.Type.Resize:
            self._fit()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            block = next((each for each in self._blocks() if each is watched), None)
            if block is not None and not event.modifiers() and self._walk(block, event.key()):
                return True
        return super().eventFilter(watched, event)

    def _walk(self, block: KeyColumn, key: int) -> bool:
        """Go to the column beside, or from the end of a block into the next one; tell whether the key was for that."""
        column = next(n for n, blocks in enumerate(self.columns) if block in blocks)
        within, row = self.columns[column].index(block), block.currentIndex().row()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            step = (
                1
                if (key == Qt.Key.Key_Right) is (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
                else -1
            )
            beside = self.columns[(column + step) % len(self.columns)]
            self._enter(beside[min(within, len(beside) - 1)], row)
            return True
        if (
            key == Qt.Key.Key_Down
            and row == block.model().rowCount() - 1
            and within + 1 < len(self.columns[column])
        ):
            self._enter(self.columns[column][within + 1], 0)
            return True
        if key == Qt.Key.Key_Up and row == 0 and within:
            above = self.columns[column][within - 1]
            self._enter(above, above.model().rowCount() - 1)
            return True
        return False

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QEvent) -> None:
        self._ground.removeEventFilter(self)
        event.accept()
        self.closed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.box.geometry().contains(event.position().toPoint()):
            self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = theme.colour("base")
        veil.setAlphaF(0.72)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), veil)
