"""Getting hits a few at a time between the window's events, so that typing and scrolling never wait for them."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app.search import Concordance, Hit

SLICE = 0.012
"""Seconds of work between two turns of the window."""

MOST = 5_000
"""Hits that are shown; more are counted by article only."""


class Gathering(QObject):
    """Takes the hits out of one concordance after the other; a new one ends the one before."""

    came = Signal(list)
    ended = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: Iterator[Hit] = iter(())
        self._count = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)

    def start(self, found: Concordance) -> None:
        """Take the hits of this one from now on."""
        self._hits, self._count = found.hits(), 0
        self._timer.start()

    def stop(self) -> None:
        """Take no more."""
        self._hits = iter(())
        self._timer.stop()

    def running(self) -> bool:
        """Tell whether there may be more."""
        return self._timer.isActive()

    def _work(self) -> None:
        until, made = time.monotonic() + SLICE, list[Hit]()
        more = True
        while more and time.monotonic() < until:
            hit = next(self._hits, None)
            more = hit is not None and self._count < MOST
            if hit is not None and more:
                made.append(hit)
                self._count += 1
        if not more:
            self._timer.stop()
        if made:
            self.came.emit(made)
        if not more:
            self.ended.emit(self._count >= MOST)
