"""Reading WebAnno TSV 3 (https://webanno.github.io/webanno/releases/3.6.7/docs/user-guide.html, appendix).

Every span layer comes in, and is kept as the layer of its annotations; layers about words and grammar are passed over with
a remark. Relation layers become relations, and so do chains: each of their elements is linked to the next. Slots do not come in.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from annotator.domain.article import Draft, Problem
from annotator.domain.frozen import frozen
from annotator.formats.decode import Unfit, decode, read_bytes, reason_of
from annotator.formats.exchange.anchoring import CODE_POINTS, UTF16
from annotator.formats.exchange.found import Found, Link, Mark, drafts_of, named_beside
from annotator.formats.exchange.layers import label_in, short

LIMIT = 200_000_000
_ROW = re.compile(r"(\d+-\d+(?:\.\d+)?)\t(\d+)-(\d+)\t([^\t]*)(.*)")
_GRAMMAR = re.compile(r".*\.(POS|Lemma|Stem|MorphologicalFeatures|SurfaceForm|Dependency)")
_SIGNS = {"t": "\t", "n": "\n", "f": "\f", "r": "\r", "b": "\b"}
_ESCAPED = re.compile(r"\\(->|.)", re.DOTALL)
_VALUE = re.compile(r"((?:[^\\\[|]|\\.)*)(?:\[(\d+)\])?(?:\||$)", re.DOTALL)


@frozen
class _Layer:
    """A layer and its columns: names of features, in a relation layer the last one is that of the source."""

    name: str
    kind: str
    first: int
    features: tuple[str, ...]

    @property
    def plain(self) -> tuple[str, ...]:
        """The features that hold words; after one that is a slot comes the layer of what it links to."""
        slots = {
            nth + more
            for nth, name in enumerate(self.features)
            if name.startswith("ROLE_")
            for more in (0, 1)
        }
        return tuple(name for nth, name in enumerate(self.features) if name and nth not in slots)


@dataclass
class _Sentence:
    """The text of a sentence and where its first token begins, in the file's own counting."""

    lines: list[str] = field(default_factory=list)
    start: int = -1


@frozen
class _Link:
    """A relation as a cell says it: unit, number and layer of its source, the ref of its target."""

    label: str
    source: tuple[str, str, str]
    target: str
    more: dict[str, Any]
    line: int


@dataclass
class _Table:
    """What a file says."""

    layers: list[_Layer] = field(default_factory=list)
    sentences: list[_Sentence] = field(default_factory=list)
    marks: dict[tuple[str, str], Mark] = field(default_factory=dict)
    units: dict[tuple[str, str, str], str] = field(default_factory=dict)
    links: list[_Link] = field(default_factory=list)
    chains: dict[tuple[str, int], dict[int, tuple[str, str]]] = field(default_factory=dict)
    slots: Counter[str] = field(default_factory=Counter)
    passed: Counter[str] = field(default_factory=Counter)
    problems: list[tuple[str, int]] = field(default_factory=list)
    columns: int = 0

    def unit(self, layer: str, unit: str, number: str) -> str:
        """Return the ref of what stands at a unit: of that layer, or of any where it has nothing there; or "" ."""
        return self.units.get((layer, unit, number)) or self.units.get(("", unit, number), "")


def read_webanno(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the article of a file, and what did not come in."""
    try:
        raw = read_bytes(path, LIMIT)
        text, name = decode(raw, encoding)
        table = _parse(text.replace("\r\n", "\n"))
        made, unit = _text(table.sentences)
    except (OSError, ValueError) as error:
        yield Problem(str(path), 0, reason_of(error))
        return
    yield from drafts_of(
        Found(
            made,
            list(table.marks.values()),
            str(path),
            annotator=named_beside(path),
            origin=path.name,
            links=[*_links(table), *_chained(table)],
            declared={layer.name: layer.plain for layer in table.layers},
            unit=unit,
            sha=hashlib.sha256(raw).hexdigest(),
            encoding=name,
            problems=[
                f"the slots of {short(layer)}, {count:,} of them, did not come in"
                for layer, count in sorted(table.slots.items())
                if count
            ],
            in_lines=table.problems,
            remarks=[
                f"the layer {layer} with {count:,} entries is about words and grammar and was passed over"
                for layer, count in sorted(table.passed.items())
            ],
        )
    )


def _links(table: _Table) -> Iterator[Link]:
    for link in table.links:
        source = table.unit(*link.source)
        if source:
            yield Link(link.label, source, link.target, link.more)
        else:
            unit = link.source[1]
            reason = f"the link “{link.label[:40]}” names the unit {unit}, where nothing stands"
            table.problems.append((reason, link.line))


def _chained(table: _Table) -> Iterator[Link]:
    """Yield a link from each element of a chain to the next one."""
    for (name, _), elements in table.chains.items():
        for one, other in pairwise(sorted(elements)):
            yield Link(elements[one][1] or short(name), elements[one][0], elements[other][0])


def _parse(text: str) -> _Table:
    if not text.strip():
        raise Unfit("is empty")
    lines = text.split("\n")
    head = re.match(r"#FORMAT=WebAnno TSV (\d+)", lines[0])
    if head is None:
        raise Unfit("is no WebAnno TSV: it does not begin with #FORMAT=WebAnno TSV")
    if head[1] != "3":
        raise Unfit(f"is WebAnno TSV {head[1]}, and only 3 is read; export it again as TSV 3 or as UIMA XMI")
    table = _Table()
    for number, line in enumerate(lines[1:], 2):
        if line.startswith("#T_"):
            _read_header(line, table)
        elif line.startswith("#Text="):
            if not table.sentences or table.sentences[-1].start >= 0:
                table.sentences.append(_Sentence())
            table.sentences[-1].lines.append(_unescaped(line.removeprefix("#Text=")))
        elif line and not line.startswith("#"):
            _read_row(line, number, table)
    if not table.sentences:
        raise Unfit("holds no sentence")
    return table


def _read_header(line: str, table: _Table) -> None:
    kind, _, rest = line[3:].partition("=")
    name, _, features = rest.partition("|")
    columns = tuple(features.split("|"))
    table.layers.append(_Layer(name, kind, table.columns, columns))
    table.columns += len(columns)


def _read_row(line: str, number: int, table: _Table) -> None:
    fits = _ROW.match(line)
    if fits is None or not table.sentences:
        table.problems.append((f"is no row of a token: “{line[:60]}”", number))
        return
    unit, start, end = fits[1], int(fits[2]), int(fits[3])
    if table.sentences[-1].start < 0:
        table.sentences[-1].start = start
    cells = fits[5].split("\t")[1:]
    for layer in table.layers:
        own = cells[layer.first : layer.first + len(layer.features)]
        if not own or all(cell == "_" for cell in own):
            continue
        if _GRAMMAR.fullmatch(layer.name):
            table.passed[short(layer.name)] += 1
        elif layer.kind == "CH":
            _read_chain(layer, own, (unit, start, end, fits[4]), number, table)
        elif layer.kind == "RL":
            _read_relations(layer, own, unit, number, table)
        else:
            _read_spans(layer, own, (unit, start, end, fits[4]), number, table)


def _read_spans(
    layer: _Layer, cells: list[str], place: tuple[str, int, int, str], line: int, table: _Table
) -> None:
    unit, start, end, quote = place
    columns = [_values(cell) for cell in cells]
    for nth in range(max(map(len, columns))):
        row = [column[nth] if nth < len(column) else ("", "") for column in columns]
        number = next((mark for _, mark in row if mark), "")
        key = (layer.name, number or f"{unit} {nth}")
        known = table.marks.get(key)
        if known is not None:
            known.end, known.quote = end, None
            continue
        said = {
            feature: value
            for feature, (value, _) in zip(layer.features, row, strict=False)
            if value and feature in layer.plain
        }
        named = label_in(said) or next((name for name in layer.plain if name in said), "")
        label = said.pop(named, "") or short(layer.name)
        ref = f"{layer.name} {unit} {number or nth}"
        table.marks[key] = Mark(start, end, label, quote, ref, said, line=line, layer=layer.name, named=named)
        table.slots[layer.name] += sum(
            bool(value) and feature.startswith("ROLE_")
            for feature, (value, _) in zip(layer.features, row, strict=False)
        )
        for name in (layer.name, ""):
            for known_as in dict.fromkeys((number, "0", "")):
                table.units.setdefault((name, unit, known_as), ref)


def _read_chain(
    layer: _Layer, cells: list[str], place: tuple[str, int, int, str], line: int, table: _Table
) -> None:
    """Read the elements of chains: a cell `relation->CHAIN-ELEMENT`, and one with what kind of element it is."""
    unit, start, end, quote = place
    kinds = _values(cells[1]) if len(cells) > 1 else []
    for nth, cell in enumerate(re.split(r"(?<!\\)\|", cells[0])):
        fits = re.fullmatch(r"(.*)->(\d+)-(\d+)", cell)
        if fits is None:
            reason = f"the chain at unit {unit} has the element “{cell[:40]}”, which is none"
            table.problems.append((reason, line))
            continue
        key = (layer.name, f"{fits[2]}-{fits[3]}")
        known = table.marks.get(key)
        if known is not None:
            known.end, known.quote = end, None
            continue
        ref = f"{layer.name} {fits[2]}-{fits[3]}"
        kind = kinds[nth][0] if nth < len(kinds) else ""
        table.marks[key] = Mark(start, end, kind or short(layer.name), quote, ref, line=line)
        relation = "" if fits[1] in ("*", "_") else _unescaped(fits[1])
        table.chains.setdefault((layer.name, int(fits[2])), {})[int(fits[3])] = ref, relation


def _read_relations(layer: _Layer, cells: list[str], unit: str, line: int, table: _Table) -> None:
    columns = [_values(cell) for cell in cells[:-1]]
    base = layer.features[-1].removeprefix("BT_")
    for nth, source in enumerate(cells[-1].split("|")):
        fits = re.fullmatch(r"(\d+-\d+(?:\.\d+)?)(?:\[(\d+)_(\d+)\])?", source)
        if fits is None:
            reason = f"the link to unit {unit} has the source “{source[:40]}”, which is no unit"
            table.problems.append((reason, line))
            continue
        target = table.unit(base, unit, fits[3] or "")
        if not target:
            table.problems.append((f"the link to unit {unit} ends where nothing stands", line))
            continue
        row = [column[nth][0] if nth < len(column) else "" for column in columns]
        said = {name: value for name, value in zip(layer.features, row, strict=False) if value and name}
        named = label_in(said) or next(iter(said), "")
        label = said.pop(named, "") or short(layer.name)
        more: dict[str, Any] = {"layer": layer.name, "named": named}
        more |= {"features": said} if said else {}
        table.links.append(_Link(label, (base, fits[1], fits[2] or ""), target, more, line))


def _values(cell: str) -> list[tuple[str, str]]:
    """Return the stacked values of a cell, each with its number; "" for a value that says nothing."""
    if cell == "_":
        return []
    found = []
    for fits in _VALUE.finditer(cell):
        value = "" if fits[1] in ("*", "_") else _unescaped(fits[1])
        if fits.end() > fits.start():
            found.append((value, fits[2] or ""))
    return found


def _unescaped(words: str) -> str:
    return _ESCAPED.sub(lambda found: _SIGNS.get(found[1], found[1]), words) if "\\" in words else words


def _text(sentences: list[_Sentence]) -> tuple[str, str]:
    """Return the text and how its offsets count. What stands between sentences is not in the file: blanks, then a line end.

    Raises:
        ValueError: sentences overlap however one counts; a clause.
    """
    for unit in (UTF16, CODE_POINTS):
        parts: list[str] = []
        length = 0
        for sentence in sentences:
            gap = sentence.start - length if sentence.start >= 0 else 0
            if gap < 0:
                break
            parts.append(" " * (gap - 1) + "\n" if gap and parts else " " * gap)
            parts.append("\n".join(sentence.lines))
            length += gap + _length(parts[-1], unit)
        else:
            return "".join(parts), unit
    raise Unfit("has sentences that overlap: the offsets of its tokens do not fit its texts")


def _length(text: str, unit: str) -> int:
    return len(text) if unit == CODE_POINTS else len(text.encode("utf-16-le", "surrogatepass")) // 2
