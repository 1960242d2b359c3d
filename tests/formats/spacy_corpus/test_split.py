"""The split keeps groups together, spreads labels, never moves what was frozen, and depends on nothing but its input."""

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.spacy_corpus.options import PARTS
from annotator.formats.spacy_corpus.split import Shape, SplitArticle, group_key, shape_of, split_articles

ARTICLES = st.lists(
    st.builds(
        SplitArticle,
        st.uuids().map(str),
        st.sampled_from([f"g{n}" for n in range(20)]),
        st.frozensets(st.sampled_from("ABC")),
    ),
    max_size=40,
    unique_by=lambda article: article.uuid,
)
RATIOS = st.tuples(*[st.integers(0, 100)] * 3).filter(lambda ratios: sum(ratios) > 0)


def many(number, labels=("A",)):
    return [SplitArticle(f"u{n}", f"g{n}", frozenset(labels)) for n in range(number)]


def sizes(split):
    counts = Counter(split.values())
    return tuple(counts[part] for part in PARTS)


@given(ARTICLES, RATIOS, st.integers(0, 9))
def test_laws(articles, ratios, seed):
    split = split_articles(articles, ratios, seed)
    assert list(split) == [article.uuid for article in articles]
    parts_of = {}
    for article in articles:
        parts_of.setdefault(article.group, set()).add(split[article.uuid])
    assert all(len(parts) == 1 for parts in parts_of.values()), "a group was torn apart"
    for part, ratio in zip(PARTS, ratios, strict=True):
        assert ratio or part not in split.values(), "a part of 0 got something"
    shuffled = random.Random(1).sample(articles, len(articles))
    assert split_articles(shuffled, ratios, seed) == split


@given(ARTICLES, RATIOS, st.integers(0, 9), st.data())
def test_frozen_assignments_never_move(articles, ratios, seed, data):
    frozen = {
        article.uuid: data.draw(st.sampled_from(PARTS)) for article in articles if data.draw(st.booleans())
    }
    split = split_articles(articles, ratios, seed, frozen | {"gone": "test"})
    assert {uuid: split[uuid] for uuid in frozen} == frozen
    assert "gone" not in split


@pytest.mark.parametrize(
    ("number", "ratios", "expected"),
    [
        (0, (80, 10, 10), (0, 0, 0)),
        (1, (80, 10, 10), (1, 0, 0)),
        (2, (80, 10, 10), (1, 1, 0)),
        (3, (80, 10, 10), (1, 1, 1)),
        (10, (80, 10, 10), (8, 1, 1)),
        (100, (80, 10, 10), (80, 10, 10)),
        (10, (100, 0, 0), (10, 0, 0)),
        (10, (50, 50, 0), (5, 5, 0)),
        (10, (0, 0, 1), (0, 0, 10)),
        (1, (0, 1, 1), (0, 1, 0)),
    ],
)
def test_sizes(number, ratios, expected):
    assert sizes(split_articles(many(number), ratios)) == expected


def test_all_in_one_group_go_to_train():
    articles = [SplitArticle(f"u{n}", "same", {"A"}) for n in range(10)]
    assert sizes(split_articles(articles)) == (10, 0, 0)


def test_a_rare_label_stands_in_every_part():
    articles = many(97) + [SplitArticle(f"r{n}", f"rare{n}", {"A", "RARE"}) for n in range(3)]
    for seed in range(20):
        split = split_articles(articles, seed=seed)
        assert {split[f"r{n}"] for n in range(3)} == set(PARTS)


def test_a_label_of_one_article_is_trained_on():
    articles = [*many(20), SplitArticle("only", "only", {"RARE"})]
    assert {split_articles(articles, seed=seed)["only"] for seed in range(20)} == {"train"}


def test_the_seed_deals_anew():
    assert len({tuple(split_articles(many(30), seed=seed).values()) for seed in range(5)}) > 1


def test_new_articles_do_not_move_old_ones():
    old = split_articles(many(20))
    new = split_articles(many(40), frozen=old)
    assert {uuid: new[uuid] for uuid in old} == old
    assert sizes(new) == (32, 4, 4)


def test_group_keys():
    assert group_key("A  b\nC") == group_key("a b c ")
    assert group_key("A  b\nC", duplicates=False) != group_key("a b c ", duplicates=False)
    assert group_key("a b c") != group_key("a b d")


def test_the_shape_counts_groups_and_those_that_are_torn():
    articles = [
        SplitArticle("a", "1"), SplitArticle("b", "1"), SplitArticle("c", "2", ties=("cluster 7",)),
        SplitArticle("d", "3", ties=("cluster 7",)), SplitArticle("e", "4", ties=("cluster 7",)), SplitArticle("f", "5"),
    ]  # fmt: skip
    parts = dict.fromkeys("abcdef", "train")
    assert shape_of(articles, parts) == Shape(groups=3, largest=3, torn=0)
    assert shape_of(articles, parts | {"e": "test", "f": "dev"}).torn == 1
    assert shape_of([], {}) == Shape()
    for double in range(8):
        twice = [*many(8), SplitArticle("another", f"g{double}")]
        assert shape_of(twice, dict.fromkeys([one.uuid for one in twice], "dev")) == Shape(8, 2, 0)
