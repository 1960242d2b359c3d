"""The border between our offsets and Qt's: code points on one side, UTF-16 units on the other. No Qt here."""

from __future__ import annotations

import re
from bisect import bisect_left

from annotator.domain.late import late

_ASTRAL = late("[\U00010000-\U0010ffff]")
_SWAPS = {"\ufeff": "\u2060", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\u2029": "\n", "\x00": "\ufffd"}
_SWAPPED = late("\r\n|[\ufeff\ufdd0\ufdd1\u2029\x00\r\ud800-\udfff]")


class OffsetMap:
    """Map code points of one text to UTF-16 units and back; both ways are monotone.

    Where only a part is shown, units are counted from its start, and code points outside it become its edges.

    Args:
        text: the part that is shown.
        start: the code point of the whole text at which it starts.
    """

    def __init__(self, text: str, start: int = 0) -> None:
        self._start = start
        self._size = len(text)
        plain = text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)
        self._points = [] if plain else [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [point + index for index, point in enumerate(self._points)]

    def to16(self, offset: int) -> int:
        """Return the UTF-16 position of a code-point offset."""
        offset = min(max(offset - self._start, 0), self._size)
        return offset + bisect_left(self._points, offset) if self._points else offset

    def to_cp(self, position: int) -> int:
        """Return the code-point offset of a UTF-16 position; the middle of a pair counts as its start."""
        if not self._points:
            return position + self._start
        before = bisect_left(self._units, position)
        inside = before > 0 and self._units[before - 1] == position - 1
        return (self._points[before - 1] if inside else position - before) + self._start


def displayable(text: str) -> str:
    """Return a copy of `text` for the widget, as long in UTF-16, in which Qt changes nothing.

    Qt drops a byte order mark and lone surrogates, joins CR LF and breaks paragraphs at non-characters.
    The copy is only shown: what a span says is always read from the stored text.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return _SWAPPED.sub(_swap, text)
    return _SWAPPED.sub(_swap, text) if any(sign in text for sign in "\r" + "".join(_SWAPS)) else text


def _swap(match: re.Match[str]) -> str:
    found = match.group()
    if found == "\r\n":
        return " \n"
    return "\n" if found == "\r" else _SWAPS.get(found, "\ufffd")
