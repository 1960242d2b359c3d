"""The export page: options, what they would write, and the export itself in a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.app.session import Session
from annotator.app.transfer.exporting import ExportRequest
from annotator.app.transfer.planning import ExportPlan
from annotator.ui import dialogs, theme
from annotator.ui.components import ProgressLine, Strip
from annotator.ui.export.account import Account
from annotator.ui.export.blocked import refusal_words, remedy_of, sentence_of
from annotator.ui.export.body import Body
from annotator.ui.export.finished import Finished
from annotator.ui.export.footer import Footer, warning
from annotator.ui.export.formats import choices
from annotator.ui.export.options import OptionsPanel
from annotator.ui.export.planning import Planner, Planning
from annotator.ui.export.target import arguments, file_name, target_folder
from annotator.ui.language import grouped

Runner = Callable[
    [list[str], Callable[[int, int], None], Callable[[dict[str, Any], str], None]], Callable[[], None]
]
"""Starts a command of the program in a process. Called with its arguments (without --json), with what takes progress
(done, of how many) and with what takes the end (the JSON object, and a sentence where it failed); returns what cancels."""


class ExportPage(QWidget):
    """What will be written, what not and why; then the export.

    Args:
        session: the open project; only its path, its people and its codebook are read here.
        planner: works out a plan in a thread of its own, with a connection of its own.
        runner: runs the export beside the window.
        parent: Qt parent.
    """

    goTo = Signal(int, object)
    exported = Signal(str, str)
    repairAsked = Signal(object)
    closed = Signal()

    def __init__(
        self, session: Session, planner: Planner, runner: Runner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._runner = session, runner
        self._plan: ExportPlan | None = None
        self._cancel: Callable[[], None] | None = None
        self._cancelled = False
        self._target = Path()
        self._picked = False
        self._given: QWidget | None = None
        labels = tuple(label.name for label in session.codebook.labels if not label.retired)
        self.options = OptionsPanel(labels)
        self.account = Account(labels)
        self.finished = Finished()
        self.body = Body(self.options, self.account, self.finished)
        self.progress = ProgressLine()
        self.strip = Strip()
        self.footer = Footer()
        self._planning = Planning(planner, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.progress, self.strip, self.body, self.footer):
            column.addWidget(widget, int(widget is self.body))
        self.progress.hide()
        self._connect()
        self._fill_people(())

    def _connect(self) -> None:
        self.options.changed.connect(self._on_option)
        self._planning.planned.connect(self._on_planned)
        self._planning.failed.connect(self._on_failed)
        self._planning.slow.connect(self._on_slow)
        self.account.opened.connect(lambda passage: self.goTo.emit(passage.article, passage.span))
        self.account.remedy.connect(self._on_remedy)
        self.account.repairAsked.connect(self.repairAsked)
        self.footer.main.clicked.connect(self.start_export)
        self.footer.close_button.clicked.connect(self.closed)
        self.footer.cancel.clicked.connect(self.cancel)
        self.footer.again.clicked.connect(self._show_plan)

    # -- for the window

    def refresh(self) -> None:
        """Work the plan out anew, because the project changed."""
        if self._cancel is None:
            self._work_out()

    def request(self) -> ExportRequest:
        """Return what is asked for."""
        return self.options.request()

    def plan(self) -> ExportPlan | None:
        """Return the plan that belongs to the request, None while it is being worked out."""
        return self._plan

    def ready(self) -> bool:
        """Tell whether the plan that belongs to the request is there."""
        return self._plan is not None

    def running(self) -> bool:
        """Tell whether an export runs."""
        return self._cancel is not None

    def start_export(self) -> None:
        """Ask where to, and export; nothing where that cannot be."""
        if self._plan is None or self._plan.blocked or self.running() or self.body.is_finished():
            return
        request = self.request()
        stem = self._session.path.stem
        one_file = not choices()[request.format].folder
        if one_file:
            chosen = self.ask_file(self, str(file_name(self._session.path, request.format)))
        else:
            chosen = self.ask_folder(self, str(self._session.path.parent))
        if chosen:
            self._target = (
                Path(chosen) if one_file else target_folder(Path(chosen), f"{stem}-{request.format}")
            )
            self._run(request)

    def cancel(self) -> None:
        """Stop the export that runs."""
        if self._cancel is not None:
            self._cancelled = True
            self._cancel()

    @classmethod
    def ask_folder(cls, parent: QWidget, folder: str) -> str:
        """Ask for a folder in the system's dialog; empty where nothing was chosen."""
        title = QCoreApplication.translate("ExportPage", "Export to folder")
        return dialogs.new_folder(parent, title, folder)

    @classmethod
    def ask_file(cls, parent: QWidget, file: str) -> str:
        """Ask for a file in the system's dialog, which asks before replacing one; empty where nothing was chosen."""
        title = QCoreApplication.translate("ExportPage", "Export to file")
        return dialogs.save_file(parent, title, file)

    # -- the plan

    def _on_option(self) -> None:
        self._given = None
        self._work_out()

    def _work_out(self) -> None:
        self._plan = None
        self.footer.main.setEnabled(False)
        one_file = not choices()[self.request().format].folder
        self.footer.main.setText(self.tr("Export to file…") if one_file else self.tr("Export to folder…"))
        self.footer.main.updateGeometry()
        self.body.set_summary(self.options.summary())
        self._planning.ask(self._session.path, self.request())

    def _on_slow(self) -> None:
        if not self.running():
            self.progress.set_progress(0, 0)
            self.progress.show()
            self.footer.say(self.tr("Working out what will be written…"))

    def _on_planned(self, plan: ExportPlan) -> None:
        if self.running():
            return
        before = self.request()
        self._fill_people(plan.annotators)
        if self.request() != before:
            self._work_out()
            return
        self.body.set_summary(self.options.summary())
        name = self.options.name()
        remedy = remedy_of(plan, self.request(), name)
        self._show(plan, sentence_of(plan, self.request(), name), remedy.verb if remedy else "")

    def _on_failed(self, sentence: str) -> None:
        if not self.running():
            self._show(ExportPlan(blocked=sentence), sentence, "")

    def _show(self, plan: ExportPlan, sentence: str, verb: str) -> None:
        self.progress.hide()
        self._plan = plan
        self.account.set_plan(plan, sentence=sentence, help_words=verb)
        self.options.show_kept(plan.kept)
        self.footer.say(warning(self.footer, plan, self.request()))
        self.footer.main.setEnabled(not plan.blocked)
        if self._given is not None and (
            self.window().focusWidget() is self._given or not self._given.isVisible()
        ):
            self._focus_first()  # nobody has moved on since the page was opened

    def _fill_people(self, finished: tuple[tuple[str, int], ...]) -> None:
        pick = not self._picked and bool(finished)
        self._picked = self._picked or pick
        self.options.set_people(self._session.annotators(), finished, self._session.annotator.name, pick=pick)

    def _on_remedy(self) -> None:
        if self._plan is not None:
            remedy = remedy_of(self._plan, self.request(), self.options.name())
            if remedy:
                self.options.choose(remedy.option, remedy.value)
                self._given = self.account.help

    # -- the export

    def _run(self, request: ExportRequest) -> None:
        self._cancelled = False
        self.strip.hide()
        self.options.setEnabled(False)
        self.account.setEnabled(False)
        self.footer.show_buttons("running")
        self.footer.say(self.tr("Exporting…"))
        self.footer.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.progress.set_progress(0, 0)
        self.progress.show()
        line = arguments(self._session.path, self._target, request)
        if self._target.is_file():
            line.append("--force")  # the dialog has asked
        ended: list[tuple[dict[str, Any], str]] = []
        self._cancel = lambda: None

        def on_done(result: dict[str, Any], problem: str) -> None:
            ended.append((result, problem))
            self._on_done(result, problem)

        cancel = self._runner(line, self._on_progress, on_done)
        if not ended:
            self._cancel = cancel

    def _on_progress(self, done: int, total: int) -> None:
        self.progress.set_progress(done, total)
        self.footer.say(self.tr("{0} of {1} articles").format(grouped(done), grouped(total)))

    def _on_done(self, result: dict[str, Any], problem: str) -> None:
        self._cancel = None
        self.progress.hide()
        self.options.setEnabled(True)
        self.account.setEnabled(True)
        if self._cancelled or problem or not result:
            self._show_plan()
            self.footer.say(self.tr("The export was cancelled.") if self._cancelled else "")
            if not self._cancelled:
                silent = self.tr("The export ended without saying what it wrote. Try it again.")
                words = refusal_words(problem) if problem else silent
                self.strip.show_sentence(words, "danger")
            return
        self._show_finished(result)

    def _show_finished(self, result: dict[str, Any]) -> None:
        train = self.request().format == "spacy"
        sentence = self.finished.show_result(self._target, result, train=train)
        self.body.show_finished(True)
        self.footer.show_buttons("finished")
        self.footer.say(warning(self.footer, self._plan, self.request()) if self._plan else "")
        self.finished.show_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.exported.emit(str(self._target), sentence)

    def _show_plan(self) -> None:
        self.body.show_finished(False)
        self.footer.show_buttons("plan")
        self._work_out()
        self._focus_first()

    def _focus_first(self) -> None:
        """Give the keyboard to what is wanted first: the way out, the reasons, or the main button."""
        wanted: tuple[QWidget, ...] = (
            self.account.help,
            self.account.table,
            self.footer.main,
            self.options.field("format"),
            self.body.change,
        )
        for widget in wanted:
            if widget.isVisible() and widget.isEnabled():
                self._given = widget
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.start_export()
        elif event.key() == Qt.Key.Key_R and not event.modifiers() and not self.running():
            self.account.ask_repair()
        elif event.key() == Qt.Key.Key_Escape and self.running():
            self.cancel()
        elif event.key() == Qt.Key.Key_Escape and not self.body.fold():
            self.closed.emit()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._focus_first()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.body.is_finished():
            self.refresh()
            self._focus_first()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("base"))
