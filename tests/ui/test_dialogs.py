"""The file dialogs must not open files: closing one would drop the locks of the open project."""

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QFileSystemModel

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
