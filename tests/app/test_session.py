"""Sessions: everybody hears the same, whoever acted; undo has a scope; a name may be new."""

import pytest

from annotator.app.projects import open_project
from annotator.app.transfer.importing import import_paths
from annotator.domain.annotation import Status
from annotator.errors import BadValue, NotAProject, ProjectReadOnly
from tests.app.conftest import span, words_of


def test_all_listeners_hear_the_same_of_an_act_the_actor_included(session, heard):
    second = []
    session.subscribe(second.append)
    made = session.edits.add(1, span("China"), "ACTOR", origin="view")
    (changes,) = heard
    assert second == heard
    assert (changes.origin, changes.title, changes.everything) == ("view", "Label ‘China’ ACTOR", False)
    assert (changes.articles, changes.annotations) == ({1}, {made.id})


def test_undo_and_redo_name_the_same_rows(session, heard):
    session.edits.add(1, span("China"), "ACTOR")
    session.undo()
    session.redo()
    act, undone, redone = heard
    assert act.annotations == undone.annotations == redone.annotations
    assert act.articles == undone.articles == redone.articles == {1}
    assert (undone.origin, redone.origin) == ("undo", "redo")
    assert act.step < undone.step < redone.step


def test_what_another_process_did_comes_through_poll(session, heard, file):
    assert session.poll() is False
    with open_project(file) as other:
        made = other.edits.add(1, span("China"), "ACTOR")
        other.edits.set_status([2], Status.FINISHED)
    assert heard == []
    assert session.poll() is True
    (changes,) = heard
    assert changes.origin == "other process"
    assert (changes.articles, changes.annotations) == ({1, 2}, {made.id})
    assert session.poll() is False
    assert words_of(session) == [("China", "ACTOR")]


def test_what_another_process_read_is_no_news(session, heard, file):
    with open_project(file) as other:
        other.reading.open(1)
        other.annotator_named("Zoe")
    session.poll()
    assert heard == []


def test_own_acts_are_not_heard_again_by_poll(session, heard):
    session.edits.add(1, span("China"), "ACTOR")
    assert session.poll() is False
    assert len(heard) == 1


def test_an_import_that_brings_labels_says_that_everything_changed(session, heard, tmp_path):
    (tmp_path / "rows.jsonl").write_text(
        '{"text": "Nickel.", "spans": [{"start": 0, "end": 6, "label": "METAL"}]}\n'
    )
    import_paths(session, [str(tmp_path / "rows.jsonl")])
    assert [(changes.everything, changes.origin) for changes in heard] == [(True, "import")]
    assert session.edits.label_named("METAL").name == "METAL"
    session.undo()
    assert heard[-1].everything
    with pytest.raises(BadValue):
        session.edits.label_named("METAL")


def test_labels_of_another_process_are_known_after_poll(session, file, tmp_path):
    (tmp_path / "rows.jsonl").write_text(
        '{"text": "Nickel.", "spans": [{"start": 0, "end": 6, "label": "METAL"}]}\n'
    )
    with open_project(file) as other:
        import_paths(other, [str(tmp_path / "rows.jsonl")])
    session.poll()
    assert session.edits.add(3, span("Nickel", "Nickel."), "METAL").label_name == "METAL"


def test_a_refused_act_is_not_told(session, heard):
    with pytest.raises(BadValue):
        session.edits.add(1, span("China"), "NONE")
    assert heard == []
    assert session.history(limit=1)[0].kind == "import"


def test_acts_together_are_told_when_all_of_them_are_on_disk(session, heard, file):
    with session.together():
        session.edits.add(1, span("China"), "ACTOR", origin="one")
        session.edits.add(1, span("tariffs"), "EVENT", origin="other")
        assert heard == []
        with open_project(file) as other:
            assert other.history() == session.history()[2:]
    (changes,) = heard
    assert (changes.origin, len(changes.annotations)) == ("other", 2)


def test_a_newcomer_is_kept_with_the_act_or_not_at_all(session, heard):
    def label(*labels):
        with session.with_annotator("Zoe") as zoe:
            for name in labels:
                session.edits.add(1, span("China"), name, annotator=zoe)

    with pytest.raises(BadValue):
        label("ACTOR", "COUNTRY")
    assert [person.name for person in session.annotators()] == ["Ana"]
    assert heard == []
    label("ACTOR")
    assert [person.name for person in session.annotators()] == ["Ana", "Zoe"]
    assert len(heard) == 1


def test_the_sessions_own_new_name_is_new_again_after_a_refusal(file):
    with open_project(file, annotator="Zoe") as session:
        with pytest.raises(BadValue), session.with_annotator("") as me:
            session.edits.add(1, span("China"), "COUNTRY", annotator=me)
        assert session.annotator.id == 0
        session.edits.add(1, span("China"), "ACTOR")
        assert session.known_annotator("Zoe").id == session.annotator.id


def test_undo_in_an_article_takes_the_own_newest_step_there(session):
    ben = session.annotator_named("Ben")
    session.edits.add(1, span("China"), "ACTOR")
    session.edits.add(1, span("steel"), "COMMODITY", annotator=ben)
    session.edits.add(2, span("Oil", "Oil"), "COMMODITY")
    assert session.undo_title(1) == "Label ‘China’ ACTOR"
    assert session.undo(article=1, annotator=session.annotator) == ["Label ‘China’ ACTOR"]
    assert session.undo_title(1) == ""
    assert session.redo_title(1) == "Label ‘China’ ACTOR"
    assert [a.annotator_name for a in session.reading.annotations(1)] == ["Ben"]


def test_take_back_takes_any_step_of_the_history(session, heard):
    session.edits.add(1, span("China"), "ACTOR")
    session.edits.add(1, span("Geneva"), "ACTOR")
    session.edits.add(1, span("steel"), "COMMODITY")
    middle = session.history()[1]
    assert session.take_back(middle.id) == middle.title == "Label ‘Geneva’ ACTOR"
    assert [words for words, _ in words_of(session)] == ["China", "steel"]
    assert heard[-1].articles == {1}


def test_undo_after_opening_again(session, file):
    session.edits.add(1, span("China"), "ACTOR")
    session.close()
    with open_project(file) as again:
        assert again.undo() == ["Label ‘China’ ACTOR"]
        assert words_of(again) == []


def test_a_new_name_is_entered_with_its_first_act(file):
    with open_project(file, annotator="Zoe") as session:
        assert session.annotator.id == 0
        assert session.reading.mine(1) == ()
        assert session.undo_title() == ""
        session.edits.add(1, span("China"), "ACTOR")
        assert session.annotator.id
        assert session.history(limit=1)[0].annotator == "Zoe"
        assert words_of(session) == [("China", "ACTOR")]


def test_another_name_may_work_on(session, heard):
    session.edits.add(1, span("China"), "ACTOR")
    session.switch_annotator("  Ben ")
    assert heard[-1].everything
    assert session.annotator.name == "Ben"
    assert session.reading.mine(1) == ()
    session.switch_annotator("ana")
    assert session.annotator.name == "Ana"
    assert len(session.reading.mine(1)) == 1


@pytest.mark.parametrize("act", ["add", "set_status", "mark_region", "undo", "name"])
def test_a_project_for_reading_only_refuses(session, file, act):
    session.edits.add(1, span("China"), "ACTOR")
    with open_project(file, read_only="Ben has it open") as reader:
        acts = {
            "add": lambda: reader.edits.add(1, span("steel"), "COMMODITY"),
            "set_status": lambda: reader.edits.set_status([1], Status.FINISHED),
            "mark_region": lambda: reader.edits.mark_region(1, span("steel")),
            "undo": reader.undo,
            "name": lambda: reader.annotator_named("Zoe"),
        }
        assert reader.read_only
        with pytest.raises(ProjectReadOnly, match="Ben has it open"):
            acts[act]()
        assert words_of(reader) == [("China", "ACTOR")]
        reader.edits.keep_position(1, 5)
        assert reader.reading.open(1).position == 0


def test_a_project_without_codebook_is_refused(file):
    import sqlite3

    with sqlite3.connect(file) as connection:
        connection.execute("DELETE FROM codebook_version")
    connection.close()
    with pytest.raises(NotAProject, match="codebook"):
        open_project(file)
    file.rename(file.with_name("moved.annot"))  # nothing holds it


def test_backups_are_made_only_where_there_is_something_new(session):
    assert session.back_up_if_due() is not None
    assert session.back_up_if_due() is None
    session.edits.add(1, span("China"), "ACTOR")
    assert session.back_up_if_due("hour").name.endswith("-hour.annot")


def test_a_patient_session_waits_for_another_writer(file, monkeypatch):
    import sqlite3
    import threading

    from annotator.errors import ProjectBusy

    monkeypatch.setattr("annotator.store.database.BUSY_SECONDS", 0.05)
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    with open_project(file) as session:
        session.be_patient()
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ProjectBusy):
            session.edits.add(1, span("China"), "ACTOR")
        session.be_patient(20)
        threading.Timer(0.3, lambda: other.execute("COMMIT")).start()
        assert session.edits.add(1, span("China"), "ACTOR").id
    other.close()
