"""Merging colleagues' files in the window: looked at and written by the command `merge` beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.ui.commands.command import Command, Context, needs_writing, tr
from annotator.ui.commands.file import MENU
from annotator.ui.commands.project import MENU as PROJECT
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from annotator.ui.colleagues.merge import MergePage
    from annotator.ui.window.main import MainWindow


def _make(window: MainWindow) -> QWidget:
    from annotator.ui.colleagues.merge import MergePage

    assert window.session is not None
    page = MergePage(window.session.path, window.session.annotator.name, window.sheets.run)
    page.closed.connect(window.frame.step_back)
    page.chooseAsked.connect(lambda: _choose(window, page))
    page.accepted.connect(lambda arguments: _begin(window, arguments))
    return page


def _choose(window: MainWindow, page: MergePage) -> None:
    from annotator.ui import dialogs

    chosen = dialogs.open_files(
        page, tr("Colleagues’ projects or packets"), window.projects.folder(), "*.annot"
    )
    if chosen:
        page.look_at([Path(path) for path in chosen])


def _begin(window: MainWindow, arguments: list[str]) -> None:
    if window.merges.start(arguments):
        window.show_page(None)


def _look(context: Context, files: tuple[str, ...]) -> None:
    from annotator.ui.colleagues.merge import MergePage

    page = context.frame.show_view("merge")
    if isinstance(page, MergePage):
        page.look_at([Path(file) for file in files])


def _adopt(context: Context, key: str = "") -> None:
    """Put a colleague's codebook in force: the one of that id, else the one that came last."""
    from annotator.app.codebooks import adopt, other_named, others

    session = context.session
    assert session is not None
    version = other_named(session, key) if key else others(session)[0]
    applied = adopt(session, version, origin="codebook")
    parts = [
        words.format(", ".join(names))
        for words, names in (
            (tr("New: {0}"), applied.added),
            (tr("Changed: {0}"), applied.changed),
            (tr("Retired: {0}"), applied.retired),
            (tr("Removed: {0}"), applied.removed),
        )
        if names
    ]
    said = "; ".join(parts) or tr("No label differs")
    who = version.annotator or tr("a colleague")
    sentence = tr("The codebook of {0} is in force. {1}. The history takes it back.").format(who, said)
    context.messages.attend("codebook", sentence, "info")


def _why_no_codebook(context: Context) -> str:
    why = needs_writing(context)
    if why or context.session is None:
        return why
    from annotator.app.codebooks import others

    return "" if others(context.session) else tr("No colleague’s file brought another codebook.")


VIEW = View("merge", "Merge colleagues’ work…", _make, menu=MENU, group=1, enabled=needs_writing)
COMMANDS = (
    Command("merge.look", "Look what merging files would bring", _look, enabled=needs_writing),
    Command("merge.adopt", "Adopt a colleague’s codebook", _adopt, (), PROJECT, 5, enabled=_why_no_codebook),
)
