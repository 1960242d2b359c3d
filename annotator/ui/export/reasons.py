"""The table of reasons: why annotations are changed or left out, with an example and how many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.app.transfer.planning import Reason
from annotator.ui import theme
from annotator.ui.components import rows
from annotator.ui.export.bar import count_of
from annotator.ui.export.passage import glued, paint_passage
from annotator.ui.language import grouped
from annotator.ui.sentences import in_words

ROW, HEAD, PADDING = 34, 30, 14
_Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.reasons: tuple[Reason, ...] = ()

    def set_reasons(self, reasons: Sequence[Reason]) -> None:
        self.beginResetModel()
        self.reasons = tuple(reasons)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.reasons)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        reason = self.reasons[index.row()]
        example = "".join(glued(reason.passages[0])) if reason.passages else ""
        return (in_words(reason.title), example, in_words(reason.happens), grouped(count_of(reason)))[
            index.column()
        ]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (self.tr("Reason"), self.tr("For example"), self.tr("What happens"), self.tr("Annotations"))
        return heads[section]


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, round(ROW * theme.interface_scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, _Model):
            return
        reason = model.reasons[index.row()]
        rows.paint_ground(painter, option, first=index.column() == 0)
        room = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        if index.column() == 1:
            if reason.passages:
                passage = reason.passages[0]
                paint_passage(painter, QRectF(room), glued(passage), passage.colour, context="text")
            return
        words = str(index.data())
        role: theme.FontRole = ("ui-medium", "ui", "ui", "ui-strong")[index.column()]
        rows.paint_words(painter, room, words, role, "text", right=index.column() == 3)


class ReasonTable(rows.RowTable):
    """One row a reason; `chosen` says the current row, `entered` that Enter wants its passages."""

    chosen = Signal(int)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ROW, parent)
        self._model = _Model()
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Reasons"))
        self.set_head(
            rows.RowHead(HEAD, self, first=PADDING, before=PADDING, after=PADDING, right=(3,)), wide=1
        )
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.chosen.emit(now.row()))

    def set_reasons(self, reasons: Sequence[Reason]) -> None:
        """Show these; the current row stays with its reason."""
        here = self.reason()
        self._model.set_reasons(reasons)
        self.setFixedHeight(round((HEAD + ROW * len(reasons)) * theme.interface_scale()))
        if reasons:
            keys = [(reason.key, reason.written) for reason in reasons]
            known = (here.key, here.written) if here else None
            self.choose(keys.index(known) if known in keys else 0)

    def reason(self) -> Reason | None:
        """Return the reason of the current row."""
        row = self.currentIndex().row()
        return self._model.reasons[row] if 0 <= row < len(self._model.reasons) else None

    def choose(self, row: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self._model.index(row, 0))

    def fit(self, width: int) -> None:
        """Share the width out among the columns."""
        scale = theme.interface_scale()
        slim = width < 720 * scale
        for column, wide in ((0, 170 if slim else 224), (2, 150 if slim else 210), (3, 104)):
            self.setColumnWidth(column, round(wide * scale))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if rows.is_the_pages(event):
            event.ignore()
        elif rows.is_enter(event):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
