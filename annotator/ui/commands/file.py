"""Menu File: projects, files in, corpora out."""

from __future__ import annotations

from annotator.ui.commands.command import Command, Context, needs_article, needs_project, needs_writing

MENU = "&File"


def _open(context: Context, path: str = "") -> None:
    context.frame.open_project(path) if path else context.frame.choose_project()


def _import(context: Context, paths: tuple[str, ...] = ()) -> None:
    context.frame.import_files(list(paths)) if paths else context.frame.choose_files()


def _create(context: Context, path: str, codebook: str, lang: str) -> None:
    context.frame.create_project(path, codebook, lang)


def _copy(context: Context, path: str) -> None:
    context.frame.copy_project(path)


COMMANDS = (
    Command("file.new", "New project…", lambda c: c.frame.new_project(), ("Ctrl+N",), MENU, 0),
    Command("file.open", "Open project…", _open, ("Ctrl+O",), MENU, 0),
    Command(
        "file.close", "Close project", lambda c: c.frame.close_project(), ("Ctrl+W",), MENU, 0, enabled=needs_project
    ),
    Command("file.import", "Import articles…", _import, ("Ctrl+I",), MENU, 1, enabled=needs_writing),
    Command("file.import_folder", "Import a folder…", lambda c: c.frame.bringing().choose_folder(), (), MENU, 1, enabled=needs_writing),
    Command("file.paste", "New article from the clipboard", lambda c: c.frame.bringing().paste(), ("Ctrl+Shift+V",), MENU, 1, enabled=needs_writing),
    Command("file.export", "Export…", lambda c: c.frame.show_export(), ("Ctrl+E",), MENU, 1, enabled=needs_project),
    Command("file.original", "Show the original of the article", lambda c: c.frame.bringing().show_original(), (), MENU, 2, enabled=needs_article),
    Command("file.saved", "When was it saved?", lambda c: c.frame.say_saved(), ("Ctrl+S",), MENU, 2, enabled=needs_project),
    Command("file.create", "Make a project", _create),
    Command("file.copy", "Copy the project into a new file", _copy, enabled=needs_project),
    Command("file.quit", "Quit", lambda c: c.frame.quit(), ("Ctrl+Q",), MENU, 3),
)  # fmt: skip
