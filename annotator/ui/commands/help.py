"""Menu Help."""

from __future__ import annotations

from annotator.ui.commands.command import Command

MENU = "&Help"

COMMANDS = (Command("help.keys", "Keys", lambda c: c.frame.show_keys(), ("F1",), MENU, 0),)
