"""The command line: a thin skin over `annotator.app`, to the letter of docs/commands.md. One of two places that catch."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from annotator.cli.output import complain
from annotator.cli.window import Door
from annotator.errors import AnnotatorError


def main(argv: Sequence[str], window: Door | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 a value is refused, 2 the line cannot be parsed."""
    try:
        code = _main(list(argv), window)
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_output()
        return 1  # who read the output has gone
    return code


def _forget_output() -> None:
    """Let what is still buffered go nowhere, or Python complains of it once more when it ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _main(arguments: list[str], window: Door | None) -> int:
    from annotator.cli.parser import COMMANDS, CommandParser, overview

    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        sys.stdout.write(overview())
        return 0 if arguments else 2
    if arguments[0] == "--version":
        from annotator import __version__

        sys.stdout.write(f"annotator {__version__}\n")
        return 0
    command = COMMANDS.get(arguments[0])
    if command is None:
        complain(f"there is no command “{arguments[0]}”; `annotator --help` lists them.")
        return 2
    parser = CommandParser(command)
    try:
        options = parser.parse_intermixed_args(arguments[1:])
    except SystemExit as stop:
        return int(stop.code or 0)
    return _run(command.module, options, window)


def open_window(project: str, window: Door, *, safe: bool) -> int:
    """Open the window as `open` does, without the parsing of lines (6 ms); an empty `project` names none."""
    from types import SimpleNamespace

    return _run("pictures", SimpleNamespace(command="open", project=project, sample=False, safe=safe), window)


def _run(module: str, options: object, window: Door | None) -> int:
    from importlib import import_module

    try:
        return int(import_module(f"annotator.cli.{module}").run(options, window))
    except AnnotatorError as error:
        complain(error)
        return 1
    except KeyboardInterrupt:
        complain("stopped; nothing is half-done.")
        return 130
    except BrokenPipeError:
        raise
    except OSError as error:
        place = f"“{error.filename}”: " if error.filename else ""
        complain(f"{place}{error.strerror or error}.")
        return 1
