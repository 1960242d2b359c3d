"""Writing Prodigy's JSON lines (https://prodi.gy/docs/api-interfaces, `spans_manual`). They are read as our own are, see `jsonl_article`.

One line an annotator and article, as `db-in` and `review` expect. `_input_hash` and `_task_hash` are left out: `db-in` sets them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.domain.annotation import Annotation, Status
from annotator.domain.span import Span
from annotator.formats.exchange.page import SHARED, Carried, Page, Pages, Setting, top_keys
from annotator.formats.exchange.sieve import Sieve
from annotator.formats.jsonl_article import REJECTED
from annotator.formats.jsonl_attachments import CHOICES, PRODIGY
from annotator.formats.jsonl_rows import write_jsonl

_KEEPS = frozenset({"attributes", "note", "flag", "fragments", "metadata", "status", "relations", PRODIGY})


def carry_prodigy(page: Page) -> Carried:
    """Return what of a page goes into Prodigy's lines: everything but greyed passages and what is skipped."""
    return Sieve(page, _KEEPS).carried()


def write_prodigy(pages: Pages, out: Path, _setting: Setting) -> list[Path]:
    """Write the file.

    Raises:
        OSError: the file cannot be written or the disk is full.
    """
    write_jsonl(out, map(_row, (carried.page for carried in pages())))
    return [out]


def _row(page: Page) -> dict[str, Any]:
    places = _Places(page)
    row: dict[str, Any] = {
        "text": page.article.text,
        **top_keys(page.article),
        "_is_binary": False,
        "tokens": list(places.tokens()),
        "spans": [_span(one, places) for one in page.annotations],
        "_view_id": "spans_manual",
    }
    row.setdefault("meta", {})
    if page.status is Status.FINISHED:
        row["answer"] = "accept"
    elif page.status is Status.SKIPPED:
        answer = "reject" if page.reason == REJECTED else "ignore"
        row |= {"answer": answer, "reason": page.reason}
    else:
        row["status"] = str(page.status or Status.NEW)
    bodies = [(each.format, json.loads(each.body)) for each in page.attachments]
    for _, body in (one for one in bodies if one[0] == PRODIGY):
        row |= {key: body[key] for key in CHOICES if key in body}
    relations = [_relation(body, places) for form, body in bodies if form == SHARED]
    if relations:
        row |= {"relations": relations, "_view_id": "relations"}
    return row | {"_annotator_id": page.annotator, "_session_id": page.annotator}


class _Places:
    """Tokens as Prodigy numbers them."""

    def __init__(self, page: Page) -> None:
        self._text, self._tokens = page.article.text, page.tokens
        self._starts = {start: number for number, start in enumerate(page.tokens.starts)}
        self._ends = {end: number for number, end in enumerate(page.tokens.ends)}

    def tokens(self) -> Iterator[dict[str, Any]]:
        for number, (start, end, blank) in enumerate(
            zip(self._tokens.starts, self._tokens.ends, self._tokens.spaces, strict=True)
        ):
            yield {
                "text": self._text[start:end],
                "start": start,
                "end": end,
                "id": number,
                "ws": bool(blank),
            }

    def of(self, span: Span) -> dict[str, int]:
        """Return the first and the last token of a span, inclusive; nothing where an edge is inside a token."""
        first, last = self._starts.get(span.start), self._ends.get(span.end)
        return {} if first is None or last is None else {"token_start": first, "token_end": last}


def _span(one: Annotation, places: _Places) -> dict[str, Any]:
    row: dict[str, Any] = {
        "start": one.span.start,
        "end": one.span.end,
        **places.of(one.span),
        "label": one.label_name,
    }
    if one.attributes:
        row["attributes"] = dict(one.attributes)
    if one.note:
        row["note"] = one.note
    if one.flag:
        row["flag"] = True
    if one.fragments:
        row["fragments"] = [[part.start, part.end] for part in one.fragments]
    return row


def _relation(body: dict[str, Any], places: _Places) -> dict[str, Any]:
    row: dict[str, Any] = {"label": body["label"]}
    for side, head in (("from", "head"), ("to", "child")):
        start, end, label = body[side]
        tokens = places.of(Span(start, end))
        row[f"{head}_span"] = {"start": start, "end": end, **tokens, "label": label}
        if tokens:
            row[head] = tokens["token_end"]
    return row
