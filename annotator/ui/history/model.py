"""The steps as rows of two lines, read in pages while one scrolls."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.changes import Step
from annotator.domain.frozen import frozen
from annotator.ui import theme
from annotator.ui.components import Sides, rows
from annotator.ui.dates import moment
from annotator.ui.language import grouped
from annotator.ui.sentences import in_words

_Index = QModelIndex | QPersistentModelIndex
STEP = Qt.ItemDataRole.UserRole
HIGH = 44
PAGE = 100
_ICONS = {"import": "file-input", "merge": "git-merge", "undo": "undo-2", "redo": "redo-2"}


@frozen
class Words:
    """What a row says: what was done, and under it who, when and where."""

    what: str
    about: str


class HistoryModel(QAbstractListModel):
    """Steps, newest first. `read(before)` gives the next page of steps older than that one, or the first for None."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read: Callable[[int | None], list[Step]] = lambda _before: []
        self._steps: list[Step] = []
        self._whole = True

    def show(self, read: Callable[[int | None], list[Step]]) -> None:
        """Show other steps, from the newest on."""
        self.beginResetModel()
        self._read = read
        self._steps = read(None)
        self._whole = len(self._steps) < PAGE
        self.endResetModel()

    def step(self, row: int) -> Step | None:
        """Return the step of a row, None where there is none."""
        return self._steps[row] if 0 <= row < len(self._steps) else None

    def place(self, step: int) -> int:
        """Return the row of a step among those that were read, -1 where it is not."""
        return next((row for row, each in enumerate(self._steps) if each.id == step), -1)

    def words(self, step: Step) -> Words:
        """Return what the row of a step says."""
        what = in_words(step.title)
        if step.kind == "undo":
            what = self.tr("Undid: {0}").format(what)
        elif step.kind == "redo":
            what = self.tr("Did again: {0}").format(what)
        parts = [moment(step.at), step.annotator]
        if step.article:
            parts.append(self.tr("article {0}").format(grouped(step.article)))
        elif not step.article_id and step.rows > 1:
            parts.append(self.tr("{0} rows").format(grouped(step.rows)))
        if step.undone:
            parts.append(self.tr("undone"))
        return Words(what, " · ".join(part for part in parts if part))

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._steps)

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and not self._whole

    def fetchMore(self, parent: _Index) -> None:
        if self._whole or not self._steps:
            return
        more = self._read(self._steps[-1].id)
        self._whole = len(more) < PAGE
        if more:
            first = len(self._steps)
            self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
            self._steps += more
            self.endInsertRows()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        step = self.step(index.row())
        if step is None:
            return None
        if role == STEP:
            return step
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(step).what
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.words(step)
            return f"{words.what}, {words.about}"
        return None


class StepRow(QStyledItemDelegate):
    """Paints one step: an icon where it is more than an act, what was done, and who, when and where."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, round(HIGH * theme.interface_scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        step, model = index.data(STEP), index.model()
        if not isinstance(step, Step) or not isinstance(model, HistoryModel):
            return
        painter.save()
        rect, sides = QRectF(option.rect), Sides.of_row(option)
        selected = rows.is_selected(option)
        rows.paint_ground(painter, option)
        words = model.words(step)
        left = rect.left() + 16
        icon = _ICONS.get(step.kind, "")
        quiet = step.undone or step.kind in {"undo", "redo"}
        scale = theme.interface_scale()
        line = 18 * scale
        if icon:
            at = QRectF(left, rect.top() + 6 * scale, 14, 14)
            theme.paint_icon(painter, sides.rect(at), icon, "text-2")
        room = QRectF(left + (20 if icon else 0), rect.top() + 4 * scale, 0, line)
        room.setRight(rect.right() - 14)
        ink = ("text-2" if selected else "text-3") if quiet else "text"
        self._line(painter, room, sides, words.what, "ui", ink)
        under = QRectF(left, room.bottom(), rect.right() - 14 - left, line)
        self._line(painter, under, sides, words.about, "small", "text-2" if selected else "text-3")
        if step.undone:
            wide = min(QFontMetricsF(theme.font("ui")).horizontalAdvance(words.what), room.width())
            struck = QRectF(room.left(), round(room.center().y()), wide, 1)
            painter.fillRect(sides.rect(struck), theme.colour("text-3"))
        painter.restore()

    @staticmethod
    def _line(
        painter: QPainter, room: QRectF, sides: Sides, words: str, role: theme.FontRole, ink: str
    ) -> None:
        painter.setFont(theme.font(role))
        painter.setPen(theme.colour(ink))
        shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        flags = sides.read(painter) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(sides.rect(room), flags, shown)
