"""The foot of the search page: how much was found, and what can be done with the hit and with all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.domain.codebook import Label
from annotator.ui import theme
from annotator.ui.components import Button, KeyCap, PlainLabel


class Foot(QWidget):
    """56 high: the count at the near end; open, label, label all at the far end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asking = False
        self.strong = PlainLabel(role="ui-strong")
        self.rest = PlainLabel(ink="text-2")
        self.open = Button(self.tr("Open at the hit"), "flat", keys="Return")
        self.copies = Button(self.tr("Its near copies"), "flat", keys="K")
        self.words = PlainLabel(self.tr("Label the hit"), ink="text-2")
        self.caps: list[KeyCap] = []
        self.back = Button(self.tr("Back"), "flat", keys="Esc")
        self.main = Button("", "primary", keys="Ctrl+Return")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 24, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self.strong)
        self._row.addWidget(self.rest)
        self._row.addStretch(1)
        self._row.addWidget(self.copies)
        self._row.addWidget(self.open)
        self._row.addSpacing(12)
        self._row.addWidget(self.words)
        self._row.addSpacing(16)
        self._row.addWidget(self.back)
        self._row.addWidget(self.main)
        self.back.hide()
        self.setFixedHeight(round(56 * theme.interface_scale()))

    def show_labels(self, labels: Sequence[Label]) -> None:
        """Show the keys of the labels."""
        for cap in self.caps:
            self._row.removeWidget(cap)
            cap.deleteLater()
        keys = [label.key or str(number) for number, label in enumerate(labels[:6], 1)]
        self.caps = [KeyCap(key, parent=self) for key in keys if key]
        at = self._row.indexOf(self.words) + 1
        for place, cap in enumerate(self.caps):
            self._row.insertWidget(at + place, cap)

    def show_hits(self, more: str, hits: int, articles: int, total: int) -> None:
        """Say how many hits there are in how many articles."""
        self.strong.setText(
            (self.tr("1 hit") if hits == 1 else self.tr("{0} hits").format(f"{more}{hits:,}")) if hits else ""
        )
        sentence = self.tr("in 1 of {1} articles") if articles == 1 else self.tr("in {0} of {1} articles")
        self.rest.setText(sentence.format(f"{articles:,}", f"{total:,}") if hits else "")

    def show_target(self, count: int, ticked: bool, planned: Label | None) -> None:
        """Say on the main button what it would label, and with what once a label is chosen."""
        if planned is not None:
            self._asking = True
        self.back.setVisible(self._asking)
        number = f"{count:,}"
        if planned is not None:
            words = self.tr("Label {0} as {1}").format(number, planned.name)
        elif ticked:
            words = self.tr("Label {0} ticked…").format(number)
        else:
            words = (
                self.tr("Label the one unlabelled…")
                if count == 1
                else self.tr("Label all {0} unlabelled…").format(number)
            )
        self.main.setText(words)
        self.main.setAccessibleName(words)
        self.main.updateGeometry()
        self.main.setVisible(count > 0)
        self.words.setText(self.tr("Press a label’s key") if self._asking and planned is None else
                           self.tr("Another label") if self._asking else self.tr("Label the hit"))  # fmt: skip

    def set_usable(self, there: bool, writable: bool, *, copies: bool) -> None:
        """Show only what can be done now: with a hit, with a project that can be changed, with near copies."""
        self.copies.setVisible(there and copies and not self._asking)
        self.open.setVisible(there and not self._asking)
        self.words.setVisible(writable and (there or self._asking))
        for cap in self.caps:
            cap.setVisible(writable and (there or self._asking))
        self.main.setEnabled(writable)

    def ask_for_label(self, count: int) -> None:
        """Ask which label the hits shall get."""
        self._asking = True
        self.show_target(count, False, None)

    def stop_asking(self) -> None:
        """Take the question back."""
        self._asking = False

    def asking(self) -> bool:
        """Tell whether a label's key means all hits now."""
        return self._asking

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))
            painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
