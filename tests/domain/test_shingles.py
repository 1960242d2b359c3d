import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.shingles import SKETCH, Likeness, likeness, shingles, sketch

STORY = (
    "The government of Chile on Tuesday raised the royalty that producers of lithium pay, said the mining minister, "
    "and two companies with plants in the Atacama desert warned that they would put off new works. The duty rises "
    "from 6.8 to 9.4 percent in 2026 for exports above 20,000 tonnes a year, a spokesman told reporters in Santiago. "
    "Buyers in Korea and Japan, who take most of the output, asked for talks. Prices in Shanghai rose by 3 percent."
)
NOTICE = (
    "The Treasury said it will sell {0} billion dollars of three and six month bills at its regular auction next week. "
    "The {1} sale, to be evenly divided between the three and six month issues, will result in a paydown of {2} billion "
    "dollars as maturing bills total {3} billion dollars. The bills will be issued {4}."
)


def changed(text, share, seed):
    """Return the text with that share of its words replaced by others."""
    dice = random.Random(seed)
    words = text.split()
    for index in dice.sample(range(len(words)), int(len(words) * share)):
        words[index] = dice.choice(
            ["copper", "Peru", "minister", "agreed", "never", "Wednesday", "shipments", "falling"]
        )
    return " ".join(words)


@pytest.mark.parametrize("seed", range(10))
def test_a_copy_with_some_words_changed_is_found(seed):
    copy = changed(STORY, 0.05, seed)
    one, other = Likeness.of(STORY), Likeness.of(copy)
    assert one.is_copy_of(other)
    assert len(set(sketch(one.runs)) & set(sketch(other.runs))) >= 3


def test_a_copy_that_goes_on_longer_is_found():
    assert Likeness.of(STORY).is_copy_of(
        Likeness.of(STORY + " The union welcomed the step and asked for 5 percent more.")
    )


def test_another_filling_of_a_template_is_no_copy():
    march = NOTICE.format("12.8", "March 23", "2.875", "15.68", "March 26")
    april = NOTICE.format("14.1", "April 6", "1.200", "13.99", "April 9")
    one, other = Likeness.of(march), Likeness.of(april)
    assert likeness(one.runs, other.runs) > 0.3, "alike in words, or this test shows nothing"
    assert not one.is_copy_of(other)


def test_short_notices_must_be_nearly_the_same():
    one = Likeness.of("Quarterly dividend six cents a share, payable soon to holders of record then")
    other = Likeness.of(
        "Quarterly dividend six cents a share, payable soon to holders of record in June this year"
    )
    assert likeness(one.runs, other.runs) > 0.6, "enough for a longer text"
    assert not one.is_copy_of(other)
    assert one.is_copy_of(one)


def test_case_accents_and_punctuation_make_no_difference():
    assert shingles("Côte d’Ivoire sold its cocoa, again!") == shingles("COTE D IVOIRE SOLD; ITS COCOA AGAIN")


def test_chinese_is_taken_by_the_character():
    assert len(shingles("中国宣布限制稀土出口")) == 6


def test_texts_of_four_words_have_none():
    assert shingles("Too short to tell") == set()
    assert likeness(set(), set()) == 0.0


def test_hashes_are_the_same_on_every_machine():
    assert sketch(shingles("a b c d e")) == [7140229341698479099]


@given(st.sets(st.integers(0, 2**62)), st.sets(st.integers(0, 2**62)))
def test_likeness_is_symmetric_and_between_0_and_1(one, other):
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, one) == (1.0 if one else 0.0)
    assert sketch(one) == sorted(one)[:SKETCH]
