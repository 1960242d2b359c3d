"""What a merge brings, changes and refuses: values for the preview, the command line and the history."""

from __future__ import annotations

import difflib
from collections import Counter
from dataclasses import dataclass, field

from annotator.domain.frozen import frozen


@frozen
class Refusal:
    """Something of another project that was not taken. `article` is its number there, None for the whole file.

    `rows` is how many rows hang on it; `difference` shows how a text differs from ours, as lines of a diff.
    """

    file: str
    article: int | None
    reason: str
    rows: int = 0
    difference: tuple[str, ...] = ()


@frozen
class Arrival:
    """What one person's work brings: annotations that come, change and go, and articles that they have finished."""

    annotator: str
    added: int = 0
    changed: int = 0
    removed: int = 0
    finished: int = 0


@frozen
class OtherCodebook:
    """The codebook that is in force in a colleague's project and never was here.

    `uuid` names it for adopting; `version` is the number that it has there, 0 where that is unknown; `annotator` who
    published it, empty where a packet keeps that away; `at` is UTC, ISO 8601.
    """

    file: str
    uuid: str
    version: int
    annotator: str
    at: str
    note: str


@dataclass(slots=True)
class MergeReport:
    """What one file, or several, would bring or have brought."""

    files: list[str] = field(default_factory=list)
    articles_added: int = 0
    annotations_added: int = 0
    annotations_changed: int = 0
    annotations_removed: int = 0
    others: Counter[str] = field(default_factory=Counter)
    people: dict[str, Counter[str]] = field(default_factory=dict)
    labels_added: list[str] = field(default_factory=list)
    codebooks: list[OtherCodebook] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    on_removed_articles: int = 0
    ahead: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing at all comes in."""
        changed = self.articles_added or self.annotations_added or self.annotations_changed
        return not (changed or self.annotations_removed or self.others.total())

    def arrivals(self) -> list[Arrival]:
        """Return what each person's work brings, by name."""
        return [
            Arrival(name, count["added"], count["changed"], count["removed"], count["finished"])
            for name, count in sorted(self.people.items())
        ]

    def add(self, other: MergeReport) -> None:
        """Take another file's report in."""
        self.files += other.files
        self.articles_added += other.articles_added
        self.annotations_added += other.annotations_added
        self.annotations_changed += other.annotations_changed
        self.annotations_removed += other.annotations_removed
        self.others += other.others
        for name, count in other.people.items():
            self.people.setdefault(name, Counter()).update(count)
        self.labels_added += [name for name in other.labels_added if name not in self.labels_added]
        self.codebooks += [one for one in other.codebooks if one.uuid not in {c.uuid for c in self.codebooks}]
        self.refused += other.refused
        self.on_removed_articles += other.on_removed_articles
        self.ahead = max(self.ahead, other.ahead)


_MOST_LINES = 40


def text_difference(ours: str, theirs: str) -> tuple[int, tuple[str, ...]]:
    """Return by how many characters two texts differ, and the lines of a diff, ours with "-", theirs with "+"."""
    lines = difflib.unified_diff(ours.splitlines(), theirs.splitlines(), "ours", "theirs", lineterm="", n=1)
    shown = tuple(line[:500] for line in list(lines)[2 : _MOST_LINES + 2])
    start = 0
    while start < min(len(ours), len(theirs)) and ours[start] == theirs[start]:
        start += 1
    end = 0
    while end < min(len(ours), len(theirs)) - start and ours[-1 - end] == theirs[-1 - end]:
        end += 1
    left, right = ours[start : len(ours) - end], theirs[start : len(theirs) - end]
    if len(left) * len(right) > 4_000_000:
        return max(len(left), len(right)), shown
    matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
    return (
        sum(
            max(i2 - i1, j2 - j1)
            for operation, i1, i2, j1, j2 in matcher.get_opcodes()
            if operation != "equal"
        ),
        shown,
    )
