"""Folding of case and diacritics for comparing texts, with the way back to code points of the original."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache

from annotator.domain.late import late


def fold(text: str) -> str:
    """Return `text` without case and diacritics: “Côte” gives “cote”, “STRASSE” and “Straße” the same."""
    if text.isascii():
        return text.lower()
    parts = _OTHERS.split(text)  # by turns ASCII and not
    parts[::2] = map(str.lower, parts[::2])
    parts[1::2] = ["".join(map(_fold, part)) for part in parts[1::2]]
    return "".join(parts)


def find_folded(text: str, needle: str) -> list[tuple[int, int]]:
    """Return where the folded `needle` stands in `text`, as ranges of whole code points of `text`, without overlaps.

    Accents that follow the last letter belong to the range.
    """
    wanted = fold(needle)
    if not wanted:
        return []
    folded, starts = _folded_with_starts(text)
    found: list[tuple[int, int]] = []
    at = folded.find(wanted)
    while at >= 0:
        start = bisect_right(starts, at) - 1
        end = bisect_right(starts, at + len(wanted) - 1)
        while end < len(text) and not _fold(text[end]):
            end += 1
        found.append((start, end))
        at = folded.find(wanted, at + len(wanted))
    return found


def spaceless(text: str) -> bool:
    """Tell whether `text` holds a letter of a script that writes words without blanks between them (Chinese, Thai …)."""
    return not text.isascii() and any(low <= ord(c) <= high for c in text for low, high in _SPACELESS)


_SPACELESS = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x3400, 0x4DBF),  # CJK extension A
    (0x4E00, 0x9FFF),  # CJK
    (0xF900, 0xFAFF),  # CJK compatibility
    (0x20000, 0x3FFFF),  # CJK extensions B and later
)


_OTHERS = late("([^\\x00-\\x7f]+)")


@lru_cache(8192)
def _fold(character: str) -> str:
    if character.isascii():
        return character.lower()
    return "".join(
        c for c in unicodedata.normalize("NFKD", character.casefold()) if not unicodedata.combining(c)
    )


def _folded_with_starts(text: str) -> tuple[str, list[int]]:
    """Return the folded text and, for each code point of `text`, where its folded form begins."""
    if text.isascii():
        return text.lower(), list(range(len(text)))
    parts, starts, at = [], [], 0
    for character in text:
        part = _fold(character)
        parts.append(part)
        starts.append(at)
        at += len(part)
    return "".join(parts), starts
