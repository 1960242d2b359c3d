"""Reading brat standoff: a `.txt` and an `.ann` of the same name (https://brat.nlplab.org/standoff.html).

Spans with notes and attributes become annotations; relations between spans are kept as relations; everything else
(events, equivalences, normalisations, what stands on them) is kept line by line and goes out again.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.domain.article import Draft, Problem
from annotator.formats.decode import decode, read_bytes, reason_of
from annotator.formats.exchange.found import Found, Link, Mark, drafts_of, named_beside
from annotator.formats.strict_json import parse_json

EXACT = "Exact"
"""The note that carries, as JSON, what the grammar of brat cannot."""
NOTES = "AnnotatorNotes"
"""The notes that people write; those of other kinds are kept as lines."""
HEADER = "# corpus "
"""The comment of our `annotation.conf` that names the annotator and the labels whose names had to change."""
CONF = "annotation.conf"

_SPAN = re.compile(r"(\S+) (\d+ \d+(?:;\d+ \d+)*)$")
_RELATION = re.compile(r"(\S+) Arg1:(T\d+) Arg2:(T\d+)$")
_ON = re.compile(r"(\S+) (\S+)(?: (.*))?$")
_REF = re.compile(r"\b[TREAMN*#]\d+\b")


@dataclass
class _Sheet:
    """What an `.ann` file says."""

    names: dict[str, str]
    marks: dict[str, Mark] = field(default_factory=dict)
    links: dict[str, tuple[Link, str]] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)
    problems: list[tuple[int, str]] = field(default_factory=list)


def read_brat(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the article of a `.txt` file with what its `.ann` says, and what did not come in.

    Args:
        path: either of the two files.
        encoding: of both; None looks at the bytes.
    """
    text_file, sheet_file = path.with_suffix(".txt"), path.with_suffix(".ann")
    try:
        raw = read_bytes(text_file)
        text, name = decode(raw, encoding)
    except (OSError, ValueError) as error:
        yield Problem(str(text_file), 0, reason_of(error))
        return
    header = _header(text_file.parent)
    sheet = _Sheet(header["labels"])
    try:
        lines = decode(read_bytes(sheet_file), encoding)[0] if sheet_file.is_file() else ""
    except (OSError, ValueError) as error:
        yield Problem(str(sheet_file), 0, reason_of(error))
        lines = ""
    _parse(lines, sheet)
    attached = _others(sheet)
    found = Found(
        re.sub("\r\n?", "\n", text),
        list(sheet.marks.values()),
        str(text_file),
        annotator=header["annotator"] or named_beside(sheet_file),
        origin=text_file.name,
        links=[link for link, _ in sheet.links.values()],
        kept=attached,
        sha=hashlib.sha256(raw).hexdigest(),
        encoding=name,
    )
    for entry in drafts_of(found):
        yield (
            Problem(str(sheet_file), entry.line, entry.reason, entry.remark)
            if isinstance(entry, Problem)
            else entry
        )
    yield from (Problem(str(sheet_file), line, reason) for line, reason in sheet.problems)


def _header(folder: Path) -> dict[str, Any]:
    """Return annotator and labels that our own `annotation.conf` names; nothing of other ones."""
    empty: dict[str, Any] = {"annotator": "", "labels": {}}
    conf = folder / CONF
    try:
        with conf.open("rb") as stream:
            line = stream.readline(1_000_000).decode()
    except (OSError, ValueError):
        return empty
    if not line.startswith(HEADER):
        return empty
    try:
        value = parse_json(line.removeprefix(HEADER))
    except ValueError:
        return empty
    fits = (
        isinstance(value, dict)
        and isinstance(value.get("labels"), dict)
        and isinstance(value.get("annotator"), str)
    )
    return value if fits and all(isinstance(name, str) for name in value["labels"].values()) else empty


def _parse(text: str, sheet: _Sheet) -> None:
    later: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        line = line.removesuffix("\r")
        if not line.strip():
            continue
        kind = line[0]
        if kind == "T":
            _read_mark(line, number, sheet)
        elif kind in "REAMN*#":
            later.append((number, line))
        else:
            sheet.problems.append((number, f"is no line of brat’s format: “{line[:60]}”"))
    for number, line in later:
        _read_other(line, number, sheet)


def _read_mark(line: str, number: int, sheet: _Sheet) -> None:
    ref, _, rest = line.partition("\t")
    body, tab, quote = rest.partition("\t")
    fits = _SPAN.match(body)
    if not fits or not re.fullmatch(r"T\d+", ref):
        sheet.problems.append((number, f"is no span of brat’s format: “{line[:60]}”"))
        return
    if ref in sheet.marks:
        sheet.problems.append((number, f"names {ref} a second time"))
        return
    pieces = [(int(start), int(end)) for start, end in (pair.split(" ") for pair in fits[2].split(";"))]
    sheet.marks[ref] = Mark(
        min(start for start, _ in pieces),
        max(end for _, end in pieces),
        sheet.names.get(fits[1], fits[1]),
        quote if tab else None,
        ref,
        parts=pieces if len(pieces) > 1 else (),
        lines=True,
        line=number,
    )


def _read_other(line: str, number: int, sheet: _Sheet) -> None:
    ref, tab, rest = line.partition("\t")
    if not tab:
        sheet.problems.append((number, f"is no line of brat’s format: “{line[:60]}”"))
        return
    body, _, words = rest.partition("\t")
    if line[0] == "R":
        fits = _RELATION.match(body.rstrip())
        if fits:
            sheet.links[ref] = Link(sheet.names.get(fits[1], fits[1]), fits[2], fits[3], line=number), line
            return
    on = _ON.match(body)
    mark = sheet.marks.get(on[2]) if on else None
    if on and mark and line[0] in "AM":
        mark.attributes = {**mark.attributes, on[1]: "true" if on[3] is None else on[3]}
    elif on and mark and line[0] == "#" and on[1] in (NOTES, EXACT):
        _read_note(mark, on[1], words)
    else:
        sheet.others.append(line)


def _read_note(mark: Mark, kind: str, words: str) -> None:
    value: Any = None
    if kind == EXACT:
        try:
            value = parse_json(words)
        except ValueError:
            value = None
    if not isinstance(value, dict):
        mark.note = f"{mark.note}\n{words}" if mark.note else words
        return
    attributes = value.get("attributes")
    if isinstance(attributes, dict) and all(isinstance(part, str) for part in attributes.values()):
        mark.attributes = {**mark.attributes, **attributes}
    if isinstance(value.get("note"), str):
        mark.note = value["note"]
    mark.flag = value.get("flag") is True
    parts = value.get("fragments")
    if isinstance(parts, list) and all(_is_pair(part) for part in parts):
        mark.parts = [(start, end) for start, end in parts]
        mark.lines, mark.quote = False, None


def _is_pair(part: Any) -> bool:
    return isinstance(part, list) and len(part) == 2 and all(type(edge) is int for edge in part)


def _others(sheet: _Sheet) -> list[tuple[str, Any]]:
    """Return the lines that are kept as they are, with what their refs to spans stand for.

    A relation that such a line is about is kept among them and is no relation any more.
    """
    if not sheet.others:
        return []
    named = {ref for line in sheet.others for ref in _REF.findall(line.partition("\t")[2])}
    for ref in [ref for ref in sheet.links if ref in named]:
        link, line = sheet.links.pop(ref)
        named |= {link.source, link.target}
        sheet.others.insert(0, line)
    marks = {ref: [mark.start, mark.end, mark.label] for ref, mark in sheet.marks.items() if ref in named}
    return [("brat", {"lines": sheet.others, "marks": marks})]


def header_line(annotator: str, labels: dict[str, str]) -> str:
    """Return the comment that `_header` reads."""
    return HEADER + json.dumps({"annotator": annotator, "labels": labels}, ensure_ascii=True, sort_keys=True)
