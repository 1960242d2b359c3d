"""One span of a JSON row: edges that are whole numbers within the text, a label, and what goes with them."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from annotator.domain.annotation import Annotation, Made
from annotator.domain.late import late
from annotator.domain.span import Span
from annotator.domain.text import offset_shift
from annotator.formats.decode import Unfit

LABEL_LIMIT = 200
_OWN = frozenset(
    {"start", "end", "label", "text", "annotator", "attributes", "note", "flag", "made", "origin", "fragments", "at", "id",
     "token_start", "token_end", "input_hash", "task_hash"}
)  # fmt: skip
"""Keys of a span that have a meaning of their own, and such as mean nothing outside of the program that made them."""
"""Characters a label's name may have."""

_CONTROL = late("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""Controls, line and paragraph separators, and signs that turn the direction of what follows."""


class Offsets:
    """Carries offsets of the text as the file gives it over to the normalised text."""

    def __init__(self, raw: str, text: str) -> None:
        self.raw = raw
        self.text = text
        self._dropped = offset_shift(raw) if len(raw) != len(text) else []

    def span(self, start: Any, end: Any) -> Span:
        """Return the span between two offsets of the raw text.

        Raises:
            ValueError: they are no whole numbers, out of order or out of range; a clause.
        """
        if type(start) is not int or type(end) is not int:
            raise Unfit(f"has no whole number as its {'end' if type(start) is int else 'start'}")
        if not 0 <= start < end:
            raise Unfit("is empty or reversed" if start >= 0 else "begins before the text")
        if end > len(self.raw):
            raise Unfit(f"ends beyond the text of {len(self.raw)} characters")
        if self._dropped:
            start -= bisect_left(self._dropped, start)
            end -= bisect_left(self._dropped, end)
            if start >= end:
                raise Unfit("covers nothing but a line break or byte order mark")
        return Span(start, end)


def read_span(row: Any, offsets: Offsets, owner: str) -> Annotation:
    """Return the annotation that one entry of `spans` is; `owner` is its annotator unless it names another.

    Raises:
        ValueError: it cannot come in; a clause that says why.
    """
    if not isinstance(row, dict):
        raise Unfit("is not an object")
    span = offsets.span(row.get("start"), row.get("end"))
    label = row.get("label")
    label = checked_label(label) if type(label) is str else check_label(label)
    if len(row) == 3:
        return Annotation(span, label, owner, made=Made.IMPORTED)
    quoted = row.get("text")
    covered = offsets.raw[row["start"] : row["end"]]
    if isinstance(quoted, str) and quoted != covered and quoted.split() != covered.split():
        raise Unfit(f"says “{quoted[:40]}” where the text has “{covered[:40]}”")
    return Annotation(
        span,
        label,
        _line(row, "annotator").strip() or owner,
        attributes=_others(row) | _attributes(row.get("attributes")),
        note=_line(row, "note"),
        flag=_flag(row.get("flag")),
        made=_made(row.get("made")),
        origin=_line(row, "origin"),
        fragments=_fragments(row.get("fragments"), offsets),
        at=_line(row, "at"),
        id=_number(row.get("id")),
    )


def _number(value: Any) -> int:
    """Return the id that the program itself once gave, 0 for any other id."""
    if not isinstance(value, str) or not value.isascii() or not value.isdigit() or len(value) > 19:
        return 0
    number = int(value)
    return number if 0 < number < 1 << 63 else 0


def check_label(label: Any, what: str = "label") -> str:
    """Return a label's name without blanks around it; `what` is how a reason calls it.

    Raises:
        ValueError: it is no string, empty, too long, or holds control characters; a clause.
    """
    if label is None:
        raise Unfit(f"has no {what}")
    if not isinstance(label, str):
        raise Unfit(f"has a {what} that is not a string")
    name = label.strip()
    if not name:
        raise Unfit(f"has an empty {what}")
    if len(name) > LABEL_LIMIT:
        raise Unfit(f"has a {what} of {len(name)} characters; the limit is {LABEL_LIMIT}")
    if not name.isprintable():
        control = _CONTROL.search(name)
        if control:
            raise Unfit(f"has a {what} with a control character (U+{ord(control.group()):04X})")
    return name


checked_label = lru_cache(1024)(check_label)
"""The same for strings; an import asks for few labels very often."""


def _line(row: Mapping[str, Any], key: str) -> str:
    value = row.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unfit(f"has a “{key}” that is not a string")
    if "\x00" in value:
        raise Unfit(f"has a NUL in its “{key}”")
    return value


def _flag(value: Any) -> bool:
    if value is None or isinstance(value, bool):
        return bool(value)
    raise Unfit("has a “flag” that is neither true nor false")


def _made(value: Any) -> Made:
    if value is None:
        return Made.IMPORTED
    if value in tuple(Made):
        return Made(value)
    raise Unfit(f"has a “made” that is not one of {', '.join(Made)}")


def _others(row: Mapping[str, Any]) -> dict[str, str]:
    """Return what a span says under keys of other programs, as Prodigy's `source` and `score`: plain values only."""
    return {
        key: part if isinstance(part, str) else json.dumps(part)
        for key, part in row.items()
        if key not in _OWN
        and not key.startswith("_")
        and isinstance(part, str | int | float | bool)
        and part != ""
        and "\x00" not in key
        and not (isinstance(part, str) and "\x00" in part)
    }


def _attributes(value: Any) -> dict[str, str]:
    """Return attributes as strings: JSON's true and 3 become "true" and "3", null is left out."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise Unfit("has “attributes” that are not an object")
    found = {}
    for name, part in value.items():
        if isinstance(part, list | dict) or "\x00" in name or (isinstance(part, str) and "\x00" in part):
            raise Unfit(f"has an attribute “{name[:40]}” that is not a plain value")
        if part is not None:
            found[name] = part if isinstance(part, str) else json.dumps(part)
    return found


def _fragments(value: Any, offsets: Offsets) -> tuple[Span, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(pair, list) and len(pair) == 2 for pair in value):
        raise Unfit("has “fragments” that are not pairs of offsets")
    try:
        return tuple(offsets.span(start, end) for start, end in value)
    except ValueError as error:
        raise Unfit(f"has a fragment that {error}") from None
