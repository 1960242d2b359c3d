"""Where each annotation of an article stands in the corpus, in tokens, or why it does not stand there. Knows no spaCy."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from annotator.domain.accounting import Entry
from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from annotator.formats.spacy_corpus.options import CorpusArticle, CorpusOptions
from annotator.formats.spacy_corpus.reach import certain

LONGEST_ARTICLE = 1_000_000
"""Code points: spaCy's pipelines refuse longer texts (E088)."""
MISALIGNED = ("edge-inside-token", "whitespace")
"""Reasons that `misaligned="stop"` stops at."""


class Piece(NamedTuple):
    """A range `[first, last)` of tokens with a label; `nth` is the annotation's in its article, -1 for none."""

    first: int
    last: int
    label: str
    nth: int = -1


@dataclass
class Placement:
    """The pieces of one article: all spans, the flat entities among them, what is missing, and each fate.

    `certain` is the length in tokens up to which spancat's suggester proposes a span in any case.
    `fates` has the reason why each annotation is not written, or an empty string, in the article's order.
    """

    one: CorpusArticle
    component: str
    fates: list[str]
    spans: list[Piece] = field(default_factory=list)
    ents: list[Piece] = field(default_factory=list)
    missing: list[Piece] = field(default_factory=list)
    too_long: bool = False
    certain: int = sys.maxsize

    @cached_property
    def entries(self) -> list[Entry]:
        """One entry an annotation, in the article's order; made when they are first asked for."""
        return _entries(self)


def place(one: CorpusArticle, options: CorpusOptions) -> Placement:
    """Return where the annotations of one article stand."""
    component = "both" if options.component == "shared" else options.component
    placement = Placement(one, component, [""] * len(one.annotations))
    if "spancat" in options.components:
        placement.certain = certain(options.suggester)
    placement.too_long = len(one.article.text) > LONGEST_ARTICLE
    if placement.too_long:
        placement.fates = ["article-too-long"] * len(one.annotations)
        return placement
    placement.missing = _missing(one)
    placement.spans = _spans(one, options, placement.missing, placement.fates)
    if options.component != "spancat":
        placement.ents = flatten(placement.spans, options)
        if options.component == "ner":
            kept = {piece.nth for piece in placement.ents}
            for piece in placement.spans:
                if piece.nth not in kept:
                    placement.fates[piece.nth] = "overlap"
            placement.spans = placement.ents
    return placement


def flatten(pieces: Iterable[Piece], options: CorpusOptions) -> list[Piece]:
    """Return the pieces that may stand beside each other, in text order; the rule of `options` chooses."""
    pieces = sorted(pieces)
    if all(one.last <= two.first for one, two in pairwise(pieces)):
        return pieces
    kept: list[Piece] = []
    taken: set[int] = set()
    for piece in sorted(pieces, key=_order(options)):
        if taken.isdisjoint(range(piece.first, piece.last)):
            taken.update(range(piece.first, piece.last))
            kept.append(piece)
    return sorted(kept)


def _order(options: CorpusOptions) -> Callable[[Piece], tuple[int, int, int, str, int]]:
    sign = 1 if options.overlaps == "shortest" else -1
    ranks = {label: rank for rank, label in enumerate(options.priority)}
    return lambda piece: (
        ranks.get(piece.label, len(ranks)),
        sign * (piece.last - piece.first),
        piece.first,
        piece.label,
        piece.nth,
    )


def _missing(one: CorpusArticle) -> list[Piece]:
    """Return the tokens that regions touch, merged, so that no token is named twice."""
    kinds: dict[int, str] = {}
    for region in one.article.regions:
        for token in one.tokens.covering(region.span):
            kinds.setdefault(token, region.kind.value)
    merged: list[Piece] = []
    for token in sorted(kinds):
        if merged and merged[-1].last == token and merged[-1].label == kinds[token]:
            merged[-1] = Piece(merged[-1].first, token + 1, kinds[token])
        else:
            merged.append(Piece(token, token + 1, kinds[token]))
    return merged


def _spans(one: CorpusArticle, options: CorpusOptions, missing: list[Piece], fates: list[str]) -> list[Piece]:
    pieces: list[Piece] = []
    seen: set[tuple[int, int, str]] = set()
    text, tokens, regions = one.article.text, one.tokens, one.article.regions
    for index, annotation in enumerate(one.annotations):
        if regions:
            reason = next((r.kind.value for r in regions if r.span.overlaps(annotation.span)), "")
            if reason:
                fates[index] = reason
                continue
        found = _align(text, tokens, annotation.span, options.misaligned)
        if isinstance(found, str):
            fates[index] = found
            continue
        first, last = found
        gap = next((gap for gap in missing if first < gap.last and gap.first < last), None)
        if gap is not None:
            fates[index] = gap.label
        elif (first, last, annotation.label_name) in seen:
            fates[index] = "duplicate"
        else:
            seen.add((first, last, annotation.label_name))
            pieces.append(Piece(first, last, annotation.label_name, index))
    return pieces


def _align(text: str, tokens: Tokens, span: Span, policy: str) -> tuple[int, int] | str:
    """Return the token range of a span, or the reason why it has none under `policy`."""
    found = _exact(tokens, span)
    if found and not (text[span.start].isspace() or text[span.end - 1].isspace()):
        return found
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - len(words) + len(words.rstrip())
    if start >= end:
        return "whitespace"
    bare = Span(start, end)
    fits = _exact(tokens, bare)
    if policy in ("stop", "drop"):
        return "whitespace" if fits else "edge-inside-token"
    moved = bare if fits else tokens.widen(bare) if policy == "expand" else tokens.narrow(bare)
    found = _exact(tokens, moved) if moved else None
    return _without_blanks(text, tokens, *found) if found else "edge-inside-token"


def repaired(text: str, tokens: Tokens, span: Span) -> Span | None:
    """Return the edges that make a misaligned span one of whole words without blanks, or None where none do."""
    found = _align(text, tokens, span, "expand")
    if isinstance(found, str):
        return None
    better = Span(_start(tokens, found[0]), tokens.ends[found[1] - 1])
    return None if better == span else better


def _exact(tokens: Tokens, span: Span) -> tuple[int, int] | None:
    ends = tokens.ends
    first = bisect_right(ends, span.start)
    last = bisect_left(ends, span.end, first)
    if last < len(ends) and ends[last] == span.end and _start(tokens, first) == span.start:
        return first, last + 1
    return None


def _start(tokens: Tokens, token: int) -> int:
    """Return where a token starts, without the list of all starts."""
    return tokens.ends[token - 1] + tokens.spaces[token - 1] if token else 0


def _without_blanks(text: str, tokens: Tokens, first: int, last: int) -> tuple[int, int] | str:
    while first < last and text[_start(tokens, first)].isspace():
        first += 1
    while first < last and text[tokens.ends[last - 1] - 1].isspace():
        last -= 1
    return (first, last) if first < last else "whitespace"


def _entries(placement: Placement) -> list[Entry]:
    places = {piece.nth: piece for piece in placement.spans}
    flat = {piece.nth for piece in placement.ents}
    return [
        entry_of(placement, index, places.get(index), in_ents=index in flat)
        or _entry(placement, index, written_as(placement.component, in_ents=index in flat))
        for index in range(len(placement.one.annotations))
    ]


def written_as(component: str, *, in_ents: bool) -> tuple[str, ...]:
    """Return the places in which a written annotation stands."""
    return _WRITTEN[component, in_ents]


def entry_of(placement: Placement, index: int, piece: Piece | None, *, in_ents: bool) -> Entry | None:
    """Return the entry of an annotation, or None where it is written as it is and nothing is to be said of it.

    One that is longer than what is certainly proposed has an entry with its length: only the whole corpus tells whether it is
    too long.

    Args:
        placement: of its article.
        index: which annotation of the article.
        piece: where it stands, None where it is not written.
        in_ents: whether it stands among the flat entities.
    """
    if piece is None:
        return _entry(placement, index, (), placement.fates[index])
    tokens, span = placement.one.tokens, placement.one.annotations[index].span
    edges = (_start(tokens, piece.first), tokens.ends[piece.last - 1])
    changed = None if edges == (span.start, span.end) else edges
    ents_reason = "overlap" if placement.component == "both" and not in_ents else ""
    length = piece.last - piece.first
    long = length if length > placement.certain else 0
    if changed is None and not ents_reason and not long:
        return None
    written = written_as(placement.component, in_ents=in_ents)
    return replace(_entry(placement, index, written, "", ents_reason, changed), tokens=long)


def _entry(
    placement: Placement,
    index: int,
    written: tuple[str, ...],
    reason: str = "",
    ents_reason: str = "",
    changed: tuple[int, int] | None = None,
) -> Entry:
    article, annotation = placement.one.article, placement.one.annotations[index]
    start, end = annotation.span.start, annotation.span.end
    return Entry(
        annotation.id,
        article.number,
        start,
        end,
        annotation.label_name,
        article.text[start:end],
        written,
        reason,
        ents_reason,
        changed,
    )


_WRITTEN = {
    ("both", True): ("spans", "ents"),
    ("both", False): ("spans",),
    ("spancat", False): ("spans",),
    ("ner", True): ("ents",),
}
