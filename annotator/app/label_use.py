"""What a codebook's labels are used for: by whom, since which version, what was decided, and where an example stands."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from annotator.domain.codebook import Example
from annotator.domain.drafting import Draft, changes
from annotator.domain.frozen import frozen
from annotator.domain.span import Span
from annotator.errors import BadFile
from annotator.formats.codebook_toml import parse_codebook
from annotator.store import articles, labels, overview, versions

if TYPE_CHECKING:
    from annotator.app.session import Session

VERSIONS = 30
"""So many versions are looked through for what changed in a label, from the newest on."""


@frozen
class Use:
    """How many annotations have a label, and how many of each person, most first; `older` are of earlier versions."""

    annotations: int = 0
    people: tuple[tuple[str, int], ...] = ()
    older: int = 0


@frozen
class Decision:
    """What a version changed in a label: kinds as in `annotator.domain.drafting`; `at` is UTC, ISO 8601."""

    version: int
    kinds: tuple[str, ...]
    annotator: str
    at: str


def how_many(session: Session) -> int:
    """Return how many annotations there are, about: what makes counting them take long."""
    return labels.how_many(session.database)


def uses(session: Session) -> dict[int, Use]:
    """Return the use of each label (row id) that annotations have; duplicates folded, boilerplate left out."""
    names = {person.id: person.name for person in session.annotators()}
    found: dict[int, list[tuple[str, int]]] = {}
    for annotator, numbers in overview.labels_by_annotator(session.database).items():
        for label, number in numbers.items():
            found.setdefault(label, []).append((names.get(annotator, ""), number))
    older = labels.older_than(session.database, session.codebook_number)
    return {
        label: Use(
            sum(number for _, number in people),
            tuple(sorted(people, key=lambda each: (-each[1], each[0]))),
            older.get(label, 0),
        )
        for label, people in found.items()
    }


def concerned(draft: Draft, used: dict[int, Use]) -> int:
    """Return how many annotations have a label that publishing a draft would change."""
    touched = {change.label for change in changes(draft)}
    return sum(
        used[label.id].annotations
        for label in draft.base.labels
        if label.uuid in touched and label.id in used
    )


def decisions(session: Session) -> dict[str, list[Decision]]:
    """Return for each label (its id) which versions changed it, newest first; not the version that the project began with."""
    newest = [one for one in versions.versions(session.database) if one.number > 0][:VERSIONS]
    found: dict[str, list[Decision]] = {}
    for version, before in pairwise(newest):
        try:
            draft = Draft(parse_codebook(before.toml), parse_codebook(version.toml))
        except BadFile:
            continue
        kinds: dict[str, list[str]] = {}
        for change in changes(draft):
            kinds.setdefault(change.label, []).append(change.kind)
        for key, said in kinds.items():
            found.setdefault(key, []).append(
                Decision(version.number, tuple(said), version.annotator, version.at)
            )
    return found


def source_of(session: Session, example: Example) -> tuple[int, Span] | None:
    """Return the article (row id) that a passage stands in and its span there, or None."""
    found = articles.containing(session.database, example.before + example.span + example.after)
    if found is None:
        return None
    start = found[1] + len(example.before)
    return found[0], Span(start, start + len(example.span))
