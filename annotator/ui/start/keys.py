"""The keys of the first hour, beside the choices of the first start."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.components import PlainLabel, key_cap_width, key_text, paint_key_cap

_GAP = 4


class _Caps(QWidget):
    """Several key caps in a row."""

    def __init__(self, caps: tuple[str, ...]) -> None:
        super().__init__()
        self._caps = caps
        self.setAccessibleName(", ".join(caps))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(sum(key_cap_width(cap) + _GAP for cap in self._caps)), 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        x = 0.0
        with QPainter(self) as painter:
            for cap in self._caps:
                paint_key_cap(painter, QPointF(round(x), 0), cap)
                x += key_cap_width(cap) + _GAP


class FirstKeys(QWidget):
    """Ten keys with what they do, two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = (
            (("←", "→"), self.tr("next word")),
            ((key_text("Shift+Right"),), self.tr("longer selection")),
            (("1", "2", "3"), self.tr("label it")),
            (("Tab",), self.tr("next label")),
            ((".",), self.tr("same label again")),
            (("Delete",), self.tr("remove a label")),
            (("N",), self.tr("note")),
            ((key_text("Ctrl+Z"),), self.tr("undo, also tomorrow")),
            ((key_text("Ctrl+Return"),), self.tr("finish, next article")),
            (("F1",), self.tr("all keys")),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(0)
        grid.setColumnMinimumWidth(0, round(96 * theme.interface_scale()))
        grid.setColumnStretch(1, 1)
        for number, (caps, words) in enumerate(rows):
            grid.setRowMinimumHeight(number, round(26 * theme.interface_scale()))
            grid.addWidget(_Caps(caps), number, 0)
            grid.addWidget(PlainLabel(words, ink="text-2"), number, 1)
