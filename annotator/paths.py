"""Where the program's own files are: what it reads, and where it keeps settings and logs. Creates nothing on import."""

from __future__ import annotations

import os
import shlex
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
    return [sys.executable] if is_bundled() else [sys.executable, "-m", "annotator"]


def training_commands(folder: Path) -> list[str]:
    """Return what to type into a terminal to train with the corpus in `folder`, each path quoted for the system's shell.

    The Python that runs this program has spaCy, whether its environment is active in that terminal or not. The bundled
    program has no Python to offer, so that there the corpus's own requirements are installed first.
    """
    first = [f"cd {_quoted(str(folder))}"]
    if is_bundled():
        first.append("python -m pip install -r requirements.txt")
        python = "python"
    else:
        python = _quoted(sys.executable or "python")
    return [*first, f"{python} -m spacy project run all"]


def is_bundled() -> bool:
    """Tell whether this is the bundled program, which has no Python that a library could be installed into."""
    return bool(getattr(sys, "frozen", False))


def install_command(library: str) -> str:
    """Return what to type into a terminal to install a library for the Python that runs this program."""
    return f"{_quoted(sys.executable or 'python')} -m pip install {library}"


def _quoted(path: str) -> str:
    """Quote a path where the shell needs it: of a POSIX system, or the command prompt of Windows."""
    if os.name == "nt":
        return f'"{path}"' if set(path) & set(" &()[]{}^=;!'+,`~") else path
    return shlex.quote(path)


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
