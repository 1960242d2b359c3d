"""The settings in force and the keys in force, applied to what is on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.app.settings import Settings
from annotator.ui import theme
from annotator.ui.label import suggested, training
from annotator.ui.label.labelling import Labelling

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow


def apply_settings(window: MainWindow) -> None:
    """Apply the settings in force; which commands can be run with them is for the caller to refresh."""
    settings = window.settings
    app = QApplication.instance()
    wanted = chosen_theme(settings.theme)
    if isinstance(app, QApplication) and wanted is not theme.current():
        theme.apply(app, wanted)
    view = window.label.article
    family = "" if settings.reading_font == "Source Serif 4" else settings.reading_font
    if view.reading() != (family, settings.reading_size):
        view.set_reading(family, settings.reading_size)
    window.projects.back_up_every(settings.backup_minutes)
    view.set_density(settings.density)
    view.set_reflow(settings.reflow_lines)
    view.aids.set_one_sentence(settings.one_sentence)
    if window.labelling:
        training.refresh(window.labelling, on=settings.training_view)
    window.articles.set_compact(settings.compact_list)
    window.commands.set_keys(dict(settings.keys))
    page = window.page()
    if page is not None and hasattr(page, "take_settings"):
        page.take_settings(settings)
    work = window.labelling
    view.whole_words = settings.whole_words
    if work:
        apply_to_labelling(work, settings)


def apply_to_labelling(work: Labelling, settings: Settings) -> None:
    """Apply what concerns the hand: whole words, and small words that a selection leaves out."""
    work.whole_words = settings.whole_words
    own = {lang: frozenset(words) for lang, words in settings.small_words}
    if (work.skip_small_words, work.own_small_words) != (settings.skip_small_words, own):
        work.skip_small_words, work.own_small_words = settings.skip_small_words, own
        if work.opened is not None:
            work.reload()
    if work.shows_suggestions != settings.suggestions:
        work.shows_suggestions = settings.suggestions
        suggested.show_kept(work)


def show_keys(window: MainWindow) -> None:
    """Put the keys in force into the article and onto the caps of buttons and fields."""
    commands = window.commands
    reading = {row.id.partition(".")[2]: row.keys for row in commands.rows() if row.scope == "reading"}
    window.label.article.keys.set_reading(reading)
    window.label.header.show_keys(commands.key)
    window.label.empty.button.set_keys(commands.key("file.import"))
    window.articles.field.set_keys(commands.key("go.filter"))
    window.side.guideline.set_key(commands.key("annotation.guideline"))
    window.status.show_key(commands.key("edit.undo"))


def chosen_theme(name: str) -> theme.Theme:
    """Return the theme of a setting; "system" asks the platform."""
    app = QApplication.instance()
    if name != "system" or not isinstance(app, QApplication):
        return theme.DARK if name == "dark" else theme.LIGHT
    app.styleHints().unsetColorScheme()  # or the theme that was in force answers for the platform
    return theme.DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else theme.LIGHT
