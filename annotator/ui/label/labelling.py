"""The open article and what is in hand: the state that the verbs act on. Repaints only what a change touched."""

from __future__ import annotations

import logging
import time
from bisect import insort
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.app.reading import OpenArticle, words_in
from annotator.app.session import Session
from annotator.domain.annotation import Annotation, Region, Status
from annotator.domain.changes import Changes, Step
from annotator.domain.codebook import Label
from annotator.domain.span import Span
from annotator.errors import AnnotatorError
from annotator.ui.article import ArticleView, Mark
from annotator.ui.label import marking, past
from annotator.ui.label.suggested import Suggested, kept
from annotator.ui.label.suggested import refresh as refresh_suggestions
from annotator.ui.messages import Messages

if TYPE_CHECKING:
    from annotator.app.transfer.concerns import Concern

log = logging.getLogger(__name__)
ORIGIN = "label view"
LONGEST_READING = 300.0
"""Seconds between two acts that count as reading; what is longer was a break."""


class Labelling(QObject):
    """One annotator at work on one article of a session.

    Attributes:
        opened: what is shown, None where no article is open.
        annotations: the annotator's own annotations by id, in text order.
        regions: passages outside the work.
        labels: the labels in use, in the order of their keys.
        armed: index of the label that the mouse labels with, or None.
        last: name of the label used last, or "".
        of_the_table: steps that were made in a table since the project was opened, which undo there takes back.
        suggested: what is suggested in the open article.
        concerns: what a training would not see as it is, by annotation; only in the training view.
        past: what is shown in place of the present, None as a rule; nothing can be changed then.
    """

    leaving = Signal()
    articleOpened = Signal()
    annotationsChanged = Signal()
    statusChanged = Signal()
    handChanged = Signal()
    pastChanged = Signal()

    def __init__(self, session: Session, view: ArticleView, messages: Messages) -> None:
        """Show nothing yet."""
        super().__init__()
        self.session = session
        self.view = view
        self.messages = messages
        self.opened: OpenArticle | None = None
        self.annotations: dict[int, Annotation] = {}
        self._marks: dict[int, tuple[Annotation, Mark]] = {}
        self.regions: tuple[Region, ...] = ()
        self.armed: int | None = None
        self.last = ""
        self.selected: tuple[int, ...] = ()
        self.past: past.Past | None = None
        self.suggested = Suggested()
        self.of_the_table: list[Step] = []
        self.concerns: dict[int, Concern] = {}
        self._position = 0
        self._seconds = 0.0
        self._seen = time.monotonic()
        self.labels: tuple[Label, ...] = ()
        self.read_labels()
        view.cursorMoved.connect(self._on_cursor_moved)
        view.focusedChanged.connect(self._on_focused)

    # -- articles

    def go_to(self, article: int, span: Span | None = None) -> None:
        """Open an article, or show a place in the one that is open."""
        if self.opened is None or self.opened.article.id != article:
            self.leave()
            self._show(self.session.reading.open(article), span)
        elif span:
            self._stand_at(span)

    def _stand_at(self, span: Span) -> None:
        """Show a place and stand on it, so that the next key is about what one sees."""
        there = next((a.id for a in self.annotations.values() if a.span == span), 0)
        self.view.caret.resume(span.start, seen=True)
        self.view.set_focused(there, scroll=False)
        self.view.reveal(span)

    def go_to_offset(self, article: int, offset: int) -> None:
        """Open an article with the cursor at an offset (code points)."""
        self.go_to(article)
        self.view.set_focused(0, scroll=False)
        self._keep_cursor(offset, seen=True)
        self._position = offset

    def reload(self) -> None:
        """Read the open article anew: another annotator, another codebook, or too many changes to list."""
        self.read_labels()
        if self.opened:
            article, position = self.opened.article.id, self._position
            if article in self.session.reading.ids(everybody=True):
                self._show(self.session.reading.open(article), None)
                self._keep_cursor(position)
            else:
                self.close()

    def close(self) -> None:
        """Show no article."""
        self.opened, self.annotations, self.regions, self.past = None, {}, (), None
        self.view.clear_article("")
        self.articleOpened.emit()

    def leave(self) -> None:
        """Let what is half written be kept, and remember where the annotator stopped in the open article."""
        self.leaving.emit()
        if self.opened and not self.session.read_only:
            self._count_reading()
            try:
                self.session.edits.keep_position(self.opened.article.id, self._position, round(self._seconds))
            except (
                AnnotatorError
            ) as error:  # a full disk or a file that is gone must not keep anybody in an article
                log.warning("The reading position was not kept: %s", error)
        self._seconds = 0.0

    def read_labels(self) -> None:
        """Take the labels from the codebook."""
        self.labels = tuple(label for label in self.session.codebook.labels if not label.retired)
        if self.armed is not None and self.armed >= len(self.labels):
            self.armed = None
        self.view.set_labels(self.labels)

    def _show(self, opened: OpenArticle, span: Span | None) -> None:
        self.opened, self.past, self.suggested = opened, None, Suggested()
        self.annotations = {annotation.id: annotation for annotation in opened.annotations}
        self.regions = opened.article.regions
        self.suggested = kept(self)
        self.selected = ()
        self._position = opened.position
        lang = opened.article.lang or self.session.lang
        self.view.show_article(
            opened.article.text,
            opened.tokens,
            title=opened.title,
            regions=self.regions,
            marks=self.marks(),
            small_words=self.small_words(lang),
        )
        self.view.aids.set_bookmarks(opened.bookmarks)
        if span:
            self._stand_at(span)
        else:
            self._keep_cursor(opened.position)
        self._seen = time.monotonic()
        self.articleOpened.emit()

    def _keep_cursor(self, position: int, *, seen: bool = False) -> None:
        text = self.opened.article.text if self.opened else ""
        if 0 < position < len(text):
            self.view.caret.resume(position, seen=seen)
            self.view.reveal(Span(position, position + 1))

    def small_words(self, lang: str) -> frozenset[str]:
        """Return the words that the token cursor skips in that language."""
        if not self.skip_small_words:
            return frozenset()
        own = self.own_small_words.get(lang)
        return own if own is not None else self.session.codebook.small_words.get(lang, frozenset())

    skip_small_words = True
    whole_words = True
    shows_suggestions = True
    own_small_words: Mapping[str, frozenset[str]] = MappingProxyType({})

    # -- changes

    def take(self, changes: Changes) -> None:
        """Bring the view up to date with a change, whoever made it."""
        if changes.everything:
            self.reload()
            return
        if self.opened is None or self.opened.article.id not in changes.articles:
            return
        article = self.opened.article.id
        if not self.session.reading.has(article):
            self.close()
            return
        self._take_annotations(changes.annotations)
        self._take_regions(article)
        refresh_suggestions(self)
        status, reason = self.session.reading.status(article)
        flag, note = self.session.reading.remark(article)
        self._take_work(status, reason, flag, note, self.session.reading.bookmarks(article))

    def _take_annotations(self, numbers: frozenset[int]) -> None:
        if not numbers or self.opened is None:
            return
        article = self.opened.article.id
        found = {n: a for n, a in self.session.reading.those(numbers).items() if a.article == article}
        before = {number: self.annotations[number] for number in numbers if number in self.annotations}
        if found == before:
            return
        ordered = [annotation for number, annotation in self.annotations.items() if number not in numbers]
        for annotation in found.values():
            insort(ordered, annotation, key=marking.order)
        twins = marking.twins(ordered, found.values())
        self.annotations = {annotation.id: annotation for annotation in ordered if annotation.id not in twins}
        past.refresh(self)
        self.suggested.settle(self)
        touched = [annotation.span for annotation in (*before.values(), *found.values())]
        focused = self.view.focused
        if self.past or self.suggested:
            self.view.set_marks(self.marks(), touched=_around(touched))
        else:
            gone, come = numbers | twins, [found[number] for number in found.keys() - twins]
            self.view.change_marks(gone, self._changed_marks(gone, come), _around(touched))
        if focused > 0 and focused not in self.annotations and self.past is None:
            self.view.set_focused(0, scroll=False)
        self.annotationsChanged.emit()

    def _take_regions(self, article: int) -> None:
        regions = self.session.reading.regions(article)
        if regions != self.regions:
            self.regions = regions
            self.view.set_regions(self.past.regions if self.past else regions)
            self.view.set_marks(self.marks())
            if self.opened:
                self.opened = replace(self.opened, words=words_in(self.opened.article.text, regions))
            self.annotationsChanged.emit()
            self.statusChanged.emit()

    def _take_work(
        self, status: Status, reason: str, flag: bool, note: str, bookmarks: tuple[int, ...]
    ) -> None:
        if self.opened is None:
            return
        before = self.opened
        self.opened = replace(before, status=status, reason=reason, flag=flag, note=note, bookmarks=bookmarks)
        self.view.aids.set_bookmarks(bookmarks)
        if self.opened != before:
            self.statusChanged.emit()

    # -- in hand

    def arm(self, index: int | None) -> None:
        """Take a label in hand for the mouse, or put it down."""
        self.armed = index if index is not None and 0 <= index < len(self.labels) else None
        self.view.arm(self.armed)
        self.handChanged.emit()

    def chosen(self) -> tuple[int, ...]:
        """Return the annotations that the next verb is about: rows chosen in the list, else the focused one."""
        chosen = tuple(number for number in self.selected if number in self.annotations)
        if chosen:
            return chosen
        focused = self.view.focused
        return (focused,) if focused and focused in self.annotations else ()

    def label_in_hand(self) -> Label | None:
        """Return the label whose guideline is shown: armed, of the focused annotation, used last, or the first."""
        if self.armed is not None:
            return self.labels[self.armed]
        focused = self.annotations.get(self.view.focused or 0)
        name = focused.label_name if focused else self.last
        found = next((label for label in self.labels if label.name == name), None)
        return found or (self.labels[0] if self.labels else None)

    def label_at(self, position: int) -> Label | None:
        """Return the label of a digit key: 1..9, 10 for 0; by the codebook's keys, else by order."""
        key = str(position % 10)
        by_key = next((label for label in self.labels if label.key == key), None)
        if by_key or any(label.key for label in self.labels):
            return by_key
        return self.labels[position - 1] if position <= len(self.labels) else None

    def remember_for_tables(self) -> None:
        """Remember the newest step as one that a table made, so that Ctrl+Z in a table takes back that one and no other."""
        self.of_the_table += self.session.history(limit=1)

    # -- marks

    def marks(self) -> list[Mark]:
        """Return what the article view paints."""
        colours = self._colours()
        if self.past:
            painted = [marking.mark(each, colours.get(each.label, 1)) for each in self.past.annotations]
            return past.marks(self.past, painted)
        known, self._marks = self._marks, {}
        for annotation in self.annotations.values():
            kept = known.get(annotation.id)
            if kept is None or kept[0] is not annotation:
                kept = (annotation, marking.mark(annotation, colours.get(annotation.label, 1)))
            self._marks[annotation.id] = kept
        return [mark for _, mark in self._marks.values()] + self.suggested.marks(colours)

    def _changed_marks(self, gone: frozenset[int], come: Sequence[Annotation]) -> list[Mark]:
        colours = self._colours()
        for number in gone:
            self._marks.pop(number, None)
        made = [marking.mark(annotation, colours.get(annotation.label, 1)) for annotation in come]
        self._marks.update((mark.id, (annotation, mark)) for annotation, mark in zip(come, made, strict=True))
        return made

    def _colours(self) -> dict[int, int]:
        return {label.id: label.colour for label in self.session.codebook.labels}

    # -- reading time and place

    def _on_cursor_moved(self, token: int) -> None:
        tokens = self.opened.tokens if self.opened else None
        if tokens and 0 <= token < len(tokens):
            self._position = tokens.starts[token]
        self._count_reading()

    def _on_focused(self, _annotation: int) -> None:
        self._count_reading()
        self.handChanged.emit()

    def _count_reading(self) -> None:
        now = time.monotonic()
        self._seconds += min(now - self._seen, LONGEST_READING)
        self._seen = now


def _around(spans: Sequence[Span]) -> Span | None:
    """Return one span around all of them, None where there are none."""
    if not spans:
        return None
    return Span(min(span.start for span in spans), max(span.end for span in spans))
