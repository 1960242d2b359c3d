"""README.md of a corpus: the dataset card, so that whoever opens the folder in five years knows what is in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from annotator.formats.dataset_card import (
    KEPT,
    agreement,
    dealt,
    definitions,
    head,
    leak,
    licence,
    people,
    table,
)
from annotator.formats.dataset_card import cell as _cell
from annotator.formats.spacy_corpus.configs import pace
from annotator.formats.spacy_corpus.options import PARTS, CorpusOptions
from annotator.formats.spacy_corpus.reach import NEARLY_ALL, USUAL, memory_of, within
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


_TAGS = ("spacy", "named-entity-recognition", "span-categorization")


def dataset_card(
    options: CorpusOptions,
    tally: Tally,
    paths: Mapping[str, str],
    spacy_version: str,
    facts: Mapping[str, Any] | None = None,
    reach: int = 0,
) -> str:
    """Return the Markdown text of the card, with the head that Hugging Face reads.

    Args:
        options: of the export.
        tally: what was counted.
        paths: where each part is read from, relative to the project.
        spacy_version: of the spaCy that wrote the files.
        facts: as `record.facts_of` gives them, where there are any.
        reach: tokens of the longest span that spancat's suggester proposes; 0 where there is none.
    """
    articles, written = sum(tally.articles.values()), sum(tally.lengths.values())
    lines = [
        *head(options.name, options.lang, articles, _TAGS),
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
        "`check` calls fewer than 100 training articles an error; training works all the same. What it says of few examples, of "
        "labels that stand in every article, and of spans or boundaries that are not distinct, is about the articles, not about "
        "the files.",
        "",
        *definitions(tally.all_labels, options.definitions, options.codebook),
        "## Labels by part",
        "",
        *table(("label", *PARTS, "all"), _label_rows(tally)),
        "",
        "## Articles by part",
        "",
        *table(
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
        *leak((facts or {}).get("leak", {})),
        *_policies(options, tally),
        "",
        *_training(options, tally, paths, spacy_version),
        *_reach(options, tally, facts or {}, reach),
        "",
        *agreement(options.agreement),
        *people(tally.annotators),
        *licence(),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _label_rows(tally: Tally) -> Iterable[tuple[object, ...]]:
    for label in tally.all_labels:
        counts = [tally.labels[part][label] for part in PARTS]
        yield (label, *counts, sum(counts))


def _split(options: CorpusOptions, tally: Tally, paths: Mapping[str, str]) -> Iterable[str]:
    yield "## Split"
    yield ""
    how = dealt(options.split, options.seed, options.split_by, group_duplicates=options.group_duplicates)
    yield f"{how} Who is where is in `corpus/manifest.json`. {KEPT}"
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
        "Where the last measurement is the best, more steps would help: raise `max_steps` in the config. "
        "Train with the same tokenizer: another one drops spans that do not fit its tokens."
    )


def _reach(options: CorpusOptions, tally: Tally, facts: Mapping[str, Any], reach: int) -> Iterable[str]:
    """Yield how long the spans are that the suggester proposes, and which are longer."""
    if "spancat" not in options.components or not reach:
        return
    usual, longest = within(tally.lengths, NEARLY_ALL), tally.longest
    yield ""
    yield (
        f"The span suggester proposes 1 to {reach} {'token' if reach == 1 else 'tokens'}; the longest span of this corpus has "
        f"{longest}, and 99 % have at most {usual}."
    )
    if reach > USUAL:
        yield (
            "Memory and time grow with the square of that number: about "
            f"{memory_of(reach):.1f} GB for each 1,000 tokens that are trained at once."
        )
    missed = (facts.get("suggester") or {}).get("beyond", {})
    if missed:
        count = sum(missed.values())
        yield (
            f"{'1 annotation is' if count == 1 else f'{count:,} annotations are'} longer ({_counts(missed)}): spancat trains without "
            f"{'it' if count == 1 else 'them'}, cannot find {'it' if count == 1 else 'any'}, and is measured with "
            f"{'it' if count == 1 else 'them'}. To propose all of them, set `max_size` to {longest} in the config, which takes about "
            f"{memory_of(longest):.1f} GB for each 1,000 tokens, or export with `--suggester longest`."
        )


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{_cell(label)} {count:,}" for label, count in sorted(counts.items()))
