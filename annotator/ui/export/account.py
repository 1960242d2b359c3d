"""The right side of the export page: the sentence, the bar, the reasons, their passages, the parts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from annotator.app.transfer.planning import ExportPlan
from annotator.ui.components import Button, PlainLabel
from annotator.ui.components.grounds import Hairline
from annotator.ui.export.bar import AccountBar, count_of
from annotator.ui.export.passages import PassageList
from annotator.ui.export.reasons import ReasonTable
from annotator.ui.language import grouped, plural
from annotator.ui.sentences import in_clauses, in_words

MARGIN = 32


class Parts(QWidget):
    """Train, dev and test: how many articles and annotations each gets, and what test shares with train."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._row, self._second = QHBoxLayout(), QHBoxLayout()
        for row in (self._whole, self._row, self._second):
            row.setSpacing(28)
        self._whole.addLayout(self._row)
        self._whole.addLayout(self._second, 1)
        self._room = 0

    def fit(self, room: int) -> None:
        """Put what the parts share into a second row where one row would be wider than `room` (pixels)."""
        self._room = room
        wide = self._row.sizeHint().width() + self._second.minimumSize().width() + 28
        apart = 0 < room < wide
        way = QBoxLayout.Direction
        self._whole.setDirection(way.TopToBottom if apart else way.LeftToRight)
        self._whole.setSpacing(12 if apart else 28)

    def set_parts(
        self,
        parts: tuple[tuple[str, int, int], ...],
        seen: tuple[tuple[str, float], ...] = (),
        torn: int = 0,
    ) -> None:
        """Show these, or nothing.

        Args:
            parts: name, articles and annotations of each.
            seen: for each label the share of names in test that stand in train too.
            torn: groups of near copies that stand in several parts.
        """
        for row in (self._row, self._second):
            while taken := row.takeAt(0):
                if old := taken.widget():
                    old.hide()
                    old.deleteLater()
        names = {"train": self.tr("Train"), "dev": self.tr("Dev"), "test": self.tr("Test")}
        for part, articles, spans in parts:
            many = plural("1 article", "{0} articles", articles)
            some = plural("1 annotation", "{0} annotations", spans)
            self._add(self._row, names.get(part, part), f"{many} · {some}")
        self._row.addStretch(1)
        if len(parts) > 1:
            self._add(self._second, self.tr("Near copies across parts"), grouped(torn))
        if seen:
            words = " · ".join(f"{label} {share:.0%}" for label, share in seen[:4])
            more = " …" if len(seen) > 4 else ""
            self._add(self._second, self.tr("Test names also in train"), words + more, last=True)
        else:
            self._second.addStretch(1)
        self.setVisible(bool(parts))
        self.fit(self._room)

    @staticmethod
    def _add(row: QHBoxLayout, head: str, words: str, *, last: bool = False) -> None:
        """Add a box; the last one takes what room is left and breaks its lines, so that a page is never too wide."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(PlainLabel(head, "head", "text-2"))
        column.addWidget(PlainLabel(words, wrap=last))
        column.addStretch(1)
        row.addWidget(box, int(last))


class Account(QScrollArea):
    """What an export would do. Shows a plan; says which passage somebody wants to see."""

    opened = Signal(object)
    remedy = Signal()
    repairAsked = Signal(object)

    def __init__(self, labels: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self.sentence = PlainLabel(role="sentence", wrap=True)
        self.detail = PlainLabel(ink="text-2", wrap=True)
        self.help = Button()
        self.bar = AccountBar()
        self.table = ReasonTable()
        self.nothing = PlainLabel(self.tr("Nothing is changed and nothing is left out."), ink="text-2")
        self.head = PlainLabel(role="ui-strong")
        self.count = PlainLabel(ink="text-2")
        self.repair = Button(keys="R")
        self.passages = PassageList()
        self.parts = Parts()
        self._build()
        self.bar.chosen.connect(self.table.choose)
        self.table.chosen.connect(self._on_reason)
        self.table.entered.connect(lambda: self.passages.setFocus(Qt.FocusReason.OtherFocusReason))
        self.passages.opened.connect(self.opened)
        self.help.clicked.connect(self.remedy)
        self.repair.clicked.connect(self.ask_repair)

    def _build(self) -> None:
        self._head_row = QWidget()
        row = QHBoxLayout(self._head_row)
        row.setContentsMargins(0, 20, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.head)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.repair)
        self._lines = (Hairline(), Hairline(), Hairline())
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(MARGIN, 22, MARGIN, 20)
        column.setSpacing(0)
        for widget, above in (
            (self.sentence, 0), (self.detail, 4), (self.help, 12), (self.bar, 12), (self._lines[0], 16), (self.table, 0),
            (self.nothing, 16), (self._head_row, 0), (self._lines[1], 8),
        ):  # fmt: skip
            column.addSpacing(above)
            column.addWidget(widget)
        column.addWidget(self.passages, 1)
        column.addWidget(self._lines[2])
        column.addSpacing(14)
        column.addWidget(self.parts)
        self._spring = QWidget()
        self._spring.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column.addWidget(self._spring, 1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(sheet)
        self.viewport().setAutoFillBackground(False)
        sheet.setAutoFillBackground(False)
        self.clear()

    def clear(self) -> None:
        """Show nothing, before the first plan."""
        self.set_plan(ExportPlan(), sentence="", help_words="")
        self.nothing.hide()

    def set_plan(self, plan: ExportPlan, *, sentence: str, help_words: str) -> None:
        """Show a plan.

        Args:
            plan: what would be done.
            sentence: what stands over it; why nothing can be done where that is so.
            help_words: a verb that gets out of what blocks, or empty.
        """
        self.sentence.setText(sentence)
        self.detail.setText(in_clauses(plan.detail))
        self.detail.setVisible(bool(plan.detail))
        self.help.setText(help_words)
        self.help.setVisible(bool(help_words))
        self.help.updateGeometry()
        self.bar.set_plan(plan)
        self.bar.setVisible(bool(plan.annotations))
        some = bool(plan.reasons)
        for widget in (self._lines[0], self.table, self._head_row, self._lines[1], self.passages):
            widget.setVisible(some)
        self.nothing.setVisible(not some and bool(plan.annotations))
        self._spring.setVisible(not some)
        self._lines[2].setVisible(bool(plan.parts))
        self.parts.set_parts(plan.parts, plan.seen, plan.torn)
        self.table.set_reasons(plan.reasons)
        self._show_reason()

    def _on_reason(self, row: int) -> None:
        self.bar.set_current(row)
        self._show_reason()

    def _show_reason(self) -> None:
        reason = self.table.reason()
        if reason is None:
            self.passages.set_passages((), self._labels)
            return
        self.bar.set_current(self.table.currentIndex().row())
        self.head.setText(in_words(reason.title))
        total, shown = count_of(reason), len(reason.passages)
        of = self.tr("the first {0} of {1}").format(grouped(shown), grouped(total))
        self.count.setText(of if shown < total else grouped(total))
        self.passages.set_passages(reason.passages, self._labels)
        repairable = len(reason.repairs)
        all_of_them = self.tr("Repair all {0}").format(grouped(repairable))
        self.repair.setText(all_of_them if repairable > 1 else self.tr("Repair it"))
        self.repair.setVisible(bool(repairable))
        self.repair.updateGeometry()

    def ask_repair(self) -> None:
        """Ask for the better edges of the chosen reason's annotations, where they have some."""
        reason = self.table.reason()
        if reason is not None and reason.repairs:
            self.repairAsked.emit(reason.repairs)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.fit(self.viewport().width() - 2 * MARGIN)
        self.parts.fit(self.viewport().width() - 2 * MARGIN)
