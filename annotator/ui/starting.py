"""What a start of the window does besides the window: the log, and what keeps the start short."""

from __future__ import annotations

import gc
import logging
import sys
from pathlib import Path

import PySide6.QtCore  # noqa: F401 (its search for features comes with it)

from annotator.paths import log_folder

log = logging.getLogger(__name__)

OVER = 500
"""Milliseconds after which a start is over: the window is painted and its panels are filled."""
LONGEST_LOG, KEPT_LOGS = 1_000_000, 3
"""Bytes after which a log is put aside, and how many of those are kept."""


def skip_feature_search() -> None:
    """Keep PySide from reading the source of every module that is imported after it.

    It looks for `from __feature__ import`, which nothing here uses: 0.2 ms for each of two hundred modules, and all
    their lines stay in memory. The function is PySide's own (6.8 to 6.11); where it has gone, nothing changes.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = _uses_pyside


def collect_again() -> None:
    """Let Python look for rubbish again, and no more at what the start has made, which stays until the end."""
    if not gc.get_freeze_count():
        gc.freeze()
    gc.enable()


def keep_log() -> None:
    """Write the log of this and the last runs into the log folder; without the folder, do without."""
    root = logging.getLogger("annotator")
    if any(isinstance(handler, logging.FileHandler) for handler in root.handlers):
        return
    file = log_folder() / "annotator.log"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        put_aside(file)
        handler = logging.FileHandler(file, encoding="utf-8")
    except OSError as error:
        log.info("No log can be kept: %s", error)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def put_aside(file: Path) -> None:
    """Rename a log that has grown long, and those before it; the oldest goes.

    Once a start is enough, and `logging.handlers`, which would do it at any moment, loads sockets for 6 ms.
    """
    if not file.is_file() or file.stat().st_size <= LONGEST_LOG:
        return
    for number in range(KEPT_LOGS, 0, -1):
        older = file if number == 1 else file.with_name(f"{file.name}.{number - 1}")
        if older.is_file():
            older.replace(file.with_name(f"{file.name}.{number}"))


def _uses_pyside(_module: object) -> bool:
    return True
