"""Passages that do not belong to the work: boilerplate for everybody, and what oneself has not read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import Region, RegionKind
from annotator.domain.span import Span
from annotator.errors import InvalidEdit
from annotator.ui.label.labelling import ORIGIN, Labelling
from annotator.ui.language import grouped


def tr(text: str) -> str:
    """Translate a sentence about passages."""
    return QCoreApplication.translate("passages", text)


def toggle(work: Labelling, kind: RegionKind) -> None:
    """Mark the selection or the paragraph at the cursor; where passages of that kind are touched, unmark all of them."""
    if work.opened is None:
        return
    article = work.opened.article
    target = work.view.target()
    if target is None:
        raise InvalidEdit(tr("Select a passage or move to a word first."))
    marked = [region for region in work.regions if region.kind is kind and region.span.overlaps(target)]
    if marked:
        work.session.edits.unmark_regions([(article.id, region) for region in marked], origin=ORIGIN)
        sentence = (
            tr("This passage counts again.")
            if len(marked) == 1
            else tr("These {0} passages count again.").format(grouped(len(marked)))
        )
    else:
        span = work.view.selection or work.view.page.paragraph(target)
        work.session.edits.mark_region(article.id, span, kind, origin=ORIGIN)
        sentence = (
            tr("Marked as boilerplate: not counted and not exported.")
            if kind is RegionKind.BOILERPLATE
            else tr("Marked as not read: not counted and not exported for you.")
        )
    work.view.clear_selection()
    work.messages.say(sentence, undo=article.id)


def toggle_everywhere(work: Labelling) -> None:
    """Mark the line at the cursor as boilerplate in all articles of its source; where it is greyed here, unmark it in all."""
    if work.opened is None:
        return
    article = work.opened.article
    target = work.view.target()
    if target is None:
        raise InvalidEdit(tr("Move to the line first."))
    line = _line(article.text, target)
    on = not any(r.kind is RegionKind.BOILERPLATE and r.span.overlaps(line) for r in work.regions)
    done = work.session.edits.mark_everywhere(article.id, line, on=on, origin=ORIGIN)
    work.view.clear_selection()
    marked = tr("This line is greyed in {0} articles of this source now.")
    words = marked if on else tr("This line counts again in {0} articles of this source.")

    def undo() -> None:
        work.messages.withdraw("furniture")
        work.messages.say(tr("Undone: {0}").format(work.session.take_back(done.step)))

    work.messages.attend("furniture", words.format(grouped(done.articles)), "info", ((tr("Undo"), undo),))


def region_at(regions: Sequence[Region], span: Span) -> Region | None:
    """Return the region that `span` touches, or None."""
    return next((region for region in regions if region.span.overlaps(span)), None)


def _line(text: str, span: Span) -> Span:
    """Return the line of text around `span`, without blanks at its ends."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    line = text[start : end if end >= 0 else len(text)]
    left = len(line) - len(line.lstrip())
    return Span(start + left, start + len(line.rstrip()))
