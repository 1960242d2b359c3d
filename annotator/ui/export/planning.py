"""Working out a plan beside the GUI thread: one at a time, and only the newest request counts."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from annotator.app.transfer.exporting import ExportRequest
from annotator.app.transfer.planning import ExportPlan
from annotator.errors import AnnotatorError

log = logging.getLogger(__name__)
Planner = Callable[[Path, ExportRequest], ExportPlan]
"""Opens the project anew in the thread that calls it, and returns what an export would do."""
SLOW = 500
"""Milliseconds after which waiting is shown."""


class _Relay(QObject):
    done = Signal(object, object)


class Planning(QObject):
    """Answers the newest request with a plan, or with a sentence where that failed; `slow` says that it takes a while."""

    planned = Signal(object)
    failed = Signal(str)
    slow = Signal()

    def __init__(self, planner: Planner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._planner = planner
        self._wanted: tuple[Path, ExportRequest] | None = None
        self._running = False
        self._relay = _Relay()
        self._relay.done.connect(self._on_done)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SLOW)
        self._timer.timeout.connect(self.slow)

    def ask(self, path: Path, request: ExportRequest) -> None:
        """Ask for a plan; an older request that is still being worked out is answered by nothing."""
        self._wanted = (path, request)
        if not self._timer.isActive():
            self._timer.start()
        if not self._running:
            self._begin()

    def busy(self) -> bool:
        """Tell whether a plan is still to come."""
        return self._running

    def _begin(self) -> None:
        if self._wanted is None:
            return
        path, request = self._wanted
        self._wanted = None
        self._running = True
        planner, relay = self._planner, self._relay

        def work() -> None:
            plan, problem = None, None
            try:
                plan = planner(path, request)
            except Exception as error:  # noqa: BLE001 - carried over and judged in the GUI thread
                problem = error
            with suppress(RuntimeError):  # the page was left meanwhile and took the relay along
                relay.done.emit(plan, problem)

        QThreadPool.globalInstance().start(work)

    def _on_done(self, plan: ExportPlan | None, error: Exception | None) -> None:
        self._running = False
        if self._wanted is not None:
            self._begin()
            return
        self._timer.stop()
        if plan is not None:
            self.planned.emit(plan)
        elif isinstance(error, AnnotatorError):
            self.failed.emit(str(error))
        elif error is not None:
            self.failed.emit(self.tr("Something went wrong while counting; nothing was lost."))
            raise error
