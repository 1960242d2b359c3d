"""Lists and tables of painted rows: how they are walked, their grounds, heads and words, and the ring while they have the keyboard."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QListView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.ui import theme
from annotator.ui.components.sides import Sides

Ground = Literal["", "panel"]


class RowList(QListView):
    """A list of rows of one height: one row is chosen, nothing is edited, a ring shows the focus, also after a click.

    On a `ground` the list and the gutter of its scroll bar have that colour; without one they have the view's own.
    """

    def __init__(self, parent: QWidget | None = None, *, ground: Ground = "") -> None:
        super().__init__(parent)
        self._ground: Ground = ground
        _prepare(self)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        if ground:
            self.viewport().setAutoFillBackground(False)
            self.setStyleSheet("QListView { background: transparent; }")  # the gutter of the scroll bar too

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ground:
            with QPainter(self.viewport()) as painter:
                painter.fillRect(self.viewport().rect(), theme.colour(self._ground))
        super().paintEvent(event)
        paint_ring(self)


class RowTable(QTableView):
    """A table that is walked by whole rows, each `high` pixels: no grid, no editing, Tab leaves, a ring shows the focus."""

    def __init__(self, high: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _prepare(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(high * theme.interface_scale()))

    def set_head(self, head: RowHead, *, wide: int) -> None:
        """Show the names of the model's columns; column `wide` takes the room that the others leave."""
        self.setHorizontalHeader(head)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_ring(self)


class RowHead(QHeaderView):
    """Names of columns over a hairline, in the small strong letters of heads.

    `first` is the margin before the first name, `before` and `after` those of all names, in pixels; names of the
    columns in `right` end at the right, as numbers do.
    """

    def __init__(
        self, high: int, parent: QWidget, *, first: int, before: int, after: int, right: tuple[int, ...] = ()
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._first, self._before, self._after, self._right = first, before, after, right
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFixedHeight(round(high * theme.interface_scale()))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        painter.fillRect(rect, theme.colour("base"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        room = rect.adjusted(self._before if logicalIndex else self._first, 0, -self._after, 0)
        paint_words(painter, room, words, "head", "text-2", right=logicalIndex in self._right)


def _prepare(view: QAbstractItemView) -> None:
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setMouseTracking(True)


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Tell whether a row is the current one."""
    from PySide6.QtWidgets import QStyle  # its 600 names take 4 ms; only the first row needs them

    return bool(option.state & QStyle.StateFlag.State_Selected)


def is_hovered(option: QStyleOptionViewItem) -> bool:
    """Tell whether the pointer is over a row."""
    from PySide6.QtWidgets import QStyle

    return bool(option.state & QStyle.StateFlag.State_MouseOver)


def paint_ground(
    painter: QPainter,
    option: QStyleOptionViewItem,
    *,
    first: bool = True,
    chosen: bool | None = None,
    plain: str = "",
    hovers: bool = True,
) -> str:
    """Fill a cell's ground as its row's state wants it, and return the ground's role.

    Args:
        painter: of the view.
        option: the cell.
        first: whether this cell carries the bar of a chosen row.
        chosen: whether the row is chosen; by default the view knows.
        plain: role of the ground of all other rows; "" leaves them the view's.
        hovers: whether the row under the pointer stands out.
    """
    chosen = is_selected(option) if chosen is None else chosen
    under = hovers and is_hovered(option)
    ground = "selected" if chosen else "hover" if under else plain
    if ground:
        painter.fillRect(option.rect, theme.colour(ground))
    if chosen and first:
        paint_bar(painter, option)
    return ground


def paint_bar(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Draw the bar at the near side of the current row."""
    rect = option.rect
    bar = QRectF(rect.left(), rect.top(), 2, rect.height())
    painter.fillRect(Sides.of_row(option).rect(bar), theme.colour("ink"))


def paint_ring(view: QAbstractItemView) -> None:
    """Draw the focus ring inside a view's edge while it has the keyboard."""
    if not view.hasFocus():
        return
    with QPainter(view.viewport()) as painter:
        pen = QPen(theme.colour("ink"), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(view.viewport().rect().adjusted(1, 1, -1, -1))


def paint_words(
    painter: QPainter, rect: QRect, words: str, role: theme.FontRole, ink: str, *, right: bool = False
) -> None:
    """Draw one line of plain text, shortened at its end."""
    painter.setFont(theme.font(role))
    painter.setPen(theme.colour(ink))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | side | Qt.TextFlag.TextSingleLine), shown)


def is_enter(event: QKeyEvent) -> bool:
    """Tell whether this is Enter alone, which opens a row; with Ctrl it is the page's."""
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def is_the_pages(event: QKeyEvent) -> bool:
    """Tell whether a key belongs to the page and not to a list: one with Ctrl, and R, which repairs."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control or (event.key() == Qt.Key.Key_R and not event.modifiers())
