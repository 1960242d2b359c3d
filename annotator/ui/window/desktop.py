"""What the system's own programs do for us: showing a file in its folder, opening a page. Tests replace `open_url`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show_in_folder(file: Path) -> bool:
    """Show a file in the system's file manager, selected where the system can; tell whether that could be asked for."""
    if sys.platform == "win32":  # pragma: no cover
        subprocess.Popen(["explorer", "/select,", str(file)])
        return True
    if sys.platform == "darwin":  # pragma: no cover
        subprocess.Popen(["open", "-R", str(file)])
        return True
    return open_url(QUrl.fromLocalFile(str(file.parent)))


def open_url(url: QUrl) -> bool:
    """Open a folder or a file with the program that the system has for it."""
    return QDesktopServices.openUrl(url)
