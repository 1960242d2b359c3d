"""Pages in tokens: for formats that know no characters, only tokens and one tag for each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from annotator.domain.annotation import Annotation
from annotator.domain.frozen import frozen
from annotator.domain.tokens import Tokens
from annotator.formats.exchange.page import Page
from annotator.formats.exchange.sieve import Sieve


class Piece(NamedTuple):
    """A range `[first, last)` of words with the annotation that stands on it."""

    first: int
    last: int
    annotation: Annotation


@frozen
class Words:
    """The tokens of a text that are no white space: where each starts and ends, and which ones start a sentence."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: frozenset[int]


def words_of(text: str, tokens: Tokens) -> Words:
    """Return the words among the tokens; a sentence starts at its first word."""
    starts: list[int] = []
    ends: list[int] = []
    sentences: set[int] = set()
    begins = set(tokens.sentences)
    begun = True
    for number, (start, end) in enumerate(zip(tokens.starts, tokens.ends, strict=True)):
        begun = begun or number in begins
        if start < end and not text[start:end].isspace():
            if begun:
                sentences.add(len(starts))
            begun = False
            starts.append(start)
            ends.append(end)
    return Words(tuple(starts), tuple(ends), frozenset(sentences))


def placed(sieve: Sieve, words: Words) -> list[Piece]:
    """Return the annotations of a sieve on words; those with an edge inside a word are dropped, white space is trimmed."""
    pieces: list[Piece] = []
    for one in sieve.kept:
        first = bisect_right(words.ends, one.span.start)
        last = bisect_right(words.starts, one.span.end - 1)
        if first >= last:
            sieve.drop("whitespace", one)
        elif words.starts[first] < one.span.start or words.ends[last - 1] > one.span.end:
            sieve.drop("edge-inside-token", one)
        else:
            if (words.starts[first], words.ends[last - 1]) != (one.span.start, one.span.end):
                sieve.lose("edges", one)
            pieces.append(Piece(first, last, one))
    return pieces


def flat(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces that can stand beside each other, in text order; a longer one wins, then the one in front."""
    kept: list[Piece] = []
    taken: set[int] = set()
    for piece in sorted(pieces, key=lambda p: (p.first - p.last, p.first, p.annotation.label_name)):
        if taken.isdisjoint(range(piece.first, piece.last)):
            taken.update(range(piece.first, piece.last))
            kept.append(piece)
    return sorted(kept, key=lambda piece: piece.first)


def tags(pieces: Sequence[Piece], count: int) -> list[str]:
    """Return an IOB2 tag for each word of a flat layer."""
    found = ["O"] * count
    for piece in pieces:
        label = piece.annotation.label_name
        found[piece.first] = f"B-{label}"
        for index in range(piece.first + 1, piece.last):
            found[index] = f"I-{label}"
    return found


def with_article(page: Page, text: str) -> Page:
    """Return the page of an article with another text."""
    return replace(page, article=replace(page.article, text=text, regions=()))
