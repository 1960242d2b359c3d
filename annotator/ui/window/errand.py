"""A command of the program that writes into the open project beside the window: strip, progress, cancel, and closing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QElapsedTimer

from annotator.domain.frozen import frozen
from annotator.ui.bridge import Job
from annotator.ui.imports.wording import pace_words
from annotator.ui.messages import Question

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow

PATIENCE = 60.0
"""Seconds that a label waits while an errand writes; ten thousand articles take about five."""


def tr(text: str) -> str:
    """Translate a sentence about errands."""
    return QCoreApplication.translate("errands", text)


@frozen
class Words:
    """What an errand says: at its begin, on its way (with a hole for the pace), before it is stopped, and after."""

    begins: str
    on_its_way: str
    busy: str
    stop: str
    loss: str
    go_on: str
    cancelled: str
    undo: str


class Errand:
    """One kind of work beside the window, at most one at a time. A kind says its words and reports what was done."""

    KEY = ""
    """The kind of the step that it makes, and of its strip."""

    def __init__(self, window: MainWindow) -> None:
        """Work for `window`."""
        self._window = window
        self._job: Job | None = None
        self._clock = QElapsedTimer()
        self._project = Path()
        self._newest = 0

    def running(self) -> bool:
        """Tell whether it is at work."""
        return self._job is not None and self._job.running()

    def start(self, arguments: list[str]) -> bool:
        """Run a command of the program with these arguments, of which the second is the open project; False where it cannot."""
        window = self._window
        if window.session is None:
            return False
        busy = why_busy(window)
        if busy:
            window.messages.say(busy)
            return False
        self._project, self._newest = window.session.path, window.session.newest_step(self.KEY)
        self._job = job = Job(arguments, window)
        job.progressed.connect(self._on_progress)
        job.finished.connect(self._on_finished)
        window.session.be_patient(PATIENCE)
        self._clock.start()
        window.progress.set_progress(0, 0)
        window.progress.show()
        self._say(self.words().begins)
        job.start()
        return True

    def may_close(self) -> bool:
        """Ask before it is stopped by closing; tell whether the window may close."""
        if not self.running() or self._job is None:
            return True
        words = self.words()
        stop = Question.ask(self._window, words.stop, words.loss, tr("Stop and close"), words.go_on)
        if stop:
            self._job.cancel()
        return stop

    def wait(self) -> None:
        """Wait for the end; for tests."""
        if self._job:
            self._job.wait()

    # -- what a kind says

    def words(self) -> Words:
        """Return what it says."""
        raise NotImplementedError

    def report(self, result: dict[str, Any]) -> None:
        """Say what was done; the project has been read anew."""
        raise NotImplementedError

    def undo_button(self) -> tuple[str, Callable[[], object]]:
        """Return a verb that takes back what came in, and what it does."""
        return self.words().undo, self._undo

    def _undo(self) -> None:
        self._window.messages.withdraw(self.KEY)
        self._window.commands.run(f"edit.undo_{self.KEY}")

    # -- the process

    def _say(self, sentence: str) -> None:
        buttons: tuple[tuple[str, Callable[[], object]], ...] = ((tr("Cancel"), self._on_cancel),)
        self._window.messages.attend(self.KEY, sentence, "info", buttons)

    def _on_cancel(self) -> None:
        if self._job:
            self._job.cancel()

    def _on_progress(self, done: int, total: int) -> None:
        self._window.progress.set_progress(done, total)
        pace = pace_words(done, total, self._clock.elapsed() / 1000)
        self._say(self.words().on_its_way.format(pace))

    def _on_finished(self, result: dict[str, Any], error: str) -> None:
        window, job = self._window, self._job
        self._job = None
        window.progress.hide()
        window.messages.withdraw(self.KEY)
        session = window.session
        if session is None or session.path != self._project:
            return  # its project was closed meanwhile; what came in stands there, with its step
        session.be_patient()
        session.poll()
        if error:
            window.messages.attend(self.KEY, error, "caution")
        elif not (job and job.cancelled):
            self.report(result)
        elif session.newest_step(self.KEY) == self._newest:
            window.messages.say(self.words().cancelled)
        else:
            sentence = tr("This was done before it could be cancelled.")
            window.messages.attend(self.KEY, sentence, "info", (self.undo_button(),))


def why_busy(window: MainWindow) -> str:
    """Return which errand is at work, as a sentence, "" where none is."""
    return next((errand.words().busy for errand in window.errands if errand.running()), "")
