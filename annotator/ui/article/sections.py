"""Where a very long text is cut so that it can be shown in sections. Offsets stay those of the whole text. No Qt here."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from annotator.domain.tokens import Tokens

LONGEST_TEXT = 1_000_000
"""Code points of a text up to which it is laid out in one piece."""
LONGEST_PARAGRAPH = 100_000
"""Code points of a paragraph up to which it is laid out in one piece; more make every line break slow."""
SECTION = 100_000
"""Code points of a section, more or less: it ends with a paragraph."""


class Section(NamedTuple):
    """A part of a text: code points `[start, end)`."""

    start: int
    end: int


def sections(text: str, tokens: Tokens) -> tuple[Section, ...]:
    """Return the sections of a text from its start to its end; one where it can be laid out in one piece.

    Sections end at paragraphs. A paragraph that is too long is cut too, at the end of a token.
    """
    if len(text) <= LONGEST_TEXT and not _has_long_paragraph(text):
        return (Section(0, len(text)),)
    found: list[Section] = []
    start = 0
    while start < len(text):
        end = _paragraphs_end(text, start) or _cut(text, start, tokens)
        found.append(Section(start, end))
        start = end
    return tuple(found)


def section_of(parts: tuple[Section, ...], offset: int) -> int:
    """Return the number (from 0) of the section that holds a code point; the last one at the end of the text."""
    return min(bisect_right(parts, offset, key=lambda part: part.end), len(parts) - 1)


def _has_long_paragraph(text: str) -> bool:
    start = 0
    while len(text) - start > LONGEST_PARAGRAPH:
        start = text.rfind("\n", start, start + LONGEST_PARAGRAPH + 1) + 1
        if not start:
            return True
    return False


def _paragraphs_end(text: str, start: int) -> int:
    """Return where a section ends with a paragraph, none of which is too long; 0 where the first one is."""
    end, last = 0, start + SECTION
    while True:
        at = max(end, start)
        limit = min(at + LONGEST_PARAGRAPH + 1, last)
        if len(text) <= limit:
            return len(text)
        end_here = text.rfind("\n", at, limit) + 1
        if not end_here:
            return end
        end = end_here


def _cut(text: str, start: int, tokens: Tokens) -> int:
    """Return the end of the last token, and of its blank, with which a paragraph is not too long yet."""
    last = bisect_right(tokens.ends, start + LONGEST_PARAGRAPH) - 1
    end = tokens.ends[last] + tokens.spaces[last] if last >= 0 else 0
    return (
        end if end > start else min(start + LONGEST_PARAGRAPH, len(text))
    )  # one token that is longer than all that
