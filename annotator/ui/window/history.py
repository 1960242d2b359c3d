"""The history beside the article: shows the panel, takes steps back from it, and shows the article as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.app.edits import shorten
from annotator.domain.annotation import Status
from annotator.domain.changes import Changes, Step
from annotator.errors import InvalidEdit
from annotator.ui.dates import moment
from annotator.ui.label import past
from annotator.ui.language import plural
from annotator.ui.sentences import in_words

if TYPE_CHECKING:
    from annotator.ui.history.panel import HistoryPanel
    from annotator.ui.window.main import MainWindow

KEY = "past"


def tr(text: str) -> str:
    """Translate a sentence about the history."""
    return QCoreApplication.translate("history", text)


class History:
    """What the window does for the history panel."""

    def __init__(self, window: MainWindow) -> None:
        """Work for `window`; the panel is made when it is shown first."""
        self._window = window
        self._panel: HistoryPanel | None = None

    def panel(self) -> HistoryPanel:
        """Return the panel."""
        if self._panel is None:
            from annotator.ui.history.panel import HistoryPanel

            self._panel = HistoryPanel()
            self._window.right.addWidget(self._panel)
            self._connect(self._panel)
        return self._panel

    def _connect(self, panel: HistoryPanel) -> None:
        window = self._window
        asked = {
            "undo": "history.undo",
            "go": "history.go",
            "as_of": "history.as_of",
            "close": "history.show",
        }
        panel.asked.connect(
            lambda what: window.commands.run(asked[what]) if what in asked else self._leave_panel()
        )
        panel.chosen.connect(self._follow)
        window.label.article.focusedChanged.connect(lambda _annotation: self._say())

    # -- the panel

    def shown(self) -> bool:
        """Tell whether the panel is in front."""
        window = self._window
        return (
            self._panel is not None
            and window.right.currentWidget() is self._panel
            and window.body.shown("right")
        )

    def forget(self) -> None:
        """Show no steps, because the project is closed."""
        self._window.right.setCurrentWidget(self._window.side)
        if self._panel is not None:
            self._panel.show_session(None, 0)

    def toggle(self) -> None:
        """Show the panel and give it the focus, or put it away."""
        window = self._window
        if self.shown():
            self.put_away()
            window.label.article.setFocus()
            return
        if window.page() is not None:
            window.show_page(None)
        window.right.setCurrentWidget(self.panel())
        window.body.show_panel("right", True)
        self.read()
        self.panel().choose_first()
        self.panel().list.setFocus()

    def put_away(self) -> None:
        """Show labels and annotations in place of the history, and the article as it is now."""
        self.now()
        self._window.right.setCurrentWidget(self._window.side)

    def read(self) -> None:
        """Show the steps of the open project and article."""
        window = self._window
        work = window.labelling
        article = work.opened.article.id if work and work.opened else 0
        self.panel().show_session(window.session, article)

    def take(self, _changes: Changes) -> None:
        """Show new steps."""
        if self.shown():
            self.read()

    def article_opened(self) -> None:
        """Follow to another article; the past of the last one is left."""
        self._window.messages.withdraw(KEY)
        if self.shown():
            self.read()

    # -- acts

    def undo(self) -> None:
        """Take the chosen step back, or do it again where it is undone."""
        window, step = self._window, self._step()
        if window.session is None:
            return
        if step.undone:
            window.messages.say(tr("Done again: {0}").format(window.session.bring_back(step.id)))
        else:
            window.messages.say(tr("Undone: {0}").format(window.session.take_back(step.id)))

    def go(self) -> None:
        """Go to the article of the chosen step, and to the annotation that it touched."""
        window, step = self._window, self._step()
        work = window.labelling
        if work is None or window.session is None:
            return
        touched = window.session.reading.annotations_in(step.id)
        here = work.opened.article.id if work.opened else 0
        article = step.article_id or (touched[0].article if touched else 0)
        if not article:
            raise InvalidEdit(tr("This step belongs to no single article."))
        if not window.session.reading.has(article):
            raise InvalidEdit(tr("The article of this step is no longer in the project."))
        place = next((a for a in touched if a.article == article), None)
        if here != article:
            work.go_to(article, place.span if place else None)
        if place and work.past is None:
            work.view.set_focused(place.id, scroll=True)

    def as_of(self) -> None:
        """Show the open article as it was after the chosen step; on the step that is shown, go back to now."""
        window, step = self._window, self._step()
        work = window.labelling
        if work is None:
            return
        if work.past and work.past.step.id == step.id:
            self.now()
            return
        if step.article_id and (work.opened is None or work.opened.article.id != step.article_id):
            work.go_to(step.article_id)
        self._show(step)

    def restore(self) -> None:
        """Restore what is focused, or all that differs."""
        work = self._window.labelling
        if work is None or work.opened is None:
            return
        sentence = past.restore(work)
        self.now()
        self._window.messages.say(sentence, undo=work.opened.article.id)

    def now(self) -> bool:
        """Show the article as it is now and tell whether the past was shown."""
        work = self._window.labelling
        self._window.messages.withdraw(KEY)
        return bool(work and past.leave(work))

    # -- inside

    def _step(self) -> Step:
        step = self.panel().step()
        if step is None or not self.shown():
            raise InvalidEdit(tr("Choose a step of the history first."))
        return step

    def _follow(self) -> None:
        """Let the past follow the chosen step while it is shown."""
        work, step = self._window.labelling, self.panel().step()
        if work is None or work.past is None or step is None or step.id == work.past.step.id:
            return
        if step.article_id in {0, work.opened.article.id if work.opened else 0}:
            self._show(step)

    def _show(self, step: Step) -> None:
        window = self._window
        work = window.labelling
        if work is None or work.opened is None:
            raise InvalidEdit(tr("Open an article first."))
        past.show(work, step)
        self._say()

    def _say(self) -> None:
        """Say in the strip which moment is shown, and what Restore would bring back."""
        window = self._window
        work, found = window.labelling, window.labelling.past if window.labelling else None
        if work is None or work.opened is None or found is None:
            return
        number = len(found.differ)
        differs = plural("1 annotation differs", "{0} annotations differ", number)
        states = {
            Status.NEW: tr("new"), Status.IN_PROGRESS: tr("in progress"), Status.FINISHED: tr("finished"), Status.SKIPPED: tr("skipped"),
        }  # fmt: skip
        sentence = tr("As it was after “{0}”, {1}, {2}: {3} from now.").format(
            in_words(found.step.title), moment(found.step.at), states[found.status], differs
        )
        run = window.commands.run
        buttons = []
        if found.annotator.id == work.session.annotator.id and number:
            focused = next((a for a in found.annotations if a.id == work.view.focused), None)
            words = shorten(focused.span.of(work.opened.article.text)) if focused else ""
            verb = tr("Restore ‘{0}’").format(words) if focused else tr("Restore all {0}").format(number)
            buttons.append((verb, lambda: run("history.restore")))
        buttons.append((tr("Back to now"), lambda: run("history.now")))
        window.messages.attend(KEY, sentence, "info", tuple(buttons))

    def _leave_panel(self) -> None:
        if not self.now():
            self._window.label.article.setFocus()
