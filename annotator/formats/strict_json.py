"""JSON without surprises: no NaN, no key twice, no endless numbers or nesting, no half characters."""

from __future__ import annotations

import json
import math
import re
from typing import Any

DEPTH = 50
"""How deep metadata may be nested."""

_HALF = re.compile(r"\\u[dD][89a-fA-F]")


class ExtraText(ValueError):
    """Something follows the first value: perhaps these are JSON lines."""


def parse_json(text: str) -> Any:
    """Return the value that `text` is.

    Raises:
        ExtraText: a complete value is followed by more.
        ValueError: the text is no JSON, or JSON that means different things to different programs; a clause.
    """
    try:
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
    if len(digits) > 300:
        raise ValueError(f"holds a number of {len(digits)} digits")
    return int(digits)


def _float(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise ValueError(f"holds the number {digits[:20]}, which is too large")
    return number


_DECODER = json.JSONDecoder(
    object_pairs_hook=_pairs, parse_constant=_constant, parse_int=_integer, parse_float=_float
)
