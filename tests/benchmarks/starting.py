"""start: from the start of the process to the first painted window, against an empty window of Qt."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks import corpora, processes
from tests.benchmarks.figure import Figure, best_of


def measure(quick: bool) -> list[Figure]:
    """Return the figure of the start."""
    articles, rounds = (1_000, 5) if quick else (10_000, 9)
    corpora.KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=corpora.KEPT) as folder:
        project = str(Path(folder) / "project.annot")
        shutil.copyfile(corpora.project(articles), project)
        # Once unmeasured: byte code is compiled, and the backup that is due is made.
        seconds_to_window("ours", project)
        seconds_to_window("bare")
        ours, bare = best_of(
            rounds, lambda: seconds_to_window("ours", project), lambda: seconds_to_window("bare")
        )
    note = f"project of {articles:,} articles, opened at its article; best of {rounds}"
    return [Figure("start", "process start to first painted window", ours, bare, "s", note)]


def seconds_to_window(which: str, *arguments: str) -> float:
    """Start a process and return the wall time until its window is painted."""
    begin = time.monotonic()
    process = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.started", which, *arguments],
        cwd=corpora.REPOSITORY,
        env=processes.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return float(process.stdout.decode().split()[-1]) - begin
