"""The keys of JSON with keys of its own, shown like the columns of a table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from annotator.formats.columns import guess_columns
from annotator.formats.decode import decode
from annotator.formats.tables import Shape
from annotator.formats.wishes import Wishes

_HEAD = 2_000_000
_SCALARS = (str, int, float, bool)


def keys_shape(path: Path, wishes: Wishes) -> Shape | None:
    """Return the keys of a file's first objects and which are what; None where they have a `text` and nobody said else.

    Raises:
        OSError, ValueError: the file cannot be read; a clause.
    """
    with path.open("rb") as stream:
        raw = stream.read(_HEAD)
    whole = len(raw) < _HEAD
    text, encoding = decode(raw if whole else raw[: raw.rfind(b"\n") + 1], wishes.encoding)
    objects = _objects(text)
    if not objects or (all("text" in each for each in objects) and not wishes.columns):
        return None
    names: dict[str, None] = {}
    for each in objects:
        names.update(dict.fromkeys(key for key, value in each.items() if isinstance(value, _SCALARS)))
    rows = [tuple(str(each.get(name, ""))[:300] for name in names) for each in objects]
    guesses = guess_columns(list(names), ())
    said = {field: key for field, key in wishes.columns.items() if key in names}
    columns = {**{k: v for k, v in guesses.items() if v not in said.values()}, **said}
    return Shape(encoding, "", True, tuple(names), columns, tuple(rows[:5]))


def _objects(text: str) -> list[dict[str, Any]]:
    try:
        value: Any = json.loads(text)
    except (ValueError, RecursionError):
        value = []
        for line in text.split("\n")[:20]:
            try:
                value.append(json.loads(line))
            except (ValueError, RecursionError):
                continue
    if isinstance(value, dict):
        listed = value.get("articles")
        value = listed if isinstance(listed, list) else [value]
    if not isinstance(value, list):
        return []
    return [each for each in value[:20] if isinstance(each, dict)]
