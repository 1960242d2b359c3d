"""People of a project: renamed, merged, under pseudonyms, forgotten. The work stays, and undo brings names back."""

import pytest

from annotator.app.projects import open_project
from annotator.domain.annotation import RegionKind, Status
from annotator.domain.span import Span
from annotator.errors import BadValue
from annotator.store.check import check_project
from tests.app.conftest import OIL, span, words_of
from tests.strategies import dump

TABLES = ("annotation", "annotator", "work", "field", "region", "assignment", "comment", "tally")


def person(session, name):
    return session.known_annotator(name)


def as_ben(session):
    session.switch_annotator("Ben")
    session.edits.add(1, span("China"), "ACTOR", note="Ben’s")
    session.edits.add(1, span("steel"), "COMMODITY")
    session.edits.remark(1, note="from Ben", flag=True)
    session.edits.toggle_bookmark(1, 0)
    session.edits.mark_region(2, Span(0, 10), RegionKind.NOT_READ)
    session.edits.set_status([1, 2], Status.FINISHED)
    session.switch_annotator("Ana")


def test_who_there_is_and_what_they_did(session):
    as_ben(session)
    session.edits.add(1, span("told"), "EVENT")
    found = {p.annotator.name: (p.annotations, p.finished, bool(p.last)) for p in session.people.all()}
    assert found == {"Ana": (1, 0, True), "Ben": (2, 2, True)}


def test_a_new_name_stands_everywhere_at_once_and_undo_brings_the_old_one(session, heard):
    session.edits.add(1, span("China"), "ACTOR")
    session.people.rename(session.annotator, "  Ana   Ruiz ")
    assert session.annotator.name == "Ana Ruiz"
    assert heard[-1].everything
    assert [a.annotator_name for a in session.reading.mine(1)] == ["Ana Ruiz"]
    assert {s.annotator for s in session.history()} >= {"Ana Ruiz"}
    session.people.rename(session.annotator, "ana ruiz")
    session.take_back(session.history(limit=1)[0].id)
    session.take_back(session.history(limit=2)[1].undoes or session.history(limit=3)[2].id)
    assert session.annotator.name == "Ana"
    assert words_of(session) == [("China", "ACTOR")]


def test_a_name_that_is_taken_or_none_is_refused(session):
    as_ben(session)
    for name in ("BEN", "", " ", "a\nb\x00", "x" * 201):
        with pytest.raises(BadValue):
            session.people.rename(session.annotator, name)
    assert session.annotator.name == "Ana"


def test_two_names_become_one_and_undo_takes_them_apart(session):
    as_ben(session)
    session.edits.add(1, span("China"), "ACTOR", note="Ana’s")
    session.edits.remark(1, note="from Ana")
    session.edits.toggle_bookmark(1, 4)
    before = dump(session.database, *TABLES)
    merged = session.people.merge(person(session, "Ben"), session.annotator)
    assert (merged.moved, merged.doubles) == (1, 1)
    assert [p.annotator.name for p in session.people.all()] == ["Ana"]
    assert words_of(session) == [("China", "ACTOR"), ("steel", "COMMODITY")]
    assert session.reading.mine(1)[0].note == "Ana’s"
    assert session.reading.status(1) == (Status.FINISHED, "")
    assert session.reading.status(2) == (Status.FINISHED, "")
    assert session.reading.remark(1) == (True, "from Ana · from Ben")
    assert session.reading.bookmarks(1) == (0, 4)
    assert [r.kind for r in session.reading.regions(2)] == [RegionKind.NOT_READ]
    assert [f for f in check_project(session.database) if f.kind != "backup"] == []
    session.take_back(session.history(limit=1)[0].id)
    after = dump(session.database, *TABLES)
    # The passage that came over keeps its row, dead; everything else is as it was.
    after["region"] = [row for row in after["region"] if row in before["region"]]
    assert after == before
    assert len(session.people.all()) == 2


def test_merging_oneself_away_goes_on_as_the_other(session):
    as_ben(session)
    session.edits.add(1, span("told"), "EVENT")
    session.people.merge(session.annotator, person(session, "Ben"))
    assert session.annotator.name == "Ben"
    assert len(session.reading.mine(1)) == 3
    with pytest.raises(BadValue):
        session.people.merge(session.annotator, session.annotator)
    gold = session.annotator_named("Gold", kind="gold")
    with pytest.raises(BadValue, match="gold"):
        session.people.merge(session.annotator, gold)


def test_an_old_step_of_the_merged_one_is_not_undone_behind_its_back(session):
    from annotator.errors import UndoConflict

    as_ben(session)
    step = next(s.id for s in session.history() if s.title == "Label ‘steel’ COMMODITY")
    session.edits.add(1, span("told"), "EVENT")
    session.people.merge(person(session, "Ben"), session.annotator)
    with pytest.raises(UndoConflict):
        session.take_back(step)


def test_pseudonyms(session):
    as_ben(session)
    session.people.set_pseudonym(session.annotator, "Red")
    assert session.people.give_pseudonyms() == 1
    found = {p.annotator.name: p.pseudonym for p in session.people.all()}
    assert found == {"Ana": "Red", "Ben": "Coder 1"}
    for taken in ("coder 1", "ben"):
        with pytest.raises(BadValue):
            session.people.set_pseudonym(session.annotator, taken)
    session.people.set_pseudonym(session.annotator, "")
    assert session.people.all()[0].pseudonym == ""


def test_a_forgotten_name_is_in_no_byte_of_the_file_and_the_work_stays(session, file):
    name = "Wilhelmina Zauberwort"
    session.switch_annotator("Someone")
    session.edits.add(1, span("told"), "EVENT")
    session.people.rename(session.annotator, name)
    session.people.set_pseudonym(session.annotator, "Zebrafink")
    session.edits.add(1, span("China"), "ACTOR")
    gone = session.annotator
    session.switch_annotator("Ana")
    session.people.rename(gone, f"{name} II")
    gone = person(session, f"{name} II")
    before = session.reading.annotations(1)
    forgotten = session.people.forget(gone)
    assert forgotten.name == "Person 1"
    assert [a.span for a in session.reading.annotations(1)] == [a.span for a in before]
    assert {a.annotator_name for a in session.reading.annotations(1)} == {"Person 1"}
    assert [f for f in check_project(session.database) if f.kind != "backup"] == []
    titles = [step.title for step in session.history()]
    assert "Rename Person 1 to Person 1" in titles
    session.close()
    whole = b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*") if part.is_file())
    for part in (name, "Zebrafink", gone.uuid, "Someone"):
        assert part.encode() not in whole
    with open_project(file) as again:
        assert len(again.reading.annotations(1)) == 2
        assert again.people.all()[1].pseudonym == ""


def test_what_a_forgetting_leaves_is_said_before(session):
    as_ben(session)
    session.edits.add(2, span("OPEC", OIL), "ACTOR", note="as ben said; not Benny")
    session.back_up()
    stays = session.people.what_stays(person(session, "Ben"))
    assert (stays.mentions, stays.backups) == (3, 1)
    assert session.people.forget(person(session, "Ben")).mentions == 3
    assert session.reading.mine(2)[0].note == "as ben said; not Benny"


def test_who_works_here_now_is_not_forgotten(session):
    session.edits.add(1, span("China"), "ACTOR")
    with pytest.raises(BadValue, match="Change to another name"):
        session.people.forget(session.annotator)


def test_a_merge_knows_every_table_that_names_a_person(session):
    from annotator.store.schema import REGISTERS

    found = {
        (table, row[3])
        for table in REGISTERS
        for row in session.database.query(f"PRAGMA foreign_key_list({table})")
        if row[2] == "annotator"
    }
    assert found == {
        ("annotation", "annotator"), ("frame", "annotator"), ("rejection", "annotator"), ("comment", "author"),
        ("decision", "author"), ("region", "annotator"), ("work", "annotator"), ("field", "annotator"),
        ("assignment", "annotator"),
    }, "store/persons.py merges these; add what is new there, and here"  # fmt: skip
