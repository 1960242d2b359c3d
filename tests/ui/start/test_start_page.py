import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app.settings import Settings
from annotator.ui.start import RecentProject, StartPage

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def test_at_the_first_start_the_name_is_filled_selected_and_has_the_keyboard(shown):
    page = shown()
    assert QApplication.focusWidget() is page.name.field
    assert page.name.field.text() == page.name.field.selectedText() == "Ana Ruiz"


def test_a_page_that_is_given_the_keyboard_hands_it_on(shown):
    page = shown()
    page.setFocus()
    assert page.name.field.hasFocus()
    page.begin_new()
    page.setFocus()
    assert page.form.where.hasFocus()


def test_enter_opens_the_sample_and_keeps_the_name(shown):
    page = shown()
    press(KEY.Key_Return)
    assert page.said == [("name", "Ana Ruiz"), ("sample",)]


def test_a_typed_name_is_said_once_with_single_blanks(shown):
    page = shown()
    QTest.keyClicks(page.name.field, " Ben  Ode ")
    press(KEY.Key_Return)
    press(KEY.Key_Return)
    assert page.said == [("name", "Ben Ode"), ("sample",), ("sample",)]


def test_an_empty_name_falls_back_to_the_system_user(shown):
    page = shown()
    press(KEY.Key_Delete)
    assert page.name.field.text() == ""
    press(KEY.Key_Return)
    assert page.said == [("name", "Ana Ruiz"), ("sample",)]


def test_a_known_name_is_not_said_again(shown):
    page = shown(Settings(name="Mara Lind"))
    press(KEY.Key_Return)
    assert page.said == [("sample",)]


def test_arrows_go_through_the_choices_and_back_to_the_name(shown, monkeypatch):
    monkeypatch.setattr(StartPage, "ask_project", classmethod(lambda cls, parent: "/x/y.annot"))
    page = shown()
    press(KEY.Key_Down)
    assert page.sample.hasFocus()
    press(KEY.Key_Down)
    press(KEY.Key_Down)
    press(KEY.Key_Down)
    assert page.other.hasFocus()
    assert page.other.is_current()
    assert not page.sample.is_current()
    assert page.sample.keys_shown() == ""  # Enter opens something else now
    press(KEY.Key_Return)
    assert page.said[-1] == ("open", "/x/y.annot")
    for _ in range(3):
        press(KEY.Key_Up)
    assert page.name.field.hasFocus()


def test_a_click_opens_the_sample_under_the_typed_name(shown):
    page = shown()
    QTest.keyClicks(page.name.field, "Ben Ode")
    QTest.mouseClick(page.sample, Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    assert page.said == [("name", "Ben Ode"), ("sample",)]


def test_control_o_asks_from_inside_the_field_and_nothing_chosen_says_nothing(shown, monkeypatch):
    answers = iter(["", "/x/y.annot"])
    monkeypatch.setattr(StartPage, "ask_project", classmethod(lambda cls, parent: next(answers)))
    page = shown()
    press(KEY.Key_O, CTRL)
    assert page.said == []
    press(KEY.Key_O, CTRL)
    assert page.said[-1] == ("open", "/x/y.annot")


def test_control_n_shows_the_form_and_escape_gives_the_choices_back(shown):
    page = shown()
    press(KEY.Key_N, CTRL)
    assert page.form.where.hasFocus()
    assert not page.choices.isVisible()
    press(KEY.Key_Escape)
    assert not page.form.isVisible()
    assert page.new.hasFocus()


def test_the_form_says_path_codebook_and_language(shown, tmp_path):
    page = shown()
    press(KEY.Key_N, CTRL)
    page.form.where.selectAll()
    QTest.keyClicks(page.form.where, str(tmp_path / "Minerals"))
    page.form.language.setFocus()
    QTest.keyClicks(page.form.language, "ger")
    press(KEY.Key_Return, CTRL)
    assert page.said[-1] == ("new", str(tmp_path / "Minerals.annot"), "trade-news", "de")


def test_from_the_second_start_on_the_list_comes_first(shown, recents):
    page = shown(Settings(name="Ana Ruiz"), recents)
    assert page.recent.hasFocus()
    assert page.name.is_short()
    assert not page.name.field.isVisible()
    assert not page._keys.isVisible()
    assert page.recent.mapTo(page, QPoint(0, 0)).x() < page.choices.mapTo(page, QPoint(0, 0)).x()
    press(KEY.Key_Return)
    assert page.said == [("open", "/home/ana/a.annot")]


def test_paths_in_the_settings_give_the_shape_before_anybody_has_counted(shown):
    page = shown(Settings(name="Ana", recent=("/x/Deals.annot",)))
    assert page.is_returning()
    assert page.recent.projects() == [RecentProject("/x/Deals.annot", "Deals")]


def test_counts_that_come_later_leave_row_and_keyboard_alone(shown, recents):
    page = shown(Settings(name="Ana"), [RecentProject(r.path, r.title) for r in recents])
    press(KEY.Key_Down)
    page.set_recent(recents)
    assert page.recent.hasFocus()
    assert page.recent.current_path() == "/home/ana/b.annot"


def test_change_brings_the_field_and_enter_puts_it_away(shown, recents):
    page = shown(Settings(name="Ana Ruiz"), recents)
    QTest.mouseClick(page.name.change, Qt.MouseButton.LeftButton)
    assert page.name.field.hasFocus()
    QTest.keyClicks(page.name.field, "Ben Ode")
    press(KEY.Key_Return)
    assert page.said == [("name", "Ben Ode")]
    assert page.name.is_short()
    assert page.recent.hasFocus()


def test_escape_keeps_the_name_of_before(shown, recents):
    page = shown(Settings(name="Ana Ruiz"), recents)
    page.name.change.click()
    QTest.keyClicks(page.name.field, "Ben")
    press(KEY.Key_Escape)
    assert page.name.name() == "Ana Ruiz"
    assert page.said == []
    assert page.name.is_short()


def test_the_form_stands_in_for_the_list_and_gives_it_back(shown, recents):
    page = shown(Settings(name="Ana"), recents)
    press(KEY.Key_N, CTRL)
    assert not page.recent.isVisible()
    press(KEY.Key_Escape)
    assert page.recent.isVisible()
    assert page.recent.hasFocus()


def test_taking_the_last_project_off_brings_the_first_start_back(shown, recents):
    page = shown(Settings(name="Ana"), recents[:1])
    press(KEY.Key_Delete)
    assert page.said == [("removed", "/home/ana/a.annot")]
    assert page.choices.isVisible()
    assert page.name.field.hasFocus()


@pytest.mark.parametrize("returning", [False, True])
def test_a_narrow_page_has_one_column_that_fits(shown, recents, returning, qtbot):
    page = shown(Settings(), recents if returning else (), width=900)
    left, right = page._left, page._right
    assert right.mapTo(page, QPoint(0, 0)).y() > left.mapTo(page, QPoint(0, left.height() - 1)).y()
    assert right.mapTo(page, QPoint(right.width(), 0)).x() <= 900
    page.resize(1280, 762)
    qtbot.waitUntil(lambda: right.x() > left.x())


def test_the_title_stays_where_it_is_when_the_form_comes(shown):
    page = shown()
    before = page._title.mapTo(page, QPoint(0, 0))
    press(KEY.Key_N, CTRL)
    QApplication.processEvents()
    assert page._title.mapTo(page, QPoint(0, 0)) == before
