"""What a view is: a page that stands in place of the article, and the row of the command table that shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.domain.frozen import frozen
from annotator.ui.commands.command import Command, Context, needs_project
from annotator.ui.commands.go import MENU as GO
from annotator.ui.commands.go import VIEWS as AMONG_THE_VIEWS

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow


@frozen
class View:
    """One page of the window.

    The page itself may have, and the window calls where they are there: `take(changes)` with every change of the
    project, `panels()` for the widgets that F6 goes round, `ready()` to tell that what it works out beside the window
    has arrived (pictures wait for it).

    Args:
        id: what `Frame.show_view` and `render --view` take; the command is "go." and this.
        title: the word in the top row, or the entry in a menu ("Settings…"), not translated yet.
        make: makes the page and connects what it asks for to commands; imports the page inside.
        place: 2..5 in the top row (1 is Label), which also gives Ctrl and that digit; 0 stays out of it.
        menu: menu of the entry; the views of the top row stand in Go.
        group: place among the groups of that menu.
        keys: keys of a page that is not in the top row.
        enabled: returns why it cannot be shown now, or "".
        keeps: whether the page stays as it was left until the project is closed; else it is made anew each time.
    """

    id: str
    title: str
    make: Callable[[MainWindow], QWidget]
    place: int = 0
    menu: str = ""
    group: int = 0
    keys: tuple[str, ...] = ()
    enabled: Callable[[Context], str] = needs_project
    keeps: bool = False

    def command(self) -> Command:
        """Return the row of the command table that shows this view."""
        menu, group = (GO, AMONG_THE_VIEWS) if self.place else (self.menu, self.group)
        keys = (f"Ctrl+{self.place}",) if self.place else self.keys
        return Command(f"go.{self.id}", self.title, self._show, keys, menu, group, enabled=self.enabled)

    def _show(self, context: Context) -> None:
        context.frame.show_view(self.id)
