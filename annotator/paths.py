"""Where the program's own files are: what it reads, and where it keeps settings and logs. Creates nothing on import."""

from __future__ import annotations

import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def bundled(folder: str, *parts: str) -> Path:
    """Return a file of `resources`, `data` or `seeds`, from the wheel or from the checkout."""
    installed = PACKAGE / f"_{folder}"
    root = installed if installed.is_dir() else PACKAGE.parent / folder
    return root.joinpath(*parts)


def own_command() -> list[str]:
    """Return the words that start this program again: the bundled program itself, or Python with the module."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "annotator"]


def config_folder() -> Path:
    """Return the folder of the settings file (not created)."""
    from platformdirs import user_config_path

    return user_config_path("annotator", appauthor=False)


def data_folder() -> Path:
    """Return the folder where the sample project is made (not created)."""
    from platformdirs import user_data_path

    return user_data_path("annotator", appauthor=False)


def log_folder() -> Path:
    """Return the folder of the log file (not created)."""
    from platformdirs import user_log_path

    return user_log_path("annotator", appauthor=False)
