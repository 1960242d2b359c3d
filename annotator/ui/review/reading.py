"""The article under review: everybody's marks in one text, or one text for each annotator that scroll together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.app.reading import OpenArticle
from annotator.app.review.places import Place
from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.ui import theme
from annotator.ui.article import Mark
from annotator.ui.article.marks import AGREED, OTHER, OWN
from annotator.ui.article.reader import Reader
from annotator.ui.components import PlainLabel
from annotator.ui.review.words import letter

MOST = 4
"""So many texts stand side by side."""


class ReviewText(Reader):
    """An article to look at: a click on a mark picks it, two take it. The keyboard stays with the list."""

    picked = Signal(object)
    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def _mark(self, event: QMouseEvent) -> Mark | None:
        spot = self.to_page(event.position())
        offset = self.page.letter_at(spot)
        marks = (
            [mark for mark in self.pictures.index.at(offset) if mark.kind != AGREED] if offset >= 0 else []
        )
        return marks[0] if marks else self.pictures.mark_at(spot)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self._mark(event)
        if mark is not None:
            self.picked.emit(mark.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        mark = self._mark(event)
        if mark is not None:
            self.taken.emit(mark.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()


class _Pane(QWidget):
    """One text with the name of whose marks it shows above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = PlainLabel("", "ui-medium", "text-2")
        self.name.setContentsMargins(24, 6, 8, 2)
        self.text = ReviewText()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addWidget(self.text, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("base"))


class ReadingSide(QWidget):
    """One article with the marks of its annotators, overlaid or side by side."""

    picked = Signal(object)
    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.apart = False
        self._panes: list[_Pane] = []
        self._opened: OpenArticle | None = None
        self._places: Sequence[Place] = ()
        self._people: Sequence[tuple[int, str]] = ()
        self._focus: Place | None = None
        self._following = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)
        self._colours: Mapping[int, int] = {}
        self._gold: Sequence[Annotation] = ()

    def show_article(
        self,
        opened: OpenArticle,
        places: Sequence[Place],
        people: Sequence[tuple[int, str]],
        gold: Sequence[Annotation],
        colours: Mapping[int, int],
    ) -> None:
        """Show an article, or the same with other marks.

        Args:
            opened: the article.
            places: of it, agreed ones included.
            people: id and name of those who finished it, in order.
            gold: what is in the gold layer.
            colours: palette number of each label.
        """
        before = self._opened
        self._opened, self._places, self._people = opened, places, people
        self._gold, self._colours = gold, colours
        self._arrange()
        fresh = before is None or before.article.sha != opened.article.sha
        for number, pane in enumerate(self._panes):
            marks = self._marks(number if self.apart else None)
            if fresh or not pane.text.page.text:
                pane.text.show_article(
                    opened.article.text,
                    opened.tokens,
                    title=opened.title,
                    regions=opened.article.regions,
                    marks=marks,
                )
            else:
                pane.text.set_marks(marks)
        self._show_focus(scroll=fresh)

    def clear(self, sentence: str) -> None:
        """Show no article but a sentence."""
        self._opened, self._places, self._people = None, (), ()
        self._arrange()
        for pane in self._panes:
            pane.text.clear_article(sentence)

    def set_apart(self, apart: bool) -> None:
        """Show annotators side by side, or overlaid in one text."""
        if apart == self.apart:
            return
        self.apart = apart
        if self._opened:
            opened, self._opened = self._opened, None
            self.show_article(opened, self._places, self._people, self._gold, self._colours)
            # The texts have their widths only after Qt has laid the panes out.
            QTimer.singleShot(0, self, lambda: self._show_focus(scroll=True))

    def show_place(self, place: Place) -> None:
        """Outline a place and bring it into view."""
        self._focus = place
        self._show_focus(scroll=True)

    def show_edited(self, span: Span | None) -> None:
        """Show where the edges would lie, None for none."""
        for pane in self._panes:
            pane.text.show_selection(span)
            if span is not None:
                pane.text.reveal(span)

    def texts(self) -> list[ReviewText]:
        """Return the texts that are shown."""
        return [pane.text for pane in self._panes]

    def _arrange(self) -> None:
        wanted = min(max(len(self._people), 1), MOST) if self.apart else 1
        while len(self._panes) > wanted:
            pane = self._panes.pop()
            self._row.removeWidget(pane)
            pane.hide()
            pane.deleteLater()
        while len(self._panes) < wanted:
            pane = _Pane()
            pane.text.picked.connect(self.picked)
            pane.text.taken.connect(self.taken)
            pane.text.verticalScrollBar().valueChanged.connect(self._follow(pane))
            self._panes.append(pane)
            self._row.addWidget(pane, 1)
        for number, pane in enumerate(self._panes):
            shown = self.apart and number < len(self._people)
            pane.name.setVisible(shown)
            pane.name.setText(f"{letter(number)}  {self._people[number][1]}" if shown else "")

    def _follow(self, pane: _Pane) -> Callable[[int], None]:
        def follow(value: int) -> None:
            if self._following or not self.apart:
                return
            self._following = True
            for other in self._panes:
                if other is not pane:
                    other.text.verticalScrollBar().setValue(value)
            self._following = False

        return follow

    def _marks(self, only: int | None) -> list[Mark]:
        """Return what is painted: what all agree on and what is decided is quiet, what is open has tint and letter."""
        order = {who: number for number, (who, _) in enumerate(self._people)}
        made: dict[int, Mark] = {}
        for place in self._places:
            if place.agreed:
                member = place.disagreement.marked[0]
                made[member.id] = self._mark(member, AGREED, "")
                continue
            focused = self._focus is not None and place.disagreement.id == self._focus.disagreement.id
            if place.decision and not focused and not place.changed:
                continue
            for member in place.disagreement.marked:
                number = order.get(member.annotator, 0)
                if only is None or number == only:
                    kind = OWN if number == 0 or only is not None else OTHER
                    made[member.id] = self._mark(member, kind, letter(number))
        focus = self._focus.decision.id if self._focus and self._focus.decision else 0
        for annotation in self._gold:
            if focus and self._focus and annotation.span.overlaps(self._focus.disagreement.span):
                continue
            if not any(
                mark.kind == AGREED and mark.span == annotation.span and mark.name == annotation.label_name
                for mark in made.values()
            ):
                made[annotation.id] = self._mark(annotation, AGREED, "")
        return list(made.values())

    def _mark(self, annotation: Annotation, kind: str, layer: str) -> Mark:
        names = dict(self._people)
        who = names.get(annotation.annotator, "")
        return Mark(
            annotation.id,
            annotation.span,
            annotation.label_name,
            self._colours.get(annotation.label, 1),
            kind,
            layer,
            note=bool(annotation.note) and kind != AGREED,
            tooltip=f"{annotation.label_name} · {who}" if who else annotation.label_name,
        )

    def _show_focus(self, *, scroll: bool) -> None:
        place = self._focus
        if place is None or self._opened is None or place.disagreement.article != self._opened.article.id:
            return
        widest = max(place.disagreement.marked, key=lambda member: len(member.span))
        for number, pane in enumerate(self._panes):
            pane.text.set_marks(self._marks(number if self.apart else None))
            there = [m for m in place.disagreement.marked if m.id in pane.text.pictures.index.by_id]
            shown = widest if widest in there else there[0] if there else None
            pane.text.set_focused(shown.id if shown else 0, scroll=False)
            if scroll:
                pane.text.reveal(place.disagreement.span)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("line"))
