"""Copies beside the project: verified, thinned, and as good as the project itself."""

import os
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from annotator.errors import ProjectExists, ProjectReadOnly
from annotator.store import backup
from annotator.store.annotations import annotations_of
from annotator.store.backup import back_up, backup_folder, backups, due, newest_step, verify
from annotator.store.check import check_project
from annotator.store.database import Database
from annotator.store.journal import Journal
from annotator.store.undo import redo, undo
from tests.strategies import dump, make_project

TABLES = ("step", "journal", "annotation", "article", "text", "label", "annotator", "tally", "meta")


def test_a_backup_is_one_verified_file_with_everything_in_it(project):
    project.add(0, 7)
    made = back_up(project.database, reason="import")
    assert made.parent == backup_folder(project.path)
    assert made.name.endswith("-import.annot")
    assert [file.name for file in made.parent.iterdir()] == [made.name]
    assert verify(made) == project.journal.newest()
    with Database.open(made) as copy:
        assert dump(copy, *TABLES) == dump(project.database, *TABLES)
        assert [f for f in check_project(copy) if f.level == "damage"] == []
    assert [file.name for file in made.parent.iterdir()] == [made.name]


def test_undo_and_redo_work_in_a_copy(project):
    """The journal names rows by number; a copy that numbers them anew would put back the wrong ones."""
    connection = project.database.connection
    numbers = [project.add(start, start + 3) for start in range(20)]
    with project.journal.step("Split", annotator=project.anna.id) as step:
        for position, article in enumerate(project.articles):
            step.insert("split", article=article, part=("train", "dev")[position])
    connection.execute("DELETE FROM annotation WHERE id = ?", (numbers[3],))
    connection.execute("DELETE FROM journal WHERE tbl = 'annotation' AND row = ?", (numbers[3],))
    before = dump(project.database, "annotation", "split")
    made = back_up(project.database)
    with Database.open(made) as copy:
        journal = Journal(copy)
        assert undo(journal, steps=6) == ["Split"] + ["Add"] * 5
        assert len(annotations_of(copy, project.articles[0])) == 14
        redo(journal, steps=6)
        assert dump(copy, "annotation", "split") == before


def test_a_reader_can_make_a_copy(project, tmp_path):
    project.add(0, 7)
    with Database.open(project.path, read_only="another window") as reader:
        assert verify(back_up(reader, tmp_path / "copy.annot")) == project.journal.newest()


def test_nothing_is_overwritten(project, tmp_path):
    taken = tmp_path / "taken.annot"
    taken.write_text("mine")
    for out in (taken, project.path):
        with pytest.raises(ProjectExists):
            back_up(project.database, out)
    assert taken.read_text() == "mine"


def test_a_folder_that_is_not_there(project, tmp_path):
    with pytest.raises(ProjectReadOnly, match="There is no folder"):
        back_up(project.database, tmp_path / "no" / "copy.annot")


def test_a_copy_that_is_not_sound_is_not_kept(project, monkeypatch):
    def spoiled(path):
        raw = bytearray(path.read_bytes())
        raw[8192:12288] = bytes(4096)
        path.write_bytes(raw)

    real = backup._flush
    monkeypatch.setattr(
        backup, "_flush", lambda path: (spoiled(path) if path.is_file() else None, real(path))
    )
    with pytest.raises(ProjectReadOnly, match="No backup could be made"):
        back_up(project.database)
    assert list(backup_folder(project.path).iterdir()) == []
    assert due(project.database)


def test_a_full_disk_leaves_nothing_behind(project, monkeypatch):
    def full(path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "_flush", full)
    with pytest.raises(ProjectReadOnly, match="No space"):
        back_up(project.database)
    assert list(backup_folder(project.path).iterdir()) == []
    project.add(0, 7)


def test_a_backup_inside_a_step_is_a_mistake_of_ours(project):
    with project.journal.transaction(), pytest.raises(RuntimeError, match="inside a step"):
        back_up(project.database)


def test_due_as_long_as_no_kept_copy_holds_the_newest_step(project):
    assert due(project.database)
    made = back_up(project.database)
    assert not due(project.database)
    project.add(0, 7)
    assert due(project.database)
    again = back_up(project.database, reason="x")
    assert not due(project.database)
    for file in {made, again}:
        file.unlink()
    assert due(project.database)


@pytest.mark.parametrize("name", ["news [2025].annot", "a*b?.annot", "20250101-101010.annot", "news-2.annot"])
def test_odd_names(tmp_path, name):
    project = make_project(tmp_path, name=name)
    made = back_up(project.database, reason="bulk-delete-2")
    assert backups(project.path) == [made]
    assert not due(project.database)
    back_up(project.database, reason="again")
    project.database.close()


def test_strangers_in_the_folder_are_left_alone(project):
    made = back_up(project.database)
    folder = made.parent
    strangers = [
        "notes.txt",
        "news-abcdefgh-ijklmn.annot",
        "news-20259999-101010.annot",
        "other-20250101-101010.annot",
    ]
    for name in strangers:
        (folder / name).write_text("x")
    assert backups(project.path) == [made]
    back_up(project.database, reason="again")
    assert {file.name for file in folder.iterdir()} >= set(strangers)


def names_after_thinning(tmp_path, ages, size=10):
    now = datetime(2025, 6, 29, 12, 0, tzinfo=UTC)
    files = []
    for hours in sorted(ages):
        file = tmp_path / f"news-{now - timedelta(hours=hours):%Y%m%d-%H%M%S}.annot"
        file.write_bytes(b"x" * size)
        files.append(file)
    backup._thin(files)
    return [ages_of for ages_of, file in zip(sorted(ages), files, strict=True) if file.exists()]


def test_ten_newest_seven_days_four_weeks_are_kept(tmp_path):
    """Today's copies count as one of the seven days and one of the four weeks; `now` is a Sunday noon."""
    newest = [hours / 10 for hours in range(15)]
    kept = names_after_thinning(tmp_path, [*newest, *range(24, 24 * 60, 6)])
    days, weeks = [24, 42, 66, 90, 114, 138], [162, 330, 498]
    assert kept == [*newest[:10], *days, *weeks]


def test_the_cap_on_size_never_takes_the_newest(tmp_path, monkeypatch):
    monkeypatch.setattr(backup, "SIZE_CAP", 35)
    assert names_after_thinning(tmp_path, range(6)) == [0, 1, 2]
    monkeypatch.setattr(backup, "SIZE_CAP", 5)
    assert names_after_thinning(tmp_path, range(6)) == [0]


def test_what_is_removed_anyway_does_not_count_against_the_cap(tmp_path, monkeypatch):
    monkeypatch.setattr(backup, "SIZE_CAP", 10 * 12)
    ages = [h / 100 for h in range(30)] + [24]
    assert names_after_thinning(tmp_path, ages) == [*(h / 100 for h in range(10)), 24]


def test_looking_into_a_copy_leaves_nothing_beside_it(project):
    made = back_up(project.database)
    Database.open(made).close()
    assert newest_step(made)[0] == verify(made) == project.journal.newest()
    assert sorted(os.listdir(made.parent)) == [made.name]
    made.write_bytes(b"SQLite format 3\0" + bytes(5000))
    with pytest.raises(sqlite3.DatabaseError):
        verify(made)
