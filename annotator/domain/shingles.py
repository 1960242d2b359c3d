"""How alike two texts are: the share of their runs of five words that both have, exactly or by a small sketch.

Wire copies differ in a few words. A copy with 5 % of its words changed has a Jaccard index of about 0.63 over runs of five
words, so copies are looked for far below that (`ALIKE`). A sketch is the bottom-k kind of Broder ("On the resemblance and
containment of documents", 1997): the `SKETCH` smallest hashes; two alike texts share many of them. Hashes are the same on
every machine and in every run, because sketches are stored.
"""

from __future__ import annotations

import re
from heapq import nsmallest
from typing import Self
from zlib import crc32

from annotator.domain.folding import fold
from annotator.domain.frozen import frozen

SKETCH = 40
"""Hashes in a sketch."""

ALIKE = 0.3
"""From this Jaccard index on, two texts are near copies."""

SHORT = 15
"""Texts with fewer shingles than this are notices of a few lines; only nearly the same ones are copies."""

FIGURES = 0.5
"""Of the text with fewer figures, the other has at least this share; weekly notices from one template have not."""

FEW = 3
"""Fewer figures than this say nothing."""

_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_SPACELESS}]|[^\W{_SPACELESS}]+")
_MULTIPLIERS = (
    0x9E3779B97F4A7C15,
    0xC2B2AE3D27D4EB4F,
    0x165667B19E3779F9,
    0xD6E8FEB86659FD93,
    0xA0761D6478BD642F,
)
_MASK = (1 << 64) - 1
_FIGURE = re.compile(r"\d+")


def shingles(text: str) -> set[int]:
    """Return a 63-bit hash for each run of five words; case, accents and punctuation make no difference.

    A text of fewer words than that has none: it is too short to be told from another.
    """
    words = [crc32(word.encode("utf-8", "surrogatepass")) for word in _WORD.findall(fold(text))]
    a, b, c, d, e = _MULTIPLIERS
    return {
        (v * a + w * b + x * c + y * d + z * e & _MASK) >> 1
        for v, w, x, y, z in zip(words, words[1:], words[2:], words[3:], words[4:], strict=False)
    }


def sketch(runs: set[int]) -> list[int]:
    """Return the smallest hashes of a text's shingles, at most `SKETCH`, in order."""
    return nsmallest(SKETCH, runs)


def likeness(one: set[int], other: set[int]) -> float:
    """Return the Jaccard index of two texts' shingles, 0 to 1; 0 where one of them has none."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


@frozen
class Likeness:
    """What of a text is compared: its shingles and its figures."""

    runs: set[int]
    figures: set[str]

    @classmethod
    def of(cls, text: str) -> Self:
        """Take both out of a text."""
        return cls(shingles(text), set(_FIGURE.findall(text)))

    def is_copy_of(self, other: Self) -> bool:
        """Tell whether one text is the other with some changes, and not another filling of the same template."""
        least = ALIKE if min(len(self.runs), len(other.runs)) >= SHORT else 1 - ALIKE
        if likeness(self.runs, other.runs) < least:
            return False
        fewer = min(len(self.figures), len(other.figures))
        return fewer < FEW or len(self.figures & other.figures) >= FIGURES * fewer
