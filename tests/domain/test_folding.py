import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.folding import find_folded, fold, spaceless

ODD = st.text("aZéßİıfi中\u0301🙂'ǅ Ωё\u0345", max_size=30)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Côte", "cote"), ("STRASSE", "Straße"), ("ΟΔΟΣ", "οδος"), ("café", "cafe\u0301"), ("ﬁsh", "fish")],
)
def test_case_and_diacritics_make_no_difference(one, other):
    assert fold(one) == fold(other)


@given(ODD)
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(ODD, st.data())
def test_what_is_cut_out_of_a_text_is_found_in_it(text, data):
    start = data.draw(st.integers(0, len(text)))
    needle = text[start : data.draw(st.integers(start, len(text)))]
    found = find_folded(text, needle)
    assert bool(found) == bool(fold(needle))
    for begin, end in found:
        assert 0 <= begin < end <= len(text)
        assert fold(needle) in fold(text[begin:end])
    assert all(a[1] <= b[0] for a, b in pairwise(found))


def test_ranges_are_code_points_of_the_original():
    text = "🙂 Straße, STRASSE"
    assert [text[a:b] for a, b in find_folded(text, "strasse")] == ["Straße", "STRASSE"]


def test_the_accent_that_follows_belongs_to_the_hit():
    text = "cafe\u0301s"
    assert [text[a:b] for a, b in find_folded(text, "cafe")] == ["cafe\u0301"]


def test_scripts_without_blanks():
    assert spaceless("中国")
    assert spaceless("ไทย")
    assert not spaceless("Китай")
    assert not any(
        spaceless(unicodedata.lookup(name)) for name in ("LATIN SMALL LETTER A", "ARABIC LETTER BEH")
    )


def test_a_text_is_folded_as_its_signs_are_one_by_one():
    text = "AÉ ΣΑΣ İı ﬁ ℌ ß ẞ Ǆ e\u0301 \u0301x 東京 กำ 😀 Å\u200dZ\x00Ω"
    assert fold(text) == "".join(fold(sign) for sign in text)
    assert fold(text[::-1]) == "".join(fold(sign) for sign in text[::-1])
