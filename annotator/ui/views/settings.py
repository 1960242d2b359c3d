"""The settings page in the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.ui.commands.command import always
from annotator.ui.commands.file import MENU
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow


def shown(path: Path) -> str:
    """Return a path for people: the home folder as ~."""
    home = Path.home()
    return str(Path("~") / path.relative_to(home)) if path.is_relative_to(home) else str(path)


def _make(window: MainWindow) -> QWidget:
    from annotator.app.settings import settings_file
    from annotator.ui.language import LANGUAGES as OF_THE_INTERFACE
    from annotator.ui.settings import SettingsPage
    from annotator.ui.start.new_project import LANGUAGES

    session, run = window.session, window.commands.run
    codebook = session.codebook.small_words if session else {}
    page = SettingsPage(
        OF_THE_INTERFACE, LANGUAGES, codebook, session.lang if session else "en", shown(settings_file())
    )
    page.take_settings(window.settings)
    page.back_up.setEnabled(not window.commands.why("project.back_up"))
    page.changed.connect(lambda name, value: run("view.set", name=name, value=value))
    page.defaultsAsked.connect(lambda: run("view.defaults"))
    page.keysAsked.connect(lambda: run("go.keys"))
    page.backupAsked.connect(lambda: run("project.back_up"))
    page.closed.connect(window.frame.step_back)
    return page


VIEW = View("settings", "Settings…", _make, menu=MENU, group=2, keys=("Ctrl+,",), enabled=always)
