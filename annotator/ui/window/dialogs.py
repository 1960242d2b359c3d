"""The system's file dialogs. Tests replace these methods."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

SUFFIX = ".annot"


def tr(text: str) -> str:
    """Translate a title of a dialog."""
    return QCoreApplication.translate("dialogs", text)


class Choose:
    """Asking for files."""

    @classmethod
    def new_project(cls, parent: QWidget, folder: str = "") -> str:
        """Return the path of a project to make, "" where none was chosen."""
        chosen, _ = QFileDialog.getSaveFileName(
            parent,
            tr("New project"),
            folder,
            tr("Projects (*.annot)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not chosen:
            return ""
        return chosen if Path(chosen).suffix == SUFFIX else f"{chosen}{SUFFIX}"

    @classmethod
    def project(cls, parent: QWidget, folder: str = "") -> str:
        """Return the path of a project to open, "" where none was chosen."""
        chosen, _ = QFileDialog.getOpenFileName(parent, tr("Open project"), folder, tr("Projects (*.annot)"))
        return chosen

    @classmethod
    def files(cls, parent: QWidget, folder: str = "") -> list[str]:
        """Return the files to import, none where the dialog was left."""
        chosen, _ = QFileDialog.getOpenFileNames(parent, tr("Import articles"), folder)
        return chosen
