"""What the scores of a model from this corpus would be worth: which parts are missing, empty, or measured on themselves."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.formats.spacy_corpus.options import PARTS

WORDS = {
    "one-article": "The only article is trained on and evaluated on too, so the scores will say nothing about new ones.",
    "no-train": "There are no train articles: what is evaluated is trained on too, so the scores will say nothing about new ones.",
    "no-dev": "There are no dev articles: training measures itself on other ones, which are trained on or tested on too.",
    "no-test": "There are no test articles: the trained model is evaluated on others, by which it was trained or chosen.",
    "train-empty": "No annotation is in train: there is nothing to learn from.",
    "dev-empty": "No annotation is in dev: training has nothing to measure itself on.",
    "test-empty": "No annotation is in test: nothing will measure the trained model.",
}
"""What each word of `doubts` means, as a sentence."""


def doubts(articles: Mapping[str, int], annotations: Mapping[str, int]) -> tuple[str, ...]:
    """Return why scores would say little, as words that `WORDS` explains, the worst first.

    Args:
        articles: how many each part has.
        annotations: how many of them are written, by part.
    """
    if sum(articles.values()) == 1:
        return ("one-article",)
    there = [part for part in PARTS if articles.get(part)]
    return (
        *(f"no-{part}" for part in PARTS if part not in there),
        *(f"{part}-empty" for part in there if not annotations.get(part)),
    )
