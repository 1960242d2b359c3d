"""Changes in words, and rules as lines of text and back."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.codebook import Point
from annotator.domain.drafting import Change
from annotator.ui.codebook.words import change_lines, rule_lines, rules_of


def test_changes_of_one_label_stand_in_one_line():
    found = [
        Change("renamed", "a", "ACTOR", "PARTY"),
        Change("key", "a", "ACTOR", "PARTY"),
        Change("added", "b", "", "GOOD"),
        Change("merged", "c", "EVENT", "PARTY"),
        Change("removed", "d", "PLACE"),
        Change("order"),
    ]
    assert change_lines(found) == [
        "PARTY: was ACTOR, key",
        "GOOD: new",
        "EVENT: becomes PARTY",
        "PLACE: removed",
        "Order of the labels",
    ]


def test_rules_are_lines_with_their_example_at_the_end():
    points = (Point("Titles stay:", "President"), Point("No pronouns"), Point("", "he"))
    text = "Titles stay: “President”\nNo pronouns\n“he”"
    assert rule_lines(points) == text
    assert rules_of(text) == points
    assert rules_of("\n  \n No pronouns \n") == (Point("No pronouns"),)


def test_quotes_may_stand_within_the_example():
    points = (Point("The object:", "tariffs in “tariffs imposed”"),)
    assert rules_of(rule_lines(points)) == points


def test_straight_and_german_quotes_are_quotes_too():
    wanted = (Point("Titles stay:", "President"),)
    assert rules_of('Titles stay: "President"') == wanted
    assert rules_of("Titles stay: „President“") == wanted
    assert rules_of('"') == (Point('"'),)


_WORDS = st.text("abc :.", min_size=1).map(str.strip).filter(bool)


@given(st.lists(st.builds(Point, _WORDS, st.one_of(st.just(""), _WORDS))).map(tuple))
def test_rules_come_back_as_they_were(points):
    assert rules_of(rule_lines(points)) == points
