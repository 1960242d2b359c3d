"""The annotation table as a view, and the rows of the command table that it needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.app.edits import shorten
from annotator.errors import InvalidEdit, NothingToUndo
from annotator.ui.commands.command import Command, Context, labelling, needs_writing, tr
from annotator.ui.commands.go import MENU
from annotator.ui.language import grouped
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.ui.tables.annotations import AnnotationsPage
    from annotator.ui.window.main import MainWindow

ORIGIN = "annotation table"


def _make(window: MainWindow) -> QWidget:
    from annotator.ui.tables.annotations import AnnotationsPage

    assert window.session is not None
    work = window.labelling
    page = AnnotationsPage(window.session, work.opened.article.id if work and work.opened else 0)
    page.closed.connect(lambda: window.frame.show_view("label"))
    page.said.connect(window.messages.say)
    page.goTo.connect(lambda number: _go(window, number))
    page.asked.connect(lambda verb, ids, more: _asked(window, page, verb, ids, more))
    page.saveAsked.connect(lambda text: _save(window, page, text))
    return page


def _go(window: MainWindow, number: int) -> bool:
    annotation = window.session.reading.annotation(number) if window.session else None
    if annotation is None:
        return False
    window.frame.show_place(annotation.article, annotation.span)
    window.label.article.set_focused(annotation.id, scroll=True)
    window.label.article.setFocus()
    return True


def _asked(window: MainWindow, page: AnnotationsPage, verb: str, ids: Sequence[int], more: object) -> None:
    run = window.commands.run
    if verb == "label":
        run("table.label", ids=ids, label=more)
    elif verb == "details":
        if _go(window, ids[0]):
            run("annotation.details")
    elif verb == "note":
        _ask_note(window, page, ids[0])
    else:
        run(f"table.{verb}", **({} if verb == "undo" else {"ids": ids}))


def _ask_note(window: MainWindow, page: AnnotationsPage, number: int) -> None:
    from PySide6.QtCore import QPoint

    from annotator.ui.label.remark import RemarkPopup

    annotation = window.session.reading.annotation(number) if window.session else None
    if annotation is None:
        return
    popup = RemarkPopup(annotation.note, page, title=tr("Note on the annotation"))
    popup.kept.connect(lambda note: window.commands.run("table.note", number=number, note=note))
    place = page.table.visualRect(page.table.currentIndex())
    popup.show_under(page.table.viewport().mapToGlobal(QPoint(160, place.bottom() + 4)))


def _save(window: MainWindow, page: AnnotationsPage, text: str) -> None:
    from pathlib import Path

    from annotator.ui import dialogs

    assert window.session is not None
    wanted = str(window.session.path.with_name(f"{window.session.path.stem}-annotations.csv"))
    chosen = dialogs.save_file(page, tr("Save annotations as CSV"), wanted)
    if chosen:
        window.commands.run("table.save", path=Path(chosen), text=text)


# -- the commands


def _save_as(context: Context, path: object, text: str) -> None:
    from pathlib import Path

    from annotator.app.lists import save_text

    save_text(Path(str(path)), text)
    context.messages.say(tr("Saved “{0}”.").format(Path(str(path)).name))


def _label(context: Context, ids: Sequence[int], label: object) -> None:
    work = labelling(context)
    found = work.label_at(label) if isinstance(label, int) else work.session.codebook.label(str(label))
    if found is None:
        raise InvalidEdit(tr("No label has the key {0}.").format(label))
    work.session.edits.relabel(list(ids), found.name, origin=ORIGIN)
    labelling(context).remember_for_tables()
    context.messages.say(_said(tr("Relabelled {0} annotations {1}. Undo Ctrl Z"), len(ids), found.name))


def _remove(context: Context, ids: Sequence[int]) -> None:
    gone = labelling(context).session.edits.remove(list(ids), origin=ORIGIN)
    labelling(context).remember_for_tables()
    if len(gone) == 1:
        text = labelling(context).session.reading.article(gone[0].article).text
        words = shorten(gone[0].span.of(text))
        context.messages.say(tr("Removed ‘{0}’ {1}. Undo Ctrl Z").format(words, gone[0].label_name))
    else:
        context.messages.say(_said(tr("Removed {0} annotations. Undo Ctrl Z"), len(gone)))


def _doubt(context: Context, ids: Sequence[int]) -> None:
    edits, reading = labelling(context).session.edits, labelling(context).session.reading
    flags = [annotation.flag for annotation in map(reading.annotation, ids) if annotation]
    edits.doubt(list(ids), not all(flags), origin=ORIGIN)
    labelling(context).remember_for_tables()


def _note(context: Context, number: int, note: str) -> None:
    labelling(context).session.edits.describe(number, note=note, origin=ORIGIN)
    labelling(context).remember_for_tables()


def _said(sentence: str, number: int, *more: str) -> str:
    return sentence.format(grouped(number), *more)


def _undo(context: Context) -> None:
    work = labelling(context)
    if not work.of_the_table:
        raise NothingToUndo(tr("Nothing was changed in this table yet. The history undoes older steps."))
    title = work.session.take_back(work.of_the_table.pop().id)
    context.messages.say(tr("Undone: {0}").format(title))


def _why_not(context: Context) -> str:
    return needs_writing(context) or ("" if context.labelling else tr("Open a project first."))


VIEW = View("annotations", "Annotation table", _make, menu=MENU, group=8, keys=("Ctrl+Shift+A",))
COMMANDS = (
    Command("table.label", "Relabel the chosen annotations", _label, enabled=_why_not),
    Command("table.remove", "Remove the chosen annotations", _remove, enabled=_why_not),
    Command("table.doubt", "Doubt the chosen annotations", _doubt, enabled=_why_not),
    Command("table.note", "Write a note on an annotation", _note, enabled=_why_not),
    Command("table.undo", "Undo the last change in the table", _undo, enabled=_why_not),
    Command("table.save", "Save the table in a file", _save_as),
)
