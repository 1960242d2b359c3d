"""The articles of a filter as a list model: ids at once, rows by the page, only as many pages as were looked at last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.app.session import Session
from annotator.domain.article import ArticleRow
from annotator.ui.language import grouped

PAGE, PAGES = 100, 200
ROW = Qt.ItemDataRole.UserRole
"""The role under which a row gives its ArticleRow."""

_Index = QModelIndex | QPersistentModelIndex


class ArticlesModel(QAbstractListModel):
    """Articles in the order of their numbers."""

    def __init__(self, session: Session | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ids: list[int] = []
        self._places: dict[int, int] = {}
        self._pages: OrderedDict[int, list[ArticleRow]] = OrderedDict()

    def set_session(self, session: Session | None) -> None:
        """Show the articles of another project, none until ids are set."""
        self._session = session
        self.set_ids([])

    def set_ids(self, ids: list[int]) -> None:
        """Show these articles."""
        if ids == self._ids:
            self.forget()
            return
        self.beginResetModel()
        self._ids = ids
        self._places = {}
        self._pages.clear()
        self.endResetModel()

    def ids(self) -> list[int]:
        """Return the ids in the order of the list."""
        return self._ids

    def place(self, article: int) -> int:
        """Return the row of an article, -1 where it is not in the list."""
        if not self._places and self._ids:
            self._places = {number: row for row, number in enumerate(self._ids)}
        return self._places.get(article, -1)

    def forget(self, articles: Iterable[int] | None = None) -> None:
        """Read some articles' rows, or all, anew when they are looked at next."""
        if articles is None:
            self._pages.clear()
            if self._ids:
                self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))
            return
        for article in articles:
            row = self.place(article)
            if row >= 0:
                self._pages.pop(row // PAGE, None)
                self.dataChanged.emit(self.index(row), self.index(row))

    def row(self, place: int) -> ArticleRow | None:
        """Return one row, read with its page."""
        if self._session is None or not 0 <= place < len(self._ids):
            return None
        number = place // PAGE
        page = self._pages.get(number)
        if page is None:
            first = number * PAGE
            page = self._session.reading.rows(self._ids[first : first + PAGE])
            self._pages[number] = page
            if len(self._pages) > PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        at = place % PAGE
        return page[at] if at < len(page) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown = {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.AccessibleDescriptionRole,
        }
        if role != ROW and role not in shown:
            return None
        row = self.row(index.row())
        if role == ROW or row is None:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        words = [grouped(row.number), row.title, str(row.status), row.reason]
        if row.flag:
            words.append(self.tr("doubtful"))
        if row.cluster is not None:
            words.append(self.tr("has near copies"))
        review = {
            "to-review": self.tr("to review"),
            "in-review": self.tr("review begun"),
            "reviewed": self.tr("reviewed"),
        }
        words.append(review.get(row.review, ""))
        words.append(self.tr("{0} annotations").format(grouped(row.annotations)))
        return ", ".join(word for word in words if word)
