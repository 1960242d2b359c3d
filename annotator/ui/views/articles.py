"""The table of articles as a view, and the rows of the command table that it needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from annotator.ui.commands.command import Command, Context, labelling, needs_writing, tr
from annotator.ui.commands.project import MENU
from annotator.ui.language import grouped
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.app.edits.corpus import CorpusVerbs
    from annotator.ui.tables.articles import ArticlesPage
    from annotator.ui.window.main import MainWindow

ORIGIN = "articles table"


def _make(window: MainWindow) -> QWidget:
    from annotator.ui.tables.articles import ArticlesPage
    from annotator.ui.tables.saved import read_filters

    assert window.session is not None
    settings = window.settings
    page = ArticlesPage(window.session, settings.hidden_columns, read_filters(settings.filters))
    page.closed.connect(lambda: window.frame.show_view("label"))
    page.goTo.connect(lambda article: window.frame.show_place(article, None))
    page.asked.connect(lambda verb, ids, more: _asked(window, verb, ids, more))
    page.columnsChosen.connect(
        lambda hidden: window.change_settings(replace(window.settings, hidden_columns=hidden))
    )
    page.filtersSaved.connect(lambda lines: window.change_settings(replace(window.settings, filters=lines)))
    page.nameAsked.connect(lambda under, words, name, then: _ask_name(page, under, words, name, then))
    return page


def _ask_name(
    page: ArticlesPage, under: QWidget, words: str, name: str, then: Callable[[str], object]
) -> None:
    from annotator.ui.label.remark import RemarkPopup

    popup = RemarkPopup(name, page, title=words)
    popup.kept.connect(then)
    popup.show_under(under.mapToGlobal(under.rect().topLeft()))


def _asked(window: MainWindow, verb: str, ids: Sequence[int], more: Any) -> None:
    run = window.commands.run
    if verb == "undo":
        run("table.undo")
    elif verb == "describe":
        run("corpus.describe", ids=ids, columns=more[0], entries=more[1])
    elif verb == "collect":
        run("corpus.collect", ids=ids, name=more[0], inside=more[1])
    elif verb == "rename-collection":
        run("corpus.rename", name=more[0], new=more[1])
    elif verb == "drop-collection":
        run("corpus.drop", name=more)
    else:
        run("corpus.remove", ids=ids)


# -- the commands


def _verbs(context: Context) -> CorpusVerbs:
    return labelling(context).session.edits.corpus


def _done(context: Context, sentence: str) -> None:
    labelling(context).remember_for_tables()
    context.messages.say(sentence + tr(" Undo Ctrl Z"))


def _describe(
    context: Context, ids: Sequence[int], columns: dict[str, str], entries: dict[str, str | None]
) -> None:
    number = _verbs(context).describe(ids, columns, entries, origin=ORIGIN)
    _done(context, tr("Metadata changed: {0}.").format(grouped(number)))


def _remove(context: Context, ids: Sequence[int]) -> None:
    number = _verbs(context).remove(ids, origin=ORIGIN)
    _done(context, tr("Articles removed: {0}.").format(grouped(number)))


def _collect(context: Context, ids: Sequence[int], name: str, inside: bool) -> None:
    number = _verbs(context).collect(name, ids, inside=inside, origin=ORIGIN)
    words = tr("Put into ‘{0}’: {1}.") if inside else tr("Taken out of ‘{0}’: {1}.")
    _done(context, words.format(name, grouped(number)))


def _rename(context: Context, name: str, new: str) -> None:
    _verbs(context).rename_collection(name, new, origin=ORIGIN)
    _done(context, tr("The collection is called ‘{0}’ now.").format(new))


def _drop(context: Context, name: str) -> None:
    _verbs(context).remove_collection(name, origin=ORIGIN)
    _done(context, tr("The collection ‘{0}’ is gone; its articles stay.").format(name))


VIEW = View("articles", "All articles", _make, menu=MENU, group=0, keys=("Ctrl+Shift+L",))
COMMANDS = (
    Command("corpus.describe", "Write metadata of articles", _describe, enabled=needs_writing),
    Command("corpus.remove", "Remove articles", _remove, enabled=needs_writing),
    Command("corpus.collect", "Put articles into a collection", _collect, enabled=needs_writing),
    Command("corpus.rename", "Rename a collection", _rename, enabled=needs_writing),
    Command("corpus.drop", "Remove a collection", _drop, enabled=needs_writing),
)
