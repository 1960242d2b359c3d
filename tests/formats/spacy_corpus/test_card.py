"""The card says what is in the folder, and what is not."""

from annotator.formats.spacy_corpus.card import dataset_card
from annotator.formats.spacy_corpus.options import CorpusOptions
from annotator.formats.spacy_corpus.placing import place
from annotator.formats.spacy_corpus.tally import Tally

PATHS = {"train": "corpus/train.spacy", "dev": "corpus/train.spacy", "test": "corpus/train.spacy"}


def card(articles, options, part="train", reach=0, facts=None):
    tally = Tally()
    for one in articles:
        placement = place(one, options)
        tally.count(one, placement, part)
        tally.count_fates(placement.entries)
    return dataset_card(options, tally, PATHS, "3.8.18", facts, reach)


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


def test_how_far_the_suggester_reaches_is_said(corpus_article):
    text = " ".join("word" for _ in range(300))
    spans = [(n * 5, n * 5 + 4, "A") for n in range(200)]
    plain = card([corpus_article(text, spans)], CorpusOptions(), reach=1)
    assert "proposes 1 to 1 token; the longest span of this corpus has 1, and 99 % have at most 1.\n" in plain
    assert "Memory" not in plain
    article = corpus_article(text, [*spans, (0, 1499, "A")])
    facts = {"suggester": {"beyond": {"A": 1}}}
    cut = card([article], CorpusOptions(), reach=25, facts=facts)
    assert "proposes 1 to 25 tokens; the longest span of this corpus has 300, and 99 % have at most 1." in cut
    assert "about 0.6 GB for each 1,000 tokens" in cut
    assert (
        "1 annotation is longer (A 1): spancat trains without it, cannot find it, and is measured with it."
        in cut
    )


def test_names_mean_nothing_to_markdown(corpus_article):
    one = corpus_article("Vale sold", [(0, 4, "A|B\n*c*")], annotator="<b>x</b>")
    text = card([one], CorpusOptions(name="# a | b"))
    assert "# \\# a \\| b\n" in text
    assert "| A\\|B \\*c\\* | 1 |" in text
    assert "\\<b\\>x\\</b\\>" in text
