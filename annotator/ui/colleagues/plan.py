"""The plan page: who labels, how much of it twice, in which batches; who has what; packets for everybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from annotator.app.review.planning import Plan, Progress
from annotator.ui.agreement.grid import Cell, Grid, Line
from annotator.ui.components import Button, Page, PlainLabel
from annotator.ui.language import grouped, plural


class PlanPage(Page):
    """A plan as it would be, and how far the one in force is."""

    previewAsked = Signal()
    keepAsked = Signal()
    packetsAsked = Signal()

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        self.keep = Button("", "primary", keys="Ctrl+Return")
        super().__init__("", main=self.keep, parent=parent)
        self.keep.setText(self.tr("Assign"))
        self.names = QLineEdit(", ".join(names))
        self.names.setAccessibleName(self.tr("Annotators"))
        self.share = QSpinBox()
        self.share.setRange(0, 100)
        self.share.setValue(20)
        self.share.setSuffix(" %")
        self.share.setAccessibleName(self.tr("Labelled by two"))
        self.batch = QSpinBox()
        self.batch.setRange(1, 1000)
        self.batch.setValue(20)
        self.batch.setAccessibleName(self.tr("Articles of a batch"))
        self.packets = Button(self.tr("Write packets…"), icon="package")
        self.foot.add_button(self.packets)
        self.counts = PlainLabel("", "ui", "text-2", wrap=True)
        self.load = Grid(self.tr("Who gets how much"), row=31, first=200)
        self.progress_table = Grid(self.tr("Who has what"), row=31, first=200)
        self._title = PlainLabel(self.tr("Who has what, and how far they are"), "ui-strong")
        self._lay_out()
        for signal in (self.names.editingFinished, self.share.valueChanged, self.batch.valueChanged):
            signal.connect(lambda *_: self.previewAsked.emit())
        self.keep.clicked.connect(self.keepAsked)
        self.packets.clicked.connect(self.packetsAsked)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(8)
        form.addRow(PlainLabel(self.tr("Annotators")), self.names)
        for text, box in (
            (self.tr("Labelled by two, from every source and month alike"), self.share),
            (self.tr("Articles of a batch"), self.batch),
        ):
            row = QHBoxLayout()
            box.setFixedWidth(72)
            box.lineEdit().setTextMargins(7, 0, 7, 0)  # a style sheet's padding does not reach it
            row.addWidget(box)
            row.addStretch(1)
            form.addRow(PlainLabel(text), row)
        holder = QWidget()
        holder.setMaximumWidth(720)
        holder.setLayout(form)
        for grid in (self.load, self.progress_table):
            grid.setMaximumWidth(720)
        self.column.addSpacing(12)
        self.column.addWidget(self.counts)
        self.column.addSpacing(12)
        self.column.addWidget(holder)
        self.column.addSpacing(16)
        self.column.addWidget(self.load)
        self.column.addSpacing(24)
        self.column.addWidget(self._title)
        self.column.addSpacing(6)
        self.column.addWidget(self.progress_table)
        self.column.addStretch(1)

    def people(self) -> list[str]:
        """Return the names that were written."""
        return [name.strip() for name in self.names.text().split(",") if name.strip()]

    def show_plan(self, plan: Plan, names: Mapping[int, str]) -> None:
        """Show a plan as it would be."""
        articles = plural("1 article", "{0} articles", len(plan.articles))
        self.say(self.tr("{0}, {1} of them labelled by two").format(articles, grouped(plan.doubled)))
        self.counts.setText("")
        batches: dict[int, set[str]] = {}
        for _, who, batch in plan.articles:
            for one in who:
                batches.setdefault(one, set()).add(batch)
        lines = [
            Line(names.get(who, ""), (Cell(grouped(number)), Cell(grouped(len(batches[who])))))
            for who, number in plan.load().items()
        ]
        self.load.show_lines([self.tr("Annotator"), self.tr("Articles"), self.tr("Batches")], lines)
        self.keep.setEnabled(bool(plan.articles))

    def show_error(self, sentence: str) -> None:
        """Say why there is no plan."""
        self.say(self.tr("Who labels what"))
        self.counts.setText(sentence)
        self.load.show_lines([], [])
        self.keep.setEnabled(False)

    def show_progress(self, found: Sequence[Progress], names: Mapping[int, str]) -> None:
        """Show who has what, and how far they are."""
        head = [
            self.tr("Annotator"),
            self.tr("Batch"),
            self.tr("Articles"),
            self.tr("Finished"),
            self.tr("In progress"),
            self.tr("Skipped"),
        ]
        lines = [
            Line(
                names.get(one.annotator, ""),
                (
                    Cell(one.batch),
                    *(Cell(grouped(n)) for n in (one.assigned, one.finished, one.in_progress, one.skipped)),
                ),
            )
            for one in found
        ]
        self.progress_table.show_lines(head, lines)
        for widget in (self._title, self.progress_table):
            widget.setVisible(bool(lines))
        self.packets.setEnabled(bool(lines))

    def focus_first(self) -> None:
        """Give the keyboard to the names."""
        self.names.setFocus()
