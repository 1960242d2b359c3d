"""Writing WebAnno TSV 3.3, a folder an annotator (https://webanno.github.io/webanno/releases/3.6.7/docs/user-guide.html, appendix).

Annotations go into the layer that they came from, others into the built-in layer of named entities, which every project of
INCEpTION has. A project has to know a layer and its features before a file with them is read, so no attribute and no relation
goes out that did not come in with its layer. A sentence reaches to the next one, so that the text between two is not lost. Offsets are
UTF-16 units.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.domain.annotation import Annotation
from annotator.domain.article import Attachment
from annotator.domain.span import Span
from annotator.formats.exchange.anchoring import utf16_places
from annotator.formats.exchange.flat import words_of
from annotator.formats.exchange.layers import (
    LABELS,
    NAMED_ENTITY,
    Layer,
    Related,
    layers_of,
    place,
    relations,
)
from annotator.formats.exchange.page import LAYER, Carried, Key, Page, Pages, Setting
from annotator.formats.exchange.shelves import Shelves, file_stem
from annotator.formats.exchange.sieve import Sieve, without

_RESERVED = re.compile(r"->|[\\\[\]|_;\t\n\r\f\b*]")
_NAME = re.compile(r"(?!ROLE_|BT_)[^|\s]+")
_KEEPS = frozenset({"attributes", "relations", LAYER})
_LETTERS = {"\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", "\b": "\\b"}
_TEXT = re.compile("[\x00-\x0a\x0c-\x1f\\\\]")


def carry_webanno(page: Page) -> Carried:
    """Return what of a page goes into the table; edges in white space between words do not, nor white space in front."""
    text = page.article.text
    sieve, layers = Sieve(page, _KEEPS), layers_of(page.attachments)
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
        moved = one if span == one.span else replace(one, span=span)
        kept.append(_fitting(moved, sieve, layers) if moved.attributes else moved)
    article = page.article
    front = words.starts[0]
    if text[:front].strip(" "):
        sieve.lose("text")
        article = replace(article, text=" " * front + text[front:])
    return without(sieve.carried(tuple(kept), article=article), _is_writable)


def _fitting(one: Annotation, sieve: Sieve, layers: Sequence[Layer]) -> Annotation:
    """Return an annotation with the attributes that came in with its layers."""
    key = one.span.start, one.span.end, one.label_name
    own = [layer for layer in layers if key in layer.marks and _writable(layer)]
    own = own or [layer for layer in layers if (layer.name, layer.label) == (NAMED_ENTITY, "value")]
    names = {name for layer in own for name in layer.features if layer.takes(name)}
    kept = {name: value for name, value in one.attributes.items() if value and name in names}
    if len(kept) < len(one.attributes):
        sieve.lose("attributes", one)
    return replace(one, attributes=kept)


def _writable(layer: Layer) -> bool:
    names = (layer.name, layer.label or "x", *layer.features)
    return all(map(_NAME.fullmatch, names))


def _is_writable(each: Attachment) -> bool:
    """Tell whether the names in an attachment can stand in the head of a file; slots cannot."""
    if any(not _writable(layer) for layer in layers_of([each])):
        return False
    for link in relations([each]):
        names = (link.layer, link.named or "x", *link.features)
        wins = link.named in LABELS and not set(LABELS[: LABELS.index(link.named)]) & link.features.keys()
        wins = wins or (not link.features.keys() & set(LABELS) and (bool(link.named) or not link.features))
        if link.slot or not link.declared or not all(map(_NAME.fullmatch, names)) or not wins:
            return False
    return True


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
        file.write_bytes(_Table(page).text().encode())
        files.append(file)
    return files


@dataclass
class _Row:
    """A token, or a part of one, with what stands on it."""

    name: str
    start: int
    end: int
    values: list[int]


class _Table:
    """One file while it is written."""

    def __init__(self, page: Page) -> None:
        self._page, self._article = page, page.article
        self._words = words_of(page.article.text, page.tokens)
        self._place = utf16_places(page.article.text)
        self._placed = place(page)
        self._rows = self._make_rows()
        self._numbers = self._number()
        self._layers = self._find_layers()
        self._links = self._find_links()

    def text(self) -> str:
        """Return the text of the file."""
        text, words = self._article.text, self._words
        lines = ["#FORMAT=WebAnno TSV 3.3"]
        lines += [f"#T_SP={name}|{'|'.join(features)}" for name, features in self._layers.items()]
        lines += [
            f"#T_RL={'|'.join((name, *features, f'BT_{base}'))}" for name, base, features in self._links
        ]
        lines.append("")
        firsts = sorted(words.sentences)
        for number, first in enumerate(firsts, 1):
            last = firsts[number] if number < len(firsts) else len(words.starts)
            end = words.starts[last] if last < len(words.starts) else len(text)
            sentence = text[words.starts[first] : end]
            lines.append("")
            lines += [f"#Text={_TEXT.sub(_escape, line)}" for line in sentence.split("\n")]
            lines += [self._line(row) for index in range(first, last) for row in self._rows[index]]
        return "\n".join(lines) + "\n"

    def _make_rows(self) -> list[list[_Row]]:
        """Return for each word its row, then the rows of its parts that an annotation's edge cuts out."""
        words = self._words
        rows = [[_Row("", start, end, [])] for start, end in zip(words.starts, words.ends, strict=True)]
        parts: dict[int, dict[tuple[int, int], list[int]]] = defaultdict(dict)
        for number, one in enumerate(self._placed):
            span = one.annotation.span
            first = bisect_right(words.ends, span.start)
            last = bisect_right(words.starts, span.end - 1)
            for index in range(first, last):
                row = rows[index][0]
                start, end = max(span.start, row.start), min(span.end, row.end)
                if (start, end) == (row.start, row.end):
                    row.values.append(number)
                else:
                    parts[index].setdefault((start, end), []).append(number)
        for index, found in parts.items():
            rows[index] += [_Row("", *edges, found[edges]) for edges in sorted(found)]
        sentence = word = 0
        for index, own in enumerate(rows):
            sentence, word = (sentence + 1, 1) if index in words.sentences else (sentence, word + 1)
            for nth, row in enumerate(own):
                row.name = f"{sentence}-{word}{f'.{nth}' if nth else ''}"
        return rows

    def _number(self) -> dict[int, int]:
        """Return the numbers of those annotations that have several rows or share one; by them they are told apart."""
        units: Counter[int] = Counter()
        shared: set[int] = set()
        related = any(relations(self._page.attachments))
        for row in (row for own in self._rows for row in own):
            units.update(row.values)
            in_layer = Counter("" if related else self._placed[one].layer.name for one in row.values)
            shared.update(
                one for one in row.values if in_layer["" if related else self._placed[one].layer.name] > 1
            )
        wanted = [one for one in range(len(self._placed)) if units[one] > 1 or one in shared]
        return {one: number for number, one in enumerate(wanted, 1)}

    def _find_layers(self) -> dict[str, tuple[str, ...]]:
        """Return the layers of annotations with their features, that of named entities first; "" is a layer without any."""
        found: dict[str, dict[str, None]] = {NAMED_ENTITY: {"value": None}}
        for one in self._placed:
            own = found.setdefault(one.layer.name, {})
            own.update(dict.fromkeys(name for name in (one.layer.label, *one.layer.features) if name))
        return {name: tuple(own) or ("",) for name, own in found.items()}

    def _find_links(self) -> dict[tuple[str, str, tuple[str, ...]], dict[str, list[tuple[Related, str]]]]:
        """Return relations with the cell of their source, by the layer and the row of their target."""
        units: dict[int, str] = {}
        for row in (row for own in self._rows for row in own):
            for one in row.values:
                units.setdefault(one, row.name)
        at: dict[Key, int] = {}
        for number, placed in enumerate(self._placed):
            span = placed.annotation.span
            at.setdefault((span.start, span.end, placed.annotation.label_name), number)
        found: dict[tuple[str, str, tuple[str, ...]], dict[str, list[tuple[Related, str]]]] = {}
        for link in relations(self._page.attachments):
            source, target = at[link.source], at[link.target]
            numbers = [self._numbers.get(one, 0) for one in (source, target)]
            cell = units[source] + (f"[{numbers[0]}_{numbers[1]}]" if any(numbers) else "")
            features = (*([link.named] if link.named else []), *sorted(link.features))
            layer = link.layer, self._placed[source].layer.name, features
            found.setdefault(layer, {}).setdefault(units[target], []).append((link, cell))
        return found

    def _line(self, row: _Row) -> str:
        edges = f"{self._place(row.start)}-{self._place(row.end)}"
        cells = [cell for name, features in self._layers.items() for cell in self._cells(row, name, features)]
        for (_, _, features), units in self._links.items():
            here = units.get(row.name, [])
            said = [{link.named: link.label, **link.features} for link, _ in here]
            cells += ["|".join(_value(one.get(name, "")) for one in said) or "_" for name in features]
            cells.append("|".join(source for _, source in here) or "_")
        return "\t".join((row.name, edges, self._article.text[row.start : row.end], *cells, ""))

    def _cells(self, row: _Row, layer: str, features: tuple[str, ...]) -> list[str]:
        here = [number for number in row.values if self._placed[number].layer.name == layer]
        marks = [f"[{self._numbers[number]}]" if number in self._numbers else "" for number in here]
        return [
            "|".join(
                _value(self._placed[number].features.get(feature, "")) + mark
                for number, mark in zip(here, marks, strict=True)
            )
            or "_"
            for feature in features
        ]


def _value(words: str) -> str:
    return _RESERVED.sub(lambda found: _LETTERS.get(found[0], "\\" + found[0]), words) or "*"


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    return _LETTERS.get(sign, "\\" + sign)
