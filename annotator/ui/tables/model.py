"""A table of any length: ids first, rows by the page when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.frozen import frozen

_Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
BADGE = Qt.ItemDataRole.UserRole + 1
LOOK = Qt.ItemDataRole.UserRole + 2
PAGE = 200


@frozen
class Column:
    """One column of a table.

    Args:
        title: its head; also the name of the order by it.
        words: returns the text of a row, on one line.
        wide: its least width at 100 %, in pixels; 0 takes what is left.
        look: "ui", "quiet", "passage" (the article's font) or "number" (right-aligned).
        badge: returns letters and palette number of a badge in front of the words, or None.
        order: the name that the page sorts by; "" where that is not possible.
        spoken: returns what a screen reader says in place of the words.
        drop: columns with a higher number go first where room is short; 0 stays.
    """

    title: str
    words: Callable[[Any], str]
    wide: int = 0
    look: str = "ui"
    badge: Callable[[Any], tuple[str, int] | None] | None = None
    order: str = ""
    spoken: Callable[[Any], str] | None = None
    drop: int = 0


class PagedModel(QAbstractTableModel):
    """Rows by id; `fetch` gets a page of ids and returns as many rows, in the same order."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._keys: list[Any] = []
        self._fetch: Callable[[Sequence[Any]], Sequence[Any]] = lambda keys: keys
        self._pages: dict[int, Sequence[Any]] = {}

    def show(self, keys: Sequence[Any], fetch: Callable[[Sequence[Any]], Sequence[Any]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._keys, self._fetch, self._pages = list(keys), fetch, {}
        self.endResetModel()

    def ids(self) -> list[Any]:
        """Return the ids of all rows in their order."""
        return self._keys

    def key(self, row: int) -> Any:
        """Return the id of a row."""
        return self._keys[row]

    def row(self, row: int) -> Any:
        """Return what stands in a row."""
        page, place = divmod(row, PAGE)
        if page not in self._pages:
            self._pages[page] = self._fetch(self._keys[page * PAGE : (page + 1) * PAGE])
        rows = self._pages[page]
        return rows[place] if place < len(rows) else None

    def place(self, key: Any) -> int:
        """Return where an id stands, -1 where it does not."""
        try:
            return self._keys.index(key)
        except ValueError:
            return -1

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.columns[section].title

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._keys):
            return None
        column = self.columns[index.column()]
        if role == LOOK:
            return column.look
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (column.spoken or column.words)(row)
        if role == BADGE:
            return column.badge(row) if column.badge else None
        return row if role == ROW else None
