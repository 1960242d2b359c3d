"""The list of commands with their keys: model, and a delegate that draws key caps."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.frozen import frozen
from annotator.ui import theme
from annotator.ui.components import Sides, key_cap_width, key_text, paint_key_cap
from annotator.ui.components.rows import paint_ground

Index = QModelIndex | QPersistentModelIndex
COMMAND, MENU, KEYS = range(3)
HIGH = 30


@frozen
class KeyRow:
    """One command as the page shows it: id, words, menu, the keys in force, those of the table, and whether they stay."""

    id: str
    title: str
    menu: str
    keys: tuple[str, ...]
    usual: tuple[str, ...]
    fixed: bool = False

    def own(self) -> bool:
        """Tell whether the keys are not those of the table."""
        return self.keys != self.usual

    def words(self) -> str:
        """Return the keys as one line."""
        return ", ".join(key_text(key) for key in self.keys)


class KeyRows(QAbstractTableModel):
    """The rows that a filter lets through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[KeyRow] = []
        self._shown: list[KeyRow] = []
        self._filter = ""

    def set_rows(self, rows: list[KeyRow]) -> None:
        """Show other rows; where only keys differ, the rows stay where they are."""
        same = [row.id for row in rows] == [row.id for row in self._all]
        self._all = rows
        if same:
            by_id = {row.id: row for row in rows}
            self._shown = [by_id[row.id] for row in self._shown]
            if self._shown:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, KEYS))
        else:
            self.set_filter(self._filter)

    def set_filter(self, words: str) -> None:
        """Show the rows whose words, menu or keys hold every word of the filter; who has just this key comes first."""
        self.beginResetModel()
        self._filter = words
        parts = words.casefold().split()
        self._shown = [
            row
            for row in self._all
            if all(part in f"{row.title} {row.menu} {row.words()}".casefold() for part in parts)
        ]
        exact = words.strip().casefold()
        self._shown.sort(key=lambda row: exact not in {key_text(key).casefold() for key in row.keys})
        self.endResetModel()

    def row(self, number: int) -> KeyRow | None:
        """Return a row that is shown, None where there is none."""
        return self._shown[number] if 0 <= number < len(self._shown) else None

    def number_of(self, id_: str) -> int:
        """Return the place of a command among the rows shown, -1 where it is not."""
        return next((n for n, row in enumerate(self._shown) if row.id == id_), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:
        return 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.title, row.menu, row.words())[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            keys = row.words() or self.tr("no key")
            return (
                f"{row.title}, {keys}" if index.column() == COMMAND else (row.menu, keys)[index.column() - 1]
            )
        if role == Qt.ItemDataRole.UserRole:
            return row
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Command"), self.tr("Menu"), self.tr("Keys"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None


class KeyDelegate(QStyledItemDelegate):
    """Draws one row: a command of one's own keys in medium weight, its menu in text-2, its keys as caps."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, round(HIGH * theme.interface_scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: KeyRow = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        paint_ground(painter, option, first=index.column() == COMMAND, plain="base", hovers=False)
        if index.column() == KEYS:
            self._caps(painter, rect, row, mirrored=mirrored)
        else:
            words = row.title if index.column() == COMMAND else row.menu
            painter.setFont(theme.font("ui-medium" if row.own() and index.column() == COMMAND else "ui"))
            painter.setPen(theme.colour("text" if index.column() == COMMAND else "text-2"))
            room = rect.adjusted(8, 0, -8, 0)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(
                room,
                Sides.of_row(option).read(painter)
                | Qt.AlignmentFlag.AlignVCenter
                | Qt.TextFlag.TextSingleLine,
                shown,
            )
        painter.restore()

    def _caps(self, painter: QPainter, rect: QRect, row: KeyRow, *, mirrored: bool) -> None:
        at = rect.right() - 8.0 if mirrored else rect.left() + 8.0
        top = round(rect.center().y() - 7)
        for key in dict.fromkeys(key_text(key) for key in row.keys):
            wide = key_cap_width(key)
            paint_key_cap(
                painter,
                QPointF(at - wide if mirrored else at, top),
                key,
                edge="text-3" if row.fixed else "line-2",
            )
            at += -wide - 6 if mirrored else wide + 6
