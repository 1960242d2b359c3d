"""The file dialogs. They never look into files: that would drop the locks of the project that is open.

Closing any descriptor of a file drops all POSIX locks that the process holds on it, and Qt's own dialog opens files to
find out their kind. So kinds and icons are told by the name alone here. Tests replace the callers' `ask_` methods.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QFileIconProvider,
    QLineEdit,
    QWidget,
)

_Mode = QFileDialog.FileMode


class ByName(QFileIconProvider):
    """Tells a file's kind and icon by its name; opens nothing."""

    def icon(self, info: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        from PySide6.QtWidgets import QStyle

        style = QApplication.style()
        folder = info.isDir() if isinstance(info, QFileInfo) else info == self.IconType.Folder
        kind = QStyle.StandardPixmap.SP_DirIcon if folder else QStyle.StandardPixmap.SP_FileIcon
        return style.standardIcon(kind)

    def type(self, info: QFileInfo) -> str:
        return "" if info.isDir() else info.suffix().lower()


class NewFolder(QFileDialog):
    """Asks for a folder, and takes the name of one that is still to be made where Qt's own says that there is none."""

    _chosen: Path | None = None

    def accept(self) -> None:
        self._chosen = self._new()
        if self._chosen is None:
            super().accept()
        else:
            self.done(QDialog.DialogCode.Accepted)

    def selectedFiles(self) -> list[str]:
        return super().selectedFiles() if self._chosen is None else [str(self._chosen)]

    def _new(self) -> Path | None:
        """Return the folder that is typed and not there, in one that is; None where it is there, or nothing is typed.

        A system's own dialog has no such field, and makes new folders itself.
        """
        field = self.findChild(QLineEdit, "fileNameEdit")
        typed = field.text().strip() if field is not None else ""
        path = Path(self.directory().absolutePath()) / Path(typed).expanduser()
        return path if typed and not path.exists() and path.parent.is_dir() else None


_BY_NAME: list[ByName] = []


def open_file(parent: QWidget, title: str, folder: str, pattern: str = "") -> str:
    """Return an existing file that was chosen, "" where none was."""
    return next(iter(_ask(parent, title, folder, pattern, _Mode.ExistingFile)), "")


def open_files(parent: QWidget, title: str, folder: str, pattern: str = "") -> list[str]:
    """Return existing files that were chosen."""
    return _ask(parent, title, folder, pattern, _Mode.ExistingFiles)


def open_folder(parent: QWidget, title: str, folder: str) -> str:
    """Return a folder that was chosen, "" where none was."""
    return next(iter(_ask(parent, title, folder, "", _Mode.Directory)), "")


def new_folder(parent: QWidget, title: str, folder: str) -> str:
    """Return a folder to write into, "" where none was chosen; it may be a name that is typed and not there yet."""
    return next(iter(_ask(parent, title, folder, "", _Mode.Directory, new=True)), "")


def save_file(parent: QWidget, title: str, file: str, pattern: str = "", *, confirm: bool = True) -> str:
    """Return a file to write, "" where none was chosen; asks before replacing one unless `confirm` is False."""
    return next(iter(_ask(parent, title, file, pattern, _Mode.AnyFile, confirm=confirm)), "")


def _ask(
    parent: QWidget,
    title: str,
    place: str,
    pattern: str,
    mode: QFileDialog.FileMode,
    *,
    confirm: bool = True,
    new: bool = False,
) -> list[str]:
    dialog = make(parent, title, place, pattern, mode, confirm=confirm, new=new)
    chosen: Sequence[str] = dialog.selectedFiles() if dialog.exec() == QDialog.DialogCode.Accepted else ()
    dialog.deleteLater()
    return list(chosen)


def make(
    parent: QWidget | None,
    title: str,
    place: str,
    pattern: str,
    mode: QFileDialog.FileMode,
    *,
    confirm: bool = True,
    new: bool = False,
) -> QFileDialog:
    """Return a dialog that opens no file. `place` is a folder, or the name that a new file shall have.

    With `new`, a folder may be typed that is not there yet; the dialog does not make it.
    """
    dialog = NewFolder(parent, title) if new else QFileDialog(parent, title)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, sys.platform.startswith("linux"))
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not confirm)
    if not _BY_NAME:
        _BY_NAME.append(ByName())
    dialog.setIconProvider(_BY_NAME[0])
    dialog.setFileMode(mode)
    if mode is _Mode.Directory:
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    if mode is _Mode.AnyFile:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if pattern:
        dialog.setNameFilters(pattern.split(";;"))
    path = Path(place) if place else Path.home()
    dialog.setDirectory(str(path if path.is_dir() else path.parent))
    if not path.is_dir():
        dialog.selectFile(path.name)
    return dialog
