"""A library that is not installed: which one, and the command that gets it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.paths import install_command, is_bundled
from annotator.ui.components import Button, PlainLabel


class MissingLibrary(QWidget):
    """A sentence, and a button that copies the command; the bundled program has no Python to type it for.

    Args:
        wanted: what cannot be had without it.
        library: as it is installed.
        parent: Qt parent.
    """

    def __init__(self, wanted: str, library: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        words = (
            self.tr("{0} needs the library {1}, which this program comes without.")
            if is_bundled()
            else self.tr("{0} needs the library {1}, which is not installed.")
        )
        self.words = PlainLabel(words.format(wanted, library), "small", "text-2", wrap=True)
        self.copy = Button(self.tr("Copy the command"), icon="clipboard-copy")
        self.copy.setAccessibleName(self.tr("Copy the command that installs it"))
        self.copy.setToolTip(install_command(library))
        self.copy.setVisible(not is_bundled())
        self.copy.clicked.connect(self._on_copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.words)
        column.addWidget(self.copy)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(install_command(self._library))
        self.copy.setText(self.tr("Copied"))
