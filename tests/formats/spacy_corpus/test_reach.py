"""How far the suggester reaches: to the longest span, but not to outliers; and what it leaves out is said and counted."""

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import BadValue
from annotator.formats.spacy_corpus import CorpusOptions, write_corpus
from annotator.formats.spacy_corpus.reach import (
    NEARLY_ALL,
    OF_EACH_LABEL,
    TOO_LONG,
    USUAL,
    beyond,
    memory_of,
    reach_of,
    within,
)

LENGTHS = st.dictionaries(
    st.sampled_from("ABC"),
    st.dictionaries(st.integers(1, 90), st.integers(1, 200), min_size=1).map(Counter),
    min_size=1,
)


@given(LENGTHS)
def test_nearly_all_of_each_label_are_proposed(lengths):
    reach, longest = reach_of(lengths), max(max(counts) for counts in lengths.values())
    missed, every = beyond(lengths, reach), sum(counts.total() for counts in lengths.values())
    assert reach <= longest
    assert reach == longest or reach >= USUAL
    assert sum(missed.values()) <= (1 - NEARLY_ALL) * every
    assert all(
        missed.get(label, 0) <= (1 - OF_EACH_LABEL) * counts.total() for label, counts in lengths.items()
    )
    if missed:
        shorter = reach - 1
        assert (
            reach == USUAL
            or sum(beyond(lengths, shorter).values()) > (1 - NEARLY_ALL) * every
            or any(
                beyond(lengths, shorter).get(label, 0) > (1 - OF_EACH_LABEL) * counts.total()
                for label, counts in lengths.items()
            )
        )


@given(LENGTHS, st.integers(1, 1000))
def test_what_is_chosen_is_done(lengths, number):
    assert reach_of(lengths, "longest") == max(max(counts) for counts in lengths.values())
    assert reach_of(lengths, str(number)) == number
    assert beyond(lengths, reach_of(lengths, "longest")) == {}


def test_no_spans_at_all():
    assert reach_of({}) == reach_of({}, "longest") == 1
    assert within(Counter(), 0.99) == 0


@pytest.mark.parametrize("wrong", ["", "0", "-3", "1001", "many", "2.5", "²"])
def test_what_is_no_length_is_refused(wrong):
    with pytest.raises(BadValue, match="no length for the span suggester"):
        CorpusOptions(suggester=wrong)


def test_memory_grows_with_the_square():
    assert memory_of(75) == pytest.approx(5.4, abs=0.1)
    assert memory_of(40) / memory_of(20) == pytest.approx(3.9, abs=0.1)


@pytest.fixture
def quotes(corpus_article):
    """Ten articles of 30 one-word spans, in the first of them a span of 40 tokens and one of 25."""
    text = " ".join("word" for _ in range(60))
    spans = [(5 * n, 5 * n + 4, "ACTOR") for n in range(30)]
    long = [(0, 199, "QUOTE"), (5, 129, "ACTOR")]
    return [
        corpus_article(f"{number} {text}", [(a + len(str(number)) + 1, b + len(str(number)) + 1, label) for a, b, label in found], number=number)
        for number, found in enumerate([[*spans, *long], *[spans] * 9], 1)
    ]  # fmt: skip


def written(articles, out, **options):
    account = write_corpus(lambda: iter(articles), out, CorpusOptions(**options))
    said = json.loads((out / "corpus" / "accounting.json").read_text(encoding="utf-8"))
    manifest = json.loads((out / "corpus" / "manifest.json").read_text(encoding="utf-8"))
    return account, said, manifest


@pytest.mark.parametrize("component", ["both", "shared", "spancat"])
def test_what_is_too_long_is_written_and_said(quotes, tmp_path, component):
    account, said, manifest = written(quotes, tmp_path / "out", component=component, suggester="20")
    assert sum(account.written.values()) == account.annotations == len(said["entries"]) == 302
    marked = [row for row in said["entries"] if "spans_reason" in row]
    assert [(row["label"], row["tokens"], row["spans_reason"]) for row in marked] == [
        ("QUOTE", 40, TOO_LONG),
        ("ACTOR", 25, TOO_LONG),
    ]
    assert [entry.annotation for entry in account.beyond_suggester] == [int(row["id"]) for row in marked]
    assert said["beyond_suggester"] == 2
    assert manifest["suggester"] == {
        "chosen": "20",
        "max_size": 20,
        "beyond": {"ACTOR": 1, "QUOTE": 1},
        "memory_gb": None,
    }
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert "proposes 1 to 20 tokens; the longest span of this corpus has 40" in card
    assert "2 annotations are longer (ACTOR 1, QUOTE 1)" in card
    name = "shared" if component == "shared" else "spancat"
    assert "max_size = 20" in (tmp_path / "out" / "configs" / f"{name}.cfg").read_text(encoding="utf-8")


def test_a_label_of_long_spans_is_reached(quotes, tmp_path):
    """QUOTE has one span only, so that nine of ten of its spans are all of them."""
    account, said, manifest = written(quotes, tmp_path / "out")
    assert manifest["suggester"] == {"chosen": "auto", "max_size": 40, "beyond": {}, "memory_gb": 1.56}
    assert not account.beyond_suggester
    assert not any({"tokens", "spans_reason"} & set(row) for row in said["entries"])
    assert "about 1.6 GB for each 1,000 tokens" in (tmp_path / "out" / "README.md").read_text(
        encoding="utf-8"
    )


def test_an_outlier_is_not(quotes, tmp_path):
    """One of 301 spans of ACTOR has 25 tokens."""
    actors = [
        type(one)(one.article, one.tokens, tuple(a for a in one.annotations if a.label_name == "ACTOR"), one.annotator)
        for one in quotes
    ]  # fmt: skip
    account, _, manifest = written(actors, tmp_path / "out")
    assert manifest["suggester"] == {
        "chosen": "auto",
        "max_size": 20,
        "beyond": {"ACTOR": 1},
        "memory_gb": None,
    }
    assert len(account.beyond_suggester) == 1


def test_ner_has_no_suggester(quotes, tmp_path):
    account, said, manifest = written(quotes, tmp_path / "out", component="ner", suggester="1")
    assert manifest["suggester"] is None
    assert not account.beyond_suggester
    assert said["beyond_suggester"] == 0
    assert "suggester" not in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")


def test_entries_of_an_account_are_the_lines_of_the_file(quotes, tmp_path):
    """Settling the long ones changes neither the order nor the other lines."""
    _, few, _ = written(quotes, tmp_path / "few", suggester="1")
    _, all_, _ = written(quotes, tmp_path / "all", suggester="longest")
    assert few["beyond_suggester"] == 2
    bare = [{k: v for k, v in row.items() if k not in ("tokens", "spans_reason")} for row in few["entries"]]
    assert bare == all_["entries"]


def test_a_text_that_looks_like_a_length(corpus_article, tmp_path):
    words = 'He said "tokens": 99}, and ' + " ".join("so" for _ in range(30))
    one = corpus_article(words, [(0, len(words), "QUOTE"), (8, 22, "QUOTE")])
    _, said, _ = written([one], tmp_path / "out", misaligned="expand", suggester="5")
    assert [row["text"] for row in said["entries"]] == [words, words[8:22]]
    assert [row.get("tokens") for row in said["entries"]] == [40, 7]
