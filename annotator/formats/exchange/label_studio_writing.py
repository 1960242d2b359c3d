"""Writing Label Studio's tasks, and beside them the labelling configuration that fits them (https://labelstud.io/tags/).

A model's work goes out as predictions. `completed_by` is left out, because Label Studio refuses users that it does not
know; the annotator's name stands in a key of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from annotator.domain.annotation import Annotation, Status
from annotator.formats.exchange.anchoring import utf16_places
from annotator.formats.exchange.page import SHARED, Carried, Page, Pages, Setting, beside, colour_of, top_keys
from annotator.formats.exchange.sieve import Sieve
from annotator.formats.replacing import replacing

_KEEPS = frozenset({"attributes", "note", "metadata", "status", "relations", "label-studio"})
_TAKEN = frozenset({"label", "text"})
"""Names of the controls that every configuration of ours has."""


def carry_label_studio(page: Page) -> Carried:
    """Return what of a page goes into a task. A model's work has no status there."""
    keeps = _KEEPS - {"status"} if page.kind == "model" else _KEEPS
    sieve = Sieve(page, keeps)
    for index, one in enumerate(sieve.kept):
        if _TAKEN & one.attributes.keys():
            sieve.lose("attributes", one)
            sieve.kept[index] = sieve.without(one, ["attributes"])
    return sieve.carried()


def write_label_studio(pages: Pages, out: Path, setting: Setting) -> list[Path]:
    """Write the tasks and the labelling configuration.

    Raises:
        ExportRefused: the configuration's file holds something and may not be replaced.
        OSError: a file cannot be written or the disk is full.
    """
    config = beside(out, ".config.xml", setting)
    seen = _Seen(
        {label.name: colour_of(label.colour) for label in setting.codebook.labels if not label.retired}
    )
    encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
    with replacing(out) as stream:
        stream.write(b"[")
        for number, task in enumerate(_tasks((carried.page for carried in pages()), seen)):
            stream.write((",\n" if number else "\n").encode() + encoder.encode(task).encode())
        stream.write(b"\n]\n")
    with replacing(config) as stream:
        stream.write(seen.configuration().encode())
    return [out, config]


class _Seen:
    """What the configuration must name."""

    def __init__(self, labels: dict[str, str]) -> None:
        self.labels = labels
        self.attributes: dict[str, None] = {}
        self.relations: dict[str, None] = {}

    def configuration(self) -> str:
        lines = ["<View>"]
        if self.relations:
            lines.append("  <Relations>")
            lines += [f"    <Relation value={_quoted(name)}/>" for name in self.relations]
            lines.append("  </Relations>")
        lines.append('  <Labels name="label" toName="text">')
        lines += [
            f"    <Label value={_quoted(name)} background={_quoted(colour)}/>"
            for name, colour in self.labels.items()
        ]
        lines += ["  </Labels>", '  <Text name="text" value="$text"/>']
        lines += [
            f'  <TextArea name={_quoted(name)} toName="text" perRegion="true" editable="true"/>'
            for name in self.attributes
        ]
        return "\n".join([*lines, "</View>", ""])


def _quoted(name: str) -> str:
    return quoteattr("".join(sign if sign.isprintable() else " " for sign in name))


def _tasks(pages: Iterable[Page], seen: _Seen) -> Iterator[dict[str, Any]]:
    for _, group in groupby(pages, key=lambda page: page.article.uuid):
        works = list(group)
        article = works[0].article
        task: dict[str, Any] = {"id": article.number, "data": {"text": article.text, **top_keys(article)}}
        task["annotations"] = [_work(page, seen) for page in works if page.kind != "model"]
        task["predictions"] = [
            {"model_version": page.annotator, "result": _results(page, seen)}
            for page in works
            if page.kind == "model"
        ]
        yield task


def _work(page: Page, seen: _Seen) -> dict[str, Any]:
    row: dict[str, Any] = {
        "annotator": page.annotator,
        "was_cancelled": page.status is Status.SKIPPED,
        "ground_truth": page.kind == "gold",
        "result": _results(page, seen),
    }
    if page.status not in (Status.FINISHED, Status.SKIPPED):
        row["status"] = str(page.status or Status.NEW)
    if page.reason:
        row["reason"] = page.reason
    return row


def _results(page: Page, seen: _Seen) -> list[dict[str, Any]]:
    text = page.article.text
    place = utf16_places(text)
    ids = {}
    results: list[dict[str, Any]] = []
    for number, one in enumerate(page.annotations, 1):
        ref = ids[one.span.start, one.span.end, one.label_name] = f"a{number}"
        results += _region(one, ref, text, place, seen)
    for each in page.attachments:
        body = json.loads(each.body)
        if each.format == SHARED:
            seen.relations.setdefault(body["label"])
            results.append(
                {
                    "type": "relation",
                    "from_id": ids[tuple(body["from"])],
                    "to_id": ids[tuple(body["to"])],
                    "direction": "bi" if body.get("direction") == "bi" else "right",
                    "labels": [] if body.get("bare") is True else [body["label"]],
                }
            )
        else:
            results.append({"id": f"d{len(results)}", **body})
    return results


def _region(
    one: Annotation, ref: str, text: str, place: Callable[[int], int], seen: _Seen
) -> Iterator[dict[str, Any]]:
    seen.labels.setdefault(one.label_name, colour_of(12))
    value = {"start": place(one.span.start), "end": place(one.span.end), "text": one.span.of(text)}
    region: dict[str, Any] = {
        "id": ref,
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": {**value, "labels": [one.label_name]},
    }
    if one.note:
        region["meta"] = {"text": [one.note]}
    yield region
    for name, words in one.attributes.items():
        seen.attributes.setdefault(name)
        yield {
            "id": ref,
            "from_name": name,
            "to_name": "text",
            "type": "textarea",
            "value": {"start": value["start"], "end": value["end"], "text": [words]},
        }
