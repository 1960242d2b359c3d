"""JSON without surprises: no NaN, no key twice, no endless numbers or nesting, no half characters."""

from __future__ import annotations

import json
import math
import re
from typing import Any

DEPTH = 50
"""How deep metadata may be nested."""

DIGITS = 300
"""Digits that a whole number may have."""

_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_BEFORE_COLON = ('"', " ", "\t", "\n", "\r")
"""What can stand before the colon behind a key: the key's end, or white space."""
_ONE_DIGIT = bytes.maketrans(b"123456789", b"000000000")
_TOO_LONG = b"0" * (DIGITS + 1)
_NESTING = {dict, list}
_UNSURE = object()


class ExtraText(ValueError):
    """Something follows the first value: perhaps these are JSON lines."""


def parse_json(text: str) -> Any:
    """Return the value that `text` is.

    Raises:
        ExtraText: a complete value is followed by more.
        ValueError: the text is no JSON, or JSON that means different things to different programs; a clause.
    """
    value = _quick(text)
    try:
        if value is _UNSURE:
            value = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        place = f"at character {error.pos}" if error.lineno == 1 else f"at line {error.lineno}"
        kind = ExtraText if error.msg == "Extra data" else ValueError
        raise kind(
            f"is not JSON: {error.msg[0].lower()}{error.msg[1:].removesuffix(' at')} {place}"
        ) from None
    except RecursionError:
        raise ValueError(f"is nested deeper than {DEPTH} levels") from None
    if "\\u" in text and _HALF.search(text):
        _refuse_halves(value)
    return value


def _quick(text: str) -> Any:
    """Return the value, or `_UNSURE` where the decoder that looks at every pair and number has to be asked.

    That decoder takes three times as long. A text has at least as many colons as keys, and a key that stands twice in an
    object is lost: so where the value has as many keys as the text has colons that may follow one, none stood twice.
    """
    try:
        value = _QUICK.decode(text)
    except (ValueError, RecursionError):
        return _UNSURE
    keys = _keys(value, text.count("{") + text.count("["))
    if keys != text.count(":") and keys != sum(text.count(f"{sign}:") for sign in _BEFORE_COLON):
        return _UNSURE
    numbers = text.encode("utf-8", "surrogatepass").translate(_ONE_DIGIT)
    return _UNSURE if _TOO_LONG in numbers else value


def _keys(value: Any, most: int) -> int:
    """Return how many keys all objects in a value have together.

    Args:
        value: as the decoder gives it.
        most: how many objects and lists there can be; when as many are found, nothing is looked for in them.
    """
    level, keys, found = [value] if type(value) in _NESTING else [], 0, 0
    while level:
        found += len(level)
        keys += sum(len(parts) for parts in level if type(parts) is dict)
        if found >= most:
            break
        level = [
            part
            for parts in level
            for part in (parts.values() if type(parts) is dict else parts)
            if type(part) in _NESTING
        ]
    return keys


def check_depth(value: Any, left: int = DEPTH) -> None:
    """Refuse a value that is nested deeper than `left` levels with a ValueError; later programs must write it again."""
    if not isinstance(value, dict | list):
        return
    if left == 0:
        raise ValueError(f"is nested deeper than {DEPTH} levels")
    for part in value.values() if isinstance(value, dict) else value:
        check_depth(part, left - 1)


def _refuse_halves(value: Any) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise ValueError(f"holds a lone surrogate (U+{ord(error.object[error.start]):04X})") from None


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"has the key “{twice[:80]}” twice")
    return found


def _constant(name: str) -> Any:
    raise ValueError(f"holds {name}, which is not JSON")


def _integer(digits: str) -> int:
    if len(digits) > DIGITS:
        raise ValueError(f"holds a number of {len(digits)} digits")
    return int(digits)


def _float(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise ValueError(f"holds the number {digits[:20]}, which is too large")
    return number


_QUICK = json.JSONDecoder(parse_constant=_constant, parse_float=_float)
_DECODER = json.JSONDecoder(
    object_pairs_hook=_pairs, parse_constant=_constant, parse_int=_integer, parse_float=_float
)
