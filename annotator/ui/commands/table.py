"""The menus, and the commands of the window itself in their order. Views bring more; `Commands` holds them all."""

from __future__ import annotations

from annotator.ui.commands import annotation, edit, file, go, project, reading, view
from annotator.ui.commands import help as helping
from annotator.ui.commands.command import Command

MENUS = (file.MENU, edit.MENU, go.MENU, annotation.MENU, project.MENU, view.MENU, helping.MENU)
COMMANDS: tuple[Command, ...] = (
    *file.COMMANDS,
    *edit.COMMANDS,
    *go.COMMANDS,
    *annotation.COMMANDS,
    *reading.COMMANDS,
    *project.COMMANDS,
    *view.COMMANDS,
    *helping.COMMANDS,
)
