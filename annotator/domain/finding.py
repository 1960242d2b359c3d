"""Finding words in one text as a reader means them: any case, with or without accents, over line breaks."""

from __future__ import annotations

import re

from annotator.domain.folding import fold
from annotator.domain.span import Span

_QUOTES = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-"}
)


class Finder:
    """One text, folded once, and searched many times."""

    def __init__(self, text: str) -> None:
        """Fold `text`: lower case, no accents, plain quotes."""
        self._text = text
        self._places: list[int] | None = None
        if text.isascii():
            self._folded = text.lower()
            return
        folded, places = [], []
        for place, character in enumerate(text):
            plain = _fold(character)
            folded.append(plain)
            places += [place] * len(plain)
        self._folded, self._places = "".join(folded), places

    def find(self, words: str) -> list[Span]:
        """Return every passage that reads like `words`, in text order, none over another; blanks match line breaks."""
        parts = [re.escape("".join(map(_fold, part))) for part in words.split()]
        parts = [part for part in parts if part]
        if not parts:
            return []
        found = re.finditer(r"\s+".join(parts), self._folded)
        return [self._span(match.start(), match.end()) for match in found]

    def _span(self, start: int, end: int) -> Span:
        if self._places is None:
            return Span(start, end)
        last = self._places[end - 1] + 1
        # Accents that stand as characters of their own fold to nothing; they belong to the letter before them.
        while last < len(self._text) and not _fold(self._text[last]):
            last += 1
        return Span(self._places[start], last)


def _fold(character: str) -> str:
    return fold(character.translate(_QUOTES))
