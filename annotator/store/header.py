"""What a file is, told from its first bytes, before SQLite ever sees it. Never called on a file that is open here."""

from __future__ import annotations

from pathlib import Path

from annotator.errors import NotAProject, ProjectDamaged, ProjectMissing
from annotator.store.schema import APPLICATION_ID

_KINDS = (
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a compressed file"),
    (b"{", "a JSON file"),
    (b"[", "a JSON file"),
)


def check_header(path: Path) -> None:
    """Make sure that `path` is a project file by its header.

    Raises:
        ProjectMissing: there is no such file.
        NotAProject: it is something else; the sentence says what where it can be told.
        ProjectDamaged: it breaks off within its header.
    """
    if path.is_dir():
        raise NotAProject(f"“{path}” is a folder, not a project.")
    if path.exists() and not path.is_file():
        raise NotAProject(f"“{path}” is no ordinary file, so it is not a project.")
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except (FileNotFoundError, ValueError):
        raise ProjectMissing(f"There is no project “{path}”.") from None
    except OSError as error:
        raise NotAProject(f"“{path}” cannot be read: {error.strerror}.") from error
    if not head:
        raise NotAProject(f"“{path.name}” is an empty file, not a project.")
    if not head.startswith(b"SQLite format 3\x00"):
        raise NotAProject(f"“{path.name}” is {_kind(head)}, not a project.")
    if len(head) < 100:
        raise ProjectDamaged(
            f"“{path.name}” breaks off after {len(head)} bytes. Open the newest backup beside it as a copy."
        )
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise NotAProject(f"“{path.name}” is a database of another program, not a project.")


def _kind(head: bytes) -> str:
    start = head.lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head")):
        return "a web page"
    return next((kind for magic, kind in _KINDS if head.startswith(magic)), "some other file")
