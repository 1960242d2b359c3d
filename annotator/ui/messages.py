"""What the program says: a sentence in the status line, a strip at the top, a question before a loss. Nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.frozen import frozen
from annotator.ui.wording import for_the_window

NoticeKind = Literal["info", "caution", "danger"]
_WEIGHT = {"info": 0, "caution": 1, "danger": 2}


@frozen
class Notice:
    """A strip: one sentence that needs attention, and at most two buttons, each a verb and what it does."""

    key: str
    sentence: str
    kind: NoticeKind = "info"
    buttons: tuple[tuple[str, Callable[[], object]], ...] = ()
    asked: bool = False


@frozen
class Said:
    """A sentence for the status line.

    Args:
        sentence: the words.
        undo: the article (row id) whose newest step Ctrl+Z takes back, or 0.
        stays: whether it stands until something is done, because it says why something was not.
    """

    sentence: str
    undo: int = 0
    stays: bool = False


class Messages(QObject):
    """The one place that messages go through; the window shows them."""

    said = Signal(object)
    noticed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing to say."""
        super().__init__(parent)
        self._notices: dict[str, Notice] = {}

    def say(self, sentence: str, *, undo: int = 0, stays: bool = False) -> None:
        """Show a sentence in the status line for some seconds; see `Said`."""
        self.said.emit(Said(for_the_window(sentence), undo, stays))

    def attend(
        self,
        key: str,
        sentence: str,
        kind: NoticeKind = "caution",
        buttons: tuple[tuple[str, Callable[[], object]], ...] = (),
        *,
        asked: bool = False,
    ) -> None:
        """Show a strip; one of the same key is replaced, the most serious one stands in front.

        `asked` puts it before others that are as serious, because the person asked for it.
        """
        self._notices.pop(key, None)
        self._notices[key] = Notice(key, for_the_window(sentence), kind, buttons, asked)
        self.noticed.emit(self.notice())

    def withdraw(self, key: str) -> None:
        """Take a strip back."""
        if self._notices.pop(key, None):
            self.noticed.emit(self.notice())

    def holds(self, key: str) -> bool:
        """Tell whether a strip of that key stands or waits behind another."""
        return key in self._notices

    def withdraw_all(self) -> None:
        """Take all strips back, because the project they are about is closed."""
        self._notices.clear()
        self.noticed.emit(None)

    def notice(self) -> Notice | None:
        """Return the strip that stands in front: the most serious, of those what was asked for, of those the newest."""
        newest_first = reversed(self._notices.values())
        return max(newest_first, key=lambda notice: (_WEIGHT[notice.kind], notice.asked), default=None)


class Question:
    """A question before something that undo cannot bring back. Esc is the safe answer."""

    @classmethod
    def ask(cls, parent: QWidget, question: str, detail: str, verb: str, safe: str) -> bool:
        """Ask, wait, and tell whether `verb` was chosen. Tests replace this method."""
        return cls.choose(parent, question, detail, (verb,), safe, first=-1) == 0

    @classmethod
    def choose(
        cls, parent: QWidget, question: str, detail: str, verbs: Sequence[str], safe: str, *, first: int
    ) -> int:
        """Ask which of several ways to go, wait, and return its place, -1 for the safe one. Tests may replace this.

        Args:
            parent: over what the question stands.
            question: the question.
            detail: what stands under it.
            verbs: one for each way.
            safe: the verb of Esc.
            first: the way that Enter takes, -1 for the safe one.
        """
        from PySide6.QtWidgets import QMessageBox  # 1 ms of the start

        box = QMessageBox(parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        box.setInformativeText(detail)
        ways = [box.addButton(verb, QMessageBox.ButtonRole.AcceptRole) for verb in verbs]
        no = box.addButton(safe, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(ways[first] if first >= 0 else no)
        box.setEscapeButton(no)
        box.exec()
        clicked = box.clickedButton()
        return next((place for place, way in enumerate(ways) if way is clicked), -1)
