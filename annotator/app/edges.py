"""Where the edges of an annotation may go: the next token edge, and the edges before trimming. Pure arithmetic."""

from __future__ import annotations

from annotator.domain.codebook import Rules
from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from annotator.domain.trim import trim

_REACH = 3
"""So many tokens at each side are looked at for what a trimming may have left out."""


def moved(text: str, tokens: Tokens, span: Span, edge: str, by: int) -> Span | None:
    """Return `span` with its "start" or "end" at the next token edge that is not white space; the other edge stays.

    Args:
        text: of the article.
        tokens: of the text.
        span: in code points.
        edge: "start" or "end".
        by: +1 or -1 tokens in reading order.

    Returns:
        None where the text ends there or nothing would be left.
    """
    covered = tokens.covering(span)
    if not covered:
        return None
    index = (covered[0] if edge == "start" else covered[-1]) + by
    while 0 <= index < len(tokens) and not tokens.span(index).of(text).strip():
        index += by
    first, last = (index, covered[-1]) if edge == "start" else (covered[0], index)
    if not 0 <= first <= last < len(tokens):
        return None
    return Span(tokens.starts[first], span.end) if edge == "start" else Span(span.start, tokens.ends[last])


def untrimmed(text: str, tokens: Tokens, rules: Rules, span: Span) -> Span:
    """Return `span` with the leading article, quotes, possessive and closing punctuation beside it."""
    covered = tokens.covering(span)
    if not covered:
        return span
    first, last = covered[0], covered[-1]
    for start in range(covered[0], max(covered[0] - _REACH, -1), -1):
        if not tokens.span(start).of(text).strip():
            break
        if trim(text, rules, Span(tokens.starts[start], span.end)) == span:
            first = start
    for end in range(covered[-1], min(covered[-1] + _REACH, len(tokens))):
        if not tokens.span(end).of(text).strip():
            break
        if trim(text, rules, Span(span.start, tokens.ends[end])) == span:
            last = end
    return Span(tokens.starts[first], tokens.ends[last])
