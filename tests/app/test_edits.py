"""The verbs of labelling: checks, sentences, edges, and one step each."""

import pytest

from annotator.app.projects import open_project
from annotator.domain.annotation import Made, RegionKind, Status
from annotator.domain.span import Span
from annotator.errors import BadValue, Duplicate, InvalidEdit
from tests.app.conftest import OIL, TALKS, span, words_of


def add(session, words, label="ACTOR", article=1, **options):
    return session.edits.add(article, span(words, TALKS if article == 1 else OIL), label, **options)


def steps(session):
    return len(session.history())


# -- add


def test_add_returns_what_was_written(session):
    made = add(session, "nited Stat", note="n", attributes={"role": "buyer"})
    assert session.reading.mine(1) == (made,)
    assert (made.span, made.note, dict(made.attributes)) == (span("United States"), "n", {"role": "buyer"})
    assert (made.made, made.annotator_name) == (Made.HAND, "Ana")


def test_add_keeps_where_it_comes_from_unless_by_hand(session):
    assert add(session, "China", made=Made.ACCEPTED, origin="memory").origin == "memory"
    assert add(session, "steel", "COMMODITY", origin="view").origin == ""


@pytest.mark.parametrize(
    ("where", "label", "error", "says"),
    [
        (Span(0, 5), "NONE", BadValue, "NONE.*ACTOR, EVENT, COMMODITY"),
        (Span(0, 10_000), "ACTOR", BadValue, "lies outside"),
        (Span(15, 17), "ACTOR", BadValue, "only white space"),
    ],
)
def test_add_refuses(session, where, label, error, says):
    before = steps(session)
    for snap in (True, False):
        with pytest.raises(error, match=says):
            session.edits.add(1, where, label, snap=snap)
    with pytest.raises(BadValue):
        session.edits.add(99, Span(0, 5), "ACTOR")
    assert steps(session) == before


def test_identical_nested_and_crossing_same_labels_are_refused(session):
    add(session, "tariffs on steel", "EVENT")
    with pytest.raises(Duplicate, match="already labelled EVENT"):
        add(session, "tariffs on steel", "EVENT")
    with pytest.raises(InvalidEdit, match="EVENT inside EVENT"):
        add(session, "steel", "EVENT")
    with pytest.raises(InvalidEdit):
        add(session, "steel would", "EVENT")
    assert add(session, "steel would", "ACTOR")


def test_a_longer_one_replaces_the_same_label_inside_in_one_step(session):
    add(session, "tariffs", "EVENT")
    add(session, "steel", "EVENT")
    add(session, "steel", "COMMODITY")
    before = steps(session)
    add(session, "tariffs on steel", "EVENT")
    assert words_of(session) == [("tariffs on steel", "EVENT"), ("steel", "COMMODITY")]
    assert steps(session) == before + 1
    session.undo()
    assert [words for words, label in words_of(session) if label == "EVENT"] == ["tariffs", "steel"]


def test_somebody_elses_annotations_do_not_count(session):
    add(session, "China")
    ben = session.annotator_named("Ben")
    assert add(session, "China", annotator=ben).annotator_name == "Ben"
    assert len(session.reading.annotations(1)) == 2


def test_what_another_process_labelled_meanwhile_is_seen_before_writing(session, file, monkeypatch):
    """The check and the writing are one transaction."""
    real = session.step

    def late(*args, **options):
        monkeypatch.setattr(session, "step", real)
        with open_project(file) as other:
            other.edits.add(1, span("China"), "ACTOR")
        return real(*args, **options)

    monkeypatch.setattr(session, "step", late)
    with pytest.raises(Duplicate):
        add(session, "China")
    assert len(session.reading.annotations(1)) == 1


def test_a_finished_article_stays_finished(session):
    session.edits.set_status([1], Status.FINISHED)
    add(session, "China")
    assert session.reading.status(1) == (Status.FINISHED, "")


@pytest.mark.parametrize("note", ["a\0b", "half \ud83d"])
def test_a_remark_that_cannot_be_stored_is_refused(session, note):
    made = add(session, "China")
    for act in (
        lambda: add(session, "steel", note=note),
        lambda: session.edits.describe(made.id, note=note),
        lambda: session.edits.set_status([1], Status.SKIPPED, reason=note),
    ):
        with pytest.raises(BadValue, match="remark"):
            act()
    assert session.reading.annotation(made.id).note == ""


# -- relabel and remove


def test_relabel_keeps_all_but_label_and_attributes(session):
    made = add(session, "China", note="n", attributes={"role": "buyer"}, made=Made.ACCEPTED)
    session.edits.relabel([made.id], "EVENT")
    (found,) = session.reading.mine(1)
    assert (found.id, found.label_name, found.note) == (made.id, "EVENT", "n")
    assert (dict(found.attributes), found.made) == ({}, Made.EDITED)


def test_bulk_relabel_and_remove_are_one_undo(session):
    ids = [add(session, words).id for words in ("United States", "China", "Geneva")]
    before = steps(session)
    session.edits.relabel(ids, "EVENT")
    assert {label for _, label in words_of(session)} == {"EVENT"}
    session.edits.remove([*ids, ids[0]])
    assert words_of(session) == []
    assert steps(session) == before + 2
    assert session.undo(steps=2) == ["Remove 3 annotations", "Relabel 3 annotations EVENT"]
    assert {label for _, label in words_of(session)} == {"ACTOR"}


def test_bulk_over_several_articles_is_no_step_of_one(session):
    ids = [add(session, "China").id, add(session, "OPEC", article=2).id]
    session.edits.remove(ids)
    assert session.history(limit=1)[0].article is None


def test_relabel_refuses_what_is_so_already(session):
    made = add(session, "China")
    with pytest.raises(Duplicate, match="already labelled ACTOR"):
        session.edits.relabel([made.id], "ACTOR")
    with pytest.raises(BadValue):
        session.edits.relabel([made.id], "NONE")
    with pytest.raises(InvalidEdit, match="Nothing is chosen"):
        session.edits.relabel([], "EVENT")
    with pytest.raises(InvalidEdit, match="Nothing is chosen"):
        session.edits.remove([])


@pytest.mark.parametrize(
    "spans",
    [
        [("steel", "ACTOR"), ("steel", "COMMODITY")],  # one span, two labels
        [("tariffs on steel", "ACTOR"), ("steel", "COMMODITY")],  # one inside the other
        [("tariffs on steel", "EVENT"), ("steel", "COMMODITY")],  # inside one that has the label already
    ],
)
def test_bulk_relabel_never_makes_what_the_codebook_forbids(session, spans):
    ids = [add(session, words, label).id for words, label in spans]
    before = words_of(session)
    with pytest.raises(InvalidEdit):
        session.edits.relabel(ids, "EVENT")
    assert words_of(session) == before


def test_a_stranger_may_not_touch_it(session):
    made = add(session, "China", annotator=session.annotator_named("Ben"))
    for act in (
        lambda: session.edits.remove([made.id]),
        lambda: session.edits.relabel([made.id], "EVENT"),
        lambda: session.edits.move(made.id, span("steel")),
        lambda: session.edits.move_edge(made.id, "end", 1),
        lambda: session.edits.toggle_trim(made.id),
        lambda: session.edits.describe(made.id, flag=True),
    ):
        with pytest.raises(BadValue, match="was made by Ben, not by Ana"):
            act()
    with pytest.raises(BadValue, match="no annotation “7”"):
        session.edits.remove([7])


# -- edges


def test_move_gives_other_edges(session):
    made = add(session, "China", made=Made.ACCEPTED)
    moved = session.edits.move(made.id, span("told China that"))
    assert moved.id == made.id
    assert words_of(session) == [("told China that", "ACTOR")]
    assert session.reading.mine(1)[0].made is Made.EDITED
    before = steps(session)
    assert session.edits.move(made.id, span("told China that")) == session.reading.annotation(made.id)
    assert steps(session) == before
    session.edits.move(made.id, span("he United State"), snap=True)
    assert words_of(session) == [("United States", "ACTOR")]


def test_move_refuses_to_lie_on_the_same_label(session):
    made = add(session, "China")
    add(session, "steel")
    with pytest.raises(InvalidEdit):
        session.edits.move(made.id, span("China that tariffs on steel"))
    with pytest.raises(BadValue):
        session.edits.move(made.id, Span(5, 10_000))


@pytest.mark.parametrize(
    ("edge", "by", "becomes"),
    [("start", -1, "told China"), ("end", 1, "China that"), ("start", 1, None), ("end", -1, None)],
)
def test_an_edge_moves_by_a_token(session, edge, by, becomes):
    made = add(session, "China")
    if becomes is None:
        with pytest.raises(InvalidEdit, match="cannot be moved"):
            session.edits.move_edge(made.id, edge, by)
    else:
        session.edits.move_edge(made.id, edge, by)
        assert words_of(session) == [(becomes, "ACTOR")]


def test_an_edge_jumps_over_white_space(session):
    made = add(session, "Geneva")
    session.edits.move_edge(made.id, "end", 1)
    assert words_of(session) == [("Geneva\n\nThe", "ACTOR")]
    session.edits.move_edge(made.id, "end", -1)
    assert words_of(session) == [("Geneva", "ACTOR")]


def test_an_edge_stops_at_the_borders_of_the_text(session):
    first, last = add(session, "Talks", "EVENT"), add(session, "said", "EVENT")
    with pytest.raises(InvalidEdit, match="cannot be moved"):
        session.edits.move_edge(first.id, "start", -1)
    session.edits.move_edge(last.id, "end", 1)
    with pytest.raises(InvalidEdit, match="cannot be moved"):
        session.edits.move_edge(last.id, "end", 1)
    assert words_of(session) == [("Talks", "EVENT"), ("said.", "EVENT")]


def test_the_other_edge_stays_where_it_is(session):
    made = session.edits.add(1, span("hin"), "ACTOR", snap=False)
    session.edits.move_edge(made.id, "end", 1)
    assert words_of(session) == [("hina that", "ACTOR")]
    session.edits.move_edge(made.id, "start", -1)
    assert words_of(session) == [("told China that", "ACTOR")]
    session.undo(steps=2)
    session.edits.move_edge(made.id, "start", -1)
    assert words_of(session) == [("told Chin", "ACTOR")]


def test_edges_of_an_annotation_without_words_are_a_sentence(session, tmp_path):
    from annotator.app.transfer.importing import import_paths

    (tmp_path / "rows.jsonl").write_text(
        '{"text": "One two.", "spans": [{"start": 3, "end": 4, "label": "ACTOR"}]}\n'
    )
    import_paths(session, [str(tmp_path / "rows.jsonl")], annotator="Ana")
    (blank,) = session.reading.mine(3)
    for act in (
        lambda: session.edits.move_edge(blank.id, "end", 1),
        lambda: session.edits.move_edge(blank.id, "start", -1),
        lambda: session.edits.toggle_trim(blank.id),
    ):
        with pytest.raises(InvalidEdit):
            act()


def test_toggle_trim_restores_and_trims(session):
    made = add(session, "The United States")
    assert words_of(session)[0][0] == "United States"
    session.edits.toggle_trim(made.id)
    assert words_of(session)[0][0] == "The United States"
    session.edits.toggle_trim(made.id)
    assert words_of(session)[0][0] == "United States"


def test_toggle_trim_finds_what_was_trimmed_after_opening_again(session, file):
    made = add(session, "The United States")
    session.close()
    with open_project(file) as again:
        again.edits.toggle_trim(made.id)
        assert words_of(again)[0][0] == "The United States"


def test_toggle_trim_forgets_edges_that_were_moved_since(session):
    made = add(session, "The United States")
    session.edits.move(made.id, span("United States told China"))
    session.edits.toggle_trim(made.id)
    assert words_of(session)[0][0] == "The United States told China"


def test_toggle_trim_says_where_nothing_was_trimmed(session):
    made = add(session, "steel", "COMMODITY")
    with pytest.raises(InvalidEdit, match="Nothing was trimmed"):
        session.edits.toggle_trim(made.id)


# -- details, regions, status, position


def test_describe_changes_only_what_is_named(session):
    made = add(session, "China", note="n", attributes={"a": "b"})
    session.edits.describe(made.id, flag=True)
    found = session.reading.annotation(made.id)
    assert (found.flag, found.note, dict(found.attributes)) == (True, "n", {"a": "b"})
    session.edits.describe(made.id, attributes={"a": "", "c": "d"})
    assert dict(session.reading.annotation(made.id).attributes) == {"c": "d"}
    before = steps(session)
    session.edits.describe(made.id, flag=True)
    assert steps(session) == before
    session.edits.describe(made.id, note="")
    assert session.history(limit=1)[0].title == "Note on ‘China’ ACTOR"


def test_regions_are_marked_and_unmarked(session):
    add(session, "Geneva")
    session.edits.mark_region(1, span("Talks in Geneva"))
    (region,) = session.reading.regions(1)
    assert (region.kind, region.by) == (RegionKind.BOILERPLATE, "person")
    assert session.reading.rows([1])[0].annotations == 0
    session.edits.unmark_region(1, region)
    assert session.reading.regions(1) == ()
    assert session.reading.rows([1])[0].annotations == 1
    assert session.undo(steps=2, article=1, annotator=session.annotator)
    assert session.reading.regions(1) == ()


def test_not_read_is_the_annotators_own(session):
    session.edits.mark_region(1, span("steel"), RegionKind.NOT_READ)
    assert session.reading.open(1).article.regions[0].kind is RegionKind.NOT_READ
    session.switch_annotator("Ben")
    assert session.reading.regions(1) == ()
    assert session.reading.open(1).article.regions == ()


def test_status_is_one_step_and_counts_what_changed(session):
    assert session.edits.set_status([1, 2, 1], Status.SKIPPED, reason="too long") == 2
    assert session.reading.status(2) == (Status.SKIPPED, "too long")
    assert session.edits.set_status([1, 2], Status.SKIPPED, reason="too long") == 0
    assert session.edits.set_status([], Status.FINISHED) == 0
    assert session.history(limit=1)[0].title == "Skip 2 articles"
    session.edits.set_status([1], Status.FINISHED)
    assert session.history(limit=1)[0].title == "Finish ‘Talks in Geneva’"
    assert session.reading.status(1) == (Status.FINISHED, "")


def test_a_position_is_kept_without_a_step(session):
    add(session, "China")
    before = steps(session)
    session.edits.keep_position(1, 40, 12)
    assert session.reading.open(1).position == 40
    assert steps(session) == before


def test_titles_of_steps_are_one_short_line(session):
    add(session, "Geneva\n\nThe United States told China that tariffs on steel")
    title = session.history(limit=1)[0].title
    assert "\n" not in title
    assert len(title) < 60
    assert "…" in title
