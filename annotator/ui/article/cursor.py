"""Walking over tokens: the next word, the sentence, the word that starts with what was typed. No Qt here."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable
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
    def _level(self) -> int:
        """Tell what counts as a stop here: 2 words that are not small, else 1 all words, else 0 all that is not blank."""
        found = 0
        for index in range(len(self.tokens)):
            word = self._word(index)
            if _spoken(word):
                if word.lower() not in self._small:
                    return 2
                found = 1
        return found

    def _is_solid(self, token: int) -> bool:
        return not self._word(token).isspace()

    def _is_stop(self, token: int) -> bool:
        """Tell whether plain arrows stop at a token."""
        word = self._word(token)
        if self._level == 2:
            return word.lower() not in self._small and _spoken(word)
        return _spoken(word) if self._level else not word.isspace()

    def _word(self, token: int) -> str:
        return self._text[self.tokens.starts[token] : self.tokens.ends[token]]

    def _search(self, token: int, step: int, wanted: Callable[[int], bool]) -> int | None:
        """Return the first token from `token` on, one way or the other, that is wanted. Looks no further than needed."""
        token = max(token, 0) if step > 0 else min(token, len(self.tokens) - 1)
        while 0 <= token < len(self.tokens):
            if wanted(token):
                return token
            token += step
        return None

    def first(self) -> int:
        """Return the first stop without looking at the whole text."""
        words = ((index, self._word(index)) for index in range(len(self.tokens)))
        return next((index for index, word in words if _spoken(word) and word.lower() not in self._small), 0)

    def stop(self, token: int, step: int) -> int:
        """Return the next stop after `token` (`step` 1) or the one before (-1); `token` itself at either end."""
        found = self._search(token + step, step, self._is_stop)
        return token if found is None else found

    def nearest(self, token: int) -> int:
        """Return `token` if it is a stop, else the next stop, else the last one."""
        found = self._search(token, 1, self._is_stop)
        if found is None:
            found = self._search(token, -1, self._is_stop)
        return max(token, 0) if found is None else found

    def edge(self, step: int) -> int:
        """Return the first stop (-1) or the last one (1)."""
        found = self._search(len(self.tokens) - 1 if step > 0 else 0, -step, self._is_stop)
        return 0 if found is None else found

    def solid(self, token: int, step: int) -> int:
        """Return the neighbour of `token` that is not blank; `token` itself at either end."""
        found = self._search(token + step, step, self._is_solid)
        return token if found is None else found

    def sentence(self, token: int, step: int) -> int:
        """Return the first stop of the next sentence, of this one, or, at its start, of the one before."""
        starts = self.tokens.sentences or (0,)
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
        starts = self.tokens.sentences or (0,)
        number = max(bisect_right(starts, token) - 1, 0)
        if step < 0:
            first = self.solid(starts[number] - 1, 1)
            return first if first < token else self.solid(starts[max(number - 1, 0)] - 1, 1)
        for end in starts[number + 1 :]:
            last = self.solid(end, -1)
            if last > token:
                return last
        return max(self.solid(len(self.tokens), -1), token)

    def starting(self, letters: str, after: int) -> int | None:
        """Return the first word after token `after` that starts with `letters`, upper and lower case alike."""
        wanted = letters.casefold()
        return self._search(after + 1, 1, lambda token: self._word(token).casefold().startswith(wanted))

    def span(self, one: int, other: int) -> Span:
        """Return the span from one token to another, in either order."""
        low, high = min(one, other), max(one, other)
        return Span(self.tokens.starts[low], self.tokens.ends[high])


def _spoken(word: str) -> bool:
    if word.isalnum():
        return True
    return any(unicodedata.category(character)[0] not in "PZCM" for character in word)
