"""The history: a panel beside the article, so it is no view; its commands stand here with those of the views."""

from __future__ import annotations

from annotator.ui.commands.command import Command, Context, needs_project, needs_writing, tr
from annotator.ui.commands.edit import MENU


def _why_not_past(context: Context) -> str:
    shown = context.labelling is not None and context.labelling.past is not None
    return needs_writing(context) or ("" if shown else tr("Show the article as it was first."))


def _why_now(context: Context) -> str:
    shown = context.labelling is not None and context.labelling.past is not None
    return needs_project(context) or ("" if shown else tr("This is how the article is now."))


COMMANDS = (
    Command("history.show", "History", lambda c: c.frame.history().toggle(), ("Ctrl+Shift+Y",), MENU, 1, enabled=needs_project, checked=lambda c: c.frame.history().shown()),
    Command("history.undo", "Undo the chosen step of the history", lambda c: c.frame.history().undo(), enabled=needs_writing),
    Command("history.go", "Go to the place of the chosen step", lambda c: c.frame.history().go(), enabled=needs_project),
    Command("history.as_of", "Show the article as it was", lambda c: c.frame.history().as_of(), (), MENU, 1, enabled=needs_project),
    Command("history.restore", "Restore as it was", lambda c: c.frame.history().restore(), (), MENU, 1, enabled=_why_not_past),
    Command("history.now", "Back to now", lambda c: c.frame.history().now(), (), MENU, 1, enabled=_why_now),
)  # fmt: skip
