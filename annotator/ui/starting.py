"""What makes the start shorter and has nothing to do with the window itself."""

from __future__ import annotations

import gc
import sys

import PySide6.QtCore  # noqa: F401 (its feature module comes with it)


def skip_feature_search() -> None:
    """Keep PySide from reading the source of every module that is imported after it.

    It looks for `from __feature__ import`, which nothing here uses: 0.2 ms for each of two hundred modules, and all
    their lines stay in memory. The function is PySide's own (6.8 to 6.11); where it has gone, nothing changes.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = _uses_pyside


def collect_again() -> None:
    """Let Python look for rubbish again, and no more at what the start has made, which stays until the end."""
    if not gc.get_freeze_count():
        gc.freeze()
    gc.enable()


def _uses_pyside(_module: object) -> bool:
    return True
