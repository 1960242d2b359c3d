"""Tables in text files, `.csv` and `.tsv`: one row an article. Delimiter, header and encoding are found out."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotator.domain.article import Draft, Problem
from annotator.domain.frozen import frozen
from annotator.formats.budgets import FIELD_LIMIT, MEMBER_LIMIT, TABLE_LIMIT
from annotator.formats.columns import KNOWN, row_draft, settled
from annotator.formats.decode import (
    Unfit,
    check_encoding,
    check_size,
    read_limited,
    reason_of,
    sniff_encoding,
)
from annotator.formats.encodings import SAMPLE, guess_encoding
from annotator.formats.wishes import Wishes

DELIMITERS = ",;\t|"
ONE = "\x1f"
"""The delimiter of a table of one column: it stands in no text."""
ROWS = 60
"""Rows that the guesses look at."""
_VALUE = re.compile(r"[-+]?[\d.,:/ %-]+")


@frozen
class Shape:
    """How a table is read. `columns` is from field to column name, `rows` are some of its first rows."""

    encoding: str
    delimiter: str
    header: bool
    names: tuple[str, ...]
    columns: dict[str, str]
    rows: tuple[tuple[str, ...], ...]
    guessed: bool = False


def read_csv(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the articles of a table as it looks; see `read_table`."""
    return read_table(path, Wishes(encoding))


def read_table(path: Path, wishes: Wishes) -> Iterator[Draft | Problem]:
    """Yield the articles of a table, and a problem for each row that did not come in.

    Raises:
        BadValue: the encoding's name is not known.
    """
    check_encoding(wishes.encoding)
    try:
        shape = table_shape(path, wishes)
        if shape.guessed:
            yield Problem(str(path), 0, f"its encoding was guessed as {shape.encoding}", remark=True)
        with path.open("rb") as stream:
            rows = _rows(stream, shape.encoding, shape.delimiter)
            yield from drafts_of_rows(rows, shape, str(path), path.stem)
    except (OSError, ValueError) as error:
        yield Problem(str(path), 0, reason_of(error))


def drafts_of_rows(
    rows: Iterable[tuple[int, Sequence[str]]], shape: Shape, path: str, stem: str, place: str = ""
) -> Iterator[Draft | Problem]:
    """Yield the articles of numbered rows of cells, the header's first. `place` stands before each reason."""
    header = shape.header
    for line, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        if header:
            header = False
            continue
        try:
            yield row_draft(cells, shape.names, shape.columns, path=path, line=line, stem=f"{stem} {line}")
        except ValueError as error:
            yield Problem(path, line, f"{place}{error}")


def table_shape(path: Path, wishes: Wishes, *, strict: bool = True) -> Shape:
    """Return how a table is read; with `strict` False also where no column can be the text yet.

    Raises:
        OSError, ValueError: it cannot be; a clause.
    """
    if not check_size(path, TABLE_LIMIT):
        raise Unfit("is empty")
    encoding, guessed = _encoding(path, wishes.encoding)
    delimiter = wishes.delimiter or _delimiter(path, encoding)
    with path.open("rb") as stream:
        rows = [cells for _, cells in _first(_rows(stream, encoding, delimiter))]
    return shape_of(rows, wishes, encoding, delimiter, guessed=guessed, strict=strict)


def shape_of(
    rows: Sequence[Sequence[str]],
    wishes: Wishes,
    encoding: str,
    delimiter: str,
    *,
    guessed: bool = False,
    strict: bool = True,
) -> Shape:
    """Return the shape of a table from its first rows.

    Raises:
        ValueError: there is no text in it; a clause.
    """
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if not rows:
        raise Unfit("holds no row")
    header = _has_header(rows) if wishes.header is None else wishes.header
    width = max(len(row) for row in rows)
    names = _names(rows[0] if header else (), width if not header else len(rows[0]))
    body = rows[1:] if header else rows
    if not body:
        raise Unfit("holds no row besides its header")
    columns = settled(names, body, wishes.columns, strict=strict)
    shown = tuple(tuple(cell[:300] for cell in row) for row in body[:5])
    return Shape(encoding, delimiter, header, tuple(names), columns, shown, guessed)


def _names(cells: Sequence[str], width: int) -> list[str]:
    names: list[str] = []
    for place in range(width):
        name = " ".join(cells[place].split())[:200] if place < len(cells) else ""
        name = name or f"column {place + 1}"
        while name in names:
            name += " (2)"
        names.append(name)
    return names


def _has_header(rows: Sequence[Sequence[str]]) -> bool:
    first = [cell.strip() for cell in rows[0]]
    full = [cell for cell in first if cell]
    if not full or len(set(full)) < len(full) or any(_VALUE.fullmatch(cell) for cell in full):
        return False
    if any(len(cell) > 60 or "\n" in cell for cell in full):
        return False
    known = {word for words in KNOWN.values() for word in words}
    if any("".join(c for c in cell.casefold() if c.isalnum()) in known for cell in full):
        return True
    if len(rows) < 2:
        return False
    if any(all(_VALUE.fullmatch(cell) for cell in column) for column in zip(*rows[1:], strict=False)):
        return True
    longest = max(max((len(cell) for cell in row), default=0) for row in rows[1:])
    return longest > 3 * max(len(cell) for cell in full)


def _encoding(path: Path, named: str | None) -> tuple[str, bool]:
    """Return the encoding of a table and whether it was guessed; proves UTF-8 over the whole file."""
    if named:
        return str(check_encoding(named)), False
    with path.open("rb") as stream:
        head = stream.read(4096)
        name, mark = sniff_encoding(head)
        if name != "utf-8":
            return name, False
        stream.seek(mark)
        decoder = codecs.getincrementaldecoder("utf-8")()
        done = mark
        try:
            while piece := stream.read(1 << 20):
                decoder.decode(piece)
                done += len(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            stream.seek(max(0, done - SAMPLE // 4))
            guess = guess_encoding(stream.read(1 << 20))
            if not guess:
                raise Unfit(
                    f"is not utf-8: byte 0x{error.object[error.start]:02X} does not fit; "
                    "name its encoding, for example --encoding cp1252 or latin-1"
                ) from None
            return guess, True
        return "utf-8", False


def _delimiter(path: Path, encoding: str) -> str:
    """Return the delimiter under which most of the first rows have the same number of cells."""
    if path.suffix.lower() == ".tsv":
        return "\t"
    best, found = (0.0, 0), ONE
    for delimiter in DELIMITERS:
        with path.open("rb") as stream:
            try:
                widths = Counter(
                    len(cells) for _, cells in _first(_rows(stream, encoding, delimiter)) if any(cells)
                )
            except ValueError:
                continue
        if not widths:
            continue
        width, times = widths.most_common(1)[0]
        share = times / widths.total()
        if width > 1 and share >= 0.6 and (share, width) > best:
            best, found = (share, width), delimiter
    return found


def _first(rows: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    for _, row in zip(range(ROWS), rows, strict=False):
        yield row


def _rows(stream: io.BufferedReader, encoding: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the line on which a row begins, and its cells.

    Raises:
        ValueError: a line or a cell is too long, or the bytes do not fit the encoding; a clause.
    """
    csv.field_size_limit(FIELD_LIMIT)
    reader = csv.reader(_lines(stream, encoding), delimiter=delimiter)
    begun = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise Unfit(f"cannot be read as a table from line {begun} on ({error})") from None
        yield begun, cells
        begun = reader.line_num + 1


def _lines(stream: io.BufferedReader, encoding: str) -> Iterator[str]:
    """Yield decoded lines of at most `FIELD_LIMIT` bytes, without a byte order mark."""
    first = stream.readline(FIELD_LIMIT + 1)
    wide = encoding.replace("_", "-").startswith(("utf-16", "utf-32"))
    if wide or (b"\r" in first[:-2] and not first.endswith(b"\n")):
        raw = first + read_limited(stream, MEMBER_LIMIT)
        yield from io.StringIO(_decoded(raw, encoding, 1).removeprefix("\ufeff"), newline=None)
        return
    number, line = 1, first
    while line:
        if len(line) > FIELD_LIMIT:
            raise Unfit(f"has a line of more than {FIELD_LIMIT // 1_000_000} MB, line {number}")
        text = _decoded(line, encoding, number)
        yield text.removeprefix("\ufeff") if number == 1 else text
        line = stream.readline(FIELD_LIMIT + 1)
        number += 1


def _decoded(raw: bytes, encoding: str, number: int) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unfit(
            f"is not {encoding}: byte 0x{raw[error.start]:02X} in line {number} does not fit"
        ) from None
