"""Attachments that exports understand, looked at before they are used: somebody may have written one into a file by hand."""

from __future__ import annotations

import json
from typing import Any

from annotator.domain.article import Attachment
from annotator.formats.decode import Unfit
from annotator.formats.exchange.page import LAYER, SHARED, Key
from annotator.formats.jsonl_attachments import PRODIGY
from annotator.formats.jsonl_spans import check_label


def is_whole(each: Attachment) -> bool:
    """Tell whether an attachment of a kind that exports understand has the shape of that kind; any other kind is whole."""
    body: Any = json.loads(each.body)
    if each.format == SHARED:
        return bool(ends_of(body))
    if each.format == LAYER:
        named = (
            isinstance(body, dict)
            and isinstance(body.get("label"), str)
            and isinstance(body.get("name"), str)
        )
        return named and _strings(body.get("features")) and _keys(body.get("marks")) and bool(body["name"])
    if each.format == "brat":
        if not isinstance(body, dict) or not isinstance(body.get("marks"), dict):
            return False
        lines = body.get("lines")
        return (
            _strings(lines)
            and not any("\n" in line for line in lines or ())
            and _keys([*body["marks"].values()])
        )
    return each.format not in ("label-studio", PRODIGY) or isinstance(body, dict)


def ends_of(body: Any) -> tuple[Key, ...]:
    """Return the two annotations that a relation names; nothing where it is none."""
    if not isinstance(body, dict) or not _keys([body.get("from"), body.get("to")]):
        return ()
    try:
        check_label(body.get("label"))
    except Unfit:
        return ()
    return tuple((end[0], end[1], end[2]) for end in (body["from"], body["to"]))


def _strings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _keys(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, list)
        and len(one) == 3
        and type(one[0]) is int
        and type(one[1]) is int
        and isinstance(one[2], str)
        for one in value
    )
