"""Bringing files in: a command of the program beside the window, with progress, cancel, and what came in as a strip."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QElapsedTimer

from annotator.ui.bridge import Job
from annotator.ui.imports.wording import pace_words
from annotator.ui.language import plural
from annotator.ui.messages import Question

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow


PATIENCE = 60.0
"""Seconds that a label waits while an import writes; ten thousand articles take about five."""


def tr(text: str) -> str:
    """Translate a sentence about imports."""
    return QCoreApplication.translate("imports", text)


class Imports:
    """At most one import at a time."""

    def __init__(self, window: MainWindow) -> None:
        """Work for `window`."""
        self._window = window
        self._job: Job | None = None
        self._clock = QElapsedTimer()

    def running(self) -> bool:
        """Tell whether an import is at work."""
        return self._job is not None and self._job.running()

    def start(self, arguments: list[str]) -> None:
        """Run the command `import` with these arguments, of which the first are "import" and the open project."""
        window = self._window
        if window.session is None:
            return
        if self.running():
            window.messages.say(tr("An import is at work. Wait for it, or cancel it."))
            return
        job = Job(arguments, window)
        job.progressed.connect(self._on_progress)
        job.finished.connect(self._on_finished)
        self._job = job
        if window.session is not None:
            window.session.be_patient(PATIENCE)
        self._clock.start()
        window.progress.set_progress(0, 0)
        window.progress.show()
        self._say(tr("Importing …"))
        job.start()

    def may_close(self) -> bool:
        """Ask before an import is stopped by closing; tell whether the window may close."""
        if not self.running() or self._job is None:
            return True
        stop = Question.ask(
            self._window,
            tr("Stop the import?"),
            tr("Nothing of it will come in; the files stay as they are."),
            tr("Stop and close"),
            tr("Go on importing"),
        )
        if stop:
            self._job.cancel()
        return stop

    def wait(self) -> None:
        """Wait for the end of the import; for tests."""
        if self._job:
            self._job.wait()

    def _say(self, sentence: str) -> None:
        self._window.messages.attend("import", sentence, "info", ((tr("Cancel"), self._on_cancel),))

    def _on_cancel(self) -> None:
        if self._job:
            self._job.cancel()

    def _on_progress(self, done: int, total: int) -> None:
        self._window.progress.set_progress(done, total)
        self._say(tr("Importing: {0}").format(pace_words(done, total, self._clock.elapsed() / 1000)))

    def _on_finished(self, result: dict[str, Any], error: str) -> None:
        window, job = self._window, self._job
        self._job = None
        if window.session is not None:
            window.session.be_patient()
        window.progress.hide()
        if error:
            window.messages.attend("import", error, "caution")
        elif job and job.cancelled:
            window.messages.withdraw("import")
            window.messages.say(tr("The import was cancelled; nothing came in."))
        else:
            self._report(result)

    def _report(self, result: dict[str, Any]) -> None:
        window = self._window
        if window.session is None:
            return
        window.session.poll()
        articles, skipped = int(result.get("articles", 0)), list(result.get("skipped", []))
        parts = [plural("1 article came in", "{0} articles came in", articles)]
        if result.get("annotations"):
            parts[0] += " " + plural("with 1 annotation", "with {0} annotations", int(result["annotations"]))
        if result.get("duplicates"):
            parts.append(plural("1 was there already", "{0} were there already", int(result["duplicates"])))
        if skipped:
            parts.append(plural("1 problem", "{0} problems", len(skipped)))
        buttons = []
        if articles or result.get("annotations"):
            buttons.append((tr("Undo import"), self._undo))
        sentence = "; ".join(parts) + "."
        if skipped:
            first = skipped[0]
            sentence += f" {PurePath(str(first.get('path', ''))).name}: {first.get('reason', '')}."
        window.messages.attend("import", sentence, "caution" if skipped else "info", tuple(buttons))
        if window.labelling and window.labelling.opened is None:
            window.projects.open_first()

    def _undo(self) -> None:
        self._window.messages.withdraw("import")
        self._window.commands.run("edit.undo_import")
