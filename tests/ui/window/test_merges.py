"""A merge works beside the window: with a strip, with progress, and it can be cancelled in the middle."""

import shutil
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator.__main__ import main
from annotator.app.projects import open_project
from annotator.domain.annotation import Annotation, Status
from annotator.domain.span import Span
from annotator.store.annotations import save_annotations, set_status
from annotator.ui.messages import Question
from annotator.ui.window.merges import Merges
from tests.cli.conftest import contents
from tests.ui.review.conftest import made_lab

MANY = 40_000
__all__ = ["made_lab"]


@pytest.fixture(scope="module")
def made(made_lab, tmp_path_factory):
    """The lab's project, and a packet with so many annotations that merging it takes a second or more."""
    folder = tmp_path_factory.mktemp("large")
    project = Path(shutil.copyfile(made_lab, folder / "small.annot"))
    packet = folder / "dan.annot"
    assert main(["packet", str(project), str(packet), "--annotator", "Dan", "--quiet"]) == 0
    with open_project(packet) as session:
        dan, label = session.me(), session.codebook.labels[0]
        with session.step("Label much", annotator=dan) as step:
            made = [
                Annotation(
                    Span(n % 20, n % 20 + 1 + n % 7),
                    label.name,
                    article=1,
                    annotator=dan.id,
                    label=label.id,
                    note=str(n),
                )
                for n in range(MANY)
            ]
            save_annotations(step, made)
            set_status(step, 1, dan.id, Status.FINISHED)
    return project, packet


@pytest.fixture
def large(made, tmp_path):
    """Project and packet of their own."""
    return tuple(Path(shutil.copyfile(path, tmp_path / path.name)) for path in made)


@pytest.fixture
def window(large, open_window):
    opened = open_window(large[0])
    opened.projects.wait()  # the first backup
    return opened


def start(window, packet):
    assert window.merges.start(["merge", str(window.session.path), str(packet), "--annotator=Ana Ruiz"])


def is_writing(project):
    """Tell whether somebody holds the project for writing."""
    with closing(sqlite3.connect(project, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        connection.execute("ROLLBACK")
        return False


def press(window, verb):
    button = next(button for button in window.strip._buttons if button.text() == verb)
    button.click()


@contextmanager
def in_the_middle(window, packet, qtbot):
    """Start a merge and wait until it writes."""
    before = contents(window.session.path)
    start(window, packet)
    assert window.strip.sentence() == "Merging …"
    assert window.progress.isVisible()
    qtbot.waitUntil(lambda: is_writing(window.session.path), timeout=60_000)
    assert window.merges.running()
    yield before


def test_cancel_in_the_middle_leaves_the_project_as_it_was(window, large, qtbot):
    project, packet = large
    with in_the_middle(window, packet, qtbot) as before:
        press(window, "Cancel")
    qtbot.waitUntil(lambda: not window.merges.running(), timeout=30_000)
    assert window.status.said.text() == "The merge was cancelled; nothing came in."
    assert not window.progress.isVisible()
    assert not window.strip.isVisible()
    assert contents(project) == before
    assert main(["check", str(project), "--quiet"]) == 0
    # It can be done again, and a label can be given.
    window.session.edits.add(1, Span(0, 5), "ACTOR")
    start(window, packet)
    qtbot.waitUntil(lambda: not window.merges.running(), timeout=60_000)
    assert window.strip.sentence() == "40,000 annotations came in."


def test_what_came_in_can_be_taken_back_from_the_strip(window, large, qtbot):
    before = window.session.reading.statistics().annotations
    start(window, large[1])
    qtbot.waitUntil(lambda: not window.merges.running(), timeout=60_000)
    assert window.session.reading.statistics().annotations > before, "those that are the same count once"
    press(window, "Undo merge")
    assert window.session.reading.statistics().annotations == before
    assert "Undone: Merge “dan.annot”" in window.status.said.text()


def test_closing_in_the_middle_asks_and_is_safe(window, large, qtbot, monkeypatch):
    project, packet = large
    asked = []
    monkeypatch.setattr(Question, "ask", classmethod(lambda *words: asked.append(words[2]) or len(asked) > 1))
    with in_the_middle(window, packet, qtbot) as before:
        assert not window.close(), "go on merging"
        assert window.merges.running()
        assert window.close()
    assert asked == ["Stop the merge?"] * 2
    after = contents(project)
    del before["meta"], after["meta"]  # closing keeps where the reading stopped
    assert after == before
    assert main(["check", str(project), "--quiet"]) == 0


def test_another_project_may_be_opened_meanwhile(window, large, qtbot, tmp_path):
    project, packet = large
    other = Path(shutil.copyfile(project, tmp_path / "other.annot"))
    with in_the_middle(window, packet, qtbot):
        assert window.commands.run("file.open", path=str(other))
    qtbot.waitUntil(lambda: not window.merges.running(), timeout=60_000)
    assert not window.progress.isVisible()
    assert not window.messages.holds("merge")
    with open_project(project) as session:
        assert session.history(limit=1)[0].title == "Merge “dan.annot”"


def test_one_that_was_done_before_it_could_be_cancelled_says_so(window, large, qtbot):
    start(window, large[1])
    window.merges._job.cancelled = True  # the word came too late for the process
    qtbot.waitUntil(lambda: not window.merges.running(), timeout=60_000)
    assert window.strip.sentence() == "This was done before it could be cancelled."
    assert [button.text() for button in window.strip._buttons] == ["Undo merge"]


def test_progress_is_shown_with_its_pace(window, large, qtbot):
    start(window, large[1])
    window.merges._job.progressed.emit(30_000, 80_000)
    assert window.strip.sentence().startswith("Merging: 30,000 of 80,000")
    press(window, "Cancel")
    qtbot.waitUntil(lambda: not window.merges.running(), timeout=30_000)


def test_one_at_a_time(window, large, tmp_path, qtbot):
    start(window, large[1])
    text = tmp_path / "new.txt"
    text.write_text("Mali sells gold\n\nMali sold gold.", encoding="utf-8")
    window.commands.run("file.import", paths=(str(text),))
    assert window.status.said.text() == "A merge is at work. Wait for it, or cancel it."
    assert not window.imports.start(["import", str(large[0]), str(text)])
    assert not window.merges.start(["merge", str(large[0]), str(large[1])])
    press(window, "Cancel")
    qtbot.waitUntil(lambda: not window.merges.running(), timeout=30_000)


def test_a_file_that_is_gone_by_then_is_said(window, large, qtbot):
    large[1].unlink()
    start(window, large[1])
    qtbot.waitUntil(lambda: not window.merges.running(), timeout=30_000)
    assert "dan.annot" in window.strip.sentence()


def test_looking_is_cancelled_by_leaving_the_page(window, large, qtbot):
    window.commands.run("merge.look", files=(str(large[1]),))
    page = window.page()
    assert page.looking()
    assert page.stop.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.view() == "label"
    assert not page.looking()


def test_looking_can_be_cancelled(window, large, qtbot):
    window.commands.run("merge.look", files=(str(large[1]),))
    page = window.page()
    page.stop.click()
    assert not page.looking()
    assert page.sentence.text() == "Bring colleagues’ work in"
    assert page.choose.isVisible()


def test_a_kind_says_all_its_words(window):
    words = Merges(window).words()
    assert len({words.begins, words.busy, words.stop, words.loss, words.go_on, words.cancelled}) == 6
