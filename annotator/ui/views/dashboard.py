"""The overview in the window: counted beside it, and where its bars lead."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.errors import BadFile
from annotator.ui.commands.command import Command, Context, needs_project, tr
from annotator.ui.commands.project import MENU
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from annotator.ui.dashboard.figures import Bar
    from annotator.ui.dashboard.page import DashboardPage
    from annotator.ui.window.main import MainWindow


def _make(window: MainWindow) -> QWidget:
    from annotator.ui.dashboard.page import DashboardPage

    assert window.session is not None
    page = DashboardPage(window.session.annotator.name)
    page.closed.connect(lambda: window.frame.show_view("label"))
    page.opened.connect(lambda bar: _open(window, bar))
    page.csvAsked.connect(lambda: _save(window, page, "csv"))
    page.pictureAsked.connect(lambda: _save(window, page, "png"))
    _count(window, page)
    return page


def _count(window: MainWindow, page: DashboardPage) -> None:
    """Count beside the window, with a connection of its own."""
    from annotator.app.overview import Overview, look_over, odd_passages
    from annotator.app.projects import open_project

    assert window.session is not None
    path, name = window.session.path, window.session.annotator.name

    def work() -> Overview:
        with open_project(path, annotator=name, read_only="only counted") as session:
            return look_over(session, odd=False)

    def more() -> object:
        with open_project(path, annotator=name, read_only="only counted") as session:
            return odd_passages(session)

    def counted(found: object, error: str) -> None:
        if window.page() is not page:
            return
        if isinstance(found, Overview):
            page.show_overview(found)
            window.projects.beside(more, counted_more)
        else:
            page.progress.hide()
            page.say(error)

    def counted_more(found: object, error: str) -> None:
        if window.page() is page and page.found is not None:
            page.progress.hide()
            if isinstance(found, tuple) and found:
                page.show_overview(replace(page.found, odd=found))

    page.progress.show()
    window.projects.beside(work, counted)


def _open(window: MainWindow, bar: Bar) -> None:
    from annotator.app.overview import Place

    if bar.kind == "place" and isinstance(bar.target, Place):
        window.frame.show_place(bar.target.article, bar.target.span)
        window.label.article.set_focused(bar.target.annotation, scroll=True)
        window.label.article.setFocus()
    elif bar.kind == "article":
        window.commands.run("go.label")
        window.commands.run("go.article", article=bar.target)
        window.label.article.setFocus()
    else:
        _show_annotations(window, bar)


def _show_annotations(window: MainWindow, bar: Bar) -> None:
    """Show the table of all annotations with one label, or of one person."""
    from annotator.ui.tables.annotations import AnnotationsPage

    page = window.frame.show_view("annotations")
    session = window.session
    if not isinstance(page, AnnotationsPage) or session is None:
        return
    people = {person.id: person for person in session.annotators()}
    labels = {label.id: label for label in session.codebook.labels}
    page.set_person(people.get(bar.target) if bar.kind == "person" and isinstance(bar.target, int) else None)
    page.set_label(labels.get(bar.target) if bar.kind == "label" and isinstance(bar.target, int) else None)
    if page.chips is not None:
        page.chips.choose("all")


def _save(window: MainWindow, page: DashboardPage, kind: str) -> None:
    from annotator.ui import dialogs

    assert window.session is not None
    wanted = str(window.session.path.with_name(f"{window.session.path.stem}-overview.{kind}"))
    pattern = "" if kind == "csv" else tr("Pictures (*.png *.svg)")
    chosen = dialogs.save_file(page, tr("Save the overview"), wanted, pattern)
    if chosen:
        window.commands.run("dashboard.save", path=Path(chosen), page=page)


def _save_as(context: Context, path: Path, page: DashboardPage) -> None:
    """Write numbers or a picture, whichever the name's ending says."""
    from annotator.app.lists import save_text
    from annotator.app.overview import as_csv

    if page.found is None:
        return
    suffix = path.suffix.lower()
    if suffix == ".csv":
        save_text(path, as_csv(page.found))
    elif suffix in {".png", ".svg"}:
        from annotator.ui.dashboard import picture

        picture.save(path, page.shown, page.labels())
    else:
        raise BadFile(path.name, tr("the name must end in .csv, .png or .svg"))
    context.messages.say(tr("Saved “{0}”.").format(path.name))


VIEW = View("dashboard", "Overview", _make, menu=MENU, group=0)
COMMANDS = (Command("dashboard.save", "Save the overview", _save_as, enabled=needs_project),)
