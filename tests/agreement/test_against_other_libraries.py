"""Two hundred random studies, held against scikit-learn, statsmodels and nervaluate. The program never imports them."""

import random
import warnings

import pytest

from annotator.agreement.coefficients import cohen_kappa, fleiss_kappa
from annotator.agreement.pairing import exact_matches, span_f1
from annotator.agreement.study import Sheet, Study
from tests.agreement.conftest import LABELS, apart, shaken

STUDIES = 200


def drawn(seed):
    """Spans of two annotators without overlap inside one, as nervaluate needs them."""
    chance = random.Random(seed)
    a = apart(chance, chance.randrange(0, 12))
    b, end = [], -1
    for mark in shaken(chance, a):
        if mark[0] >= end:
            b.append(mark)
            end = mark[1]
    return a, b


def as_entities(marks):
    return [{"start": start, "end": end - 1, "label": label} for start, end, label in marks]


def test_span_f1_is_that_of_nervaluate():
    from nervaluate import Evaluator

    compared = 0
    for seed in range(STUDIES):
        a, b = drawn(seed)
        found = span_f1(a, b)
        if not a or not b:
            assert (found.exact is None) == (not a and not b)
            continue
        results = Evaluator([as_entities(a)], [as_entities(b)], tags=list(LABELS), loader="dict").evaluate()[
            "overall"
        ]
        assert found.exact == pytest.approx(results["strict"].f1), seed
        assert found.exact_unlabelled == pytest.approx(results["exact"].f1), seed
        compared += 1
    assert compared > 150


def test_kappa_is_that_of_scikit_learn_and_statsmodels():
    import numpy as np
    from sklearn.metrics import cohen_kappa_score
    from statsmodels.stats.inter_rater import cohens_kappa, to_table

    for seed in range(STUDIES):
        chance = random.Random(seed)
        a = [chance.randrange(chance.randrange(1, 5)) for _ in range(60)]
        b = [value if chance.random() < 0.7 else chance.randrange(4) for value in a]
        found = cohen_kappa(a, b)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            theirs = cohen_kappa_score(a, b)
        if found is None:
            assert np.isnan(theirs)
            continue
        assert found == pytest.approx(theirs)
        table, _ = to_table(np.array([a, b]).T)
        assert found == pytest.approx(cohens_kappa(table.astype(float)).kappa)


def test_fleiss_is_that_of_statsmodels():
    import numpy as np
    from statsmodels.stats.inter_rater import fleiss_kappa as theirs

    for seed in range(STUDIES):
        chance = random.Random(seed)
        raters, categories = chance.randrange(2, 6), chance.randrange(2, 5)
        counts = []
        for _ in range(30):
            row = [0] * categories
            for _ in range(raters):
                row[min(int(chance.expovariate(1)), categories - 1)] += 1
            counts.append(row)
        assert fleiss_kappa(counts) == pytest.approx(theirs(np.array(counts)))


WORDS = ("steel", "China", "the", "tariffs", ",", "2025", "talks.")


def test_token_figures_of_a_whole_study_are_those_of_scikit_learn_and_statsmodels():
    """Pooled over articles, one binary series a label, from texts, spans and a regex of their own."""
    import re

    import numpy as np
    from sklearn.metrics import cohen_kappa_score
    from statsmodels.stats.inter_rater import fleiss_kappa as theirs

    for seed in range(STUDIES // 10):
        chance = random.Random(seed)
        study = Study((1, 2, 3))
        series = {label: [[], [], []] for label in LABELS}
        for article in range(6):
            text = " ".join(chance.choice(WORDS) for _ in range(40))
            first = apart(chance, 6, len(text))
            marks = {1: first, 2: shaken(chance, first, len(text)), 3: shaken(chance, first, len(text))}
            study.put(Sheet(article, text, {who: tuple(own) for who, own in marks.items()}))
            for token in re.finditer(r"\w+|[^\w\s]", text):
                for label, rows in series.items():
                    for who, row in enumerate(rows, 1):
                        row.append(
                            any(
                                s < token.end() and token.start() < e
                                for s, e, name in marks[who]
                                if name == label
                            )
                        )
        pair = study.pair(1, 2, intervals=False)
        kappas = [cohen_kappa_score(series[label][0], series[label][1]) for label in LABELS]
        for label, kappa in zip(LABELS, kappas, strict=True):
            assert pair.labels[label][1].token_kappa == pytest.approx(kappa)
        assert pair.measures.token_kappa == pytest.approx(sum(kappas) / 3)
        group = study.group()
        for label in LABELS:
            marked = np.sum(np.array(series[label]), axis=0)
            counts = np.stack([marked, 3 - marked], axis=1)
            assert group.labels[label][1] == pytest.approx(theirs(counts))


def test_exact_matches_are_those_of_sets():
    for seed in range(STUDIES):
        a, b = drawn(seed)
        assert exact_matches(a, b) == len(set(a) & set(b))
