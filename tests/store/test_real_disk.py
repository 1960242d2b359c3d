"""A disk of its own, small, filled to its last byte, and taken away under an open project. Needs the right to mount."""

import shutil
import subprocess
import sys

import pytest

from annotator.app.projects import create_project, open_project
from annotator.app.transfer.importing import import_paths
from annotator.domain.span import Span
from annotator.errors import DiskFull, ProjectMissing

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts a tmpfs")
WORDS = "Trump meets Xi Jinping in Geneva. "


def run(*command):
    return subprocess.run(command, capture_output=True, check=False, timeout=30).returncode


@pytest.fixture
def disk(tmp_path):
    """A mounted disk of 3 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    if not shutil.which("mount") or run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)):
        pytest.skip("a disk cannot be mounted here")
    yield place
    run("umount", "-l", str(place))


@pytest.fixture
def project(disk, tmp_path):
    text = tmp_path / "one.txt"
    text.write_text(WORDS * 50, encoding="utf-8")
    with create_project(disk / "a.annot", annotator="Ana") as session:
        import_paths(session, [str(text)])
    return disk / "a.annot"


def fill(disk):
    """Write until nothing more fits, byte by byte at the end."""
    with (disk / "ballast").open("wb", buffering=0) as file:
        for size in (65_536, 4_096, 512, 1):
            try:
                while file.write(b"x" * size) == size:
                    pass
            except OSError:
                continue


def label_all(session):
    """Label word after word and return the starts of those that were acknowledged."""
    done = []
    for number in range(50):
        start = number * len(WORDS)
        try:
            session.edits.add(1, Span(start, start + 5), "ACTOR")
        except DiskFull:
            return done
        done.append(start)
    return done


def starts(path):
    with open_project(path) as session:
        return [a.span.start for a in session.reading.annotations(1)]


def test_a_full_disk_keeps_what_was_acknowledged_and_takes_labels_again(disk, project):
    with open_project(project) as session:
        session.edits.add(1, Span(12, 14), "ACTOR")
        fill(disk)
        done = [12, *label_all(session)]
        assert len(done) < 51
        (disk / "ballast").unlink()
        start = 49 * len(WORDS)
        session.edits.add(1, Span(start + 15, start + 22), "ACTOR")
        done.append(start + 15)
    assert starts(project) == sorted(done)


def test_a_disk_that_is_taken_away_refuses_labels_and_leaves_the_work_to_copy(disk, project, tmp_path):
    with open_project(project) as session:
        session.edits.add(1, Span(0, 5), "ACTOR")
        assert run("umount", "-l", str(disk)) == 0
        assert session.whereabouts() == "gone"
        with pytest.raises(ProjectMissing):
            session.edits.add(1, Span(12, 14), "ACTOR")
        assert [a.span.start for a in session.reading.annotations(1)] == [0]
        session.back_up(tmp_path / "saved.annot")
    assert starts(tmp_path / "saved.annot") == [0]


def test_a_project_on_a_full_disk_says_so_when_it_is_opened(disk, project):
    fill(disk)
    with pytest.raises(DiskFull, match="The disk is full"):
        open_project(project)
    (disk / "ballast").unlink()
    assert starts(project) == []


def test_a_full_disk_while_a_copy_is_made_leaves_no_half_copy(disk, project):
    with open_project(project) as session:
        fill(disk)
        with pytest.raises(DiskFull):
            session.back_up(disk / "copy.annot")
    assert not [
        file.name
        for file in disk.iterdir()
        if file.name not in {"a.annot", "ballast"} and "copy" in file.name
    ]
