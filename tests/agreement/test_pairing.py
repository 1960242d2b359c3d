"""Which span answers which: maximum matchings, kinds, and the laws of the F1 family."""

import itertools
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.pairing import (
    exact_matches,
    merged,
    overlap_matches,
    pairs,
    shared_characters,
    span_f1,
)
from annotator.domain.disagreement import Kind
from tests.agreement.conftest import LABELS, study

MARKS = st.tuples(st.integers(0, 30), st.integers(1, 12), st.sampled_from(LABELS)).map(
    lambda drawn: (drawn[0], drawn[0] + drawn[1], drawn[2])
)
LISTS = st.lists(MARKS, max_size=7, unique=True)
FIELDS = ("exact", "exact_unlabelled", "overlap", "overlap_unlabelled", "characters")


def values(result):
    return [getattr(result, name) for name in FIELDS]


def best_matching(a, b):
    """The size of a maximum matching by trying everything."""
    if not a:
        return 0
    first, rest = a[0], a[1:]
    best = best_matching(rest, b)
    for place, other in enumerate(b):
        if first[0] < other[1] and other[0] < first[1]:
            best = max(best, 1 + best_matching(rest, b[:place] + b[place + 1 :]))
    return best


@given(LISTS, LISTS)
def test_overlap_is_a_maximum_matching(a, b):
    assert overlap_matches(a, b) == best_matching(a, b)


def test_greedy_from_left_to_right_would_miss_a_pair():
    a, b = [(0, 4, "ACTOR"), (0, 10, "ACTOR")], [(0, 5, "ACTOR"), (6, 10, "ACTOR")]
    for order in itertools.permutations(a):
        assert span_f1(order, b).overlap == 1
        assert span_f1(b, order).overlap == 1


@given(LISTS, LISTS)
def test_swapping_the_annotators_changes_nothing(a, b):
    assert span_f1(a, b) == span_f1(b, a)
    swapped = {Kind.ONLY_A: Kind.ONLY_B, Kind.ONLY_B: Kind.ONLY_A}
    assert sorted(
        (swapped.get(kind, kind), j, i) for kind, (i, j) in pairs(a, b) if None not in (i, j)
    ) == sorted((kind, i, j) for kind, (i, j) in pairs(b, a) if None not in (i, j))
    assert Counter(swapped.get(kind, kind) for kind, _ in pairs(a, b)) == Counter(
        kind for kind, _ in pairs(b, a)
    )


@given(LISTS)
def test_with_oneself_it_is_one(a):
    assert values(span_f1(a, a)) == [1.0 if a else None] * 5
    assert all(kind is Kind.SAME for kind, _ in pairs(a, a))


@given(LISTS, LISTS)
def test_exact_is_never_more_than_overlap_and_labelled_never_more_than_unlabelled(a, b):
    found = span_f1(a, b)
    if a or b:
        assert found.exact <= found.overlap <= found.overlap_unlabelled
        assert found.exact <= found.exact_unlabelled <= found.overlap_unlabelled


@given(LISTS, LISTS, MARKS)
def test_one_more_agreed_span_never_lowers_f1(a, b, more):
    mark = (more[0] + 100, more[1] + 100, more[2])
    for before, after in zip(values(span_f1(a, b)), values(span_f1([*a, mark], [*b, mark])), strict=True):
        assert before is None or after >= before


@given(LISTS, LISTS, st.permutations(range(7)))
def test_the_order_of_the_spans_changes_nothing(a, b, order):
    mixed = [a[place] for place in order if place < len(a)]
    assert span_f1(mixed, b) == span_f1(a, b)


@given(LISTS, LISTS)
def test_every_span_stands_in_the_pairs_once(a, b):
    found = pairs(a, b)
    assert sorted(i for _, (i, _) in found if i is not None) == list(range(len(a)))
    assert sorted(j for _, (_, j) in found if j is not None) == list(range(len(b)))
    for kind, (i, j) in found:
        if i is None or j is None:
            assert kind is (Kind.ONLY_B if i is None else Kind.ONLY_A)
            continue
        one, other = a[i], b[j]
        assert one[0] < other[1]
        assert other[0] < one[1]
        assert (
            kind
            is {
                (True, True): Kind.SAME,
                (False, True): Kind.BOUNDARY,
                (True, False): Kind.LABEL,
                (False, False): Kind.BOTH,
            }[one[:2] == other[:2], one[2] == other[2]]
        )


@pytest.mark.parametrize("seed", range(50))
def test_the_list_counts_what_the_numbers_count(seed):
    """Where an annotator's spans of one label do not overlap, as the codebook has it."""
    a, b = (
        [mark for place, mark in enumerate(marks) if not any(_clash(mark, m) for m in marks[:place])]
        for marks in study(seed)
    )
    kinds = Counter(kind for kind, _ in pairs(a, b))
    exact = exact_matches(a, b)
    overlap = round((span_f1(a, b).overlap or 0) * (len(a) + len(b)) / 2)
    assert kinds[Kind.SAME] == exact
    assert kinds[Kind.BOUNDARY] == overlap - exact


def _clash(one, other):
    return one[2] == other[2] and one[0] < other[1] and other[0] < one[1]


def test_a_long_chain_needs_no_recursion():
    length = 3_000
    a = [(10 * n, 10 * n + 10, "ACTOR") for n in range(length)]
    b = [(10 * n + 5, 10 * n + 15, "ACTOR") for n in range(length)]
    assert overlap_matches(a, b) == length


def test_what_touches_shares_nothing():
    assert span_f1([(0, 5, "ACTOR")], [(5, 9, "ACTOR")]).overlap == 0
    assert merged([(0, 5, "ACTOR"), (5, 9, "ACTOR"), (7, 12, "ACTOR")]) == [(0, 5), (5, 12)]


@given(LISTS, LISTS)
def test_shared_characters_are_those_of_sets(a, b):
    one, other = ({(place, m[2]) for m in marks for place in range(m[0], m[1])} for marks in (a, b))
    assert shared_characters(a, b) == (len(one & other), len(one) + len(other))
