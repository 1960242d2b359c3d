"""A program that falls says where at its next start, and nothing else; one that ends as it should leaves nothing behind."""

import os
import subprocess
import sys

import pytest

from annotator.ui.trouble import crash
from annotator.ui.trouble.net import Net

FALL = """
from annotator.ui.trouble.crash import CrashWatch
import ctypes
word = "a word of an article"
CrashWatch().begin()
ctypes.string_at(0)
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    found = crash.log_folder()
    found.mkdir(parents=True)
    return found


def test_a_fall_is_told_once_at_the_next_start(folder):
    done = subprocess.run([sys.executable, "-c", FALL], check=False, capture_output=True, timeout=60)
    assert done.returncode != 0
    watch = crash.CrashWatch()
    left = watch.begin()
    try:
        assert "Fatal Python error" in left or "access violation" in left
        assert "string_at" in left
        assert "a word of an article" not in left
    finally:
        watch.end()
    assert list(folder.iterdir()) == []
    again = crash.CrashWatch()
    assert again.begin() == ""
    again.end()


def test_a_run_that_goes_on_is_left_alone(folder):
    (folder / f"fall-{os.getppid()}.txt").write_text("still running")
    (folder / "fall-x.txt").write_text("not ours")
    assert crash.earlier(folder) == ""
    assert len(list(folder.iterdir())) == 2


def test_without_a_folder_the_start_goes_on(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(crash, "log_folder", lambda: tmp_path / "file" / "log")
    watch = crash.CrashWatch()
    assert watch.begin() == ""
    watch.end()


def test_the_window_says_so_and_copies_a_report(small_project, open_window, qapp, caplog):
    window = open_window(small_project)
    Net(window).tell_of_fall('Fatal Python error: Segmentation fault\n  File "x.py", line 3 in f')
    assert window.strip.sentence() == "The program ended by a mistake of its own last time; nothing was lost."
    window.messages.notice().buttons[0][1]()
    copied = qapp.clipboard().text()
    assert "Fatal Python error: Segmentation fault" in copied
    assert 'File "x.py", line 3 in f' in copied
    assert copied.startswith("annotator ")
