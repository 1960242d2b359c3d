"""The annotators as a view, and the rows of the command table that it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.annotation import Annotator
from annotator.ui.commands.command import Command, Context, labelling, needs_writing, tr
from annotator.ui.commands.project import MENU
from annotator.ui.messages import Question
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.ui.window.main import MainWindow

ORIGIN = "annotators"


def _make(window: MainWindow) -> QWidget:
    from annotator.ui.tables.people import PeoplePage

    assert window.session is not None
    page = PeoplePage(window.session)
    page.closed.connect(lambda: window.frame.show_view("label"))
    page.asked.connect(lambda verb, person, more: _asked(window, verb, person, more))
    return page


def _asked(window: MainWindow, verb: str, person: Annotator | None, more: object) -> None:
    run = window.commands.run
    if verb == "undo":
        run("table.undo")
    elif verb == "new":
        if str(more).strip():
            run("edit.name", name=str(more).strip())
    elif verb == "everybody":
        run("person.pseudonyms")
    elif person is None:
        return
    elif verb == "work_as":
        run("edit.name", name=person.name)
    elif verb == "forget":
        _ask_to_forget(window, person)
    else:
        run(f"person.{verb}", person=person, **({"into": more} if verb == "merge" else {"name": str(more)}))


def _ask_to_forget(window: MainWindow, person: Annotator) -> None:
    if window.session is None:
        return
    if person.id == window.session.annotator.id:
        window.commands.run("person.forget", person=person)  # which says why not
        return
    stays = window.session.people.what_stays(person)
    detail = [
        tr("The annotations stay, under a number. This cannot be undone."),
        tr("A colleague’s copy of the project still has the name, and merging it brings the name back."),
    ]
    if stays.backups:
        detail.append(
            tr(
                "Backups that still hold the name: {0}, in the folder “{1}.backups”. Remove them yourself."
            ).format(f"{stays.backups:,}", window.session.path.name)
        )
    if stays.mentions:
        detail.append(
            tr("Notes that mention the name and stay as they are: {0}.").format(f"{stays.mentions:,}")
        )
    question = tr("Forget the name {0}?").format(person.name)
    if Question.ask(window, question, "\n\n".join(detail), tr("Forget the name"), tr("Keep it")):
        window.commands.run("person.forget", person=person)


# -- the commands


def _rename(context: Context, person: Annotator, name: str) -> None:
    work = labelling(context)
    work.session.people.rename(person, name, origin=ORIGIN)
    work.remember_for_tables()
    if work.session.annotator.id == person.id:
        context.frame.use_name(work.session.annotator.name, renamed=True)
    context.messages.say(tr("{0} is {1} now. Undo Ctrl Z").format(person.name, " ".join(name.split())))


def _merge(context: Context, person: Annotator, into: Annotator) -> None:
    work = labelling(context)
    mine = work.session.annotator.id == person.id
    merged = work.session.people.merge(person, into, origin=ORIGIN)
    work.remember_for_tables()
    if mine:
        context.frame.use_name(into.name, renamed=True)
    context.messages.say(
        tr("{0} annotations of {1} are {2}’s now; {3} were there already. Undo Ctrl Z").format(
            f"{merged.moved:,}", person.name, into.name, f"{merged.doubles:,}"
        )
    )


def _pseudonym(context: Context, person: Annotator, name: str) -> None:
    work = labelling(context)
    work.session.people.set_pseudonym(person, name, origin=ORIGIN)
    work.remember_for_tables()


def _pseudonyms(context: Context) -> None:
    work = labelling(context)
    number = work.session.people.give_pseudonyms(origin=ORIGIN)
    if number:
        work.remember_for_tables()
    context.messages.say(
        tr("Pseudonyms given: {0}.").format(f"{number:,}") if number else tr("Everybody has a pseudonym.")
    )


def _forget(context: Context, person: Annotator) -> None:
    forgotten = labelling(context).session.people.forget(person)
    context.messages.say(tr("The name is gone; the work stays under {0}.").format(forgotten.name))


def _why_not(context: Context) -> str:
    return needs_writing(context) or ("" if context.labelling else tr("Open a project first."))


VIEW = View("annotators", "Annotators…", _make, menu=MENU, group=0)
COMMANDS = (
    Command("person.rename", "Rename an annotator", _rename, enabled=_why_not),
    Command("person.merge", "Merge an annotator into another", _merge, enabled=_why_not),
    Command("person.pseudonym", "Give an annotator a pseudonym", _pseudonym, enabled=_why_not),
    Command("person.pseudonyms", "Give everybody a pseudonym", _pseudonyms, enabled=_why_not),
    Command("person.forget", "Forget the name of an annotator", _forget, enabled=_why_not),
)
