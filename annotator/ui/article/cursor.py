"""Walking over tokens: the next word, the sentence, the word that starts with what was typed. No Qt here."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from functools import cached_property

from annotator.domain.span import Span
from annotator.domain.tokens import Tokens


class Walk:
    """The stops of one text: tokens that are neither blank, punctuation nor small words.

    Args:
        text: the stored text.
        tokens: its tokens.
        small_words: lower-case words that are passed over.
    """

    def __init__(self, text: str, tokens: Tokens, small_words: frozenset[str] = frozenset()) -> None:
        self._text = text
        self._small = small_words
        self.tokens = tokens

    @cached_property
    def _solid(self) -> list[int]:
        """Tokens that are not blank."""
        starts, ends, text = self.tokens.starts, self.tokens.ends, self._text
        return [index for index in range(len(ends)) if not text[starts[index] : ends[index]].isspace()]

    @cached_property
    def _stops(self) -> list[int]:
        """Tokens at which plain arrows stop; in a text of nothing but small words, all words."""
        spoken = [index for index in self._solid if _spoken(self._word(index))]
        return (
            [index for index in spoken if self._word(index).lower() not in self._small]
            or spoken
            or self._solid
        )

    def _word(self, token: int) -> str:
        return self._text[self.tokens.starts[token] : self.tokens.ends[token]]

    def first(self) -> int:
        """Return the first stop without looking at the whole text."""
        words = ((index, self._word(index)) for index in range(len(self.tokens)))
        return next((index for index, word in words if _spoken(word) and word.lower() not in self._small), 0)

    def stop(self, token: int, step: int) -> int:
        """Return the next stop after `token` (`step` 1) or the one before (-1); `token` itself at either end."""
        if step > 0:
            at = bisect_right(self._stops, token)
            return self._stops[at] if at < len(self._stops) else token
        at = bisect_left(self._stops, token) - 1
        return self._stops[at] if at >= 0 else token

    def nearest(self, token: int) -> int:
        """Return `token` if it is a stop, else the next stop, else the last one."""
        if not self._stops:
            return max(token, 0)
        return self._stops[min(bisect_left(self._stops, token), len(self._stops) - 1)]

    def edge(self, step: int) -> int:
        """Return the first stop (-1) or the last one (1)."""
        return self._stops[-1 if step > 0 else 0] if self._stops else 0

    def solid(self, token: int, step: int) -> int:
        """Return the neighbour of `token` that is not blank; `token` itself at either end."""
        at = bisect_right(self._solid, token) if step > 0 else bisect_left(self._solid, token) - 1
        return self._solid[at] if 0 <= at < len(self._solid) else token

    def sentence(self, token: int, step: int) -> int:
        """Return the first stop of the next sentence, of this one, or, at its start, of the one before."""
        starts = list(self.tokens.sentences) or [0]
        number = max(bisect_right(starts, token) - 1, 0)
        if step > 0:
            for start in starts[number + 1 :]:
                if self.nearest(start) > token:
                    return self.nearest(start)
            return self.edge(1)
        while number > 0 and self.nearest(starts[number]) >= token:
            number -= 1
        return self.nearest(starts[number])

    def sentence_end(self, token: int, step: int) -> int:
        """Return the last token of this sentence or, standing on it, of the next (1); backwards the first (-1)."""
        starts = list(self.tokens.sentences) or [0]
        number = max(bisect_right(starts, token) - 1, 0)
        if step < 0:
            first = self.solid(starts[number] - 1, 1)
            return first if first < token else self.solid(starts[max(number - 1, 0)] - 1, 1)
        ends = [*starts[1:], len(self.tokens)]
        for end in ends[number:]:
            last = self.solid(end, -1)
            if last > token:
                return last
        return token

    def starting(self, letters: str, after: int) -> int | None:
        """Return the first word after token `after` that starts with `letters`, upper and lower case alike."""
        wanted = letters.casefold()
        for token in self._solid[bisect_right(self._solid, after) :]:
            if self._word(token).casefold().startswith(wanted):
                return token
        return None

    def span(self, one: int, other: int) -> Span:
        """Return the span from one token to another, in either order."""
        low, high = min(one, other), max(one, other)
        return Span(self.tokens.starts[low], self.tokens.ends[high])


def _spoken(word: str) -> bool:
    if word.isalnum():
        return True
    return any(unicodedata.category(character)[0] not in "PZCM" for character in word)
