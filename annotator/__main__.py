"""The program: a window where nothing or a project is named, commands otherwise. Hands the window to the commands."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from annotator.cli import main as run_command
from annotator.cli import open_window
from annotator.cli.window import Picture


class Window:
    """The window as commands see it; Qt is loaded only when one of these is called."""

    def open(self, path: Path | None, *, sample: bool, safe: bool = False) -> int:
        """Open the window on a project, on the sample project, or on the start page."""
        gc.disable()  # nothing that a start makes is rubbish yet; the window turns it on again
        try:
            from annotator.ui.starting import skip_feature_search

            skip_feature_search()
            from annotator.ui.application import run

            return run([str(path)] if path else [], sample=sample, safe=safe)
        finally:
            gc.enable()

    def render(self, picture: Picture) -> None:
        """Draw the window into a PNG file."""
        from annotator.ui.application import render

        render(
            picture.project,
            picture.out,
            view=picture.view,
            article=picture.article,
            theme=picture.theme,
            size=picture.size,
            scale=picture.scale,
            query=picture.query,
        )


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    named = [each for each in arguments if each != "--safe"]
    if not named or (len(named) == 1 and named[0].endswith(".annot")):
        return open_window("".join(named), Window(), safe=named != arguments)
    return run_command(arguments, Window())


if __name__ == "__main__":
    sys.exit(main())
