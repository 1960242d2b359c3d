"""What every test shares: the offscreen platform, hypothesis profiles, the shared corpus.

Where Qt cannot load (`pytest -p no:pytest-qt`), tests/ui, tests/journeys and tests marked `qt` stay out.
"""

import logging
import os
from pathlib import Path

import pytest
from hypothesis import settings

REPOSITORY = Path(__file__).resolve().parent.parent
NEEDS_QT = (REPOSITORY / "tests" / "ui", REPOSITORY / "tests" / "journeys")

settings.register_profile("ci", deadline=None, derandomize=True, max_examples=100)
settings.load_profile("ci")


def pytest_addoption(parser, pluginmanager):
    parser.addoption("--headed", action="store_true", help="show the windows on the real display")
    if not pluginmanager.hasplugin("pytest-qt"):
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "of pytest-qt, which is not loaded", default="")


def pytest_configure(config):
    if not config.getoption("--headed"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_ignore_collect(collection_path, config):
    without_qt = not config.pluginmanager.hasplugin("pytest-qt")
    return True if without_qt and collection_path in NEEDS_QT else None


def pytest_collection_modifyitems(config, items):
    if config.pluginmanager.hasplugin("pytest-qt"):
        return
    for item in items:
        if item.get_closest_marker("qt"):
            item.add_marker(pytest.mark.skip(reason="Qt cannot load here"))


@pytest.fixture(autouse=True)
def no_log_left_open():
    """Close the log that a test of the whole program opened, or the next one would write into its folder."""
    yield
    root = logging.getLogger("annotator")
    for handler in [handler for handler in root.handlers if isinstance(handler, logging.FileHandler)]:
        root.removeHandler(handler)
        handler.close()


@pytest.fixture(scope="session")
def shared_corpus():
    """Folder of real articles that stands beside the repository and is never shipped."""
    folder = REPOSITORY.parent / "shared" / "corpus"
    if not folder.is_dir():
        pytest.skip("the shared corpus (../shared/corpus) is not on this machine")
    return folder
