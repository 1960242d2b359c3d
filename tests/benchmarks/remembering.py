"""memory-500: what the process of the window holds after many article switches, against what it held after ten."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import corpora, processes
from tests.benchmarks.figure import Figure, Skip


def measure(quick: bool) -> list[Figure]:
    """Return the figure of the memory."""
    if not Path("/proc/self/statm").exists():
        raise Skip("only Linux says how much memory a process holds now")
    articles, switches = (1_000, 100) if quick else (10_000, 500)
    early, late = processes.run(__name__, corpora.project(articles), switches).said
    note = (
        f"Alt+Down through a project of {articles:,} articles, {switches} switches; resident memory; one run"
    )
    return [Figure("memory-500", "process memory after article switches", late, early, "MiB", note)]


def main(project: Path, switches: int) -> list[float]:
    """Return the resident memory in MiB after ten switches and after all."""
    from tests.benchmarks.stage import Stage

    with tempfile.TemporaryDirectory(dir=project.parent) as folder:
        copy = Path(folder) / "project.annot"
        shutil.copyfile(project, copy)
        stage = Stage(copy)
        stage.go_to(1)
        found = []
        for number in range(1, switches + 1):
            stage.next_article()
            if number in {10, switches}:
                found.append(resident())
        stage.close()
    return found


def resident() -> float:
    """Return this process's resident memory in MiB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
