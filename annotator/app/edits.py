"""The verbs of labelling: each is one step, checked against the codebook and the text before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.app.edges import moved, untrimmed
from annotator.domain.annotation import Annotation, Annotator, Made, Region, RegionKind, Status
from annotator.domain.article import Article
from annotator.domain.codebook import Label, overlap_problem
from annotator.domain.span import Span
from annotator.domain.trim import trim
from annotator.errors import BadValue, Duplicate, InvalidEdit
from annotator.store.annotations import (
    change_annotation,
    keep_position,
    remove_annotation,
    save_annotations,
    set_status,
    status_of,
)
from annotator.store.articles import remove_region, save_region
from annotator.store.journal import UNSTORABLE, OpenStep

if TYPE_CHECKING:
    from annotator.app.session import Session

_SHOWN = 40


class Edits:
    """All verbs of labelling of one session. `annotator` is the session's own where none is named."""

    def __init__(self, session: Session) -> None:
        """Act on the session's project."""
        self._session = session
        self._untrimmed: dict[int, Span] = {}

    # -- annotations

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
        found = self.label_named(label)
        settled = self.settled(text, span) if snap else self._inside(text, span)
        person = annotator or self._session.me()
        self.check_note(note)
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
            inner = self._replaced(own, settled, found)
            self._check(settled, found, [a for a in own if a not in inner])
            for old in inner:
                remove_annotation(step, old)
            number = save_annotations(step, [annotation], codebook=self._session.codebook_number)[0]
            self._begin(step, article, person)
            at = step.at
        if snap and settled != span:
            self._untrimmed[number] = self._session.reading.tokens(text).widen(span)
        return replace(annotation, id=number, at=at)

    def relabel(
        self, ids: Sequence[int], label: str, *, annotator: Annotator | None = None, origin: str = ""
    ) -> None:
        """Give one or several annotations another label, as one step."""
        found = self.label_named(label)
        old = self._chosen(ids, annotator)
        changing = [annotation for annotation in old if annotation.label != found.id]
        if not changing:
            raise Duplicate(f"This is already labelled {found.name}.")
        person = self._person(old[0])
        title = self._bulk_title("Relabel", changing, found.name)
        with self._session.step(title, annotator=person, article=_common(changing), origin=origin) as step:
            waiting = {annotation.id for annotation in changing}
            for annotation in changing:
                others = self._session.reading.annotations_at(annotation.article, annotation.span, person)
                self._check(annotation.span, found, [a for a in others if a.id not in waiting])
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
        old = self._own(number, annotator)
        text = self._session.reading.article(old.article)
        settled = self.settled(text, span) if snap else self._inside(text, span)
        if settled == old.span:
            return old
        person, label = self._person(old), self._label_of(old)
        new = replace(old, span=settled, made=_edited(old))
        title = f"Move the edges of ‘{shorten(settled.of(text.text))}’ {label.name}"
        with self._session.step(title, annotator=person, article=old.article, origin=origin) as step:
            others = self._session.reading.annotations_at(old.article, settled, person)
            self._check(settled, label, [a for a in others if a.id != number])
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
        old = self._own(number, None)
        text = self._session.reading.article(old.article)
        tokens = self._session.reading.tokens(text)
        span = moved(text.text, tokens, old.span, edge, by)
        if span is None:
            raise InvalidEdit("The edge cannot be moved further.")
        return self.move(number, span, origin=origin)

    def toggle_trim(self, number: int, *, origin: str = "") -> Annotation:
        """Restore the untrimmed edges of an annotation, or trim it where it is untrimmed."""
        old = self._own(number, None)
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
        old = self._chosen(ids, annotator)
        person = self._person(old[0])
        title = self._bulk_title("Remove", old, old[0].label_name if len(old) == 1 else "")
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
        old = self._own(number, None)
        self.check_note(note or "")
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
        with self._session.step(
            title, annotator=self._person(old), article=old.article, origin=origin
        ) as step:
            change_annotation(step, old, new)
        return new

    # -- regions and status

    def mark_region(
        self, article: int, span: Span, kind: RegionKind = RegionKind.BOILERPLATE, *, origin: str = ""
    ) -> None:
        """Mark a passage as boilerplate (for everybody) or as not read (for this annotator)."""
        text = self._session.reading.article(article)
        person = self._session.me()
        inside = self._inside(text, span)
        owner = person.id if kind is RegionKind.NOT_READ else None
        words = "boilerplate" if kind is RegionKind.BOILERPLATE else "not read"
        title = f"Mark ‘{shorten(inside.of(text.text))}’ as {words}"
        with self._session.step(title, annotator=person, article=article, origin=origin) as step:
            save_region(step, article, text.uuid, Region(inside, kind, "person"), owner)

    def unmark_region(self, article: int, region: Region, *, origin: str = "") -> None:
        """Make a marked passage part of the article again."""
        text = self._session.reading.article(article)
        title = f"Unmark ‘{shorten(region.span.of(text.text))}’"
        with self._session.step(title, annotator=self._session.me(), article=article, origin=origin) as step:
            remove_region(step, region.id)

    def set_status(
        self,
        article_ids: Iterable[int],
        status: Status,
        *,
        reason: str = "",
        annotator: Annotator | None = None,
        origin: str = "",
    ) -> int:
        """Set an annotator's status on articles as one step; return how many changed."""
        self.check_note(reason)
        person = annotator or self._session.me()
        ids = list(dict.fromkeys(article_ids))
        words = {"finished": "Finish", "skipped": "Skip", "in-progress": "Reopen", "new": "Set to new"}[
            str(status)
        ]
        if len(ids) == 1:
            article = self._session.reading.rows(ids)[0]
            title = f"{words} ‘{shorten(article.title)}’"
        else:
            title = f"{words} {len(ids):,} articles"
        with self._session.step(
            title, annotator=person, article=ids[0] if len(ids) == 1 else None, origin=origin
        ) as step:
            return sum(set_status(step, number, person.id, status, reason) for number in ids)

    def keep_position(self, article: int, position: int, seconds: int = 0) -> None:
        """Remember where the annotator stopped reading (code points) and add reading time (seconds); no step."""
        if self._session.annotator.id and not self._session.read_only:
            keep_position(self._session.database, article, self._session.annotator.id, position, seconds)

    # -- checks

    def label_named(self, name: str) -> Label:
        """Return the label of that name.

        Raises:
            BadValue: the codebook has no such label; names those it has.
        """
        label = self._session.codebook.label(name)
        if label is None or label.retired:
            names = ", ".join(label.name for label in self._session.codebook.labels if not label.retired)
            raise BadValue(f"There is no label “{name}” in the codebook (there is: {names}).")
        return label

    def settled(self, article: Article, span: Span) -> Span:
        """Return `span` snapped to words and trimmed by the codebook's rules; never empty."""
        inside = self._inside(article, span)
        wide = self._session.reading.tokens(article).widen(inside)
        return trim(article.text, self._session.codebook.rules, wide)

    def check_inside(self, article: int, span: Span) -> None:
        """Refuse a span that lies outside the article's text or covers only white space."""
        self._inside(self._session.reading.article(article), span)

    def check_note(self, note: str) -> None:
        """Refuse a remark that cannot be stored."""
        if UNSTORABLE.search(note):
            raise BadValue(
                "This remark holds a character that cannot be stored (NUL or half a character). Type it anew."
            )

    def _inside(self, article: Article, span: Span) -> Span:
        if span.end > len(article.text):
            raise BadValue(
                f"Article {article.number} has {len(article.text):,} characters, so {span.start}–{span.end} lies outside it."
            )
        if not span.of(article.text).strip():
            raise BadValue(
                f"From {span.start} to {span.end} there is only white space in article {article.number}."
            )
        return span

    def _check(self, span: Span, label: Label, others: Sequence[Annotation]) -> None:
        pairs = [(annotation.span, annotation.label_name) for annotation in others]
        if (span, label.name) in pairs:
            raise Duplicate(f"This is already labelled {label.name}.")
        problem = overlap_problem(self._session.codebook.rules, span, label, pairs)
        if problem:
            raise InvalidEdit(problem)

    def _replaced(self, own: Sequence[Annotation], span: Span, label: Label) -> list[Annotation]:
        if self._session.codebook.rules.same_label_overlap != "refuse":
            return []
        return [a for a in own if a.label == label.id and span.contains(a.span) and a.span != span]

    def _chosen(self, ids: Sequence[int], annotator: Annotator | None) -> list[Annotation]:
        if not ids:
            raise InvalidEdit("Nothing is chosen.")
        return [self._own(number, annotator) for number in dict.fromkeys(ids)]

    def _label_of(self, annotation: Annotation) -> Label:
        """Return the annotation's label, also one that is retired and cannot be given any more."""
        return self._session.reading.label(annotation) or self.label_named(annotation.label_name)

    def _own(self, number: int, annotator: Annotator | None) -> Annotation:
        annotation = self._session.reading.annotation(number)
        if annotation is None:
            raise BadValue(f"There is no annotation “{number}” in this project.")
        who = annotator or self._session.annotator
        if annotation.annotator != who.id:
            raise BadValue(
                f"The annotation “{number}” was made by {annotation.annotator_name}, not by {who.name}."
            )
        return annotation

    def _person(self, annotation: Annotation) -> Annotator:
        return Annotator(annotation.annotator, "", annotation.annotator_name)

    def _begin(self, step: OpenStep, article: int, person: Annotator) -> None:
        if status_of(self._session.database, article, person.id)[0] is Status.NEW:
            set_status(step, article, person.id, Status.IN_PROGRESS)

    def _bulk_title(self, verb: str, annotations: Sequence[Annotation], label: str) -> str:
        if len(annotations) > 1:
            return f"{verb} {len(annotations):,} annotations {label}".rstrip()
        text = self._session.reading.article(annotations[0].article).text
        return f"{verb} ‘{shorten(annotations[0].span.of(text))}’ {label}".rstrip()


def shorten(text: str) -> str:
    """Return `text` on one line, cut after some forty characters, for titles of steps."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1].rstrip() + "…"


def _common(annotations: Sequence[Annotation]) -> int | None:
    articles = {annotation.article for annotation in annotations}
    return articles.pop() if len(articles) == 1 else None


def _edited(annotation: Annotation) -> Made:
    return Made.EDITED if annotation.made is Made.ACCEPTED else annotation.made
