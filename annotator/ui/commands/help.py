"""Menu Help."""

from __future__ import annotations

from annotator.ui.commands.command import Command

MENU = "&Help"

COMMANDS = (
    Command("help.keys", "Keys", lambda c: c.frame.show_keys(), ("F1",), MENU, 0),
    Command("help.report", "Copy versions and settings", lambda c: c.frame.help.copy_report(), (), MENU, 2),
    Command("help.log", "Show the log", lambda c: c.frame.help.show_log(), (), MENU, 2),
)
