"""One piece of work in a thread of its own, with its own connection to the project; the result comes as a signal."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.errors import AnnotatorError

log = logging.getLogger(__name__)


class Worker(QObject):
    """Runs a function without Qt in it. `done` hands over its result, or None, and an error sentence, or ""."""

    done = Signal(object, str)

    def __init__(self, work: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
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
        try:
            result, error = self._work(), ""
        except AnnotatorError as problem:  # the thread's border: the sentence travels as a signal
            result, error = None, str(problem)
        except Exception as problem:
            log.exception("Work beside the window failed")
            result, error = None, f"{type(problem).__name__}: {problem}"
        try:
            self.done.emit(result, error)
        except RuntimeError:
            log.info("The window was gone before its work was done.")
