"""The list behind the numbers: every place of an article once, with what each annotator made of it.

The pairing is that of `pairing`, so that the numbers and the list agree: with two annotators there are as many places
of a kind as the figures count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator.agreement.pairing import Mark, pairs
from annotator.domain.annotation import Annotation
from annotator.domain.disagreement import Disagreement, Kind, decision_id, fingerprint_of

Range = tuple[int, int]
_ORDER = {kind: place for place, kind in enumerate(Kind)}


def places(
    article: int,
    annotations: Mapping[int, Sequence[Annotation]],
    labels: Mapping[int, str],
    outside: Mapping[int, Sequence[Range]] | None = None,
) -> list[Disagreement]:
    """Return the places of one article in text order, those where all agree included.

    Args:
        article: its row.
        annotations: for each annotator who finished the article, in order, the annotations.
        labels: uuid of each label by its row.
        outside: passages that do not count: under 0 for everybody, under an annotator's number where they did not read.
    """
    gaps = outside or {}
    common = gaps.get(0, ())
    who = list(annotations)
    own = {
        one: [a for a in annotations[one] if not _touches(a, [*common, *gaps.get(one, ())])] for one in who
    }
    clusters = _clusters(own, gaps)
    found = []
    for cluster in clusters:
        read = [one for one in who if one in cluster or not _touched_by(cluster.values(), gaps.get(one, ()))]
        if len(read) < 2:
            continue
        members = tuple(cluster.get(one) for one in read)
        there = [member for member in members if member]
        found.append(
            Disagreement(
                decision_id(member.id for member in there),
                article,
                kind_of(members),
                tuple(read),
                members,
                fingerprint_of(there, labels),
            )
        )
    return sorted(found, key=lambda one: (one.span.start, -one.span.end, one.id))


def kind_of(members: Sequence[Annotation | None]) -> Kind:
    """Return how the members differ; where some have nothing and the others agree, who comes first says which only."""
    there = [member for member in members if member]
    spans, labels = {member.span for member in there}, {member.label_name for member in there}
    if len(spans) > 1:
        return Kind.BOTH if len(labels) > 1 else Kind.BOUNDARY
    if len(labels) > 1:
        return Kind.LABEL
    if len(there) == len(members):
        return Kind.SAME
    return Kind.ONLY_A if members[0] else Kind.ONLY_B


def _clusters(
    own: Mapping[int, Sequence[Annotation]], gaps: Mapping[int, Sequence[Range]]
) -> list[dict[int, Annotation]]:
    """Put together what answers each other, at most one annotation of each annotator, the best pairs first."""
    links = []
    for first, second in combinations(own, 2):
        cuts = [*gaps.get(first, ()), *gaps.get(second, ())]
        a = [one for one in own[first] if not _touches(one, cuts)]
        b = [one for one in own[second] if not _touches(one, cuts)]
        for kind, (i, j) in pairs([_mark(one) for one in a], [_mark(one) for one in b]):
            if i is not None and j is not None:
                apart = abs(a[i].span.start - b[j].span.start) + abs(a[i].span.end - b[j].span.end)
                numbers = sorted((a[i].id, b[j].id))
                links.append((_ORDER[kind], apart, a[i].span.start, numbers, a[i], b[j]))
    cluster_of = {one.id: {who: one} for who, marks in own.items() for one in marks}
    for *_, one, other in sorted(links, key=lambda link: link[:4]):
        left, right = cluster_of[one.id], cluster_of[other.id]
        if left is not right and not left.keys() & right.keys():
            left |= right
            for member in right.values():
                cluster_of[member.id] = left
    unique = {id(cluster): cluster for cluster in cluster_of.values()}
    return list(unique.values())


def _mark(annotation: Annotation) -> Mark:
    return annotation.span.start, annotation.span.end, annotation.label_name


def _touches(annotation: Annotation, ranges: Iterable[Range]) -> bool:
    return any(annotation.span.start < end and start < annotation.span.end for start, end in ranges)


def _touched_by(annotations: Iterable[Annotation], ranges: Sequence[Range]) -> bool:
    return bool(ranges) and any(_touches(annotation, ranges) for annotation in annotations)


@dataclass(frozen=True, slots=True, order=True)
class Pattern:
    """What recurring disagreements have in common.

    `a` and `b` are how each reading looks, X standing for what they share: "the X" against "X". Empty is nothing; both
    are empty where there are more than two readings. `labels` are those of the readings.
    """

    kind: str
    a: str
    b: str
    labels: tuple[str, ...]


_LONGEST = 2
"""So many words beside the shared part are spelt out; more are "…"."""


def pattern_of(disagreement: Disagreement, text: str) -> Pattern:
    """Return the pattern of a disagreement; two with equal patterns can be decided alike."""
    readings = disagreement.readings
    one, other = readings[0].annotation, readings[1].annotation if len(readings) > 1 else None
    labels = tuple(dict.fromkeys(m.label_name for m in disagreement.marked))
    kind = str(disagreement.kind)
    if len(readings) > 2:
        return Pattern(kind, "", "", labels)
    if one is None or other is None:
        there = one or other
        assert there is not None
        words = _folded(there.span.of(text))
        return Pattern(kind, words if one else "", "" if one else words, labels)
    if one.span == other.span:
        return Pattern(kind, one.label_name, other.label_name, ())
    start, end = max(one.span.start, other.span.start), min(one.span.end, other.span.end)
    if start >= end:  # only neighbours of a third reading
        return Pattern(kind, "…", "…", labels)
    shapes = []
    for span in (one.span, other.span):
        before, after = _beside(text[span.start : start]), _beside(text[end : span.end])
        shapes.append(" ".join(part for part in (before, "X", after) if part))
    return Pattern(kind, shapes[0], shapes[1], labels)


def _beside(words: str) -> str:
    parts = words.split()
    return "…" if len(parts) > _LONGEST else " ".join(parts).casefold()


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
