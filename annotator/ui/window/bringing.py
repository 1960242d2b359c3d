"""Bringing articles in: which files, the page that shows what would come, the clipboard, and the file that was."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtWidgets import QApplication

from annotator.app.sources import write_original
from annotator.app.transfer.clipboard import write_clipboard
from annotator.ui.window import desktop
from annotator.ui.window.dialogs import Choose
from annotator.ui.window.errand import why_busy

if TYPE_CHECKING:
    from annotator.ui.imports.page import ImportPage
    from annotator.ui.window.main import MainWindow


def tr(text: str) -> str:
    """Translate a sentence about bringing in."""
    return QCoreApplication.translate("bringing", text)


class Bringing:
    """What the window does for the commands that bring articles in."""

    def __init__(self, window: MainWindow) -> None:
        """Work for `window`."""
        self._window = window
        self._folder: Path | None = None

    def choose_folder(self) -> None:
        """Ask which folder to import."""
        chosen = Choose.folder(self._window, self._window.projects.folder())
        if chosen:
            self.show([chosen])

    def show(self, paths: list[str]) -> None:
        """Show what files and folders would bring; a page that is in front looks into them as well."""
        from annotator.ui.imports.page import ImportPage

        window = self._window
        if window.session is None:
            return
        busy = why_busy(window)
        if busy:
            window.messages.say(busy)
            return
        front = window.page()
        if isinstance(front, ImportPage):
            front.add_paths(paths)
            return
        folder = Path(tempfile.mkdtemp(dir=self._place()))
        page = ImportPage(window.session.path, paths, window.sheets.run, folder)
        page.closed.connect(lambda: window.show_page(None))
        page.accepted.connect(lambda arguments: self._begin(page, arguments))
        window.show_page(page)
        page.setFocus()

    def _begin(self, page: ImportPage, arguments: list[str]) -> None:
        page.leave()
        self._window.show_page(None)
        self._window.imports.start(arguments)

    def paste(self) -> None:
        """Show what the clipboard would bring.

        Raises:
            BadValue: it holds no text.
        """
        mime = QApplication.clipboard().mimeData()
        folder = Path(tempfile.mkdtemp(dir=self._place()))
        self.show([str(write_clipboard(folder, mime.text(), mime.html()))])

    def show_original(self) -> None:
        """Open the file that the article came from with the program that the system has for it."""
        work = self._window.labelling
        if work is None or work.opened is None:
            return
        folder = Path(tempfile.mkdtemp(dir=self._place()))
        file = write_original(work.session, work.opened.article.id, folder)
        if desktop.open_url(QUrl.fromLocalFile(str(file))):
            self._window.messages.say(tr("Opened {0} as it was imported.").format(file.name))
        else:
            self._window.messages.say(tr("There is no program to open {0}.").format(file.name))

    def _place(self) -> Path:
        if self._folder is None:
            self._folder = folder = Path(tempfile.mkdtemp(prefix="annotator-"))
            self._window.destroyed.connect(lambda: shutil.rmtree(folder, ignore_errors=True))
        return self._folder
