"""The table of problems: which file, where in it, why, and what happens with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.domain.frozen import frozen
from annotator.ui import theme
from annotator.ui.components import rows
from annotator.ui.imports.wording import tr

ROW, HEAD = 30, 28
SHOWN = 2_000
"""Problems that are listed; all of them are in the list that can be saved."""
_Index = QModelIndex | QPersistentModelIndex


@frozen
class Trouble:
    """A row. `path` is the file in full, `choice` whether a person can decide if it comes in."""

    file: str
    where: str
    reason: str
    happens: str
    path: str
    choice: bool = False
    encoding: bool = False


class _Model(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.troubles: Sequence[Trouble] = ()

    def set_troubles(self, troubles: Sequence[Trouble]) -> None:
        self.beginResetModel()
        self.troubles = troubles
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.troubles)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        row = self.troubles[index.row()]
        return (row.file, row.where, row.reason, row.happens)[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (tr("File"), tr("Where"), tr("Reason"), tr("What happens"))[section]


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, round(ROW * theme.interface_scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, _Model):
            return
        row, column = model.troubles[index.row()], index.column()
        rows.paint_ground(painter, option, first=column == 0)
        room = option.rect.adjusted(0 if column else 8, 0, -12, 0)
        ink = "text-2" if column == 1 or (column == 3 and not row.choice) else "text"
        rows.paint_words(painter, room, str(index.data()), "ui", ink)
        if column == 3 and row.choice:
            width = painter.fontMetrics().horizontalAdvance(str(index.data()))
            theme.paint_icon(painter, _after(room, width), "chevron-down", "text-2")


def _after(room: QRect, width: int) -> QRectF:
    return QRectF(room.left() + width + 4, room.center().y() - 6, 14, 14)


class ProblemTable(rows.RowTable):
    """One row a problem. `toggled` says that a person wants a file in or out, `current` which row is the current one."""

    toggled = Signal(str)
    current = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ROW, parent)
        self._model = _Model()
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("Problems"))
        self.set_head(rows.RowHead(HEAD, self, first=8, before=0, after=12), wide=2)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.current.emit(self.trouble()))

    def set_troubles(self, troubles: Sequence[Trouble]) -> None:
        """Show these."""
        self._model.set_troubles(troubles[:SHOWN])
        self.current.emit(None)

    def trouble(self) -> Trouble | None:
        """Return the current row."""
        row = self.currentIndex().row()
        return self._model.troubles[row] if 0 <= row < len(self._model.troubles) else None

    def troubles(self) -> Sequence[Trouble]:
        """Return all rows."""
        return self._model.troubles

    def fit(self, width: int) -> None:
        """Share the width out among the columns."""
        slim = width < 760 * theme.interface_scale()
        for column, wide in ((0, 120 if slim else 156), (1, 90 if slim else 116), (3, 96 if slim else 110)):
            self.setColumnWidth(column, round(wide * theme.interface_scale()))

    def _toggle(self) -> bool:
        row = self.trouble()
        if row is None or not row.choice:
            return False
        self.toggled.emit(row.path)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if rows.is_the_pages(event):
            event.ignore()
        elif not ((rows.is_enter(event) or event.key() == Qt.Key.Key_Space) and self._toggle()):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.indexAt(event.position().toPoint()).column() == 3:
            self._toggle()
