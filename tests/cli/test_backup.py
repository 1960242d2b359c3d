"""`backup`."""

import sqlite3
from pathlib import Path

from annotator.app.projects import open_project
from annotator.domain.span import Span
from tests.cli.conftest import contents


def test_without_a_name_it_stands_beside_the_project(run, labelled):
    file = Path(run.json("backup", labelled)["file"])
    assert file.is_absolute()
    assert file.parent == labelled.with_name("study.annot.backups")
    assert contents(file) == contents(labelled)


def test_with_a_name_it_is_that_file(run, labelled, tmp_path):
    out = tmp_path / "copy.annot"
    assert run.json("backup", labelled, out) == {"file": str(out)}
    assert run.json("show", out, "1") == run.json("show", labelled, "1")
    assert run.json("check", out)["ok"]
    assert (
        run("backup", labelled, tmp_path / "two.annot").out
        == f"Copied to “{tmp_path / 'two.annot'}” and checked.\n"
    )


def test_what_is_only_in_the_log_of_an_open_project_is_in_the_copy(run, labelled, tmp_path):
    with open_project(labelled) as session:
        made = session.edits.add(3, Span(7, 13), "ACTOR")
        assert run("backup", labelled, tmp_path / "copy.annot").code == 0
    found = run.json("show", tmp_path / "copy.annot", "3")["annotations"]
    assert [one["id"] for one in found] == [str(made.id)]


def test_an_existing_file_is_refused(run, labelled, tmp_path):
    (tmp_path / "copy.annot").write_text("mine")
    run.refused("backup", labelled, tmp_path / "copy.annot", naming="copy.annot", project=labelled)
    run.refused("backup", labelled, labelled, naming=labelled, project=labelled)
    run.refused("backup", labelled, tmp_path, naming=tmp_path, project=labelled)
    assert (tmp_path / "copy.annot").read_text() == "mine"


def test_a_folder_that_is_not_there_is_refused(run, labelled, tmp_path):
    run.refused("backup", labelled, tmp_path / "absent" / "copy.annot", naming="absent", project=labelled)


def test_a_full_disk_leaves_no_half_copy(run, labelled, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("annotator.store.backup._flush", full)
    run.refused("backup", labelled, tmp_path / "copy.annot", naming="No space left")
    assert [file.name for file in tmp_path.iterdir()] == ["study.annot"]


def test_the_copy_is_one_file(run, labelled, tmp_path):
    run("backup", labelled, tmp_path / "copy.annot")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["copy.annot", "study.annot"]
    with sqlite3.connect(tmp_path / "copy.annot") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
