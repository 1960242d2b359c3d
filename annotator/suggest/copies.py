"""Carrying annotations over from a text to a near copy of it: what both have word for word keeps its annotations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.domain.annotation import Annotation
from annotator.domain.late import late
from annotator.domain.passage import Passage
from annotator.domain.span import Span
from annotator.domain.suggestion import Suggestion

SHORTEST = 4
"""Fewer words in a row that both texts have say nothing: they may stand there by chance."""

_WORD = late(r"\w+|[^\w\s]")


def compare(one: str, other: str) -> list[Passage]:
    """Return the passages of two texts in order: what both have, what only one has. White space does not count."""
    from difflib import SequenceMatcher

    first, second = _words(one), _words(other)
    matcher = SequenceMatcher(
        None, [one[s.start : s.end] for s in first], [other[s.start : s.end] for s in second], autojunk=False
    )
    passages = []
    for kind, a, b, c, d in matcher.get_opcodes():
        left = Span(first[a].start, first[b - 1].end) if b > a else None
        right = Span(second[c].start, second[d - 1].end) if d > c else None
        if kind == "equal":
            passages.append(Passage(left, right))
        else:
            passages += [Passage(left, None)] if left else []
            passages += [Passage(None, right)] if right else []
    return passages


def carried_over(
    one: str, other: str, annotations: Iterable[Annotation], *, reason: str = ""
) -> list[Suggestion]:
    """Return the annotations of `one` that lie in passages which `other` has word for word, at their place in `other`.

    Args:
        one: the text that is annotated.
        other: its near copy.
        annotations: those of `one`, with label ids.
        reason: what is said about each.
    """
    from difflib import SequenceMatcher

    first, second = _words(one), _words(other)
    blocks = SequenceMatcher(
        None, [one[s.start : s.end] for s in first], [other[s.start : s.end] for s in second], autojunk=False
    ).get_matching_blocks()
    there: dict[int, int] = {
        block.a + n: block.b + n for block in blocks if block.size >= SHORTEST for n in range(block.size)
    }
    made = []
    for annotation in annotations:
        place = _place(annotation.span, first, second, there)
        if place is not None:
            made.append(
                Suggestion(
                    place,
                    annotation.label,
                    annotation.label_name,
                    "copy",
                    reason,
                    dict(annotation.attributes),
                )
            )
    return sorted(made, key=lambda each: (each.span.start, -each.span.end))


def _place(span: Span, first: Sequence[Span], second: Sequence[Span], there: dict[int, int]) -> Span | None:
    """Return where a span of the first text stands in the second, None unless all its words follow each other there."""
    covered = [n for n, word in enumerate(first) if word.start < span.end and span.start < word.end]
    if not covered or any(n not in there for n in covered):
        return None
    head, tail = covered[0], covered[-1]
    if there[tail] - there[head] != tail - head:
        return None
    start = second[there[head]].start + max(span.start - first[head].start, 0)
    end = second[there[tail]].end - max(first[tail].end - span.end, 0)
    return Span(start, end)


def _words(text: str) -> list[Span]:
    return [Span(found.start(), found.end()) for found in _WORD.finditer(text)]
