"""Patterns that are compiled when they are used for the first time, not when their module is loaded.

The window loads a hundred modules before it shows anything, and compiling all their patterns took as long as opening
the project. Ranges of letters beyond Europe are the dearest: 2 ms each.
"""

from __future__ import annotations

import re
from typing import cast


class _Late:
    """Stands for a pattern until it is used; what was asked for once is kept, so that it costs nothing again."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._wanted = (pattern, flags)

    def __getattr__(self, name: str) -> object:
        found: object = getattr(re.compile(*self._wanted), name)
        setattr(self, name, found)
        return found


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern to be used by its own methods, as `re.compile` makes it; wrong ones are only noticed in use."""
    return cast("re.Pattern[str]", _Late(pattern, int(flags)))
