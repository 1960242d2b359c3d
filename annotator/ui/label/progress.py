"""From article to article: neighbours, the next unfinished one, finishing and skipping."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication

from annotator.app.edits import shorten
from annotator.domain.annotation import Status
from annotator.errors import AnnotatorError
from annotator.ui.label.labelling import ORIGIN, Labelling
from annotator.ui.language import grouped

log = logging.getLogger(__name__)
REASONS = ("duplicate", "not relevant", "wrong language", "truncated")


def tr(text: str) -> str:
    """Translate a sentence about progress."""
    return QCoreApplication.translate("progress", text)


def neighbour(work: Labelling, step: int, ids: list[int] | None = None) -> None:
    """Open the next (1) or previous (-1) article of the list, or of the project."""
    if work.opened is None:
        return
    article = work.opened.article
    if ids and article.id in ids:
        at = ids.index(article.id) + step
        beside = ids[at] if 0 <= at < len(ids) else None
    else:
        beside = work.session.reading.beside(article, step)
    if beside is not None:
        work.go_to(beside)
    else:
        work.messages.say(tr("This is the last article.") if step > 0 else tr("This is the first article."))


def prepare_next(work: Labelling) -> None:
    """Read the next article while nobody does anything, so that it opens at once."""
    try:
        following = work.session.reading.beside(work.opened.article, 1) if work.opened else None
        if following is not None:
            work.session.reading.prepare(following)
    except AnnotatorError as error:  # whoever goes there is told
        log.info("The next article was not read ahead: %s", error)


def next_unfinished(work: Labelling) -> bool:
    """Open the next article that is neither finished nor skipped and tell whether there was one."""
    after = work.opened.article.number if work.opened else 0
    found = work.session.reading.next_unfinished(after)
    if found is None:
        return False
    if work.opened and work.opened.article.id == found:
        work.messages.say(tr("This is the only unfinished article."))
        return True
    work.go_to(found)
    return True


def is_closed(work: Labelling) -> bool:
    """Tell whether the open article is finished or skipped."""
    return bool(work.opened and work.opened.status in {Status.FINISHED, Status.SKIPPED})


def finish(work: Labelling) -> None:
    """Finish the open article and go to the next unfinished one; reopen it where it is finished or skipped."""
    if work.opened is None:
        return
    article = work.opened.article
    if is_closed(work):
        work.session.edits.set_status([article.id], Status.IN_PROGRESS, origin=ORIGIN)
        work.messages.say(tr("Reopened ‘{0}’.").format(shorten(article.title)), undo=article.id)
        return
    work.session.edits.set_status([article.id], Status.FINISHED, origin=ORIGIN)
    _go_on(work, article.id, tr("Finished ‘{0}’.").format(shorten(article.title)))


def skip(work: Labelling, reason: str) -> None:
    """Skip the open article with a reason and go to the next unfinished one."""
    if work.opened is None:
        return
    article = work.opened.article
    work.session.edits.set_status([article.id], Status.SKIPPED, reason=reason, origin=ORIGIN)
    _go_on(work, article.id, tr("Skipped ‘{0}’: {1}.").format(shorten(article.title), reason))


def _go_on(work: Labelling, done: int, sentence: str) -> None:
    next_unfinished(work)
    opened = work.opened
    if opened and opened.article.id != done:
        total = work.session.reading.counts()["all"]
        where = tr("Next: {0} of {1}.").format(grouped(opened.article.number), grouped(total))
    else:
        where = tr("Every article is finished or skipped.")
    work.messages.say(f"{sentence} {where}", undo=done)
