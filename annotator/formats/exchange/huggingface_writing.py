"""Writing a dataset for Hugging Face's `datasets`: rows in two forms, as JSON lines or Parquet, and their card.

`spans` keeps everything as offsets into the text, `tokens` is one IOB2 tag a token, flat. Every row has every key, or the
library would guess columns differently from file to file (https://huggingface.co/docs/datasets/repository_structure).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO

from annotator.domain.annotation import Annotation
from annotator.formats.exchange.flat import flat, placed, tags, words_of
from annotator.formats.exchange.huggingface_card import PARTS, Tally, huggingface_card
from annotator.formats.exchange.page import SHARED, Carried, Page, Pages, Setting
from annotator.formats.exchange.sieve import Sieve
from annotator.formats.replacing import replacing
from annotator.formats.spacy_corpus.split import SplitArticle

Write = Callable[[Mapping[str, Any]], None]
_KEEPS = frozenset({"attributes", "note", "metadata", "relations"})


def carry_huggingface(page: Page) -> Carried:
    """Return what of a page goes into the span form, which is the fuller one."""
    return Sieve(page, _KEEPS).carried()


def write_huggingface(pages: Pages, folder: Path, setting: Setting) -> list[Path]:
    """Write both forms, split into parts, and the card; return the files.

    Raises:
        OSError: the folder cannot be written or the disk is full.
    """
    keys: list[SplitArticle] = []
    deal = setting.deal
    labels = {label.name: None for label in setting.codebook.labels if not label.retired}
    for carried in pages():
        page = carried.page
        counts = Counter(one.label_name for one in page.annotations)
        labels.update(dict.fromkeys(counts))
        keys.append(deal.key(page.article, counts))
    part_of = deal.out(keys)
    parts = [part for part in PARTS if part in part_of.values()]
    names = ["O", *(f"{prefix}-{label}" for label in labels for prefix in "BI")]
    number_of = {name: number for number, name in enumerate(names)}
    tally = Tally()
    suffix = ".parquet" if setting.parquet else ".jsonl"
    files = {
        (form, part): folder / form / f"{PARTS[part]}{suffix}"
        for form in ("spans", "tokens")
        for part in parts
    }
    with ExitStack() as stack:
        write: dict[tuple[str, str], Write] = {}
        for place, file in files.items():
            file.parent.mkdir(exist_ok=True)
            stream = stack.enter_context(replacing(file))
            write[place] = _writer(stack, stream, place[0], setting)
        for carried in pages():
            page = carried.page
            part = part_of[page.article.uuid]
            write["spans", part](_span_row(page))
            row, left = _token_row(page, number_of.__getitem__)
            write["tokens", part](row)
            tally.take(carried, part, left)
    deal.leak = tally.leak.facts(deal.shape.torn)
    card = folder / "README.md"
    card.write_bytes(huggingface_card(names, list(labels), tally, setting).encode())
    return [card, *files.values()]


def _writer(stack: ExitStack, stream: BinaryIO, form: str, setting: Setting) -> Write:
    """Return what writes a row of a form; what is left in it goes out when the stack closes."""
    if setting.parquet:
        from annotator.formats.exchange.parquet import ParquetRows

        return stack.enter_context(ParquetRows(stream, form)).add

    def write(row: Mapping[str, Any]) -> None:
        stream.write(json.dumps(row, ensure_ascii=False, allow_nan=False).encode() + b"\n")

    return write


def _span_row(page: Page) -> dict[str, Any]:
    article = page.article
    bodies = [json.loads(each.body) for each in page.attachments if each.format == SHARED]
    return {
        "id": article.uuid,
        "text": article.text,
        "spans": [_span(one, article.text) for one in page.annotations],
        "relations": [
            {"label": body["label"], "from": _end(body["from"]), "to": _end(body["to"])} for body in bodies
        ],
        "title": article.title,
        "origin": article.origin,
        "published": article.published,
        "lang": article.lang,
        "annotator": page.annotator,
        "meta_json": json.dumps(dict(article.meta), ensure_ascii=False, sort_keys=True),
    }


def _span(one: Annotation, text: str) -> dict[str, Any]:
    return {
        "start": one.span.start,
        "end": one.span.end,
        "label": one.label_name,
        "text": one.span.of(text),
        "note": one.note,
        "attributes": [{"name": name, "value": value} for name, value in sorted(one.attributes.items())],
    }


def _end(mark: list[Any]) -> dict[str, Any]:
    return {"start": mark[0], "end": mark[1], "label": mark[2]}


def _token_row(page: Page, number: Callable[[str], int]) -> tuple[dict[str, Any], Counter[str]]:
    """Return the row, and how many annotations are not in it, by the reason."""
    text = page.article.text
    words, sieve = words_of(text, page.tokens), Sieve(page)
    pieces = placed(sieve, words)
    kept = flat(pieces)
    left = Counter(loss.what for loss in sieve.losses if not loss.written)
    left["overlap"] += len(pieces) - len(kept)
    row = {
        "id": page.article.uuid,
        "tokens": [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)],
        "ner_tags": [number(tag) for tag in tags(kept, len(words.starts))],
    }
    return row, left
