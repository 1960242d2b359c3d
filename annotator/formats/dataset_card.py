"""What the cards of all datasets share: the head that Hugging Face reads, what labels mean, leaks, agreement, people, licence.

The form is that of https://huggingface.co/docs/hub/datasets-cards. What only one kind of dataset says stands beside its writer.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))

_BY = {"text": "By article", "source": "By source", "date": "By date"}
KEPT = "The project keeps the part of each article, so that no later export moves it."


def head(
    name: str, lang: str, articles: int, tags: Iterable[str], columns: Iterable[str] = ()
) -> Iterable[str]:
    """Yield the YAML that Hugging Face's hub reads; `unknown` is its word for a licence that is not stated.

    Args:
        name: of the project.
        lang: spaCy's language code; "xx" is several languages.
        articles: how many there are.
        tags: what the dataset is found by.
        columns: lines that name its files and their columns.
    """
    size = next((words for most, words in _SIZES if articles < most), "n>1M")
    yield "---"
    yield "license: unknown"
    yield f"language:\n- {lang if lang != 'xx' else 'mul'}"
    yield f"pretty_name: {json.dumps(name, ensure_ascii=False)}"
    yield "task_categories:\n- token-classification"
    yield "annotations_creators:\n- expert-generated"
    yield f"size_categories:\n- {size}"
    yield "\n- ".join(["tags:", *tags])
    yield from columns
    yield "---"
    yield ""


def definitions(labels: Iterable[str], said: Mapping[str, str], codebook: str) -> Iterable[str]:
    """Yield what the labels mean by the codebook of that name and version; nothing where nothing is said of any label."""
    if not said:
        return
    yield "## What the labels mean"
    yield ""
    if codebook:
        yield f"Codebook: {cell(codebook)}."
        yield ""
    for label in labels:
        words = said.get(label, "")
        yield f"- **{cell(label)}**: {cell(words) if words else 'no definition'}"
    yield ""


def dealt(ratios: Sequence[int], seed: int, by: str, *, group_duplicates: bool) -> str:
    """Return how the articles were dealt out into parts, in sentences; `by` is that of `CorpusOptions.split_by`."""
    weights = "/".join(str(part) for part in ratios)
    rarest = "The rarest label was dealt out first, so that each label stands in each part where there are enough articles."
    ways = {
        "text": rarest,
        "source": f"All articles of a source are in one part. {rarest}",
        "date": "The oldest articles are in train, the newest in test; one without a date counts as old.",
    }
    same = "Near copies, and texts that differ only in blanks and case, are in one part. "
    return f"{_BY[by]}, {weights}, seed {seed}. {same if group_duplicates else ''}{ways[by]}"


def leak(facts: Mapping[str, Any]) -> Iterable[str]:
    """Yield what the test part shares with the training part, as `Leak.facts` counts it; nothing without a test part."""
    if not facts or not facts["labels"]:
        return
    yield "## What test shares with train"
    yield ""
    yield (
        "A surface form is an annotation's text, upper and lower case alike. Forms that stand in train too can be learned by "
        "heart; scores on the others say more about new articles."
    )
    yield ""
    yield from table(
        ("label", "forms in test", "seen in train", "share", "mentions in test", "share of mentions seen"),
        [
            (
                label,
                row["test_forms"],
                row["seen_in_train"],
                f"{row['share']:.0%}",
                row["test_mentions"],
                f"{row['mention_share']:.0%}",
            )
            for label, row in facts["labels"].items()
        ],
    )
    yield ""
    yield (
        f"Groups of copies that stand in more than one part: {facts['shared_clusters']:,}. Sources in both: "
        f"{facts['shared_sources']:,}, with {facts['test_articles_of_shared_sources']:,} of the test articles."
    )
    yield ""


def agreement(sentences: Iterable[str]) -> Iterable[str]:
    """Yield how far annotators agreed; nothing where nothing is known."""
    lines = [f"- {cell(sentence)}" for sentence in sentences]
    if lines:
        yield from ("## Agreement", "", *lines, "")


def people(articles: Mapping[str, int]) -> Iterable[str]:
    """Yield whose annotations these are: how many articles are whose, by pseudonym."""
    yield "## Annotators"
    yield ""
    yield "Pseudonyms; who is meant stands in the project only."
    yield ""
    yield from table(("annotator", "articles"), sorted(articles.items()))
    yield ""


def licence() -> Iterable[str]:
    """Yield that no licence is stated, and where it goes."""
    yield "## Licence"
    yield ""
    yield (
        "Not stated yet. Put the licence's name at `license:` at the head of this page before the corpus is passed on; the "
        "articles have owners of their own."
    )


def table(titles: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Iterable[str]:
    """Yield a table; whole numbers are grouped, anything else is words that mean nothing to Markdown."""
    yield "| " + " | ".join(titles) + " |"
    yield "| --- " + "| ---: " * (len(titles) - 1) + "|"
    for row in rows:
        yield "| " + " | ".join(f"{one:,}" if isinstance(one, int) else cell(str(one)) for one in row) + " |"


def cell(text: str) -> str:
    """Return text that means nothing to Markdown."""
    kept = " ".join(text.split())
    return "".join("\\" + sign if sign in "\\|`*_<>[]#" else sign for sign in kept)
