"""The views of the window besides Label, one small module each: found by being here, so that nobody edits a list.

A module has a `VIEW`, and may have `COMMANDS`, the rows that belong to it:

    def _make(window):
        from annotator.ui.review.page import ReviewPage
        page = ReviewPage(window.session)
        page.decided.connect(lambda item, span: window.commands.run("review.decide", item=item, span=span))
        return page

    VIEW = View("review", "Review", _make, place=2, keeps=True)
    COMMANDS = (Command("review.decide", …),)

The view stands in the top row, in the menu, in the palette and on the key sheet from then on.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

from annotator.ui.commands.command import Command
from annotator.ui.views.view import View

__all__ = ["COMMANDS", "VIEWS", "View", "find"]

_MODULES = [
    import_module(f"{__name__}.{module.name}")
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name)
    if module.name != "view"
]
VIEWS: tuple[View, ...] = tuple(
    sorted((module.VIEW for module in _MODULES if hasattr(module, "VIEW")), key=lambda view: view.place or 9)
)
"""Every view, those of the top row first and in its order."""

COMMANDS: tuple[Command, ...] = tuple(
    row
    for module in _MODULES
    for row in (
        *((module.VIEW.command(),) if hasattr(module, "VIEW") else ()),
        *getattr(module, "COMMANDS", ()),
    )
)


def find(name: str) -> View:
    """Return the view of that id.

    Raises:
        KeyError: there is none.
    """
    return {view.id: view for view in VIEWS}[name]
