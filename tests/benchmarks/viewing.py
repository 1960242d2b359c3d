"""open, label, scroll: what a key does until it is painted, against Qt's bare text widget and our own full repaint."""

from __future__ import annotations

import json
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.benchmarks import corpora, processes
from tests.benchmarks.figure import Figure

SIZES = {"6k": (6_000, 150), "60k": (60_000, 1_000)}
"""Characters and spans of an article."""

PAGES = 8


def measure(quick: bool) -> list[Figure]:
    """Return the five figures of the article view."""
    rounds = 5 if quick else 9
    project, articles, firsts = corpora.project_for_views(1_000 if quick else 10_000, SIZES, 12)
    figures = []
    for size, (characters, spans) in SIZES.items():
        said = processes.run(__name__, project, firsts[size], rounds).said
        where = f"in a project of {articles:,} articles, window of 1280 × 800"
        what = f"{characters // 1000} KB, {spans:,} spans"
        pages = said.pop("scroll")
        figures += [
            Figure(
                f"open-{size}",
                f"next article to painted, {what}",
                *said["open"],
                "ms",
                f"best of {rounds}; {where}; median {said['open median'][0]:.3g} and {said['open median'][1]:.3g} ms",
            ),
            Figure(
                f"label-{size}",
                f"label key to painted, {what}",
                *said["label"],
                "ms",
                f"best of {rounds}; {where}; the baseline is a repaint of the whole view ({said['parts'][0]:.3g} ms) and one "
                f"bare commit ({said['parts'][1]:.2g} ms)",
            ),
        ]
        if size == "60k":
            figures.append(
                Figure(
                    "scroll-60k",
                    f"page down to painted, {what}",
                    *pages,
                    "ms",
                    f"median of {PAGES} pages, best of {rounds}",
                )
            )
    return figures


def main(project: Path, first: int, rounds: int) -> dict[str, Any]:
    """Return milliseconds, ours and the baseline's, for opening, labelling and scrolling."""
    from annotator.ui import theme
    from tests.benchmarks.committing import bare_file, bare_insert
    from tests.benchmarks.stage import Bare, Stage, settle

    with tempfile.TemporaryDirectory(dir=project.parent) as folder:
        copy = Path(folder) / "project.annot"
        shutil.copyfile(project, copy)
        stage = Stage(copy)
        stage.go_to(first)
        viewport = stage.view.viewport()
        bare = Bare((viewport.width(), viewport.height()), theme.font("article"))
        file = bare_file(Path(folder) / "bare.db")
        insert = bare_insert(file)
        found: dict[str, list[tuple[float, float]]] = {"open": [], "label": [], "scroll": [], "parts": []}
        for number in range(rounds):
            opened = in_turns(number, stage.next_article, lambda: bare.show_text(stage.text()), settle)
            found["open"].append(opened)
            stage.choose_word()
            settle()
            found["parts"].append((stage.repaint(), min(seconds_of(insert) for _ in range(5))))
            found["label"].append((stage.label(), sum(found["parts"][-1])))
            settle()
            pages = [
                in_turns(turn, stage.page, bare.page, settle)
                for turn in range(PAGES if len(stage.text()) > 20_000 else 1)
            ]
            found["scroll"].append((median(pages, 0), median(pages, 1)))
        stage.close()
        file.close()
    best = {
        name: [1000 * min(pair[side] for pair in pairs) for side in (0, 1)] for name, pairs in found.items()
    }
    return {**best, "open median": [1000 * median(found["open"], side) for side in (0, 1)]}


def in_turns(number: int, ours, baseline, settle) -> tuple[float, float]:
    """Return the seconds of ours and of the baseline. Ours goes first: the baseline shows the text that ours has opened."""
    times = [ours()]
    settle()
    times.append(baseline())
    settle()
    return times[0], times[1]


def median(pairs: list[tuple[float, float]], side: int) -> float:
    """Return the median of one side."""
    return statistics.median(pair[side] for pair in pairs)


def seconds_of(work) -> float:
    """Return the wall time of one call."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
