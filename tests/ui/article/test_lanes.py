"""Inner spans lie nearest to the text, and names never run into each other."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.article.lanes import GAP, Wish, assign_lanes, place_names

RANGES = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda pair: (pair[0], sum(pair))), max_size=14
)


@given(RANGES)
def test_no_two_on_one_lane_overlap_and_the_inner_one_lies_nearer(ranges):
    lanes = assign_lanes(ranges)
    for one, (start, end) in enumerate(ranges):
        for other, (low, high) in enumerate(ranges):
            if one != other and start < high and low < end:
                assert lanes[one] != lanes[other]
                if (low, high) != (start, end) and low <= start and end <= high:
                    assert lanes[one] < lanes[other]


def test_ranges_apart_share_the_first_lane():
    assert assign_lanes([(0, 3), (3, 5), (9, 12)]) == [0, 0, 0]


def test_the_outer_one_lies_deeper():
    assert assign_lanes([(0, 20), (0, 10)]) == [1, 0]


def test_crossing_ranges_take_two_lanes():
    assert sorted(assign_lanes([(0, 10), (5, 15)])) == [0, 1]


def test_a_name_is_shortened_when_it_would_touch_the_next():
    places = place_names([Wish(0, 40, 8), Wish(30, 40, 8)], 600)
    assert [place.shortened for place in places] == [True, False]
    assert [place.left for place in places] == [0, 30]


def test_names_that_start_together_stand_side_by_side():
    places = place_names([Wish(100, 40, 8), Wish(100, 60, 8)], 600)
    assert [place.left for place in places] == [100, 145]
    assert not any(place.shortened for place in places)


def test_the_last_name_stays_inside_the_column():
    (place,) = place_names([Wish(590, 40, 8)], 600)
    assert (place.left, place.shortened) == (560, False)


@given(
    st.lists(st.tuples(st.floats(0, 500), st.floats(12, 80)), max_size=8).map(
        lambda pairs: [Wish(left, full, 6.0) for left, full in sorted(pairs)]
    )
)
def test_names_never_overlap(wishes):
    places = place_names(wishes, 600)
    right = -GAP
    for wish, place in zip(wishes, places, strict=True):
        assert place.left >= right + GAP - 0.01
        right = place.left + (wish.short if place.shortened else wish.full)
