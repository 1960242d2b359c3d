"""A project that is moved, taken away or replaced while it is open refuses what it could not keep, and can be copied."""

import os
import shutil

import pytest

from annotator.app.projects import create_project, open_project
from annotator.app.transfer.importing import import_paths
from annotator.domain.span import Span
from annotator.errors import ProjectMissing
from annotator.store.backup import backups


@pytest.fixture
def path(tmp_path):
    text = tmp_path / "one.txt"
    text.write_text("Trump meets Xi Jinping in Geneva.", encoding="utf-8")
    with create_project(tmp_path / "a.annot", annotator="Ana") as session:
        import_paths(session, [str(text)])
    return tmp_path / "a.annot"


def starts(path):
    with open_project(path) as session:
        return [a.span.start for a in session.reading.annotations(1)]


def test_a_moved_project_refuses_labels_and_takes_them_again_when_it_is_back(path):
    with open_project(path) as session:
        session.edits.add(1, Span(0, 5), "ACTOR")
        away = path.with_name("b.annot")
        os.rename(path, away)
        assert session.whereabouts() == "gone"
        with pytest.raises(ProjectMissing, match=r"“a\.annot” is no longer where it was"):
            session.edits.add(1, Span(12, 14), "ACTOR")
        assert not session.poll()
        os.rename(away, path)
        assert session.whereabouts() == "here"
        session.edits.add(1, Span(15, 22), "ACTOR")
    assert starts(path) == [0, 15]


def test_a_moved_project_loses_no_label_when_it_is_closed(path):
    away = path.with_name("b.annot")
    with open_project(path) as session:
        session.edits.add(1, Span(0, 5), "ACTOR")
        os.rename(path, away)
    assert starts(away) == [0]


def test_a_replaced_project_is_not_written_to_and_its_work_can_be_copied(path):
    other = shutil.copyfile(path, path.with_name("other.annot"))
    with open_project(path) as session:
        session.edits.add(1, Span(0, 5), "ACTOR")
        os.replace(other, path)
        assert session.whereabouts() == "replaced"
        with pytest.raises(ProjectMissing, match="took the place"):
            session.edits.add(1, Span(12, 14), "ACTOR")
        copy = session.back_up(path.with_name("copy.annot"))
    assert starts(copy) == [0]
    assert starts(path) == []  # the log of the other file was not poured over it
    (kept,) = backups(path)
    assert kept.name.endswith("-replaced.annot")
    assert starts(kept) == [0]


def test_a_project_that_was_removed_is_among_its_backups(path):
    with open_project(path) as session:
        session.edits.add(1, Span(0, 5), "ACTOR")
        path.unlink()
    (kept,) = backups(path)
    assert starts(kept) == [0]


def test_a_folder_that_vanishes_leaves_the_open_project_readable(path, tmp_path):
    inner = tmp_path / "disk"
    inner.mkdir()
    moved = shutil.copyfile(path, inner / "a.annot")
    with open_project(moved) as session:
        shutil.rmtree(inner)
        assert session.whereabouts() == "gone"
        assert session.reading.ids() == [1]
        assert session.back_up(tmp_path / "saved.annot").is_file()
    assert starts(tmp_path / "saved.annot") == []
