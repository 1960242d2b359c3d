"""What a rule would put into the gold layer without a person: unanimous, majority, k of n; and which edges it takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field

from annotator.domain.annotation import Annotation
from annotator.domain.disagreement import Disagreement, key_of
from annotator.domain.frozen import frozen
from annotator.domain.span import Span
from annotator.errors import BadValue

OVERLAPS = ("", "longest", "shortest", "majority")


@frozen
class Policy:
    """A rule for filling the gold layer.

    Attributes:
        rule: unanimous, majority, or a number k: so many of those who finished the article must agree.
        overlap: longest, shortest or majority: which edges where labels agree and edges differ; empty leaves them open.
        labels: another rule for single labels, by name.
    """

    rule: str = "unanimous"
    overlap: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse words that are no rule."""
        for rule in (self.rule, *self.labels.values()):
            if rule not in {"unanimous", "majority", "open"} and not (
                rule.isdecimal() and 0 < int(rule) < 100
            ):
                raise BadValue(
                    f"“{rule}” is no policy; the words are unanimous, majority, or a number such as 2."
                )
        if self.overlap not in OVERLAPS:
            raise BadValue(
                f"“{self.overlap}” is not known for --overlap; the words are longest, shortest, majority."
            )

    @property
    def name(self) -> str:
        """How the policy is written down beside a decision."""
        special = [f"{label}={rule}" for label, rule in sorted(self.labels.items())]
        return " ".join([self.rule, *([self.overlap] if self.overlap else []), *special])


@frozen
class Verdict:
    """What a policy says: an annotation for the gold layer with the ids it comes from, or None for "nothing here"."""

    span: Span | None
    source: Annotation | None
    taken: tuple[int, ...]


def verdict(disagreement: Disagreement, policy: Policy) -> Verdict | None:
    """Return what the policy rules about a place; None where it leaves it to a person."""
    votes = Counter(member.label_name for member in disagreement.marked)
    label, _ = min(votes.items(), key=lambda vote: (-vote[1], vote[0]))
    rule = policy.labels.get(label, policy.rule)
    quorum = _quorum(rule, len(disagreement.members))
    # With k of n, k marks are enough, however many have nothing there.
    voters = disagreement.marked if rule.isdecimal() else disagreement.members
    exact = Counter(key_of(member) for member in voters)
    key, number = min(exact.items(), key=lambda found: (-found[1], found[0] or (-1, 0, "")))
    if number >= quorum and list(exact.values()).count(number) == 1:
        return _take(disagreement, key)
    with_label = [member for member in disagreement.marked if member.label_name == label]
    if policy.overlap and len(with_label) >= quorum and list(votes.values()).count(len(with_label)) == 1:
        chosen = _edges(with_label, policy.overlap)
        return _take(disagreement, key_of(chosen)) if chosen else None
    return None


def _quorum(rule: str, annotators: int) -> int:
    if rule == "open":
        return annotators + 1
    if rule == "unanimous":
        return annotators
    return annotators // 2 + 1 if rule == "majority" else max(int(rule), 1)


def _take(disagreement: Disagreement, key: tuple[int, int, str] | None) -> Verdict:
    if key is None:
        return Verdict(None, None, ())
    taken = [member for member in disagreement.marked if key_of(member) == key]
    return Verdict(taken[0].span, taken[0], tuple(member.id for member in taken))


def _edges(members: list[Annotation], rule: str) -> Annotation | None:
    """Return the member whose edges the rule takes; None where a majority of edges is asked for and there is none."""
    if rule == "majority":
        counts = Counter(member.span for member in members)
        span, number = counts.most_common(1)[0]
        return next(m for m in members if m.span == span) if number * 2 > len(members) else None
    sign = -1 if rule == "longest" else 1
    return min(members, key=lambda member: (sign * len(member.span), member.span.start, member.id))
