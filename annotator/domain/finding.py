"""Finding words in one text as a reader means them: any case, with or without accents, over line breaks."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right

from annotator.domain.folding import fold
from annotator.domain.span import Span

_QUOTES = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-"}
)
_RUNS = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]")


class Finder:
    """One text, folded once, and searched many times. Plain letters are folded by the run, others one by one."""

    def __init__(self, text: str) -> None:
        """Fold `text`: lower case, no accents, plain quotes."""
        self._text = text
        self._folded_starts, self._starts = array("q", [0]), array("q", [0])
        if text.isascii():
            self._folded = text.lower()
            return
        folded, at = [], 0
        for run in _RUNS.finditer(text):
            plain = _fold(run[0])
            folded.append(plain)
            self._folded_starts.append(at)
            self._starts.append(run.start())
            at += len(plain)
        self._folded = "".join(folded)

    def find(self, words: str) -> list[Span]:
        """Return every passage that reads like `words`, in text order, none over another; blanks match line breaks."""
        parts = [re.escape(part) for part in map(_fold, words.split()) if part]
        if not parts:
            return []
        found = re.finditer(r"\s+".join(parts), self._folded)
        spans = [Span(self._place(match.start()), self._end(match.end())) for match in found]
        # Two matches may share one character of the text that folds to several.
        return [span for before, span in zip([None, *spans], spans, strict=False) if not _over(before, span)]

    def _place(self, folded: int) -> int:
        """Return the character of the text that gave a folded one."""
        run = bisect_right(self._folded_starts, folded) - 1
        start = self._starts[run]
        within = folded - self._folded_starts[run]
        return start + (within if self._text[start].isascii() else 0)

    def _end(self, folded: int) -> int:
        last = self._place(folded - 1) + 1
        # Accents that stand as characters of their own fold to nothing; they belong to the letter before them.
        while last < len(self._text) and not self._text[last].isascii() and not _fold(self._text[last]):
            last += 1
        return last


def _over(before: Span | None, span: Span) -> bool:
    return before is not None and span.start < before.end


def _fold(text: str) -> str:
    return fold(text.translate(_QUOTES)) if not text.isascii() else text.lower()
