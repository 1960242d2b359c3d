"""Deciding by a rule: what the rule would decide is counted before anything is decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from annotator.app.review.deciding import Outcome
from annotator.ui.components import Button, Page, PlainLabel, Select
from annotator.ui.language import grouped, plural
from annotator.ui.review import words


class PolicyPage(Page):
    """A rule, a rule for edges, rules for single labels. `previewAsked` counts, `decideAsked` decides."""

    previewAsked = Signal()
    decideAsked = Signal()

    def __init__(self, labels: Sequence[str], most: int, parent: QWidget | None = None) -> None:
        self.decide = Button("", "primary", keys="Ctrl+Return")
        super().__init__("", main=self.decide, parent=parent)
        self.decide.setText(self.tr("Decide"))
        self.rule = Select(self.tr("Rule"))
        for name, text in self._rules(most):
            self.rule.addItem(text, name)
        self.edges = Select(self.tr("Edges where only these differ"))
        for name, text in (
            ("", self.tr("leave them open")),
            ("longest", self.tr("take the longest")),
            ("shortest", self.tr("take the shortest")),
            ("majority", self.tr("take those of the majority")),
        ):
            self.edges.addItem(text, name)
        self.labels: dict[str, Select] = {}
        self.counts = PlainLabel("", "ui", "text-2", wrap=True)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(8)
        form.addRow(PlainLabel(self.tr("Who must agree")), self.rule)
        form.addRow(PlainLabel(self.tr("Edges where only these differ")), self.edges)
        for label in labels:
            select = Select(self.tr("Rule for {0}").format(label))
            select.addItem(self.tr("the same rule"), "")
            for name, text in (*self._rules(most), ("open", self.tr("leave to people"))):
                select.addItem(text, name)
            self.labels[label] = select
            form.addRow(PlainLabel(self.tr("For {0}").format(label)), select)
        holder = QWidget()
        holder.setMaximumWidth(640)
        holder.setLayout(form)
        self.column.addSpacing(12)
        self.column.addWidget(self.counts)
        self.column.addSpacing(16)
        self.column.addWidget(holder)
        self.column.addStretch(1)
        for select in (self.rule, self.edges, *self.labels.values()):
            select.currentIndexChanged.connect(lambda _row: self.previewAsked.emit())
        self.decide.clicked.connect(self.decideAsked)
        self.show_outcome(None)

    def _rules(self, most: int) -> list[tuple[str, str]]:
        rules = [("unanimous", self.tr("all of them")), ("majority", self.tr("more than half"))]
        return rules + [(str(n), self.tr("at least {0}").format(n)) for n in range(1, max(most, 2))]

    def written(self) -> tuple[str, str]:
        """Return the rule as the command line writes it, and the rule for edges."""
        special = [
            f"{label}={select.currentData()}" for label, select in self.labels.items() if select.currentData()
        ]
        return ",".join([str(self.rule.currentData()), *special]), str(self.edges.currentData())

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Say what the rule would decide; None while it is counted."""
        if outcome is None:
            self.say(self.tr("Counting…"))
            self.counts.setText("")
            self.decide.setEnabled(False)
            return
        decided = plural("The rule decides 1 place", "The rule decides {0} places", outcome.decided)
        left = plural("1 disagreement stays open", "{0} disagreements stay open", outcome.open)
        self.say(self.tr("{0}; {1}").format(decided, left))
        parts = [f"{words.kind(kind)} {grouped(number)}" for kind, number in outcome.by_kind.items()]
        if outcome.kept:
            parts.append(
                plural(
                    "1 decision of a person stays as it is",
                    "{0} decisions of people stay as they are",
                    outcome.kept,
                )
            )
        self.counts.setText(" · ".join(parts))
        self.decide.setEnabled(bool(outcome.decided))

    def focus_first(self) -> None:
        """Give the keyboard to the rule."""
        self.rule.setFocus()
