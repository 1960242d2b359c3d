"""What the system's own programs do for us: showing a file in its folder, opening a page. Tests replace `open_url`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QFileOpenEvent


class FileOpener(QObject):
    """Hears what macOS asks the running program to open: a double click on a project, a drop on the icon."""

    def __init__(self, parent: QObject, open_file: Callable[[str], object]) -> None:
        """Call `open_file` with the path."""
        super().__init__(parent)
        self._open = open_file

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self._open(event.file())
            return True
        return False


def show_in_folder(file: Path) -> bool:
    """Show a file in the system's file manager, selected where the system can; tell whether that could be asked for."""
    if sys.platform in {"win32", "darwin"}:  # pragma: no cover
        import subprocess

        ask = ["explorer", "/select,"] if sys.platform == "win32" else ["open", "-R"]
        subprocess.Popen([*ask, str(file)])
        return True
    return open_url(QUrl.fromLocalFile(str(file.parent)))


def open_url(url: QUrl) -> bool:
    """Open a folder or a file with the program that the system has for it."""
    return QDesktopServices.openUrl(url)
