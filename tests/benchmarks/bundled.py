"""bundle-start: a whole process that opens a project in the window, paints it and ends, bundled against from source.

The bundled program cannot be stopped from outside when its window is painted, so both draw a picture of the window
(`render`) and end; that is start, project, layout and painting in one.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import corpora, processes
from tests.benchmarks.figure import Figure, Skip, best_of, seconds

PROGRAM = (
    corpora.REPOSITORY / "dist" / "annotator" / ("annotator.exe" if sys.platform == "win32" else "annotator")
)


def measure(quick: bool) -> list[Figure]:
    """Return the figure of the bundle's start.

    Raises:
        Skip: there is no bundle.
    """
    if not PROGRAM.is_file():
        raise Skip("`make bundle` has not built it")
    articles, rounds = (1_000, 5) if quick else (10_000, 9)
    corpora.KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=corpora.KEPT) as folder:
        project, picture = Path(folder) / "project.annot", Path(folder) / "window.png"
        shutil.copyfile(corpora.project(articles), project)
        arguments = ["render", str(project), str(picture)]

        def run(command: list[str]) -> float:
            return seconds(
                lambda: subprocess.run(
                    [*command, *arguments], cwd=corpora.REPOSITORY, env=processes.environment(),
                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True,
                )
            )  # fmt: skip

        bundle, source = [str(PROGRAM)], [sys.executable, "-m", "annotator"]
        run(bundle)
        run(source)
        ours, baseline = best_of(rounds, lambda: run(bundle), lambda: run(source))
    note = f"`render` of a project of {articles:,} articles, whole process; best of {rounds}"
    return [
        Figure("bundle-start", "bundled program against the program from source", ours, baseline, "s", note)
    ]
