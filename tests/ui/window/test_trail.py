"""Ctrl+B: back over articles and views, also past what is no longer there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

CONTROL = Qt.KeyboardModifier.ControlModifier


def back(window):
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_B, CONTROL)
    work = window.labelling
    return window.view(), work.opened.article.id


def test_it_goes_back_over_articles_and_views(small_project, open_window):
    window = open_window(small_project)
    window.commands.run("go.article", article=3)
    window.commands.run("go.settings")
    window.commands.run("go.label")
    window.commands.run("go.article", article=2)
    assert back(window) == ("label", 3)
    assert back(window) == ("settings", 3)
    assert back(window) == ("label", 3)
    assert back(window) == ("label", 1)
    assert back(window) == ("label", 1)
    assert window.status.said.text() == "There is no place to go back to yet."


def test_the_same_place_counts_once_and_another_project_begins_anew(small_project, seed_project, open_window):
    window = open_window(small_project)
    for _ in range(3):
        window.commands.run("go.article", article=4)
    assert back(window) == ("label", 1)
    window.commands.run("go.article", article=2)
    window.commands.run("file.open", path=str(seed_project))
    assert back(window) == ("label", 1)
    assert window.status.said.text() == "There is no place to go back to yet."
