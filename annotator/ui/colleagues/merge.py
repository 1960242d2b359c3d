"""The merge page: which files, what comes from whom, what is refused and why; nothing is changed before Merge."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.app.transfer.merge_report import report_of
from annotator.domain.merging import MergeReport, Refusal
from annotator.ui.agreement.grid import Cell, Grid, Line
from annotator.ui.components import Button, Page, PlainLabel, Tick
from annotator.ui.imports.page import Runner
from annotator.ui.imports.wording import pace_words
from annotator.ui.language import grouped, plural
from annotator.ui.sentences import in_words

SHOWN = 40
"""So many refusals are spelt out."""


class MergePage(Page):
    """What merging some files would bring. `chooseAsked` asks for files, `accepted` hands the command that merges over.

    Args:
        project: the open project.
        annotator: who merges.
        runner: starts a command beside the window and returns what cancels it.
        parent: Qt parent.
    """

    chooseAsked = Signal()
    accepted = Signal(list)

    def __init__(self, project: Path, annotator: str, runner: Runner, parent: QWidget | None = None) -> None:
        self.merge = Button("", "primary", keys="Ctrl+Return")
        super().__init__("", main=self.merge, parent=parent)
        self.merge.setText(self.tr("Merge"))
        self._project, self._annotator, self._runner = project, annotator, runner
        self._cancel: Callable[[], None] | None = None
        self._turn = 0
        self._since = QElapsedTimer()
        self.files: tuple[Path, ...] = ()
        self.report: MergeReport | None = None
        self.choose = Button(self.tr("Choose files…"), icon="folder-open")
        self.stop = Button(self.tr("Cancel"), icon="x")
        self.about = PlainLabel("", "ui", "text-2", wrap=True)
        self.people = Grid(self.tr("What comes from whom"), row=31, first=200)
        self.ticks: dict[str, Tick] = {}
        self._labels = QVBoxLayout()
        self._refused = QVBoxLayout()
        self.clock = Tick(self.tr("Take work that was written in the future, where a clock was wrong"))
        self._lay_out()
        self.choose.clicked.connect(self.chooseAsked)
        self.stop.clicked.connect(self.show_nothing)
        self.merge.clicked.connect(self._accept)
        self.clock.toggled.connect(lambda _on: self._show_button())
        self.show_nothing()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self.stop)
        row.addStretch(1)
        self.people.setMaximumWidth(720)
        for widget in (self.about, self.people, self.clock):
            self.column.addSpacing(12)
            self.column.addWidget(widget)
        self.column.addSpacing(12)
        self.column.addLayout(self._labels)
        self.column.addLayout(self._refused)
        self.column.addSpacing(16)
        self.column.addLayout(row)
        self.column.addStretch(1)

    # -- looking

    def looking(self) -> bool:
        """Tell whether it is still looked what would come."""
        return self._cancel is not None

    def look_at(self, files: Sequence[Path]) -> None:
        """Look beside the window what these files would bring."""
        self.show_nothing()
        self.files = tuple(files)
        self.say(self.tr("Looking at {0}…").format(", ".join(file.name for file in files)))
        self.about.setText("")
        self._look()

    def leave(self) -> None:
        """Stop looking."""
        self._turn += 1
        self.progress.hide()
        self.foot.say("")
        if self._cancel is not None:
            cancel, self._cancel = self._cancel, None
            cancel()
        self._show_button()

    def _look(self) -> None:
        self.leave()
        turn = self._turn
        self._since.start()

        def on_progress(done: int, total: int) -> None:
            if turn == self._turn:
                self.progress.set_progress(done, total)
                self.progress.show()
                self.foot.say(pace_words(done, total, self._since.elapsed() / 1000))

        def on_done(result: dict[str, Any], problem: str) -> None:
            if turn == self._turn:
                self._turn += 1
                self._on_looked(result, problem)

        cancel = self._runner([*self._arguments(), "--dry-run"], on_progress, on_done)
        if turn == self._turn:
            self._cancel = cancel
        self._show_button()

    def _on_looked(self, result: dict[str, Any], problem: str) -> None:
        self._cancel = None
        self.progress.hide()
        self.foot.say("")
        if problem or "files" not in result:
            self.show_error(in_words(problem) or self.tr("The files could not be read. Try it again."))
        else:
            self.show_report(report_of(result))
        self.focus_first()

    def _arguments(self) -> list[str]:
        without = [f"--without-label={name}" for name in self.without_labels()]
        return [
            "merge",
            str(self._project),
            *map(str, self.files),
            f"--annotator={self._annotator}",
            *without,
        ]

    def _accept(self) -> None:
        if self.merge.isEnabled():
            self.accepted.emit([*self._arguments(), *(["--trust-clock"] if self.clock.isChecked() else [])])

    # -- what is shown

    def show_nothing(self) -> None:
        """Show that no file was chosen yet."""
        self.leave()
        self.report, self.files = None, ()
        self.say(self.tr("Bring colleagues’ work in"))
        self.about.setText(
            self.tr(
                "Choose packets or whole projects. You see what comes, what changes and what is refused before."
            )
        )
        self._clear()
        self._show_button()

    def show_error(self, sentence: str) -> None:
        """Say why nothing can be merged."""
        self.show_nothing()
        self.say(self.tr("Nothing can be merged"))
        self.about.setText(sentence)

    def show_report(self, report: MergeReport) -> None:
        """Show what would come."""
        known = {name: tick.isChecked() for name, tick in self.ticks.items()}
        self.report = report
        self._clear()
        self.say(self._sentence(report))
        self.about.setText(self._more(report))
        self._show_people(report)
        names = list(dict.fromkeys([*known, *report.labels_added]))
        for name in names:
            tick = Tick(self.tr("Take the new label {0}").format(name))
            tick.setChecked(known.get(name, True))
            tick.toggled.connect(lambda _on: self._look())
            self.ticks[name] = tick
            self._labels.addWidget(tick)
        self._show_refused(report.refused)
        self.clock.setVisible(bool(report.ahead))
        self._show_button()

    def without_labels(self) -> list[str]:
        """Return the new labels that shall stay out."""
        return [name for name, tick in self.ticks.items() if not tick.isChecked()]

    def _sentence(self, report: MergeReport) -> str:
        if report.empty:
            return self.tr("Everything in it is here already")
        coming = plural("1 annotation comes in", "{0} annotations come in", report.annotations_added)
        return self.tr("{0}, {1} change, {2} are removed").format(
            coming, grouped(report.annotations_changed), grouped(report.annotations_removed)
        )

    def _more(self, report: MergeReport) -> str:
        parts = [", ".join(report.files)]
        if report.articles_added:
            parts.append(plural("1 new article", "{0} new articles", report.articles_added))
        for name, one, many in (
            ("comment", self.tr("1 comment"), self.tr("{0} comments")),
            ("decision", self.tr("1 decision"), self.tr("{0} decisions")),
            ("work", self.tr("1 status or note"), self.tr("{0} statuses and notes")),
            ("label", self.tr("1 label changes"), self.tr("{0} labels change")),
            ("codebook", self.tr("1 codebook version"), self.tr("{0} codebook versions")),
        ):
            number = report.others[name]
            if number:
                parts.append(one if number == 1 else many.format(grouped(number)))
        if report.on_removed_articles:
            parts.append(
                plural(
                    "1 annotation on an article that was removed here",
                    "{0} annotations on articles that were removed here",
                    report.on_removed_articles,
                )
            )
        return " · ".join(parts)

    def _show_people(self, report: MergeReport) -> None:
        head = [
            self.tr("Annotator"),
            self.tr("New"),
            self.tr("Changed"),
            self.tr("Removed"),
            self.tr("Finished articles"),
        ]
        lines = [
            Line(
                one.annotator,
                tuple(Cell(grouped(n)) for n in (one.added, one.changed, one.removed, one.finished)),
            )
            for one in report.arrivals()
        ]
        self.people.show_lines(head, lines)
        self.people.setVisible(bool(lines))

    def _show_refused(self, refused: Sequence[Refusal]) -> None:
        if not refused:
            return
        title = PlainLabel(plural("1 refused", "{0} refused", len(refused)), "ui-strong")
        title.setContentsMargins(0, 12, 0, 4)
        self._refused.addWidget(title)
        for one in refused[:SHOWN]:
            place = self.tr("article {0}: ").format(grouped(one.article)) if one.article is not None else ""
            words = PlainLabel(f"{one.file}: {place}{one.reason}.", "ui", "text", wrap=True)
            self._refused.addWidget(words)
            if one.difference:
                self._refused.addWidget(self._difference(one))

    def _difference(self, refusal: Refusal) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 8)
        button = Button(self.tr("Show the difference"), "flat")
        lines = PlainLabel("\n".join(refusal.difference), "ui", "text-2", wrap=True)
        lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        lines.hide()
        button.clicked.connect(lambda: lines.setVisible(not lines.isVisible()))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(lines)
        return holder

    def _clear(self) -> None:
        self.ticks = {}
        self.people.hide()
        self.clock.hide()
        for layout in (self._labels, self._refused):
            while (found := layout.takeAt(0)) is not None:
                widget = found.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()

    def _show_button(self) -> None:
        report = self.report
        late = report is not None and bool(report.ahead) and not self.clock.isChecked()
        self.merge.setEnabled(report is not None and not report.empty and not late and not self.looking())
        self.stop.setVisible(self.looking())
        self.choose.setVisible(not self.looking())

    def focus_first(self) -> None:
        """Give the keyboard to the main button, else to the one that stops looking, else to the one that chooses."""
        first = self.merge if self.merge.isEnabled() else self.stop if self.looking() else self.choose
        first.setFocus()

    # -- Qt

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.leave()
