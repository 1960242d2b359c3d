"""The system's file dialogs. Tests replace these methods."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from annotator.ui import dialogs

SUFFIX = ".annot"


def tr(text: str) -> str:
    """Translate a title of a dialog."""
    return QCoreApplication.translate("dialogs", text)


class Choose:
    """Asking for files."""

    @classmethod
    def new_project(cls, parent: QWidget, folder: str = "") -> str:
        """Return the path of a project to make, "" where none was chosen."""
        chosen = dialogs.save_file(parent, tr("New project"), folder, tr("Projects (*.annot)"), confirm=False)
        if not chosen:
            return ""
        return chosen if Path(chosen).suffix == SUFFIX else f"{chosen}{SUFFIX}"

    @classmethod
    def project(cls, parent: QWidget, folder: str = "") -> str:
        """Return the path of a project to open, "" where none was chosen."""
        return dialogs.open_file(parent, tr("Open project"), folder, tr("Projects (*.annot)"))

    @classmethod
    def folder(cls, parent: QWidget, folder: str = "") -> str:
        """Return the folder to import, "" where the dialog was left."""
        return dialogs.open_folder(parent, tr("Import a folder"), folder)

    @classmethod
    def files(cls, parent: QWidget, folder: str = "") -> list[str]:
        """Return the files to import, none where the dialog was left."""
        return dialogs.open_files(parent, tr("Import articles"), folder)
