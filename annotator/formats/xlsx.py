"""Excel files: every sheet with a text column is a table, one row an article."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain, islice
from pathlib import Path
from typing import Any

from annotator.domain.article import Draft, Problem
from annotator.formats.budgets import DOCUMENT_LIMIT
from annotator.formats.decode import Unfit, check_size, reason_of
from annotator.formats.packages import check_office
from annotator.formats.tables import ROWS, Shape, drafts_of_rows, shape_of
from annotator.formats.wishes import Wishes


def read_xlsx(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the articles of an Excel file as it looks; see `read_workbook`."""
    del encoding
    return read_workbook(path, Wishes())


def read_workbook(path: Path, wishes: Wishes) -> Iterator[Draft | Problem]:
    """Yield the articles of all sheets, and a problem for each row and each sheet that did not come in."""
    try:
        with _Workbook(path) as sheets:
            several = len(sheets) > 1
            for name, rows in sheets:
                place = f"sheet “{name}”: " if several else ""
                yield from _sheet(rows, wishes, path, place)
    except (OSError, ValueError) as error:
        yield Problem(str(path), 0, reason_of(error))


def workbook_shape(path: Path, wishes: Wishes, *, strict: bool = True) -> Shape:
    """Return how the first sheet with a text is read.

    Raises:
        OSError, ValueError: none can be; a clause.
    """
    failed: ValueError = Unfit("holds no sheet with cells")
    with _Workbook(path) as sheets:
        for _, rows in sheets:
            try:
                return shape_of([cells for _, cells in islice(rows, ROWS)], wishes, "", "", strict=strict)
            except ValueError as error:
                failed = error
    raise failed


def _sheet(
    rows: Iterator[tuple[int, list[str]]], wishes: Wishes, path: Path, place: str
) -> Iterator[Draft | Problem]:
    first = list(islice(rows, ROWS))
    if not any(any(cells) for _, cells in first) and place:
        return  # an empty sheet beside others is nothing that anybody misses
    try:
        shape = shape_of([cells for _, cells in first], wishes, "", "")
        yield from drafts_of_rows(chain(first, rows), shape, str(path), path.stem, place)
    except ValueError as error:
        yield Problem(str(path), 0, f"{place}{error}")


class _Workbook:
    """The sheets of a file that was looked through, by name, each as an iterator over numbered rows of cells."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._book: Any = None

    def __enter__(self) -> _Workbook:
        if not check_size(self._path, DOCUMENT_LIMIT):
            raise Unfit("is empty")
        check_office(self._path, "xl/workbook.xml", "Excel file")
        from openpyxl import load_workbook

        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of what it does not know: styles, validations, extensions
                self._book = load_workbook(self._path, read_only=True, data_only=True)
        except Exception as error:  # noqa: BLE001 - openpyxl raises what it likes about a damaged file
            raise Unfit(f"is damaged ({type(error).__name__})") from None
        return self

    def __exit__(self, *_: object) -> None:
        if self._book is not None:
            self._book.close()

    def __len__(self) -> int:
        return len(self._book.worksheets)

    def __iter__(self) -> Iterator[tuple[str, Iterator[tuple[int, list[str]]]]]:
        for sheet in self._book.worksheets:
            yield str(sheet.title), _rows(sheet)


def _rows(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    number = 0
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
                yield number, [_cell(value) for value in cells]
    except (ValueError, TypeError, KeyError, SyntaxError, AttributeError, IndexError, OverflowError) as error:
        raise Unfit(f"cannot be read after row {number} ({str(error)[:200]})") from None


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return (
            value.date().isoformat() if not (value.hour or value.minute) else value.isoformat(" ", "minutes")
        )
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)
