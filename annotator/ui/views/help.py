"""The help page and the tour in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.ui.commands.command import Command, Context, always
from annotator.ui.commands.help import MENU
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow


def _make(window: MainWindow) -> QWidget:
    from annotator.ui.help.page import HelpPage
    from annotator.ui.help.topics import topics

    page = HelpPage(topics(window.commands.rows()))
    page.closed.connect(window.frame.step_back)
    return page


def _tour(context: Context) -> None:
    context.frame.help.begin_tour()


VIEW = View("help", "Help pages", _make, menu=MENU, enabled=always)
COMMANDS = (Command("help.tour", "Take the tour", _tour, menu=MENU),)
