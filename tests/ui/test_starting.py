"""What a start does besides the window: a log that is put aside when it is long, and no reading of sources by PySide."""

import gc
import logging
import subprocess
import sys

import pytest

from annotator.ui import starting


@pytest.fixture
def root(monkeypatch, tmp_path):
    """The program's logger without handlers, and a log folder of its own."""
    monkeypatch.setattr(starting, "log_folder", lambda: tmp_path / "log")
    logger = logging.getLogger("annotator")
    handlers, level = logger.handlers[:], logger.level
    logger.handlers[:] = []
    yield logger
    for handler in logger.handlers:
        handler.close()
    logger.handlers[:] = handlers
    logger.setLevel(level)


def test_what_is_logged_is_kept_once(root, tmp_path):
    starting.keep_log()
    starting.keep_log()
    logging.getLogger("annotator.test").info("opened")
    lines = (tmp_path / "log" / "annotator.log").read_text("utf-8").splitlines()
    assert len(lines) == 1
    assert lines[0].endswith("INFO annotator.test opened")


def test_without_a_log_folder_the_start_goes_on(root, tmp_path):
    (tmp_path / "log").write_text("a file in its place")
    starting.keep_log()
    assert root.handlers == []


def test_a_long_log_is_put_aside_and_the_oldest_goes(monkeypatch, tmp_path):
    monkeypatch.setattr(starting, "LONGEST_LOG", 3)
    file = tmp_path / "annotator.log"
    for text in ("one.", "two.", "three", "four.", "five."):
        file.write_text(text)
        starting.put_aside(file)
        assert not file.exists()
    assert [path.read_text() for path in sorted(tmp_path.iterdir())] == ["five.", "four.", "three"]
    file.write_text("six")
    starting.put_aside(file)
    assert file.read_text() == "six"


def test_the_start_reads_no_sources():
    code = (
        "from annotator.ui.starting import skip_feature_search; skip_feature_search()\n"
        "import linecache, annotator.ui.window\n"
        "print(*(name for name in linecache.cache if 'window' in name))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_rubbish_is_collected_again_after_the_start():
    gc.disable()
    try:
        starting.collect_again()
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0
    finally:
        gc.enable()
        gc.unfreeze()
