"""The hits as rows: which are shown and in which order, which are ticked. No painting."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.app.search import Hit, left_key, right_key
from annotator.domain.codebook import Label

_Index = QModelIndex | QPersistentModelIndex


class Order(StrEnum):
    """What the rows are sorted by."""

    ARTICLE = "article"
    LEFT = "left"
    RIGHT = "right"


class HitsModel(QAbstractListModel):
    """The hits that a filter leaves, in one order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: list[Hit] = []
        self.labels: tuple[Label, ...] = ()
        self.order = Order.ARTICLE
        self._ticked: set[tuple[int, int, int]] = set()

    def show(self, hits: Sequence[Hit]) -> None:
        """Show these hits in the order that is chosen."""
        self.beginResetModel()
        self.hits = self._ordered(hits)
        self.endResetModel()

    def add(self, hits: Sequence[Hit]) -> None:
        """Show more hits at the end; only by article, where the end is their place."""
        if hits:
            first = len(self.hits)
            self.beginInsertRows(QModelIndex(), first, first + len(hits) - 1)
            self.hits += hits
            self.endInsertRows()

    def sort_by(self, order: Order) -> None:
        """Put the rows into another order."""
        self.order = order
        self.show(self.hits)

    def _ordered(self, hits: Sequence[Hit]) -> list[Hit]:
        if self.order is Order.ARTICLE:
            return sorted(hits, key=lambda hit: (hit.row.number, hit.span))
        key = left_key if self.order is Order.LEFT else right_key
        return sorted(hits, key=lambda hit: (key(hit), hit.row.number, hit.span))

    # -- ticks

    def ticked(self) -> list[Hit]:
        """Return the hits that are ticked, among those that are shown."""
        return [hit for hit in self.hits if place(hit) in self._ticked]

    def toggle(self, row: int) -> None:
        """Tick a row, or take its tick away."""
        self._ticked ^= {place(self.hits[row])}
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def untick(self) -> None:
        """Take all ticks away."""
        self._ticked.clear()

    def is_ticked(self, hit: Hit) -> bool:
        """Tell whether a hit is ticked."""
        return place(hit) in self._ticked

    # -- Qt

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.match
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(hit)
        if role == Qt.ItemDataRole.CheckStateRole and self._ticked:
            return Qt.CheckState.Checked if self.is_ticked(hit) else Qt.CheckState.Unchecked
        return None

    def _said(self, hit: Hit) -> str:
        names = ", ".join(dict.fromkeys(one.label_name for one in hit.annotations)) or self.tr("no label")
        return self.tr("Article {0}, ‘{1}’, {2}: {3}").format(
            hit.row.number, hit.match, names, f"{hit.left}{hit.match}{hit.right}"
        )


def place(hit: Hit) -> tuple[int, int, int]:
    """Return what tells a hit from every other one of the project."""
    return hit.row.id, hit.span.start, hit.span.end
