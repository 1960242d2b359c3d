"""Term lists: CSV with the columns term and label, JSON lines with these keys, TOML with a list of terms for each label."""

from __future__ import annotations

import csv
import io
import json
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from annotator.domain.term import Term
from annotator.errors import BadFile
from annotator.formats.decode import decode
from annotator.paths import bundled

SIZE_LIMIT = 20_000_000
"""Bytes that a term list may have."""
TERM_LIMIT = 200
"""Characters that a term may have."""
SHIPPED = "trade-news.csv"


def read_terms(path: Path) -> list[Term]:
    """Return the terms of a file, in its order; its suffix says which form it has.

    Raises:
        BadFile: it cannot be read, or a line of it is no term; names the line.
    """
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise BadFile(str(path), f"a term list may have {SIZE_LIMIT // 1_000_000} MB at most")
        raw = path.read_bytes()
    except OSError as error:
        raise BadFile(str(path), f"cannot be read ({error.strerror or error})") from error
    reader = {".csv": _of_csv, ".tsv": _of_csv, ".jsonl": _of_jsonl, ".toml": _of_toml}.get(
        path.suffix.lower()
    )
    if reader is None:
        raise BadFile(str(path), "a term list is a .csv, .tsv, .jsonl or .toml file")
    try:
        text = decode(raw)[0]
    except ValueError as error:
        raise BadFile(str(path), str(error).rstrip(".")) from error
    terms = [_checked(str(path), *row) for row in reader(str(path), text)]
    if not terms:
        raise BadFile(str(path), "there is no term in it")
    return terms


@lru_cache(maxsize=1)
def shipped_terms() -> tuple[Term, ...]:
    """Return the list that comes with the program: commodities, and countries as actors."""
    return tuple(read_terms(bundled("resources", "lexicons", SHIPPED)))


def _checked(path: str, words: object, label: object, line: int) -> Term:
    if not isinstance(words, str) or not words.strip():
        raise BadFile(path, "the term is missing", line)
    if not isinstance(label, str) or not label.strip():
        raise BadFile(path, "the label is missing", line)
    if len(words.strip()) > TERM_LIMIT:
        raise BadFile(path, f"a term may have {TERM_LIMIT} characters at most", line)
    return Term(" ".join(words.split()), label.strip(), line)


Rows = Iterator[tuple[object, object, int]]


def _of_csv(path: str, text: str) -> Rows:
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter)
    try:
        head = [cell.strip().casefold() for cell in next(reader, [])]
        if not {"term", "label"} <= set(head):
            raise BadFile(path, "its first line must name the columns term and label", 1)
        term, label = head.index("term"), head.index("label")
        for row in reader:
            if any(cell.strip() for cell in row):
                cells = [*row, *[""] * len(head)]
                yield cells[term], cells[label], reader.line_num
    except csv.Error as error:
        raise BadFile(path, str(error), reader.line_num) from error


def _of_jsonl(path: str, text: str) -> Rows:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise BadFile(path, "this is not a JSON object", number) from error
        if not isinstance(row, dict):
            raise BadFile(path, "this is not a JSON object", number)
        yield row.get("term", row.get("pattern")), row.get("label"), number


def _of_toml(path: str, text: str) -> Rows:
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadFile(path, str(error)) from error
    for label, terms in table.items():
        if not isinstance(terms, list):
            raise BadFile(path, f"“{label}” must be a list of terms")
        for term in terms:
            yield term, label, 0
