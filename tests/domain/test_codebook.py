"""Overlaps by the codebook, and labels by name."""

import pytest

from annotator.domain.codebook import Codebook, Label, Rules, label_uuid, overlap_problem
from annotator.domain.span import Span

ACTOR = Label(label_uuid("ACTOR"), "ACTOR")
HERE = Span(10, 20)
ALLOW = Rules(same_label_overlap="allow")


@pytest.mark.parametrize(
    ("rules", "span", "name", "problem"),
    [
        (Rules(), Span(20, 30), "ACTOR", ""),
        (Rules(), HERE, "ACTOR", "This is already labelled ACTOR."),
        (Rules(), Span(12, 15), "ACTOR", "ACTOR inside ACTOR is not allowed"),
        (Rules(), Span(15, 25), "ACTOR", "ACTOR inside ACTOR is not allowed"),
        (Rules(), Span(12, 15), "EVENT", ""),
        (Rules(), Span(15, 25), "EVENT", ""),
        (Rules(), HERE, "EVENT", ""),
        (Rules(nesting=False), Span(12, 15), "EVENT", "would lie inside each other"),
        (Rules(nesting=False), Span(5, 25), "EVENT", "would lie inside each other"),
        (Rules(nesting=False), HERE, "EVENT", ""),
        (Rules(crossing=False), Span(15, 25), "EVENT", "ACTOR would cross EVENT"),
        (Rules(crossing=False), Span(12, 15), "EVENT", ""),
        (ALLOW, Span(12, 15), "ACTOR", ""),
        (ALLOW, HERE, "ACTOR", ""),
    ],
)
def test_what_may_stand_beside_what(rules, span, name, problem):
    found = overlap_problem(rules, HERE, ACTOR, [(Span(0, 5), "ACTOR"), (span, name)])
    assert found.startswith(problem) if not problem else problem in found
    assert bool(found) == bool(problem)


def test_two_labels_on_one_span_can_be_refused():
    assert "already has the label EVENT" in overlap_problem(
        Rules(), HERE, ACTOR, [(HERE, "EVENT")], same_span_ok=False
    )


def test_a_label_is_found_by_its_name_only():
    codebook = Codebook("x", "X", (ACTOR,))
    assert codebook.label("ACTOR") is ACTOR
    assert codebook.label("actor") is None
    assert label_uuid("ACTOR") != label_uuid("actor")
