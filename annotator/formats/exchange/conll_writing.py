"""Writing columns: token, part of speech, chunk and an IOB2 tag, as CoNLL-2003 has them; the middle two say nothing.

Where annotations overlap, the file holds the longest ones and beside it stands a file for each label, so that only
overlaps of one label with itself are lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from annotator.formats.exchange.conll_reading import DOCSTART
from annotator.formats.exchange.flat import Piece, flat, placed, tags, with_article, words_of
from annotator.formats.exchange.page import Carried, Page, Pages, Setting, beside
from annotator.formats.exchange.sieve import Sieve
from annotator.formats.replacing import replacing

_MARK = f"{DOCSTART} -X- O O\n\n"
_UNFIT = re.compile(r"[\s\ufeff]")


def carry_conll(page: Page) -> Carried:
    """Return what of a page goes into columns: the tokens as the text, and the annotations that stand on whole tokens."""
    text = page.article.text
    sieve = Sieve(page)
    words = words_of(text, page.tokens)
    kept = [piece for label in _by_label(placed(sieve, words)) for piece in _layer(label, sieve)]
    kept.sort(key=lambda piece: (piece.first, -piece.last, piece.annotation.label_name))
    inside = {index for piece in kept for index in range(piece.first + 1, piece.last)}
    breaks = words.sentences - inside
    parts, starts, ends, length = [], [], [], 0
    for index, (start, end) in enumerate(zip(words.starts, words.ends, strict=True)):
        word = _word(text[start:end])
        if index:
            parts.append("\n" if index in breaks else " ")
            length += 1
        starts.append(length)
        length += len(word)
        ends.append(length)
        parts.append(word)
    made = "".join(parts)
    if made != text:
        sieve.lose("text")
    annotations = tuple(
        replace(piece.annotation, span=Span(starts[piece.first], ends[piece.last - 1])) for piece in kept
    )
    if breaks <= {0}:
        breaks = frozenset({0})
    tokens = Tokens(ends, [0] * len(ends), sorted(breaks))
    return sieve.carried(
        annotations, article=with_article(page, made).article, tokens=_Words(starts, ends, tokens)
    )


class _Words(Tokens):
    """The words of the new text; between two stands one blank or one line end."""

    def __init__(self, starts: list[int], ends: list[int], tokens: Tokens) -> None:
        super().__init__(ends, tokens.spaces, tokens.sentences)
        object.__setattr__(self, "starts", starts)


def _by_label(pieces: Iterable[Piece]) -> list[list[Piece]]:
    labels: dict[str, list[Piece]] = {}
    for piece in pieces:
        name = re.sub(r"\s", "_", piece.annotation.label_name)
        labels.setdefault(name, []).append(piece)
    return list(labels.values())


def _layer(pieces: list[Piece], sieve: Sieve) -> list[Piece]:
    """Return the pieces of one label that can stand beside each other, under a name without blanks; drop the others."""
    kept = []
    layer = flat(pieces)
    for piece in pieces:
        if not any(piece is one for one in layer):
            same = any((piece.first, piece.last) == (one.first, one.last) for one in layer)
            sieve.drop("duplicate" if same else "overlap", piece.annotation)
            continue
        one: Annotation = piece.annotation
        name = re.sub(r"\s", "_", one.label_name)
        if name != one.label_name:
            sieve.lose("label-name", one)
            one = replace(one, label_name=name)
        kept.append(piece._replace(annotation=one))
    return kept


def _word(word: str) -> str:
    return "_DOCSTART_" if word == DOCSTART else _UNFIT.sub("_", word)


def write_conll(pages: Pages, out: Path, setting: Setting) -> list[Path]:
    """Write the file and, where annotations overlap, one for each label beside it.

    Raises:
        ExportRefused: a file beside it holds something and may not be replaced.
        OSError: a file cannot be written or the disk is full.
    """
    labels: dict[str, None] = {}
    nested = False
    for carried in pages():
        pieces = _pieces(carried.page)
        nested = nested or len(flat(pieces)) < len(pieces)
        labels.update(dict.fromkeys(piece.annotation.label_name for piece in pieces))
    names = _endings(labels) if nested else {}
    files = {label: beside(out, f".{ending}{out.suffix}", setting) for label, ending in names.items()}
    with ExitStack() as stack:
        whole = stack.enter_context(replacing(out))
        parts = {label: stack.enter_context(replacing(file)) for label, file in files.items()}
        for carried in pages():
            pieces = _pieces(carried.page)
            whole.write(_columns(carried.page, flat(pieces)).encode())
            for label, part in parts.items():
                layer = [piece for piece in pieces if piece.annotation.label_name == label]
                part.write(_columns(carried.page, layer).encode())
    return [out, *files.values()]


def _endings(labels: Iterable[str]) -> dict[str, str]:
    """Return a part of a file name for each label, none of them twice whatever its case."""
    found: dict[str, str] = {}
    for label in labels:
        plain = re.sub(r"[^\w-]", "_", label)[:60] or "_"
        while plain.casefold() in {ending.casefold() for ending in found.values()}:
            plain += "_"
        found[label] = plain
    return found


def _pieces(page: Page) -> list[Piece]:
    """Return the annotations of a carried page on its words."""
    first = {start: index for index, start in enumerate(page.tokens.starts)}
    last = {end: index + 1 for index, end in enumerate(page.tokens.ends)}
    return [Piece(first[one.span.start], last[one.span.end], one) for one in page.annotations]


def _columns(page: Page, pieces: list[Piece]) -> str:
    text, tokens = page.article.text, page.tokens
    lines = [_MARK]
    breaks = set(tokens.sentences)
    for index, tag in enumerate(tags(pieces, len(tokens))):
        if index and index in breaks:
            lines.append("\n")
        lines.append(f"{text[tokens.starts[index] : tokens.ends[index]]} -X- _ {tag}\n")
    lines.append("\n")
    return "".join(lines)
