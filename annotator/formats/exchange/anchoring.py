"""Offsets of other programs on our texts: tried against what the file itself quotes, never guessed in silence.

Programs count code points (Python), UTF-16 units (Java, JavaScript), or either of them in a text whose line ends are CRLF
where the file at hand has LF, or the other way round.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from annotator.domain.frozen import frozen

CODE_POINTS, UTF16 = "code points", "UTF-16 units"

Place = Callable[[int], int | None]


@frozen
class Quoted:
    """A range in a file's own counting with the text that the file says is there, or None where it does not say."""

    start: int
    end: int
    quote: str | None = None


@frozen
class Reading:
    """How offsets were understood. `name` is for people; `ranges` are code points of the text, None where they do not fit."""

    name: str
    ranges: tuple[tuple[int, int] | None, ...]
    fits: int
    usual: bool


def read_offsets(text: str, quoted: Sequence[Quoted], usual: str = CODE_POINTS) -> Reading:
    """Return the first reading of offsets that fits all quotes, the usual one before others; the usual one if none does.

    Args:
        text: as the file gives it, before anything is normalised.
        quoted: the ranges of one text.
        usual: how the format at hand counts; CODE_POINTS or UTF16.
    """
    first: Reading | None = None
    for name, place in _readings(text, usual):
        ranges = tuple(_range(text, one, place) for one in quoted)
        fits = sum(found is not None for found in ranges)
        reading = Reading(name, ranges, fits, first is None)
        if fits == len(quoted):
            return reading
        first = first or reading
    assert first is not None
    return first


def misfit(text: str, one: Quoted, usual: str = CODE_POINTS) -> str:
    """Return why a range does not fit: a clause."""
    place = next(iter(_readings(text, usual)))[1]
    start, end = place(one.start), place(one.end)
    if not 0 <= one.start < one.end:
        return "is empty or reversed" if one.start >= 0 else "begins before the text"
    if start is None or end is None:
        return f"lies beyond the text of {len(text):,} characters, or in the middle of one"
    return f"says “{(one.quote or '')[:40]}” where the text has “{text[start:end][:40]}”"


def same_words(quote: str, covered: str) -> bool:
    """Tell whether a quote is what stands there, whatever the white space between its words."""
    return quote == covered or quote.split() == covered.split()


def _range(text: str, one: Quoted, place: Place) -> tuple[int, int] | None:
    if not 0 <= one.start < one.end:
        return None
    start, end = place(one.start), place(one.end)
    if start is None or end is None or start >= end:
        return None
    if one.quote is not None and not same_words(one.quote, text[start:end]):
        return None
    return start, end


def _readings(text: str, usual: str) -> Iterator[tuple[str, Place]]:
    """Yield ways of counting that can differ for this text, the usual one first; none is prepared before it is asked for."""
    yield usual, _place(text, usual)
    other = CODE_POINTS if usual == UTF16 else UTF16
    units = [usual, other] if _is_wide(text) else [usual]
    if len(units) > 1:
        yield other, _place(text, other)
    ends = "lf" if "\r\n" in text else "crlf" if "\n" in text else ""
    for unit in units if ends else ():
        yield f"{unit} with {ends.upper()} as line ends", _place(text, unit, ends)


def _is_wide(text: str) -> bool:
    return not text.isascii() and max(text, default="") > "\uffff"


def _place(text: str, unit: str, ends: str = "") -> Place:
    """Return a function from an offset in that counting to a code point of `text`, None where there is none."""
    if not ends and (unit == CODE_POINTS or not _is_wide(text)):
        size = len(text)
        return lambda offset: offset if 0 <= offset <= size else None
    places = [0]
    for index, character in enumerate(text):
        width = 2 if unit == UTF16 and character > "\uffff" else 1
        if ends == "crlf" and character == "\n":
            width = 2
        elif ends == "lf" and character == "\r" and text[index + 1 : index + 2] == "\n":
            width = 0
        places.append(places[-1] + width)
    return lambda offset: _find(places, offset)


def _find(places: list[int], offset: int) -> int | None:
    index = bisect_left(places, offset)
    return index if index < len(places) and places[index] == offset else None


def utf16_places(text: str) -> Callable[[int], int]:
    """Return a function from code points of `text` to UTF-16 units."""
    wide = [match.start() for match in re.finditer("[\U00010000-\U0010ffff]", text)]
    if not wide:
        return lambda offset: offset
    return lambda offset: offset + bisect_left(wide, offset)
