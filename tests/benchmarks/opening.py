"""open-1m, open-10m: a very long article shown in the view until it is painted, against Qt's bare text widget.

Reading it from the project is not in these figures, but in their notes: the baseline reads nothing.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import corpora, processes
from tests.benchmarks.figure import Figure

SIZES = {"1m": (1_000_500, 2_000), "10m": (10_000_000, 20_000)}
"""Characters and spans of an article; the first is just long enough to be shown in sections."""
EACH = 2


def measure(quick: bool) -> list[Figure]:
    """Return the two figures."""
    rounds = 3 if quick else 7
    project, _, firsts = corpora.project_for_views(0, SIZES, EACH)
    figures = []
    for size, (characters, spans) in SIZES.items():
        said = processes.run(__name__, project, firsts[size], rounds).said
        figures.append(
            Figure(
                f"open-{size}",
                f"article shown to painted, {characters / 1e6:.0f} MB, {spans:,} spans",
                *said["open"],
                "ms",
                f"best of {rounds}; window of 1280 × 800; in {said['sections']} sections; from the key on, with all "
                f"{spans:,} annotations read from the project: {said['key']:,.0f} ms",
            )
        )
    return figures


def main(project: Path, first: int, rounds: int) -> dict[str, object]:
    """Return milliseconds, ours and the baseline's, for showing a long article, and from the key to the next one."""
    from annotator.ui import theme
    from tests.benchmarks.stage import Bare, Stage, settle

    with tempfile.TemporaryDirectory(dir=project.parent) as folder:
        copy = Path(folder) / "project.annot"
        shutil.copyfile(project, copy)
        stage = Stage(copy)
        viewport = stage.view.viewport()
        bare = Bare((viewport.width(), viewport.height()), theme.font("article"))
        keys, ours, baseline = [], [], []
        for _ in range(rounds):
            stage.go_to(first)
            settle(700)
            keys.append(1000 * stage.next_article())
            settle(700)
            ours.append(1000 * stage.show_again())
            settle(700)
            baseline.append(1000 * bare.show_text(stage.text()))
            # Qt goes on laying out what it was given; the next measurement must not pay for that.
            bare.widget.clear()
            settle()
        sections = len(stage.view.sections)
        stage.close()
    return {"open": [min(ours), min(baseline)], "key": min(keys), "sections": sections}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
