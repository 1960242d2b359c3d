"""Decisions fill the gold layer, and nothing else; persons' decisions stand; what changes afterwards is said."""

import pytest

from annotator.agreement.policies import Policy
from annotator.app.review.deciding import adjudicate, decide, reopen, set_review_status
from annotator.app.review.places import all_places, find_place, places_of, reference, settled_articles
from annotator.app.review.rulings import edited, policy_of, ruling_of, ruling_of_annotator
from annotator.domain.annotation import Status
from annotator.errors import BadValue, InvalidEdit
from annotator.store.review import decisions_of, reviewed
from tests.app.conftest import span
from tests.app.review.conftest import gold_of, place_at, put, work_of


def rule(session, words, take, lead, **options):
    place = place_at(session, words)
    decide(session, [(place, ruling_of(place, take))], lead, **options)


@pytest.mark.parametrize(
    ("words", "take", "gold"),
    [
        ("United States", "a", ("The United States", "ACTOR")),
        ("United States", "b", ("United States", "ACTOR")),
        ("United States", "union", ("The United States", "ACTOR")),
        ("United States", "intersection", ("United States", "ACTOR")),
        ("United States", "neither", None),
        ("tariffs", "a", ("tariffs", "EVENT")),
        ("tariffs", "b", ("tariffs", "COMMODITY")),
        ("Geneva", "a", ("Geneva", "ACTOR")),
        ("Geneva", "b", None),
        ("steel", "a", None),
        ("steel", "b", ("steel", "COMMODITY")),
    ],
)
def test_a_decision_goes_into_the_gold_layer(lab, lead, words, take, gold):
    before = {name: work_of(lab, name) for name in ("Ana", "Ben")}
    rule(lab, words, take, lead, comment="as the codebook says")
    assert sorted(gold_of(lab)) == sorted([("China", "ACTOR"), *([gold] if gold else [])])
    decided = place_at(lab, words).decision
    assert (decided.author, decided.comment, decided.stale) == ("Lead", "as the codebook says", False)
    assert before == {name: work_of(lab, name) for name in ("Ana", "Ben")}


@pytest.mark.parametrize("take", ["union", "intersection"])
def test_where_labels_differ_neither_whole_nor_common_part_decides(lab, lead, take):
    with pytest.raises(InvalidEdit, match="differ in the label"):
        rule(lab, "tariffs", take, lead)
    assert gold_of(lab) == []


@pytest.mark.parametrize("take", ["union", "intersection"])
def test_where_most_chose_a_label_it_is_theirs(trio, lead, take):
    rule(trio, "tariffs", take, lead)
    assert ("tariffs", "COMMODITY") in gold_of(trio)


def test_one_step_one_undo(lab, lead):
    rule(lab, "tariffs", "a", lead)
    assert lab.undo(article=1, annotator=lead) == ["Decide ‘tariffs’: take one"]
    assert gold_of(lab) == []
    assert all(place.decision is None for place in places_of(lab, 1))
    lab.redo(article=1, annotator=lead)
    assert gold_of(lab) == [("China", "ACTOR"), ("tariffs", "EVENT")]


def test_another_decision_takes_the_place_of_the_first(lab, lead):
    rule(lab, "tariffs", "a", lead)
    rule(lab, "tariffs", "neither", lead)
    assert gold_of(lab) == [("China", "ACTOR")]
    reopen(lab, [place_at(lab, "tariffs")], lead)
    assert place_at(lab, "tariffs").open
    with pytest.raises(InvalidEdit, match="open already"):
        reopen(lab, [place_at(lab, "tariffs")], lead)


def test_edges_and_a_label_that_nobody_chose(lab, lead):
    place = place_at(lab, "tariffs")
    decide(lab, [(place, edited(place, span("tariffs on steel"), "EVENT"))], lead)
    assert ("tariffs on steel", "EVENT") in gold_of(lab)
    assert place_at(lab, "tariffs").decision.ruling == "edited"
    with pytest.raises(BadValue, match="NONE"):
        decide(lab, [(place, edited(place, span("tariffs"), "NONE"))], lead)


def test_annotators_are_taken_by_name(lab, lead):
    ana, ben = lab.known_annotator("Ana"), lab.known_annotator("Ben")
    place = place_at(lab, "steel")
    assert ruling_of_annotator(place, ana.id).span is None
    assert ruling_of_annotator(place, ben.id).span == span("steel")
    with pytest.raises(InvalidEdit):
        ruling_of_annotator(place, 99)


def test_a_third_reading_is_c(trio, lead):
    put(trio, "Dan", ("United States told", "ACTOR"))
    rule(trio, "United States", "c", lead)
    assert ("United States told", "ACTOR") in gold_of(trio)
    with pytest.raises(BadValue, match="no reading “d”"):
        rule(trio, "United States", "d", lead)


@pytest.mark.parametrize("take", ["", "A", "both", "1"])
def test_words_that_are_no_ruling(lab, take):
    with pytest.raises(BadValue, match="--take"):
        ruling_of(place_at(lab, "tariffs"), take)


def test_gold_keeps_to_the_codebook(lab, lead):
    """ACTOR inside ACTOR: nothing is written, not even the decision."""
    rule(lab, "United States", "a", lead)
    steps = len(lab.history())
    place = place_at(lab, "Geneva")
    with pytest.raises(InvalidEdit, match="ACTOR inside ACTOR"):
        decide(lab, [(place, edited(place, span("United"), "ACTOR"))], lead)
    assert len(lab.history()) == steps
    assert place_at(lab, "Geneva").open


def test_one_decision_for_many_is_one_step(lab, lead):
    chosen = [place for place in places_of(lab, 1) if place.open]
    decide(lab, [(place, ruling_of(place, "a")) for place in chosen], lead, title="Take Ana’s")
    assert not any(place.open for place in places_of(lab, 1))
    assert lab.undo(annotator=lead) == ["Take Ana’s"]
    assert sum(place.open for place in places_of(lab, 1)) == 4


# -- policies


def test_unanimous_takes_what_all_did_and_leaves_the_rest(lab, lead):
    found = adjudicate(lab, Policy(), lead)
    assert (found.decided, found.open, found.kept) == (1, 4, 0)
    assert gold_of(lab) == [("China", "ACTOR")]
    assert adjudicate(lab, Policy(), lead).decided == 0


def test_majority_with_three(trio, lead):
    found = adjudicate(trio, Policy("majority"), lead, dry_run=True)
    assert gold_of(trio) == []
    assert found == adjudicate(trio, Policy("majority"), lead)
    assert (found.decided, found.open) == (5, 0)
    assert found.by_kind == {"same": 1, "boundary": 1, "label": 1, "only-a": 1, "only-b": 1}
    assert gold_of(trio) == [("United States", "ACTOR"), ("China", "ACTOR"), ("tariffs", "COMMODITY")]


def test_a_policy_never_touches_what_a_person_decided(trio, lead):
    rule(trio, "tariffs", "a", lead)
    rule(trio, "Geneva", "neither", lead)
    before = [d for d in decisions_of(trio.database) if d.by_person]
    found = adjudicate(trio, Policy("majority", "longest"), lead)
    assert found.kept == 2
    assert ("tariffs", "EVENT") in gold_of(trio)
    assert [d for d in decisions_of(trio.database) if d.by_person] == before


def test_another_policy_replaces_what_a_policy_decided(lab, lead):
    adjudicate(lab, Policy("unanimous", "longest"), lead)
    assert ("The United States", "ACTOR") in gold_of(lab)
    assert adjudicate(lab, Policy("unanimous", "shortest"), lead).decided == 1
    assert ("United States", "ACTOR") in gold_of(lab)
    assert len(gold_of(lab)) == 2


def test_a_policy_is_one_step(trio, lead):
    adjudicate(trio, Policy("majority"), lead)
    trio.undo(annotator=lead)
    assert gold_of(trio) == []
    assert decisions_of(trio.database) == []


def test_policies_as_people_write_them(lab):
    policy = policy_of("majority, EVENT=unanimous ,ACTOR=2", "longest", lab.codebook)
    assert (policy.rule, dict(policy.labels)) == ("majority", {"EVENT": "unanimous", "ACTOR": "2"})
    with pytest.raises(BadValue, match="THING"):
        policy_of("majority,THING=2", "", lab.codebook)


# -- what changes afterwards


def test_a_change_after_the_decision_is_said(lab, lead):
    rule(lab, "tariffs", "a", lead)
    ana = lab.known_annotator("Ana")
    (own,) = [a for a in lab.reading.annotations(1, ana) if a.span == span("tariffs")]
    lab.edits.move(own.id, span("tariffs on steel"), annotator=ana)
    place = place_at(lab, "tariffs")
    assert place.changed
    assert not place.open
    assert ("tariffs", "EVENT") in gold_of(lab)
    rule(lab, "tariffs", "a", lead)
    assert ("tariffs on steel", "EVENT") in gold_of(lab)
    assert ("tariffs", "EVENT") not in gold_of(lab)
    assert not place_at(lab, "tariffs").changed


def test_a_removed_annotation_and_a_late_annotator_are_changes_too(lab, lead):
    rule(lab, "tariffs", "b", lead)
    ana = lab.known_annotator("Ana")
    (own,) = [a for a in lab.reading.annotations(1, ana) if a.span == span("tariffs")]
    lab.edits.remove([own.id], annotator=ana)
    assert place_at(lab, "tariffs").changed
    rule(lab, "United States", "b", lead)
    put(lab, "Cem", ("China", "ACTOR"), ("United States told", "ACTOR"))
    assert place_at(lab, "United States").changed
    assert len(decisions_of(lab.database)) == 3


def test_a_decision_about_two_who_were_compared_alone_stays_fresh(trio, lead):
    """Somebody looks at Ana and Ben only; the decision was made about all three."""
    rule(trio, "United States", "b", lead)
    people = [trio.known_annotator(name) for name in ("Ana", "Ben")]
    (place,) = [p for p in places_of(trio, 1, people) if p.disagreement.span.contains(span("United States"))]
    assert place.decision.ruling == "b"
    assert not place.changed


# -- when gold is complete


def test_gold_is_complete_when_nothing_is_open(lab, lead):
    assert settled_articles(lab) == []
    for words in ("tariffs", "United States", "Geneva"):
        rule(lab, words, "a", lead)
    assert settled_articles(lab) == []
    with pytest.raises(InvalidEdit, match="1 of the disagreements"):
        set_review_status(lab, 1, lead, Status.FINISHED)
    rule(lab, "steel", "neither", lead)
    assert settled_articles(lab) == [1]
    assert reviewed(lab.database)[1] == (lead.id, Status.IN_PROGRESS)
    set_review_status(lab, 1, lead, Status.FINISHED)
    assert reviewed(lab.database)[1] == (lead.id, Status.FINISHED)


def test_an_article_where_all_agree_needs_no_decision_but_a_pass(session, lead):
    for name in ("Ana", "Ben"):
        put(session, name, ("China", "ACTOR"))
    assert settled_articles(session) == []
    set_review_status(session, 1, lead, Status.FINISHED)
    assert settled_articles(session) == [1]
    assert gold_of(session) == [("China", "ACTOR")]


def test_an_article_in_which_nobody_marked_anything_is_complete(session):
    for name in ("Ana", "Ben"):
        put(session, name)
    assert settled_articles(session) == [1]


def test_an_unfinished_article_is_no_place(session):
    put(session, "Ana", ("China", "ACTOR"))
    put(session, "Ben", ("Geneva", "ACTOR"), finish=False)
    assert list(all_places(session)) == []


# -- names


def test_places_are_found_by_the_name_that_is_listed(lab):
    for place in places_of(lab, 1):
        assert find_place(lab, reference(lab, place)) == place
        assert find_place(lab, str(place.disagreement.id)) == place
    for name in ("", "x", "12", "00000000-12", reference(lab, place) + "1"):
        with pytest.raises(BadValue, match="no disagreement"):
            find_place(lab, name)


def test_somebody_called_gold_keeps_the_name(session, lead):
    session.annotator_named("Gold")
    for name in ("Ana", "Ben"):
        put(session, name, ("China", "ACTOR"))
    adjudicate(session, Policy(), lead)
    kinds = {person.name: person.kind for person in session.annotators()}
    assert (kinds["Gold"], kinds["Gold layer"]) == ("person", "gold")


def test_listeners_hear_which_article_was_decided(lab, lead, heard):
    rule(lab, "steel", "neither", lead)
    assert heard[-1].articles == {1}
