"""README.md of a corpus: the dataset card, so that whoever opens the folder in five years knows what is in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from annotator.formats.spacy_corpus.configs import pace
from annotator.formats.spacy_corpus.options import PARTS, CorpusOptions
from annotator.formats.spacy_corpus.tally import Tally

_REASONS = {
    "edge-inside-token": "begins or ends inside a token",
    "whitespace": "begins or ends with a blank",
    "boilerplate": "lies in a passage marked as boilerplate",
    "not-read": "lies in a passage marked as not read",
    "duplicate": "has the same span and label as another one",
    "overlap": "overlaps an annotation that was preferred",
    "article-too-long": "stands in an article that is too long for spaCy",
}
_MISALIGNED = {
    "stop": "the export is refused while there is one",
    "expand": "moved outwards to the next token edges",
    "contract": "moved inwards to the next token edges",
    "drop": "left out and listed in the account",
}


_BY = {"text": "By article", "source": "By source", "date": "By date"}
_RAREST = "The rarest label was dealt out first, so that each label stands in each part where there are enough articles. "
_DEALT = {
    "text": _RAREST,
    "source": f"All articles of a source are in one part. {_RAREST}",
    "date": "The oldest articles are in train, the newest in test; one without a date counts as old. ",
}
_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))


def dataset_card(
    options: CorpusOptions,
    tally: Tally,
    paths: Mapping[str, str],
    spacy_version: str,
    facts: Mapping[str, Any] | None = None,
) -> str:
    """Return the Markdown text of the card, with the head that Hugging Face reads.

    Args:
        options: of the export.
        tally: what was counted.
        paths: where each part is read from, relative to the project.
        spacy_version: of the spaCy that wrote the files.
        facts: as `record.facts_of` gives them, where there are any.

    The form is that of https://huggingface.co/docs/hub/datasets-cards.
    """
    articles, written = sum(tally.articles.values()), sum(tally.lengths.values())
    facts = facts or {}
    lines = [
        *_head(options, articles),
        f"# {_cell(options.name)}",
        "",
        f"{articles:,} article{'' if articles == 1 else 's'}, {sum(tally.tokens.values()):,} tokens, {written:,} annotations"
        f"{f', exported {options.created}' if options.created else ''}.",
        "",
        "```",
        "python -m pip install -r requirements.txt",
        "python -m spacy project run all      # trains and evaluates",
        "python -m spacy project run check    # lets spaCy look at the data",
        "```",
        "",
        "`check` calls fewer than 100 training articles an error; training works all the same.",
        "",
        *_definitions(options, tally),
        "## Labels by part",
        "",
        *_table(("label", *PARTS, "all"), _label_rows(tally)),
        "",
        "## Articles by part",
        "",
        *_table(
            ("part", "articles", "tokens", "tokens outside the work"),
            [
                (part, tally.articles[part], tally.tokens[part], tally.missing_tokens[part])
                for part in PARTS
                if tally.articles[part]
            ],
        ),
        "",
        *_split(options, tally, paths),
        "",
        *_leak(facts),
        *_policies(options, tally),
        "",
        *_training(options, tally, paths, spacy_version),
        "",
        *_agreement(options),
        "## Annotators",
        "",
        "Pseudonyms; who is meant stands in the project only.",
        "",
        *_table(("annotator", "articles"), sorted(tally.annotators.items())),
        "",
        "## Licence",
        "",
        "Not stated yet. Put the licence's name at `license:` at the head of this page before the corpus is passed on; the "
        "articles have owners of their own.",
    ]
    return "\n".join(lines).rstrip() + "\n"


def _head(options: CorpusOptions, articles: int) -> Iterable[str]:
    """Yield the YAML that Hugging Face's hub reads; `unknown` is its word for a licence that is not stated."""
    size = next(
        (words for most, words in _SIZES if articles < most),
        "n>1M",
    )
    yield "---"
    yield "license: unknown"
    yield f"language:\n- {options.lang if options.lang != 'xx' else 'mul'}"
    yield f"pretty_name: {json.dumps(options.name, ensure_ascii=False)}"
    yield "task_categories:\n- token-classification"
    yield "annotations_creators:\n- expert-generated"
    yield f"size_categories:\n- {size}"
    yield "tags:\n- spacy\n- named-entity-recognition\n- span-categorization"
    yield "---"
    yield ""


def _definitions(options: CorpusOptions, tally: Tally) -> Iterable[str]:
    if not options.definitions:
        return
    yield "## What the labels mean"
    yield ""
    if options.codebook:
        yield f"Codebook: {_cell(options.codebook)}."
        yield ""
    for label in tally.all_labels:
        words = options.definitions.get(label, "")
        yield f"- **{_cell(label)}**: {_cell(words) if words else 'no definition'}"
    yield ""


def _leak(facts: Mapping[str, Any]) -> Iterable[str]:
    """Yield what the test part shares with the training part."""
    leak = facts.get("leak")
    if not leak or not leak["labels"]:
        return
    yield "## What test shares with train"
    yield ""
    yield (
        "A surface form is an annotation's text, upper and lower case alike. Forms that stand in train too can be learned by "
        "heart; scores on the others say more about new articles."
    )
    yield ""
    yield from _table(
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
            for label, row in leak["labels"].items()
        ],
    )
    yield ""
    yield (
        f"Groups of copies that stand in more than one part: {leak['shared_clusters']:,}. Sources in both: "
        f"{leak['shared_sources']:,}, with {leak['test_articles_of_shared_sources']:,} of the test articles."
    )
    yield ""


def _agreement(options: CorpusOptions) -> Iterable[str]:
    if options.agreement:
        yield "## Agreement"
        yield ""
        yield from (f"- {_cell(line)}" for line in options.agreement)
        yield ""


def _label_rows(tally: Tally) -> Iterable[tuple[object, ...]]:
    for label in tally.all_labels:
        counts = [tally.labels[part][label] for part in PARTS]
        yield (label, *counts, sum(counts))


def _split(options: CorpusOptions, tally: Tally, paths: Mapping[str, str]) -> Iterable[str]:
    yield "## Split"
    yield ""
    same = (
        "Near copies, and texts that differ only in blanks and case, are in one part. "
        if options.group_duplicates
        else ""
    )
    weights = "/".join(str(part) for part in options.split)
    yield (
        f"{_BY[options.split_by]}, {weights}, seed {options.seed}. {same}{_DEALT[options.split_by]}"
        "Who is where is in `corpus/manifest.json`. The project keeps the part of each article, so that no later export moves it."
    )
    for part in PARTS:
        absent = [label for label in tally.all_labels if not tally.labels[part][label]]
        if not tally.articles[part]:
            yield ""
            yield f"There is no {part} part: `{paths[part]}` is used in its place."
            if part != "train":
                yield "Scores on articles that a model was trained on say nothing about new ones."
        elif absent:
            yield ""
            yield f"Not in {part}: {', '.join(_cell(label) for label in absent)}."


def _policies(options: CorpusOptions, tally: Tally) -> Iterable[str]:
    yield "## What stands in the files"
    yield ""
    both = len(options.components) > 1
    if "spancat" in options.components:
        yield '- `doc.spans["sc"]`: every written annotation, overlaps included. Always there, also where it is empty.'
    if "ner" in options.components:
        left = sum(tally.ents_left_out.values())
        yield (
            f"- `doc.ents`: flat; of overlapping annotations one is kept (rule: {_cell(options.overlaps)})."
            + (
                f" {left:,} stand only among the spans: {_counts(tally.ents_left_out)}."
                if both and left
                else ""
            )
        )
    yield "- `doc.user_data`: `article_id`, `annotator`, `split`."
    yield f"- Annotations whose edges are no token edges: {_MISALIGNED[options.misaligned]} ({tally.moved:,} moved)."
    yield (
        "- Passages outside the work (boilerplate, not read) keep their text. For NER their tokens are missing "
        "values, from which nothing is learned."
        + (
            " Spancat has no such value: it learns that there is no span in them."
            if "spancat" in options.components
            else ""
        )
    )
    if tally.reasons:
        yield ""
        yield "Not written (each one is in `corpus/accounting.json`):"
        yield ""
        yield from (
            f"- {count:,} × {_REASONS.get(reason, reason)}" for reason, count in sorted(tally.reasons.items())
        )


def _training(
    options: CorpusOptions, tally: Tally, paths: Mapping[str, str], spacy_version: str
) -> Iterable[str]:
    yield "## Training"
    yield ""
    steps, patience, every = pace(tally.articles["train"] or sum(tally.articles.values()))
    tokenizer = ", ".join(f"{key} {value}" for key, value in options.tokenizer.items())
    if options.foreign:
        yield (
            f"spaCy needs a library for `{options.foreign}` that is not installed, so the articles were cut into words "
            "by the rules for many languages (`xx`), and are trained so."
        )
        yield ""
    if tally.retokenized:
        yield (
            f"{tally.retokenized:,} {'article was' if tally.retokenized == 1 else 'articles were'} cut into words anew, because the installed spaCy cuts otherwise than "
            "the one that the project was made with; what fits no word any more is in the account."
        )
        yield ""
    yield (
        f"Configs are made for spaCy {spacy_version}, language `{options.lang}`"
        f"{f' (stored tokens: {_cell(tokenizer)})' if tokenizer else ''}: at most {steps:,} steps, measured on "
        f"`{paths['dev']}` every {every}, stopped after {patience:,} without progress. "
        "Train with the same tokenizer: another one drops spans that do not fit its tokens."
    )
    if "spancat" in options.components:
        usual = tally.length_within(0.99)
        yield ""
        yield (
            f"The span suggester proposes 1 to {max(tally.longest, 1)} tokens, the longest span of this corpus. "
            f"99 % of the spans have at most {usual}"
            + (
                "; memory and time grow with the longest, so look at the outliers before a long training."
                if tally.longest > 2 * max(usual, 4)
                else "."
            )
        )


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{_cell(label)} {count:,}" for label, count in sorted(counts.items()))


def _table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Iterable[str]:
    yield "| " + " | ".join(head) + " |"
    yield "| --- " + "| ---: " * (len(head) - 1) + "|"
    for row in rows:
        yield (
            "| "
            + " | ".join(f"{cell:,}" if isinstance(cell, int) else _cell(str(cell)) for cell in row)
            + " |"
        )


def _cell(text: str) -> str:
    """Return text that means nothing to Markdown."""
    kept = " ".join(text.split())
    return "".join("\\" + sign if sign in "\\|`*_<>[]#" else sign for sign in kept)
