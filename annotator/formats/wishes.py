"""What a person may say about how a file is to be read; everything else is found out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import PurePath
from typing import Any

from annotator.domain.frozen import frozen
from annotator.errors import BadValue

FIELDS = ("text", "title", "date", "source", "id", "lang", "author", "url")
"""What a column can be. A column that is none of these becomes metadata under its own name."""


@frozen
class Wishes:
    """How to read.

    Args:
        encoding: Python's name of a text encoding; None looks at the bytes.
        columns: from a field (see `FIELDS`) to the name of the column or key that holds it.
        delimiter: between the columns of a table; empty finds it out.
        header: whether the first row of a table names the columns; None finds it out.
        left_out: whether not to read it at all.
    """

    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    delimiter: str = ""
    header: bool | None = None
    left_out: bool = False


@frozen
class Wanted:
    """What is wished for all files, and for single ones.

    Args:
        all: for every file that `each` does not name.
        each: by a file's path as people see it, or the path of a folder or archive that it is in.
    """

    all: Wishes = field(default_factory=Wishes)
    each: Mapping[str, Wishes] = field(default_factory=dict)

    def of(self, shown: str) -> Wishes:
        """Return what is wished for one file."""
        if not self.each:
            return self.all
        path = PurePath(shown)
        return next((self.each[str(p)] for p in (path, *path.parents) if str(p) in self.each), self.all)


def parse_wishes(value: Any) -> Wishes:
    """Return the wishes that a JSON object stands for: encoding, columns, delimiter, header, left_out.

    Raises:
        BadValue: something in it is no such wish.
    """
    if not isinstance(value, dict) or not set(value) <= {
        "encoding",
        "columns",
        "delimiter",
        "header",
        "left_out",
    }:
        raise BadValue(
            "What is said about a file must be an object with encoding, columns, delimiter, header or left_out."
        )
    columns = value.get("columns") or {}
    if not isinstance(columns, dict) or not all(
        k in FIELDS and isinstance(v, str) for k, v in columns.items()
    ):
        raise BadValue(f"The columns of a file must go from {', '.join(FIELDS)} to names of columns.")
    encoding, delimiter, header = value.get("encoding"), value.get("delimiter") or "", value.get("header")
    if not isinstance(encoding, str | None) or not isinstance(delimiter, str) or len(delimiter) > 1:
        raise BadValue("An encoding is a name, and a delimiter is one character.")
    return Wishes(
        encoding,
        columns,
        delimiter,
        header if isinstance(header, bool) else None,
        value.get("left_out") is True,
    )


def parse_columns(words: str) -> dict[str, str]:
    """Return the mapping that `text=body,title=headline` stands for; a backslash keeps a comma in a name.

    Raises:
        BadValue: a part is no pair, or names a field that does not exist or was named before.
    """
    found: dict[str, str] = {}
    for part in _parts(words):
        name, equals, column = part.partition("=")
        name, column = name.strip().casefold(), column.strip()
        if not equals or not column:
            raise BadValue(f"“{part}” does not name a column; write for example text=body,title=headline.")
        if name not in FIELDS:
            raise BadValue(f"“{name}” is not something a column can be; known are {', '.join(FIELDS)}.")
        if name in found:
            raise BadValue(f"“{name}” is given two columns, “{found[name]}” and “{column}”.")
        found[name] = column
    return found


def _parts(words: str) -> list[str]:
    kept = words.replace("\\,", "\0")
    return [part.replace("\0", ",") for part in kept.split(",") if part.strip()]
