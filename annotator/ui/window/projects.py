"""Which project is open: opening, closing, the lock, backups, the start page and the export page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from annotator.app.projects import (
    OWN_LABELS,
    Glance,
    begin_as,
    create_project,
    glance,
    open_for_window,
    open_project,
    system_user,
)
from annotator.app.session import Session
from annotator.domain.annotation import Status
from annotator.domain.changes import Changes
from annotator.ui.bridge import Bridge
from annotator.ui.label.labelling import Labelling
from annotator.ui.window import remark, wiring
from annotator.ui.window.worker import Worker

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow

RECENT = 12
IDLE = 30_000
"""Milliseconds without a change after which the moment counts as quiet."""


def tr(text: str) -> str:
    """Translate a sentence about projects."""
    return QCoreApplication.translate("projects", text)


class Projects:
    """At most one open project a window."""

    def __init__(self, window: MainWindow) -> None:
        """Work for `window`; nothing is open yet."""
        self._window = window
        self._release: Callable[[], None] | None = None
        self._bridge: Bridge | None = None
        self._workers: list[Worker] = []
        self._saved: datetime | None = None
        self._backup_failed = False
        self._timer = QTimer(window)
        self._timer.timeout.connect(self.back_up)
        self._idle = QTimer(window)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE)
        self._idle.timeout.connect(self._rest)

    # -- opening

    def open(self, path: str) -> None:
        """Open a project in place of the one that is open; where that fails, the open one stays.

        Raises:
            AnnotatorError: the file cannot be opened.
        """
        window = self._window
        if window.session is not None and Path(path).absolute() == window.session.path.absolute():
            window.show_page(None)
            return
        session, lock, holder = open_for_window(Path(path))
        self.close()
        self._release = lock.release
        name = window.settings.name
        kept = begin_as(session, name)
        self._take(session)
        self._remember(path)
        if kept:
            self._say_who(session.annotator.name, name, kept)
        if session.read_only:
            self._say_read_only(session, holder.user if holder else "", holder.since if holder else "")
        else:
            window.later.do("backup", self.back_up)
        window.place.watch(session)

    def show_for_picture(self, path: Path, article: str) -> None:
        """Open a project for a picture: reading only, no lock, no backup, nothing remembered.

        Raises:
            AnnotatorError: the project cannot be opened, or has no such article.
        """
        self._take(open_project(path))
        work = self._window.labelling
        if work and article and work.opened:
            work.go_to(work.session.article_named(article))

    def create(self, path: str, codebook: str, lang: str) -> None:
        """Make a project and open it; one with own labels begins with naming the first."""
        create_project(
            Path(path), codebook=codebook, annotator=self._window.settings.name, lang=lang or "en"
        ).close()
        self.open(path)
        if codebook == OWN_LABELS:
            self._window.commands.run("codebook.rename")

    def open_sample(self, then: Callable[[], object] | None = None) -> None:
        """Open the sample project; where there is none yet, make it beside the window.

        `then` is called when it is open; without it the tour is offered.
        """
        from annotator.app.sample import ensure_sample

        window = self._window
        name = window.settings.name or system_user()
        window.messages.attend("sample", tr("Making the sample project …"), "info")

        def opened(path: object, error: str) -> None:
            window.messages.withdraw("sample")
            if error:
                window.messages.attend("sample", error)
            elif window.commands.run("file.open", path=str(path)):
                then() if then else self._offer_tour()

        self._work(lambda: ensure_sample(name), opened)

    def _offer_tour(self) -> None:
        from annotator.ui.help.tour import offer

        offer(self._window, lambda: self._window.commands.run("help.tour"))

    def _take(self, session: Session) -> None:
        window = self._window
        window.session = session
        window.labelling = Labelling(session, window.label.article, window.messages)
        self._bridge = Bridge(session, window)
        self._bridge.changed.connect(self._on_changed)
        self._saved = None
        self._backup_failed = False
        self._timer.start(window.settings.backup_minutes * 60_000)
        wiring.connect_labelling(window, window.labelling)
        window.setWindowTitle(f"{session.path.stem} – {tr('Annotator')}")
        window.top.show_name(session.annotator.name)
        window.articles.set_session(session)
        window.later.do("list", window.articles.filter_now)
        window.show_page(None)
        self.open_first()
        window.label.article.setFocus()

    def open_first(self) -> None:
        """Open the article that was open last, at its place; else one in progress, the first unfinished one, the first."""
        window = self._window
        if window.session is None or window.labelling is None:
            return
        reading = window.session.reading
        last, place = reading.last_place()
        if last:
            window.labelling.go_to_offset(last, place)
            return
        started = reading.ids(status=Status.IN_PROGRESS, limit=1)
        unfinished = reading.next_unfinished(0)
        first = started[0] if started else unfinished if unfinished else next(iter(reading.ids(limit=1)), 0)
        if first:
            window.labelling.go_to(first)
        else:
            window.labelling.close()

    def _say_read_only(self, session: Session, user: str, since: str) -> None:
        window = self._window
        if user:
            when = local_time(since)
            sentence = tr("Opened for reading only: {0} has this project open").format(user)
            sentence += tr(" since {0}.").format(when) if when else "."
        else:
            sentence = tr("Opened for reading only: {0}.").format(session.why_read_only)
        window.messages.attend("read-only", sentence, "caution", ((tr("Save a copy…"), self.save_copy),))

    def _say_who(self, own: str, name: str, why: str) -> None:
        window = self._window
        if why == "packet":
            sentence = tr("You work as {0} here: this packet was made for {0}.").format(own)
            window.messages.attend("who", sentence, "info")
            return
        sentence = tr("You work as {0} here, because this project was made under that name.").format(own)
        work = (tr("Work as {0}").format(name), lambda: window.commands.run("edit.name", name=name))
        window.messages.attend("who", sentence, "info", (work,))

    def save_copy(self) -> None:
        """Ask for a file, copy the project into it, and open the copy."""
        from annotator.ui.window.dialogs import Choose

        window = self._window
        chosen = Choose.new_project(window, self.folder())
        if chosen and window.session is not None:
            window.commands.run("file.copy", path=chosen)

    def copy_to(self, path: str) -> None:
        """Copy the open project into a new file and open that."""
        if self._window.session is not None:
            self._window.session.back_up(Path(path))
            self.open(path)

    # -- closing

    def close(self) -> None:
        """Close the open project; what was done is on disk already."""
        window = self._window
        remark.settle(window)
        window.later.forget()
        window.place.leave()
        self._timer.stop()
        if self._bridge:
            self._bridge.stop()
            self._bridge.deleteLater()
            self._bridge = None
        if window.labelling:
            if window.keeps:
                window.labelling.leave()
            window.labelling.close()
            window.labelling.deleteLater()
            window.labelling = None
        window.suggesting.forget()
        for worker in self._workers:
            worker.wait()
        self._workers.clear()
        window.sheets.forget()
        window.trail.forget()
        window.drafts.forget()
        if window.session:
            window.articles.set_session(None)
            window.past.forget()
            session, window.session = window.session, None
            session.close()
        if self._release:
            self._release()
            self._release = None
        window.messages.withdraw_all()
        window.status.clear()

    def folder(self) -> str:
        """Return the folder in which file dialogs begin."""
        session = self._window.session
        return str(session.path.parent) if session else ""

    def _remember(self, path: str) -> None:
        window = self._window
        absolute = str(Path(path).absolute())
        if window.settings.recent[:1] == (absolute,):
            return
        recent = (absolute, *(old for old in window.settings.recent if old != absolute))[:RECENT]
        window.change_settings(replace(window.settings, recent=recent))

    # -- changes and backups

    def _on_changed(self, changes: Changes) -> None:
        if changes.origin != "other process":
            self._saved = datetime.now()
        self._idle.start()
        wiring.take(self._window, changes)

    def _rest(self) -> None:
        """Let the store do what it leaves to a quiet moment."""
        session = self._window.session
        if session is not None:
            session.rest()

    def saved_words(self) -> str:
        """Return "Saved 10:42:07", or "" while nothing was changed."""
        return tr("Saved {0}").format(self._saved.strftime("%H:%M:%S")) if self._saved else ""

    def back_up(self) -> None:
        """Make a backup beside the window, where steps were made that none holds yet."""
        session = self._window.session
        if session is None or session.read_only:
            return
        path = session.path

        def work() -> None:
            with open_project(path) as own:
                own.back_up_if_due()

        self._work(work, self._on_backed_up)

    def back_up_every(self, minutes: int) -> None:
        """Make backups at another distance from now on."""
        if self._timer.interval() != minutes * 60_000:
            self._timer.setInterval(minutes * 60_000)

    def glance_at(self, paths: Sequence[str], done: Callable[[list[Glance]], None]) -> None:
        """Look beside the window how far other projects are."""

        def looked(found: object, error: str) -> None:
            if not error and isinstance(found, list):
                done(found)

        self._work(lambda: [glance(path) for path in paths], looked)

    def _on_backed_up(self, _result: object, error: str) -> None:
        if error and not self._backup_failed:
            self._backup_failed = True
            self._window.messages.attend("backup", tr("No backup was made. {0}").format(error))

    def beside(self, work: Callable[[], object], done: Callable[[object, str], None]) -> None:
        """Do work in a thread of its own and hand its result, or an error sentence, to `done` in the window's."""
        self._work(work, done)

    def _work(self, work: Callable[[], object], done: Callable[[object, str], None]) -> None:
        worker = Worker(work, done, self._window)
        self._workers = [old for old in self._workers if old.running()] + [worker]
        worker.start()

    def wait(self) -> None:
        """Wait for work beside the window; for tests and pictures."""
        self._window.later.now()
        for worker in self._workers:
            worker.wait()
        self._window.later.now()


def local_time(stamp: str) -> str:
    """Return the time of day of a UTC stamp (ISO 8601), "" where it is none."""
    try:
        return datetime.fromisoformat(stamp).astimezone().strftime("%H:%M")
    except ValueError:
        return ""
