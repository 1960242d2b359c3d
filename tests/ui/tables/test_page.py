"""The page with a table: what it does where room is short, what it shows where nothing fits, and how rows are chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget

from annotator.ui.tables.model import PAGE, Column, PagedModel
from annotator.ui.tables.page import Chips, TablePage
from annotator.ui.tables.view import Table


@pytest.fixture
def page(qtbot):
    model = PagedModel(
        (
            Column("Number", str, 120, order="number"),
            Column("Words", lambda row: f"row {row}", look="passage"),
            Column("Aside", lambda _row: "aside", 200, drop=1),
        )
    )
    made = TablePage(Table(model, "Rows"), Chips((("a", "All of them"), ("b", "Some"))), "Filter rows")
    for number in range(6):
        made.add_verb(f"Verb number {number}")
    window = QStackedWidget()  # as in the window: alone, a widget is never smaller than its layout wants
    window.addWidget(made)
    qtbot.addWidget(window)
    window.resize(1200, 500)
    window.show()
    made.host = window
    return made


def shown(page, count):
    asked = []

    def fetch(keys):
        asked.append(len(keys))
        return list(keys)

    page.table.shown.show(range(count), fetch)
    page.show_rows("Nothing fits.")
    return asked


def test_only_the_pages_that_are_looked_at_are_read(page):
    asked = shown(page, 10 * PAGE)
    page.table.shown.row(5)
    page.table.shown.row(7)
    page.table.shown.row(9 * PAGE)
    assert asked.count(PAGE) == len(asked)
    assert len(asked) <= 3


def test_where_nothing_fits_a_sentence_stands(page):
    shown(page, 0)
    assert page.body.currentWidget() is page.empty
    assert page.empty.text() == "Nothing fits."
    shown(page, 3)
    assert page.body.currentWidget() is page.table


def test_a_narrow_page_hides_verbs_behind_more_and_gives_chips_a_row(page, qtbot):
    shown(page, 3)
    assert not page._more.isVisible()
    assert page._second.indexOf(page.chips) < 0
    page.window().resize(380, 500)
    qtbot.waitUntil(page._more.isVisible)
    hidden = [button for button in page._buttons if not button.isVisible()]
    assert hidden
    qtbot.waitUntil(lambda: page._leave.geometry().right() <= page.width())
    qtbot.waitUntil(lambda: page._second.indexOf(page.chips) >= 0)
    clicked = []
    hidden[0].clicked.connect(lambda: clicked.append(True))
    page._more.click()
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()] == [button.text() for button in hidden]
    menu.actions()[0].trigger()
    menu.close()
    assert clicked == [True]
    page.window().resize(1200, 500)
    qtbot.waitUntil(lambda: page._second.indexOf(page.chips) < 0)
    assert not page._more.isVisible()


def test_columns_go_where_room_is_short_and_where_they_say_nothing(page, qtbot):
    shown(page, 3)
    assert not page.table.isColumnHidden(2)
    page.table.set_needless(["Aside"])
    assert page.table.isColumnHidden(2)
    page.table.set_needless([])
    page.window().resize(420, 500)
    qtbot.waitUntil(lambda: page.table.isColumnHidden(2))
    assert not page.table.isColumnHidden(0)


def test_what_is_chosen_stays_or_its_place_does(page, qtbot):
    shown(page, 9)
    page.table.choose(4, 5)
    assert page.table.chosen() == (4, 5)
    assert page.table.current() == 4
    page.table.choose(77, row=8)
    assert page.table.chosen() == (8,)
    opened = []
    page.table.opened.connect(opened.append)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert opened == [8]
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page.table, Qt.Key.Key_Escape)


def test_the_chips_are_walked_with_arrows(page, qtbot):
    chosen = []
    page.chips.chosen.connect(chosen.append)
    qtbot.keyClick(page.chips, Qt.Key.Key_Right)
    qtbot.keyClick(page.chips, Qt.Key.Key_Right)
    assert chosen == ["b", "a"]
