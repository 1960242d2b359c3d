"""Steps: what is written, told and counted; and a machine that does, undoes and reopens at random against a model."""

import copy
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, multiple, rule

from annotator.domain.annotation import Annotation, Region, Status
from annotator.domain.article import Draft
from annotator.domain.codebook import Label, label_uuid
from annotator.domain.span import Span
from annotator.errors import BadValue, InvalidEdit, NothingToUndo
from annotator.store.annotations import (
    annotations_of,
    change_annotation,
    find_annotation,
    remove_annotation,
    save_annotations,
    set_status,
    status_of,
)
from annotator.store.articles import article_rows, next_number, save_article, save_region
from annotator.store.check import check_project
from annotator.store.database import Database
from annotator.store.history import steps
from annotator.store.journal import MANY_ROWS, new_ids
from annotator.store.labels import add_imported_label, ensure_label
from annotator.store.tally import counted
from annotator.store.undo import next_redo, next_undo, redo, take_back, undo
from tests.strategies import make_project, text_of

# -- single steps


def test_an_inserted_row_is_logged_by_key_and_a_changed_one_by_its_image(project):
    number = project.add(0, 7, note="old")
    old = find_annotation(project.database, number)
    with project.journal.step("Edit", annotator=1, article=1) as step:
        change_annotation(step, old, replace(old, note="new"))
    entries = project.database.query(
        "SELECT tbl, row, before FROM journal WHERE tbl = 'annotation' ORDER BY seq"
    )
    assert entries[0] == ("annotation", number, None)
    assert '"note":"old"' in entries[1][2]
    assert len(entries) == 2


def test_every_register_is_logged_with_all_its_columns(project):
    import json

    values = {
        "region": {"id": 7, "article": 1, "start": 0, "end": 5, "kind": "not-read", "by": "person"},
        "frame": {"id": 8, "article": 1, "annotator": 1},
        "field": {"article": 1, "annotator": 1, "name": "f"},
        "comment": {"id": 9, "article": 1},
        "decision": {"id": 10, "article": 1, "members": "[]", "fingerprint": "", "kind": "x", "ruling": "a"},
        "assignment": {"article": 1, "annotator": 1},
        "split": {"article": 1, "part": "dev"},
        "collection": {"name": "c"},
        "rejection": {"article": 1, "annotator": 1, "start": 0, "end": 5, "label": 1},
        "attachment": {"article": 1, "format": "x", "body": "y"},
    }
    with project.journal.step("All", annotator=1) as step:
        numbers = {table: step.insert(table, **columns) for table, columns in values.items()}
    for table, number in numbers.items():
        before = {r[0] for r in project.database.query(f"SELECT * FROM {table}")}
        with project.journal.step("Change", annotator=1) as step:
            step.update(table, number, dead=1)
        image = project.database.value("SELECT before FROM journal ORDER BY seq DESC LIMIT 1")
        columns = [row[1] for row in project.database.query(f"PRAGMA table_info({table})")]
        assert list(json.loads(image)) == columns
        undo(project.journal)
        assert {r[0] for r in project.database.query(f"SELECT * FROM {table}")} == before
        assert project.database.value(f"SELECT dead FROM {table}") == 0


def test_a_step_that_changes_nothing_leaves_no_trace(project):
    newest = project.journal.newest()
    with project.journal.step("Nothing", annotator=1, article=1) as step:
        assert not set_status(step, 1, 1, Status.NEW)
    assert project.journal.newest() == newest
    assert project.database.value("SELECT count(*) FROM step WHERE rows = 0") == 0


def test_writing_outside_a_step_is_not_logged(project):
    entries = project.database.value("SELECT count(*) FROM journal")
    with project.journal.unlogged() as step:
        step.update("article", 1, origin="x")
    assert project.database.value("SELECT count(*) FROM journal") == entries


def test_a_step_inside_a_step_is_a_mistake_of_ours(project):
    """The inner one would end the outer one's logging, and what follows could never be undone."""

    def nested():
        with project.journal.step("Outer", annotator=1), project.journal.step("Inner", annotator=1):
            pass

    with pytest.raises(RuntimeError, match="a step is open already"):
        nested()
    with (
        pytest.raises(RuntimeError, match="a transaction is open already"),
        project.journal.transaction(),
        project.journal.transaction(),
    ):
        pass
    assert not project.database.connection.in_transaction
    project.add(0, 7)


def test_two_steps_in_one_transaction_stand_or_fall_together(project):
    def two():
        with project.journal.transaction():
            project.add(0, 7)
            project.add(8, 9)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        two()
    assert annotations_of(project.database, 1) == ()


def test_a_label_is_changed_alone_and_completely(project):
    """`key` is a column of labels and must not be taken for the name of the key column."""
    with project.journal.step("Labels", annotator=1) as step:
        ensure_label(step, Label(label_uuid("EVENT"), "EVENTS", key="1", colour=5, retired=True))
    found = project.database.query("SELECT name, key, colour, retired FROM label ORDER BY id")
    assert found == [("ACTOR", "", "1", 0), ("EVENTS", "1", "5", 1)]
    undo(project.journal)
    assert project.database.query("SELECT name, key FROM label ORDER BY id") == [("ACTOR", ""), ("EVENT", "")]


def test_a_label_that_came_with_a_file_keeps_what_was_done_to_it(project):
    with project.journal.step("Import", annotator=None, kind="import") as step:
        number = add_imported_label(step, "GOODS", 2)
    with project.journal.step("Rename", annotator=1) as step:
        step.update("label", number, name="COMMODITY", key="9")
    with project.journal.step("Import", annotator=None, kind="import") as step:
        assert add_imported_label(step, "GOODS", 7) == number
    assert project.database.row("SELECT name, key FROM label WHERE id = ?", (number,)) == ("COMMODITY", "9")


@pytest.mark.parametrize("note", ["a\0b", "half \ud83d"])
def test_what_the_journal_could_not_give_back_is_refused(project, note):
    with pytest.raises(BadValue, match="cannot be stored"):
        project.add(0, 7, note=note)
    with pytest.raises(BadValue, match="cannot be stored"), project.journal.step("x", annotator=1) as step:
        step.update("article", 1, title=note)
    assert not project.database.connection.in_transaction


def test_a_title_is_stored_whatever_a_file_is_called(project):
    with project.journal.step("Import ‘caf\udce9.txt’", annotator=None) as step:
        step.update("article", 1, title="x")
    assert steps(project.database, limit=1)[0].title == "Import ‘caf\ufffd.txt’"


# -- what listeners get


def test_changes_name_the_article_of_rows_that_are_gone(project):
    with project.journal.step("Import", annotator=None, kind="import") as step:
        number = save_annotations(step, [project.annotation(0, 7)])[0]
        set_status(step, 2, project.ben.id, Status.FINISHED)
    seen = project.journal.newest()
    undo(project.journal)
    changes = project.journal.changes(seen, "undo")
    assert changes.annotations == {number}
    assert changes.articles == {1, 2}
    assert (changes.step, changes.title, changes.origin) == (project.journal.newest(), "Import", "undo")
    assert project.journal.changes(changes.step).articles == frozenset()


def test_changes_of_labels_and_of_very_much_are_everything(project):
    seen = project.journal.newest()
    with project.journal.step("Label", annotator=1) as step:
        ensure_label(step, Label(label_uuid("X"), "X"))
    assert project.journal.changes(seen).everything


def test_counts_are_right_after_a_very_large_step(project):
    with project.journal.step("Import", annotator=None, kind="import") as step:
        save_annotations(
            step, [project.annotation(n % 90, n % 90 + 1 + n // 90) for n in range(MANY_ROWS + 1)]
        )
    assert article_rows(project.database, [1], 1)[0].annotations == MANY_ROWS + 1
    assert project.journal.changes(1).everything
    undo(project.journal)
    assert article_rows(project.database, [1], 1)[0].annotations == 0


def test_counts_leave_boilerplate_and_duplicates_out(project):
    for start, end in ((0, 7), (0, 7), (8, 9), (60, 65)):
        project.add(start, end)
    assert article_rows(project.database, [1], 1)[0].annotations == 3
    with project.journal.step("Mark", annotator=1, article=1) as step:
        save_region(step, 1, "u", Region(Span(62, 70)))
    assert article_rows(project.database, [1], 1)[0].annotations == 2
    undo(project.journal)
    assert article_rows(project.database, [1], 1)[0].annotations == 3


def test_counts_follow_merged_labels_over_chains(project):
    with project.journal.step("Label", annotator=1) as step:
        third = ensure_label(step, Label(label_uuid("PERSON"), "PERSON"))
    for label in (project.actor, project.event, third):
        project.add(0, 7, label=label)
    with project.journal.step("Merge labels", annotator=1) as step:
        step.update("label", project.event, merged_into=project.actor)
        step.update("label", third, merged_into=project.event)
    assert len(annotations_of(project.database, 1)) == 1
    assert article_rows(project.database, [1], 1)[0].annotations == 1
    undo(project.journal)
    assert article_rows(project.database, [1], 1)[0].annotations == 3


# -- history


def test_history_tells_who_did_what_and_what_was_undone(project):
    project.add(0, 7, title="One")
    project.add(8, 9, title="Two", annotator=project.ben)
    undo(project.journal, article=1, annotator=project.ben.id)
    history = steps(project.database)
    assert [(s.title, s.annotator, s.kind, s.undone) for s in history] == [
        ("Two", "Ben", "undo", False),
        ("Two", "Ben", "act", True),
        ("One", "Anna", "act", False),
        ("Import", "", "import", False),
    ]
    redo(project.journal, article=1, annotator=project.ben.id)
    assert [s.undone for s in steps(project.database, article=1)] == [False, True, False, False]
    assert [s.title for s in steps(project.database, article=1, limit=1)] == ["Two"]
    assert steps(project.database, article=2) == []


# -- edits beside somebody else's


def test_an_edit_writes_only_what_differs(project):
    number = project.add(0, 7)
    old = find_annotation(project.database, number)
    with Database.open(project.path) as other:
        from annotator.store.journal import Journal

        with Journal(other).step("Elsewhere", annotator=1, article=1) as step:
            change_annotation(step, old, replace(old, label=project.event))
    with project.journal.step("Note", annotator=1, article=1) as step:
        change_annotation(step, old, replace(old, note="mine"))
    new = find_annotation(project.database, number)
    assert (new.label, new.note) == (project.event, "mine")
    with project.journal.step("Move", annotator=1, article=1) as step:
        change_annotation(step, old, replace(old, span=Span(0, 9), fragments=(Span(0, 3), Span(5, 9))))
    new = find_annotation(project.database, number)
    assert (new.span, new.fragments, new.note) == (Span(0, 9), (Span(0, 3), Span(5, 9)), "mine")


def test_an_edit_of_what_was_removed_meanwhile_says_so(project):
    old = find_annotation(project.database, project.add(0, 7))
    with project.journal.step("Remove", annotator=1, article=1) as step:
        remove_annotation(step, old)
    again = project.add(0, 7)
    with (
        pytest.raises(InvalidEdit, match="removed meanwhile"),
        project.journal.step("x", annotator=1) as step,
    ):
        change_annotation(step, old, replace(old, note="late"))
    with project.journal.step("Remove", annotator=1, article=1) as step:
        remove_annotation(step, old)
    assert [a.id for a in annotations_of(project.database, 1)] == [again]


def test_an_edit_that_changes_nothing_is_no_step(project):
    old = find_annotation(project.database, project.add(0, 7))
    newest = project.journal.newest()
    with project.journal.step("x", annotator=1, article=1) as step:
        change_annotation(step, old, old)
    assert project.journal.newest() == newest


def test_new_ids_are_free_ordered_and_63_bits_wide(project):
    connection = project.database.connection
    taken = project.add(0, 7)
    ids = new_ids(connection, "annotation", 500)
    assert len(set(ids)) == 500
    assert list(ids) == sorted(ids)
    assert taken not in ids
    assert 0 < ids[0] <= ids[-1] < 1 << 63


def test_ids_that_are_taken_are_stepped_over(project, monkeypatch):
    from annotator.store import journal

    monkeypatch.setattr(journal.time, "time", lambda: 1_750_000_000.0)
    monkeypatch.setattr(journal.secrets, "randbits", lambda _: 5)
    numbers = [project.add(start, start + 1) for start in range(5)]
    assert len(set(numbers)) == 5
    with project.journal.step("Bulk", annotator=1, article=1) as step:
        numbers += save_annotations(step, [project.annotation(n, n + 2) for n in range(50)])
    assert len(set(numbers)) == 55


# -- the machine

ARTICLES = (1, 2)
PEOPLE = ("Anna", "Ben")


class Doing(RuleBasedStateMachine):
    """Two annotators on two articles add, change, remove, undo, redo and reopen; a dict says what must be there.

    The model knows nothing of journals: it keeps for each article and annotator a list of whole states to go back to.
    Both work on rows of their own, as the program has it; what spans articles is undone from the outside.
    """

    annotations = Bundle("annotations")
    article = st.sampled_from(ARTICLES)
    person = st.sampled_from(PEOPLE)
    start, length = st.integers(0, 60), st.integers(1, 30)

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="annotator-test-"))
        self.project = make_project(self.folder)
        self.rows = {}
        self.status = {}
        self.past = {(a, p): [] for a in ARTICLES for p in PEOPLE}
        self.future = {(a, p): [] for a in ARTICLES for p in PEOPLE}
        self.imports = 0

    def teardown(self):
        self.project.database.close()
        shutil.rmtree(self.folder)

    def who(self, person):
        return self.project.anna if person == "Anna" else self.project.ben

    def own(self, scope):
        rows = {n: row for n, row in self.rows.items() if row[:2] == scope}
        return copy.deepcopy((rows, self.status.get(scope, "new")))

    def set_own(self, scope, state):
        self.rows = {n: row for n, row in self.rows.items() if row[:2] != scope} | state[0]
        self.status[scope] = state[1]

    def acted(self, scope, before):
        self.past[scope].append(before)
        self.future[scope].clear()

    @rule(
        target=annotations, article=article, person=person, start=start, length=length, bulk=st.integers(1, 3)
    )
    def add(self, article, person, start, length, bulk):
        scope, before = (article, person), self.own((article, person))
        made = [
            Annotation(
                Span(start + n, start + n + length),
                "ACTOR",
                article=article,
                annotator=self.who(person).id,
                label=1,
            )
            for n in range(bulk)
        ]
        with self.project.journal.step("Add", annotator=self.who(person).id, article=article) as step:
            numbers = save_annotations(step, made)
            if set_status(step, article, self.who(person).id, Status.IN_PROGRESS):
                self.status[scope] = "in-progress"
        for number, annotation in zip(numbers, made, strict=True):
            self.rows[number] = (article, person, annotation.span.start, annotation.span.end, "")
        self.acted(scope, before)
        return multiple(*numbers)

    @rule(number=annotations, note=st.sampled_from(["", "x", "sure?"]), longer=st.integers(0, 2))
    def change(self, number, note, longer):
        if number not in self.rows:
            return
        article, person, start, end, old_note = self.rows[number]
        if (note, longer) == (old_note, 0):
            return
        scope, before = (article, person), self.own((article, person))
        old = find_annotation(self.project.database, number)
        with self.project.journal.step("Change", annotator=old.annotator, article=article) as step:
            change_annotation(step, old, replace(old, span=Span(start, end + longer), note=note))
        self.drop_twins(scope, number, (start, end))
        self.rows[number] = (article, person, start, end + longer, note)
        self.acted(scope, before)

    @rule(number=consumes(annotations))
    def remove(self, number):
        if number not in self.rows:
            return
        article, person, start, end, _ = self.rows[number]
        scope, before = (article, person), self.own((article, person))
        old = find_annotation(self.project.database, number)
        with self.project.journal.step("Remove", annotator=old.annotator, article=article) as step:
            remove_annotation(step, old)
        self.drop_twins(scope, number, (start, end))
        del self.rows[number]
        self.acted(scope, before)

    def drop_twins(self, scope, number, span):
        for other in [
            n for n, row in self.rows.items() if row[:2] == scope and row[2:4] == span and n != number
        ]:
            del self.rows[other]

    @rule(article=article, person=person, status=st.sampled_from(list(Status)))
    def set(self, article, person, status):
        scope, before = (article, person), self.own((article, person))
        who = self.who(person)
        newest = self.project.journal.newest()
        with self.project.journal.step("Status", annotator=who.id, article=article) as step:
            set_status(step, article, who.id, status)
        if self.project.journal.newest() != newest:
            self.acted(scope, before)
        self.status[scope] = str(status)

    @rule(article=article, person=person, steps=st.integers(1, 3))
    def undo(self, article, person, steps):
        scope, who = (article, person), self.who(person)
        assert bool(self.past[scope]) == bool(
            next_undo(self.project.journal, article=article, annotator=who.id)
        )
        if not self.past[scope]:
            with pytest.raises(NothingToUndo):
                undo(self.project.journal, article=article, annotator=who.id)
            return
        for _ in range(len(undo(self.project.journal, steps=steps, article=article, annotator=who.id))):
            self.future[scope].append(self.own(scope))
            self.set_own(scope, self.past[scope].pop())

    @rule(article=article, person=person, steps=st.integers(1, 3))
    def redo(self, article, person, steps):
        scope, who = (article, person), self.who(person)
        assert bool(self.future[scope]) == bool(
            next_redo(self.project.journal, article=article, annotator=who.id)
        )
        if not self.future[scope]:
            return
        for _ in range(len(redo(self.project.journal, steps=steps, article=article, annotator=who.id))):
            self.past[scope].append(self.own(scope))
            self.set_own(scope, self.future[scope].pop())

    @rule()
    def bring_and_take_back(self):
        self.imports += 1
        with self.project.journal.step("Import", annotator=None, kind="import") as step:
            draft = Draft(text=text_of(100 + self.imports), title="More", regions=(Region(Span(0, 4)),))
            article, _, _ = save_article(step, draft, next_number(self.project.database))
            label = add_imported_label(step, "GOODS", 2)
            made = [
                Annotation(Span(n, n + 6), "GOODS", article=article, annotator=2, label=label) for n in (0, 9)
            ]
            save_annotations(step, made)
            set_status(step, article, 2, Status.FINISHED)
        newest = self.project.journal.newest()
        assert take_back(self.project.journal, newest) == "Import"
        if self.imports % 2:
            take_back(self.project.journal, newest + 1)
            take_back(self.project.journal, newest + 2)

    @rule()
    def reopen(self):
        self.project.reopen()

    @invariant()
    def rows_are_those_of_the_model(self):
        database = self.project.database
        kept = database.query(
            'SELECT a.id, a.article, p.name, a.start, a."end", a.note FROM annotation a '
            "JOIN annotator p ON p.id = a.annotator WHERE a.dead = 0"
        )
        assert {row[0]: tuple(row[1:]) for row in kept} == self.rows
        for scope in self.past:
            status = status_of(database, scope[0], self.who(scope[1]).id)[0]
            assert str(status) == self.status.get(scope, "new")

    @invariant()
    def nothing_hangs_in_the_air(self):
        database = self.project.database
        assert database.query("PRAGMA foreign_key_check") == []
        assert database.query("SELECT * FROM _now") == []
        assert not database.connection.in_transaction
        assert set(database.query("SELECT * FROM tally")) == counted(database.connection)
        assert (
            database.query(
                "SELECT s.id FROM step s WHERE rows <> (SELECT count(*) FROM journal j WHERE j.step = s.id)"
            )
            == []
        )
        clock = int(database.meta("hlc_max"))
        stamps = [row[0] for row in database.query("SELECT hlc FROM step ORDER BY id")]
        assert stamps == sorted(set(stamps))
        assert stamps[-1] <= clock

    @invariant()
    def counts_are_those_of_the_model(self):
        for scope in self.past:
            expected = len({row[2:4] for row in self.rows.values() if row[:2] == scope})
            shown = article_rows(self.project.database, [scope[0]], self.who(scope[1]).id)[0].annotations
            assert shown == expected


TestDoing = Doing.TestCase
TestDoing.settings = settings(max_examples=50, stateful_step_count=30, deadline=None)


def test_the_machine_leaves_a_sound_project(project):
    """One long fixed run, checked as a person would check it."""
    numbers = [project.add(start, start + 5) for start in range(0, 40, 2)]
    for number in numbers[::3]:
        old = find_annotation(project.database, number)
        with project.journal.step("Note", annotator=1, article=1) as step:
            change_annotation(step, old, replace(old, note="n"))
    undo(project.journal, steps=9, article=1, annotator=1)
    redo(project.journal, steps=4, article=1, annotator=1)
    assert [f.kind for f in check_project(project.database)] == ["backup"]
