"""The verbs of labelling: each is one step, checked against the codebook and the text before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.app.edges import moved, untrimmed
from annotator.app.edits.accepting import Accepting
from annotator.app.edits.bookmarks import Bookmarks
from annotator.app.edits.bulk import Bulk
from annotator.app.edits.checks import Checks, maker
from annotator.app.edits.corpus import CorpusVerbs
from annotator.app.edits.furniture import Furniture
from annotator.app.edits.passages import Passages
from annotator.app.edits.repairing import Repairing
from annotator.app.edits.restoring import Restoring
from annotator.app.edits.titles import bulk_title, shorten
from annotator.app.edits.work import Work
from annotator.domain.annotation import Annotation, Annotator, Made
from annotator.domain.span import Span
from annotator.domain.trim import trim
from annotator.errors import Duplicate, InvalidEdit
from annotator.store.annotations import change_annotation, remove_annotation, save_annotations

if TYPE_CHECKING:
    from annotator.app.session import Session


class Edits:
    """All verbs of labelling of one session. `annotator` is the session's own where none is named.

    The verbs of annotations are methods; those of passages and of the work on an article are in modules of their own
    and stand here by name, so that every caller has one door.
    """

    def __init__(self, session: Session) -> None:
        """Act on the session's project."""
        self._session = session
        self._untrimmed: dict[int, Span] = {}
        self._checks = Checks(session)
        self._work = Work(session, self._checks)
        passages = Passages(session, self._checks)
        self.mark_region = passages.mark
        self.unmark_region = passages.unmark
        self.unmark_regions = passages.unmark_several
        self.mark_everywhere = Furniture(session).everywhere
        self.restore = Restoring(session, self._checks).restore
        self.repair = Repairing(session).repair
        bulk = Bulk(session, self._checks, self._work)
        self.plan_all = bulk.plan
        self.label_all = bulk.label_all
        self.corpus = CorpusVerbs(session)
        accepting = Accepting(session, self._checks, self._work)
        self.accept = accepting.accept
        self.accept_many = accepting.accept_many
        self.reject = accepting.reject
        self.set_status = self._work.set_status
        self.remark = self._work.remark
        self.toggle_bookmark = Bookmarks(session).toggle
        self.keep_position = self._work.keep_position
        self.label_named = self._checks.label_named
        self.settled = self._checks.settled
        self.check_inside = self._checks.check_inside
        self.check_note = self._checks.note

    def add(
        self,
        article: int,
        span: Span,
        label: str,
        *,
        annotator: Annotator | None = None,
        snap: bool = True,
        note: str = "",
        made: Made = Made.HAND,
        attributes: Mapping[str, str] | None = None,
        origin: str = "",
    ) -> Annotation:
        """Label a span.

        A shorter annotation of the same label inside the new span is replaced, where the codebook forbids both.

        Args:
            article: row id.
            span: code points; snapped to words and trimmed by the codebook unless `snap` is False.
            label: the label's name.
            annotator: whose annotation it is.
            snap: whether the edges are settled.
            note: a remark.
            made: how it came to be.
            attributes: values by attribute name.
            origin: who asks, for listeners; also kept as provenance where `made` is not by hand.

        Raises:
            BadValue: the label is unknown or the span lies outside the text.
            Duplicate: the same annotation is there already.
            InvalidEdit: the codebook does not allow it.
        """
        text = self._session.reading.article(article)
        found = self._checks.label_named(label)
        settled = self._checks.settled(text, span) if snap else self._checks.inside(text, span)
        person = annotator or self._session.me()
        self._checks.note(note)
        title = f"Label ‘{shorten(settled.of(text.text))}’ {found.name}"
        annotation = Annotation(
            settled,
            found.name,
            person.name,
            article=article,
            annotator=person.id,
            label=found.id,
            note=note,
            made=made,
            attributes=dict(attributes or {}),
            origin=origin if made is not Made.HAND else "",
        )
        with self._session.step(title, annotator=person, article=article, origin=origin) as step:
            own = self._session.reading.annotations_at(article, settled, person)
            inner = self._checks.taken_in(own, settled, found)
            self._checks.overlaps(settled, found, [a for a in own if a not in inner])
            for old in inner:
                remove_annotation(step, old)
            number = save_annotations(step, [annotation], codebook=self._session.codebook_number)[0]
            self._work.begin(step, article, person)
            at = step.at
        if snap and settled != span:
            self._untrimmed[number] = self._session.reading.tokens(text).widen(span)
        return replace(annotation, id=number, at=at)

    def relabel(
        self, ids: Sequence[int], label: str, *, annotator: Annotator | None = None, origin: str = ""
    ) -> None:
        """Give one or several annotations another label, as one step."""
        found = self._checks.label_named(label)
        old = self._checks.chosen(ids, annotator)
        changing = [annotation for annotation in old if annotation.label != found.id]
        if not changing:
            raise Duplicate(f"This is already labelled {found.name}.")
        person = maker(old[0])
        title = bulk_title(self._session, "Relabel", changing, found.name)
        with self._session.step(title, annotator=person, article=_common(changing), origin=origin) as step:
            waiting = {annotation.id for annotation in changing}
            for annotation in changing:
                others = self._session.reading.annotations_at(annotation.article, annotation.span, person)
                self._checks.overlaps(annotation.span, found, [a for a in others if a.id not in waiting])
                waiting.discard(annotation.id)
                change_annotation(
                    step,
                    annotation,
                    replace(annotation, label=found.id, made=_edited(annotation), attributes={}),
                )

    def move(
        self,
        number: int,
        span: Span,
        *,
        snap: bool = False,
        annotator: Annotator | None = None,
        origin: str = "",
    ) -> Annotation:
        """Give an annotation other edges and return it."""
        old = self._checks.own(number, annotator)
        text = self._session.reading.article(old.article)
        settled = self._checks.settled(text, span) if snap else self._checks.inside(text, span)
        if settled == old.span:
            return old
        person, label = maker(old), self._checks.label_of(old)
        new = replace(old, span=settled, made=_edited(old))
        title = f"Move the edges of ‘{shorten(settled.of(text.text))}’ {label.name}"
        with self._session.step(title, annotator=person, article=old.article, origin=origin) as step:
            others = self._session.reading.annotations_at(old.article, settled, person)
            self._checks.overlaps(settled, label, [a for a in others if a.id != number])
            change_annotation(step, old, new)
        return new

    def move_edge(self, number: int, edge: str, by: int, *, origin: str = "") -> Annotation:
        """Move the start or the end of an annotation to the next token edge, white space left out; the other edge stays.

        Args:
            number: the annotation's id.
            edge: "start" or "end".
            by: +1 or -1 tokens in reading order.
            origin: who asks.

        Raises:
            InvalidEdit: the text or the annotation ends there, or the codebook does not allow the new edges.
        """
        old = self._checks.own(number, None)
        text = self._session.reading.article(old.article)
        tokens = self._session.reading.tokens(text)
        span = moved(text.text, tokens, old.span, edge, by)
        if span is None:
            raise InvalidEdit("The edge cannot be moved further.")
        return self.move(number, span, origin=origin)

    def toggle_trim(self, number: int, *, origin: str = "") -> Annotation:
        """Restore the untrimmed edges of an annotation, or trim it where it is untrimmed."""
        old = self._checks.own(number, None)
        text = self._session.reading.article(old.article)
        trimmed = trim(text.text, self._session.codebook.rules, old.span)
        if trimmed != old.span:
            self._untrimmed[number] = old.span
            return self.move(number, trimmed, origin=origin)
        wide = self._untrimmed.get(number)
        if wide is None or trim(text.text, self._session.codebook.rules, wide) != old.span:
            tokens = self._session.reading.tokens(text)
            wide = untrimmed(text.text, tokens, self._session.codebook.rules, old.span)
        if wide == old.span:
            raise InvalidEdit("Nothing was trimmed here.")
        return self.move(number, wide, origin=origin)

    def remove(
        self, ids: Sequence[int], *, annotator: Annotator | None = None, origin: str = ""
    ) -> list[Annotation]:
        """Remove one or several annotations as one step and return what they were."""
        old = self._checks.chosen(ids, annotator)
        person = maker(old[0])
        title = bulk_title(self._session, "Remove", old, old[0].label_name if len(old) == 1 else "")
        with self._session.step(title, annotator=person, article=_common(old), origin=origin) as step:
            for annotation in old:
                remove_annotation(step, annotation)
        return old

    def describe(
        self,
        number: int,
        *,
        note: str | None = None,
        flag: bool | None = None,
        attributes: Mapping[str, str] | None = None,
        origin: str = "",
    ) -> Annotation:
        """Change note, doubt or attributes of an annotation; None leaves a value as it is."""
        old = self._checks.own(number, None)
        self._checks.note(note or "")
        new = replace(
            old,
            note=old.note if note is None else note,
            flag=old.flag if flag is None else flag,
            attributes=old.attributes if attributes is None else {k: v for k, v in attributes.items() if v},
        )
        if new == old:
            return old
        verb = "Note on" if note is not None else "Doubt on" if flag is not None else "Details of"
        text = self._session.reading.article(old.article).text
        title = f"{verb} ‘{shorten(old.span.of(text))}’ {old.label_name}"
        with self._session.step(title, annotator=maker(old), article=old.article, origin=origin) as step:
            change_annotation(step, old, new)
        return new

    def doubt(self, ids: Sequence[int], flag: bool, *, origin: str = "") -> None:
        """Mark one or several annotations as doubtful, or take that back, as one step."""
        old = [annotation for annotation in self._checks.chosen(ids, None) if annotation.flag != flag]
        if not old:
            raise InvalidEdit("This stands so already.")
        label = old[0].label_name if len(old) == 1 else ""
        title = bulk_title(self._session, "Doubt on" if flag else "No doubt on", old, label)
        with self._session.step(title, annotator=maker(old[0]), article=_common(old), origin=origin) as step:
            for annotation in old:
                change_annotation(step, annotation, replace(annotation, flag=flag))


def _common(annotations: Sequence[Annotation]) -> int | None:
    articles = {annotation.article for annotation in annotations}
    return articles.pop() if len(articles) == 1 else None


def _edited(annotation: Annotation) -> Made:
    return Made.EDITED if annotation.made is Made.ACCEPTED else annotation.made
