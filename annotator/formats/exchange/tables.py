"""Tables for R and Excel: a line an annotation, a line an article, the labels; as CSV (UTF-8 with mark) and as one workbook.

Only here a cell that a spreadsheet would take for a formula gets an apostrophe in front (CSV) or the type text (workbook).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from annotator.domain.annotation import Annotation
from annotator.formats.cells import harmless
from annotator.formats.exchange.page import Carried, Page, Pages, Setting
from annotator.formats.exchange.sieve import Sieve
from annotator.formats.replacing import replacing

_KEEPS = frozenset({"attributes", "note", "flag", "fragments", "metadata", "remark", "status", "skipped"})
_ANNOTATION = (
    "article", "article_id", "title", "origin", "published", "annotator", "annotation", "start", "end", "label", "text",
    "sentence", "note", "doubtful", "fragments", "made", "at",
)  # fmt: skip
_ARTICLE = (
    "article", "article_id", "title", "origin", "published", "lang", "characters", "annotator", "status", "reason",
    "doubtful", "note", "annotations",
)  # fmt: skip
_LABEL = ("label", "definition", "annotations", "articles")
_CELL = 32_767
"""Characters that a cell of a workbook holds."""
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

Cell = str | int


def carry_tables(page: Page) -> Carried:
    """Return what of a page goes into the tables."""
    return Sieve(page, _KEEPS).carried()


def write_tables(pages: Pages, folder: Path, setting: Setting) -> list[Path]:
    """Write `annotations.csv`, `articles.csv`, `labels.csv` and `corpus.xlsx`; return them.

    Raises:
        OSError: the folder cannot be written or the disk is full.
    """
    attributes: dict[str, None] = {}
    metadata: dict[str, None] = {}
    for carried in pages():
        metadata.update(dict.fromkeys(carried.page.article.meta))
        for one in carried.page.annotations:
            attributes.update(dict.fromkeys(one.attributes))
    sheets: dict[str, list[str]] = {
        "annotations": [*_ANNOTATION, *(f"attribute.{name}" for name in sorted(attributes))],
        "articles": [*_ARTICLE, *(f"meta.{name}" for name in sorted(metadata))],
        "labels": list(_LABEL),
    }
    files = {name: folder / f"{name}.csv" for name in sheets}
    book = folder / "corpus.xlsx"
    with ExitStack() as stack:
        tables = {name: _Csv(stack.enter_context(replacing(file))) for name, file in files.items()}
        workbook = _Book()
        for name, head in sheets.items():
            tables[name].write(head)
            workbook.begin(name, head)

        def write(name: str, row: Sequence[Cell]) -> None:
            tables[name].write(row)
            workbook.write(name, row)

        counts: dict[str, list[int]] = {}
        for carried in pages():
            page = carried.page
            write("articles", _article_row(page, sorted(metadata)))
            for one in page.annotations:
                write("annotations", _annotation_row(page, one, sorted(attributes)))
            for label in {one.label_name for one in page.annotations}:
                count = counts.setdefault(label, [0, 0])
                count[0] += sum(one.label_name == label for one in page.annotations)
                count[1] += 1
        said = {label.name: label.definition for label in setting.codebook.labels if not label.retired}
        for label in [*said, *sorted(counts.keys() - said.keys())]:
            write("labels", (label, said.get(label, ""), *counts.get(label, [0, 0])))
        workbook.save(stack.enter_context(replacing(book)))
    return [*files.values(), book]


def _annotation_row(page: Page, one: Annotation, attributes: Iterable[str]) -> list[Cell]:
    article = page.article
    return [
        article.number,
        article.uuid,
        article.title,
        article.origin,
        article.published,
        page.annotator,
        str(one.id) if one.id else "",
        one.span.start,
        one.span.end,
        one.label_name,
        one.span.of(article.text),
        _sentence(page, one),
        one.note,
        "yes" if one.flag else "",
        ";".join(f"{part.start}-{part.end}" for part in one.fragments),
        str(one.made),
        one.at,
        *(one.attributes.get(name, "") for name in attributes),
    ]


def _sentence(page: Page, one: Annotation) -> str:
    """Return the sentence in which an annotation begins, on one line."""
    tokens = page.tokens
    starts = [tokens.starts[index] for index in tokens.sentences if index < len(tokens)]
    begin = max((start for start in starts if start <= one.span.start), default=0)
    end = min((start for start in starts if start > begin), default=len(page.article.text))
    return " ".join(page.article.text[begin : max(end, one.span.end)].split())


def _article_row(page: Page, metadata: Iterable[str]) -> list[Cell]:
    article = page.article
    return [
        article.number,
        article.uuid,
        article.title,
        article.origin,
        article.published,
        article.lang,
        len(article.text),
        page.annotator,
        str(page.status or ""),
        page.reason,
        "yes" if page.flag else "",
        page.note,
        len(page.annotations),
        *(_plain(article.meta.get(name, "")) for name in metadata),
    ]


def _plain(value: Any) -> Cell:
    return value if isinstance(value, str) or type(value) is int else str(value)


class _Csv:
    """Rows as CSV into a stream: UTF-8 with a byte order mark, so that Excel knows, and CRLF line ends."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._line = io.StringIO()
        self._writer = csv.writer(self._line)
        stream.write(b"\xef\xbb\xbf")

    def write(self, row: Sequence[Cell]) -> None:
        self._writer.writerow([harmless(cell) for cell in row])
        self._stream.write(self._line.getvalue().encode())
        self._line.seek(0)
        self._line.truncate()


class _Book:
    """A workbook that is written row by row."""

    def __init__(self) -> None:
        from openpyxl import Workbook

        self._book = Workbook(write_only=True)
        self._sheets: dict[str, Any] = {}

    def begin(self, name: str, head: Sequence[str]) -> None:
        self._sheets[name] = self._book.create_sheet(name)
        self._sheets[name].freeze_panes = "A2"
        self.write(name, head)

    def write(self, name: str, row: Sequence[Cell]) -> None:
        self._sheets[name].append(list(self._cells(name, row)))

    def save(self, stream: Any) -> None:
        self._book.save(stream)

    def _cells(self, name: str, row: Sequence[Cell]) -> Iterator[Any]:
        from openpyxl.cell import WriteOnlyCell

        for value in row:
            if isinstance(value, int):
                yield value
                continue
            cell = WriteOnlyCell(self._sheets[name])
            cell.value = _UNFIT.sub("\ufffd", value)[:_CELL]
            cell.data_type = "s"
            yield cell
