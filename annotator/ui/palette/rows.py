"""The lines of the palette: model and delegate, 36 px a line: icon, title, place, key; or the reason why not."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)  # fmt: skip
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui import theme
from annotator.ui.components import Sides, key_cap_width, key_text, paint_key_cap, rows
from annotator.ui.palette.entries import Entry

Index = QModelIndex | QPersistentModelIndex
HIGH = 36
KEY_ROOM = 92
"""Room for the key cap at the far end."""


class Rows(QAbstractListModel):
    """The entries that fit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, number: int) -> Entry | None:
        """Return an entry, None where there is none."""
        return self._entries[number] if 0 <= number < len(self._entries) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(entry)
        return entry if role == Qt.ItemDataRole.UserRole else None


def spoken(entry: Entry) -> str:
    """Return an entry as a screen reader says it."""
    return ", ".join(part for part in (entry.title, entry.why or entry.place, key_text(entry.keys)) if part)


class EntryDelegate(QStyledItemDelegate):
    """Draws one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, round(HIGH * theme.interface_scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        chosen = rows.is_selected(option)
        painter.save()
        rows.paint_ground(painter, option, first=False, plain="raised", hovers=False)
        ink = "text-3" if entry.why and not chosen else "text-2" if entry.why else "text"
        place = Places(rect, mirrored=mirrored)
        icon = place.part(16, 16)
        icon.moveTop(rect.center().y() - 7)
        theme.paint_icon(painter, QRectF(icon), entry.icon, "text-2" if not entry.why else ink)
        painter.setFont(theme.font("ui"))
        about = painter.fontMetrics().elidedText(
            entry.why or entry.place, Qt.TextElideMode.ElideRight, rect.width() // (2 if entry.why else 4)
        )
        wide = painter.fontMetrics().horizontalAdvance(about)
        key_room = KEY_ROOM if entry.keys or not entry.why else 16
        end = rect.width() - key_room - wide
        painter.setPen(theme.colour("text-2" if chosen or not entry.why else "text-3"))
        centred = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        near = Sides.of_row(option).read(painter)
        painter.drawText(place.part(end, wide), near | centred, about)
        painter.setFont(theme.font("ui-medium" if chosen else "ui"))
        painter.setPen(theme.colour(ink))
        room = place.part(48, end - 60)
        title = painter.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, near | centred, title)
        if entry.keys:
            cap = key_text(entry.keys)
            width = key_cap_width(cap)
            at = place.part(rect.width() - 16 - round(width), round(width))
            paint_key_cap(painter, QPointF(at.x(), rect.center().y() - 7), cap, ink="text-2")
        painter.restore()


class Places:
    """Parts of a line by their distance from its near end."""

    def __init__(self, rect: QRect, *, mirrored: bool) -> None:
        self._rect, self._mirrored = rect, mirrored

    def part(self, near: int, wide: int) -> QRect:
        """Return a part as high as the line, `near` px from the near end and `wide` px wide."""
        rect = self._rect
        left = rect.right() + 1 - near - wide if self._mirrored else rect.left() + near
        return QRect(left, rect.top(), wide, rect.height())
