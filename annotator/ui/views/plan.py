"""Planning work and writing packets in the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.errors import AnnotatorError, InvalidEdit
from annotator.ui.commands.command import Command, Context, needs_writing, tr
from annotator.ui.commands.project import MENU
from annotator.ui.language import plural
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from annotator.app.review.planning import Plan
    from annotator.app.session import Session
    from annotator.ui.colleagues.plan import PlanPage
    from annotator.ui.window.main import MainWindow


def _make(window: MainWindow) -> QWidget:
    from annotator.ui.colleagues.plan import PlanPage

    session = window.session
    if session is None:
        raise InvalidEdit(tr("Open a project first."))
    names = [person.name for person in session.annotators() if person.kind == "person"]
    page = PlanPage(names)
    page.closed.connect(window.frame.step_back)
    # A field that loses the keyboard says so once more while its project is being closed.
    page.previewAsked.connect(lambda: _show(session, page) if window.session is session else None)
    page.keepAsked.connect(lambda: window.commands.run("plan.keep", page=page))
    page.packetsAsked.connect(lambda: _ask_where(window, page))
    _show(session, page)
    return page


def _plan(session: Session, page: PlanPage) -> Plan:
    """Draw the plan that is written on the page; people who are new have no number before it is kept."""
    from annotator.app.review.planning import draw_plan
    from annotator.domain.annotation import Annotator

    known = {person.name.casefold(): person for person in session.annotators()}
    numbers: dict[str, int] = {}
    for name in page.people():
        numbers.setdefault(name.casefold(), -1 - len(numbers))
    people = [
        known.get(name.casefold(), Annotator(numbers[name.casefold()], "", name)) for name in page.people()
    ]
    return draw_plan(session, people, share=page.share.value() / 100, batch=page.batch.value())


def _show(session: Session, page: PlanPage) -> None:
    from annotator.app.review.planning import progress

    names = {person.id: person.name for person in session.annotators()}
    drawn = names | {-number: name for number, name in enumerate(dict.fromkeys(page.people()), 1)}
    try:
        page.show_plan(_plan(session, page), drawn)
    except AnnotatorError as error:
        page.show_error(str(error))
    page.show_progress(progress(session), names)


def _keep(context: Context, page: PlanPage) -> None:
    from annotator.app.review.planning import keep_plan

    session = context.session
    if session is None:
        return
    for name in page.people():
        session.annotator_named(name)
    changed = keep_plan(session, _plan(session, page), origin="plan")
    context.messages.say(plural("1 assignment changed.", "{0} assignments changed.", changed))
    _show(session, page)


def _ask_where(window: MainWindow, page: PlanPage) -> None:
    from annotator.ui import dialogs

    chosen = dialogs.open_folder(page, tr("Folder for the packets"), window.projects.folder())
    if chosen:
        window.commands.run("plan.packets", folder=Path(chosen))


def _packets(context: Context, folder: Path) -> None:
    """Write a packet for everybody who has something to do."""
    from annotator.app.review.planning import progress
    from annotator.app.transfer.packets import chosen_articles, make_packet

    session = context.session
    if session is None:
        return
    wanted = {one.annotator for one in progress(session)}
    people = [person for person in session.annotators() if person.id in wanted]
    for person in people:
        name = "".join(letter if letter.isalnum() or letter in " -_" else "_" for letter in person.name)
        make_packet(
            session,
            folder / f"{session.path.stem} {name}.annot",
            person,
            chosen_articles(session, "", person),
        )
    context.messages.say(
        plural(
            "Wrote 1 packet. The articles’ original files stay here.",
            "Wrote {0} packets. The articles’ original files stay here.",
            len(people),
        )
    )


VIEW = View("plan", "Plan work and packets…", _make, menu=MENU, group=7, enabled=needs_writing)
COMMANDS = (
    Command("plan.keep", "Assign the articles", _keep, enabled=needs_writing),
    Command("plan.packets", "Write packets for everybody", _packets, enabled=needs_writing),
)
