"""The tour: one sentence at a time in the strip, and the next one only after the act was done. Nothing is in its way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from annotator.domain.annotation import Annotation, Status
from annotator.domain.frozen import frozen
from annotator.ui.components import key_text
from annotator.ui.label.labelling import Labelling

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow

KEY = "tour"


def tr(text: str) -> str:
    """Translate a sentence of the tour."""
    return QCoreApplication.translate("tour", text)


@frozen
class Stop:
    """One stop: the event that ends it, how often it must come, and the sentence; keys stand in it as {command.id}."""

    event: str
    words: str
    times: int = 1


STOPS = (
    Stop("walk", "Press → twice. The cursor goes from word to word and skips small ones.", 2),
    Stop("select", "Hold Shift and press →: it takes one more word. Or drag over words with the mouse."),
    Stop("added", "Press 1. What is selected becomes {label 1}."),
    Stop(
        "edges", "Press {annotation.end_right}: the end moves by a word. {annotation.end_left} moves it back."
    ),
    Stop("added", "Go to another word, by → or by a double-click, and press 2. It becomes {label 2}."),
    Stop("focused", "Press Tab. It goes from annotation to annotation."),
    Stop("removed", "Press {annotation.remove}. This annotation is gone."),
    Stop("added", "Press {edit.undo}. It is back: every act can be undone, also tomorrow."),
    Stop("opened", "Press {annotation.finish}. This article is finished, and the next one opens."),
)


class Tour(QObject):
    """Leads through one bare article of a project that is open."""

    def __init__(self, window: MainWindow, work: Labelling) -> None:
        """Listen to what is done in `work`; `begin` shows the first sentence."""
        super().__init__(work)
        self._window, self._work = window, work
        self._known: dict[int, Annotation] = dict(work.annotations)
        self.at = 0
        self._times = 0
        self._newest = 0
        work.view.cursorMoved.connect(lambda _token: self._happened("walk"))
        work.view.selectionChosen.connect(lambda _span, _how: self._happened("select"))
        work.view.focusedChanged.connect(self._on_focused)
        work.annotationsChanged.connect(self._on_changed)
        work.articleOpened.connect(self._on_opened)

    def begin(self) -> None:
        """Go to an article that nobody has touched, and say the first sentence."""
        bare = self._plain_article()
        if bare:
            self._work.go_to(bare)
        self._known = dict(self._work.annotations)
        self._window.show_page(None)
        self._work.view.setFocus()
        self._say()

    def _plain_article(self) -> int:
        """Return an article that nobody has touched, without surprises for a beginner: our language, no copy, no signs."""
        session = self._work.session
        untouched = session.reading.ids(status=Status.NEW, limit=50)
        for row in session.reading.rows(untouched):
            article = session.reading.article(row.id)
            odd = sum(1 for letter in article.text if ord(letter) > 0x2FFF)
            if row.cluster is None and article.lang in {"", session.lang} and not odd:
                return row.id
        return next(iter(untouched or session.reading.ids(limit=1)), 0)

    def stop(self) -> None:
        """End the tour where it is."""
        self._window.messages.withdraw(KEY)
        self.deleteLater()

    def _on_focused(self, number: object) -> None:
        if number and number != self._newest:  # what was labelled just now is focused by itself
            self._happened("focused")

    def _on_changed(self) -> None:
        before, now = self._known, self._work.annotations
        self._known = dict(now)
        came = set(now) - set(before)
        if came:
            self._newest = max(came)
            self._happened("added")
        elif set(before) - set(now):
            self._happened("removed")
        elif any(now[number].span != before[number].span for number in now):
            self._happened("edges")

    def _on_opened(self) -> None:
        self._known = dict(self._work.annotations)
        self._happened("opened")

    def _happened(self, event: str) -> None:
        if self.at >= len(STOPS) or STOPS[self.at].event != event:
            return
        if not self._window.messages.holds(KEY):  # the strip was closed
            self.stop()
            return
        self._times += 1
        if self._times >= STOPS[self.at].times:
            self.at, self._times = self.at + 1, 0
            self._say()

    def _say(self) -> None:
        window = self._window
        if self.at < len(STOPS):
            place = tr("{0} of {1}").format(self.at + 1, len(STOPS))
            sentence, verb = f"{place} · {self._words(STOPS[self.at])}", tr("End the tour")
        else:
            last = Stop("", "That was all. {help.keys} shows every key, {file.export} makes a corpus.")
            sentence, verb = self._words(last), tr("Done")
        window.messages.attend(KEY, sentence, "info", ((verb, self.stop),), asked=True)

    def _words(self, stop: Stop) -> str:
        """Return the sentence with the keys that are in force and the labels of this project."""
        words = tr(stop.words)
        for number, label in enumerate(self._work.labels[:2], 1):
            words = words.replace(f"{{label {number}}}", label.name)
        for command in self._window.commands.rows():
            if f"{{{command.id}}}" in words:
                words = words.replace(f"{{{command.id}}}", key_text(command.keys[0]) if command.keys else "")
        return words


def offer(window: MainWindow, take: Callable[[], object]) -> None:
    """Offer the tour on the sample project."""
    sentence = tr("This is the sample project: try everything, nothing here counts.")
    window.messages.attend(KEY, sentence, "info", ((tr("Take the two-minute tour"), take),))
