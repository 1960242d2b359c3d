"""The agreement view in the window: compared beside it, and where its numbers lead."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.errors import InvalidEdit
from annotator.ui.commands.command import Command, Context, needs_project, tr
from annotator.ui.views.review import AT_ONCE
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from annotator.app.review.listing import Study
    from annotator.app.session import Session
    from annotator.domain.annotation import Annotator
    from annotator.ui.agreement import AgreementPage
    from annotator.ui.window.main import MainWindow


def _make(window: MainWindow) -> QWidget:
    from annotator.ui.agreement import AgreementPage

    if window.session is None:
        raise InvalidEdit(tr("Open a project first."))
    page = AgreementPage(window.session)
    page.opened.connect(lambda wanted: window.commands.run("agreement.passages", wanted=wanted))
    page.copyAsked.connect(lambda words: window.commands.run("agreement.copy", words=words))
    page.saveAsked.connect(lambda: _ask_where(window, page))
    page.readAsked.connect(lambda: _read(window, page))
    page.closed.connect(window.frame.step_back)
    _read(window, page)
    return page


def _compare(session: Session) -> tuple[Study, list[Annotator]]:
    from annotator.app.review.comparing import study_of
    from annotator.app.review.team import chosen, gold_layer

    people = chosen(session, gold=gold_layer(session) is not None)
    return study_of(session, people, gold_apart=True), people


def _read(window: MainWindow, page: AgreementPage) -> None:
    """Compare at once where that is quick, else beside the window with a connection of its own."""
    from annotator.app.projects import open_project
    from annotator.app.review.comparing import compared_articles
    from annotator.app.review.trend import shown_trend

    session = page.session
    if len(compared_articles(session)) <= AT_ONCE:
        page.show_study(*_compare(session))
        return
    path, name = session.path, session.annotator.name

    def work() -> object:
        with open_project(path, annotator=name, read_only="only compared") as beside:
            study, people = _compare(beside)
            # The intervals are drawn here, where nobody waits: of all pairs, and of the weeks of the one that is shown first.
            most = max(study.pairs(), key=lambda pair: pair.articles, default=None)
            if most is not None and most.articles:
                shown_trend(beside, study, most.a, most.b)
            return study, people

    def read(found: object, error: str) -> None:
        if isinstance(found, tuple):
            page.show_study(*found)
        elif error:
            page.nothing.setText(error)

    window.projects.beside(work, read)


def _ask_where(window: MainWindow, page: AgreementPage) -> None:
    from annotator.ui import dialogs

    assert window.session is not None
    wanted = str(window.session.path.with_name(f"{window.session.path.stem}-agreement.csv"))
    chosen = dialogs.save_file(page, tr("Save all counts as CSV"), wanted)
    if chosen:
        window.commands.run("agreement.save", path=Path(chosen))


def _passages(context: Context, wanted: object) -> None:
    """Show the passages behind a number."""
    from annotator.app.review.index import Filter
    from annotator.ui.review import ReviewPage

    page = context.frame.show_view("review")
    if isinstance(page, ReviewPage) and isinstance(wanted, Filter):
        page.narrow(wanted)


def _copy(context: Context, words: str = "") -> None:
    from PySide6.QtGui import QGuiApplication

    from annotator.ui.agreement import AgreementPage

    if not words:
        page = context.frame.show_view("agreement")
        words = page.paper.text() if isinstance(page, AgreementPage) else ""
    QGuiApplication.clipboard().setText(words)
    context.messages.say(tr("Copied: a paragraph for the methods section."))


def _save(context: Context, path: Path) -> None:
    from annotator.app.review.listing import write_counts
    from annotator.ui.agreement import AgreementPage

    page = context.frame.show_view("agreement")
    if isinstance(page, AgreementPage) and page.study is not None:
        write_counts(path, page.study, page.people, replace=True)
        context.messages.say(tr("Saved “{0}”.").format(path.name))


VIEW = View("agreement", "Agreement", _make, place=3, keeps=True)
COMMANDS = (
    Command("agreement.passages", "Show the passages behind a number", _passages, enabled=needs_project),
    Command("agreement.copy", "Copy the agreement for the paper", _copy, menu="&Project", group=7, enabled=needs_project),
    Command("agreement.save", "Save all counts of the agreement", _save, enabled=needs_project),
)  # fmt: skip
