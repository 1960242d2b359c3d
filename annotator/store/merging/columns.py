"""What each column of a register may hold, said once: a value from another project is checked before anything else.

STRICT tables of a file that somebody else made prove nothing: types, ranges, words, JSON and lengths are checked here.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from typing import Any

from annotator.domain.frozen import frozen
from annotator.store.journal import UNSTORABLE

Check = Callable[[Any], bool]
"""Tells whether a value may stand in a column."""

MOST_OFFSET = 1 << 31
MOST_ID = (1 << 63) - 1


@frozen
class Column:
    """A column: its check, and what it names where it is a reference (by the row numbers of its own file).

    A `soft` reference to a row that is not in the file stays as it is.
    """

    name: str
    check: Check
    names: str = ""
    nullable: bool = False
    soft: bool = False


@frozen
class Register:
    """A table whose rows travel.

    Attributes:
        name: of the table.
        columns: what travels besides `dead`, `hlc` and `step`.
        key: the columns that make a row the same in every project; ("id",) where the number itself does.
        kept: columns that are taken with a new row only.
        born: columns that no row ever changes: where they differ under one number, the number was given twice.
    """

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    kept: tuple[str, ...] = ()
    born: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def place(self, name: str) -> int:
        """Where a column stands in the values of a row, -1 where the register has none of that name."""
        return self.names.index(name) if name in self.names else -1

    @property
    def by_id(self) -> bool:
        """Whether the row's number is the same in every project."""
        return self.key == ("id",)


def whole(low: int, high: int) -> Check:
    """A whole number from `low` to `high`."""
    return lambda value: type(value) is int and low <= value <= high


def text(most: int) -> Check:
    """A text of at most `most` characters that can be stored."""
    return lambda value: type(value) is str and len(value) <= most and not UNSTORABLE.search(value)


def words(*known: str) -> Check:
    """One of these words."""
    return lambda value: type(value) is str and value in known


def name(most: int) -> Check:
    """A name that can be shown: not empty, no control or direction characters."""

    def check(value: Any) -> bool:
        return (
            type(value) is str
            and 0 < len(value) <= most
            and value == " ".join(value.split())
            and not any(unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co"} for letter in value)
        )

    return check


def shaped(pattern: str) -> Check:
    """A text of this form."""
    form = re.compile(pattern)
    return lambda value: type(value) is str and form.fullmatch(value) is not None


def json_of(kind: type, most: int = 100_000) -> Check:
    """JSON of that kind, not deep, at most so many characters."""

    def check(value: Any) -> bool:
        if type(value) is not str or len(value) > most or UNSTORABLE.search(value):
            return False
        if value in {"{}", "[]"}:
            return isinstance({} if value == "{}" else [], kind)
        try:
            parsed = json.loads(value)
        except (ValueError, RecursionError):
            return False
        return isinstance(parsed, kind) and not UNSTORABLE.search(str(parsed)) and _shallow(parsed, 20)

    return check


def _shallow(value: Any, depth: int) -> bool:
    if isinstance(value, dict | list):
        inner = value.values() if isinstance(value, dict) else value
        return depth > 0 and all(_shallow(part, depth - 1) for part in inner)
    return True


def strings(value: Any) -> bool:
    """A JSON object of strings: the attributes of an annotation."""
    if value == "{}":
        return True
    if not json_of(dict)(value):
        return False
    return all(isinstance(part, str) for part in json.loads(value).values())


def ranges(value: Any) -> bool:
    """A JSON list of [start, end]: the fragments of an annotation."""
    if not json_of(list)(value):
        return False
    return all(
        isinstance(pair, list)
        and len(pair) == 2
        and all(type(edge) is int for edge in pair)
        and 0 <= pair[0] < pair[1] <= MOST_OFFSET
        for pair in json.loads(value)
    )


def numbers(value: Any) -> bool:
    """The members of a decision: ids as strings under `ids` and `taken`."""
    if not json_of(dict)(value):
        return False
    parsed = json.loads(value)
    return parsed.keys() <= {"ids", "taken"} and all(
        isinstance(part, list)
        and all(isinstance(one, str) and one.isdecimal() and len(one) < 20 for one in part)
        for part in parsed.values()
    )


UUID = shaped(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
SHA = shaped(r"[0-9a-f]{64}")
FLAG = whole(0, 1)
ID = whole(1, MOST_ID)
OFFSET = whole(0, MOST_OFFSET)
COUNT = whole(0, 1 << 53)
REMARK = text(100_000)
