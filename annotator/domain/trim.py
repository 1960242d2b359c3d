"""Where a span's edges should lie: snapping to tokens, then trimming by the codebook's rules. Never empties a span."""

from __future__ import annotations

import re
import unicodedata

from annotator.domain.codebook import Rules
from annotator.domain.late import late
from annotator.domain.span import Span
from annotator.domain.tokens import Tokens

_QUOTES = "\"'“”‘’„‚«»‹›「」『』〝〞"
_OPENERS = "([{（［｛"
_CLOSERS = ".,;:!?…)]}）］｝،؛؟。，、；：！？–—-"
_PAIRS = {")": "(", "]": "[", "}": "{", "）": "（", "］": "［", "｝": "｛"}
_POSSESSIVE = late(r"['’][sS]$")
_ABBREVIATION = late(
    r"(?:^|[(\[{“‘„«\"'/–—-])(?:(?:[^\W\d_]\.){2,}|[A-Z]\."
    r"|(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr|St|Cie|No|Gov|Sen|Rep|Gen|Dr|Mr|Mrs|Ms|Prof)\.)$"
)
_LONGEST_WORD = 100


def settle(text: str, tokens: Tokens, rules: Rules, span: Span) -> Span:
    """Return `span` snapped to tokens and trimmed by the rules, as the window and the command line label it."""
    return trim(text, rules, tokens.widen(span))


def trim(text: str, rules: Rules, span: Span) -> Span:
    """Return `span` without blanks, quotes, closing punctuation, possessive 's and leading article, as `rules` say.

    A span that would become empty keeps the edges that the last rule found.
    """
    start, end = span.start, span.end
    while True:
        before = (start, end)
        start, end = _characters(text, rules, start, end)
        if rules.trim_possessive and end - start > 2 and _POSSESSIVE.search(text, start, end):
            end -= 2
        if rules.trim_article:
            start = _article(text, rules, start, end)
        if (start, end) == before:
            return Span(start, end)


def _characters(text: str, rules: Rules, start: int, end: int) -> tuple[int, int]:
    head = _QUOTES * rules.trim_quotes + _OPENERS * rules.trim_punctuation
    tail = _QUOTES * rules.trim_quotes
    if end - start > 1 and (_dropped(text[start], head, rules) and not _closes_inside(text, start, end)):
        start += 1
    elif end - start > 1 and (_dropped(text[end - 1], tail, rules) or _closing(text, rules, start, end)):
        end -= 1
    return start, end


def _dropped(character: str, extra: str, rules: Rules) -> bool:
    if rules.trim_whitespace and (character.isspace() or unicodedata.category(character) in {"Zs", "Cf"}):
        return True
    return character in extra


def _closes_inside(text: str, start: int, end: int) -> bool:
    """Tell whether an opening bracket at `start` is closed within the span and not at its very end."""
    closer = next((c for c, opener in _PAIRS.items() if opener == text[start]), "")
    return bool(closer) and closer in text[start : end - 1]


def _closing(text: str, rules: Rules, start: int, end: int) -> bool:
    character = text[end - 1]
    if not rules.trim_punctuation or character not in _CLOSERS:
        return False
    if character == ".":
        return not _keeps_stop(text[max(start, end - _LONGEST_WORD) : end])
    opener = _PAIRS.get(character)
    return not (opener and opener in text[start : end - 1])


def _keeps_stop(text: str) -> bool:
    """Tell whether the final full stop belongs to an abbreviation: "U.S.", "Inc.", "J."."""
    return bool(_ABBREVIATION.search(text.split()[-1]))


def _article(text: str, rules: Rules, start: int, end: int) -> int:
    word = re.match(r"(\w+)\s+(?=\S)", text[start:end])
    if word and word.group(1).lower() in rules.articles:
        return start + word.end()
    return start
