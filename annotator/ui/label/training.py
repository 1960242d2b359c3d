"""The training view while labelling: what an export would not carry as it is, said in words, and repaired with one key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.domain.span import Span
from annotator.errors import AnnotatorError, InvalidEdit
from annotator.ui.label.labelling import ORIGIN, Labelling
from annotator.ui.language import plural

if TYPE_CHECKING:
    from annotator.app.edits.repairing import Repair
    from annotator.app.transfer.concerns import Concern
    from annotator.ui.window.later import Later


def tr(text: str) -> str:
    """Translate a sentence of the training view."""
    return QCoreApplication.translate("training", text)


def refresh(work: Labelling, *, on: bool) -> None:
    """Paint the training view of the open article anew, or take it away."""
    aids = work.view.training
    opened = work.opened
    if not on or opened is None or work.past:
        work.concerns = {}
        aids.show(None, ())
        return
    found = _found(work)
    work.concerns = {concern.annotation.id: concern for concern in found}
    waves = sorted({span for concern in found for span in concern.wrong})
    aids.show(opened.tokens, waves)


def connect(work: Labelling, later: Later, on: Callable[[], bool]) -> None:
    """Follow an annotator's work; `on` tells whether the training view is on."""

    def again() -> None:
        later.do("training", lambda: refresh(work, on=on()))

    for signal in (work.articleOpened, work.annotationsChanged, work.pastChanged):
        signal.connect(again)
    work.handChanged.connect(lambda: say(work))


def say(work: Labelling) -> None:
    """Say in the status line what is of concern in the focused annotation."""
    concern = work.concerns.get(work.view.focused or 0)
    if concern is not None:
        work.messages.say(sentence(work, concern))


def sentence(work: Labelling, concern: Concern) -> str:
    """Return what a training would make of an annotation, and the key that repairs it where one does."""
    better = _words(work, concern.repair) if concern.repair else ""
    if concern.reason == "edge-inside-token" and better:
        return tr("Edge inside a word: a model could not learn this. R makes it ‘{0}’.").format(better)
    if concern.reason == "whitespace" and better:
        return tr("Blank at an edge: a model could not learn this. R makes it ‘{0}’.").format(better)
    plain = {
        "edge-inside-token": tr("Edge inside a word: a model could not learn this."),
        "whitespace": tr("Only blanks: a model could not learn this."),
        "overlap": tr("Overlaps a longer one: it goes to spancat only, NER does not see it."),
        "boilerplate": tr("In a greyed passage: it is left out of a corpus."),
        "not-read": tr("In a passage that was not read: it is left out of a corpus."),
        "duplicate": tr("The same words carry this label already: it goes out once."),
        "article-too-long": tr("spaCy refuses articles as long as this one."),
        "long-span": tr(
            "{0} words are unusually long: the span suggester may leave it out, and takes more time and memory if not."
        ),
    }
    return plain.get(concern.reason, concern.reason).format(concern.tokens)


def repair(work: Labelling) -> None:
    """Give the focused annotation, or those that are chosen in the list, the edges that a training needs."""
    from annotator.app.edits.repairing import Repair

    if work.opened is None:
        return
    opened = work.opened
    own = _found(work)
    chosen = work.chosen() or tuple(concern.annotation.id for concern in own if concern.repair)[:1]
    found = [concern for concern in own if concern.annotation.id in chosen]
    repairs = [Repair(one.annotation.id, one.annotation.span, one.repair) for one in found if one.repair]
    if not repairs:
        raise InvalidEdit(sentence(work, found[0]) if found else tr("There is nothing to repair here."))
    work.session.edits.repair(repairs, origin=ORIGIN)
    done = repairs[0]
    words = tr("Repaired: ‘{0}’").format(_words(work, done.new))
    if len(repairs) > 1:
        words = tr("{0} annotations repaired").format(len(repairs))
    work.messages.say(words, undo=opened.article.id)
    if len(repairs) == 1:
        work.view.set_focused(done.annotation)


def repair_many(work: Labelling, repairs: Sequence[Repair]) -> None:
    """Repair annotations anywhere in the project as one step, and offer to take it back."""
    session = work.session
    done = session.edits.repair(repairs, origin=ORIGIN)
    words = plural("1 annotation was repaired", "{0} annotations were repaired", done.done)
    left = plural("1 was left as it is", "{0} were left as they are", done.left) if done.left else ""

    def undo() -> None:
        work.messages.withdraw("repair")
        try:
            title = session.take_back(done.step)
        except AnnotatorError as error:
            work.messages.attend("repair", str(error), "caution")
        else:
            work.messages.say(tr("Undone: {0}").format(title))

    sentence = f"{words}; {left}." if left else f"{words}."
    work.messages.attend("repair", sentence, "info", ((tr("Undo"), undo),))


def _found(work: Labelling) -> tuple[Concern, ...]:
    from annotator.app.transfer.concerns import concerns_of

    if work.opened is None:
        return ()
    article = replace(work.opened.article, regions=work.regions)
    return concerns_of(article, work.opened.tokens, tuple(work.annotations.values()))


def _words(work: Labelling, span: Span) -> str:
    text = work.opened.article.text if work.opened else ""
    words = " ".join(span.of(text).split())
    return words if len(words) <= 40 else f"{words[:39]}…"
