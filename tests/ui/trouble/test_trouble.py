"""The program tells what went wrong, loses nothing, and goes on: each trouble is made for real."""

import logging
import os
import threading

import pytest
from PySide6.QtCore import Qt

from annotator.app import places
from annotator.app.projects import open_project
from annotator.app.settings import Settings, load_settings, save_settings
from annotator.ui import starting
from annotator.ui.application import make_window
from annotator.ui.trouble import place
from annotator.ui.trouble.net import Net
from annotator.ui.window import desktop

KEY = Qt.Key


def labels(path):
    with open_project(path) as session:
        return [a.label_name for a in session.reading.mine(session.reading.ids()[0])]


def test_a_full_disk_names_the_passage_and_the_key(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    hand.press(KEY.Key_1)
    database = window.session.database
    database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.connection.execute(f"PRAGMA max_page_count = {database.value('PRAGMA page_count')}")
    for key in (KEY.Key_2, KEY.Key_3) * 200:
        hand.press(key)
        if window.strip.isVisible():
            break
    passage = window.label.article.target().of(window.label.article.page.text)
    assert window.strip.kind() == "danger"
    assert window.strip.sentence() == (
        f"The disk is full, so ‘{passage}’ was not labelled. Everything before it is safe. Free some space and press {chr(key)} again."
    )
    (before,) = window.labelling.annotations.values()
    database.connection.execute("PRAGMA max_page_count = 1000000")
    hand.press(key)
    (after,) = window.labelling.annotations.values()
    assert before.label_name != after.label_name


def test_a_project_that_goes_away_is_noticed_and_comes_back(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    away = small_project.with_name("elsewhere.annot")
    os.rename(small_project, away)
    window.place.look()
    assert "was moved or its disk was taken away" in window.strip.sentence()
    hand.press(KEY.Key_1)
    assert window.labelling.annotations == {}
    os.rename(away, small_project)
    window.place.look()
    assert not window.strip.isVisible()
    hand.press(KEY.Key_1)
    window.close()
    assert labels(small_project) == ["ACTOR"]


def test_a_window_closes_over_a_project_that_is_gone(small_project, open_window, caplog):
    window = open_window(small_project)
    away = small_project.with_name("elsewhere.annot")
    os.rename(small_project, away)
    assert window.close()
    assert labels(away) == []


def test_a_sync_folder_is_warned_of_once_it_is_not_trusted(small_project, open_window):
    folder = small_project.parent / "Dropbox"
    folder.mkdir()
    inside = folder / small_project.name
    os.rename(small_project, inside)
    window = open_window(inside)
    assert "lies in a Dropbox folder" in window.strip.sentence()
    window.messages.notice().buttons[1][1]()
    assert not window.strip.isVisible()
    assert load_settings().trusted_places == (str(inside),)
    window.close()
    assert not open_window(inside).strip.isVisible()


def test_a_disk_of_another_computer_and_a_full_one_are_told(small_project, open_window, monkeypatch):
    monkeypatch.setattr(place, "on_network", lambda _path: True)
    monkeypatch.setattr(place, "free_bytes", lambda _path: places.LITTLE - 1)
    window = open_window(small_project)
    assert (
        window.strip.sentence() == "Only 100 MB are free on the disk of this project. Free some space soon."
    )
    window.messages.withdraw("space")
    assert "another computer’s disk" in window.strip.sentence()


def test_a_bug_in_a_thread_is_shown_in_the_window(small_project, open_window, qtbot, caplog):
    window = open_window(small_project)
    net = Net(window)
    net.spread()
    try:
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
        qtbot.waitUntil(window.strip.isVisible)
    finally:
        net.fold()
    assert window.strip.sentence() == "Something went wrong; nothing was lost."


def test_a_report_quotes_nothing_of_the_open_article(small_project, open_window, qapp, caplog):
    window = open_window(small_project)
    text = window.labelling.opened.article.text
    Net(window).caught(ValueError, ValueError(f"cannot place {text[30:60]}"))
    window.messages.notice().buttons[0][1]()
    copied = qapp.clipboard().text()
    assert "ValueError: cannot place ‹" in copied
    assert text[35:50] not in copied
    assert "Qt 6" in copied
    assert "Ana" not in copied


def test_the_log_turns_over_and_can_be_shown(own_settings, small_project, open_window, monkeypatch):
    opened = []
    monkeypatch.setattr(desktop, "open_url", lambda url: opened.append(url.toLocalFile()) or True)
    root = logging.getLogger("annotator")
    starting.keep_log()
    handler = next(h for h in root.handlers if isinstance(h, logging.FileHandler))
    try:
        assert starting.LONGEST_LOG <= 1_000_000
        assert starting.KEPT_LOGS
        window = open_window(small_project)
        assert window.commands.run("help.log")
        assert opened == [os.path.dirname(handler.baseFilename)]
    finally:
        root.removeHandler(handler)
        handler.close()


def test_versions_and_settings_can_be_copied(small_project, open_window, qapp):
    assert open_window(small_project).commands.run("help.report")
    assert qapp.clipboard().text().startswith("annotator ")


@pytest.mark.parametrize("safe", [True, False])
def test_a_safe_start_leaves_the_own_settings_alone(own_settings, safe, qapp):
    mine = Settings(name="Ana Ruiz", theme="dark", reading_size=26)
    save_settings(mine)
    window = make_window(Settings(name="Ana Ruiz") if safe else None, safe=safe)
    assert window.settings.reading_size == (18 if safe else 26)
    window.frame.set_setting("compact_list", True)
    window.close()
    window.deleteLater()
    assert load_settings() == mine if safe else load_settings().compact_list
