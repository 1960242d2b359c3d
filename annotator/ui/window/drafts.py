"""Notes that could not be written and whose form is gone: kept in memory, offered again, written when there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.app.edits import shorten
from annotator.domain.frozen import frozen
from annotator.errors import AnnotatorError
from annotator.ui.commands.command import tr
from annotator.ui.language import plural
from annotator.ui.messages import Question

if TYPE_CHECKING:
    from annotator.domain.annotation import Annotation
    from annotator.ui.window.main import MainWindow

KEY = "draft"


@frozen
class Draft:
    """What was typed for an annotation and is in no file; None for what was not changed."""

    annotation: Annotation
    words: str
    note: str | None
    attributes: dict[str, str] | None


class Drafts:
    """The drafts of the open project, by annotation."""

    def __init__(self, window: MainWindow) -> None:
        """Begin without any."""
        self._window = window
        self._drafts: dict[int, Draft] = {}

    def of(self, annotation: int) -> Draft | None:
        """Return the draft for an annotation, None where there is none."""
        return self._drafts.get(annotation)

    def put_by(self) -> None:
        """Take over what stands changed in the form, because the form goes although that could not be written."""
        form = self._window.side.details
        annotation, (note, attributes) = form.shown(), form.changed()
        if annotation is None or (note is None and attributes is None):
            return
        self._drafts[annotation.id] = Draft(annotation, form.passage(), note, attributes)
        words = tr(
            "The note on ‘{0}’ is not saved yet. It is kept while the project is open, and shown again there."
        )
        self._window.messages.say(words.format(shorten(form.passage())), stays=True)

    def drop(self, annotation: int) -> None:
        """Forget the draft for an annotation: it was written, or is not wanted."""
        if self._drafts.pop(annotation, None):
            self.offer()

    def forget(self) -> None:
        """Forget all, because the project is closed."""
        self._drafts.clear()

    def offer(self) -> None:
        """Offer the first draft of the open article in a strip; where there is none, take the offer back."""
        window, work = self._window, self._window.labelling
        here = work.annotations if work else {}
        draft = next((draft for number, draft in self._drafts.items() if number in here), None)
        if draft is None:
            window.messages.withdraw(KEY)
            return
        words = tr("What you typed for ‘{0}’ is not saved yet.").format(shorten(draft.words))
        window.messages.attend(
            KEY, words, "caution", ((tr("Show it"), lambda: self._show(draft.annotation.id)),)
        )

    def may_close(self) -> bool:
        """Write all drafts, or ask whether the project shall be closed without them; tell whether it may be."""
        window = self._window
        for draft in list(self._drafts.values()):
            if window.session is None:
                break
            try:
                window.session.edits.describe(
                    draft.annotation.id, note=draft.note, attributes=draft.attributes
                )
            except AnnotatorError as error:
                number = len(self._drafts)
                return Question.ask(
                    window,
                    plural("Close without 1 note that is not saved?", "Close without {0} notes that are not saved?", number),
                    str(error),
                    tr("Close without"),
                    tr("Stay"),
                )  # fmt: skip
            self.drop(draft.annotation.id)
        return True

    def _show(self, annotation: int) -> None:
        window = self._window
        if window.labelling and annotation in window.labelling.annotations:
            window.show_page(None)
            window.label.article.set_focused(annotation, scroll=True)
            window.commands.run("annotation.note")
