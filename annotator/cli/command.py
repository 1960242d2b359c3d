"""What a command of the command line is: a row with a name, a module, a help line and arguments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotator.domain.frozen import frozen


@frozen
class Argument:
    """One argument or option: its names and what argparse takes besides."""

    names: tuple[str, ...]
    settings: Mapping[str, Any]


@frozen
class Command:
    """A command: its name, the module that runs it, its one-line help and its arguments."""

    name: str
    module: str
    help: str
    arguments: tuple[Argument, ...]


def argument(*names: str, **settings: Any) -> Argument:
    """Return an argument or option as argparse takes it."""
    return Argument(names, settings)


PROJECT = argument("project", metavar="PROJECT", help="a project file (.annot)")
ANNOTATOR = argument(
    "--annotator", metavar="NAME", default="", help="whose annotations; default: the project's own annotator"
)
