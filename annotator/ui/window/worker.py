"""One piece of work in a thread of its own, with its own connection to the project; the result comes back to the window."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from annotator.errors import AnnotatorError

log = logging.getLogger(__name__)
Done = Callable[[object, str], None]
"""Takes a result, or None, and an error sentence, or ""; called in the window's thread."""


class Worker(QObject):
    """Runs a function without Qt in it."""

    _ended = Signal(object, str)

    def __init__(self, work: Callable[[], object], done: Done, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._done = work, done
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def running(self) -> bool:
        """Tell whether it has not ended yet."""
        return self._thread.is_alive()

    def wait(self, seconds: float = 30.0) -> None:
        """Wait for the end."""
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        result: object = None
        error = ""
        try:
            result = self._work()
        except AnnotatorError as problem:  # the thread's border: the sentence travels as a signal
            error = str(problem)
        except Exception as problem:
            log.exception("Work beside the window failed")
            error = f"{type(problem).__name__}: {problem}"
        try:
            self._ended.emit(result, error)
        except RuntimeError:
            log.info("The window was gone before its work was done.")

    def _on_ended(self, result: object, error: str) -> None:
        self._done(result, error)
        self.deleteLater()
