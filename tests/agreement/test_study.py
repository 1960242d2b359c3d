"""Pooling over articles: laws of sums, the cache, intervals, regions, and what is undefined."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.bootstrap import Bootstrap, percentiles
from annotator.agreement.coefficients import cohen_kappa, fleiss_kappa, krippendorff_alpha, unitizing_alpha
from annotator.agreement.pairing import span_f1
from annotator.agreement.passage import passage_of
from annotator.agreement.study import Sheet, Study
from tests.agreement.conftest import LABELS, apart, shaken

TEXT = "The United States told China that tariffs on steel and soybeans would stay until the talks end. " * 2


def sheet(article, *marks, text=TEXT, outside=None):
    return Sheet(article, text, {who: tuple(own) for who, own in enumerate(marks, 1)}, outside or {})


def corpus(seed, articles, annotators=3):
    chance = random.Random(seed)
    sheets = []
    for article in range(articles):
        first = apart(chance, chance.randrange(1, 8), 180)
        sheets.append(sheet(article, first, *(shaken(chance, first, 180) for _ in range(annotators - 1))))
    return sheets


def studied(sheets, annotators=3):
    study = Study(range(1, annotators + 1))
    for one in sheets:
        study.put(one)
    return study


def test_figures_are_pooled_not_averaged():
    sheets = corpus(1, 20)
    pair = studied(sheets).pair(1, 2)
    a = [(s + 1000 * x.article, e + 1000 * x.article, n) for x in sheets for s, e, n in x.marks[1]]
    b = [(s + 1000 * x.article, e + 1000 * x.article, n) for x in sheets for s, e, n in x.marks[2]]
    whole = span_f1(a, b)
    assert pair.measures.exact_f1 == pytest.approx(whole.exact)
    assert pair.measures.overlap_f1 == pytest.approx(whole.overlap)
    assert pair.measures.overlap_unlabelled_f1 == pytest.approx(whole.overlap_unlabelled)
    assert pair.measures.character_f1 == pytest.approx(whole.characters)
    assert pair.figures.annotations_a == len(a)


def test_labels_add_up_to_the_whole():
    pair = studied(corpus(2, 20)).pair(1, 2)
    for name in ("annotations_a", "annotations_b", "exact", "overlap", "observed", "expected"):
        assert sum(getattr(row, name) for row, _ in pair.labels.values()) == getattr(pair.figures, name)


def test_unitizing_is_pooled_by_length():
    sheets = [replace(one, text=TEXT * n, article=n) for n, one in enumerate(corpus(3, 3, annotators=2), 1)]
    observed = expected = 0.0
    for one in sheets:
        for label in LABELS:
            units = [[(s, e - s) for s, e, name in one.marks[who] if name == label] for who in (1, 2)]
            result = unitizing_alpha((0, len(one.text)), units)
            observed += result.observed * len(one.text)
            expected += result.expected * len(one.text)
    assert studied(sheets, 2).pair(1, 2).measures.u_alpha == pytest.approx(1 - observed / expected)


def test_one_changed_article_gives_what_counting_all_anew_gives():
    sheets = corpus(4, 30)
    study = studied(sheets)
    study.pairs()
    chance = random.Random(9)
    for place in (3, 17, 17, 29):
        sheets[place] = replace(sheets[place], marks={who: tuple(apart(chance, 5, 180)) for who in (1, 2, 3)})
        study.put(sheets[place])
        assert study.pairs() == studied(sheets).pairs()
    study.remove(5)
    del sheets[5]
    assert study.pairs() == studied(sheets).pairs()
    assert study.group() == studied(sheets).group()


def test_the_order_of_articles_and_annotators_changes_no_measure():
    sheets = corpus(5, 12)
    turned = Study((3, 2, 1))
    for one in reversed(sheets):
        turned.put(one)
    study = studied(sheets)
    assert turned.pair(2, 1).measures == study.pair(1, 2).measures
    assert turned.pair(2, 1).intervals == study.pair(1, 2).intervals
    assert turned.group().u_alpha == pytest.approx(study.group().u_alpha)


def test_articles_that_only_one_finished_are_not_compared():
    study = Study((1, 2))
    study.put(Sheet(1, TEXT, {1: ((0, 5, "ACTOR"),)}))
    assert study.pair(1, 2).articles == 0
    assert study.pair(1, 2).measures.exact_f1 is None
    study.put(Sheet(1, TEXT, {1: ((0, 5, "ACTOR"),), 2: ()}))
    assert study.pair(1, 2).articles == 1
    assert study.pair(1, 2).measures.exact_f1 == 0


def test_undefined_is_none_and_the_article_counts():
    study = studied([sheet(1, [], [], [])])
    pair, group = study.pair(1, 2), study.group()
    assert pair.articles == group.articles == 1
    assert {getattr(pair.measures, name) for name in pair.measures.__slots__} == {None}
    assert (group.u_alpha, group.fleiss_kappa, pair.macro_exact_f1, pair.intervals) == (None, None, None, {})


@pytest.mark.parametrize(
    "value",
    [
        cohen_kappa([], []),
        cohen_kappa([1, 1], [1, 1]),
        fleiss_kappa([]),
        fleiss_kappa([[3, 0], [3, 0]]),
        krippendorff_alpha([[1, 1], [1, 1]]),
        krippendorff_alpha([[1, None], [None, 2]]),
        unitizing_alpha((0, 10), [[], []]).alpha,
    ],
)
def test_nothing_to_compare_is_never_a_number(value):
    assert value is None


def test_marks_in_boilerplate_do_not_count_and_the_rest_moves_up():
    footer = (100, 120)
    marks = [(0, 5, "ACTOR"), (98, 103, "EVENT"), (130, 140, "EVENT")]
    pair = studied([sheet(1, marks, marks, outside={0: (footer,)})], 2).pair(1, 2)
    assert pair.figures.annotations_a == 2
    assert pair.figures.tokens < len(passage_of(TEXT).starts)
    cut = TEXT[:100] + TEXT[120:]
    moved = [(0, 5, "ACTOR"), (110, 120, "EVENT")]
    whole = studied([Sheet(1, cut, {1: tuple(moved), 2: tuple(moved)})], 2).pair(1, 2)
    assert pair.figures._replace(tokens=0) == whole.figures._replace(tokens=0)


def test_what_one_has_not_read_counts_for_nobody_who_is_compared_with_them():
    marks = [(0, 5, "ACTOR"), (130, 140, "EVENT")]
    study = studied([sheet(1, marks, marks[:1], marks[:1], outside={2: ((120, 190),)})])
    assert study.pair(1, 2).measures.exact_f1 == 1
    assert study.pair(1, 3).measures.exact_f1 == pytest.approx(2 / 3)
    assert study.group().u_alpha == 1


@given(
    st.text("ab, .é中\n", max_size=60), st.lists(st.tuples(st.integers(0, 59), st.integers(1, 9)), max_size=3)
)
def test_a_passage_is_the_text_with_the_cuts_taken_out(text, cuts):
    ranges = [(start, min(start + size, len(text))) for start, size in cuts if start < len(text)]
    dropped = {place for start, end in ranges for place in range(start, end)}
    kept = "".join(letter for place, letter in enumerate(text) if place not in dropped)
    passage = passage_of(text, ranges)
    assert passage.length == len(kept)
    for start, end in zip(passage.starts, passage.ends, strict=True):
        assert kept[start:end].strip() == kept[start:end] != ""
    for place in range(len(text)):
        if place not in dropped:
            ((start, end, _),) = passage.marks([(place, place + 1, "")])
            assert kept[start:end] == text[place]
        else:
            assert passage.marks([(place, place + 1, "")]) == []


def test_intervals_need_five_articles_and_hold_the_value():
    assert studied(corpus(6, 4)).pair(1, 2).intervals == {}
    pair = studied(corpus(6, 40)).pair(1, 2)
    for name, (low, high) in pair.intervals.items():
        assert low <= getattr(pair.measures, name) <= high
        assert low < high
    assert set(pair.intervals) >= {"exact_f1", "overlap_f1", "u_alpha"}


def test_intervals_are_the_same_for_the_same_seed():
    sheets = corpus(7, 12)
    one, other = Study((1, 2), seed=1), Study((1, 2), seed=2)
    for part in sheets:
        one.put(part)
        other.put(part)
    again = Study((1, 2), seed=1)
    for part in sheets:
        again.put(part)
    assert one.pair(1, 2).intervals == again.pair(1, 2).intervals != other.pair(1, 2).intervals


def test_drawing_articles_is_what_a_plain_loop_draws():
    rows = [(n % 3, n % 5 + 1) for n in range(20)]
    found = Bootstrap(rows, 3).interval(0, 1, 2.0)
    chance = random.Random(3)
    values = []
    for _ in range(1000):
        draw = chance.choices(range(20), k=20)
        values.append(2 * sum(rows[n][0] for n in draw) / sum(rows[n][1] for n in draw))
    assert found == pytest.approx(percentiles(values))


def test_percentiles_are_those_of_numpy():
    import numpy as np

    values = [random.Random(1).random() for _ in range(1000)]
    assert percentiles(values) == pytest.approx(tuple(np.percentile(values, [2.5, 97.5])))


@given(st.permutations(range(6)))
def test_alpha_does_not_depend_on_the_order_of_units_or_annotators(order):
    rows = [[1, 2, None, 2, 1, 3], [1, 2, 2, 2, None, 3], [1, 1, 2, 2, 1, 3]]
    mixed = [[row[place] for place in order] for row in reversed(rows)]
    for level in ("nominal", "ordinal", "interval", "ratio"):
        assert krippendorff_alpha(mixed, level) == pytest.approx(krippendorff_alpha(rows, level))


@pytest.mark.parametrize("units", [[[(0, 5), (3, 4)], []], [[(8, 5)], []], [[(0, 0)], []], [[(-1, 3)], []]])
def test_units_that_overlap_or_leave_the_continuum_are_refused(units):
    with pytest.raises(ValueError, match="the unit at"):
        unitizing_alpha((0, 10), units)


def test_a_part_is_kept_until_one_of_its_articles_changes(monkeypatch):
    from annotator.agreement import study as module

    drawn = []
    monkeypatch.setattr(
        module, "Bootstrap", lambda rows, seed: drawn.append(len(rows)) or Bootstrap(rows, seed)
    )
    sheets = corpus(3, 12)
    study = studied(sheets)
    first, second = range(6), range(6, 12)
    before = [study.part(1, 2, part) for part in (first, second)]
    assert drawn == [6, 6]
    assert [study.part(1, 2, part) for part in (first, second)] == before
    assert drawn == [6, 6], "nothing is drawn twice"
    changed = corpus(4, 12)[2]
    study.put(changed)
    anew = studied([changed if one.article == changed.article else one for one in sheets])
    assert study.part(1, 2, second) == before[1]
    assert study.part(1, 2, first) == anew.part(1, 2, first) != before[0]
    assert study.part(1, 3, first) != study.part(1, 2, first)
    assert set(study.part(1, 2, first, measures=("exact_f1",)).intervals) == {"exact_f1"}
    study.remove(2)
    assert study.part(1, 2, first).articles == 5
