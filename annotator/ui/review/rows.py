"""The rows of the list of disagreements: groups by pattern and their passages, from the index in memory."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.app.review.index import Entry, Filter, Group, ReviewIndex
from annotator.ui.review import words

Row = Group | Entry
_Index = QModelIndex | QPersistentModelIndex


class Rows(QAbstractListModel):
    """Groups and, under each, its entries. Only entries can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.entries: list[Entry] = []
        self._place: dict[int, int] = {}

    def show(self, index: ReviewIndex, wanted: Filter) -> None:
        """Show what the filter keeps."""
        self.beginResetModel()
        self.rows, self.entries = [], []
        for group in index.groups(wanted):
            self.rows += [group, *group.entries]
            self.entries += group.entries
        self._place = {row.id: n for n, row in enumerate(self.rows) if isinstance(row, Entry)}
        self.endResetModel()

    def row_of(self, entry: int) -> int:
        """Return the row of an entry's id, -1 where it is not shown."""
        return self._place.get(entry, -1)

    def entry(self, row: int) -> Entry | None:
        """Return the entry of a row, None for a group or none at all."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, Entry) else None

    def group_of(self, entry: Entry) -> Group | None:
        """Return the group above an entry."""
        for row in range(self.row_of(entry.id), -1, -1):
            found = self.rows[row]
            if isinstance(found, Group):
                return found
        return None

    # Qt

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        row = self.rows[index.row()]
        if isinstance(row, Group):
            return f"{words.group_title(row)} {words.group_number(row)}"
        state = words.ruling(row) or words.tr("open")
        return f"{row.words[row.lead : row.lead + len(row.span)]}, {words.about(row)}, {state}"

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self.rows[index.row()] if index.isValid() else None
        if isinstance(row, Group):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
