"""What is connected to what: gestures to commands, changes to panels. Nothing here changes data."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from annotator.domain.changes import Changes
from annotator.domain.span import Span
from annotator.ui.components.reach import announce
from annotator.ui.label import passages, progress, training, turning
from annotator.ui.label.labelling import Labelling
from annotator.ui.label.speaking import Speaker
from annotator.ui.window import applying, remark, standing
from annotator.ui.window.copies import offer_copy

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow


AHEAD = 250
"""Milliseconds without an act until the next article is read ahead."""


def tr(text: str) -> str:
    """Translate a sentence of the window."""
    return QCoreApplication.translate("window", text)


def connect(window: MainWindow) -> None:
    """Connect the parts that live as long as the window."""
    run = window.commands.run
    _connect_article(window)
    _connect_side(window)
    window.top.nameAsked.connect(lambda: run("edit.name"))
    window.top.viewAsked.connect(lambda view: run(f"go.{view}"))
    window.messages.said.connect(window.status.say)
    window.messages.noticed.connect(window.show_notice)
    window.messages.said.connect(lambda said: announce(window.status, said.sentence))
    window.messages.noticed.connect(
        lambda notice: announce(window.strip, notice.sentence if notice else "", urgent=True)
    )
    window.strip.closed.connect(lambda: _dismiss(window))
    window.status.undoAsked.connect(lambda: run("edit.undo"))
    window.status.expired.connect(lambda: window.commands.refresh("edit.undo"))
    window.commands.ran.connect(lambda _id: _refresh_commands(window))
    window.articles.chosen.connect(lambda article: run("go.article", article=article))
    window.articles.numbered.connect(lambda number: run("go.number", number=number))
    window.articles.counted.connect(lambda: show_progress(window))
    window.articles.left.connect(window.label.article.setFocus)
    window.body.arranged.connect(lambda: window.label.show_labels_across(not window.body.shown("right")))
    window.commands.keysChanged.connect(lambda: applying.show_keys(window))
    applying.show_keys(window)
    applying.apply_settings(window)


def _connect_article(window: MainWindow) -> None:
    run, view, label = window.commands.run, window.label.article, window.label
    label.handle_key = window.keys.handle
    label.header.asked.connect(run)
    label.labels.picked.connect(lambda index: pick(window, index))
    label.labels.pressed.connect(lambda index: run("annotation.use", index=index))
    label.labels.left.connect(view.setFocus)
    label.empty.asked.connect(lambda: run("file.import"))
    label.empty.labelsAsked.connect(lambda: run("go.codebook"))
    view.labelKey.connect(lambda position, second: run("annotation.label", position=position, second=second))
    view.labelPicked.connect(lambda index: pick(window, index))
    view.selectionChosen.connect(lambda span, how: _on_selection(window, span, how))
    view.activated.connect(lambda mark: run("suggestion.accept" if mark < 0 else "annotation.details"))
    view.focusedChanged.connect(lambda _annotation: _on_focused(window))
    view.sectionShown.connect(lambda _number: _on_section(window))
    view.zoomChanged.connect(lambda percent: _on_zoom(window, percent))


def _connect_side(window: MainWindow) -> None:
    run, side, view = window.commands.run, window.side, window.label.article
    side.labels.picked.connect(lambda index: pick(window, index))
    side.labels.pressed.connect(lambda index: run("annotation.use", index=index))
    side.labels.left.connect(view.setFocus)
    side.filter.changed.connect(lambda: show_annotations(window))
    side.filter.tableAsked.connect(lambda: run("go.annotations"))
    side.guideline.toggled.connect(lambda: run("annotation.guideline"))
    side.annotations.focused.connect(lambda annotation: view.set_focused(annotation, scroll=True))
    side.annotations.opened.connect(lambda _annotation: run("annotation.details"))
    side.annotations.left.connect(view.setFocus)
    side.annotations.selectionModel().selectionChanged.connect(lambda *_: _on_rows(window))
    side.annotations.handle_key = lambda event: keys_in_list(window, event)
    remark.connect(window)


def connect_labelling(window: MainWindow, work: Labelling) -> None:
    """Connect the labelling of a project that was opened just now."""
    applying.apply_to_labelling(work, window.settings)
    work.leaving.connect(lambda: remark.settle(window))
    work.articleOpened.connect(lambda: show_article(window))
    work.articleOpened.connect(window.trail.arrive)
    work.articleOpened.connect(lambda: turning.tell(work))
    ahead = QTimer(work)
    ahead.setSingleShot(True)
    ahead.setInterval(AHEAD)
    ahead.timeout.connect(lambda: progress.prepare_next(work))
    for signal in (work.articleOpened, work.annotationsChanged, work.statusChanged):
        signal.connect(ahead.start)
    later = window.later
    training.connect(work, later, lambda: window.settings.training_view)
    later.do("speaker", lambda: _listen(window, work))
    work.annotationsChanged.connect(lambda: later.do("annotations", lambda: show_annotations(window)))
    work.statusChanged.connect(lambda: later.do("header", lambda: show_header(window)))
    work.handChanged.connect(lambda: later.do("hand", lambda: show_hand(window)))
    work.pastChanged.connect(lambda: later.do("header", lambda: show_header(window)))
    window.side.labels.set_labels(work.labels)
    window.label.labels.set_labels(work.labels)


def _listen(window: MainWindow, work: Labelling) -> None:
    """Let a screen reader hear what changes; the labelling holds the speaker."""
    Speaker(work, window.label.article.announce)


# -- gestures


def pick(window: MainWindow, index: int) -> None:
    """Use a label that was clicked: on the selection where there is one, else take it in hand or put it down."""
    work = window.labelling
    if work is None:
        return
    if index < 0:
        window.frame.next_panel(1)
        return
    if window.label.article.selection is not None:
        window.commands.run("annotation.use", index=index)
    else:
        window.commands.run("annotation.arm", index=None if work.armed == index else index)
    window.label.article.setFocus()


def _on_selection(window: MainWindow, span: Span, how: str) -> None:
    work = window.labelling
    if how == "mouse" and work is not None and work.armed is not None and span is not None:
        window.commands.run("annotation.use", index=work.armed)
    _refresh_commands(window)


def _on_focused(window: MainWindow) -> None:
    view = window.label.article
    if view.focused and view.focused != window.side.details.annotation():
        remark.settle(window)
    window.later.do("follow", lambda: window.side.annotations.follow(view.focused))
    _refresh_commands(window)


def _on_rows(window: MainWindow) -> None:
    if window.labelling:
        window.labelling.selected = window.side.annotations.chosen()


def keys_in_list(window: MainWindow, event: object) -> bool:
    """Run the command of a key in the list of annotations: digits relabel the chosen rows, others as in the article."""
    from PySide6.QtGui import QKeyEvent

    from annotator.ui.article.position import digit
    from annotator.ui.commands.keys import is_plain

    if not isinstance(event, QKeyEvent) or window.labelling is None:
        return False
    position = digit(event) if is_plain(event) else None
    if position:
        return window.commands.run("annotation.label", position=position, ids=window.labelling.chosen())
    return window.keys.handle(event)


def _on_section(window: MainWindow) -> None:
    work = window.labelling
    if work is not None and work.opened is not None and work.view.page.text == work.opened.article.text:
        turning.tell(work)


def _on_zoom(window: MainWindow, percent: int) -> None:
    window.status.show_zoom(percent)
    size = round(18 * percent / 100)
    if size != window.settings.reading_size:
        window.frame.set_setting("reading_size", size)


def _dismiss(window: MainWindow) -> None:
    notice = window.messages.notice()
    if notice:
        window.messages.withdraw(notice.key)


# -- state


def take(window: MainWindow, changes: Changes) -> None:
    """Bring everything up to date with a change, whoever made it."""
    window.status.settle()
    if window.labelling:
        window.labelling.take(changes)
        if changes.everything:
            window.side.labels.set_labels(window.labelling.labels)
            window.label.labels.set_labels(window.labelling.labels)
            _follow_name(window, window.labelling.session.annotator.name)
    page = window.page()
    if page is not None and hasattr(page, "take"):
        page.take(changes)
    window.later.do(("take", changes.step, changes.origin), lambda: _take_into_lists(window, changes))
    _refresh_commands(window)


def _follow_name(window: MainWindow, name: str) -> None:
    """Show another name of who works here, and keep it, or the next start would make somebody of the old one.

    Not kept where the project goes on as somebody else than the settings name: a packet's name stays in the packet.
    """
    before = window.top.who
    window.top.show_name(name)
    if window.settings.name not in {"", name} and window.settings.name.casefold() == before.casefold():
        window.change_settings(replace(window.settings, name=name))


def _take_into_lists(window: MainWindow, changes: Changes) -> None:
    if window.session is not None:
        window.articles.take(changes)
        window.past.take(changes)
    show_state(window)


def show_article(window: MainWindow) -> None:
    """Show what belongs to the article that was opened just now: the text at once, the panels after its painting."""
    opened = window.labelling.opened if window.labelling else None
    window.status.settle()
    remark.abandon(window)
    window.label.show_empty(opened is None)
    window.label.empty.say(
        tr("Drop a folder, Word, PDF, HTML or CSV files here."),
        tr("Import…"),
        window.commands.key("file.import"),
    )
    codebook = next((row for row in window.commands.rows() if row.id == "go.codebook"), None)
    if opened is None and codebook is not None:
        window.label.empty.offer_labels(tr("Own labels…"), next(iter(codebook.keys), ""))
    window.later.do("article", lambda: _show_around(window))
    window.later.do("offer", lambda: offer_copy(window))
    window.later.do("drafts", window.drafts.offer)


def _show_around(window: MainWindow) -> None:
    opened = window.labelling.opened if window.labelling else None
    window.articles.set_current(opened.article.id if opened else 0)
    window.past.article_opened()
    window.label.article_opened()
    window.label.show_labels_across(not window.body.shown("right"))
    show_header(window)
    show_annotations(window)
    show_state(window)
    window.commands.refresh()


def show_header(window: MainWindow) -> None:
    """Show which article it is and how far it is."""
    work = window.labelling
    total = window.articles.counts.get("all", 0)
    window.label.header.show_article(work.opened if work else None, total)
    why = window.commands.why("annotation.finish")
    window.label.header.set_writable(why if work and work.opened else "")


def show_annotations(window: MainWindow) -> None:
    """Show the annotations of the open article in the right panel."""
    work = window.labelling
    standing.show_waiting(window)
    text = work.opened.article.text if work and work.opened else ""
    annotations = list(work.annotations.values()) if work else []
    labels = work.session.codebook.labels if work else ()
    read = [a for a in annotations if work and not passages.region_at(work.regions, a.span)]
    sieve = window.side.filter
    sieve.labels = work.labels if work else ()
    listed = [annotation for annotation in annotations if sieve.fits(annotation)]
    window.side.annotations.show_annotations(text, listed, labels)
    first = bool(work and work.opened and not work.session.read_only)
    window.side.show_count(len(read), first=first, shown=len(listed) if sieve.active() else None)
    window.side.labels.set_counts(Counter(annotation.label for annotation in read))
    if window.side.editing() and window.side.details.annotation() not in {a.id for a in annotations}:
        remark.leave(window)
    _on_rows(window)
    show_hand(window)


def show_hand(window: MainWindow) -> None:
    """Show which label is in hand, and its guideline."""
    work = window.labelling
    label = work.label_in_hand() if work else None
    hand = work.labels.index(label) if work and label in work.labels else -1
    for labels in (window.side.labels, window.label.labels):
        labels.set_hand(work.armed if work else None, hand)
    window.side.guideline.set_label(label)
    window.side.fit()


def show_state(window: MainWindow) -> None:
    """Show in the status line when it was saved, what can be undone, and how far the project is, also in the header."""
    show_progress(window)
    standing.show_standing(window)


def show_progress(window: MainWindow) -> None:
    """Show how far the project is, also in the header."""
    window.later.do("header", lambda: show_header(window))
    standing.show_progress(window)


def _refresh_commands(window: MainWindow) -> None:
    if window.commands.running():
        return  # once is enough, when it is done
    window.commands.refresh("edit.undo", "edit.redo", "annotation.finish")
