"""A project dropped on the window is merged or opened, as the person says; by real drops, and by the keyboard."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.__main__ import main
from annotator.ui.start import StartPage
from tests.cli.conftest import contents

KEY = Qt.Key
WAYS = ["Merge into this project", "Open it", "Cancel"]


def drop(window, *paths):
    """Drag files over the window and let them go."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(50, 50), copy, mime, left, none)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    let_go = QDropEvent(QPointF(50, 50), copy, mime, left, none)
    QApplication.sendEvent(window, let_go)
    assert let_go.isAccepted()
    assert QApplication.activeModalWidget() is None, "the drag has ended before anything is asked"


class Answer:
    """Presses keys in the question as soon as it stands, and keeps what it said."""

    def __init__(self, qtbot, *keys):
        self.keys, self.box = keys, None
        self.said = self.detail = self.first = ""
        self.ways = []
        timer = QTimer()
        timer.timeout.connect(self._look)
        timer.start(20)
        qtbot.waitUntil(lambda: bool(self.said) and QApplication.activeModalWidget() is None, timeout=30_000)
        timer.stop()

    def _look(self):
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox) or self.said:
            return
        focus = QApplication.focusWidget()
        if focus is None or not box.isAncestorOf(focus):  # it is not in front yet
            box.activateWindow()
            return
        self.said, self.detail = box.text(), box.informativeText()
        self.ways = [button.text() for button in box.buttons()]
        self.first = box.defaultButton().text()
        for key in self.keys:
            QTest.keyClick(QApplication.focusWidget(), key)
        if box.isVisible():
            self.said = "the keys answered nothing"
            box.reject()


@pytest.fixture
def packet(small_project, tmp_path):
    """What Dan sends back."""
    path = tmp_path / "dan.annot"
    assert main(["packet", str(small_project), str(path), "--annotator", "Dan", "--quiet"]) == 0
    assert main(["label", str(path), "1", "0", "5", "ACTOR", "--no-snap", "--quiet"]) == 0
    return path


@pytest.fixture
def other(tmp_path):
    """A project that has nothing to do with the open one."""
    text = tmp_path / "mali.txt"
    text.write_text("Mali sells gold\n\nMali sold gold.", encoding="utf-8")
    path = tmp_path / "other.annot"
    assert main(["new", str(path), "--annotator", "Ana Ruiz"]) == 0
    assert main(["import", str(path), str(text), "--quiet"]) == 0
    return path


def test_enter_merges_a_colleagues_file(small_project, packet, open_window, qtbot):
    window = open_window(small_project)
    drop(window, packet)
    asked = Answer(qtbot, KEY.Key_Return)
    assert asked.said == "Merge “dan” into “small”, or open it?"
    assert asked.detail.startswith("It holds articles of this project")
    assert sorted(asked.ways) == sorted(WAYS)
    assert asked.first == "Merge into this project"
    assert window.view() == "merge"
    page = window.page()
    qtbot.waitUntil(lambda: not page.looking(), timeout=30_000)
    assert page.sentence.text() == "1 annotation comes in, 0 change, 0 are removed"
    assert window.session.path == small_project
    qtbot.keyClick(page, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.strip.sentence() == "1 annotation came in.", timeout=30_000)


def test_escape_leaves_everything_as_it_is(small_project, packet, open_window, qtbot):
    window = open_window(small_project)
    drop(window, packet)
    Answer(qtbot, KEY.Key_Escape)
    assert (window.session.path, window.view()) == (small_project, "label")


def test_a_colleagues_file_can_be_opened_by_the_keyboard(small_project, packet, open_window, qtbot):
    window = open_window(small_project)
    drop(window, packet)
    asked = Answer(qtbot, KEY.Key_Tab, KEY.Key_Space)
    assert asked.said
    assert window.session.path == packet


def test_enter_opens_a_project_with_other_articles(small_project, other, open_window, qtbot):
    window = open_window(small_project)
    drop(window, other)
    asked = Answer(qtbot, KEY.Key_Return)
    assert asked.detail.startswith("It holds no article of this project")
    assert asked.first == "Open it"
    assert window.session.path == other


def test_a_project_made_apart_from_the_same_articles_is_merged_by_enter(
    small_project, other, tmp_path, open_window, qtbot
):
    assert main(["import", str(other), str(tmp_path / "texts" / "b.txt"), "--quiet"]) == 0
    window = open_window(small_project)
    drop(window, other)
    assert Answer(qtbot, KEY.Key_Escape).first == "Merge into this project"


def test_several_are_merged_together(small_project, packet, other, open_window, qtbot):
    window = open_window(small_project)
    drop(window, packet, other)
    asked = Answer(qtbot, KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Return)
    assert asked.said == "Merge 2 projects into “small”?"
    assert sorted(asked.ways) == sorted(["Merge into this project", "Open “dan”", "Cancel"])
    assert asked.first == "Open “dan”", "one of them is a stranger"
    page = window.page()
    assert page.files == (packet, other)
    qtbot.waitUntil(lambda: not page.looking(), timeout=30_000)
    assert page.sentence.text().startswith("1 annotation comes in")


def test_without_an_open_project_it_opens(small_project, open_window, qtbot):
    window = open_window(small_project)
    window.commands.run("file.close")
    assert isinstance(window.page(), StartPage)
    drop(window, small_project)
    assert window.session.path == small_project


def test_the_open_project_itself_is_shown_and_nothing_is_asked(small_project, open_window, tmp_path):
    window = open_window(small_project)
    window.commands.run("go.merge")
    same = tmp_path / "same.annot"
    same.symlink_to(small_project)
    drop(window, small_project)
    assert (window.session.path, window.view()) == (small_project, "label")
    window.projects.wait()
    drop(window, same)
    window.projects.wait()
    assert QApplication.activeModalWidget() is None


def test_a_file_that_is_no_project_is_said_and_nothing_is_asked(small_project, open_window, tmp_path, qtbot):
    window = open_window(small_project)
    wrong = tmp_path / "wrong.annot"
    wrong.write_text("<html></html>", encoding="utf-8")
    drop(window, wrong)
    qtbot.waitUntil(lambda: "wrong.annot" in window.strip.sentence(), timeout=30_000)
    assert window.session.path == small_project


def test_a_project_that_is_open_for_reading_only_takes_nothing(
    small_project, packet, open_window, monkeypatch
):
    window = open_window(small_project)
    monkeypatch.setattr(type(window.session), "read_only", property(lambda self: self.path == small_project))
    drop(window, packet)
    assert window.session.path == packet


def test_articles_beside_a_project_are_named(small_project, packet, open_window, tmp_path, qtbot):
    window = open_window(small_project)
    drop(window, packet, tmp_path / "texts" / "a.txt")
    assert "drop them without a project" in window.status.said.text()
    Answer(qtbot, KEY.Key_Escape)


def test_looking_writes_nothing(small_project, packet, open_window, qtbot):
    window = open_window(small_project)
    window.projects.wait()
    before = [contents(path) for path in (small_project, packet)]
    drop(window, packet)
    Answer(qtbot, KEY.Key_Escape)
    assert [contents(path) for path in (small_project, packet)] == before
