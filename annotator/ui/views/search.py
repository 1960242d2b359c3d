"""The search view in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.app.edits import Place, shorten
from annotator.errors import InvalidEdit
from annotator.ui.commands.annotation import MENU as ANNOTATION
from annotator.ui.commands.command import (
    Command,
    Context,
    labelling,
    needs_annotation,
    needs_project,
    needs_writing,
    tr,
)
from annotator.ui.commands.edit import MENU as EDIT
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from annotator.app.search import Hit
    from annotator.app.session import Session
    from annotator.domain.codebook import Label
    from annotator.ui.window.main import MainWindow

ORIGIN = "search"


def _make(window: MainWindow) -> QWidget:
    from annotator.ui.search import SearchPage

    if window.session is None:
        raise InvalidEdit(tr("Open a project first."))
    run = window.commands.run
    page = SearchPage(window.session)
    page.opened.connect(window.frame.show_place)
    page.labelAsked.connect(lambda hits, label: run("search.label", hits=hits, label=label))
    page.closed.connect(window.frame.step_back)
    return page


def _label(context: Context, hits: list[Hit], label: Label) -> None:
    """Label hits: one alone is relabelled where it carries another label, several are labelled as one step."""
    session, work = context.session, context.labelling
    if session is None or work is None:
        return
    if len(hits) == 1 and _relabelled(session, hits[0], label):
        sentence = tr("‘{0}’ is {1} now.").format(shorten(hits[0].match), label.name)
    else:
        plan = session.edits.label_all([Place(h.row.id, h.span) for h in hits], label.name, origin=ORIGIN)
        sentence = tr("Labelled {0} as {1}.").format(f"{len(plan.new):,}", label.name)
        if plan.refused:
            reason = plan.refused[0][1]
            sentence += " " + tr("{0} stayed as they were: {1}").format(f"{len(plan.refused):,}", reason)
    work.remember_for_tables()
    context.messages.say(sentence + tr(" Undo Ctrl Z"))


def _relabelled(session: Session, hit: Hit, label: Label) -> bool:
    same = [one for one in hit.annotations if one.span == hit.span and one.annotator == session.annotator.id]
    if len(same) != 1 or same[0].label == label.id:
        return False
    session.edits.relabel([same[0].id], label.name, origin=ORIGIN)
    return True


def _look_for(context: Context, query: str = "", label: str = "") -> None:
    """Show the view with the words that are selected in the article, or with those that are given."""
    work = context.labelling
    if not query and work and work.opened and work.view.selection:
        query = quoted(work.view.selection.of(work.opened.article.text))
    page = context.frame.show_view("search")
    from annotator.ui.search import SearchPage

    if isinstance(page, SearchPage) and query:
        page.look_for(query, label)


def _all_like_this(context: Context) -> None:
    work = labelling(context)
    chosen = [work.annotations[number] for number in work.chosen()]
    if work.opened and chosen:
        words = chosen[0].span.of(work.opened.article.text)
        _look_for(context, quoted(words), chosen[0].label_name)


def quoted(words: str) -> str:
    """Return words as a phrase of the query language."""
    return '"' + " ".join(words.replace('"', " ").split()) + '"'


VIEW = View("search", "Search", _make, place=4, keeps=True)
COMMANDS = (
    Command("search.find", "Find in all articles", _look_for, ("Ctrl+Shift+F",), EDIT, 2, enabled=needs_project),
    Command("search.all_like_this", "Label all like this…", _all_like_this, ("Ctrl+Shift+.",), ANNOTATION, 1, enabled=needs_annotation),
    Command("search.label", "Label hits of the search", _label, enabled=needs_writing),
)  # fmt: skip
