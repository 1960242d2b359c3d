"""doccano's JSON lines, both shapes: `label` triples, and `entities` with `relations` (https://github.com/doccano/doccano).

doccano counts UTF-16 units, as the browser does. It has no annotator in a row; we name one in a key that it keeps as
metadata and gives back.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.domain.article import Draft, Problem
from annotator.formats.exchange.anchoring import UTF16, utf16_places
from annotator.formats.exchange.found import Found, Link, Mark, drafts_of
from annotator.formats.exchange.page import SHARED, Carried, Page, Pages, Setting, beside, top_keys
from annotator.formats.exchange.shelves import path_name
from annotator.formats.exchange.sieve import Sieve
from annotator.formats.jsonl import read_jsonl
from annotator.formats.jsonl_article import Source
from annotator.formats.replacing import replacing

_OURS = frozenset({"text", "label", "labels", "entities", "relations", "annotator"})
_NAMED = ("title", "origin", "published", "lang")


def read_doccano(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the articles of a file that doccano exported, and what did not come in."""
    return read_jsonl(path, encoding, make=_drafts)


def carry_doccano(page: Page) -> Carried:
    """Return what of a page goes into doccano's rows: spans, labels, relations, metadata."""
    return Sieve(page, frozenset({"metadata", "relations"})).carried()


def write_doccano(pages: Pages, out: Path, setting: Setting) -> list[Path]:
    """Write the file, or with `everybody` one beside it for each annotator; doccano takes one annotator at a time.

    All rows have the shape with relations where one of them has any.

    Raises:
        ExportRefused: a file for an annotator holds something and may not be replaced.
        OSError: a file cannot be written or the disk is full.
    """
    related = False
    files: dict[str, Path] = {}
    for carried in pages():
        name = carried.page.annotator
        related = related or bool(carried.page.attachments)
        if name not in files:
            taken = {file.name.casefold() for file in files.values()}
            files[name] = _file_of(name, out, setting, taken) if setting.everybody else out
    with ExitStack() as stack:
        streams = {file: stack.enter_context(replacing(file)) for file in dict.fromkeys(files.values())}
        for carried in pages():
            row = json.dumps(_row(carried.page, related=related), ensure_ascii=False, allow_nan=False)
            streams[files[carried.page.annotator]].write(row.encode() + b"\n")
    return list(streams)


def _file_of(annotator: str, out: Path, setting: Setting, taken: set[str]) -> Path:
    """Return the annotator's own file beside `out`, of a name that is not taken yet (these are casefolded)."""
    name = path_name(annotator)
    while f"{out.stem}.{name}{out.suffix}".casefold() in taken:
        name += "_"
    return beside(out, f".{name}{out.suffix}", setting)


def _row(page: Page, *, related: bool) -> dict[str, Any]:
    text = page.article.text
    place = utf16_places(text)
    spans = [(place(one.span.start), place(one.span.end), one.label_name) for one in page.annotations]
    row: dict[str, Any] = {"text": text}
    if related:
        numbers = {
            (one.span.start, one.span.end, one.label_name): number
            for number, one in enumerate(page.annotations)
        }
        row["entities"] = [
            {"id": number, "label": label, "start_offset": start, "end_offset": end}
            for number, (start, end, label) in enumerate(spans)
        ]
        bodies = [json.loads(each.body) for each in page.attachments if each.format == SHARED]
        row["relations"] = [
            {
                "id": number,
                "from_id": numbers[tuple(body["from"])],
                "to_id": numbers[tuple(body["to"])],
                "type": body["label"],
            }
            for number, body in enumerate(bodies)
        ]
    else:
        row["label"] = [list(span) for span in spans]
    row |= {**top_keys(page.article), "annotator": page.annotator}
    return row


def _drafts(value: Any, source: Source) -> Iterator[Draft | Problem]:
    if not isinstance(value, dict):
        yield source.problem("is not a JSON object")
        return
    text = value.get("text", value.get("data"))
    if not isinstance(text, str):
        yield source.problem("has no “text” that is a string")
        return
    problems: list[str] = []
    marks = _marks(value, problems)
    meta = value.get("meta")
    kept = {key: part for key, part in value.items() if key not in _OURS and key not in (*_NAMED, "meta")}
    kept.pop("data", None)
    yield from drafts_of(
        Found(
            text,
            marks,
            source.path,
            source.line,
            _words(value.get("annotator") or value.get("username")),
            _words(value.get("title")),
            _words(value.get("origin")),
            _words(value.get("published")),
            _words(value.get("lang")),
            {**(meta if isinstance(meta, dict) else {}), **kept},
            links=_links(value, problems),
            unit=UTF16,
            sha=source.sha,
            encoding=source.encoding,
            prefix=source.prefix,
            problems=problems,
        )
    )


def _words(part: Any) -> str:
    return part.strip() if isinstance(part, str) else ""


def _marks(value: Mapping[str, Any], problems: list[str]) -> list[Mark]:
    marks, refs = [], set[str]()
    for key in ("label", "labels", "entities"):
        rows = value.get(key)
        if rows is None:
            continue
        if not isinstance(rows, list):
            problems.append(f"“{key}” is not a list")
            continue
        for number, row in enumerate(rows, 1):
            mark = _mark(row)
            if mark is None:
                problems.append(f"entry {number} of “{key}” is no span of doccano’s format")
            elif mark.ref and mark.ref in refs:
                problems.append(
                    f"entry {number} of “{key}” has the id {mark.ref[:20]}, which another one has too"
                )
                marks.append(replace(mark, ref=""))
            else:
                refs.add(mark.ref)
                marks.append(mark)
    return marks


def _mark(row: Any) -> Mark | None:
    if isinstance(row, list) and len(row) == 3:
        start, end, label = row
        ref = ""
    elif isinstance(row, dict):
        start, end, label = row.get("start_offset"), row.get("end_offset"), row.get("label")
        ref = str(row.get("id", ""))
    else:
        return None
    if type(start) is not int or type(end) is not int or not isinstance(label, str):
        return None
    return Mark(start, end, label, ref=ref)


def _links(value: Mapping[str, Any], problems: list[str]) -> list[Link]:
    rows = value.get("relations")
    links = []
    for number, row in enumerate(rows if isinstance(rows, list) else (), 1):
        if isinstance(row, dict) and isinstance(row.get("type"), str):
            links.append(Link(row["type"], str(row.get("from_id")), str(row.get("to_id"))))
        else:
            problems.append(f"entry {number} of “relations” is no link of doccano’s format")
    return links
