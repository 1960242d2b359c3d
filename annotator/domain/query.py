"""What a person types to search: words, "phrases", beginnings*, AND, OR, NOT, NEAR and parentheses, as a tree.

    query   = or
    or      = not { "OR" not }
    not     = and { "NOT" and }
    and     = part { [ "AND" ] part }
    part    = term [ "NEAR" [ "/" number ] term ] | "NEAR(" term { term } [ "," number ] ")" | "(" query ")"
    term    = word [ "*" ] | '"' words '"' [ "*" ]

Operators are written in capitals, as FTS5 has them (https://www.sqlite.org/fts5.html, section 3); small "and" is a word.
NOT binds more loosely than AND here, so that `oil price NOT palm` leaves out what the eye expects.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from annotator.domain.frozen import frozen
from annotator.domain.late import late
from annotator.errors import BadValue

NEAR = 10
"""So many words may stand between the terms of NEAR where no number is given."""

MOST = 64
"""More words than this are no query; parentheses nest no deeper."""

_TOKEN = late(r'\s*(?:(?P<quote>")(?P<phrase>[^"]*)(?P<closed>")?|(?P<sign>[(),])|(?P<word>[^\s"(),]+))')


@frozen
class Term:
    """A word or phrase; with `prefix` its last word may go on."""

    text: str
    prefix: bool = False


@frozen
class Near:
    """Terms with at most `distance` words between them."""

    terms: tuple[Term, ...]
    distance: int = NEAR


@frozen
class Both:
    """Left and right."""

    left: Node
    right: Node


@frozen
class Either:
    """Left or right."""

    left: Node
    right: Node


@frozen
class Without:
    """Left, where right does not stand."""

    left: Node
    right: Node


Node = Term | Near | Both | Either | Without


def parse(text: str) -> Node:
    """Return the tree of a query.

    Raises:
        BadValue: the query cannot be read; the sentence says what is missing.
    """
    tokens = list(_tokens(text))
    if not tokens:
        raise BadValue("There is nothing to search for: the query holds no word.")
    if len(tokens) > 4 * MOST:
        raise BadValue(f"The query is too long; a query holds at most {MOST} words.")
    reader = _Reader(text, tokens)
    tree = reader.alternatives(0)
    if reader.peek() is not None:
        raise reader.wrong("has a closing parenthesis without an opening one")
    return tree


def terms_of(node: Node) -> Iterator[Term]:
    """Yield the terms that a hit may consist of: those after NOT are left out."""
    if isinstance(node, Term):
        yield node
    elif isinstance(node, Near):
        yield from node.terms
    elif isinstance(node, Without):
        yield from terms_of(node.left)
    else:
        yield from terms_of(node.left)
        yield from terms_of(node.right)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """Yield (kind, text): kind is phrase, word or the sign itself."""
    for found in _TOKEN.finditer(text):
        if found["quote"]:
            if not found["closed"]:
                raise BadValue(f"The query “{text}” has an opening quote without a closing one.")
            yield "phrase", found["phrase"]
        elif found["sign"]:
            yield found["sign"], found["sign"]
        elif found["word"]:
            yield "word", found["word"]


class _Reader:
    """Reads tokens by recursive descent."""

    def __init__(self, text: str, tokens: list[tuple[str, str]]) -> None:
        self._text = text
        self._tokens = tokens
        self._at = 0

    def peek(self) -> tuple[str, str] | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def wrong(self, what: str) -> BadValue:
        return BadValue(f"The query “{self._text}” {what}.")

    def _take(self, kind: str, text: str) -> bool:
        if self.peek() == (kind, text):
            self._at += 1
            return True
        return False

    def alternatives(self, depth: int) -> Node:
        if depth > MOST:
            raise self.wrong("nests parentheses too deeply")
        left = self._exceptions(depth)
        while self._take("word", "OR"):
            left = Either(left, self._exceptions(depth))
        return left

    def _exceptions(self, depth: int) -> Node:
        if self.peek() == ("word", "NOT"):
            raise self.wrong("begins with NOT; say first what to look for")
        left = self._sequence(depth)
        while self._take("word", "NOT"):
            left = Without(left, self._sequence(depth))
        return left

    def _sequence(self, depth: int) -> Node:
        left = self._part(depth)
        while True:
            token = self.peek()
            joined = self._take("word", "AND")
            if not joined and (token is None or token[0] in "),"):
                return left
            if not joined and token in {("word", "OR"), ("word", "NOT")}:
                return left
            left = Both(left, self._part(depth))

    def _part(self, depth: int) -> Node:
        if self._take("(", "("):
            inner = self.alternatives(depth + 1)
            if not self._take(")", ")"):
                raise self.wrong("has an opening parenthesis without a closing one")
            return inner
        if self.peek() == ("word", "NEAR") and self._at + 1 < len(self._tokens):
            self._at += 1
            if self._take("(", "("):
                return self._near_group()
            raise self.wrong("has NEAR without a word before it")
        first = self._term()
        token = self.peek()
        infix = re.fullmatch(r"NEAR(?:/(\d{1,4}))?", token[1]) if token and token[0] == "word" else None
        if not infix:
            return first
        self._at += 1
        return Near((first, self._term()), int(infix[1] or NEAR))

    def _near_group(self) -> Near:
        terms = [self._term()]
        distance = NEAR
        while not self._take(")", ")"):
            if self._take(",", ","):
                token = self.peek()
                if not token or not re.fullmatch(r"\d{1,4}", token[1]):
                    raise self.wrong("needs a number after the comma of NEAR")
                distance = int(token[1])
                self._at += 1
            elif self.peek() is None:
                raise self.wrong("has an opening parenthesis without a closing one")
            else:
                terms.append(self._term())
        return Near(tuple(terms), distance)

    def _term(self) -> Term:
        token = self.peek()
        if token is None:
            raise self.wrong("ends where a word should follow")
        kind, text = token
        if kind in "(),":
            raise self.wrong(f"has “{text}” where a word should stand")
        if kind == "word" and text in {"AND", "OR", "NOT"}:
            raise self.wrong(f"has {text} without a word on both sides")
        self._at += 1
        prefix = False
        if kind == "word" and text.endswith("*"):
            text, prefix = text.rstrip("*"), True
        elif kind == "phrase" and self.peek() == ("word", "*"):
            self._at += 1
            prefix = True
        if not any(in_word(character) for character in text):
            raise self.wrong(f"has “{text or '*'}”, which holds no letter or digit to search for")
        return Term(text, prefix)


def in_word(character: str) -> bool:
    """Tell whether the index keeps the character inside a word: letters, digits, and accents of their own."""
    return character.isalnum() or unicodedata.category(character) in {"Mn", "Mc", "Co"}
