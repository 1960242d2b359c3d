"""README.md of a Hugging Face dataset: its columns for the library, and for people what is in it, as a spaCy corpus says it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from annotator.formats.dataset_card import (
    KEPT,
    agreement,
    cell,
    dealt,
    definitions,
    head,
    leak,
    licence,
    people,
    table,
)
from annotator.formats.exchange.page import Carried, Setting, words_of
from annotator.formats.spacy_corpus.leak import Leak, form_of

PARTS = {"train": "train", "dev": "validation", "test": "test"}
"""Our names of the parts and those of the library."""
_TAGS = ("named-entity-recognition", "span-categorization")


@dataclass
class Tally:
    """What the card counts; `labels[label, part]` are annotations of the span form, `flat` those that the token form has not."""

    articles: Counter[str] = field(default_factory=Counter)
    labels: Counter[tuple[str, str]] = field(default_factory=Counter)
    annotators: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    flat: Counter[str] = field(default_factory=Counter)
    leak: Leak = field(default_factory=Leak)

    def take(self, carried: Carried, part: str, left: Counter[str]) -> None:
        """Count one page that is written into `part`; `left` counts what its tokens do not hold, by the reason."""
        page = carried.page
        self.articles[part] += 1
        self.annotators[page.annotator] += 1
        self.labels.update((one.label_name, part) for one in page.annotations)
        for loss in carried.losses:
            self.lost[loss.what] += loss.count
        self.flat.update(left)
        text = page.article.text
        self.leak.count_forms(
            ((one.label_name, form_of(one.span.of(text))) for one in page.annotations), part
        )
        self.leak.count_source(page.article.origin, part)


def huggingface_card(names: Sequence[str], labels: Sequence[str], tally: Tally, setting: Setting) -> str:
    """Return the Markdown text of the card.

    Args:
        names: of the tags, by their number.
        labels: in the order of the codebook.
        tally: what was counted.
        setting: of the export; its deal has been dealt out.
    """
    codebook = setting.codebook
    articles, written = tally.articles.total(), tally.labels.total()
    parts = [part for part in PARTS if tally.articles[part]]
    lines = [
        *head(setting.name, setting.lang, articles, _TAGS, _columns(names, parts, setting)),
        f"# {cell(setting.name)}",
        "",
        f"{articles:,} article{'' if articles == 1 else 's'}, {written:,} annotation{'' if written == 1 else 's'}"
        f"{f', exported {setting.created}' if setting.created else ''}.",
        "",
        "```python",
        "from datasets import load_dataset",
        "",
        'spans = load_dataset(".", "spans")',
        'tokens = load_dataset(".", "tokens")',
        "```",
        "",
        *definitions(
            labels,
            {label.name: label.definition for label in codebook.labels},
            f"{codebook.title or codebook.name}, version {codebook.version}",
        ),
        "## Labels by part",
        "",
        *table(
            ("label", *(PARTS[part] for part in parts), "all"),
            [
                (label, *(counts := [tally.labels[label, part] for part in parts]), sum(counts))
                for label in labels
            ],
        ),
        "",
        "## Articles by part",
        "",
        *table(("part", "articles"), [(PARTS[part], tally.articles[part]) for part in parts]),
        "",
        *_split(labels, parts, tally, setting),
        "",
        *leak(setting.deal.leak),
        *_forms(tally),
        "",
        *agreement(setting.agreement),
        *people(tally.annotators),
        *licence(),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _split(labels: Sequence[str], parts: Sequence[str], tally: Tally, setting: Setting) -> Iterable[str]:
    deal = setting.deal
    yield "## Split"
    yield ""
    yield f"{dealt(deal.ratios, deal.seed, deal.by, group_duplicates=deal.group_duplicates)} {KEPT}"
    kept = deal.facts.get("kept", 0)
    if kept:
        yield ""
        yield f"{kept:,} {'article has' if kept == 1 else 'articles have'} the part of an earlier export."
    for part in parts:
        absent = [label for label in labels if not tally.labels[label, part]]
        if absent:
            yield ""
            yield f"Not in {PARTS[part]}: {', '.join(map(cell, absent))}."


def _forms(tally: Tally) -> Iterable[str]:
    yield "## What stands in the files"
    yield ""
    yield "- `spans`: every written annotation as offsets (code points, end exclusive), overlaps included."
    yield (
        "- `tokens`: one IOB2 tag a token, flat: of annotations that overlap the longest one stands there, and one with an "
        "edge inside a token does not."
    )
    left = [words_of(what, count) for what, count in sorted(tally.flat.items()) if count]
    if left:
        yield f"- Among the spans only: {', '.join(left)}."
    lost = [words_of(what, count) for what, count in sorted(tally.lost.items()) if count]
    if lost:
        yield ""
        yield "Not in the files:"
        yield ""
        yield from (f"- {words}" for words in lost)


def _columns(names: Sequence[str], parts: Sequence[str], setting: Setting) -> Iterable[str]:
    """Yield which files hold which form and part, and what their columns are."""
    suffix = ".parquet" if setting.parquet else ".jsonl"
    yield "configs:"
    for form in ("spans", "tokens"):
        yield f"- config_name: {form}"
        if form == "spans":
            yield "  default: true"
        yield "  data_files:"
        for part in parts:
            yield from (f"  - split: {PARTS[part]}", f"    path: {form}/{PARTS[part]}{suffix}")
    yield from ("dataset_info:", "- config_name: spans", "  features:", *_SPAN_FEATURES)
    yield from ("- config_name: tokens", "  features:", *_string("id", 2))
    yield from _sequence("tokens", "    sequence: string")
    yield from ("  - name: ner_tags", "    sequence:", "      class_label:", "        names:")
    for number, name in enumerate(names):
        yield f"          '{number}': {json.dumps(name, ensure_ascii=False)}"


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
