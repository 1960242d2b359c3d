"""The window, or a bare Qt widget, in a process of its own: real keys in, the moment of painting out. Imports Qt: for children."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

SIZE = (1280, 800)
PATIENCE = 20.0
"""Seconds after which something that was not painted counts as broken."""


class Painted(QObject):
    """Notices the paint events of one widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen += 1
        return False


def until_painted(painted: Painted, act: Callable[[], object], shown: Callable[[], bool]) -> float:
    """Do something and return the seconds until the widget shows it: `shown` holds, and it was painted since.

    The event loop is turned as the program turns it, so all that the act makes other widgets paint is in the time.
    """
    application = QApplication.instance()
    begin = time.perf_counter()
    before = painted.seen
    act()
    while True:
        application.processEvents()
        if shown() and painted.seen > before:
            return time.perf_counter() - begin
        if time.perf_counter() - begin > PATIENCE:
            raise RuntimeError("nothing was painted")


def settle(milliseconds: int = 60) -> None:
    """Let timers and idle layout come to their end, so that they do not fall into the next measurement."""
    QTest.qWait(milliseconds)


class Bare:
    """The baseline: Qt's own text widget as it comes, in the size and font of ours, read-only."""

    def __init__(self, size: tuple[int, int], font: QFont) -> None:
        self.widget = QTextEdit()
        self.widget.setStyleSheet("")
        self.widget.setReadOnly(True)
        self.widget.setFont(font)
        self.widget.resize(*size)
        self.widget.show()
        self.painted = Painted(self.widget.viewport())
        settle()

    def show_text(self, text: str) -> float:
        """Return the seconds from setPlainText to painted."""
        return until_painted(self.painted, lambda: self.widget.setPlainText(text), lambda: True)

    def page(self) -> float:
        """Return the seconds from PageDown to painted."""
        self.come_forward()
        return until_painted(
            self.painted, lambda: QTest.keyClick(self.widget, Qt.Key.Key_PageDown), lambda: True
        )

    def come_forward(self) -> None:
        """Take the keyboard, unmeasured."""
        self.widget.activateWindow()
        self.widget.setFocus()
        settle(10)


class Stage:
    """The program's window on a project, and its article view."""

    def __init__(self, project: Path) -> None:
        from annotator.app.settings import Settings
        from annotator.ui.application import make_window

        self.window = make_window(Settings(theme="light"), str(project), keeps=False)
        self.window.resize(*SIZE)
        self.window.show()
        self.window.projects.wait()
        settle(300)
        self.view = self.window.label.article
        self.painted = Painted(self.view.viewport())

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the article."""
        QTest.keyClick(self.view, key, modifiers)

    def come_forward(self) -> None:
        """Take the keyboard back from the baseline, unmeasured."""
        self.window.activateWindow()
        self.view.setFocus()
        settle(10)

    def next_article(self) -> float:
        """Return the seconds from Alt+Down to the next article painted."""
        self.come_forward()
        before = self.text()
        return until_painted(
            self.painted,
            lambda: self.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
            lambda: self.text() != before,
        )

    def show_again(self) -> float:
        """Return the seconds from giving the view the open article anew to its text and marks painted."""
        work = self.window.labelling
        opened, marks = work.opened, work.marks()
        return until_painted(
            self.painted,
            lambda: self.view.show_article(
                opened.article.text, opened.tokens, title=opened.title, regions=work.regions, marks=marks
            ),
            lambda: True,
        )

    def label(self) -> float:
        """Return the seconds from pressing 1 to the new mark painted."""
        self.come_forward()
        before = len(self.view.pictures.index)
        return until_painted(
            self.painted,
            lambda: self.press(Qt.Key.Key_1),
            lambda: len(self.view.pictures.index) > before,
        )

    def page(self) -> float:
        """Return the seconds from PageDown to painted."""
        self.come_forward()
        return until_painted(self.painted, lambda: self.press(Qt.Key.Key_PageDown), lambda: True)

    def go_to(self, number: int) -> None:
        """Open an article, unmeasured."""
        self.window.commands.run("go.number", number=str(number))
        settle(300)

    def choose_word(self) -> None:
        """Select a word on the screen that has no mark yet, as the keyboard does."""
        walk, text, index = self.view.walk, self.text(), self.view.pictures.index
        for number in range(60, len(walk.tokens)):
            span = walk.tokens.span(number)
            word = span.of(text)
            if word.isalpha() and len(word) > 4 and not any(mark.span.overlaps(span) for mark in index.marks):
                self.view.select(span)
                return
        raise RuntimeError("there is no free word")

    def repaint(self) -> float:
        """Return the seconds of one full repaint of the view: letters and marks are drawn, nothing comes ready-made."""
        self.view.strips.clear()
        begin = time.perf_counter()
        self.view.viewport().repaint()
        return time.perf_counter() - begin

    def text(self) -> str:
        """Return the text that is shown, as the view was given it."""
        return self.view.page.text

    def close(self) -> None:
        """Close window and project."""
        self.window.close()
        settle()
