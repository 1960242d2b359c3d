"""The training configs: spaCy's own for the installed version, with the corpus's paths, span lengths and patience."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from annotator.formats.spacy_corpus.docs import SPANS_KEY
from annotator.formats.spacy_corpus.options import CorpusOptions

_PACE = ((60, 300, 150, 50), (300, 800, 300, 100), (2000, 4000, 800, 200))
"""Up to so many training articles: max_steps, patience, eval_frequency."""
_LARGE_PACE = (20000, 1600, 400)


def write_config(
    path: Path,
    components: Sequence[str],
    options: CorpusOptions,
    *,
    train: str,
    dev: str,
    articles: int,
    reach: int,
) -> None:
    """Write a complete config for one model.

    Args:
        path: of the `.cfg` file.
        components: "ner", "spancat" or both, which then share one tok2vec.
        options: language and seed are taken from these.
        train: path of the training part, relative to the project.
        dev: path of the part that training measures itself on.
        articles: in the training part; few articles get few steps, so that they train in a minute or two.
        reach: tokens of the longest span that the suggester proposes.
    """
    from spacy.cli.init_config import init_config

    config: Any = init_config(lang=options.lang, pipeline=list(components), optimize="efficiency", gpu=False)
    config["paths"]["train"], config["paths"]["dev"] = train, dev
    config["system"]["seed"] = options.seed
    training = config["training"]
    training["max_steps"], training["patience"], training["eval_frequency"] = pace(articles)
    if "spancat" in components:
        spancat = config["components"]["spancat"]
        spancat["spans_key"] = SPANS_KEY
        spancat["suggester"] = {
            "@misc": "spacy.ngram_range_suggester.v1",
            "min_size": 1,
            "max_size": reach,
        }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((str(config.to_str()).rstrip() + "\n").encode())


def pace(articles: int) -> tuple[int, int, int]:
    """Return max_steps, patience and eval_frequency for so many training articles."""
    return next((row[1:] for row in _PACE if articles <= row[0]), _LARGE_PACE)
