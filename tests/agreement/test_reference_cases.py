"""All reference cases: published values, reproduced to their tolerance with what the program itself computes."""

from collections import Counter
from itertools import combinations

import pytest

from annotator.agreement import coefficients
from annotator.agreement.gamma import gamma_csv
from annotator.agreement.pairing import exact_matches, f1, overlap_matches, span_f1
from tests.agreement.conftest import CASES, cases, name_of


def close(case, found, expected):
    if expected is None:
        assert found is None
    else:
        assert found == pytest.approx(expected, abs=case["tolerance"])


def table_of(case):
    rows = case["input"]["confusion_matrix_rows_A_cols_B"]
    return {(i, j): n for i, row in enumerate(rows) for j, n in enumerate(row)}


def test_there_are_37_and_each_is_tested_here():
    assert len(CASES) == 37
    assert {case["measure"] for case in CASES} == {
        "krippendorff_alpha",
        "cohen_kappa",
        "fleiss_kappa",
        "randolph_kappa",
        "gwet_ac1",
        "krippendorff_u_alpha",
        "token_level",
        "span_f1",
        "semeval2013",
        "semeval2013_arithmetic",
        "bio_f1",
        "f1_vs_kappa",
        "gamma",
    }


@pytest.mark.parametrize("case", cases("krippendorff_alpha"), ids=name_of)
def test_alpha(case):
    for level, expected in case["expected"].items():
        close(
            case, coefficients.krippendorff_alpha(case["input"]["data_rows_are_annotators"], level), expected
        )


@pytest.mark.parametrize("case", cases("cohen_kappa"), ids=name_of)
def test_kappa(case):
    table = table_of(case)
    a = [i for (i, _), n in table.items() for _ in range(n)]
    b = [j for (_, j), n in table.items() for _ in range(n)]
    close(case, coefficients.cohen_kappa(a, b), case["expected"]["kappa"])
    close(case, coefficients.scott_pi_of(table), case["measured"]["scott_pi"])


@pytest.mark.parametrize("case", cases("gwet_ac1"), ids=name_of)
def test_ac1(case):
    close(case, coefficients.gwet_ac1_of(table_of(case)), case["expected"]["ac1"])


@pytest.mark.parametrize("case", cases("fleiss_kappa"), ids=name_of)
def test_fleiss(case):
    items = [Counter(row) for row in case["input"]["data_rows_are_items"]]
    categories = sorted({value for item in items for value in item})
    close(
        case,
        coefficients.fleiss_kappa([[item[c] for c in categories] for item in items]),
        case["expected"]["kappa"],
    )


@pytest.mark.parametrize("case", cases("randolph_kappa"), ids=name_of)
def test_free_and_fixed_margins(case):
    table = case["input"]["count_table_rows_are_items"]
    close(case, coefficients.fleiss_kappa(table), case["expected"]["fixed_marginal"])
    close(case, coefficients.free_marginal_kappa(table), case["expected"]["free_marginal"])


@pytest.mark.parametrize("case", cases("krippendorff_u_alpha"), ids=name_of)
def test_unitizing(case):
    begin, length = case["input"]["continuum"]
    found = {
        label: coefficients.unitizing_alpha((begin, begin + length), units)
        for label, units in case["input"]["units_begin_length"].items()
    }
    expected = case["expected"]
    for label, result in found.items():
        close(case, result.alpha, expected[f"u_alpha.{label}"])
        close(case, result.expected, expected[f"D_e.{label}"])
    close(case, found["c"].observed, expected["D_o.c"])
    whole = 1 - sum(r.observed for r in found.values()) / sum(r.expected for r in found.values())
    close(case, whole, expected["u_alpha"])


@pytest.mark.parametrize("case", cases("token_level"), ids=name_of)
def test_tokens(case):
    a, b = case["input"]["annotator_1"], case["input"]["annotator_2"]
    close(case, coefficients.cohen_kappa(a, b), case["expected"]["cohen_kappa"])
    table = Counter(zip(a, b, strict=True))
    close(case, coefficients.scott_pi_of(table), case["expected"]["scott_pi"])
    close(case, coefficients.krippendorff_alpha([a, b]), case["measured"]["krippendorff_alpha"])
    assert coefficients.krippendorff_alpha_of(table) == pytest.approx(coefficients.krippendorff_alpha([a, b]))


@pytest.mark.parametrize("case", cases("span_f1"), ids=name_of)
def test_spans(case):
    for a, b in (("A", "B"), ("B", "A")):
        found = span_f1(case["input"][a], case["input"][b])
        for name, value in (
            ("exact_label_f1", found.exact),
            ("exact_unlabelled_f1", found.exact_unlabelled),
            ("overlap_label_f1", found.overlap),
            ("overlap_unlabelled_f1", found.overlap_unlabelled),
            ("char_label_f1", found.characters),
        ):
            close(case, value, case["expected"][name])


def spans_of(sentences):
    """BIO tags as spans, sentences one after the other."""
    spans, offset = [], 0
    for tags in sentences:
        begun = None
        for place, tag in enumerate([*tags, "O"]):
            if begun is not None and (not tag.startswith("I-") or tag[2:] != begun[1]):
                spans.append((offset + begun[0], offset + place, begun[1]))
                begun = None
            if tag != "O" and begun is None:
                begun = (place, tag[2:])
        offset += len(tags) + 1
    return spans


@pytest.mark.parametrize("case", cases("bio_f1"), ids=name_of)
def test_bio(case):
    a, b = spans_of(case["input"]["true"]), spans_of(case["input"]["pred"])
    close(case, span_f1(a, b).exact, case["expected"]["f1"])


@pytest.mark.parametrize("case", cases("semeval2013"), ids=name_of)
def test_semeval(case):
    a, b = spans_of(case["input"]["true"]), spans_of(case["input"]["pred"])
    bare = [[(start, end, "") for start, end, _ in spans] for spans in (a, b)]
    found = span_f1(a, b)
    exact, touching = exact_matches(*bare), overlap_matches(a, b)
    close(case, found.exact, case["expected"]["strict"]["f1"])
    close(case, found.exact_unlabelled, case["expected"]["exact"]["f1"])
    close(case, found.overlap, case["expected"]["ent_type"]["f1"])
    close(case, f1(exact + (touching - exact) / 2, len(a) + len(b)), case["expected"]["partial"]["f1"])


@pytest.mark.parametrize("case", cases("semeval2013_arithmetic"), ids=name_of)
def test_semeval_totals(case):
    """The totals as two annotators: missed is only in A, spurious only in B, precision equals recall."""
    for name, expected in case["expected"].items():
        n = case["input"][name]
        matched = n["COR"] + n["PAR"] / 2
        in_a, in_b = (sum(n[kind] for kind in ("COR", "INC", "PAR", alone)) for alone in ("MIS", "SPU"))
        close(case, f1(matched, in_a + in_b), expected)


@pytest.mark.parametrize("case", cases("f1_vs_kappa"), ids=name_of)
def test_f1_is_what_kappa_tends_to(case):
    a, b, c = (case["input"][name] for name in "abc")
    close(case, f1(a, 2 * a + b + c), case["expected"]["f1"])
    kappas = [
        coefficients.cohen_kappa_of({(1, 1): a, (1, 0): b, (0, 1): c, (0, 0): d})
        for d in case["input"]["d_values"]
    ]
    assert kappas == sorted(kappas)
    close(case, kappas[-1], case["expected"]["kappa_d_1000000"])


def dissimilarity(one, other, alpha, beta):
    """Mathet et al. (2015): alpha times the position's plus beta times the category's; nothing at all costs 1."""
    if one is None or other is None:
        return 1.0
    (_, label, start, end), (_, other_label, other_start, other_end) = one, other
    apart = abs(start - other_start) + abs(end - other_end)
    position = (apart / (end - start + other_end - other_start)) ** 2
    return alpha * position + beta * (label != other_label)


def disorder(rows, alpha, beta):
    """The least disorder of all alignments, by integer programming, from the rows of the exported file."""
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp

    annotators = sorted({row[0] for row in rows})
    alignments = [()]
    for who in annotators:
        own = [None, *(row for row in rows if row[0] == who)]
        alignments = [(*before, unit) for before in alignments for unit in own]
    alignments = [one for one in alignments if any(one)]
    pairs = len(annotators) * (len(annotators) - 1) / 2
    costs = [
        sum(dissimilarity(x, y, alpha, beta) for x, y in combinations(one, 2)) / pairs for one in alignments
    ]
    holds = np.array([[row in one for one in alignments] for row in rows], dtype=float)
    found = milp(
        costs,
        constraints=LinearConstraint(holds, 1, 1),
        integrality=np.ones(len(costs)),
        bounds=Bounds(0, 1),
    )
    return found.fun / (len(rows) / len(annotators))


@pytest.mark.parametrize("case", cases("gamma"), ids=name_of)
def test_the_file_for_gamma_holds_what_gamma_needs(case):
    """Gamma itself needs a sampler; the disorder that it starts from follows from our file alone."""
    units = {}
    for who, label, start, end in case["input"]["units"]:
        units.setdefault(who, []).append((start, end, label))
    text = gamma_csv(units)
    assert text.count("\n") == len(case["input"]["units"])
    rows = [line.split(",") for line in text.splitlines()]
    rows = [(who, label, int(start), int(end)) for who, label, start, end in rows]
    assert sorted(rows) == sorted(tuple(unit) for unit in case["input"]["units"])
    alpha, beta = (3, 1) if case["id"].startswith("mathet") else (1, 1)
    close(case, disorder(rows, alpha, beta), case["expected"]["disorder"])


def test_names_with_commas_are_quoted_for_gamma():
    assert gamma_csv({'Ana "A", B': [(0, 3, "x,y")]}) == '"Ana ""A"", B","x,y",0,3\n'
