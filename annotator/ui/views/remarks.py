"""The list of notes and doubts as a view, and the rows of the command table that it needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.app.lists import Remark
from annotator.domain.annotation import Region, RegionKind
from annotator.errors import BadValue, InvalidEdit
from annotator.ui.commands.command import Command, Context, labelling, needs_writing, tr
from annotator.ui.commands.go import MENU
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.ui.tables.remarks import RemarksPage
    from annotator.ui.window.main import MainWindow

ORIGIN = "remarks"


def _make(window: MainWindow) -> QWidget:
    from annotator.ui.tables.remarks import RemarksPage

    assert window.session is not None
    page = RemarksPage(window.session)
    page.closed.connect(lambda: window.frame.show_view("label"))
    page.goTo.connect(lambda remark: _go(window, remark))
    page.asked.connect(lambda verb, chosen: _asked(window, page, verb, chosen))
    return page


def _go(window: MainWindow, remark: Remark) -> None:
    if window.labelling is None:
        return
    window.frame.show_place(remark.article, remark.span)
    view = window.label.article
    if remark.kind == "annotation":
        view.set_focused(remark.id, scroll=True)
    elif remark.span:
        window.labelling.go_to_offset(remark.article, remark.span.start)
    view.setFocus()


def _asked(window: MainWindow, page: RemarksPage, verb: str, chosen: Sequence[Remark]) -> None:
    if verb == "undo":
        window.commands.run("table.undo")
    elif verb == "note":
        _ask_note(window, page, chosen[0])
    else:
        window.commands.run(f"remark.{verb}", chosen=chosen)


def _ask_note(window: MainWindow, page: RemarksPage, remark: Remark) -> None:
    from PySide6.QtCore import QPoint

    from annotator.ui.label.remark import RemarkPopup

    if remark.kind not in {"annotation", "article"}:
        return
    popup = RemarkPopup(remark.note, page, title=tr("Note"))
    popup.kept.connect(lambda note: window.commands.run("remark.note", remark=remark, note=note))
    place = page.table.visualRect(page.table.currentIndex())
    popup.show_under(page.table.viewport().mapToGlobal(QPoint(160, place.bottom() + 4)))


# -- the commands


def _note(context: Context, remark: Remark, note: str) -> None:
    work = labelling(context)
    if remark.kind == "annotation":
        work.session.edits.describe(remark.id, note=note, origin=ORIGIN)
    else:
        _own(context, [remark])
        work.session.edits.remark(remark.article, note=note, origin=ORIGIN)
    work.remember_for_tables()


def _doubt(context: Context, chosen: Sequence[Remark]) -> None:
    work = labelling(context)
    edits = work.session.edits
    noted = [each for each in chosen if each.kind in {"annotation", "article"}]
    doubtful = not all(each.flag for each in noted)
    _own(context, noted)
    ids = [each.id for each in noted if each.kind == "annotation" and each.flag != doubtful]
    if ids:
        edits.doubt(ids, doubtful, origin=ORIGIN)
        work.remember_for_tables()
    for each in noted:
        if each.kind == "article" and each.flag != doubtful:
            edits.remark(each.article, flag=doubtful, origin=ORIGIN)
            work.remember_for_tables()


def _remove(context: Context, chosen: Sequence[Remark]) -> None:
    work = labelling(context)
    _own(context, [each for each in chosen if each.kind != "boilerplate"])
    regions = [
        (each.article, Region(each.span, RegionKind(each.kind), "person", each.id))
        for each in chosen
        if each.span and each.kind in {str(kind) for kind in RegionKind}
    ]
    marks = [each for each in chosen if each.kind == "bookmark"]
    if not regions and not marks:
        raise InvalidEdit(tr("A note is changed with N, a doubt with Q."))
    if regions:
        work.session.edits.unmark_regions(regions, origin=ORIGIN)
        work.remember_for_tables()
    for each in marks:
        work.session.edits.toggle_bookmark(each.article, each.id, origin=ORIGIN)
        work.remember_for_tables()
    number = f"{len(regions) + len(marks):,}"
    context.messages.say(tr("Unmarked: {0}. Undo Ctrl Z").format(number))


def _own(context: Context, chosen: Sequence[Remark]) -> None:
    """Refuse what somebody else remarked."""
    me = labelling(context).session.annotator.name
    other = next((each.annotator for each in chosen if each.annotator != me), "")
    if other:
        raise BadValue(tr("This is a remark of {0}, so only {0} changes it.").format(other))


VIEW = View("remarks", "Notes and doubts", _make, menu=MENU, group=8, keys=("Ctrl+Shift+N",))
COMMANDS = (
    Command("remark.note", "Write a note in the list", _note, enabled=needs_writing),
    Command("remark.doubt", "Doubt what is chosen in the list", _doubt, enabled=needs_writing),
    Command("remark.remove", "Unmark what is chosen in the list", _remove, enabled=needs_writing),
)
