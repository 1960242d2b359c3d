"""Near copies in the window: the offer to carry labels over, what is done with suggestions, and how two articles differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.app import copies
from annotator.errors import InvalidEdit
from annotator.ui.commands.annotation import MENU
from annotator.ui.commands.command import (
    Command,
    Context,
    Frame,
    labelling,
    needs_open_for_writing,
    needs_project,
    tr,
)
from annotator.ui.commands.go import MENU as GO
from annotator.ui.label import suggested
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow


def _make(window: MainWindow) -> QWidget:
    from annotator.ui.copies import DifferencePage

    session, work = window.session, window.labelling
    article = work.opened.article if work and work.opened else None
    rows = copies.others(session, article.id) if session and article else []
    if session is None or article is None:
        raise InvalidEdit(tr("Open an article first."))
    page = DifferencePage(session, article, rows, copies.sibling(session, article.id))
    page.opened.connect(window.frame.show_place)
    page.allAsked.connect(lambda: show_copies(window.frame, article.id))
    page.closed.connect(window.frame.step_back)
    return page


def show_copies(frame: Frame, article: int) -> None:
    """Show the near copies of an article in the table of articles."""
    from annotator.ui.tables.articles import ArticlesPage

    page = frame.show_view("articles")
    if isinstance(page, ArticlesPage):
        page.show_copies(article)


def _show_copies(context: Context) -> None:
    opened = labelling(context).opened
    if opened:
        show_copies(context.frame, opened.article.id)


def _why_no_copy(context: Context) -> str:
    missing = needs_project(context)
    work = context.labelling
    if missing or work is None:
        return missing
    there = work.opened and copies.others(work.session, work.opened.article.id)
    return "" if there else tr("There is no near copy of this article in the project.")


def _why_no_suggestion(context: Context) -> str:
    work = context.labelling
    if work is None or work.suggested.open:
        return needs_open_for_writing(context)
    return needs_open_for_writing(context) or tr("Nothing is suggested in this article.")


VIEW = View("difference", "Difference from its near copy", _make, menu=GO, group=3, enabled=_why_no_copy)
COMMANDS = (
    Command("go.copies", "Show the near copies of this article", _show_copies, (), GO, 3, enabled=_why_no_copy),
    Command("suggestion.carry_over", "Carry over the labels of its near copy", lambda c: suggested.carry_over(labelling(c)), (), MENU, 6, enabled=needs_open_for_writing),
    Command("suggestion.accept", "Accept the suggestion, go to the next", lambda c: suggested.accept(labelling(c)), ("Return",), MENU, 6, "article", _why_no_suggestion),
    Command("suggestion.accept_sentence", "Accept all suggestions of the sentence", lambda c: suggested.accept_sentence(labelling(c)), ("Shift+Return",), MENU, 6, "article", _why_no_suggestion),
    Command("suggestion.accept_all", "Accept all suggestions of the article", lambda c: suggested.accept_all(labelling(c)), (), MENU, 6, enabled=_why_no_suggestion),
)  # fmt: skip
