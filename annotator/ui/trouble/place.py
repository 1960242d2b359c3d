"""Where the open project lies: warns of shared folders and full disks, and notices a file that goes away under us."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from annotator.app.places import LITTLE, free_bytes, on_network, sync_service
from annotator.app.session import Session

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow

EVERY = 2_000
"""Milliseconds between two looks at the file's place."""


def tr(text: str) -> str:
    """Translate a sentence about places."""
    return QCoreApplication.translate("place", text)


class Place:
    """Watches the place of one project at a time."""

    def __init__(self, window: MainWindow) -> None:
        """Show strips in `window`."""
        self._window = window
        self._session: Session | None = None
        self._said = "here"
        self._timer = QTimer(window)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)

    def watch(self, session: Session) -> None:
        """Warn about the place of a project that was opened just now, and look after it."""
        self._session, self._said = session, "here"
        self._timer.start()
        self._window.later.do("place", lambda: self._warn(session))

    def leave(self) -> None:
        """Stop looking, because the project is closed."""
        self._timer.stop()
        self._session = None

    def look(self) -> None:
        """See whether the file is still where it was."""
        session, window = self._session, self._window
        if session is None:
            return
        where = session.whereabouts()
        if where == self._said:
            return
        self._said = where
        if where == "here":
            window.messages.withdraw("gone")
            window.messages.withdraw("error")
            window.messages.say(tr("“{0}” is back in its place.").format(session.path.name))
            return
        copied = session.rescue()
        sentence = (
            tr("“{0}” was moved or its disk was taken away, so nothing can be labelled.")
            if where == "gone"
            else tr("Another file took the place of “{0}”, so nothing can be labelled.")
        )
        if copied:
            sentence += " " + tr("Your work is among its backups.")
        window.messages.attend(
            "gone",
            sentence.format(session.path.name),
            "danger",
            (
                (tr("Save a copy…"), window.projects.save_copy),
                (tr("Open…"), lambda: window.commands.run("file.open")),
            ),
        )

    def _warn(self, session: Session) -> None:
        self._warn_of_others(session)
        self._warn_of_full_disk(session)

    def _warn_of_others(self, session: Session) -> None:
        window, path = self._window, session.path.absolute()
        if str(path) in window.settings.trusted_places:
            return
        service = sync_service(path)
        if service:
            sentence = tr(
                "This project lies in a {0} folder. Work on one computer at a time and close it before the folder is synchronised."
            ).format(service)
        elif on_network(path):
            sentence = tr(
                "This project lies on another computer’s disk. Only one person can work in it at a time."
            )
        else:
            return
        window.messages.attend(
            "place",
            sentence,
            "caution",
            (
                (tr("Save a copy…"), window.projects.save_copy),
                (tr("Not again"), lambda: self._trust(str(path))),
            ),
        )

    def _warn_of_full_disk(self, session: Session) -> None:
        free = free_bytes(session.path)
        if free is None or free >= LITTLE or session.read_only:
            return
        sentence = tr("Only {0} MB are free on the disk of this project. Free some space soon.")
        self._window.messages.attend("space", sentence.format(f"{free / 1e6:,.0f}"), "caution")

    def _trust(self, path: str) -> None:
        window = self._window
        window.messages.withdraw("place")
        trusted = (*window.settings.trusted_places, path)[-50:]
        window.change_settings(replace(window.settings, trusted_places=trusted))
