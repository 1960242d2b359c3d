"""Merging colleagues' files in the window: looked at and written beside it, with a connection of their own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.ui.commands.command import Command, Context, needs_writing, tr
from annotator.ui.commands.file import MENU
from annotator.ui.language import plural
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from annotator.domain.merging import MergeReport
    from annotator.ui.colleagues.merge import MergePage
    from annotator.ui.window.main import MainWindow


def _make(window: MainWindow) -> QWidget:
    from annotator.ui.colleagues.merge import MergePage

    page = MergePage()
    page.closed.connect(window.frame.step_back)
    page.chooseAsked.connect(lambda: _choose(window, page))
    page.previewAsked.connect(lambda: _look(window, page))
    page.mergeAsked.connect(lambda: _merge(window, page))
    return page


def _choose(window: MainWindow, page: MergePage) -> None:
    from annotator.ui import dialogs

    chosen = dialogs.open_files(
        page, tr("Colleagues’ projects or packets"), window.projects.folder(), "*.annot"
    )
    if chosen:
        page.show_files([Path(path) for path in chosen])
        _look(window, page)


def _look(window: MainWindow, page: MergePage) -> None:
    from annotator.app.projects import open_project
    from annotator.app.transfer.merging import preview_merge
    from annotator.domain.merging import MergeReport

    assert window.session is not None
    path, name, files, without = (
        window.session.path,
        window.session.annotator.name,
        page.files,
        page.without_labels(),
    )

    def work() -> MergeReport:
        with open_project(path, annotator=name) as beside:
            return preview_merge(beside, files, without_labels=without)

    def looked(found: object, error: str) -> None:
        if isinstance(found, MergeReport):
            page.show_report(found)
            page.focus_first()
        else:
            page.show_error(error)

    window.projects.beside(work, looked)


def _merge(window: MainWindow, page: MergePage) -> None:
    from annotator.app.projects import open_project
    from annotator.app.transfer.merging import merge
    from annotator.domain.merging import MergeReport

    assert window.session is not None
    path, name, files = window.session.path, window.session.annotator.name, page.files
    without, trust = page.without_labels(), page.clock.isChecked()
    page.merge.setEnabled(False)

    def work() -> MergeReport:
        with open_project(path, annotator=name) as beside:
            return merge(beside, files, without_labels=without, trust_clock=trust)

    def merged(found: object, error: str) -> None:
        if not isinstance(found, MergeReport):
            page.show_error(error)
            return
        if window.session is not None:
            window.session.poll()
        page.show_nothing()
        window.commands.run("merge.done", report=found)

    window.projects.beside(work, merged)


def _done(context: Context, report: MergeReport) -> None:
    came = plural("1 annotation came in", "{0} annotations came in", report.annotations_added)
    refused = plural("1 refused", "{0} refused", len(report.refused)) if report.refused else ""
    context.messages.say(f"{came}; {refused}." if refused else f"{came}.")
    context.frame.show_view("label")


VIEW = View("merge", "Merge colleagues’ work…", _make, menu=MENU, group=1, enabled=needs_writing)
COMMANDS = (Command("merge.done", "Say what was merged", _done),)
