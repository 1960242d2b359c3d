"""Deciding by a rule in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.errors import InvalidEdit
from annotator.ui.commands.command import Command, Context, needs_writing, tr
from annotator.ui.commands.project import MENU
from annotator.ui.language import plural
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from annotator.ui.colleagues.policy import PolicyPage
    from annotator.ui.window.main import MainWindow


def _make(window: MainWindow) -> QWidget:
    from annotator.app.review.team import reviewable
    from annotator.ui.colleagues.policy import PolicyPage

    session = window.session
    if session is None:
        raise InvalidEdit(tr("Open a project first."))
    labels = [label.name for label in session.codebook.labels if not label.retired]
    page = PolicyPage(labels, len(reviewable(session)))
    page.closed.connect(window.frame.step_back)
    page.previewAsked.connect(lambda: _count(window, page))
    page.decideAsked.connect(lambda: window.commands.run("policy.decide", written=page.written()))
    _count(window, page)
    return page


def _count(window: MainWindow, page: PolicyPage) -> None:
    """Count beside the window what the rule would decide."""
    from annotator.app.projects import open_project
    from annotator.app.review.deciding import Outcome, adjudicate
    from annotator.app.review.rulings import policy_of

    assert window.session is not None
    path, name = window.session.path, window.session.annotator.name
    rule, edges = written = page.written()
    page.show_outcome(None)

    def work() -> Outcome:
        with open_project(path, annotator=name, read_only="only counted") as beside:
            policy = policy_of(rule, edges, beside.codebook)
            return adjudicate(beside, policy, beside.annotator, dry_run=True)

    def counted(found: object, error: str) -> None:
        if page.written() != written:
            return
        if isinstance(found, Outcome):
            page.show_outcome(found)
        elif error:
            page.counts.setText(error)

    window.projects.beside(work, counted)


def _decide(context: Context, written: tuple[str, str]) -> None:
    from annotator.app.review.deciding import adjudicate
    from annotator.app.review.rulings import policy_of

    session = context.session
    if session is None:
        return
    rule, edges = written
    found = adjudicate(session, policy_of(rule, edges, session.codebook), session.me(), origin="policy")
    context.messages.say(
        plural("The rule decided 1 place.", "The rule decided {0} places.", found.decided)
        + " "
        + plural("1 is open.", "{0} are open.", found.open)
    )
    context.frame.show_view("review")


VIEW = View("policy", "Decide by a rule…", _make, menu=MENU, group=7, enabled=needs_writing)
COMMANDS = (Command("policy.decide", "Decide by the rule", _decide, enabled=needs_writing),)
