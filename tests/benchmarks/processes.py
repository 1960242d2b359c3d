"""Work in a process of its own, with what the system says about its CPU time and its memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from typing import Any

from tests.benchmarks.corpora import KEPT, REPOSITORY


@dataclass(frozen=True)
class Run:
    """What one process took: CPU seconds (user and system), peak memory in MiB, and what it had to say."""

    cpu: float
    peak: float
    said: Any


def run(module: str, *arguments: object) -> Run:
    """Run `python -m module arguments` to its end and read its figures; the last line it prints is JSON, if any.

    This process stays small, because a child's peak begins with what its parent had when it started.
    """
    command = [sys.executable, "-m", module, *map(str, arguments)]
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, cwd=REPOSITORY, env=environment(), stdout=output, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        lines = output.read().decode().strip().splitlines()
        errors.seek(0)
        for line in errors.read().decode().splitlines():
            if "does not support propagateSizeHints" not in line:
                print(line, file=sys.stderr)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    scale = 1 if sys.platform == "darwin" else 1024
    said = json.loads(lines[-1]) if lines and lines[-1].startswith(("{", "[")) else None
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * scale / 2**20, said)


def environment() -> dict[str, str]:
    """Return the environment of children: no display needed, nothing of this machine's settings read or written."""
    values = dict(os.environ)
    values.pop("PYTHONDONTWRITEBYTECODE", None)  # a program that people start is compiled
    values.setdefault("QT_QPA_PLATFORM", "offscreen")
    values["QT_LOGGING_RULES"] = "qt.qpa.*=false"
    values["ANNOTATOR_CONFIG"] = str(KEPT / "settings")
    values |= {name: str(KEPT / "home") for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")}
    return values
