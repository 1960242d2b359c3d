"""What one JSON object says about an article: text, metadata, spans, annotators, status.

Understood are the program's own lossless rows, rows with `text`, `spans` and `meta`, and Prodigy's keys
(`answer`, `_annotator_id`, `_session_id`; https://prodi.gy/docs/api-interfaces). Character offsets count, token ids do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from annotator.domain.annotation import Annotation, Region, RegionKind, Status
from annotator.domain.article import Draft, Problem
from annotator.domain.frozen import frozen
from annotator.domain.text import article_uuid, digest, normalise, title_of
from annotator.formats.columns import renamed
from annotator.formats.decode import Unfit, check_length
from annotator.formats.jsonl_attachments import attachments_of
from annotator.formats.jsonl_spans import Offsets, read_span
from annotator.formats.strict_json import check_depth

REJECTED = "rejected"
"""The reason of a task that Prodigy's user has turned down; one that was ignored has none."""
_SPOKEN_FOR = frozenset(
    {
        "text",
        "meta",
        "id",
        "number",
        "title",
        "origin",
        "published",
        "lang",
        "status",
        "reason",
        "annotator",
        "regions",
        "spans",
        "work",
        "answer",
        "tokens",
        "relations",
        "attachments",
        "versions",
        "options",
        "accept",
        "image",
        "html",
    }
)
"""Keys with a meaning of their own; other top-level keys join the metadata."""
_SCALARS = (str, int, float, bool)


@frozen
class Source:
    """Where an object stands: file, 1-based line (0 where lines have no meaning), what to put before a reason, and whose keys are whose."""

    path: str
    line: int
    prefix: str = ""
    sha: str = ""
    encoding: str = "utf-8"
    columns: Mapping[str, str] | None = None

    def problem(self, reason: str) -> Problem:
        """Return a problem at this place."""
        return Problem(self.path, self.line, self.prefix + reason)


@frozen
class _Work:
    annotator: str
    status: Status | None
    reason: str = ""
    flag: bool = False
    note: str = ""


def drafts_of(value: Any, source: Source) -> Iterator[Draft | Problem]:
    """Yield one draft an annotator, all with the same text, and a problem for each part that did not come in."""
    if not isinstance(value, dict):
        yield source.problem("is not a JSON object")
        return
    if source.columns or "text" not in value:
        try:
            value = renamed(value, source.columns or {})
        except ValueError as error:
            yield source.problem(str(error))
            return
    raw = value.get("text")
    if not isinstance(raw, str):
        yield source.problem("has no “text”" if raw is None else "has a “text” that is not a string")
        return
    problems: list[str] = []
    try:
        check_length(raw)
        text = normalise(raw)
    except ValueError as error:
        yield source.problem(f"its text {error}")
        return
    meta = _meta(value, text)
    try:
        check_depth(meta)
    except ValueError as error:
        yield source.problem(str(error))
        return
    offsets = Offsets(raw, text)
    owner = _owner(value)
    work = _work(value, owner, problems)
    by_annotator = _annotations(value, offsets, owner, problems)
    regions = _regions(value, offsets, problems)
    attached = attachments_of(value, offsets, owner, problems)
    for name in dict.fromkeys([*by_annotator, *work, *attached]) or [owner]:
        done = work.get(name, _Work(name, None))
        yield Draft(
            text=text,
            title=title_of(text, _named(value, meta, "title"), _stem(source.path)),
            origin=_named(value, meta, "origin", "source", "url"),
            published=_named(value, meta, "published", "date"),
            lang=_named(value, meta, "lang", "language"),
            meta=meta,
            annotations=tuple(by_annotator.get(name, ())),
            annotator=name,
            status=done.status,
            reason=done.reason,
            regions=regions,
            path=source.path,
            line=source.line,
            original_sha=source.sha,
            encoding=source.encoding,
            flag=done.flag,
            note=done.note,
            attachments=attached.get(name, ()),
        )
    for problem in problems:
        yield source.problem(problem)


def _owner(value: Mapping[str, Any]) -> str:
    for key in ("annotator", "_annotator_id", "_session_id"):
        name = value.get(key)
        if isinstance(name, str) and name.strip():
            return name.strip()
    return ""


def _work(value: Mapping[str, Any], owner: str, problems: list[str]) -> dict[str, _Work]:
    """Return by annotator what the row says about the state of the work; an accepted Prodigy task is finished."""
    work: dict[str, _Work] = {}
    status = _status(value, problems)
    if status is None and value.get("answer") == "accept" and isinstance(value.get("spans"), list):
        status = Status.FINISHED
    elif status is None and value.get("answer") in ("ignore", "reject") and "text" in value:
        status = Status.SKIPPED
    if status is not None:
        refused = REJECTED if value.get("answer") == "reject" else ""
        work[owner] = _Work(owner, status, _string(value.get("reason")) or refused)
    rows = value.get("work")
    if rows is not None and not isinstance(rows, list):
        problems.append("“work” is not a list")
        rows = None
    for row in rows or ():
        if not isinstance(row, dict) or not isinstance(row.get("annotator"), str):
            problems.append("an entry of “work” names no annotator")
            continue
        name = row["annotator"].strip()
        flag = row.get("flag") is True
        work[name] = _Work(
            name, _status(row, problems), _string(row.get("reason")), flag, _string(row.get("note"))
        )
    return work


def _status(value: Mapping[str, Any], problems: list[str]) -> Status | None:
    word = value.get("status")
    if word is None or word == "":
        return None
    try:
        return Status(word)
    except ValueError:
        problems.append(f"“{str(word)[:40]}” is not a status; these are {', '.join(Status)}")
        return None


def _annotations(
    value: Mapping[str, Any], offsets: Offsets, owner: str, problems: list[str]
) -> dict[str, list[Annotation]]:
    """Return the annotations by annotator. A rejected or ignored Prodigy task gives none."""
    found: dict[str, list[Annotation]] = {}
    spans = value.get("spans")
    if spans is None or value.get("answer") in ("reject", "ignore"):
        return found
    if not isinstance(spans, list):
        problems.append("“spans” is not a list")
        return found
    if owner:
        found[owner] = []
    for number, row in enumerate(spans, 1):
        try:
            annotation = read_span(row, offsets, owner)
        except ValueError as error:
            problems.append(f"span {number}{_sketch(row)} {error}")
            continue
        found.setdefault(annotation.annotator_name, []).append(annotation)
    return found


def _sketch(row: Any) -> str:
    """Return how a problem names a span: its edges and label, as far as they can be said."""
    if not isinstance(row, dict):
        return ""
    edges = "–".join(str(row.get(edge, "?"))[:12] for edge in ("start", "end"))
    label = row.get("label")
    return f" ({edges} {label[:40]})" if isinstance(label, str) and label.isprintable() else f" ({edges})"


def _regions(value: Mapping[str, Any], offsets: Offsets, problems: list[str]) -> tuple[Region, ...] | None:
    rows = value.get("regions")
    if rows is None:
        return None
    if not isinstance(rows, list):
        problems.append("“regions” is not a list")
        return None
    regions = []
    for number, row in enumerate(rows, 1):
        try:
            regions.append(_region(row, offsets))
        except ValueError as error:
            problems.append(f"region {number} {error}")
    return tuple(regions)


def _region(row: Any, offsets: Offsets) -> Region:
    if not isinstance(row, dict):
        raise Unfit("is not an object")
    kind = row.get("kind", RegionKind.BOILERPLATE)
    if kind not in tuple(RegionKind):
        raise Unfit(f"has a kind that is not one of {', '.join(RegionKind)}")
    span = offsets.span(row.get("start"), row.get("end"))
    whose = _string(row.get("annotator")) if kind == RegionKind.NOT_READ else ""
    return Region(span, RegionKind(kind), _string(row.get("by")) or "rule", annotator=whose)


def _meta(value: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Return the metadata: `meta` as it is, and other top-level keys that have no meaning of their own."""
    given = value.get("meta")
    meta = dict(given) if isinstance(given, dict) else {}
    for key, part in value.items():
        if key not in _SPOKEN_FOR and not key.startswith("_") and part is not None:
            meta.setdefault(key, part)
    named = value.get("id")
    if isinstance(named, str | int) and named != article_uuid(digest(text)):
        meta.setdefault("id", named)
    return meta


def _named(value: Mapping[str, Any], meta: Mapping[str, Any], *keys: str) -> str:
    """Return the first of `keys` that the row, then its metadata, gives as a plain value."""
    if keys[0] in value:
        return _string(value[keys[0]])
    for key in keys:
        for place in (value, meta):
            if isinstance(place.get(key), _SCALARS):
                return _string(place[key])
    return ""


def _string(part: Any) -> str:
    return str(part).strip() if isinstance(part, _SCALARS) else ""


def _stem(path: str) -> str:
    return "" if path == "-" else PurePath(path).stem
