"""The key sheet: nothing that has a key is missing, it follows the keymap and the view, and the keyboard walks it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.codebook import Label
from annotator.ui import views
from annotator.ui.commands import COMMANDS as OF_THE_WINDOW
from annotator.ui.commands import Command
from annotator.ui.commands.keymap import in_force
from annotator.ui.commands.sheet import LABELLING, columns, joined
from annotator.ui.components import key_text
from annotator.ui.views.view import View

COMMANDS = (*OF_THE_WINDOW, *views.COMMANDS)


def lines(made):
    return [line for column in made for block in column for line in block.lines]


def test_every_command_with_a_key_is_there():
    curated = {id_ for _, wanted in LABELLING for ids, _ in wanted for id_ in ids}
    words = {line.words for line in lines(columns(COMMANDS, "label"))}
    for row in COMMANDS:
        if row.keys and row.menu and row.scope in {"window", "article", "reading"} and row.id not in curated:
            assert row.title in words, row.id


def test_every_short_word_belongs_to_a_command_that_exists():
    known = {row.id for row in COMMANDS} | {"go.review", "go.agreement", "go.search", "go.codebook"}
    curated = {id_ for _, wanted in LABELLING for ids, _ in wanted for id_ in ids if not id_.startswith("=")}
    assert curated - known == set()


def test_the_six_columns_stand_in_their_order():
    assert [column[0].title for column in columns(COMMANDS, "label")] == [
        "Move",
        "Select",
        "Label",
        "Edges",
        "Article",
        "Everywhere",
    ]


def test_it_shows_the_keys_in_force():
    rows = in_force(COMMANDS, {"annotation.doubt": ["W"], "annotation.note": []})
    made = {line.words: line.caps for line in lines(columns(rows, "label"))}
    assert made["doubtful"] == ("W",)
    assert "note" not in made


def test_a_view_has_its_own_keys_and_those_everywhere():
    own = Command("review.union", "Take the union", lambda _c: None, ("U",), "", 0, "review")
    made = columns((*COMMANDS, own), "review")
    words = {line.words: line.caps for line in lines(made)}
    assert words["Take the union"] == ("U",)
    assert words["Undo"] == (key_text("Ctrl+Z"),)
    assert "same again" not in words


@pytest.mark.parametrize(
    ("caps", "together"),
    [
        (["Alt ←", "Alt →"], ["Alt ← →"]),
        (["F8", "F9"], ["F8 F9"]),
        (["Ctrl 1", "Ctrl 2", "Ctrl 3"], ["Ctrl 1 … 3"]),
        (["F6", "Shift F6"], ["F6", "Shift F6"]),
    ],
)
def test_caps_say_once_what_they_share(caps, together):
    assert joined(caps, whole=True) == together


@pytest.fixture
def sheet(small_project, open_window):
    window = open_window(small_project)
    QTest.keyClick(window.label.article, Qt.Key.Key_F1)
    return window, window.sheets._keys


def focus():
    block = QApplication.focusWidget()
    return block.accessibleName(), block.currentIndex().row()


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def test_the_keyboard_walks_it(sheet):
    _window, shown = sheet
    assert focus() == ("Move", 0)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)
    assert focus() == ("Select", 1)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    assert focus()[0] == "Everywhere"
    shown._enter(shown.columns[3][0], 2)
    press(Qt.Key.Key_Down)
    assert focus() == ("Files", 0)
    press(Qt.Key.Key_Up)
    assert focus() == ("Edges", 2)


def test_a_screen_reader_hears_a_dialog_with_lists(sheet):
    _window, shown = sheet
    role = QAccessible.queryAccessibleInterface(shown)
    assert role.role() == QAccessible.Role.Dialog
    assert role.text(QAccessible.Text.Name) == "Keys, where you are now: labelling"
    first = shown.columns[0][0]
    assert first.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "word: ← →"


def test_keys_do_nothing_behind_it_and_escape_gives_the_focus_back(sheet):
    window, _shown = sheet
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_S)
    assert window.labelling.annotations == {}
    press(Qt.Key.Key_Escape)
    assert window.sheets._keys is None
    assert window.label.article.hasFocus()


def test_its_own_key_closes_it(sheet):
    window, _shown = sheet
    press(Qt.Key.Key_F1)
    assert window.sheets._keys is None


def test_change_keys_opens_the_page(sheet):
    window, shown = sheet
    shown.change.click()
    assert window.view() == "keys"
    assert window.sheets._keys is None


def test_it_names_the_view_in_front(monkeypatch, small_project, open_window):
    view = View("proof", "Proof", lambda _window: QWidget(), place=2)
    monkeypatch.setattr(views, "VIEWS", (view,))
    monkeypatch.setattr(views, "COMMANDS", (view.command(),))
    window = open_window(small_project)
    window.commands.run("go.proof")
    window.commands.run("help.keys")
    assert window.sheets._keys.accessibleName() == "Keys, where you are now: Proof"


def test_letters_of_the_codebook_stand_below_the_digits():
    labels = [
        Label("u1", "ACTOR", key="1", letter="a"),
        Label("u2", "EVENT", key="2"),
    ]
    block = next(
        block
        for column in columns(COMMANDS, "label", labels=labels)
        for block in column
        if block.title == "Label"
    )
    assert [(line.caps, line.words) for line in block.lines[1:2]] == [(("A",), "ACTOR")]
    assert "EVENT" not in {line.words for line in block.lines}
