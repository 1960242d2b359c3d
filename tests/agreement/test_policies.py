"""What rules decide without a person, and what they leave open."""

import pytest

from annotator.agreement.policies import Policy, verdict
from annotator.domain.span import Span
from annotator.errors import BadValue
from tests.agreement.test_disagreements import found, on

US, THE_US = on("United States"), on("the United States")
EVENT = on("United States", "EVENT")
OPEN = "open"


def said(policy, *marks):
    """The verdict about one place; None as a mark is nothing."""
    (place,) = found(*([mark] if mark else [] for mark in marks))
    ruling = verdict(place, policy)
    if ruling is None:
        return OPEN
    return (ruling.span.start, ruling.span.end, ruling.source.label_name) if ruling.span else None


@pytest.mark.parametrize(
    ("rule", "overlap", "marks", "expected"),
    [
        ("unanimous", "", (US, US), US),
        ("unanimous", "", (US, US, US), US),
        ("unanimous", "", (US, US, THE_US), OPEN),
        ("unanimous", "", (US, US, None), OPEN),
        ("unanimous", "longest", (US, THE_US), THE_US),
        ("unanimous", "shortest", (US, THE_US), US),
        ("unanimous", "longest", (US, EVENT), OPEN),
        ("unanimous", "longest", (US, THE_US, None), OPEN),
        ("majority", "", (US, US, THE_US), US),
        ("majority", "", (US, US, None), US),
        ("majority", "", (US, None, None), None),
        ("majority", "", (US, THE_US), OPEN),
        ("majority", "", (US, None), OPEN),
        ("majority", "", (US, THE_US, None), OPEN),
        ("majority", "longest", (US, THE_US, None), THE_US),
        ("majority", "shortest", (US, THE_US, EVENT), US),
        ("majority", "majority", (US, US, THE_US), US),
        ("majority", "", (US, US, EVENT, EVENT), OPEN),
        ("1", "", (US, None, None), US),
        ("2", "", (US, US, None, None), US),
        ("2", "", (US, None, None), OPEN),
        ("2", "", (US, US, EVENT, EVENT), OPEN),
        ("3", "", (US, US, None), OPEN),
    ],
)
def test_rules(rule, overlap, marks, expected):
    assert said(Policy(rule, overlap), *marks) == expected


def test_rules_for_single_labels():
    policy = Policy("majority", "", {"EVENT": "unanimous", "COMMODITY": "open"})
    assert said(policy, US, US, None) == US
    assert said(policy, EVENT, EVENT, None) == OPEN
    steel = on("steel", "COMMODITY")
    assert said(policy, steel, steel, steel) == OPEN


def test_what_was_taken_is_remembered():
    (place,) = found([US], [US], [THE_US])
    assert verdict(place, Policy("majority")).taken == (100, 200)


def test_edges_of_a_majority_need_one():
    (place,) = found([US], [THE_US], [on("the United States and China")])
    assert verdict(place, Policy("majority", "majority")) is None
    assert verdict(place, Policy("majority", "longest")).span == Span(*on("the United States and China")[:2])


@pytest.mark.parametrize("rule", ["", "most", "0", "-1", "200", "1.5"])
def test_words_that_are_no_policy(rule):
    with pytest.raises(BadValue, match="is no policy"):
        Policy(rule)
    with pytest.raises(BadValue, match="is no policy"):
        Policy("unanimous", "", {"EVENT": rule})
    with pytest.raises(BadValue, match="--overlap"):
        Policy("unanimous", rule or "both")


def test_a_policy_says_its_name():
    assert Policy("majority", "longest", {"EVENT": "open"}).name == "majority longest EVENT=open"
