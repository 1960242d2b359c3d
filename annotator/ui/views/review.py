"""The review view in the window: what its keys decide."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.errors import InvalidEdit, NothingToUndo
from annotator.ui.commands.command import Command, Context, needs_project, needs_writing, tr
from annotator.ui.sentences import in_words
from annotator.ui.views.view import View

if TYPE_CHECKING:
    from annotator.app.review.index import Entry
    from annotator.app.review.places import Place
    from annotator.app.review.rulings import Ruling
    from annotator.app.session import Session
    from annotator.ui.review import ReviewPage
    from annotator.ui.window.main import MainWindow

ORIGIN = "review"
AT_ONCE = 30
"""So many articles are compared while one waits; more are read beside the window."""


def _make(window: MainWindow) -> QWidget:
    from annotator.ui.review import ReviewPage

    if window.session is None:
        raise InvalidEdit(tr("Open a project first."))
    run = window.commands.run
    page = ReviewPage(window.session)
    page.handle_key = lambda event: window.commands.run_key("review", event)
    page.asked.connect(run)
    page.took.connect(lambda position: run("review.take", position=position))
    page.remarked.connect(lambda words: run("review.remark", words=words))
    page.exportAsked.connect(lambda: run("file.export"))
    page.closed.connect(window.frame.step_back)
    page.counted.connect(window.show_progress)
    page.readAsked.connect(lambda: _read(window, page))
    page.panel.show_keys(window.commands.key)
    page.side.list.show_key(window.commands.key("review.pattern"))
    window.commands.keysChanged.connect(lambda: page.panel.show_keys(window.commands.key))
    page.show_list()
    _read(window, page)
    return page


def _read(window: MainWindow, page: ReviewPage) -> None:
    """Look for disagreements: at once where that is quick, else beside the window with a connection of its own."""
    from annotator.app.projects import open_project
    from annotator.app.review.comparing import compared_articles
    from annotator.app.review.index import ReviewIndex, build_index

    session = page.session
    if len(compared_articles(session)) <= AT_ONCE:
        page.show_index(build_index(session))
        return
    path, name = session.path, session.annotator.name

    def work() -> ReviewIndex:
        with open_project(path, annotator=name, read_only="only compared") as beside:
            return build_index(beside)

    def read(found: object, error: str) -> None:
        if isinstance(found, ReviewIndex):
            page.show_index(found)
        elif error:
            page.side.show_nothing(error)

    window.projects.beside(work, read)


def _page(context: Context) -> ReviewPage:
    """Return the page, in front."""
    from annotator.ui.review import ReviewPage

    page = context.frame.show_view("review")
    if not isinstance(page, ReviewPage) or context.session is None:
        raise InvalidEdit(tr("Open a project first."))
    return page


# -- what the keys do


def _rule(context: Context, make: Callable[[Place], Ruling]) -> None:
    """Decide what is chosen: one disagreement, or all alike."""
    from annotator.app.review.deciding import decide

    page = _page(context)
    entries = page.to_decide()
    if not entries:
        raise InvalidEdit(tr("Nothing is chosen."))
    places = _places(page.session, entries)
    title = ""
    if len(entries) > 1:
        from annotator.ui.review.words import group_title

        group = page.side.rows.group_of(entries[0])
        title = f"Decide {len(entries):,} alike: {group_title(group)}" if group else ""
    decide(
        page.session,
        [(place, make(place)) for place in places],
        page.session.me(),
        title=title,
        origin=ORIGIN,
    )
    page.after_deciding()


def _places(session: Session, entries: list[Entry]) -> list[Place]:
    from annotator.app.review.places import places_of

    found = {
        place.disagreement.id: place
        for article in {entry.article for entry in entries}
        for place in places_of(session, article)
    }
    missing = [entry for entry in entries if entry.id not in found]
    if missing:
        raise InvalidEdit(tr("Somebody changed this meanwhile. The list is up to date now."))
    return [found[entry.id] for entry in entries]


def _take(context: Context, position: int) -> None:
    from annotator.app.review.rulings import ruling_of_annotator

    entry = _page(context).current()
    if entry is None or position > len(entry.annotators):
        raise InvalidEdit(tr("There is no annotator {0} here.").format(position))
    _rule(context, lambda place: ruling_of_annotator(place, entry.annotators[position - 1]))


def _word(word: str) -> Callable[[Context], None]:
    def run(context: Context) -> None:
        from annotator.app.review.rulings import ruling_of

        _rule(context, lambda place: ruling_of(place, word))

    return run


def _keep_edit(context: Context) -> None:
    from annotator.app.review.rulings import edited

    page = _page(context)
    if page.editing is None:
        raise InvalidEdit(tr("Nothing is being edited."))
    span, label = page.editing.span, page.editing.label
    _rule(context, lambda place: edited(place, span, label))


def _alike(context: Context) -> None:
    if not _page(context).decide_alike():
        context.messages.say(tr("This is the only open one of its kind."))


def _reopen(context: Context) -> None:
    from annotator.app.review.deciding import reopen

    page = _page(context)
    entry = page.current()
    if entry is None:
        raise InvalidEdit(tr("Nothing is chosen."))
    reopen(page.session, _places(page.session, [entry]), page.session.me(), origin=ORIGIN)
    page.steps += [step.id for step in page.session.history(limit=1)]
    page.go_to(entry.id)


def _undo(context: Context) -> None:
    page = _page(context)
    if not page.steps:
        raise NothingToUndo(tr("Nothing was decided here yet. The history undoes older steps."))
    title = page.session.take_back(page.steps.pop())
    context.messages.say(tr("Undone: {0}").format(in_words(title)))


def _remark(context: Context, words: str) -> None:
    from annotator.app.review.comments import comment

    page = _page(context)
    place = page.place
    if place is None:
        return
    talk = page.article.talk(place)
    comment(
        page.session,
        place.disagreement.article,
        words,
        span=place.disagreement.span,
        thread=talk[-1].first.thread if talk else 0,
        origin=ORIGIN,
    )
    page.leave_remark()
    page.tell()


def _resolve(context: Context) -> None:
    from annotator.app.review.comments import resolve

    page = _page(context)
    for thread in page.article.talk(page.place) if page.place else ():
        resolve(page.session, thread, origin=ORIGIN)
    page.tell()


def _example(context: Context) -> None:
    from annotator.app.review.example import make_example

    page = _page(context)
    if page.place is None:
        raise InvalidEdit(tr("Nothing is chosen."))
    label = make_example(page.session, page.place, page.session.me(), origin=ORIGIN)
    context.messages.say(tr("It is an example for {0} in the codebook now.").format(label))


def _next(context: Context) -> None:
    if not _page(context).side.list.next_open():
        context.messages.say(tr("Nothing is open among these."))


def _reviewed(context: Context) -> None:
    from annotator.app.review.deciding import set_review_status
    from annotator.domain.annotation import Status

    page = _page(context)
    if page.place is None:
        raise InvalidEdit(tr("Nothing is chosen."))
    article = page.place.disagreement.article
    set_review_status(page.session, article, page.session.me(), Status.FINISHED, origin=ORIGIN)
    number = page.session.reading.rows([article])[0].number
    context.messages.say(tr("Article {0} is reviewed.").format(f"{number:,}"))
    page.side.list.next_open()
    page.tell()


_HERE = "review"
VIEW = View("review", "Review", _make, place=2, keeps=True)
COMMANDS = (
    Command("review.take", "Take an annotator's", _take, enabled=needs_writing),
    Command("review.union", "Union", _word("union"), ("U",), scope=_HERE, enabled=needs_writing),
    Command("review.intersection", "Common part", _word("intersection"), ("I",), scope=_HERE, enabled=needs_writing),
    Command("review.neither", "Neither", _word("neither"), ("X",), scope=_HERE, enabled=needs_writing),
    Command("review.edit", "Edit edges or label", lambda c: _page(c).edit(), ("E",), scope=_HERE, enabled=needs_writing),
    Command("review.keep_edit", "Keep what was edited", _keep_edit, enabled=needs_writing),
    Command("review.comment", "Comment", lambda c: _page(c).begin_remark(), ("N",), scope=_HERE, enabled=needs_writing),
    Command("review.remark", "Write a comment", _remark, enabled=needs_writing),
    Command("review.resolve", "Resolve the comments", _resolve, enabled=needs_writing),
    Command("review.pattern", "Decide all alike…", _alike, ("P",), scope=_HERE, enabled=needs_writing),
    Command("review.example", "Make it a guideline example", _example, ("G",), scope=_HERE, enabled=needs_writing),
    Command("review.reopen", "Reopen", _reopen, ("R",), scope=_HERE, enabled=needs_writing),
    Command("review.arrangement", "Overlaid or side by side", lambda c: _page(c).turn(), ("V",), scope=_HERE, enabled=needs_project),
    Command("review.next", "Next open disagreement", _next, ("Return",), scope=_HERE, enabled=needs_project),
    Command("review.reviewed", "Article reviewed, next", _reviewed, enabled=needs_writing),
    Command("review.undo", "Undo the last decision", _undo, enabled=needs_writing),
)  # fmt: skip
