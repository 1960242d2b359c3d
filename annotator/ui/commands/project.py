"""Menu Project: what concerns the whole project. Views add their entries to it."""

from __future__ import annotations

from annotator.ui.commands.command import Command, Context, needs_writing, tr

MENU = "&Project"


def _back_up(context: Context) -> None:
    if context.session is not None:
        made = context.session.back_up()
        context.messages.say(tr("Backup made: {0}").format(made.name))


COMMANDS = (Command("project.back_up", "Back up now", _back_up, (), MENU, 9, enabled=needs_writing),)
