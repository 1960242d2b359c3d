"""Which line breaks of a text only end a full line, as in wire stories and mails, so that reading can do without them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import east_asian_width

from annotator.domain.late import late

NARROWEST, WIDEST = 40, 100
"""Columns at which somebody may have wrapped lines; shorter ones are verse or lists, longer ones are paragraphs."""
SLACK = 0.12
"""Share of the width that may be left free at the end of a full line, as hyphens and odd rules leave it."""
LONGEST = 20_000
"""Code points of a paragraph up to which its lines are joined."""
BLANK, NOTHING = " ", "\u200b"
"""What stands for a line break: a blank, or nothing where a blank would part what belongs together."""

_LINE = late(r"[^\n]+")
_WORD = late(r"\S+")
_COLUMNS = late(r"\t|\S[^\S\n]{3,}\S|\.{5,}|(?<=[^\s.!?:;,\"”'’)])  \S.*(?<=[^\s.!?:;,\"”'’)])  \S")
_ITEM = late(r"(?:[-–—*•·◦▪‣+>#|=]+|\(?\d{1,3}[.)]|\(?[A-Za-z][.)])\s")
_OPEN = late(
    r"(?:[,;–—-]|\b(?:the|an?|of|to|in|by|and|or|from|for|with|that|at|on|its|his|her|their|was|is|are|has|said))$"
)
_TERMINAL = late(r"(?<!\b[A-Z]\.[A-Z])[.!?:。！？：][\"”’'»)\]]*$")
_DENSE = late("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")


class _Line(NamedTuple):
    """A line with something in it: where it starts and ends, its letters without blanks around, its columns."""

    start: int
    end: int
    words: str
    indent: int
    columns: int


def reflowed(text: str, title_end: int = 0) -> str:
    """Return a copy of `text`, as long, in which line breaks inside paragraphs of prose are blanks.

    Offsets (code points) stay. Blank lines, indented and columned lines, lists and short lines keep their breaks, and so
    does everything in a text that was not wrapped at one width.

    Args:
        text: the stored text, or a part of it.
        title_end: the code point up to which nothing is joined.
    """
    if text.count("\n") < 2:
        return text
    paragraphs = list(_paragraphs(text, title_end))
    width = _width(paragraphs)
    if not width:
        return text
    wire = _begins_like_wire(paragraphs)
    pieces, done = [], 0
    for number, lines in enumerate(paragraphs):
        if not _is_prose(lines, width, cut=wire and number == 0):
            continue
        for line, following in pairwise(lines):
            pieces += [text[done : line.end], _joint(text[line.start : line.end], following.words)]
            done = line.end + 1
    return "".join([*pieces, text[done:]])


def _paragraphs(text: str, start: int) -> Iterator[list[_Line]]:
    """Go through the runs of lines that could be one paragraph: none is blank, and none after the first is indented."""
    found: list[_Line] = []
    for match in _LINE.finditer(text, start):
        words = match.group().strip()
        if not words:
            continue
        indent = len(match.group()) - len(match.group().lstrip())
        line = _Line(match.start(), match.end(), words, indent, indent + _columns(words))
        if found and (line.start > found[-1].end + 1 or indent or _ITEM.match(words)):
            yield found
            found = []
        found.append(line)
    if found:
        yield found


def _columns(words: str) -> int:
    """Return how many columns letters take: two for Han, Kana and Hangul."""
    if words.isascii():
        return len(words)
    return len(words) + sum(east_asian_width(letter) in "WF" for letter in words)


def _width(paragraphs: Sequence[Sequence[_Line]]) -> int:
    """Return the columns at which lines were wrapped, told by those that end in mid-sentence; 0 where none were."""
    wrapped = sorted(
        line.columns
        for lines in paragraphs
        for line in lines[:-1]
        if NARROWEST <= line.columns <= WIDEST and not _TERMINAL.search(line.words)
    )
    return wrapped[(len(wrapped) * 9) // 10] if wrapped else 0


def _begins_like_wire(paragraphs: Sequence[Sequence[_Line]]) -> bool:
    """Tell whether a text begins at the margin and nearly all its other paragraphs are indented.

    Wire stories do: their first line may be short, because the dateline that began it was stored elsewhere.
    """
    others = [lines[0].indent > 0 for lines in paragraphs[1:]]
    return not paragraphs[0][0].indent and len(others) > 0 and sum(others) >= 0.9 * len(others)


def _is_prose(lines: Sequence[_Line], width: int, *, cut: bool = False) -> bool:
    """Tell whether the lines are one wrapped paragraph: all but the last are full.

    The first may be short where its beginning may have been `cut` away, or where its sentence clearly goes on; not in
    two lines of which it fills less than half.
    """
    if len(lines) < 2 or lines[-1].end - lines[0].start > LONGEST:
        return False
    if any(line.columns > WIDEST or _COLUMNS.search(line.words) for line in lines) or _is_verse(lines):
        return False
    short = [n for n, (line, after) in enumerate(pairwise(lines)) if not _is_full(line, after, width)]
    if short != [0] or (len(lines) == 2 and 2 * lines[0].columns < width):
        return not short
    return _goes_on(lines[0], lines[1]) or (cut and not _TERMINAL.search(lines[0].words))


def _is_verse(lines: Sequence[_Line]) -> bool:
    """Tell whether each of three or more lines ends with a mark and the next begins with a capital."""
    return len(lines) > 2 and all(
        not line.words[-1].isalnum() and after.words[0].isupper() for line, after in pairwise(lines)
    )


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Tell whether the first word of the following line had no room in this one."""
    return line.columns + 1 + _first(following.words) > width * (1 - SLACK)


def _first(words: str) -> int:
    """Return the columns of the first word; a word of Han or Kana is one letter."""
    if _DENSE.match(words):
        return 2
    match = _WORD.match(words)
    return _columns(match.group()) if match else 0


def _goes_on(line: _Line, following: _Line) -> bool:
    return bool(_OPEN.search(line.words)) or (
        following.words[0].islower() and not _TERMINAL.search(line.words)
    )


def _joint(line: str, following: str) -> str:
    """Return what stands for the break between two lines."""
    if line[-1].isspace() or (_DENSE.match(line[-1]) and _DENSE.match(following)):
        return NOTHING
    return NOTHING if re.search(r"\w-$", line) and following[0].isalpha() else BLANK
