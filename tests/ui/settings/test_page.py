"""The settings page: what is chosen applies at once and is kept; what needs a new window gets one, at the same place."""

import tomllib

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from annotator.app.settings import Settings, load_settings, settings_file
from annotator.ui import language, theme
from annotator.ui.application import Seat
from annotator.ui.settings import SettingsPage
from annotator.ui.settings.small_words import as_words


@pytest.fixture
def settings_of(open_window, small_project, qtbot):
    window = open_window(small_project)
    QTest.keyClick(window.label.article, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    page = window.page()
    assert isinstance(page, SettingsPage)
    yield window, page
    theme.set_interface_scale(1.0)
    app = QApplication.instance()
    language.speak(app, "en")
    theme.apply(app, theme.LIGHT)


def kept():
    return tomllib.loads(settings_file().read_text("utf-8"))


def choose(page, name, value):
    select = page.row(name).select
    select.setCurrentIndex(select.findData(value))


def test_every_setting_of_a_person_stands_on_the_page(settings_of):
    _window, page = settings_of
    of_their_place = {
        "name",
        "recent",
        "trusted_places",
        "keys",
    }  # top row, start page, a strip, the page of keys
    of_tables = {"hidden_columns", "filters"}
    shown = {name for name in Settings.__dataclass_fields__ if name not in of_their_place | of_tables}
    assert shown == set(page._rows)


def test_choices_apply_at_once_and_are_kept(settings_of):
    window, page = settings_of
    choose(page, "reading_size", 22)
    choose(page, "density", "lines")
    choose(page, "theme", "dark")
    page.row("whole_words").tick.click()
    assert round(window.label.article.zoom() * 18 / 100) == 22
    assert theme.current() is theme.DARK
    assert not window.label.article.whole_words
    assert {
        "reading_size": 22,
        "density": "lines",
        "theme": "dark",
        "whole_words": False,
    }.items() <= kept().items()


def test_the_font_of_the_article_goes_and_comes_back(settings_of):
    window, page = settings_of
    view = window.label.article
    choose(page, "reading_font", "Inter")
    assert view.reading() == ("Inter", 18)
    choose(page, "reading_font", "Source Serif 4")
    assert view.reading() == ("", 18)
    choose(page, "reading_font", "serif")
    window.commands.run("view.larger")
    assert view.reading()[0] == "serif"


def test_the_distance_of_backups_changes_at_once(settings_of):
    window, page = settings_of
    choose(page, "backup_minutes", 5)
    assert window.projects._timer.interval() == 5 * 60_000
    assert window.projects._timer.isActive()


def test_the_page_follows_what_is_changed_elsewhere(settings_of):
    window, page = settings_of
    window.commands.run("view.larger")
    assert page.row("reading_size").select.currentData() == window.settings.reading_size > 18
    window.frame.set_setting("reading_size", 21)
    assert page.row("reading_size").select.currentData() == 21


def test_defaults_keep_who_works_here_and_the_keys(settings_of):
    window, page = settings_of
    window.frame.set_keys("annotation.doubt", ("W",))
    choose(page, "reading_size", 22)
    page.defaults.click()
    assert load_settings() == Settings(
        name=window.settings.name, recent=window.settings.recent, keys=(("annotation.doubt", ("W",)),)
    )
    assert page.row("reading_size").select.currentData() == 18


def test_small_words_are_those_of_the_codebook_until_others_are_written(settings_of, qtbot):
    window, page = settings_of
    words = page.small_words
    assert "the" in as_words(words.text.toPlainText())
    assert words.back.isHidden()
    words.text.setPlainText("of\nthe, and")
    words.keep()
    assert load_settings().small_words == (("en", ("and", "of", "the")),)
    assert window.labelling.small_words("en") == {"and", "of", "the"}
    words.back.click()
    assert load_settings().small_words == ()
    assert "under" in window.labelling.small_words("en")


def test_what_is_typed_is_kept_when_the_field_is_left(settings_of):
    window, page = settings_of
    page.small_words.text.setFocus()
    page.small_words.text.setPlainText("of the")
    page.small_words.language.setFocus()
    assert window.labelling.small_words("en") == {"of", "the"}


def test_escape_goes_back_to_the_article_and_without_a_project_to_the_start_page(
    settings_of, open_window, qtbot
):
    window, page = settings_of
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.view() == "label"
    assert window.label.article.hasFocus()
    window.commands.run("file.close")
    window.commands.run("go.settings")
    QTest.keyClick(window.page(), Qt.Key.Key_Escape)
    assert window.view() == ""
    assert not isinstance(window.page(), SettingsPage)


def test_selections_keep_their_edges_where_words_are_not_wanted(settings_of, hands):
    window, page = settings_of
    page.row("whole_words").tick.click()
    window.commands.run("go.label")
    view = window.label.article
    from annotator.domain.span import Span

    view.select(Span(31, 35), "mouse")
    window.commands.run("annotation.label", position=1)
    (made,) = window.labelling.annotations.values()
    assert made.span == Span(31, 35)


@pytest.mark.parametrize(
    ("name", "value"), [("interface_size", 125), ("language", "de"), ("direction", "right")]
)
def test_a_new_window_takes_over_at_the_same_place(settings_of, qtbot, name, value):
    old, page = settings_of
    old.labelling.go_to(3)
    shape = old.geometry()
    seat = Seat(old)
    page.row(name).field.setFocus()
    choose(page, name, value)
    qtbot.waitUntil(lambda: seat.window is not old)
    new = seat.window
    try:
        assert new.labelling.opened.article.id == 3
        assert isinstance(new.page(), SettingsPage)
        assert new.page().row(name).select.currentData() == value
        assert new.page().row(name).select.hasFocus()
        assert not new.session.read_only
        assert new.geometry() == shape
        assert not isValid(old) or old.isHidden()
        if name == "direction":
            assert new.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if name == "interface_size":
            assert new.top.height() > 38
    finally:
        seat.leave()
        new.close()
        new.deleteLater()
        QCoreApplication.sendPostedEvents(new, QEvent.Type.DeferredDelete)
