"""Reading datasets in Hugging Face's JSON lines or Parquet: tokens with tags, and texts with spans.

Tags that are numbers need their names, which stand in the card (README.md) or in `dataset_info.json` beside the file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.domain.annotation import Status
from annotator.domain.article import Draft, Problem
from annotator.formats.decode import read_bytes
from annotator.formats.exchange.found import Found, Link, Mark, drafts_of
from annotator.formats.exchange.parquet import read_parquet
from annotator.formats.jsonl import read_jsonl
from annotator.formats.jsonl_article import Source
from annotator.formats.jsonl_article import drafts_of as plain_drafts
from annotator.formats.strict_json import parse_json

_TAGS = ("ner_tags", "tags", "labels")
_NAMED = ("title", "origin", "published", "lang")
_CARD_NAME = re.compile(r"^\s+'?(\d+)'?: (.+?)\s*$")
_LISTED = re.compile(r"^\s+names?:")


def read_huggingface(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the articles of a file, and what did not come in."""
    names = _names(path)

    def make(value: Any, source: Source) -> Iterator[Draft | Problem]:
        if isinstance(value, dict) and isinstance(value.get("tokens"), list) and "text" not in value:
            return _token_drafts(value, source, names)
        if isinstance(value, dict) and isinstance(value.get("meta_json"), str):
            return _span_drafts(value, source)
        return plain_drafts(value, source)

    if path.suffix.lower() == ".parquet":
        return read_parquet(path, make)
    return read_jsonl(path, encoding, make=make)


def _names(path: Path) -> list[str]:
    """Return the names of tags that are numbers, as a card or an info file beside or above says them; else nothing."""
    for folder in (path.parent, path.parent.parent):
        for name, read in (
            ("README.md", _card_names),
            ("dataset_info.json", _info_names),
            ("dataset_infos.json", _info_names),
        ):
            try:
                found = read(read_bytes(folder / name).decode())
            except (OSError, ValueError):
                continue
            if found:
                return found
    return []


def _card_names(text: str) -> list[str]:
    names: dict[int, str] = {}
    inside = False
    for line in text.partition("\n---")[0].split("\n"):
        entry = _CARD_NAME.match(line)
        if _LISTED.match(line):
            inside, names = True, {}
        elif inside and entry:
            words = entry[2]
            names[int(entry[1])] = str(json.loads(words)) if words.startswith('"') else words.strip("'")
        elif inside and names:
            break
    return [names[number] for number in sorted(names)] if sorted(names) == list(range(len(names))) else []


def _info_names(text: str) -> list[str]:
    value = parse_json(text)
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            names = part.get("names")
            if isinstance(names, list) and names and all(isinstance(name, str) for name in names):
                return names
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
    return []


def _token_drafts(value: Mapping[str, Any], source: Source, names: list[str]) -> Iterator[Draft | Problem]:
    tokens = value["tokens"]
    key = next((key for key in _TAGS if isinstance(value.get(key), list)), "")
    tags = value.get(key) or []
    if not all(isinstance(token, str) for token in tokens) or (key and len(tags) != len(tokens)):
        yield source.problem("has no list of tokens with as many tags")
        return
    try:
        said = [_tag(tag, names) for tag in tags] if key else []
    except ValueError as error:
        yield source.problem(str(error))
        return
    parts: list[str] = []
    marks: list[Mark] = []
    length, open_label = 0, ""
    for index, token in enumerate(tokens):
        parts.append(token)
        prefix, _, label = said[index].partition("-") if said else ("O", "", "")
        if not label or not token.strip():
            open_label = "" if prefix == "O" else open_label
        elif prefix in "IEL" and label == open_label:
            marks[-1].end = length + len(token)
        else:
            marks.append(Mark(length, length + len(token), label))
            open_label = label
        length += len(token) + 1
    yield from drafts_of(
        Found(
            " ".join(parts),
            marks,
            source.path,
            source.line,
            _word(value.get("annotator")),
            meta={"id": value["id"]} if "id" in value else {},
            status=Status.FINISHED if key else None,
            sha=source.sha,
            encoding=source.encoding,
            prefix=source.prefix,
        )
    )


def _tag(tag: Any, names: list[str]) -> str:
    if isinstance(tag, str):
        return tag
    if type(tag) is int and 0 <= tag < len(names):
        return names[tag]
    if type(tag) is int and not names:
        raise ValueError(
            "has numbers as tags, and no card (README.md) or dataset_info.json beside it names them"
        )
    raise ValueError(f"has a tag that has no name: {str(tag)[:20]}")


def _word(part: Any) -> str:
    return part.strip() if isinstance(part, str) else ""


def _span_drafts(value: Mapping[str, Any], source: Source) -> Iterator[Draft | Problem]:
    problems: list[str] = []
    spans = value.get("spans")
    marks = []
    refs: dict[tuple[Any, ...], str] = {}
    for number, row in enumerate(spans if isinstance(spans, list) else [], 1):
        mark = _mark(row)
        if mark is None:
            problems.append(f"span {number} is no span with start, end and label")
            continue
        mark.ref = str(number)
        refs[mark.start, mark.end, mark.label] = mark.ref
        marks.append(mark)
    try:
        meta = parse_json(value["meta_json"])
    except ValueError as error:
        meta = {}
        problems.append(f"“meta_json” {error}")
    text = value.get("text")
    if not isinstance(text, str):
        yield source.problem("has no “text” that is a string")
        return
    yield from drafts_of(
        Found(
            text,
            marks,
            source.path,
            source.line,
            _word(value.get("annotator")),
            title=_word(value.get("title")),
            origin=_word(value.get("origin")),
            published=_word(value.get("published")),
            lang=_word(value.get("lang")),
            meta=meta if isinstance(meta, dict) else {},
            links=list(_links(value.get("relations"), refs)),
            sha=source.sha,
            encoding=source.encoding,
            prefix=source.prefix,
            problems=problems,
        )
    )


def _mark(row: Any) -> Mark | None:
    if not isinstance(row, dict) or not isinstance(row.get("label"), str):
        return None
    start, end, quote = row.get("start"), row.get("end"), row.get("text")
    if type(start) is not int or type(end) is not int:
        return None
    said = row.get("attributes")
    pairs = [part for part in said if isinstance(part, dict)] if isinstance(said, list) else []
    attributes = {str(pair.get("name")): str(pair.get("value")) for pair in pairs}
    quote = quote if isinstance(quote, str) else None
    note = row.get("note")
    return Mark(
        start, end, row["label"], quote, attributes=attributes, note=note if isinstance(note, str) else ""
    )


def _links(rows: Any, refs: Mapping[tuple[Any, ...], str]) -> Iterator[Link]:
    for row in rows if isinstance(rows, list) else []:
        if isinstance(row, dict) and isinstance(row.get("label"), str):
            ends = [row.get(side) for side in ("from", "to")]
            keys = [
                tuple(end.get(key) for key in ("start", "end", "label")) if isinstance(end, dict) else ()
                for end in ends
            ]
            yield Link(row["label"], refs.get(keys[0], ""), refs.get(keys[1], ""))
