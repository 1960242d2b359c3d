"""What a command is, and what it can reach. The commands themselves stand beside this, one module a menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from PySide6.QtCore import QCoreApplication

from annotator.app.session import Session
from annotator.ui.label.labelling import Labelling
from annotator.ui.messages import Messages

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

Side = Literal["left", "right"]


class HistoryActs(Protocol):
    """What the history panel can do."""

    def shown(self) -> bool: ...
    def toggle(self) -> None: ...
    def undo(self) -> None: ...
    def go(self) -> None: ...
    def as_of(self) -> None: ...
    def restore(self) -> None: ...
    def now(self) -> bool: ...


class Helping(Protocol):
    """What the menu Help does besides showing pages."""

    def begin_tour(self) -> None: ...
    def copy_report(self) -> None: ...
    def show_log(self) -> None: ...


class BringingActs(Protocol):
    """What brings articles in."""

    def choose_folder(self) -> None: ...
    def paste(self) -> None: ...
    def show_original(self) -> None: ...


class Paper(Protocol):
    """Ways out of the program."""

    def ask_file(self, title: str, name: str, pattern: str) -> Path | None: ...
    def print_document(self, document: QTextDocument) -> None: ...
    def show_file(self, file: Path) -> None: ...


class ReadingActs(Protocol):
    """What helps reading."""

    def find(self) -> None: ...
    def find_step(self, step: int) -> None: ...
    def filter_annotations(self) -> None: ...
    def edit_article_note(self) -> None: ...


class Frame(Protocol):
    """What the window itself can do."""

    @property
    def help(self) -> Helping: ...
    @property
    def paper(self) -> Paper: ...

    def new_project(self) -> None: ...
    def choose_project(self) -> None: ...
    def open_project(self, path: str) -> None: ...
    def create_project(self, path: str, codebook: str, lang: str) -> None: ...
    def copy_project(self, path: str) -> None: ...
    def close_project(self) -> None: ...
    def choose_files(self) -> None: ...
    def import_files(self, paths: list[str]) -> None: ...
    def bringing(self) -> BringingActs: ...
    def show_export(self) -> None: ...
    def show_view(self, name: str) -> object: ...
    def go_back(self) -> None: ...
    def quit(self) -> None: ...
    def edit_name(self) -> None: ...
    def use_name(self, name: str) -> None: ...
    def filter_articles(self) -> None: ...
    def next_panel(self, step: int) -> None: ...
    def toggle_panel(self, side: Side) -> None: ...
    def panel_shown(self, side: Side) -> bool: ...
    def toggle_article_only(self) -> None: ...
    def zoom(self, step: int) -> None: ...
    def set_setting(self, name: str, value: object) -> None: ...
    def set_keys(self, id_: str, keys: tuple[str, ...] | None) -> None: ...
    def reset_settings(self) -> None: ...
    def setting(self, name: str) -> object: ...
    def show_keys(self) -> None: ...
    def show_palette(self) -> None: ...
    def show_guideline(self) -> None: ...
    def edit_details(self, field: str) -> None: ...
    def choose_reason(self) -> None: ...
    def say_saved(self) -> None: ...
    def step_back(self) -> None: ...
    def history(self) -> HistoryActs: ...
    def reading(self) -> ReadingActs: ...
    def undo_article(self) -> int: ...
    def page_in_front(self) -> bool: ...
    def finish(self) -> None: ...


class Context(Protocol):
    """What a command can reach. `labelling` and `session` are None where no project is open."""

    @property
    def session(self) -> Session | None: ...
    @property
    def labelling(self) -> Labelling | None: ...
    @property
    def messages(self) -> Messages: ...
    @property
    def frame(self) -> Frame: ...


def always(_context: Context) -> str:
    """Return no reason: the command is never disabled."""
    return ""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done.

    Args:
        id: "menu.verb", the name that `Commands.run` takes.
        title: what menus and the key sheet say.
        run: called with the context and the arguments of `Commands.run`.
        keys: portable key sequences; the first stands in menus and key caps.
        menu: where it stands; "" keeps it out of the menus.
        group: a line separates the groups of a menu.
        scope: where its keys work: "window" everywhere, "article" in the article and its lists, "reading" in the
            article, which handles them itself; else the id of a view, whose page asks `Commands.run_key`.
        enabled: returns why it cannot be done now, or "".
        words: returns a title that depends on the moment.
        checked: returns whether it is on; makes the entry checkable.
    """

    id: str
    title: str
    run: Callable[..., object]
    keys: tuple[str, ...] = ()
    menu: str = ""
    group: int = 0
    scope: str = "window"
    enabled: Callable[[Context], str] = always
    words: Callable[[Context], str] | None = None
    checked: Callable[[Context], bool] | None = None

    def title_now(self, context: Context) -> str:
        """Return the title as it is at this moment, translated."""
        return (self.words(context) if self.words else "") or tr(self.title)


def tr(text: str) -> str:
    """Translate a text of the command table."""
    return QCoreApplication.translate("commands", text)


def needs_project(context: Context) -> str:
    """Return why there is nothing to do without a project, or ""."""
    return "" if context.session else tr("Open a project first.")


def needs_article(context: Context) -> str:
    """Return why there is nothing to do without an article, or ""."""
    if not context.session:
        return tr("Open a project first.")
    if context.frame.page_in_front():
        return tr("Go back to the article first.")
    return "" if context.labelling and context.labelling.opened else tr("Open an article first.")


def needs_writing(context: Context) -> str:
    """Return why nothing can be changed, or ""."""
    if context.session and context.session.read_only:
        return tr("Opened for reading only: {0}.").format(context.session.why_read_only)
    return needs_project(context)


def needs_open_for_writing(context: Context) -> str:
    """Return why this article cannot be changed, or ""."""
    if context.labelling and context.labelling.past and not context.frame.page_in_front():
        return tr("This is the article as it was. Press Esc to go back to now.")
    return needs_article(context) or needs_writing(context)


def needs_annotation(context: Context) -> str:
    """Return why there is no annotation to change, or ""."""
    missing = needs_open_for_writing(context)
    if missing or (context.labelling and context.labelling.chosen()):
        return missing
    return tr("Choose an annotation first: click it, or press Tab.")


def labelling(context: Context) -> Labelling:
    """Return the labelling of the open project; `enabled` has made sure that there is one."""
    if context.labelling is None:
        raise RuntimeError("a command of an article ran without a project")
    return context.labelling
