"""An article's tokens and sentence starts, as stored: word and sentence arithmetic without any tokenizer at hand.

Tokens tile the text as spaCy's do: each is followed by one blank or by nothing. White-space tokens exist.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import add
from typing import overload

from annotator.domain.span import Span

MANY = 200_000
"""Tokens from which on their starts are not written down: of two million that takes a tenth of a second."""


@dataclass(frozen=True, eq=False)
class Tokens:
    """Token ends (code points), whether a blank follows each, and the indexes of tokens that start a sentence.

    Args:
        ends: exclusive end of each token, ascending.
        spaces: 1 where one blank follows the token, else 0; same length as `ends`.
        sentences: token indexes, ascending, the first is 0 unless there are no tokens.
    """

    ends: Sequence[int]
    spaces: Sequence[int]
    sentences: Sequence[int] = field(default=())

    @cached_property
    def starts(self) -> Sequence[int]:
        """Inclusive start of each token in code points; of very many tokens each is worked out when it is asked for."""
        if len(self.ends) > MANY:
            return _Starts(self.ends, self.spaces)
        starts = array("I", [0])
        starts.extend(map(add, self.ends, self.spaces))
        starts.pop()
        return starts

    def __len__(self) -> int:
        """Return the number of tokens, white space included."""
        return len(self.ends)

    def span(self, index: int) -> Span:
        """Return the code-point range of one token."""
        return Span(self.starts[index], self.ends[index])

    def at(self, offset: int) -> int:
        """Return the index of the token that holds `offset`, or of the next one where a blank is hit; -1 if none."""
        if not self.ends:
            return -1
        return min(bisect_right(self.ends, offset), len(self.ends) - 1)

    def covering(self, span: Span) -> range:
        """Return the indexes of the tokens that share a code point with `span` (may be empty for a blank)."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def aligned(self, span: Span) -> bool:
        """Tell whether both edges of `span` are token edges."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.ends, span.end)
        return (
            first < len(self)
            and self.starts[first] == span.start
            and last < len(self)
            and self.ends[last] == span.end
        )

    def widen(self, span: Span) -> Span:
        """Return the smallest token-edged span that holds all tokens touched by `span`; `span` itself over a blank."""
        touched = self.covering(span)
        return Span(self.starts[touched[0]], self.ends[touched[-1]]) if touched else span

    def narrow(self, span: Span) -> Span | None:
        """Return the largest token-edged span inside `span`, or None where no whole token lies inside."""
        first = bisect_left(self.starts, span.start)
        last = bisect_right(self.ends, span.end) - 1
        return Span(self.starts[first], self.ends[last]) if first <= last else None

    def sentence(self, offset: int) -> Span | None:
        """Return the sentence around `offset`, from its first to its last token, or None for an empty text."""
        if not self.ends:
            return None
        starts = self.sentences or (0,)
        number = max(bisect_right(starts, self.at(offset)) - 1, 0)
        first = starts[number]
        last = (starts[number + 1] if number + 1 < len(starts) else len(self)) - 1
        return Span(self.starts[first], self.ends[last])

    def tile(self, text: str) -> bool:
        """Tell whether the tokens cover `text` from its first to its last code point, with blanks where they say so."""
        here, blanks = 0, self.spaces
        for end, space in zip(self.ends, blanks, strict=True):
            if end <= here or space > 1 or (space and text[end : end + 1] != " "):
                return False
            here = end + space
        sentences = list(self.sentences)
        fine = sentences == sorted(set(sentences)) and all(0 <= first < len(self) for first in sentences)
        return here == len(text) and fine

    def to_bytes(self) -> tuple[bytes, bytes, bytes]:
        """Return ends (uint32), spaces (uint8) and sentence starts (uint32), little endian."""
        return _pack(self.ends), bytes(self.spaces), _pack(self.sentences)

    @classmethod
    def from_bytes(cls, ends: bytes, spaces: bytes, sentences: bytes) -> Tokens:
        """Rebuild what `to_bytes` returned."""
        return cls(_unpack(ends), spaces, _unpack(sentences))


class _Starts(Sequence[int]):
    """The starts of tokens, which begin where the token before and its blank end."""

    def __init__(self, ends: Sequence[int], spaces: Sequence[int]) -> None:
        self._ends = ends
        self._spaces = spaces

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, index: int) -> int: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...

    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        before = index % len(self) - 1
        return self._ends[before] + self._spaces[before] if before >= 0 else 0


def _pack(numbers: Sequence[int]) -> bytes:
    packed = numbers if isinstance(numbers, array) else array("I", numbers)
    return _little(packed).tobytes()


def _unpack(raw: bytes) -> array[int]:
    numbers = array("I")
    numbers.frombytes(raw)
    return _little(numbers)


def _little(numbers: array[int]) -> array[int]:
    import sys

    if sys.byteorder == "big":  # pragma: no cover
        numbers = array("I", numbers)
        numbers.byteswap()
    return numbers
