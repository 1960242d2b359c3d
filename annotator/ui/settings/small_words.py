"""The small words of a language: those of the codebook, until somebody writes others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.app.settings import Table, with_entry
from annotator.ui import theme
from annotator.ui.components import Button, PlainLabel, Select
from annotator.ui.language import plural

WAIT = 500
"""Milliseconds after the last letter until what was typed is kept."""


def as_text(words: Iterable[str]) -> str:
    """Return words in the order of the alphabet, with blanks between them."""
    return " ".join(sorted(words, key=str.casefold))


def as_words(text: str) -> tuple[str, ...]:
    """Return the words of a text, lower-case, each once, in the order of the alphabet."""
    return tuple(sorted({word.casefold() for word in re.split(r"[\s,;]+", text) if word}))


class _Text(QPlainTextEdit):
    """A field of several lines; Tab leaves it."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class SmallWords(QWidget):
    """A language, its words, and the way back to the codebook's."""

    changed = Signal(object)

    def __init__(
        self,
        languages: Sequence[tuple[str, str]],
        of_codebook: Mapping[str, Iterable[str]],
        lang: str,
        parent: QWidget | None = None,
    ) -> None:
        """Show a language's words.

        Args:
            languages: code and name of each.
            of_codebook: the words of each language as the codebook has them.
            lang: code of the language to begin with.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._of_codebook = {key: as_words(as_text(words)) for key, words in of_codebook.items()}
        self._table: Table = ()
        self.language = Select(self.tr("Language of the small words"))
        for code, name in languages:
            self.language.addItem(name, code)
        self.language.choose(lang)
        self.text = _Text()
        self.text.setAccessibleName(self.tr("Small words"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(round(92 * theme.interface_scale()))
        self.count = PlainLabel(role="small", ink="text-2")
        self.back = Button(self.tr("As in the codebook"), "flat")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._lay_out()
        self.language.currentIndexChanged.connect(self._on_language)
        self.text.textChanged.connect(self._timer.start)
        self.text.left.connect(self.keep)
        self._timer.timeout.connect(self.keep)
        self.back.clicked.connect(self._on_back)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self.count, 1)
        below.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.language)
        column.addWidget(self.text)
        column.addLayout(below)
        self.setFocusProxy(self.language)

    def show_value(self, table: Table) -> None:
        """Show what a table says of the chosen language, else what the codebook says."""
        self._table = table
        self._show()

    def keep(self) -> None:
        """Keep what was typed; the codebook's own words are kept as none of one's own."""
        self._timer.stop()
        lang, words = self._lang(), as_words(self.text.toPlainText())
        if words == self._words():
            return
        own = None if words == self._of_codebook.get(lang, ()) else words
        self._table = with_entry(self._table, lang, own)
        self._tell()
        self.changed.emit(self._table)

    def _lang(self) -> str:
        return str(self.language.currentData())

    def _words(self) -> tuple[str, ...]:
        own = dict(self._table).get(self._lang())
        return self._of_codebook.get(self._lang(), ()) if own is None else tuple(sorted(own))

    def _show(self) -> None:
        if as_words(self.text.toPlainText()) != self._words():
            blocked = self.text.blockSignals(True)
            self.text.setPlainText(as_text(self._words()))
            self.text.blockSignals(blocked)
        self._tell()

    def _tell(self) -> None:
        number = len(self._words())
        words = plural("1 word", "{0} words", number)
        self.count.setText(words if number else self.tr("No words: arrows stop at every word."))
        self.back.setVisible(self._lang() in dict(self._table))

    def _on_language(self) -> None:
        self._timer.stop()
        self._show()

    def _on_back(self) -> None:
        self._table = with_entry(self._table, self._lang(), None)
        self._show()
        self.text.setFocus()
        self.changed.emit(self._table)
