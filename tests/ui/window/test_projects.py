"""Opening, dropping, naming, backing up: what the window does with whole projects."""

import sys

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app.settings import load_settings
from annotator.ui.application import require_display
from annotator.ui.messages import Question
from annotator.ui.start import StartPage
from annotator.ui.window.dialogs import Choose
from tests.journeys.hands import CONTROL, annotations

KEY = Qt.Key


def drop(window, path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(50, 50), copy, mime, left, none)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), copy, mime, left, none))


def test_a_dropped_project_is_opened_and_a_dropped_file_comes_in(
    small_project, seed_project, open_window, tmp_path, qtbot
):
    window = open_window(small_project)
    window.commands.run("file.close")  # else it asks; see test_dropping
    drop(window, seed_project)
    assert window.session.path == seed_project
    text = tmp_path / "dropped.txt"
    text.write_text("Mali sells gold\n\nMali sold gold.", encoding="utf-8")
    drop(window, text)
    page = window.page()
    qtbot.waitUntil(page.ready, timeout=30_000)
    qtbot.keyClick(page.body.sources, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: "1 article came in" in window.strip.sentence(), timeout=30_000)
    qtbot.waitUntil(lambda: len(window.articles.model.ids()) == 2)


def test_a_file_that_is_no_project_leaves_the_open_one(small_project, open_window, tmp_path, monkeypatch):
    window = open_window(small_project)
    wrong = tmp_path / "wrong.annot"
    wrong.write_text("<html></html>", encoding="utf-8")
    monkeypatch.setattr(Choose, "project", classmethod(lambda *_: str(wrong)))
    assert not window.commands.run("file.open")
    assert window.session.path == small_project
    assert window.strip.isVisible()
    assert "wrong.annot" in window.strip.sentence()


def test_close_shows_the_start_page_and_the_project_is_remembered(small_project, open_window, hands):
    window = open_window(small_project)
    hands(window).press(KEY.Key_W, CONTROL)
    assert window.session is None
    assert isinstance(window.page(), StartPage)
    assert load_settings().recent == (str(small_project),)


def test_closing_asks_while_an_import_is_at_work(small_project, open_window, monkeypatch):
    asked = []
    window = open_window(small_project)
    monkeypatch.setattr(window.imports, "running", lambda: True)
    window.imports._job = type("Job", (), {"cancel": lambda self: asked.append("cancelled")})()
    monkeypatch.setattr(Question, "ask", classmethod(lambda *words: asked.append(words[2]) or len(asked) > 1))
    assert not window.close()
    assert window.close()
    assert asked == ["Stop the import?", "Stop the import?", "cancelled"]


def test_another_name_has_its_own_annotations(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(KEY.Key_1)
    hand.click(window.top.name)
    popup = QApplication.activePopupWidget()
    popup.field.setText("Ben")
    QTest.keyClick(popup.field, KEY.Key_Return)
    assert window.session.annotator.name == "Ben"
    assert annotations(window) == []
    window.label.article.setFocus()
    hand.press(KEY.Key_2)
    assert annotations(window) == [(0, 5, "EVENT")]
    window.commands.run("edit.name", name="Ana Ruiz")
    assert annotations(window) == [(0, 5, "ACTOR")]


def test_a_backup_is_made_beside_the_window_and_its_failure_is_said_once(
    small_project, open_window, monkeypatch
):
    window = open_window(small_project)
    window.projects.wait()
    assert list(small_project.with_name(f"{small_project.name}.backups").glob("*.annot"))
    window.projects._on_backed_up(None, "No backup could be made.")
    assert window.strip.isVisible()
    window.messages.withdraw("backup")
    window.projects._on_backed_up(None, "No backup could be made.")
    assert not window.strip.isVisible()


def test_without_labels_the_list_says_how_to_begin(small_project, open_window, hands, qtbot):
    window = open_window(small_project)
    qtbot.waitUntil(window.side.hint.isVisible)
    hands(window).press(KEY.Key_1)
    qtbot.waitUntil(lambda: not window.side.hint.isVisible())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays are named on Linux only")
def test_a_window_needs_a_display(monkeypatch):
    from annotator.errors import NeedsWindow

    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(NeedsWindow, match="annotator demo"):
        require_display()


def test_a_quiet_moment_empties_the_log_into_the_file(small_project, open_window, qtbot, monkeypatch):
    monkeypatch.setattr("annotator.ui.window.projects.IDLE", 20)
    window = open_window(small_project)
    rested = []
    monkeypatch.setattr(window.session.database, "rest", lambda *above: rested.append(above))
    assert window.commands.run("annotation.finish")
    qtbot.waitUntil(lambda: () in rested)


def test_escape_from_a_new_project_goes_back_to_the_open_one(small_project, open_window, qtbot):
    window = open_window(small_project)
    window.commands.run("file.new")
    page = window.page()
    assert page.form.isVisible()
    QTest.keyClick(page, KEY.Key_Escape)
    assert window.page() is None
    assert window.label.article.hasFocus()


def test_repair_all_on_the_export_page_and_one_undo(small_project, open_window, qtbot):
    from annotator.domain.span import Span

    window = open_window(small_project)
    article = window.labelling.opened.article.id
    window.session.edits.add(article, Span(0, 3), "ACTOR", snap=False)
    before = annotations(window)
    window.commands.run("file.export")
    page = window.page()
    page.options.choose("only", "all")
    qtbot.waitUntil(lambda: page.ready() and page.account.repair.isVisible(), timeout=10_000)
    (reason,) = page.plan().reasons
    assert (reason.key, [one.becomes for one in reason.passages]) == ("edge-inside-token", ["Chile"])
    assert page.plan().blocked
    QTest.keyClick(page.account.table, KEY.Key_R)
    qtbot.waitUntil(lambda: page.ready() and not page.plan().blocked, timeout=10_000)
    assert annotations(window) == [(0, 5, "ACTOR")]
    assert window.strip.sentence() == "1 annotation was repaired."
    window.messages.notice().buttons[0][1]()
    assert annotations(window) == before
