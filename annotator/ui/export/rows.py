"""What the two lists of the export page share: a selected ground with an ink bar, and a ring while they have the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from annotator.ui import theme


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Tell whether a row is the current one."""
    return bool(option.state & QStyle.StateFlag.State_Selected)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, *, first: bool = True) -> None:
    """Fill a cell's ground as its row's state wants it; the `first` cell carries the bar."""
    rect = option.rect
    if is_selected(option):
        painter.fillRect(rect, theme.colour("selected"))
        if first:
            painter.fillRect(rect.left(), rect.top(), 2, rect.height(), theme.colour("ink"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, theme.colour("hover"))


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
