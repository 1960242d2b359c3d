"""What becomes of a label that annotations have: it is retired, or merged into another. Asked on the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.domain.codebook import Label
from annotator.ui.codebook.words import tr
from annotator.ui.components import Button, PlainLabel, Select
from annotator.ui.language import plural


class Asking(QWidget):
    """A sentence and the ways out; Esc leaves it."""

    retireAsked = Signal()
    mergeAsked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = PlainLabel(wrap=True)
        self.retire = Button(tr("Retire it"))
        self.into = Select(tr("Label that stands for it"))
        self.into.setFixedWidth(180)
        self.merge = Button(tr("Merge into this"))
        self.leave = Button(tr("Leave it"), "flat", keys="Esc")
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.retire, self.into, self.merge, self.leave):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 4)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        column.addLayout(row)
        self.retire.clicked.connect(self.retireAsked)
        self.merge.clicked.connect(lambda: self.mergeAsked.emit(str(self.into.currentData())))
        self.leave.clicked.connect(self._leave)

    def ask(self, label: Label, number: int, others: Sequence[Label]) -> None:
        """Ask about a label that so many annotations have."""
        have = plural("1 annotation has {1}.", "{0} annotations have {1}.", number).replace("{1}", label.name)
        retired = tr(
            "Retired, they keep it and nobody uses it from now on. Merged, they get the other label."
        )
        self.sentence.setText(f"{have} {retired}")
        self.into.clear()
        for other in others:
            self.into.addItem(other.name, other.uuid)
        self.into.setEnabled(bool(others))
        self.merge.setEnabled(bool(others))
        self.show()
        self.retire.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)
