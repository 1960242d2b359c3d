"""Between the project and the window: changes as one Qt signal, and commands of the program in a process of their own."""

from __future__ import annotations

import codecs
import json
import re
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from annotator.app.session import Session
from annotator.domain.changes import Changes
from annotator.domain.late import late
from annotator.paths import own_command

POLL_MILLISECONDS = 1_000
_PROGRESS = late(r"([\d,.  ]*\d)\s*(?:of|/)\s*([\d,.  ]*\d)")


class Bridge(QObject):
    """Tells the window what changed in one session, whoever caused it."""

    changed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Listen to `session` and look once a second for steps of other processes."""
        super().__init__(parent)
        self._session = session
        session.subscribe(self._on_changes)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MILLISECONDS)
        self._timer.timeout.connect(self.poll)
        self._timer.start()

    def poll(self) -> None:
        """Look for steps of other processes now."""
        self._session.poll()

    def stop(self) -> None:
        """Stop looking, because the session is about to be closed."""
        self._timer.stop()

    def _on_changes(self, changes: Changes) -> None:
        self.changed.emit(changes)


class Job(QObject):
    """One command of the program beside the window, with progress and cancel.

    `finished` hands over the JSON object that the command printed, or an empty dict, and an error sentence or "".
    """

    progressed = Signal(int, int)
    finished = Signal(dict, str)

    def __init__(self, arguments: list[str], parent: QObject | None = None) -> None:
        """Name the command and its arguments; `--json` is added."""
        super().__init__(parent)
        self.cancelled = False
        self._command = [*own_command(), *arguments, "--json"]
        self._words: list[str] = []
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._process = QProcess(self)
        self._process.readyReadStandardError.connect(self._on_progress)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_failed)

    def start(self) -> None:
        """Start the process."""
        self._process.start(self._command[0], self._command[1:])

    def cancel(self) -> None:
        """Stop the process; a command leaves nothing half-done."""
        self.cancelled = True
        self._process.terminate()
        if not self._process.waitForFinished(3_000):
            self._process.kill()

    def running(self) -> bool:
        """Tell whether the process has not ended yet."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def wait(self, milliseconds: int = 30_000) -> None:
        """Wait for the end; for closing and for tests."""
        self._process.waitForFinished(milliseconds)

    def _on_progress(self) -> None:
        text = self._decode(bytes(self._process.readAllStandardError().data()))
        for line in re.split(r"[\r\n]+", text):
            found = _PROGRESS.search(line)
            if found:
                done, total = (int(re.sub(r"\D", "", number)) for number in found.groups())
                self.progressed.emit(done, total)
            elif line.strip():
                self._words.append(line.strip())

    def _on_failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.finished.emit({}, self.tr("The work could not be started; nothing was changed."))

    def _on_finished(self, code: int, _status: object) -> None:
        self._on_progress()
        result = _object(bytes(self._process.readAllStandardOutput().data()))
        if code == 0 or self.cancelled:
            self.finished.emit(result, "")
            return
        last = self._words[-1].removeprefix("annotator: ") if self._words else ""
        self.finished.emit(
            result, last or self.tr("The work stopped before it was done; nothing was changed.")
        )


def _object(printed: bytes) -> dict[str, Any]:
    try:
        found = json.loads(printed.decode("utf-8"))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
