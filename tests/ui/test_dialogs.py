"""The file dialogs must not open files: closing one would drop the locks of the open project."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QFileSystemModel, QLineEdit, QMessageBox

from annotator.app.projects import create_project
from annotator.ui import dialogs


def locks(pid):
    with open("/proc/locks", encoding="ascii") as file:
        return sum(1 for line in file if f" {pid} " in line and "POSIX" in line)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc/locks")
def test_a_dialog_leaves_the_locks_of_the_project_alone(qtbot, tmp_path):
    import os

    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n")
    with create_project(tmp_path / "a.annot", annotator="Ana") as session:
        session.reading.counts()
        before = locks(os.getpid())
        assert before
        dialog = dialogs.make(None, "Import", str(tmp_path), "", QFileDialog.FileMode.ExistingFiles)
        qtbot.addWidget(dialog)
        dialog.show()
        names = set()
        for _ in range(200):
            QApplication.processEvents()
            model = dialog.findChild(QFileSystemModel)
            root = model.index(str(tmp_path))
            names = {model.data(model.index(row, 0, root)) for row in range(model.rowCount(root))}
            types = {model.data(model.index(row, 2, root)) for row in range(model.rowCount(root))}
            if {"a.annot", "picture.png"} <= names:
                break
            qtbot.wait(10)
        assert {"a.annot", "picture.png"} <= names
        assert "annot" in types
        assert locks(os.getpid()) == before
        done = subprocess.run(
            [sys.executable, "-m", "annotator", "stats", str(tmp_path / "a.annot"), "--json"], check=True
        )
        assert done.returncode == 0
        assert (tmp_path / "a.annot-wal").exists()


def chosen(qtbot, tmp_path, typed, *, new=True):
    """Type into the folder dialog that the export asks with; return what it gives, None where it stays."""
    dialog = dialogs.make(None, "Export", str(tmp_path), "", QFileDialog.FileMode.Directory, new=new)
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    qtbot.waitUntil(field.hasFocus)
    field.clear()
    QTest.keyClicks(field, typed)
    refusals = []

    def refuse():
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            refusals.append(box.text())
            box.reject()

    timer = QTimer()
    timer.timeout.connect(refuse)
    timer.start(20)
    QTest.keyClick(field, Qt.Key.Key_Return)
    timer.stop()
    assert bool(refusals) == dialog.isVisible()
    return None if refusals else dialog.selectedFiles()


def test_a_folder_that_is_not_there_can_be_typed(qtbot, tmp_path):
    assert chosen(qtbot, tmp_path, "Mein Korpus") == [str(tmp_path / "Mein Korpus")]
    assert chosen(qtbot, tmp_path, str(tmp_path / "other")) == [str(tmp_path / "other")]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_there_is_taken_as_ever(qtbot, tmp_path):
    (tmp_path / "old").mkdir()
    assert chosen(qtbot, tmp_path, "old") == [str(tmp_path / "old")]


def test_a_folder_in_no_folder_is_refused(qtbot, tmp_path):
    assert chosen(qtbot, tmp_path, "nowhere/new") is None


def test_what_is_read_from_must_be_there(qtbot, tmp_path):
    assert chosen(qtbot, tmp_path, "new", new=False) is None
