"""Pages that stand in place of the article: the start page and the export page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from annotator.ui.bridge import Job
from annotator.ui.window import wiring

if TYPE_CHECKING:
    from annotator.app.projects import Glance
    from annotator.ui.start import StartPage
    from annotator.ui.window.main import MainWindow


class Pages:
    """Makes pages and connects what they ask for to commands."""

    def __init__(self, window: MainWindow) -> None:
        """Show pages in `window`."""
        self._window = window

    def show_start(self, *, new: bool = False) -> None:
        """Show the start page, with the form of a new project where `new` is set."""
        from annotator.ui.start import StartPage

        window = self._window
        run = window.commands.run
        page = StartPage(window.settings)
        page.openSample.connect(window.projects.open_sample)
        page.openProject.connect(lambda path: run("file.open", path=path))
        page.newProject.connect(
            lambda path, codebook, lang: run("file.create", path=path, codebook=codebook, lang=lang)
        )
        page.nameChanged.connect(lambda name: window.change_settings(replace(window.settings, name=name)))
        page.recentRemoved.connect(self._forget)
        if window.session is None:
            window.setWindowTitle(QCoreApplication.translate("window", "Annotator"))
            window.top.show_name("")
        window.show_page(page)
        wiring.show_state(window)
        if window.settings.recent:
            window.projects.glance_at(window.settings.recent, lambda found: self._show_recent(page, found))
        if new:
            page.begin_new()

    def _show_recent(self, page: StartPage, found: list[Glance]) -> None:
        from annotator.ui.start.recent import RecentProject

        if self._window.page() is not page:
            return
        page.set_recent(
            [
                RecentProject(
                    each.path,
                    Path(each.path).stem,
                    each.finished,
                    each.total,
                    datetime.fromtimestamp(each.changed) if each.changed else None,
                    missing=not each.changed,
                )
                for each in found
            ]
        )

    def _forget(self, path: str) -> None:
        window = self._window
        recent = tuple(old for old in window.settings.recent if old != path)
        window.change_settings(replace(window.settings, recent=recent))

    def show_export(self) -> None:
        """Show the export page."""
        from annotator.app.transfer.planning import plan_export
        from annotator.ui.export import ExportPage

        window = self._window
        if window.session is None:
            return
        page = ExportPage(window.session, plan_export, self._run)
        page.closed.connect(lambda: window.show_page(None))
        page.goTo.connect(window.frame.show_place)
        page.exported.connect(lambda _folder, sentence: window.messages.say(f"{sentence}."))
        window.show_page(page)
        page.setFocus()

    def _run(
        self,
        arguments: list[str],
        progress: Callable[[int, int], None],
        done: Callable[[dict[str, Any], str], None],
    ) -> Callable[[], None]:
        """Start a command of the program for a page and return what cancels it."""
        job = Job(arguments, self._window)
        job.progressed.connect(progress)
        job.finished.connect(done)
        job.start()
        return job.cancel
