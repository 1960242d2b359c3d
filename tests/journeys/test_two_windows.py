"""The same project twice: the second window reads, says why, and sees what the first one and a command write."""

from PySide6.QtCore import Qt

from annotator.__main__ import main
from annotator.app.projects import WindowLock
from tests.journeys.conftest import ANA
from tests.journeys.hands import CONTROL, annotations


def test_the_second_window_reads_only(small_project, open_window, hands, qtbot):
    first = open_window(small_project)
    second = open_window(small_project)
    assert second.session.read_only
    assert second.strip.isVisible()
    assert second.strip.sentence().startswith(f"Opened for reading only: {ANA} has this project open since ")
    assert not second.commands.action("annotation.finish").isEnabled()
    qtbot.waitUntil(lambda: not second.label.header.finish.isEnabled())
    hand = hands(second)
    second.activateWindow()
    second.label.article.setFocus()
    qtbot.keyClick(second.label.article, Qt.Key.Key_1)
    assert annotations(second) == []
    assert second.status.said.text().startswith("Opened for reading only")

    qtbot.keyClick(first.label.article, Qt.Key.Key_1)
    assert annotations(first) == [(0, 5, "ACTOR")]
    qtbot.waitUntil(lambda: annotations(second) == [(0, 5, "ACTOR")])
    assert hand.inputs == 0
    first.close()
    lock = WindowLock(small_project)
    assert lock.take() is None
    lock.release()


def test_a_command_writes_beside_the_window(small_project, open_window, qtbot):
    window = open_window(small_project)
    assert main(["label", str(small_project), "1", "0", "5", "ACTOR", "--annotator", ANA]) == 0
    qtbot.waitUntil(lambda: annotations(window) == [(0, 5, "ACTOR")])
    assert window.commands.action("edit.undo").isEnabled()
    qtbot.keyClick(window.label.article, Qt.Key.Key_Z, CONTROL)
    assert annotations(window) == []


def test_files_come_in_beside_the_window(small_project, open_window, tmp_path, qtbot):
    window = open_window(small_project)
    more = tmp_path / "more.txt"
    more.write_text("Zambia opens a mine\n\nZambia opened a copper mine.", encoding="utf-8")
    window.commands.run("file.import", paths=(str(more), str(tmp_path / "nothing-here.txt")))
    page = window.page()
    qtbot.waitUntil(page.ready, timeout=30_000)
    assert "nothing-here.txt" in page.strip.sentence()
    qtbot.keyClick(page.body.sources, Qt.Key.Key_Escape)
    assert window.page() is None
    window.commands.run("file.import", paths=(str(more),))
    page = window.page()
    qtbot.waitUntil(page.ready, timeout=30_000)
    qtbot.keyClick(page.body.sources, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: len(window.articles.model.ids()) == 5, timeout=30_000)
    qtbot.waitUntil(lambda: "1 article came in" in window.strip.sentence(), timeout=10_000)
    window.commands.run("edit.undo_import")
    qtbot.waitUntil(lambda: len(window.articles.model.ids()) == 4, timeout=10_000)
