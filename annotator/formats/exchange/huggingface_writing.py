"""Writing a dataset for Hugging Face's `datasets`: rows in two forms, as JSON lines or Parquet, and the card of their columns.

`spans` keeps everything as offsets into the text, `tokens` is one IOB2 tag a token, flat. Every row has every key, or the
library would guess columns differently from file to file (https://huggingface.co/docs/datasets/repository_structure).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from annotator.domain.annotation import Annotation
from annotator.formats.exchange.flat import flat, placed, tags, words_of
from annotator.formats.exchange.page import SHARED, Carried, Page, Pages, Setting, Sieve
from annotator.formats.replacing import replacing
from annotator.formats.spacy_corpus.split import SplitArticle

PARTS = {"train": "train", "dev": "validation", "test": "test"}
"""Our names of the parts and those of the library."""
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
    tally = _Tally()
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
            write["tokens", part](_token_row(page, number_of.__getitem__))
            tally.take(page, part)
    card = folder / "README.md"
    card.write_bytes(_card(names, list(labels), parts, tally, setting).encode())
    return [card, *files.values()]


@dataclass
class _Tally:
    """What the card counts."""

    articles: Counter[str] = field(default_factory=Counter)
    labels: Counter[tuple[str, str]] = field(default_factory=Counter)
    annotators: Counter[str] = field(default_factory=Counter)

    def take(self, page: Page, part: str) -> None:
        """Count one page."""
        self.articles[part] += 1
        self.annotators[page.annotator] += 1
        self.labels.update((one.label_name, part) for one in page.annotations)


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


def _token_row(page: Page, number: Callable[[str], int]) -> dict[str, Any]:
    text = page.article.text
    words = words_of(text, page.tokens)
    found = tags(flat(placed(Sieve(page), words)), len(words.starts))
    return {
        "id": page.article.uuid,
        "tokens": [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)],
        "ner_tags": [number(tag) for tag in found],
    }


def _card(names: list[str], labels: list[str], parts: list[str], tally: _Tally, setting: Setting) -> str:
    total = sum(tally.articles.values())
    suffix = ".parquet" if setting.parquet else ".jsonl"
    lines = [
        "---",
        f"language: [{json.dumps(setting.lang)}]",
        "license: other",
        "task_categories: [token-classification]",
    ]
    lines += [
        f"pretty_name: {json.dumps(setting.name)}",
        f"size_categories: [{json.dumps(_size(total))}]",
        "configs:",
    ]
    for form in ("spans", "tokens"):
        lines += [
            f"- config_name: {form}",
            *(["  default: true"] if form == "spans" else []),
            "  data_files:",
        ]
        for part in parts:
            lines += [f"  - split: {PARTS[part]}", f"    path: {form}/{PARTS[part]}{suffix}"]
    lines += ["dataset_info:", "- config_name: spans", "  features:", *_SPAN_FEATURES]
    lines += [
        "- config_name: tokens",
        "  features:",
        *_string("id", 2),
        *_sequence("tokens", "    sequence: string"),
    ]
    lines += ["  - name: ner_tags", "    sequence:", "      class_label:", "        names:"]
    lines += [
        f"          '{number}': {json.dumps(name, ensure_ascii=False)}" for number, name in enumerate(names)
    ]
    lines += [
        "---",
        "",
        f"# {_line(setting.name)}",
        "",
        f"{total:,} articles, {sum(tally.labels.values()):,} annotations.",
        "",
    ]
    lines += ["```python", "from datasets import load_dataset", "", 'spans = load_dataset(".", "spans")']
    lines += ['tokens = load_dataset(".", "tokens")', "```", ""]
    lines += [
        "`spans` holds every annotation as offsets (code points, end exclusive). `tokens` is flat: of annotations that "
    ]
    lines += [
        "overlap the longest one stands there, and one with an edge inside a token does not.",
        "",
        "## Labels",
        "",
    ]
    lines += [
        f"| label | {' | '.join(PARTS[part] for part in parts)} | definition |",
        f"| --- |{' ---: |' * len(parts)} --- |",
    ]
    said = {label.name: label.definition for label in setting.codebook.labels}
    for label in labels:
        counts = " | ".join(f"{tally.labels[label, part]:,}" for part in parts)
        lines.append(f"| {_line(label)} | {counts} | {_line(said.get(label, ''))} |")
    lines += [
        "",
        f"Codebook: {_line(setting.codebook.title)}, version {_line(setting.codebook.version)}.",
        "",
        f"Annotated by {', '.join(_line(name) for name in tally.annotators)}.",
        "",
        f"Split: seed {setting.deal.seed}, {setting.deal.facts.get('groups', total):,} groups that stay together, "
        f"{setting.deal.facts.get('kept', 0):,} articles in the part of an earlier export.",
        "",
    ]
    return "\n".join(lines)


def _line(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")


def _size(articles: int) -> str:
    limits = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"))
    return next((words for limit, words in limits if articles < limit), "100K<n<1M")


def _string(name: str, indent: int, kind: str = "string") -> list[str]:
    return [f"{' ' * indent}- name: {name}", f"{' ' * indent}  dtype: {kind}"]


def _sequence(name: str, inner: str) -> list[str]:
    return [f"  - name: {name}", inner]


_MARK = [*_string("start", 4, "int64"), *_string("end", 4, "int64"), *_string("label", 4)]
_SPAN_FEATURES = [
    *_string("id", 2),
    *_string("text", 2),
    *_sequence("spans", "    list:"),
    *_MARK,
    *_string("text", 4),
    *_string("note", 4),
    "    - name: attributes",
    "      list:",
    *_string("name", 6),
    *_string("value", 6),
    *_sequence("relations", "    list:"),
    *_string("label", 4),
    *(
        line
        for side in ("from", "to")
        for line in (f"    - name: {side}", "      struct:", *(f"  {inner}" for inner in _MARK))
    ),
    *(
        line
        for name in ("title", "origin", "published", "lang", "annotator", "meta_json")
        for line in _string(name, 2)
    ),
]
"""The columns of the span form, in the YAML of a card."""
