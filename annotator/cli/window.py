"""What commands ask of the window, without knowing Qt. `annotator.__main__` hands the real one in."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from annotator.domain.frozen import frozen
from annotator.errors import NeedsWindow


@frozen
class Picture:
    """What to draw: a view of a project at a size in pixels and a scale, in a theme, into a PNG file.

    `query` is what the search view looks for.
    """

    project: Path
    out: Path
    view: str = "label"
    article: str = "1"
    theme: str = "light"
    size: tuple[int, int] = (1280, 800)
    scale: float = 1.0
    query: str = ""


class Door(Protocol):
    """The window as commands see it."""

    def open(self, path: Path | None, *, sample: bool, safe: bool = False) -> int:
        """Open the window and return its exit code; `safe` leaves the person's settings and keys aside."""

    def render(self, picture: Picture) -> None:
        """Draw the window into a PNG file."""


def needed(window: Door | None) -> Door:
    """Return the window, or refuse in a sentence where this process has none."""
    if window is None:
        raise NeedsWindow("This command needs the window; start it as `annotator` or `python -m annotator`.")
    return window
