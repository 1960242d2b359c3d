"""Looking for suggestions beside the window: a thread with its own connection, how far it is, and how to stop it."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from annotator.errors import InvalidEdit
from annotator.ui import dialogs
from annotator.ui.label import suggested
from annotator.ui.language import grouped, plural

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow

STRIP = "suggesting"
TELL = 700
"""Milliseconds after which, and in which, a strip says how far it is."""


def tr(text: str) -> str:
    """Translate a sentence about suggestions."""
    return QCoreApplication.translate("suggestions", text)


class Suggesting(QObject):
    """Finds suggestions for one window, one search at a time."""

    def __init__(self, window: MainWindow) -> None:
        """Search in the project that `window` has open."""
        super().__init__(window)
        self._window = window
        self._stop: threading.Event | None = None
        self._far = (0, 0)
        self._timer = QTimer(self)
        self._timer.setInterval(TELL)
        self._timer.timeout.connect(self._tell)

    def running(self) -> bool:
        """Tell whether a search is going on."""
        return self._stop is not None

    def begin(self, articles: Sequence[int] | None) -> None:
        """Look for suggestions in articles (rows), or in all that are not finished, and show those of the open one."""
        window, session = self._window, self._window.session
        if session is None or self.running():
            return
        name, path = session.me().name, session.path
        stop = self._stop = threading.Event()
        self._far = (0, 0)

        def work() -> object:
            from annotator.app.assist import suggest
            from annotator.app.projects import open_project

            with open_project(path, annotator=name) as beside:
                return suggest(beside, articles=articles, progress=self._keep, stopped=stop.is_set)

        def done(made: object, error: str) -> None:
            if self._stop is not stop:
                return  # the project was closed, or another search has begun
            self._end()
            if error:
                window.messages.say(error, stays=not stop.is_set())
            else:
                self._show(made, here=articles is not None)

        window.projects.beside(work, done)
        self._timer.start()

    def stop(self) -> None:
        """Ask the search to stop; nothing is changed then."""
        if self._stop:
            self._stop.set()

    def forget(self) -> None:
        """Stop the search, because the project is closed."""
        self.stop()
        self._end()

    def choose_terms(self) -> None:
        """Ask for a term list and take it for the project."""
        folder = str(self._window.projects.folder())
        pattern = tr("Term lists (*.csv *.tsv *.jsonl *.toml)")
        chosen = dialogs.open_file(self._window, tr("Term list"), folder, pattern)
        if chosen:
            self.use_terms(Path(chosen))

    def use_terms(self, file: Path | None) -> None:
        """Take a term list for the project, or the one that comes with the program."""
        from annotator.app.assist import use_terms

        session = self._window.session
        if session is None:
            raise InvalidEdit(tr("Open a project first."))
        number = grouped(use_terms(session, file))
        if file is None:
            sentence = tr("The term list of the program is in force. Terms: {0}").format(number)
        else:
            sentence = tr("The term list ‘{0}’ is in force. Terms: {1}").format(file.name, number)
        self._window.messages.say(sentence)

    def _keep(self, done: int, total: int) -> None:
        self._far = (done, total)  # called in the thread; the timer reads it

    def _tell(self) -> None:
        done, total = self._far
        sentence = tr("Looking for suggestions: {0} of {1} articles read.")
        self._window.messages.attend(
            STRIP,
            sentence.format(grouped(done), grouped(total)),
            "info",
            ((tr("Stop"), lambda: self._window.commands.run("suggestion.stop")),),
        )

    def _end(self) -> None:
        self._stop = None
        self._timer.stop()
        self._window.messages.withdraw(STRIP)

    def _show(self, made: object, *, here: bool) -> None:
        from annotator.app.assist import Made

        work = self._window.labelling
        if work is None or not isinstance(made, Made):
            return
        waiting = suggested.show_kept(work, stand=here)
        total = sum(made.counts.values())
        if not here:
            words = plural(
                "1 suggestion in all unfinished articles.",
                "{0} suggestions in all unfinished articles.",
                total,
            )
            if made.left_out:
                more = plural(
                    "1 article is left out, because two people label it.",
                    "{0} articles are left out, because two people label them.",
                    made.left_out,
                )
                words = f"{words} {more}"
        elif waiting:
            keys = tr("Enter accepts, Delete turns down.")
            words = f"{plural('1 suggestion here.', '{0} suggestions here.', waiting)} {keys}"
        else:
            words = tr("Nothing to suggest here: no word that you or the term list have labelled is left.")
        self._window.messages.say(words)
