"""The card says what is in the folder, and what is not."""

from annotator.formats.spacy_corpus.card import dataset_card
from annotator.formats.spacy_corpus.options import CorpusOptions
from annotator.formats.spacy_corpus.placing import place
from annotator.formats.spacy_corpus.tally import Tally

PATHS = {"train": "corpus/train.spacy", "dev": "corpus/train.spacy", "test": "corpus/train.spacy"}


def card(articles, options, part="train"):
    tally = Tally()
    for one in articles:
        placement = place(one, options)
        tally.count(one, placement, part)
        tally.count_fates(placement.entries)
    return dataset_card(options, tally, PATHS, "3.8.18")


def test_counts_policies_and_annotators(made):
    text = card(made, CorpusOptions(name="Trade", created="2026-01-01T00:00:00Z"))
    assert "\n# Trade\n\n30 articles, " in text
    assert "270 annotations, exported 2026-01-01T00:00:00Z." in text
    assert "| ACTOR | 90 | 0 | 0 | 90 |" in text
    assert "30 stand only among the spans: COMMODITY 30" in text
    assert "Spancat has no such value" in text
    assert "| ada | 30 |" in text


def test_an_empty_part_is_said_with_what_stands_in():
    text = dataset_card(CorpusOptions(split=(100, 0, 0)), Tally(), PATHS, "3.8.18")
    assert "There is no dev part: `corpus/train.spacy` is used in its place." in text
    assert "say nothing about new ones" in text


def test_reasons_are_listed(corpus_article):
    one = corpus_article(
        "Vale sold it. Scroll", [(0, 4, "A"), (1, 4, "A"), (14, 20, "A")], [(14, 20, "boilerplate")]
    )
    text = card([one], CorpusOptions(misaligned="drop"))
    assert "- 1 × lies in a passage marked as boilerplate" in text
    assert "- 1 × begins or ends inside a token" in text
    assert "left out and listed" in text


def test_outliers_are_warned_about(corpus_article):
    text = " ".join("word" for _ in range(300))
    spans = [(n * 5, n * 5 + 4, "A") for n in range(200)]
    assert "look at the outliers" not in card([corpus_article(text, spans)], CorpusOptions())
    assert "look at the outliers" in card([corpus_article(text, [*spans, (0, 1499, "A")])], CorpusOptions())


def test_names_mean_nothing_to_markdown(corpus_article):
    one = corpus_article("Vale sold", [(0, 4, "A|B\n*c*")], annotator="<b>x</b>")
    text = card([one], CorpusOptions(name="# a | b"))
    assert "# \\# a \\| b\n" in text
    assert "| A\\|B \\*c\\* | 1 |" in text
    assert "\\<b\\>x\\</b\\>" in text
