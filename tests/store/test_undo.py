"""Scopes of undo and redo, conflicts, imports taken back and brought again."""

from dataclasses import replace

import pytest

from annotator.domain.annotation import Annotation, Status
from annotator.domain.article import Draft
from annotator.domain.codebook import Label, label_uuid
from annotator.domain.span import Span
from annotator.errors import InvalidEdit, NothingToUndo, UndoConflict
from annotator.store.annotations import (
    annotations_of,
    change_annotation,
    find_annotation,
    remove_annotation,
    save_annotations,
    set_status,
    status_of,
)
from annotator.store.articles import load_article, next_number, save_article
from annotator.store.check import check_project
from annotator.store.history import steps
from annotator.store.labels import add_imported_label, canonical_labels, ensure_label
from annotator.store.people import annotators, ensure_annotator, find_annotator
from annotator.store.schema import REGISTERS
from annotator.store.undo import next_redo, next_undo, redo, take_back, undo
from tests.strategies import dump, text_of


def spans(project, article=None, annotator=None):
    return [
        (a.span.start, a.span.end, a.note)
        for a in annotations_of(project.database, article or project.articles[0], annotator)
    ]


def edit(project, number, **columns):
    old = find_annotation(project.database, number)
    with project.journal.step("Edit", annotator=old.annotator, article=old.article) as step:
        change_annotation(step, old, replace(old, **columns))


def set_finished(project, article, annotator=None, title="Finish"):
    who = (annotator or project.anna).id
    with project.journal.step(title, annotator=who, article=article) as step:
        set_status(step, article, who, Status.FINISHED)


def bring(project, *numbers, name="Clara", label="GOODS", title="Import more"):
    """Import articles with an annotation each by a new annotator with a new label."""
    with project.journal.step(title, annotator=None, kind="import") as step:
        who = ensure_annotator(step, name)
        kind = add_imported_label(step, label, 2)
        made = []
        for number in numbers:
            article, _, _ = save_article(
                step, Draft(text=text_of(number), title=f"Article {number}"), next_number(project.database)
            )
            save_annotations(
                step, [Annotation(Span(0, 7), label, article=article, annotator=who.id, label=kind)]
            )
            set_status(step, article, who.id, Status.IN_PROGRESS)
            made.append(article)
    return made


def rows(project, *, stamps=True):
    found = {}
    for table in REGISTERS:
        names = "*" if stamps else "*, 0 AS hlc, 0 AS step"
        found[table] = project.database.query(f"SELECT {names} FROM {table} ORDER BY 1")
    return found


# -- the scope of Ctrl+Z


def test_undo_takes_the_newest_step_of_this_article_by_this_annotator(project):
    one, two = project.articles
    project.add(0, 7, title="Anna 1")
    project.add(0, 7, title="Anna 2", article=two)
    project.add(0, 7, title="Ben 1", annotator=project.ben)
    assert undo(project.journal, article=one, annotator=project.anna.id) == ["Anna 1"]
    assert spans(project, one, project.ben.id) == [(0, 7, "")]
    assert spans(project, two) == [(0, 7, "")]
    with pytest.raises(NothingToUndo):
        undo(project.journal, article=one, annotator=project.anna.id)


def test_a_step_over_several_articles_is_not_taken_in_an_article(project):
    with project.journal.step("Finish 2", annotator=project.anna.id) as step:
        for article in project.articles:
            set_status(step, article, project.anna.id, Status.FINISHED)
    assert next_undo(project.journal, article=project.articles[0], annotator=project.anna.id) is None
    assert next_undo(project.journal, annotator=project.anna.id)[1] == "Finish 2"
    undo(project.journal, annotator=project.anna.id)
    assert status_of(project.database, project.articles[1], project.anna.id)[0] is Status.NEW


def test_adding_editing_and_removing_the_same_row_are_undone_one_after_the_other(project):
    number = project.add(0, 7)
    edit(project, number, note="sure?")
    edit(project, number, span=Span(0, 9))
    old = find_annotation(project.database, number)
    with project.journal.step("Remove", annotator=project.anna.id, article=old.article) as step:
        remove_annotation(step, old)
    states = [[(0, 9, "sure?")], [(0, 7, "sure?")], [(0, 7, "")], []]
    for state in states:
        undo(project.journal, article=project.articles[0], annotator=project.anna.id)
        assert spans(project) == state
    for state in [*reversed(states[:-1]), []]:
        redo(project.journal, article=project.articles[0], annotator=project.anna.id)
        assert spans(project) == state
    with pytest.raises(NothingToUndo):
        redo(project.journal, article=project.articles[0], annotator=project.anna.id)


def test_undoing_and_bringing_again_can_go_on_for_ever(project):
    number = project.add(0, 7)
    edit(project, number, note="x")
    for _ in range(3):
        assert undo(project.journal, steps=2) == ["Edit", "Add"]
        assert spans(project) == []
        assert redo(project.journal, steps=2) == ["Add", "Edit"]
        assert spans(project) == [(0, 7, "x")]


def test_a_new_step_on_the_article_kills_its_redo_and_no_other(project):
    one, two = project.articles
    project.add(0, 7, title="One", article=one)
    project.add(0, 7, title="Two", article=two)
    undo(project.journal, article=one, annotator=project.anna.id)
    undo(project.journal, article=two, annotator=project.anna.id)
    project.add(8, 9, article=one)
    assert next_redo(project.journal, article=one, annotator=project.anna.id) is None
    assert redo(project.journal, article=two, annotator=project.anna.id) == ["Two"]


def test_redo_survives_the_work_of_somebody_else(project):
    project.add(0, 7, title="Mine")
    undo(project.journal, article=project.articles[0], annotator=project.anna.id)
    project.add(0, 7, annotator=project.ben)
    assert redo(project.journal, article=project.articles[0], annotator=project.anna.id) == ["Mine"]


def test_undo_and_redo_after_closing_and_opening(project):
    project.add(0, 7)
    project.add(8, 9)
    project.reopen()
    undo(project.journal, article=project.articles[0], annotator=project.anna.id)
    project.reopen()
    assert spans(project) == [(0, 7, "")]
    redo(project.journal, article=project.articles[0], annotator=project.anna.id)
    assert spans(project) == [(0, 7, ""), (8, 9, "")]


# -- conflicts


def test_a_conflict_names_the_later_step_and_changes_nothing(project):
    number = project.add(0, 7, title="Label ‘Article’")
    before = next_undo(project.journal)[0]
    old = find_annotation(project.database, number)
    with project.journal.step("Note by Ben", annotator=project.ben.id, article=old.article) as step:
        change_annotation(step, old, replace(old, note="no"))
    state = rows(project)
    journal = project.database.query("SELECT * FROM journal")
    with pytest.raises(UndoConflict, match="“Note by Ben” came later"):
        undo(project.journal, article=old.article, annotator=project.anna.id)
    with pytest.raises(UndoConflict):
        take_back(project.journal, before)
    assert rows(project) == state
    assert project.database.query("SELECT * FROM journal") == journal
    undo(project.journal, article=old.article, annotator=project.ben.id)
    undo(project.journal, article=old.article, annotator=project.anna.id)
    assert spans(project) == []


def test_of_several_steps_at_once_none_is_taken_when_one_conflicts(project):
    number = project.add(0, 7, title="First")
    old = find_annotation(project.database, number)
    with project.journal.step("By Ben", annotator=project.ben.id, article=old.article) as step:
        change_annotation(step, old, replace(old, note="no"))
    project.add(8, 9, title="Second")
    with pytest.raises(UndoConflict):
        undo(project.journal, steps=2, annotator=project.anna.id)
    assert len(spans(project)) == 2


def test_a_redone_step_stands_again_in_the_way(project):
    number = project.add(0, 7, title="First")
    edit(project, number, note="x")
    undo(project.journal)
    redo(project.journal)
    with pytest.raises(UndoConflict, match="“Edit”"):
        take_back(project.journal, next_undo(project.journal)[0] - 3)


def test_a_step_is_taken_back_once(project):
    project.add(0, 7)
    step = next_undo(project.journal)[0]
    take_back(project.journal, step)
    with pytest.raises(NothingToUndo, match="has been undone already"):
        take_back(project.journal, step)
    with pytest.raises(NothingToUndo, match="There is no step 999"):
        take_back(project.journal, 999)


# -- stamps


def stamp(project, number):
    return project.database.row("SELECT hlc, step FROM annotation WHERE id = ?", (number,))


def test_undo_of_an_act_gets_a_fresh_stamp(project):
    number = project.add(0, 7)
    first = stamp(project, number)
    edit(project, number, note="x")
    second = stamp(project, number)
    undo(project.journal)
    third = stamp(project, number)
    redo(project.journal)
    assert first < second < third < stamp(project, number)
    assert third[1] == project.journal.newest() - 1


def test_undo_of_an_import_puts_rows_back_with_their_stamps(project):
    number = project.add(0, 7)
    old = find_annotation(project.database, number)
    before = rows(project)
    with project.journal.step("Import", annotator=None, kind="import") as step:
        change_annotation(step, old, replace(old, note="from the file"))
    after = rows(project)
    undo(project.journal)
    assert rows(project) == before
    redo(project.journal)
    assert rows(project) == after


def test_undo_keeps_the_reading_position(project):
    article = project.articles[0]
    set_finished(project, article)
    with project.journal.step("Skip", annotator=project.anna.id, article=article) as step:
        set_status(step, article, project.anna.id, Status.SKIPPED, "duplicate")
    project.database.connection.execute("UPDATE work SET position = 40, seconds = 7")
    undo(project.journal, article=article, annotator=project.anna.id)
    assert status_of(project.database, article, project.anna.id) == (Status.FINISHED, "", 40)


# -- imports


def test_an_import_is_undone_row_for_row_and_brought_again(project):
    project.add(0, 7)
    before = rows(project)
    tallies = dump(project.database, "tally")
    bring(project, 8, 9)
    after, counted = rows(project), dump(project.database, "tally")
    assert undo(project.journal) == ["Import more"]
    assert rows(project) == before
    assert dump(project.database, "tally") == tallies
    assert redo(project.journal) == ["Import more"]
    assert rows(project) == after
    assert dump(project.database, "tally") == counted
    undo(project.journal)
    assert rows(project) == before
    assert [f for f in check_project(project.database) if f.level == "damage"] == []


def test_an_undone_import_can_be_imported_again(project):
    first = bring(project, 8)
    undo(project.journal)
    again = bring(project, 8)
    assert again != first
    assert load_article(project.database, again[0]).text == text_of(8)
    assert spans(project, again[0]) == [(0, 7, "")]


def test_what_was_imported_again_is_not_brought_back_a_second_time(project):
    bring(project, 8)
    undo(project.journal)
    undone = project.journal.newest()
    bring(project, 8, title="Import again")
    assert next_redo(project.journal) is None
    before = rows(project)
    with pytest.raises(UndoConflict, match="has come into the project again"):
        take_back(project.journal, undone)
    assert rows(project) == before


def test_later_work_on_an_imported_article_forbids_the_undo(project):
    article = bring(project, 8)[0]
    project.add(8, 9, article=article)
    before = rows(project)
    with pytest.raises(UndoConflict, match="depends on this"):
        take_back(project.journal, next_undo(project.journal)[0] - 1)
    assert rows(project) == before


def test_later_dead_work_on_an_imported_article_leaves_the_article_dead(project):
    article = bring(project, 8)[0]
    step = project.journal.newest()
    project.add(8, 9, article=article)
    undo(project.journal, article=article, annotator=project.anna.id)
    take_back(project.journal, step)
    assert project.database.value("SELECT dead FROM article WHERE id = ?", (article,)) == 1
    assert project.database.query("PRAGMA foreign_key_check") == []
    take_back(project.journal, project.journal.newest())
    assert load_article(project.database, article).text == text_of(8)
    assert spans(project, article) == [(0, 7, "")]


def test_labels_and_annotators_that_are_used_by_now_are_kept(project):
    bring(project, 8, name="Clara", label="GOODS")
    step = project.journal.newest()
    clara = find_annotator(project.database, "Clara")
    goods = project.database.value("SELECT id FROM label WHERE name = 'GOODS'")
    project.add(0, 7, label=goods, annotator=clara)
    take_back(project.journal, step)
    assert find_annotator(project.database, "Clara") == clara
    assert canonical_labels(project.database)[goods] == (goods, "GOODS")
    assert spans(project) == [(0, 7, "")]
    assert project.database.query("PRAGMA foreign_key_check") == []


def test_the_history_keeps_the_name_of_whoever_acted(project):
    bring(project, 8, name="Clara")
    step = project.journal.newest()
    clara = find_annotator(project.database, "Clara")
    set_finished(project, project.articles[0], clara)
    undo(project.journal, article=project.articles[0], annotator=clara.id)
    with project.journal.step("Clean", annotator=clara.id) as opened:
        ensure_label(opened, Label(label_uuid("X"), "X"))
    project.database.connection.execute("DELETE FROM work WHERE annotator = ?", (clara.id,))
    take_back(project.journal, step)
    assert {s.annotator for s in steps(project.database) if s.title == "Clean"} == {"Clara"}
    assert clara in annotators(project.database)


def test_a_row_number_is_never_given_twice(project):
    """Or bringing an import again would meet somebody else's row under its number."""
    bring(project, 8)
    undone = project.journal.newest()
    undo(project.journal)
    set_finished(project, project.articles[0])
    set_finished(project, project.articles[1], project.ben)
    with project.journal.step("New", annotator=project.anna.id) as step:
        ensure_annotator(step, "Dora")
        ensure_label(step, Label(label_uuid("PLACE"), "PLACE"))
    take_back(project.journal, undone + 1)
    assert status_of(project.database, project.articles[0], project.anna.id)[0] is Status.FINISHED
    assert {a.name for a in annotators(project.database)} == {"Anna", "Ben", "Clara", "Dora"}


def test_an_act_on_something_that_is_gone_says_so(project):
    gone = project.annotation(0, 7, article=999)
    with (
        pytest.raises(InvalidEdit, match="no longer in the project"),
        project.journal.step("Add", annotator=project.anna.id, article=999) as step,
    ):
        save_annotations(step, [gone])
    assert not project.database.connection.in_transaction


def test_a_label_that_was_undone_comes_back_when_it_is_needed_again(project):
    with project.journal.step("New label", annotator=project.anna.id) as step:
        number = ensure_label(step, Label(label_uuid("PLACE"), "PLACE"))
    undo(project.journal)
    with project.journal.step("Again", annotator=project.anna.id) as step:
        assert ensure_label(step, Label(label_uuid("PLACE"), "PLACE")) == number
    assert project.database.value("SELECT dead FROM label WHERE id = ?", (number,)) == 0
