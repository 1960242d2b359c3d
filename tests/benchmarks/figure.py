"""One measured figure, how ours and the baseline take turns, and how figures are shown and kept."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

AIMS = {
    "start": 2.0,
    "open-6k": 2.5,
    "open-60k": 3.5,
    "open-1m": 1.0,
    "open-10m": 1.0,
    "label-6k": 2.0,
    "label-60k": 2.0,
    "scroll-60k": 1.5,
    "commit": 2.0,
    "import-10k": 2.0,
    "import-brat-1k": 2.0,
    "import-conll-10k": 2.0,
    "import-prodigy-10k": 2.0,
    "import-html-1k": 1.2,
    "import-files-10k": 2.0,
    "export-10k-time": 0.7,
    "export-10k-memory": 0.3,
    "export-100k-memory": 2.0,
    "list-100k": 2.0,
    "search-100k": 2.0,
    "cluster-10k": 4.0,
    "cluster-100k": 1.0,
    "import-100-into-100k": 2.0,
    "history-100k": 2.0,
    "palette-10k": 2.0,
    "agree-1k": 200.0,
    "agree-update": 0.005,
    "merge-1k": 4.0,
    "disagreements-50k": 4.0,
    "memory-500": 1.05,
    "bundle-start": 1.2,
}
"""The ratio, ours by baseline, that each figure should stay under. All ids, in the order of the table."""


@dataclass(frozen=True)
class Figure:
    """One row of the table. `ours` and `baseline` are in `unit`; the smaller the better."""

    id: str
    name: str
    ours: float
    baseline: float
    unit: str
    note: str = ""

    @property
    def ratio(self) -> float:
        """Ours by baseline."""
        return self.ours / self.baseline if self.baseline else float("inf")


class Skip(Exception):
    """A figure cannot be had here; the message is a clause that says why."""


def best_of(rounds: int, ours: Callable[[], float], baseline: Callable[[], float]) -> tuple[float, float]:
    """Return the smallest of `rounds` values of each, taken in turns; who goes first changes from round to round."""
    found: dict[bool, list[float]] = {True: [], False: []}
    for number in range(rounds):
        for which in (number % 2 == 0, number % 2 == 1):
            found[which].append(ours() if which else baseline())
    return min(found[True]), min(found[False])


def seconds(work: Callable[[], object]) -> float:
    """Return the wall time of one call in seconds."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as a Markdown table, with the aim and whether it is met."""
    lines = [
        "| id | figure | ours | baseline | unit | ratio | aim | note |",
        "| --- | --- | ---: | ---: | --- | ---: | ---: | --- |",
    ]
    for one in figures:
        aim = AIMS[one.id]
        met = "" if one.ratio <= aim else " ✗"
        lines.append(
            f"| {one.id} | {one.name} | {one.ours:.4g} | {one.baseline:.4g} | {one.unit} | "
            f"{one.ratio:.2f}{met} | {aim:.2f} | {one.note} |"
        )
    return "\n".join(lines)


def keep(figures: Sequence[Figure], path: Path) -> None:
    """Write the figures as a JSON list."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [
        {
            **asdict(one),
            "ours": float(f"{one.ours:.5g}"),
            "baseline": float(f"{one.baseline:.5g}"),
            "ratio": round(one.ratio, 3),
        }
        for one in figures
    ]
    keys = ("id", "name", "ours", "baseline", "ratio", "unit", "note")
    path.write_text(
        json.dumps([{key: row[key] for key in keys} for row in rows], indent=1, ensure_ascii=False) + "\n",
        "utf-8",
    )
