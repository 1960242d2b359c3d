"""What helps reading: remarks on the whole article, and bookmarks that one goes to from anywhere in the project."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.errors import InvalidEdit
from annotator.ui.label.labelling import ORIGIN, Labelling


def tr(text: str) -> str:
    """Translate a sentence about reading."""
    return QCoreApplication.translate("reading", text)


def write_note(work: Labelling, note: str) -> None:
    """Write the note on the open article."""
    if work.opened is not None:
        work.session.edits.remark(work.opened.article.id, note=note, origin=ORIGIN)


def toggle_doubt(work: Labelling) -> None:
    """Say that the open article is doubtful, or that it is not any more."""
    if work.opened is None:
        return
    doubtful = not work.opened.flag
    work.session.edits.remark(work.opened.article.id, flag=doubtful, origin=ORIGIN)
    sentence = tr("This article is doubtful.") if doubtful else tr("This article is not doubtful any more.")
    work.messages.say(sentence, undo=work.opened.article.id)


def toggle_bookmark(work: Labelling) -> None:
    """Set a bookmark at the selection, the focused annotation or the word at the cursor, or remove the one on its line."""
    if work.opened is None:
        return
    target = work.view.target()
    if target is None:
        raise InvalidEdit(tr("Select a passage or move to a word first."))
    line = work.view.page.line_of(target.start)
    here = [
        offset
        for offset in work.opened.bookmarks
        if offset == target.start or (line and line.start <= offset < line.end)
    ]
    is_set = work.session.edits.toggle_bookmark(
        work.opened.article.id, here[0] if here else target.start, origin=ORIGIN
    )
    sentence = tr("Bookmark set. F4 goes to the next one.") if is_set else tr("Bookmark removed.")
    work.messages.say(sentence, undo=work.opened.article.id)


def go_to_bookmark(work: Labelling, step: int) -> None:
    """Go to the next (1) or previous (-1) bookmark of the project; after the last comes the first."""
    places = [(number, offset, article) for article, number, offset in work.session.reading.all_bookmarks()]
    if not places:
        raise InvalidEdit(tr("There is no bookmark yet. Ctrl D sets one."))
    target = work.view.target()
    at = 0 if target is None else target.end - 1 if step > 0 else target.start
    here = (work.opened.article.number if work.opened else 0, at)
    order = places if step > 0 else places[::-1]
    beyond = [place for place in order if (place[:2] > here if step > 0 else place[:2] < here)]
    _, offset, article = (beyond or order)[0]
    work.go_to_offset(article, offset)
