"""The table of articles, with real keys in the real window."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from annotator.app.settings import load_settings
from annotator.ui.label.remark import RemarkPopup
from annotator.ui.tables.articles import ArticlesPage
from annotator.ui.tables.saved import SavedFilter, read_filters

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(small_project, open_window):
    return open_window(small_project)


@pytest.fixture
def page(window, qtbot):
    qtbot.keyClick(window.label.article, Qt.Key.Key_L, CONTROL | SHIFT)
    assert isinstance(window.page(), ArticlesPage)
    window.page().table.setFocus()
    return window.page()


def titles(page):
    return [page.table.shown.row(n).row.title for n in range(page.table.shown.rowCount())]


def test_it_says_how_many_and_filters_while_typing(page, qtbot):
    assert page.sentence.text() == "4 articles"
    qtbot.keyClicks(page.field, "copper")
    qtbot.waitUntil(lambda: len(titles(page)) == 2)
    assert page.sentence.text() == "2 of 4 articles"


def test_enter_opens(window, page, qtbot):
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert window.view() == "label"
    assert window.labelling.opened.article.number == 2


def test_a_head_orders_and_orders_back(page):
    page.table._on_head(1)
    assert titles(page) == sorted(titles(page), key=str.lower)
    page.table._on_head(1)
    assert titles(page) == sorted(titles(page), key=str.lower, reverse=True)


def test_metadata_of_two_articles_in_one_step(window, page, qtbot):
    qtbot.keyClick(page.table, Qt.Key.Key_Down, SHIFT)
    assert len(page.table.chosen()) == 2
    qtbot.keyClick(page.table, Qt.Key.Key_M)
    field = page.panel._fields["origin"]
    assert field.hasFocus()
    field.clear()
    qtbot.keyClicks(field, "Reuters")
    qtbot.keyClick(field, Qt.Key.Key_Return, CONTROL)
    assert [row.origin for row in window.session.reading.corpus_rows([1, 2, 3])][:2] == ["Reuters", "Reuters"]
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Z, CONTROL)
    assert "Reuters" not in [row.origin for row in window.session.reading.corpus_rows([1, 2, 3])]


def test_fields_in_which_articles_differ_stay_as_they_are(window, page, qtbot):
    before = [window.session.reading.article(n).title for n in (1, 2)]
    qtbot.keyClick(page.table, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(page.table, Qt.Key.Key_M)
    assert page.panel._fields["title"].placeholderText() == "several"
    qtbot.keyClicks(page.panel.new_name, "desk")
    qtbot.keyClicks(page.panel.new_value, "trade")
    qtbot.keyClick(page.panel.new_value, Qt.Key.Key_Return)
    found = [window.session.reading.article(n) for n in (1, 2)]
    assert [article.title for article in found] == before
    assert [article.meta["desk"] for article in found] == ["trade", "trade"]


def test_remove_and_undo(window, page, qtbot):
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.sentence.text() == "3 articles"
    qtbot.keyClick(page.table, Qt.Key.Key_Z, CONTROL)
    assert page.sentence.text() == "4 articles"
    assert window.session.reading.ids() == [1, 2, 3, 4]


def test_a_collection_by_keyboard(window, page, qtbot):
    page._ask_name("collect", "Name", "")
    popup = page.findChild(RemarkPopup)
    qtbot.keyClicks(popup.field, "Metals")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    (made,) = window.session.reading.collections()
    assert (made.name, made.articles) == ("Metals", {1})
    page.set_collection("Metals")
    assert len(titles(page)) == 1
    assert page.collection_button.text() == "Metals"


def test_columns_and_filters_are_kept(window, page):
    page._show_column("source", False)
    page.field.setText("copper")
    page.save_filter("Copper")
    kept = load_settings()
    assert kept.hidden_columns == ("lang", "source")
    (saved,) = read_filters(kept.filters)
    assert (saved.name, saved.text) == ("Copper", "copper")
    page.field.setText("")
    page.refresh()
    page.use(saved)
    assert len(titles(page)) == 2
    page.forget_filter("Copper")
    assert load_settings().filters == ()


def test_saved_filters_survive_odd_characters_and_leave_nonsense_out():
    saved = SavedFilter("a&b=ü", "x y", "finished", "S&P", "Öl", "date", descending=True)
    assert read_filters([saved.written(), "", "no name", "name=&text=x"]) == [saved]


@pytest.mark.parametrize("size", [(760, 520), (900, 640), (1280, 800)])
def test_the_field_leaves_the_tools_their_room(window, page, qtbot, size):
    window.resize(*size)
    qtbot.waitUntil(lambda: page.width() > size[0] - 20)
    qtbot.wait(20)
    widgets = [page.tools.itemAt(n).widget() for n in range(page.tools.count())]
    shown = [widget for widget in widgets if widget is not None and widget.isVisible()]
    for left, right in pairwise(shown):
        assert left.geometry().right() < right.geometry().left()
    assert shown[-1].geometry().right() <= page.width() - 28
