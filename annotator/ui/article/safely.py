"""Drawing that cannot end the program: Qt calls it from outside Python, where an exception has nobody to go to."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

log = logging.getLogger(__name__)
Drawn = TypeVar("Drawn")


class SafeDrawing:
    """Runs what draws. After a bug `broken` is True; the bug is logged the first time only."""

    def __init__(self) -> None:
        """Know of no bug."""
        self.broken = False

    def __call__(self, draw: Callable[[], Drawn]) -> Drawn | None:
        """Draw and return what that gives, None where it fails."""
        try:
            return draw()
        except Exception:
            if not self.broken:
                self.broken = True
                log.exception("the marks could not be painted")
        return None
