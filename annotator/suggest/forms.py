"""Forms, that is words in a row, and where they stand in an article. The words are our own: no tokenizer is needed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from annotator.domain.span import Span
from annotator.domain.tokens import Tokens

Form = tuple[str, ...]
"""Words in a row, punctuation marks included."""

LONGEST = 12
"""Words of a form; what is longer is a sentence and does not come twice."""
SHOUTED = 3
"""Letters from which on a word in capitals may be another word in a heading: “OIL” is “oil”, “US” is not “us”."""

_CJK = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_CJK}]|[^\W{_CJK}]+|[^\w\s]")


@dataclass(frozen=True)
class Words:
    """The words of a text with their places (code points); `fresh` holds the indexes of words that begin a sentence.

    An empty word stands where a blank line parts the text: no form reaches over it.
    """

    texts: list[str]
    starts: list[int]
    ends: list[int]
    fresh: set[int]

    def range_of(self, span: Span) -> tuple[int, int] | None:
        """Return the first word of a span and the one after its last; None where an edge lies inside a word."""
        from bisect import bisect_left

        first, after = bisect_left(self.starts, span.start), bisect_left(self.ends, span.end) + 1
        if after > len(self.ends) or first >= after:
            return None
        exact = self.starts[first] == span.start and self.ends[after - 1] == span.end
        return (first, after) if exact else None

    def span(self, first: int, after: int) -> Span:
        """Return the code points from word `first` to the word before `after`."""
        return Span(self.starts[first], self.ends[after - 1])


def words_of(text: str, tokens: Tokens | None = None) -> Words:
    """Return the words of a text; `tokens` tell where sentences begin."""
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    fresh: set[int] = set()
    sentences = iter(tokens.starts[index] for index in tokens.sentences) if tokens is not None else iter(())
    next_sentence = next(sentences, len(text) + 1)
    waiting, before = tokens is None, 0
    for found in _WORD.finditer(text):
        start, end = found.span()
        if start - before > 1 and text.count("\n", before, start) > 1:
            texts.append("")
            starts.append(start)
            ends.append(start)
        while next_sentence <= start:
            waiting = True
            next_sentence = next(sentences, len(text) + 1)
        word = found.group()
        if waiting and word[0].isalnum():
            fresh.add(len(texts))
            waiting = False
        texts.append(word)
        starts.append(start)
        ends.append(end)
        before = end
    return Words(texts, starts, ends, fresh)


def form_of(text: str) -> Form:
    """Return a term or a stretch of text as a form."""
    return tuple(_WORD.findall(text))


def says_something(form: Form) -> bool:
    """Tell whether a form can be looked for: it has a letter and is not too long."""
    return 0 < len(form) <= LONGEST and any(word[0].isalpha() for word in form)


@dataclass
class _Node:
    form: Form | None = None
    after: dict[str, _Node] = field(default_factory=dict)


class Tree:
    """Many forms, looked for at once: the work does not grow with their number."""

    def __init__(self, forms: Iterable[Form]) -> None:
        """Hold forms."""
        self._root = _Node()
        for form in forms:
            node = self._root
            for word in form:
                node = node.after.setdefault(word, _Node())
            node.form = form

    def hits(self, words: Words) -> Iterator[tuple[int, int, Form]]:
        """Yield first word, word after the last, and form: from left to right, the longest at each place, none overlapping."""
        here = 0
        while here < len(words.texts):
            found = self._longest(words, here)
            if found is None:
                here += 1
            else:
                yield here, *found
                here = found[0]

    def form_at(self, words: Words, first: int, after: int) -> Form | None:
        """Return the form that the words from `first` to `after` are, None where they are none."""
        return next((form for end, form in self._ends(words, first) if end == after), None)

    def _longest(self, words: Words, first: int) -> tuple[int, Form] | None:
        best: tuple[int, Form] | None = None
        for end, form in self._ends(words, first):
            if best is None or end > best[0]:
                best = (end, form)
        return best

    def _ends(self, words: Words, first: int) -> Iterator[tuple[int, Form]]:
        nodes, index = [self._root], first
        while nodes and index < len(words.texts):
            word = words.texts[index]
            found = [node.after[word] for node in nodes if word in node.after]
            others = _variants(word, fresh=index == first and first in words.fresh)
            found += [node.after[other] for other in others for node in nodes if other in node.after]
            index += 1
            for node in found:
                if node.form is not None:
                    yield index, node.form
            nodes = found


def _variants(word: str, *, fresh: bool) -> tuple[str, ...]:
    """Return how else a word may be written: in small letters where it begins a sentence or stands in a heading in capitals."""
    if len(word) >= SHOUTED and word.isupper():
        return word.lower(), word.capitalize()
    if fresh and word[0].isupper():
        return (word.lower(),)
    return ()
