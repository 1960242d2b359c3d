"""What may be shown a moment later: the article is painted first, then lists, panels and the status line follow."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

Work = Callable[[], None]


class Later(QObject):
    """Work that waits for the next turn of the event loop, after the article was painted. The same work waits once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: dict[object, Work] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.now)

    def do(self, key: object, work: Work) -> None:
        """Do `work` in the next turn; work that waits under the same key is replaced."""
        self._waiting[key] = work
        self._timer.start()

    def now(self) -> None:
        """Do at once what waits."""
        waiting, self._waiting = self._waiting, {}
        for work in waiting.values():
            work()

    def forget(self) -> None:
        """Drop what waits, because what it would show is gone."""
        self._waiting.clear()
