"""What a screen reader says while somebody labels: each change with its place, the focused annotation, the word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from annotator.app.edits.titles import shorten
from annotator.domain.annotation import Annotation
from annotator.ui.components.reach import listening
from annotator.ui.label.labelling import Labelling
from annotator.ui.language import grouped


def tr(text: str) -> str:
    """Translate a spoken sentence."""
    return QCoreApplication.translate("speaking", text)


class Speaker(QObject):
    """Listens to one labelling and speaks; `say` takes the words.

    What a message of the window says already (what was removed, undone, finished) is not said twice.
    """

    def __init__(
        self, work: Labelling, say: Callable[[str], None], active: Callable[[], bool] = listening
    ) -> None:
        """Speak with `say` while `active` tells that somebody listens."""
        super().__init__(work)
        self._work, self._say, self._active = work, say, active
        self._known: dict[int, Annotation] = dict(work.annotations)
        self._told = 0
        work.articleOpened.connect(self._on_opened)
        work.annotationsChanged.connect(self._on_changed)
        work.view.focusedChanged.connect(self._on_focused)
        work.view.cursorMoved.connect(self._on_cursor)

    def words(self, annotation: Annotation, before: Annotation | None) -> str:
        """Return what is said of an annotation that came or became another: "ACTOR added: China, 2 of 14"."""
        name = annotation.label_name
        if before is None:
            head = tr("{0} added").format(name)
        elif before.span != annotation.span:
            head = tr("{0} is now").format(name)
        elif before.flag != annotation.flag:
            head = (tr("{0}, doubtful") if annotation.flag else tr("{0}, no longer doubtful")).format(name)
        elif before.note != annotation.note:
            head = tr("{0}, note").format(name)
        else:
            head = name
        return f"{head}: {self._passage(annotation)}, {self._place(annotation)}"

    def _on_opened(self) -> None:
        work = self._work
        self._known, self._told = dict(work.annotations), 0
        if work.opened and self._active():
            title = work.opened.article.title or tr("without a title")
            count = len(work.annotations)
            labels = tr("{0} annotations").format(grouped(count)) if count else tr("no annotations")
            self._say(tr("Article: {0}, {1}").format(title, labels))

    def _on_changed(self) -> None:
        before, now = self._known, self._work.annotations
        self._known = dict(now)
        if not self._active():
            return
        changed = [number for number in now if before.get(number) != now[number]]
        if len(changed) == 1:
            self._told = changed[0]
            self._say(self.words(now[changed[0]], before.get(changed[0])))
        elif changed:
            self._say(
                tr("{0} annotations changed, {1} in all").format(grouped(len(changed)), grouped(len(now)))
            )

    def _on_focused(self, number: object) -> None:
        annotation = self._work.annotations.get(number) if isinstance(number, int) else None
        told, self._told = self._told, 0
        if annotation is None or annotation.id == told or not self._active():
            return
        words = f"{annotation.label_name}: {self._passage(annotation)}, {self._place(annotation)}"
        words += f", {tr('doubtful')}" if annotation.flag else ""
        self._say(f"{words}, {tr('note')}: {annotation.note}" if annotation.note else words)

    def _on_cursor(self, token: int) -> None:
        self._told = 0
        view = self._work.view
        if self._active() and view.caret.keyboard and token < len(view.walk.tokens):
            self._say(view.walk.tokens.span(token).of(view.page.text))

    def _passage(self, annotation: Annotation) -> str:
        opened = self._work.opened
        return shorten(annotation.span.of(opened.article.text)) if opened else ""

    def _place(self, annotation: Annotation) -> str:
        order = list(self._work.annotations)
        return tr("{0} of {1}").format(grouped(order.index(annotation.id) + 1), grouped(len(order)))
