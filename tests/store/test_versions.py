"""Which codebook is in force: published by steps, taken back by publishing what was before, never removed."""

import pytest

from annotator.domain.codebook import Codebook, Label, label_uuid
from annotator.errors import UndoConflict
from annotator.store.check import check_project
from annotator.store.history import steps
from annotator.store.labels import save_codebook
from annotator.store.undo import redo, take_back, undo
from annotator.store.versions import codebook_text, number_given, versions

BOOK = Codebook("x", "X", (Label(label_uuid("ACTOR"), "ACTOR", key="1"),))


@pytest.fixture
def first(project):
    """A project whose first codebook was made without a step, as they all are."""
    with project.journal.unlogged() as step:
        save_codebook(step, BOOK, "first", annotator=None)
    return project


def publish(project, toml, note=""):
    with project.journal.step(f"Publish {toml}", annotator=1) as step:
        save_codebook(step, BOOK, toml, annotator=1, note=note)
        return step.id


def texts(project):
    return [version.toml for version in reversed(versions(project.database))]


def damage(project):
    return [finding for finding in check_project(project.database) if finding.level == "damage"]


def test_publishing_is_a_step_of_its_own_though_no_label_changes(first):
    publish(first, "second")
    assert steps(first.database)[0].title == "Publish second"
    assert codebook_text(first.database) == (2, "second")


def test_the_first_codebook_is_no_step(first):
    assert first.database.value("SELECT count(*) FROM journal WHERE tbl = 'codebook_version'") == 0


def test_undo_publishes_what_was_before_and_redo_what_was_undone(first):
    publish(first, "second", note="why")
    assert undo(first.journal) == ["Publish second"]
    assert codebook_text(first.database) == (3, "first")
    assert redo(first.journal) == ["Publish second"]
    assert codebook_text(first.database) == (4, "second")
    assert versions(first.database)[0].note == "why"
    assert undo(first.journal) == ["Publish second"]
    assert texts(first) == ["first", "second", "first", "second", "first"]
    assert damage(first) == []


def test_two_are_taken_back_one_after_the_other(first):
    publish(first, "second")
    publish(first, "third")
    undo(first.journal, steps=2)
    assert codebook_text(first.database)[1] == "first"
    redo(first.journal, steps=2)
    assert codebook_text(first.database)[1] == "third"


def test_an_older_one_is_in_the_way_of_nothing_but_a_later_one_is(first):
    second = publish(first, "second")
    third = publish(first, "third")
    before = texts(first)
    with pytest.raises(UndoConflict, match="Publish third"):
        take_back(first.journal, second)
    assert texts(first) == before
    take_back(first.journal, third)
    take_back(first.journal, second)
    assert codebook_text(first.database)[1] == "first"


def test_a_later_one_is_in_the_way_of_redoing_too(first):
    second = publish(first, "second")
    take_back(first.journal, second)
    undoing = steps(first.database)[0].id
    publish(first, "third")
    with pytest.raises(UndoConflict, match="Publish third"):
        take_back(first.journal, undoing)
    assert codebook_text(first.database)[1] == "third"


def test_a_later_one_that_came_and_went_is_not_in_the_way(first):
    second = publish(first, "second")
    publish(first, "third")
    undo(first.journal)
    redo(first.journal)
    undo(first.journal)
    take_back(first.journal, second)
    assert codebook_text(first.database)[1] == "first"


def test_the_labels_go_back_with_the_text(first):
    renamed = Codebook("x", "X", (Label(label_uuid("ACTOR"), "PLAYER", key="2"),))
    with first.journal.step("Rename", annotator=1) as step:
        save_codebook(step, renamed, "second", annotator=1)
    row = "SELECT name, key FROM label WHERE uuid = ?"
    assert first.database.row(row, (label_uuid("ACTOR"),)) == ("PLAYER", "2")
    undo(first.journal)
    assert first.database.row(row, (label_uuid("ACTOR"),)) == ("ACTOR", "1")
    assert codebook_text(first.database)[1] == "first"


def test_the_number_under_which_it_was_published_is_known(first):
    for _ in range(2):
        publish(first, "second")
        undo(first.journal)
    for uuid, sha, number in first.database.query("SELECT uuid, sha, number FROM codebook_version"):
        assert number_given(uuid, sha) == number
    assert number_given("0" * 36, "1" * 64) == 0
