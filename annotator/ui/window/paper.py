"""Where things go that leave the program: a file that is asked for, a printer, the system's file manager."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument

from annotator.ui import dialogs
from annotator.ui.window import desktop

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow


class Paper:
    """The ways out of one window."""

    def __init__(self, window: MainWindow) -> None:
        """Act for `window`."""
        self._window = window

    def ask_file(self, title: str, name: str, pattern: str) -> Path | None:
        """Ask for a file to write, beside the project; return None where none was chosen."""
        chosen = dialogs.save_file(
            self._window, title, str(Path(self._window.projects.folder()) / name), pattern
        )
        return Path(chosen) if chosen else None

    def ask_existing(self, title: str, pattern: str) -> Path | None:
        """Ask for a file to read; return None where none was chosen."""
        chosen = dialogs.open_file(self._window, title, self._window.projects.folder(), pattern)
        return Path(chosen) if chosen else None

    def print_document(self, document: QTextDocument) -> None:
        """Let the person choose a printer and print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(QCoreApplication.translate("window", "Print article"))
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            document.print_(printer)

    def show_file(self, file: Path) -> None:
        """Show a file in the system's file manager."""
        desktop.show_in_folder(file)
