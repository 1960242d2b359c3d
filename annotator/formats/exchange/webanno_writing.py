"""Writing WebAnno TSV 3.3, a folder an annotator (https://webanno.github.io/webanno/releases/3.6.7/docs/user-guide.html, appendix).

Annotations go into the built-in layer of named entities, which every project of INCEpTION has. A sentence reaches to the
next one, so that the text between two is not lost. Offsets are UTF-16 units.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.formats.exchange.anchoring import utf16_places
from annotator.formats.exchange.flat import Words, words_of
from annotator.formats.exchange.page import Carried, Page, Pages, Setting, Sieve
from annotator.formats.exchange.shelves import Shelves, file_stem

LAYER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
_HEAD = f"#FORMAT=WebAnno TSV 3.3\n#T_SP={LAYER}|value\n\n"
_RESERVED = re.compile(r"->|[\\\[\]|_;\t\n*]")
_LETTERS = {"\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", "\b": "\\b"}
_TEXT = re.compile("[\x00-\x0a\x0c-\x1f\\\\]")


def carry_webanno(page: Page) -> Carried:
    """Return what of a page goes into the table; edges in white space between words do not, nor white space in front."""
    text = page.article.text
    sieve = Sieve(page)
    words = words_of(text, page.tokens)
    kept: list[Annotation] = []
    seen: set[tuple[Span, str]] = set()
    for one in sieve.kept:
        first = bisect_right(words.ends, one.span.start)
        last = bisect_right(words.starts, one.span.end - 1)
        if first >= last:
            sieve.drop("whitespace", one)
            continue
        span = Span(max(one.span.start, words.starts[first]), min(one.span.end, words.ends[last - 1]))
        if (span, one.label_name) in seen:
            sieve.drop("duplicate", one)
            continue
        seen.add((span, one.label_name))
        if span != one.span:
            sieve.lose("edges", one)
        kept.append(one if span == one.span else replace(one, span=span))
    article = page.article
    front = words.starts[0]
    if text[:front].strip(" "):
        sieve.lose("text")
        article = replace(article, text=" " * front + text[front:])
    return sieve.carried(tuple(kept), article=article)


def write_webanno(pages: Pages, folder: Path, _setting: Setting) -> list[Path]:
    """Write the files and return them.

    Raises:
        OSError: the folder cannot be written or the disk is full.
    """
    files: list[Path] = []
    shelves = Shelves(folder)
    for carried in pages():
        page = carried.page
        file = shelves.of(page.annotator) / f"{file_stem(page.article)}.tsv"
        file.write_bytes((_HEAD + _body(page)).encode())
        files.append(file)
    return files


@dataclass
class _Row:
    """A token, or a part of one, with what stands on it."""

    name: str
    start: int
    end: int
    values: list[int]


def _body(page: Page) -> str:
    text = page.article.text
    place = utf16_places(text)
    words = words_of(text, page.tokens)
    rows = _rows(page, words)
    values = _values(page, rows)
    lines: list[str] = []
    firsts = sorted(words.sentences)
    for number, first in enumerate(firsts, 1):
        last = firsts[number] if number < len(firsts) else len(words.starts)
        end = words.starts[last] if last < len(words.starts) else len(text)
        sentence = text[words.starts[first] : end]
        lines.append("")
        lines += [f"#Text={_TEXT.sub(_escape, line)}" for line in sentence.split("\n")]
        for index in range(first, last):
            for row in rows[index]:
                lines.append(_line(row, values, text, place, f"{number}-{index - first + 1}"))
    return "\n".join(lines) + "\n"


def _rows(page: Page, words: Words) -> list[list[_Row]]:
    """Return for each word its row, then the rows of its parts that an annotation's edge cuts out."""
    rows = [[_Row("", start, end, [])] for start, end in zip(words.starts, words.ends, strict=True)]
    parts: dict[int, dict[tuple[int, int], list[int]]] = defaultdict(dict)
    for number, one in enumerate(page.annotations):
        first = bisect_right(words.ends, one.span.start)
        last = bisect_right(words.starts, one.span.end - 1)
        for index in range(first, last):
            row = rows[index][0]
            start, end = max(one.span.start, row.start), min(one.span.end, row.end)
            if (start, end) == (row.start, row.end):
                row.values.append(number)
            else:
                parts[index].setdefault((start, end), []).append(number)
    for index, found in parts.items():
        rows[index] += [
            _Row(f".{nth}", start, end, found[start, end])
            for nth, (start, end) in enumerate(sorted(found), 1)
        ]
    return rows


def _values(page: Page, rows: list[list[_Row]]) -> list[str]:
    """Return the cell of each annotation; a number tells those apart that have several rows or share one."""
    units: dict[int, int] = defaultdict(int)
    shared: set[int] = set()
    for word in rows:
        for row in word:
            for number in row.values:
                units[number] += 1
            if len(row.values) > 1:
                shared.update(row.values)
    cells, last = [], 0
    for number, one in enumerate(page.annotations):
        cell = _RESERVED.sub(lambda found: _LETTERS.get(found[0], "\\" + found[0]), one.label_name)
        if units[number] > 1 or number in shared:
            last += 1
            cell += f"[{last}]"
        cells.append(cell)
    return cells


def _line(row: _Row, cells: list[str], text: str, place: Callable[[int], int], name: str) -> str:
    cell = "|".join(cells[number] for number in row.values) or "_"
    edges = f"{place(row.start)}-{place(row.end)}"
    return f"{name}{row.name}\t{edges}\t{text[row.start : row.end]}\t{cell}\t"


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    return _LETTERS.get(sign, "\\" + sign)
