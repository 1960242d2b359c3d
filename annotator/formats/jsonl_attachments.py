"""What a JSON row says besides spans and the project keeps as attachments: its own, and the relations of Prodigy."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from annotator.domain.article import Attachment
from annotator.formats.decode import Unfit
from annotator.formats.jsonl_spans import Offsets, check_label
from annotator.formats.strict_json import check_depth

PRODIGY = "prodigy"
CHOICES = ("options", "accept")
"""What Prodigy asks about a text as a whole, and what was chosen; both are kept."""


def attachments_of(
    value: Mapping[str, Any], offsets: Offsets, owner: str, problems: list[str]
) -> dict[str, tuple[Attachment, ...]]:
    """Return attachments by annotator; what cannot come in is added to `problems`."""
    found: dict[str, tuple[Attachment, ...]] = {}
    chosen = {key: value[key] for key in CHOICES if value.get(key)}
    if chosen:
        _keep_choices(chosen, owner, found, problems)
    for key, read in (("attachments", _attachment), ("relations", _relation)):
        rows = value.get(key)
        if rows is None or rows == []:
            continue
        if not isinstance(rows, list):
            problems.append(f"“{key}” is not a list")
            continue
        for number, row in enumerate(rows, 1):
            try:
                for one in read(row, offsets, owner):
                    found[one.annotator] = (*found.get(one.annotator, ()), one)
            except ValueError as error:
                problems.append(f"{key.removesuffix('s')} {number} {error}")
    return found


def _keep_choices(
    chosen: dict[str, Any], owner: str, found: dict[str, tuple[Attachment, ...]], problems: list[str]
) -> None:
    try:
        check_depth(chosen)
    except ValueError as error:
        problems.append(f"“{next(iter(chosen))}” {error}")
        return
    found[owner] = (Attachment(PRODIGY, json.dumps(chosen, ensure_ascii=True, sort_keys=True), owner),)


def _attachment(row: Any, _offsets: Offsets, owner: str) -> Iterator[Attachment]:
    if not isinstance(row, dict) or not isinstance(row.get("format"), str) or "body" not in row:
        raise Unfit("is not an object with “format” and “body”")
    check_depth(row["body"])
    whose = row.get("annotator")
    body = json.dumps(row["body"], ensure_ascii=True, sort_keys=True)
    yield Attachment(row["format"], body, whose.strip() if isinstance(whose, str) else owner)


def _relation(row: Any, offsets: Offsets, owner: str) -> Iterator[Attachment]:
    """Yield the relation of Prodigy's `rel.manual`: `head_span`, `child_span`, `label`."""
    if not isinstance(row, dict):
        raise Unfit("is not an object")
    ends = {}
    for side, key in (("from", "head_span"), ("to", "child_span")):
        part = row.get(key)
        if not isinstance(part, dict):
            raise Unfit(f"has no “{key}”")
        span = offsets.span(part.get("start"), part.get("end"))
        ends[side] = [span.start, span.end, check_label(part.get("label"))]
    body = {"label": check_label(row.get("label")), **ends}
    yield Attachment("relation", json.dumps(body, ensure_ascii=True, sort_keys=True), owner)
