"""The list of sources: what was dropped, and how many articles each gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.ui import theme
from annotator.ui.components import rows
from annotator.ui.imports import wording
from annotator.ui.imports.wording import tr
from annotator.ui.language import grouped, plural

ROW, PADDING = 46, 18
_Index = QModelIndex | QPersistentModelIndex
_SOURCE = Qt.ItemDataRole.UserRole


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.sources: Sequence[Mapping[str, Any]] = ()

    def set_sources(self, sources: Sequence[Mapping[str, Any]]) -> None:
        self.beginResetModel()
        self.sources = sources
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.sources)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        source = self.sources[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            number = plural("1 article", "{0} articles", int(source["articles"]))
            parts = [name_of(source), wording.about_source(source), number, attention(source)]
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return None
        return source if role == _SOURCE else None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, round(ROW * theme.interface_scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        source: Mapping[str, Any] = index.data(_SOURCE)
        rows.paint_ground(painter, option)
        scale = theme.interface_scale()
        room = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        icon = QRectF(room.left(), room.center().y() - 7, 16, 16)
        theme.paint_icon(painter, icon, wording.ICONS.get(str(source["kind"]), "file-text"), "text-2")
        number = grouped(source["articles"]) if source["articles"] else "–"
        wide = round(58 * scale)
        rows.paint_words(
            painter,
            QRect(room.right() - wide, room.top(), wide, room.height()),
            number,
            "ui",
            "text",
            right=True,
        )
        words = attention(source)
        painter.setFont(theme.font("small"))
        needed = painter.fontMetrics().horizontalAdvance(words) + 12 if words else 0
        if words:
            beside = QRect(room.right() - wide - needed, room.top(), needed, room.height())
            rows.paint_words(painter, beside, words, "small", "caution", right=True)
        text = room.adjusted(round(28 * scale), 0, -(wide + needed + 8), 0)
        half = room.height() // 2
        name = QRect(text.left(), room.top() + round(4 * scale), text.width(), half - round(3 * scale))
        about = QRect(text.left(), room.top() + half, text.width(), half - round(5 * scale))
        rows.paint_words(painter, name, name_of(source), "ui-medium", "text")
        rows.paint_words(painter, about, wording.about_source(source), "small", "text-2")


class SourceList(rows.RowList):
    """One row a source; `chosen` says which is the current one."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="panel")
        self._model = _Model()
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("Sources"))
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.chosen.emit(now.row()))

    def set_sources(self, sources: Sequence[Mapping[str, Any]]) -> None:
        """Show these; the current row stays where it was."""
        row = max(0, self.currentIndex().row())
        self._model.set_sources(sources)
        if sources:
            self.choose(min(row, len(sources) - 1))

    def choose(self, row: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self._model.index(row, 0))


def name_of(source: Mapping[str, Any]) -> str:
    """Return a source's name: the last part of its path, never the whole."""
    path = str(source["path"])
    return PurePath(path).name or path


def attention(source: Mapping[str, Any]) -> str:
    """Return what about a source wants attention, or an empty string."""
    left_out = int(source["left_out"])
    if (
        left_out
        and not source["articles"]
        and source["kind"] not in {"folder", "zip", "csv", "xlsx", "jsonl"}
    ):
        return tr("left out")
    if left_out:
        return plural("1 left out", "{0} left out", left_out)
    return tr("check") if source["remarks"] else ""
