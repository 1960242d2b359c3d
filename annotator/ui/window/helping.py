"""What the menu Help does besides showing pages: the tour, the log, versions for a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from annotator.errors import BadValue
from annotator.paths import log_folder
from annotator.ui.trouble.net import report_about
from annotator.ui.window.desktop import show_in_folder

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow


def tr(text: str) -> str:
    """Translate a sentence of the window."""
    return QCoreApplication.translate("window", text)


class Helping:
    """Help in one window."""

    def __init__(self, window: MainWindow) -> None:
        """Act on `window`."""
        self._window = window

    def begin_tour(self) -> None:
        """Lead through one article of the sample project, which is opened where another project is."""
        from annotator.app.sample import sample_file

        window = self._window
        if window.session is not None and window.session.path == sample_file():
            self._tour_here()
        else:
            window.projects.open_sample(self._tour_here)

    def _tour_here(self) -> None:
        from annotator.ui.help.tour import Tour

        if self._window.labelling is not None:
            Tour(self._window, self._window.labelling).begin()

    def copy_report(self) -> None:
        """Put versions and settings on the clipboard."""
        QGuiApplication.clipboard().setText(report_about(self._window))
        self._window.messages.say(tr("Versions and settings were copied."))

    def show_log(self) -> None:
        """Show the folder of the log in the system's file manager.

        Raises:
            BadValue: there is no log yet.
        """
        folder = log_folder()
        if not folder.is_dir():
            raise BadValue(tr("There is no log yet."))
        show_in_folder(folder / "annotator.log")
