"""The codebook view in the window: drafting labels, publishing, files, and examples out of articles."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.errors import InvalidEdit
from annotator.ui.commands.annotation import MENU as ANNOTATION
from annotator.ui.commands.command import (
    Command,
    Context,
    labelling,
    needs_open_for_writing,
    needs_project,
    needs_writing,
    tr,
)
from annotator.ui.commands.project import MENU
from annotator.ui.sentences import in_words
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from annotator.domain.codebook import Example
    from annotator.domain.span import Span
    from annotator.ui.codebook import CodebookPage
    from annotator.ui.window.main import MainWindow

_HERE = "codebook"
AT_ONCE = 20_000
"""So many annotations are counted while one waits; more are counted beside the window."""
_READS = "*.toml *.qdc *.annot"


def _make(window: MainWindow) -> QWidget:
    from annotator.ui.codebook import CodebookPage

    if window.session is None:
        raise InvalidEdit(tr("Open a project first."))
    run = window.commands.run
    page = CodebookPage(window.session, lambda: locked(window), window.commands.key)
    page.handle_key = lambda event: window.commands.run_key(_HERE, event)
    page.acted.connect(lambda act, where: run("codebook.change", page=page, act=act, where=where))
    page.asked.connect(run)
    page.sourceAsked.connect(
        lambda example: run("codebook.source", show=window.frame.show_place, example=example)
    )
    page.closed.connect(window.frame.step_back)
    page.countAsked.connect(lambda: _count(window, page))
    return page


def _count(window: MainWindow, page: CodebookPage) -> None:
    """Count who uses which label: at once where that is quick, else beside the window with a connection of its own."""
    from annotator.app.label_use import Use, how_many, uses
    from annotator.app.projects import open_project

    session = window.session
    if session is None:
        return
    if how_many(session) <= AT_ONCE:
        page.show_uses(uses(session))
        return
    path = session.path

    def work() -> dict[int, Use]:
        with open_project(path, read_only="only counted") as beside:
            return uses(beside)

    def read(found: object, _error: str) -> None:
        if isinstance(found, dict) and window.session is session:
            page.show_uses(found)

    window.projects.beside(work, read)


def locked(context: Context) -> str:
    """Return why the codebook cannot be changed now, or ""."""
    work = context.labelling
    if work is not None and work.past:
        return tr("The article is shown as it was. Go back to now to change the codebook.")
    return needs_writing(context)


def _page(context: Context) -> CodebookPage:
    """Return the page, in front, with what was typed into it taken over."""
    from annotator.ui.codebook import CodebookPage

    page = context.frame.show_view("codebook")
    if not isinstance(page, CodebookPage):
        raise InvalidEdit(tr("Open a project first."))
    page.settle()
    return page


def _change(context: Context, page: CodebookPage, act: Callable[[], object], where: str) -> None:
    """Run an act of the page; why it is refused stands beside the field too."""
    problem = ""
    try:
        act()
    except InvalidEdit as error:
        problem = in_words(str(error))
        raise
    finally:
        page.refresh()
        if problem:
            page.show_problem(problem, where)


def _source(context: Context, show: Callable[[int, Span], object], example: Example) -> None:
    """Show the place that an example was taken from."""
    from annotator.app.label_use import source_of

    found = source_of(context.session, example) if context.session else None
    if found is None:
        raise InvalidEdit(tr("This passage stands in no article of the project."))
    show(*found)


def _publish(context: Context) -> None:
    version = _page(context).publish()
    context.messages.say(tr("Version {0} of the codebook is in force.").format(version) + tr(" Undo Ctrl Z"))


def _why_not_published(context: Context) -> str:
    why = locked(context)
    if why or context.session is None or context.session.drafting.changes():
        return why
    return tr("Nothing of the codebook is a draft.")


def _read(context: Context) -> None:
    from annotator.app.codebook_files import text_of

    chosen = context.frame.paper.ask_existing(
        tr("Take over a codebook"), tr("Codebooks and projects ({0})").format(_READS)
    )
    if chosen and context.session:
        context.session.drafting.read(text_of(str(chosen)), str(chosen))
        _page(context).refresh()
        context.messages.say(tr("This is a draft now. Look at what changes, and publish it."))


def _write(context: Context) -> None:
    from annotator.app.codebooks import write

    if context.session is None:
        return
    name = f"{context.session.codebook.name}.toml"
    chosen = context.frame.paper.ask_file(tr("Write the codebook"), name, tr("Codebooks (*.toml *.qdc)"))
    if chosen:
        made = write(context.session, chosen, force=True)
        context.messages.say(tr("The codebook in force is in “{0}”.").format(made.name))


def _example(context: Context) -> None:
    """Put what is chosen in the article among the examples of its label; a bare selection is a near miss."""
    from annotator.app.review.example import around
    from annotator.domain.codebook import Example as Passage

    work, session = labelling(context), context.session
    if session is None or work.opened is None:
        return
    chosen, selection = work.chosen(), work.view.selection
    if len(chosen) == 1 and selection is None:
        annotation = work.annotations[chosen[0]]
        span, label, good = annotation.span, session.reading.label(annotation), True
    elif selection is not None:
        span, label, good = selection, work.label_in_hand(), False
    else:
        raise InvalidEdit(tr("Choose an annotation, or select a passage that is a near miss."))
    if label is None:
        raise InvalidEdit(tr("Take a label in hand first; the passage becomes a near miss of it."))
    text = work.opened.article.text
    before, after = around(text, span)
    session.drafting.add_example(label.uuid, Passage(before, span.of(text), after, good=good))
    words = tr("‘{0}’ is an example for {1} in the draft of the codebook.") if good else tr("‘{0}’ is a near miss of {1} in the draft of the codebook.")  # fmt: skip
    context.messages.say(words.format(span.of(text), label.name))


VIEW = View("codebook", "Codebook", _make, place=5, keeps=True)
COMMANDS = (
    Command("codebook.change", "Change the codebook", _change, enabled=locked),
    Command("codebook.source", "Open the source of an example", _source, enabled=needs_project),
    Command("codebook.new", "New label", lambda c: _page(c).begin_label(), ("Ins",), scope=_HERE, enabled=locked),
    Command("codebook.rename", "Rename the label", lambda c: _page(c).begin_name(), ("F2",), scope=_HERE, enabled=locked),
    Command("codebook.remove", "Remove, retire or merge the label", lambda c: _page(c).remove_label(), ("Del",), scope=_HERE, enabled=locked),
    Command("codebook.up", "Move the label up", lambda c: _page(c).move_label(-1), enabled=locked),
    Command("codebook.down", "Move the label down", lambda c: _page(c).move_label(1), enabled=locked),
    Command("codebook.publish", "Publish the codebook", _publish, menu=MENU, group=5, enabled=_why_not_published),
    Command("codebook.discard", "Discard the draft of the codebook", lambda c: _page(c).discard(), menu=MENU, group=5, enabled=_why_not_published),
    Command("codebook.read", "Take over a codebook…", _read, menu=MENU, group=5, enabled=locked),
    Command("codebook.write", "Write the codebook to a file…", _write, menu=MENU, group=5, enabled=needs_project),
    Command("codebook.example", "Example or near miss in the codebook", _example, ("Ctrl+Shift+G",), ANNOTATION, 4, enabled=needs_open_for_writing),
)  # fmt: skip
