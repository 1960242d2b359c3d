"""What may be shown a moment later: the article is painted first, then lists, panels and the status line follow."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

Work = Callable[[], None]
WAIT = 12
"""Milliseconds. With 0 the timer comes before the painting in the same turn of the event loop."""


class Later(QObject):
    """Work that waits until the article was painted; less than a frame. The same work waits once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: dict[object, Work] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self.now)
        self._held = False

    def do(self, key: object, work: Work) -> None:
        """Do `work` in the next turn; work that waits under the same key is replaced."""
        self._waiting[key] = work
        if not self._held and not self._timer.isActive():
            self._timer.start()

    def once_painted(self, key: object, work: Work) -> None:
        """Do `work` at once; while everything is held, when the window has been painted."""
        if self._held:
            self._waiting[key] = work
        else:
            work()

    def hold(self) -> None:
        """Let everything wait until `release`: the window has not been painted for the first time."""
        self._held = True
        self._timer.stop()

    def release(self) -> None:
        """Go on, where it was held."""
        if self._held:
            self._held = False
            self._timer.start()

    def waits(self) -> bool:
        """Tell whether something is about to be done by itself."""
        return self._timer.isActive()

    def now(self) -> None:
        """Do at once what waits."""
        waiting, self._waiting = self._waiting, {}
        for work in waiting.values():
            work()

    def forget(self) -> None:
        """Drop what waits, because what it would show is gone."""
        self._waiting.clear()
