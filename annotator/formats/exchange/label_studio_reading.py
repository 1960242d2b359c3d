"""Reading Label Studio's JSON: tasks with annotations and predictions (https://labelstud.io/guide/task_format).

Offsets are UTF-16 units; `value.text` is the proof. Choices, numbers and texts on a region become attributes of its
annotations, relations are kept as relations, results about the whole task are kept and go out again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.domain.annotation import Status
from annotator.domain.article import Draft, Problem
from annotator.formats.exchange.anchoring import UTF16
from annotator.formats.exchange.found import Found, Link, Mark, drafts_of
from annotator.formats.jsonl import read_jsonl
from annotator.formats.jsonl_article import Source

PREDICTIONS = "predictions"
_NAMED = ("title", "origin", "published", "lang")


def read_label_studio(path: Path, encoding: str | None = None) -> Iterator[Draft | Problem]:
    """Yield the articles of a file of tasks, one draft an annotator, and what did not come in."""
    return read_jsonl(path, encoding, make=_drafts)


@dataclass
class _Work:
    """One annotation or prediction of a task: who, and what its results say."""

    annotator: str
    status: Status | None = None
    reason: str = ""
    marks: list[Mark] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    kept: list[tuple[str, Any]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    model: bool = False


def _drafts(value: Any, source: Source) -> Iterator[Draft | Problem]:
    told = value.get("data") if isinstance(value, dict) else None
    if not isinstance(told, dict):
        yield source.problem("is no task of Label Studio: it has no “data”")
        return
    key = _text_key(told)
    if not key:
        yield source.problem("has no text in its “data”")
        return
    meta = told.get("meta") if isinstance(told.get("meta"), dict) else {}
    others = {name: part for name, part in told.items() if name not in (key, "meta", *_NAMED)}
    for work in _works(value) or [_Work("")]:
        yield from drafts_of(
            Found(
                told[key],
                work.marks,
                source.path,
                source.line,
                work.annotator,
                _words(told.get("title")),
                _words(told.get("origin")),
                _words(told.get("published")),
                _words(told.get("lang")),
                {**(meta or {}), **others},
                work.status,
                work.reason,
                links=work.links,
                kept=work.kept,
                unit=UTF16,
                sha=source.sha,
                encoding=source.encoding,
                prefix=source.prefix,
                problems=work.problems,
                model=work.model,
            )
        )


def _text_key(told: Mapping[str, Any]) -> str:
    """Return the key of the text: `text`, or the longest string where a project calls it otherwise."""
    if isinstance(told.get("text"), str):
        return "text"
    strings = [key for key, part in told.items() if isinstance(part, str) and key not in _NAMED]
    return max(strings, key=lambda key: len(told[key]), default="")


def _words(part: Any) -> str:
    return part.strip() if isinstance(part, str) else ""


def _works(task: Mapping[str, Any]) -> list[_Work]:
    works = []
    for row in _rows(task, "annotations") or _rows(task, "completions"):
        work = _Work(_annotator(row), Status.FINISHED, _words(row.get("reason")))
        if row.get("was_cancelled") is True:
            work.status = Status.SKIPPED
        elif row.get("status") in tuple(Status):
            work.status = Status(row["status"])
        _read_results(row, work)
        works.append(work)
    for row in _rows(task, "predictions"):
        work = _Work(_words(row.get("model_version")) or PREDICTIONS, model=True)
        _read_results(row, work)
        works.append(work)
    return works


def _rows(task: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    rows = task.get(key)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _annotator(row: Mapping[str, Any]) -> str:
    """Return who: our own key, the address of a user, or the number that Label Studio gave one."""
    if _words(row.get("annotator")):
        return _words(row["annotator"])
    by = row.get("completed_by")
    if isinstance(by, dict):
        names = [_words(by.get("first_name")), _words(by.get("last_name"))]
        return " ".join(filter(None, names)) or _words(by.get("email")) or f"user {by.get('id', '')}".strip()
    return f"user {by}" if isinstance(by, int) else _words(by)


def _read_results(row: Mapping[str, Any], work: _Work) -> None:
    results = row.get("result")
    if not isinstance(results, list):
        work.problems.append("has an annotation without a list of results")
        return
    if work.status is Status.SKIPPED:
        return
    later = []
    regions: dict[str, list[Mark]] = {}
    for number, result in enumerate(results, 1):
        if not isinstance(result, dict):
            work.problems.append(f"result {number} is not an object")
        elif str(result.get("type", "")).endswith("labels"):
            _read_region(result, number, work, regions)
        else:
            later.append(result)
    for result in later:
        if result.get("type") == "relation":
            _read_relation(result, work, regions)
        elif isinstance(result.get("id"), str) and result["id"] in regions:
            for mark in regions[result["id"]]:
                mark.attributes = {**mark.attributes, str(result.get("from_name", "value")): _plain(result)}
        else:
            work.kept.append(("label-studio", {key: part for key, part in result.items() if key != "id"}))


def _read_region(result: Mapping[str, Any], number: int, work: _Work, regions: dict[str, list[Mark]]) -> None:
    kind = str(result["type"])
    value = result.get("value")
    value = value if isinstance(value, dict) else {}
    start, end = value.get("start"), value.get("end")
    names = value.get(kind)
    if type(start) is not int or type(end) is not int:
        work.problems.append(f"result {number} ({kind}) has no whole numbers as start and end")
        return
    if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
        work.problems.append(f"result {number} ({start}–{end}) has no label")
        return
    quote = value.get("text")
    said = result.get("meta")
    notes = said.get("text") if isinstance(said, dict) else None
    note = "\n".join(part for part in notes if isinstance(part, str)) if isinstance(notes, list) else ""
    for name in names:
        ref = str(result.get("id", number))
        said_there = quote if isinstance(quote, str) else None
        mark = Mark(start, end, name, said_there, "" if ref in regions else ref, note=note)
        regions.setdefault(ref, []).append(mark)
        work.marks.append(mark)


def _read_relation(result: Mapping[str, Any], work: _Work, regions: Mapping[str, Any]) -> None:
    ends = [str(result.get(key)) for key in ("from_id", "to_id")]
    labels = result.get("labels")
    named = [name for name in labels if isinstance(name, str)] if isinstance(labels, list) else []
    if result.get("direction") == "left":
        ends.reverse()
    if all(end in regions for end in ends):
        more = {"direction": "bi"} if result.get("direction") == "bi" else {}
        work.links += [Link(name, ends[0], ends[1], more) for name in named]
        if not named:
            work.links.append(Link("related", ends[0], ends[1], more | {"bare": True}))
    else:
        work.problems.append("a link names a region that is not there")


def _plain(result: Mapping[str, Any]) -> str:
    """Return what a control says about a region as one string."""
    value = result.get("value")
    part = value.get(str(result.get("type"))) if isinstance(value, dict) else value
    if isinstance(part, dict) or part is None:
        part = value
    if isinstance(value, dict) and result.get("type") == "textarea":
        part = value.get("text")
    if isinstance(part, list) and all(isinstance(one, str) for one in part):
        return "\n".join(part)
    return part if isinstance(part, str) else json.dumps(part, ensure_ascii=False, sort_keys=True)
