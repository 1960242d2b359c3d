"""What can be ruled about a place: a reading, the union, the common part, neither, other edges, what a policy says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from annotator.agreement.policies import Policy, Verdict
from annotator.app.review.places import Place
from annotator.domain.annotation import Annotation
from annotator.domain.codebook import Codebook
from annotator.domain.disagreement import intersection, union
from annotator.domain.frozen import frozen
from annotator.domain.span import Span
from annotator.errors import BadValue, InvalidEdit

TAKES = ("union", "intersection", "neither")
"""What can be ruled besides taking the first, the second … reading (a, b …)."""


@frozen
class Ruling:
    """What goes into the gold layer: a span with a label, or nothing; from which annotations, and as the word says."""

    word: str
    span: Span | None = None
    source: Annotation | None = None
    taken: tuple[int, ...] = ()
    label: str = ""
    policy: str = ""


def ruling_of(place: Place, take: str) -> Ruling:
    """Return what a word means for a place.

    Args:
        place: the place.
        take: a, b … for a reading, union, intersection or neither.

    Raises:
        BadValue: the word is unknown, or there is no such reading.
        InvalidEdit: the readings share nothing, as where somebody marked nothing, or no label is that of most.
    """
    readings, marked = place.disagreement.readings, place.disagreement.marked
    if take == "neither":
        return Ruling("neither")
    if take in {"union", "intersection"}:
        if take == "intersection" and place.disagreement.one_sided:
            raise InvalidEdit(
                "Somebody marked nothing here, so there is no common part. Take a, b or neither."
            )
        if _has_no_label(marked):
            raise InvalidEdit(
                "They differ in the label too, which neither the whole nor the common part decides. Take one of them, or choose "
                "edges and label."
            )
        spans = [annotation.span for annotation in marked]
        span = union(spans) if take == "union" else intersection(spans)
        if span is None:
            raise InvalidEdit("These annotations have no part in common. Take one of them, or the whole.")
        return Ruling(take, span, _labelled(marked), tuple(annotation.id for annotation in marked))
    if len(take) != 1 or not "a" <= take <= "z":
        raise BadValue(f"“{take}” is not known for --take; the words are a, b, {', '.join(TAKES)}.")
    number = ord(take) - ord("a")
    if number >= len(readings):
        last = chr(ord("a") + len(readings) - 1)
        raise BadValue(f"There is no reading “{take}” here; the last one is {last}.")
    reading = readings[number]
    word = "a" if number == 0 else "b"
    if reading.annotation is None:
        return Ruling(word)
    return Ruling(word, reading.annotation.span, reading.annotation, reading.ids)


def ruling_of_annotator(place: Place, annotator: int) -> Ruling:
    """Return the ruling that takes what one annotator did, nothing included."""
    for number, reading in enumerate(place.disagreement.readings):
        if annotator in reading.annotators:
            return ruling_of(place, chr(ord("a") + number))
    raise InvalidEdit("This annotator did not finish this article.")


def edited(place: Place, span: Span, label: str) -> Ruling:
    """Return the ruling for edges or a label that nobody chose."""
    source = _labelled(place.disagreement.marked)
    return Ruling("edited", span, source, tuple(a.id for a in place.disagreement.marked), label)


def _has_no_label(marked: Sequence[Annotation]) -> bool:
    """Tell whether no label has more of these annotations than every other one."""
    counts = Counter(annotation.label_name for annotation in marked).most_common(2)
    return len(counts) > 1 and counts[0][1] == counts[1][1]


def _labelled(marked: Sequence[Annotation]) -> Annotation:
    """Return a member with the label that most have, of the first annotator among them."""
    counts = Counter(annotation.label_name for annotation in marked)
    most = max(counts.values())
    return next(annotation for annotation in marked if counts[annotation.label_name] == most)


def policy_of(words: str, overlap: str, codebook: Codebook) -> Policy:
    """Return the policy that a person wrote: a rule, and LABEL=RULE for single labels, with commas between.

    Raises:
        BadValue: a rule or a label is unknown.
    """
    rule, labels = "unanimous", {}
    for part in (part.strip() for part in words.split(",")):
        name, equals, own = part.rpartition("=")
        if not equals:
            rule = own
            continue
        if codebook.label(name) is None:
            raise BadValue(f"There is no label “{name}” in the codebook.")
        labels[name] = own
    return Policy(rule, overlap, labels)


def by_policy(said: Verdict, policy: Policy) -> Ruling:
    """Return what a policy said as a ruling."""
    return Ruling("policy", said.span, said.source, said.taken, policy=policy.name)
