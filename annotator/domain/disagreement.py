"""Where annotators differ and what a reviewer ruled: values only. How they are found is in `annotator.agreement`."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterable, Mapping
from enum import StrEnum

from annotator.domain.annotation import Annotation
from annotator.domain.frozen import frozen
from annotator.domain.span import Span

DECISIONS = uuid.UUID("6c1f9a52-0f0b-5b7e-9a3d-2a64c7d1e830")
"""Name space of the ids of decisions (version 5 of the members' ids)."""


class Kind(StrEnum):
    """How two annotators differ about one span."""

    SAME = "same"
    BOUNDARY = "boundary"
    LABEL = "label"
    BOTH = "boundary+label"
    ONLY_A = "only-a"
    ONLY_B = "only-b"


@frozen
class Reading:
    """One way in which a place was annotated, and by whom; `annotation` is None for "nothing here"."""

    annotation: Annotation | None
    annotators: tuple[int, ...]
    ids: tuple[int, ...]


@frozen
class Disagreement:
    """One place of an article as several annotators left it. Of kind `same` where they agree.

    `members` has one annotation, or None for nothing, for each of `annotators`, in their order.
    """

    id: int
    article: int
    kind: Kind
    annotators: tuple[int, ...]
    members: tuple[Annotation | None, ...]
    fingerprint: str

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The different readings: a is the first annotator's, b the next different one, and so on."""
        groups: dict[tuple[int, int, str] | None, list[tuple[int, Annotation | None]]] = {}
        for who, member in zip(self.annotators, self.members, strict=True):
            groups.setdefault(key_of(member), []).append((who, member))
        return tuple(
            Reading(own[0][1], tuple(who for who, _ in own), tuple(m.id for _, m in own if m))
            for own in groups.values()
        )

    @property
    def marked(self) -> tuple[Annotation, ...]:
        """The members that are there."""
        return tuple(member for member in self.members if member)

    @property
    def one_sided(self) -> bool:
        """Whether those who marked something agree, and somebody else marked nothing: then all have nothing in common."""
        return self.kind in {Kind.ONLY_A, Kind.ONLY_B}

    @property
    def span(self) -> Span:
        """The smallest range that holds all members."""
        return union(member.span for member in self.marked)


@frozen
class Decision:
    """What somebody, or a policy, ruled about a disagreement.

    `ruling` is a, b, union, intersection, edited, neither or policy; `taken` are the ids of the annotations taken.
    `stale` says that an annotator changed something afterwards.
    """

    id: int
    article: int
    members: tuple[int, ...]
    fingerprint: str
    kind: str
    ruling: str
    taken: tuple[int, ...] = ()
    policy: str = ""
    author: str = ""
    comment: str = ""
    at: str = ""
    stale: bool = False

    @property
    def by_person(self) -> bool:
        """Whether a person decided, whom no policy overrules."""
        return self.ruling != "policy"


def key_of(annotation: Annotation | None) -> tuple[int, int, str] | None:
    """Return what makes two annotations the same: edges and label."""
    return (annotation.span.start, annotation.span.end, annotation.label_name) if annotation else None


def union(spans: Iterable[Span]) -> Span:
    """Return the smallest range that holds all spans."""
    found = list(spans)
    return Span(min(span.start for span in found), max(span.end for span in found))


def intersection(spans: Iterable[Span]) -> Span | None:
    """Return what all spans share, None where that is nothing."""
    found = list(spans)
    start, end = max(span.start for span in found), min(span.end for span in found)
    return Span(start, end) if start < end else None


def decision_id(members: Iterable[int]) -> int:
    """Return the id of the decision about these annotations: 63 bits of a version 5 uuid of their sorted ids."""
    name = " ".join(str(number) for number in sorted(members))
    return int.from_bytes(uuid.uuid5(DECISIONS, name).bytes[:8], "big") >> 1


def fingerprint_of(members: Iterable[Annotation], labels: Mapping[int, str]) -> str:
    """Return a hash of the members' ids, edges and labels; `labels` has the label's uuid by its row."""
    facts = sorted(f"{m.id} {m.span.start} {m.span.end} {labels.get(m.label, m.label_name)}" for m in members)
    return hashlib.sha256("\n".join(facts).encode()).hexdigest()[:32]
