"""Places of an article: each annotation once, the same counts as the numbers, patterns, kinds."""

from collections import Counter

import pytest

from annotator.agreement.disagreements import pattern_of, places
from annotator.agreement.figures import compare
from annotator.agreement.passage import passage_of
from annotator.domain.annotation import Annotation
from annotator.domain.disagreement import Kind, decision_id, intersection, union
from annotator.domain.span import Span
from tests.agreement.conftest import study

TEXT = "The ministry of trade said that the United States and China would hold talks on steel tariffs today."
UUIDS = {1: "u-actor", 2: "u-event", 3: "u-commodity"}
ROWS = {"ACTOR": 1, "EVENT": 2, "COMMODITY": 3}


def marked(who, *marks):
    """Annotations of an annotator; ids follow from annotator and order."""
    return [
        Annotation(Span(s, e), label, id=100 * who + n, article=1, annotator=who, label=ROWS[label])
        for n, (s, e, label) in enumerate(marks)
    ]


def on(words, label="ACTOR"):
    start = TEXT.index(words)
    return start, start + len(words), label


def found(*people, outside=None):
    return places(1, {who: marked(who, *marks) for who, marks in enumerate(people, 1)}, UUIDS, outside)


@pytest.mark.parametrize("seed", range(60))
def test_two_annotators_have_as_many_places_of_a_kind_as_the_figures_count(seed):
    a, b = study(seed)
    counted = compare(a, b, passage_of("x" * 120)).all.kinds
    kinds = Counter(str(place.kind) for place in found(a, b))
    assert {name: number for name, number in counted.items() if number} == kinds


@pytest.mark.parametrize("seed", range(40))
def test_every_annotation_stands_in_one_place_and_nobody_twice_in_one(seed):
    a, b = study(seed)
    c, _ = study(seed + 1)
    there = found(a, b, c)
    ids = Counter(member.id for place in there for member in place.marked)
    assert set(ids.values()) <= {1}
    assert len(ids) == len(a) + len(b) + len(c)
    for place in there:
        assert place.annotators == (1, 2, 3)
        assert len(place.members) == 3
        assert all(
            member is None or member.annotator == who
            for who, member in zip((1, 2, 3), place.members, strict=True)
        )


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (on("China"), on("China"), Kind.SAME),
        (on("the United States"), on("United States"), Kind.BOUNDARY),
        (on("talks", "EVENT"), on("talks"), Kind.LABEL),
        (on("talks on steel tariffs", "EVENT"), on("steel", "COMMODITY"), Kind.BOTH),
        (on("China"), None, Kind.ONLY_A),
        (None, on("China"), Kind.ONLY_B),
    ],
)
def test_kinds(a, b, kind):
    (place,) = found([a] if a else [], [b] if b else [])
    assert place.kind is kind


def test_readings_put_those_together_who_did_the_same():
    (place,) = found([on("China")], [on("China")], [])
    assert [(r.annotators, r.annotation is None) for r in place.readings] == [((1, 2), False), ((3,), True)]
    assert place.kind is Kind.ONLY_A
    (place,) = found([], [on("China")], [on("China")])
    assert place.kind is Kind.ONLY_B


def test_three_annotators_meet_in_one_place():
    (place,) = found([on("the United States")], [on("United States")], [on("United States", "EVENT")])
    assert place.kind is Kind.BOTH
    assert len(place.readings) == 3


def test_places_are_in_text_order():
    there = found(
        [on("talks", "EVENT"), on("China")], [on("The ministry of trade"), on("steel", "COMMODITY")]
    )
    assert there == sorted(there, key=lambda place: (place.span.start, -place.span.end, place.id))


def test_the_id_follows_from_the_members_alone():
    (place,) = found([on("the United States")], [on("United States")])
    assert place.id == decision_id([200, 100])
    assert 0 < place.id < 1 << 63
    (moved,) = found([on("United States and China")], [on("United States")])
    assert moved.id == place.id
    assert moved.fingerprint != place.fingerprint


def test_a_renamed_label_changes_no_fingerprint():
    one, other = marked(1, on("talks", "EVENT")), marked(2, on("talks"))
    before = places(1, {1: one, 2: other}, UUIDS)[0].fingerprint
    import dataclasses

    renamed = [dataclasses.replace(one[0], label_name="HAPPENING")]
    assert places(1, {1: renamed, 2: other}, UUIDS)[0].fingerprint == before
    assert places(1, {1: one, 2: other}, UUIDS | {2: "u-other"})[0].fingerprint != before


def test_boilerplate_is_no_place_and_what_one_has_not_read_is_no_vote():
    cut = {0: [on("today")[:2]], 3: [on("China")[:2]]}
    people = ([on("China"), on("today", "EVENT")], [on("China")], [])
    (place,) = found(*people, outside=cut)
    assert (place.kind, place.annotators) == (Kind.SAME, (1, 2))
    assert len(found(*people, outside={})) == 2
    assert found(*people, outside={0: [(0, 200)]}) == []


@pytest.mark.parametrize(
    ("a", "b", "shapes"),
    [
        (on("the United States"), on("United States"), ("the X", "X")),
        (on("The ministry of trade"), on("ministry"), ("the X of trade", "X")),
        (on("talks on steel tariffs today", "EVENT"), on("talks", "EVENT"), ("X …", "X")),
        (on("talks", "EVENT"), on("talks"), ("EVENT", "ACTOR")),
        (on("China"), None, ("china", "")),
        (None, on("China"), ("", "china")),
    ],
)
def test_patterns(a, b, shapes):
    (place,) = found([a] if a else [], [b] if b else [])
    pattern = pattern_of(place, TEXT)
    assert (pattern.a, pattern.b, pattern.kind) == (*shapes, str(place.kind))


def test_the_same_pattern_in_other_words():
    text = "the steel and the copper"
    there = places(
        1,
        {
            1: marked(1, (0, 9, "COMMODITY"), (14, 24, "COMMODITY")),
            2: marked(2, (4, 9, "COMMODITY"), (18, 24, "COMMODITY")),
        },
        UUIDS,
    )
    assert len({pattern_of(place, text) for place in there}) == 1


def test_more_than_two_readings_have_a_pattern_of_their_own():
    (place,) = found([on("the United States")], [on("United States")], [on("United States", "EVENT")])
    pattern = pattern_of(place, TEXT)
    assert (pattern.a, pattern.b) == ("", "")


def test_union_and_common_part():
    spans = [Span(3, 9), Span(5, 12)]
    assert union(spans) == Span(3, 12)
    assert intersection(spans) == Span(5, 9)
    assert intersection([Span(0, 2), Span(2, 4)]) is None
