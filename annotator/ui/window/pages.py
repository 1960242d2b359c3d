"""Pages that stand in place of the article: the start page, the export page, and the views."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui import views
from annotator.ui.bridge import Job
from annotator.ui.commands.command import tr
from annotator.ui.window import wiring

if TYPE_CHECKING:
    from annotator.app.edits.repairing import Repair
    from annotator.app.projects import Glance
    from annotator.ui.export import ExportPage
    from annotator.ui.palette import Palette
    from annotator.ui.start import StartPage
    from annotator.ui.window.main import MainWindow
    from annotator.ui.window.sheet import KeySheet


class Pages:
    """Makes pages and connects what they ask for to commands."""

    def __init__(self, window: MainWindow) -> None:
        """Show pages in `window`."""
        self._window = window
        self._kept: dict[str, QWidget] = {}
        self._palette: Palette | None = None
        self._keys: KeySheet | None = None

    # -- views

    def in_the_row(self) -> list[tuple[str, str, str]]:
        """Return id, word and key of every view of the top row."""
        words = [
            ("label", "Label", 1),
            *((view.id, view.title, view.place) for view in views.VIEWS if view.place),
        ]
        label = QCoreApplication.translate("window", "Label", "the view")
        return [
            (name, label if name == "label" else tr(word), f"Ctrl+{place}") for name, word, place in words
        ]

    def show_view(self, name: str) -> QWidget | None:
        """Show the article ("label") or a view in place of it, and return its page; the view in front stays as it is."""
        window = self._window
        if name == "label":
            window.show_page(None)
            window.label.article.setFocus()
        elif window.view() != name:
            view = views.find(name)
            page = self._kept.get(name) or view.make(window)
            if view.keeps:
                self._kept[name] = page
            window.show_page(page, name)
            page.setFocus()
        elif (front := window.page()) is not None:
            front.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return window.page()

    def keeps(self, page: QWidget) -> bool:
        """Tell whether a page stays as it is while another is in front."""
        return page in self._kept.values()

    def forget(self) -> None:
        """Throw away the pages that were kept, because the project they are about is closed."""
        kept, self._kept = self._kept, {}
        for page in kept.values():
            if page is self._window.page():
                self._window.show_page(None)
            self._window.pages.removeWidget(page)
            page.deleteLater()

    # -- the palette

    def toggle_palette(self) -> None:
        """Show the palette over the page, or close it."""
        from annotator.ui.palette import Palette
        from annotator.ui.window.offers import Offers

        window = self._window
        if self._palette is not None and self._palette.isVisible():
            self._palette.close_palette()
            return
        if self._palette is not None:
            self._palette.deleteLater()
        offers = Offers(window)
        self._palette = palette = Palette(window.pages, offers.find)
        palette.chosen.connect(lambda entry: entry.act())
        palette.refused.connect(lambda entry: window.messages.say(entry.why))
        palette.open(QApplication.focusWidget())

    def type_into_palette(self, typed: str) -> None:
        """Type into the palette if it is there; for pictures."""
        if self._palette is not None and self._palette.isVisible():
            self._palette.field.setText(typed)

    # -- the key sheet

    def toggle_keys(self) -> None:
        """Show the keys of the view in front over the page, or close them."""
        from annotator.ui.commands.sheet import columns
        from annotator.ui.window.sheet import KeySheet

        window = self._window
        if self._keys is not None:
            self._keys.close()
            return
        view = window.view()
        before = QApplication.focusWidget()
        shown = columns(
            window.commands.rows(), view, labels=window.labelling.labels if window.labelling else ()
        )
        name = next((tr(each.title) for each in views.VIEWS if each.id == view), "")
        where = tr("where you are now: {0}").format(name or tr("labelling"))
        self._keys = sheet = KeySheet(window.pages, where, shown, window.commands.key("help.keys"))

        def on_closed() -> None:
            self._keys = None
            if before is not None and before.isVisible():
                before.setFocus()

        sheet.closed.connect(on_closed)
        sheet.changeAsked.connect(lambda: (sheet.close(), window.commands.run("go.keys")))
        sheet.open_sheet()

    # -- the start page and the export page

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
            if window.session is not None:
                page.formLeft.connect(window.frame.step_back)

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
        from annotator.app.transfer.exchange_planning import plan_any
        from annotator.ui.export import ExportPage

        window = self._window
        if window.session is None:
            return
        page = ExportPage(window.session, plan_any, self.run)
        page.closed.connect(lambda: window.show_page(None))
        page.goTo.connect(window.frame.show_place)
        page.repairAsked.connect(lambda repairs: _repair(window, page, repairs))
        page.exported.connect(lambda _folder, sentence: window.messages.say(f"{sentence}."))
        window.show_page(page)
        page.setFocus()

    def run(
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


def _repair(window: MainWindow, page: ExportPage, repairs: Sequence[Repair]) -> None:
    """Repair what the export page lists, and let the page count anew."""
    if window.commands.run("annotation.repair_many", repairs=repairs):
        page.refresh()
