"""A file dialog, a virus scanner or anything else in this process may open and close the project file: nothing is lost."""

import subprocess
import sys

import pytest

from annotator.app.projects import create_project, open_project
from annotator.app.transfer.importing import import_paths
from annotator.domain.span import Span

OTHER = "import sys; from annotator.__main__ import main; sys.exit(main(['label', sys.argv[1], '1', '12', '17', 'ACTOR', '--annotator', 'Ben']))"


@pytest.fixture
def path(tmp_path):
    text = tmp_path / "one.txt"
    text.write_text("Trump meets Xi Jinping in Geneva.", encoding="utf-8")
    with create_project(tmp_path / "a.annot", annotator="Ana") as session:
        import_paths(session, [str(text)])
    return tmp_path / "a.annot"


def drop_the_locks(path):
    with path.open("rb") as file:
        file.read(100)


def another_process_labels(path):
    subprocess.run([sys.executable, "-c", OTHER, str(path)], check=True, capture_output=True, timeout=60)


def test_an_act_after_the_log_was_taken_is_kept(path):
    with open_project(path) as session:
        session.edits.add(1, Span(0, 5), "ACTOR")
        drop_the_locks(path)
        another_process_labels(path)
        session.edits.add(1, Span(26, 32), "ACTOR")
        session.database.connection.execute("SELECT 1")
        with open_project(path) as beside:
            assert [a.span.start for a in beside.reading.annotations(1)] == [0, 12, 26]
    with open_project(path) as session:
        assert [a.span.start for a in session.reading.annotations(1)] == [0, 12, 26]


def test_a_window_sees_what_came_after_the_log_was_taken(path):
    heard = []
    with open_project(path) as session:
        session.subscribe(heard.append)
        drop_the_locks(path)
        another_process_labels(path)
        another_process_labels_again = [a.span.start for a in session.reading.annotations(1)]
        assert session.poll()
        assert [a.span.start for a in session.reading.annotations(1)] == [12]
        assert heard
        assert another_process_labels_again in ([], [12])
