"""The list of projects that were open before: title, path, how far, when. Reading them is the caller's work."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.domain.frozen import frozen
from annotator.ui import theme
from annotator.ui.components import rows
from annotator.ui.dates import day
from annotator.ui.language import grouped

ROW = 48
SHOWN = 8
_Index = QModelIndex | QPersistentModelIndex


@frozen
class RecentProject:
    """One project of before. `total` is None while nobody has counted; `opened` is local time."""

    path: str
    title: str
    finished: int = 0
    total: int | None = None
    opened: datetime | None = None
    missing: bool = False


def _tr(text: str) -> str:
    return QCoreApplication.translate("Recent", text)


def progress_words(project: RecentProject) -> str:
    """Return how far a project is, in words; empty while nobody has counted."""
    if project.missing:
        return _tr("not found")
    if project.total is None:
        return ""
    if not project.total:
        return _tr("no articles yet")
    return _tr("{0} of {1} finished").format(grouped(project.finished), grouped(project.total))


def opened_words(opened: datetime | None, now: datetime) -> str:
    """Return when a project was open last: the time of today, yesterday, or the date."""
    if opened is None:
        return ""
    if opened.date() == now.date():
        return _tr("today {0}").format(f"{opened:%H:%M}")
    if opened.date() == (now - timedelta(days=1)).date():
        return _tr("yesterday")
    return day(opened.date())


class _Model(QAbstractListModel):
    """The rows, and what a screen reader says of them."""

    def __init__(self) -> None:
        super().__init__()
        self.projects: list[RecentProject] = []

    def set_projects(self, projects: Sequence[RecentProject]) -> None:
        self.beginResetModel()
        self.projects = list(projects)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.projects)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        project = self.projects[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return project.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<span>{escape(project.path)}</span>"  # a tag of ours, so that Qt guesses nothing
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (
                project.title,
                progress_words(project),
                opened_words(project.opened, datetime.now()),
                project.path,
            )
            return ", ".join(part for part in parts if part)
        return None


class _Delegate(QStyledItemDelegate):
    """Two lines a project: title and how far, path and when."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, round(ROW * theme.interface_scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, _Model):
            return
        project = model.projects[index.row()]
        rect: QRect = option.rect
        rows.paint_ground(painter, option)
        current = rows.is_selected(option)
        faint = "text-2" if current else "text-3"
        line = rect.height() / 2
        upper = QRect(rect.left() + 14, rect.top() + 4, rect.width() - 28, round(line) - 4)
        lower = QRect(upper.left(), upper.bottom(), upper.width(), round(line) - 6)
        room = self._right(painter, upper, progress_words(project), "text-2")
        self._left(painter, upper, room, project.title, Qt.TextElideMode.ElideRight, title=True,
                   ink=faint if project.missing else "text")  # fmt: skip
        when = opened_words(project.opened, datetime.now())
        if project.missing and current:
            when = _tr("Delete takes it off this list")
        room = self._right(painter, lower, when, faint)
        self._left(painter, lower, room, project.path, Qt.TextElideMode.ElideMiddle, title=False,
                   ink=faint if project.missing else "text-2")  # fmt: skip

    def _right(self, painter: QPainter, rect: QRect, words: str, ink: str) -> int:
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour(ink))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine
        painter.drawText(rect, flags, words)
        return painter.fontMetrics().horizontalAdvance(words) + 16 if words else 0

    def _left(
        self, painter: QPainter, rect: QRect, taken: int, words: str, elide: Qt.TextElideMode, *, title: bool, ink: str
    ) -> None:  # fmt: skip
        painter.setFont(theme.font("ui-medium" if title else "small"))
        painter.setPen(theme.colour(ink))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
        words = painter.fontMetrics().elidedText(" ".join(words.split()), elide, rect.width() - taken)
        painter.drawText(rect.adjusted(0, 0, -taken, 0), flags, words)


class RecentList(rows.RowList):
    """The projects of before, the newest first. Enter or a click opens, Delete takes off the list."""

    chosen = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model()
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setAccessibleName(self.tr("Recent projects"))
        self.clicked.connect(self._on_opened)

    def set_projects(self, projects: Sequence[RecentProject]) -> None:
        """Show these; the current row stays with its project."""
        here = self.current_path()
        self._model.set_projects(projects)
        paths = [project.path for project in projects]
        if paths:
            self.setCurrentIndex(self._model.index(paths.index(here) if here in paths else 0))
        shown = min(len(projects), SHOWN)
        self.setFixedHeight(max(shown, 1) * round(ROW * theme.interface_scale()))

    def projects(self) -> list[RecentProject]:
        """Return what is shown."""
        return list(self._model.projects)

    def current_path(self) -> str:
        """Return the path of the current row, or an empty string."""
        row = self.currentIndex().row()
        return self._model.projects[row].path if 0 <= row < len(self._model.projects) else ""

    def _on_opened(self, index: QModelIndex) -> None:
        project = self._model.projects[index.row()]
        if not project.missing:
            self.chosen.emit(project.path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if rows.is_enter(event) and index.isValid():
            self._on_opened(index)
        elif plain and index.isValid() and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            gone, row = self.current_path(), index.row()
            kept = [project for project in self._model.projects if project.path != gone]
            self.set_projects(kept)
            if kept:
                self.setCurrentIndex(self._model.index(min(row, len(kept) - 1)))
            self.removed.emit(gone)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)
