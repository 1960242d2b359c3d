"""Writing brat standoff: a folder an annotator, in it a `.txt` and an `.ann` for each article and the configuration.

Grammar: https://brat.nlplab.org/standoff.html and configuration.html. A span over a line end is written in pieces, one a
line, as the server does. What the grammar has no room for stands as JSON in a note of type `Exact`.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.formats.exchange.brat_reading import CONF, EXACT, header_line
from annotator.formats.exchange.found import SEPARATORS, joined_lines
from annotator.formats.exchange.page import SHARED, Carried, Loss, Page, Pages, Setting
from annotator.formats.exchange.shelves import Shelves, file_stem
from annotator.formats.exchange.sieve import Sieve

_KEEPS = frozenset({"attributes", "note", "flag", "fragments", "relations", "brat"})
_PIECE = re.compile(f"[^{SEPARATORS}]+")
_PLAIN = re.compile(r"[A-Za-z0-9_-]+")
_REF = re.compile(r"\b[TREAMN]\d+\b")


def carry_brat(page: Page) -> Carried:
    """Return what of a page goes into brat's files; line ends at an edge of a span do not."""
    sieve = Sieve(page, _KEEPS)
    kept: list[Annotation] = []
    seen: set[tuple[Span, str]] = set()
    for one in sieve.kept:
        pieces = _PIECE.finditer(page.article.text, one.span.start, one.span.end)
        edges = [(piece.start(), piece.end()) for piece in pieces]
        if not edges:
            sieve.drop("whitespace", one)
            continue
        span = Span(edges[0][0], edges[-1][1])
        if (span, one.label_name) in seen:
            sieve.drop("duplicate", one)
            continue
        seen.add((span, one.label_name))
        if span != one.span:
            sieve.lose("edges", one)
        kept.append(one if span == one.span else replace(one, span=span))
    carried = sieve.carried(tuple(kept))
    return _without_dangling(carried)


def _without_dangling(carried: Carried) -> Carried:
    """Return the page without kept lines that name spans which do not go out."""
    there = {(one.span.start, one.span.end, one.label_name) for one in carried.page.annotations}
    kept, lost = [], 0
    for each in carried.page.attachments:
        body = json.loads(each.body)
        if each.format == "brat" and not all(tuple(mark) in there for mark in body["marks"].values()):
            lost += len(body["lines"])
        else:
            kept.append(each)
    if not lost:
        return carried
    losses = (*carried.losses, Loss("attachments", carried.page.article.number, count=lost))
    return Carried(replace(carried.page, attachments=tuple(kept)), losses)


def write_brat(pages: Pages, folder: Path, setting: Setting) -> list[Path]:
    """Write a folder an annotator and return the files.

    Raises:
        OSError: the folder cannot be written or the disk is full.
    """
    folders = Shelves(folder)
    shelves: dict[str, _Shelf] = {}
    files: list[Path] = []
    for carried in pages():
        page = carried.page
        if page.annotator not in shelves:
            shelves[page.annotator] = _Shelf(folders.of(page.annotator), page.annotator)
        shelf = shelves[page.annotator]
        stem = shelf.folder / file_stem(page.article)
        text, sheet = stem.with_name(stem.name + ".txt"), stem.with_name(stem.name + ".ann")
        text.write_bytes(page.article.text.encode())
        sheet.write_bytes("".join(line + "\n" for line in _lines(page, shelf)).encode())
        files += [text, sheet]
    for shelf in shelves.values():
        files += shelf.write_configuration(
            [label.name for label in setting.codebook.labels if not label.retired]
        )
    return files


@dataclass
class _Shelf:
    """One annotator's folder, and the names that its configuration must list."""

    folder: Path
    annotator: str
    plain: dict[str, str] = field(default_factory=dict)
    entities: dict[str, None] = field(default_factory=dict)
    relations: dict[str, None] = field(default_factory=dict)
    events: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    attributes: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))

    def name(self, label: str) -> str:
        """Return a name that brat's grammar allows, always the same one for a label and another one for each."""
        if label not in self.plain:
            plain = re.sub(r"[^A-Za-z0-9_-]", "_", label)
            taken = set(self.plain.values())
            while plain in taken:
                plain += "_"
            self.plain[label] = plain
        return self.plain[label]

    def write_configuration(self, labels: Iterable[str]) -> list[Path]:
        """Write `annotation.conf` and `visual.conf`."""
        for label in labels:
            self.entities.setdefault(self.name(label))
        changed = {plain: label for label, plain in self.plain.items() if plain != label}
        conf = [header_line(self.annotator, changed), "[entities]", *self.entities, "", "[relations]"]
        conf += ["<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>"]
        conf += [f"{name}\tArg1:<ANY>, Arg2:<ANY>" for name in self.relations]
        conf += ["", "[events]"]
        conf += [
            f"{name}\t{', '.join(f'{role}*:<ANY>' for role in roles)}" for name, roles in self.events.items()
        ]
        conf += ["", "[attributes]"]
        for name, values in self.attributes.items():
            choices = [value for value in values if value]
            conf.append(f"{name}\tArg:<ANY>" + (f", Value:{'|'.join(choices)}" if choices else ""))
        visual = ["[labels]"]
        visual += [
            f"{plain} | {label}"
            for plain, label in changed.items()
            if "|" not in label and label.isprintable()
        ]
        files = []
        for name, lines in ((CONF, conf), ("visual.conf", [*visual, "", "[drawing]"])):
            file = self.folder / name
            file.write_bytes("".join(line + "\n" for line in lines).encode())
            files.append(file)
        return files


def _lines(page: Page, shelf: _Shelf) -> list[str]:
    refs: dict[tuple[int, int, str], str] = {}
    count: dict[str, int] = defaultdict(int)

    def new(kind: str) -> str:
        count[kind] += 1
        return f"{kind}{count[kind]}"

    lines: list[str] = []
    more: list[str] = []
    text = page.article.text
    for one in page.annotations:
        ref = new("T")
        refs[one.span.start, one.span.end, one.label_name] = ref
        name = shelf.name(one.label_name)
        shelf.entities.setdefault(name)
        pieces = _pieces(text, one)
        places = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(text[start:end] for start, end in pieces)
        lines.append(f"{ref}\t{name} {places}\t{words}")
        more += _about(one, ref, pieces, text, shelf, new)
    for each in page.attachments:
        body = json.loads(each.body)
        if each.format == SHARED:
            name = shelf.name(body["label"])
            shelf.relations.setdefault(name)
            more.append(f"{new('R')}\t{name} Arg1:{refs[tuple(body['from'])]} Arg2:{refs[tuple(body['to'])]}")
        elif each.format == "brat":
            more += _kept(body, refs, shelf, new)
    return lines + more


def _pieces(text: str, one: Annotation) -> list[tuple[int, int]]:
    """Return what brat's line of a span names: each piece of it, and in each the parts between line ends and tabs."""
    spans = one.fragments or (one.span,)
    found = [
        (piece.start(), piece.end())
        for span in spans
        for piece in _PIECE.finditer(text, span.start, span.end)
    ]
    fits = found and found[0][0] == one.span.start and found[-1][1] == one.span.end
    if fits and all(before[1] <= after[0] for before, after in pairwise(found)):
        return found
    return [(piece.start(), piece.end()) for piece in _PIECE.finditer(text, one.span.start, one.span.end)]


def _about(
    one: Annotation,
    ref: str,
    pieces: list[tuple[int, int]],
    text: str,
    shelf: _Shelf,
    new: Callable[[str], str],
) -> list[str]:
    """Return the lines that say more about a span: attributes, note, and what only JSON can carry."""
    lines: list[str] = []
    exact: dict[str, Any] = {}
    for name, value in one.attributes.items():
        if _PLAIN.fullmatch(name) and _PLAIN.fullmatch(value):
            shown = "" if value == "true" else value
            shelf.attributes[name].setdefault(shown)
            lines.append(f"{new('A')}\t{name} {ref}" + (f" {shown}" if shown else ""))
        else:
            exact.setdefault("attributes", {})[name] = value
    if one.note and not any(sign in SEPARATORS + "\r" for sign in one.note):
        lines.append(f"{new('#')}\tAnnotatorNotes {ref}\t{one.note}")
    elif one.note:
        exact["note"] = one.note
    if one.flag:
        exact["flag"] = True
    again = joined_lines(text, pieces)
    wanted = [(part.start, part.end) for part in one.fragments]
    if (again if len(again) > 1 else []) != wanted:
        exact["fragments"] = wanted
    if exact:
        lines.append(f"{new('#')}\t{EXACT} {ref}\t{json.dumps(exact, ensure_ascii=True)}")
    return lines


def _kept(
    body: dict[str, Any], refs: dict[tuple[int, int, str], str], shelf: _Shelf, new: Callable[[str], str]
) -> list[str]:
    """Return the kept lines of another file with ids of this one."""
    ids = {old: refs[tuple(mark)] for old, mark in body["marks"].items()}
    for line in body["lines"]:
        old = line.partition("\t")[0]
        if old and old[0] in "REAMN#" and old not in ids:
            ids[old] = new(old[0])
    lines = []
    for line in body["lines"]:
        ref, _, rest = line.partition("\t")
        said, tab, words = rest.partition("\t")
        said = _REF.sub(lambda found: ids.get(found[0], found[0]), said)
        lines.append(f"{ids.get(ref, ref)}\t{said}{tab}{words}")
        _configure(ref, said, shelf)
    return lines


def _configure(ref: str, said: str, shelf: _Shelf) -> None:
    name = re.split(r"[: ]", said)[0]
    if ref.startswith("R"):
        shelf.relations.setdefault(name)
    elif ref.startswith("E"):
        for role in said.split(" ")[1:]:
            shelf.events[name].setdefault(re.sub(r"\d*:.*", "", role))
    elif ref[:1] in ("A", "M"):
        parts = said.split(" ")
        shelf.attributes[name].setdefault(parts[2] if len(parts) > 2 else "")
