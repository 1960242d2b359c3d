"""The seam of the views: a module that is there stands in the top row, the menu and the pictures, and is kept or not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from annotator.cli import pictures
from annotator.ui import application, views
from annotator.ui.views.view import View


class Page(QWidget):
    """A page that remembers which changes it heard of."""

    def __init__(self):
        super().__init__()
        self.heard = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def take(self, changes):
        self.heard.append(changes)


@pytest.fixture
def two_views(monkeypatch):
    kept = View("proof", "Proof", lambda _window: Page(), place=2, keeps=True)
    fresh = View("sheet", "Sheet…", lambda _window: Page(), menu="&Project", keys=("Ctrl+Shift+F12",))
    monkeypatch.setattr(views, "VIEWS", (kept, fresh))
    monkeypatch.setattr(views, "COMMANDS", (kept.command(), fresh.command()))
    return kept, fresh


def test_a_view_stands_in_the_top_row_and_in_the_menus(two_views, small_project, open_window):
    window = open_window(small_project)
    assert list(window.top.views) == ["label", "proof"]
    assert [row.id for row in window.commands.in_menu("&Go")][-2:] == ["go.label", "go.proof"]
    assert window.commands.in_menu("&Project")[0].id == "go.sheet"
    assert window.commands.action("go.proof").shortcut().toString() == "Ctrl+2"


def test_the_keyboard_and_the_row_go_from_view_to_view(two_views, small_project, open_window, qtbot):
    window = open_window(small_project)
    qtbot.keyClick(window.label.article, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    page = window.page()
    assert isinstance(page, Page)
    assert window.view() == "proof"
    assert page.hasFocus()
    qtbot.mouseClick(window.top.views["label"], Qt.MouseButton.LeftButton)
    assert window.view() == "label"
    assert window.label.article.hasFocus()
    window.commands.run("go.proof")
    assert window.page() is page


def test_a_view_that_keeps_nothing_is_made_anew(two_views, small_project, open_window):
    window = open_window(small_project)
    window.commands.run("go.sheet")
    first = window.page()
    window.commands.run("go.label")
    window.commands.run("go.sheet")
    assert window.page() is not first


def test_a_view_in_front_hears_of_changes(two_views, small_project, open_window, qtbot):
    window = open_window(small_project)
    window.commands.run("annotation.label", position=1)
    window.commands.run("go.proof")
    window.session.undo(article=1, annotator=window.session.annotator)
    assert window.page().heard


def test_views_are_thrown_away_with_the_project(two_views, small_project, seed_project, open_window):
    window = open_window(small_project)
    window.commands.run("go.proof")
    first = window.page()
    window.commands.run("file.open", path=str(seed_project))
    assert window.view() == "label"
    window.commands.run("go.proof")
    assert window.page() is not first


def test_without_a_project_there_is_no_view(two_views, qtbot):
    window = application.make_window()
    qtbot.addWidget(window)
    assert all(button.isHidden() for button in window.top.views.values())
    assert not window.commands.run("go.proof")


def test_every_view_can_be_drawn():
    assert set(pictures.VIEWS) == {
        "label",
        "start",
        "export",
        *application.OVERLAYS,
        *(view.id for view in views.VIEWS),
    }
