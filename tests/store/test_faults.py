"""A fault at every single call: afterwards the old or the new state, never half, and the next act works."""

import sqlite3
from dataclasses import replace

import pytest

from annotator.domain.annotation import Annotation, Status
from annotator.domain.article import Draft
from annotator.domain.span import Span
from annotator.errors import AnnotatorError, DiskFull, ProjectDamaged
from annotator.store.annotations import (
    annotations_of,
    change_annotation,
    find_annotation,
    remove_annotation,
    save_annotations,
    set_status,
)
from annotator.store.articles import next_number, save_article
from annotator.store.check import check_project
from annotator.store.labels import add_imported_label
from annotator.store.people import ensure_annotator
from annotator.store.schema import REGISTERS
from annotator.store.undo import redo, undo
from tests.strategies import make_project, text_of


class Faulty:
    """A connection that fails at the k-th call; `rolls_back`: SQLite has then ended the transaction already."""

    def __init__(self, connection):
        self.connection, self.calls, self.fails_at, self.error = connection, 0, 0, None
        self.rolls_back = False

    def arm(self, at, error):
        self.calls, self.fails_at, self.error = 0, at, error

    def _count(self, sql):
        if sql == "ROLLBACK":
            return
        self.calls += 1
        if self.calls == self.fails_at:
            if self.rolls_back:
                self.connection.rollback()
            raise self.error

    def execute(self, sql, *parameters):
        self._count(sql)
        return self.connection.execute(sql, *parameters)

    def executemany(self, sql, rows):
        self._count(sql)
        return self.connection.executemany(sql, rows)

    def __getattr__(self, name):
        return getattr(self.connection, name)


def fault(code, words):
    error = sqlite3.OperationalError(words)
    error.sqlite_errorcode = code
    return error


def add(project):
    with project.journal.step("Add", annotator=project.anna.id, article=project.articles[0]) as step:
        save_annotations(step, [project.annotation(10, 12), project.annotation(13, 15)])
        set_status(step, project.articles[0], project.anna.id, Status.IN_PROGRESS)


def first(project):
    return annotations_of(project.database, project.articles[0], project.anna.id)[0]


def edit(project):
    old = first(project)
    with project.journal.step("Edit", annotator=project.anna.id, article=old.article) as step:
        change_annotation(step, old, replace(old, note="sure?", span=Span(0, 9)))


def delete(project):
    old = first(project)
    with project.journal.step("Remove", annotator=project.anna.id, article=old.article) as step:
        remove_annotation(step, old)


def status(project):
    with project.journal.step("Finish", annotator=project.anna.id) as step:
        for article in project.articles:
            set_status(step, article, project.anna.id, Status.FINISHED)


def bring(project):
    with project.journal.step("Import", annotator=None, kind="import") as step:
        who, label = ensure_annotator(step, "Clara"), add_imported_label(step, "GOODS", 2)
        draft = Draft(text=text_of(9), title="Nine")
        article, _, _ = save_article(step, draft, next_number(project.database))
        save_annotations(
            step, [Annotation(Span(0, 7), "GOODS", article=article, annotator=who.id, label=label)]
        )


def undo_act(project):
    undo(project.journal, article=project.articles[0], annotator=project.anna.id)


def undo_import(project):
    undo(project.journal)


def redo_import(project):
    redo(project.journal)


def nothing(_project):
    pass


def import_undone(project):
    bring(project)
    undo(project.journal)


SCENARIOS = {
    "add": (nothing, add),
    "edit": (nothing, edit),
    "delete": (nothing, delete),
    "status": (nothing, status),
    "import": (nothing, bring),
    "undo": (edit, undo_act),
    "undo import": (bring, undo_import),
    "redo import": (import_undone, redo_import),
}


def state(database):
    tables = (*REGISTERS, "step", "journal", "tally", "meta", "text")
    return {table: database.query(f"SELECT * FROM {table}") for table in tables}


@pytest.mark.parametrize("rolls_back", [False, True], ids=["stays open", "rolled back by SQLite"])
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_fault_at_every_call(tmp_path, name, rolls_back):
    prepare, act = SCENARIOS[name]
    project = make_project(tmp_path)
    project.add(0, 7)
    prepare(project)
    faulty = Faulty(project.database.connection)
    faulty.rolls_back = rolls_back
    project.database.connection = faulty
    old, at, said = state(project.database), 0, set()
    while True:
        at += 1
        faulty.arm(at, fault(sqlite3.SQLITE_IOERR if at % 2 else sqlite3.SQLITE_FULL, "disk I/O error"))
        try:
            act(project)
        except AnnotatorError as error:
            said.add((at % 2, type(error)))
            faulty.arm(0, None)
            assert not faulty.in_transaction
            assert not project.database.writing
            assert faulty.execute("SELECT * FROM _now").fetchall() == []
            assert state(project.database) == old
        else:
            break
    assert said == {(1, ProjectDamaged), (0, DiskFull)}
    assert at > 8, "the scenario met hardly any fault"
    faulty.arm(0, None)
    assert not faulty.in_transaction
    assert state(project.database) != old
    add(project)
    assert [f for f in check_project(project.database) if f.level == "damage" or f.kind == "count"] == []
    project.database.close()


def test_the_next_act_works_and_is_undoable_after_a_failed_one(project):
    faulty = project.database.connection = Faulty(project.database.connection)
    faulty.arm(5, fault(sqlite3.SQLITE_FULL, "full"))
    with pytest.raises(DiskFull):
        add(project)
    number = project.add(0, 7)
    undo_act(project)
    assert find_annotation(project.database, number) is None


class Deaf(Faulty):
    """A connection whose rollback fails, once or often."""

    def __init__(self, connection, times):
        super().__init__(connection)
        self.times = times

    def execute(self, sql, *parameters):
        if sql == "ROLLBACK" and self.times:
            self.times -= 1
            raise fault(sqlite3.SQLITE_IOERR, "disk I/O error")
        return super().execute(sql, *parameters)


def test_no_act_joins_a_transaction_that_could_not_be_rolled_back(project):
    """It would be acknowledged, stand in nobody's commit, and be gone after closing."""
    deaf = project.database.connection = Deaf(project.database.connection, 1)
    deaf.arm(6, fault(sqlite3.SQLITE_FULL, "full"))
    with pytest.raises(DiskFull):
        add(project)
    assert deaf.in_transaction
    kept = project.add(0, 7)
    assert not deaf.in_transaction
    project.database.connection = deaf.connection
    project.reopen()
    assert [a.id for a in annotations_of(project.database, project.articles[0])] == [kept]


def add_and_stumble(project):
    with project.journal.step("Add", annotator=1) as step:
        save_annotations(step, [project.annotation(0, 7)])
        raise ZeroDivisionError


def test_an_error_of_ours_inside_a_step_rolls_it_back(project):
    before = state(project.database)
    with pytest.raises(ZeroDivisionError):
        add_and_stumble(project)
    assert state(project.database) == before
    assert not project.database.connection.in_transaction


def add_many(project):
    for number in range(10_000):
        project.add(8, 9, note=str(number) * 400)


def test_a_full_disk_is_said_and_earlier_acts_are_safe(project):
    kept = project.add(0, 7)
    pages = project.database.value("PRAGMA page_count")
    project.database.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DiskFull, match="Everything before it is safe"):
        add_many(project)
    assert not project.database.connection.in_transaction
    before = len(annotations_of(project.database, project.articles[0]))
    project.database.connection.execute("PRAGMA max_page_count = 100000")
    project.add(10, 11)
    project.reopen()
    found = annotations_of(project.database, project.articles[0])
    assert kept in {a.id for a in found}
    assert len(found) == before + 1
    assert [f for f in check_project(project.database) if f.level == "damage"] == []
