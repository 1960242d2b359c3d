"""Everything that a person can do, as one table. Menus, keys, tooltips and the key sheet are made from it."""

from __future__ import annotations

from annotator.ui.commands.command import Command, Context, Frame
from annotator.ui.commands.runner import Commands
from annotator.ui.commands.table import COMMANDS

__all__ = ["COMMANDS", "Command", "Commands", "Context", "Frame"]
