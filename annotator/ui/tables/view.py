"""The table itself: rows of 30 px, no zebra, no vertical lines; the current row has an ink bar at its left edge."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.ui import theme
from annotator.ui.components import Sides, paint_badge, rows
from annotator.ui.components.rows import RowTable
from annotator.ui.tables.model import BADGE, LOOK, PagedModel

_Index = QModelIndex | QPersistentModelIndex
HIGH = 30
LEAST = 240
_FONTS: dict[str, theme.FontRole] = {"ui": "ui", "quiet": "ui", "number": "ui", "passage": "passage"}
_PAD = 12.0


class _Cell(QStyledItemDelegate):
    """Paints one cell: a badge where there is one, then the words."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        rect, sides = QRectF(option.rect), Sides.of_row(option)
        rows.paint_ground(painter, option, first=False)
        table = self.parent()
        current = isinstance(table, Table) and table.currentIndex().row() == index.row()
        if current and index.column() == 0:
            rows.paint_bar(painter, option)
        left = rect.left() + _PAD
        badge = index.data(BADGE)
        if badge:
            letters, colour = badge
            at = QPointF(left, round(rect.center().y() - 7.5))
            paint_badge(painter, sides.point(at, 15), letters, colour)
            left += 15 + 8
        look = str(index.data(LOOK))
        painter.setFont(theme.font(_FONTS.get(look, "ui")))
        painter.setPen(theme.colour("text-2" if look in {"quiet", "number"} else "text"))
        room = sides.rect(QRectF(left, rect.top(), rect.right() - left - 6, rect.height()))
        near = sides.read(painter)
        far = Qt.AlignmentFlag.AlignLeft if sides.mirrored else Qt.AlignmentFlag.AlignRight
        side = far | Qt.AlignmentFlag.AlignAbsolute if look == "number" else near
        words = QFontMetricsF(painter.font()).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        painter.restore()


class _Head(QHeaderView):
    """The heads: small, in sentence case, with a chevron at the column that gives the order."""

    def __init__(self, table: Table) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFixedHeight(round(28 * theme.interface_scale()))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: Any, logical: int) -> None:
        painter.save()
        area = QRectF(rect)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        sides = Sides(area, mirrored=mirrored)
        painter.fillRect(area, theme.colour("base"))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), theme.colour("line"))
        column = self._table.shown.columns[logical]
        painter.setFont(theme.font("head"))
        painter.setPen(theme.colour("text-2"))
        right = column.look == "number"
        room = area.adjusted(_PAD, 0, -6, 0)
        wide = QFontMetricsF(painter.font()).horizontalAdvance(column.title)
        at = room.right() - wide if right else room.left()
        words = sides.rect(QRectF(at, area.top(), wide + 2, area.height()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, column.title)
        if column.order and column.order == self._table.order[0]:
            icon = QRectF(at - 18 if right else at + wide + 4, area.center().y() - 7, 14, 14)
            name = "chevron-down" if self._table.order[1] else "chevron-up"
            theme.paint_icon(painter, sides.rect(icon), name, "text-2")
        painter.restore()


class Table(RowTable):
    """A table that is walked by rows. Enter opens a row, Esc leaves; `handle_key` gets every other key first."""

    opened = Signal(object)
    left = Signal()
    sorted = Signal(str, bool)
    chosen_changed = Signal()

    def __init__(self, model: PagedModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(HIGH, parent)
        self.shown = model
        self.order = ("", False)
        self._needless: frozenset[str] = frozenset()
        self.handle_key: Callable[[QKeyEvent], bool] | None = None
        self.setModel(model)
        self.setItemDelegate(_Cell(self))
        self.setHorizontalHeader(_Head(self))
        self.horizontalHeader().sectionClicked.connect(self._on_head)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(name)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.shown.key(index.row())))
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())

    def set_order(self, name: str, descending: bool) -> None:
        """Show by which column the rows are in order."""
        self.order = (name, descending)
        self.horizontalHeader().viewport().update()

    def chosen(self) -> tuple[Any, ...]:
        """Return the ids of the selected rows, from top to bottom."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return tuple(self.shown.key(row) for row in rows)

    def current(self) -> Any:
        """Return the id of the current row, None where there is none."""
        index = self.currentIndex()
        return self.shown.key(index.row()) if index.isValid() else None

    def choose(self, *keys: Any, row: int = 0) -> None:
        """Select the rows of these ids; where none of them is there, the row at that place."""
        places = [place for place in (self.shown.place(key) for key in keys) if place >= 0]
        if not places and self.shown.rowCount():
            places = [min(max(row, 0), self.shown.rowCount() - 1)]
        selection = self.selectionModel()
        flag = QItemSelectionModel.SelectionFlag
        selection.clearSelection()
        for place in places:
            selection.select(self.shown.index(place, 0), flag.Select | flag.Rows)
        if places:
            selection.setCurrentIndex(self.shown.index(places[0], 0), flag.NoUpdate)
            self.scrollTo(self.shown.index(places[0], 0))
        self.viewport().update()

    def set_needless(self, titles: Collection[str]) -> None:
        """Hide columns that would say the same in every row."""
        self._needless = frozenset(titles)
        self.fit()

    def fit(self) -> None:
        """Give the columns their widths; what is left goes to those without one. Where it is too little, columns go."""
        scale = theme.interface_scale()
        columns = self.shown.columns
        kept = {n for n, column in enumerate(columns) if column.title not in self._needless}
        flexible = [n for n in kept if not columns[n].wide]
        room = self.viewport().width()

        def left() -> int:
            return room - sum(round(columns[n].wide * scale) for n in kept)

        for number in sorted(kept, key=lambda n: -columns[n].drop):
            if left() >= LEAST * scale * len(flexible) or not columns[number].drop:
                break
            kept.discard(number)
        each = max(left(), round(LEAST * scale)) // max(len(flexible), 1)
        for number, column in enumerate(columns):
            self.setColumnHidden(number, number not in kept)
            self.setColumnWidth(number, round(column.wide * scale) if column.wide else each)

    def _on_head(self, section: int) -> None:
        name = self.shown.columns[section].order
        if name:
            self.sorted.emit(name, not self.order[1] if name == self.order[0] else False)

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if self.currentIndex().isValid():
                self.opened.emit(self.current())
        elif self.handle_key is None or not self.handle_key(event):
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
