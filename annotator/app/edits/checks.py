"""What every verb of labelling asks before it writes: is the label known, the span inside, the annotation one's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.domain.annotation import Annotation, Annotator
from annotator.domain.article import Article
from annotator.domain.codebook import Label, overlap_problem
from annotator.domain.span import Span
from annotator.domain.trim import trim
from annotator.errors import BadValue, Duplicate, InvalidEdit
from annotator.store.journal import UNSTORABLE

if TYPE_CHECKING:
    from annotator.app.session import Session


class Checks:
    """The checks of one session's verbs; each raises a sentence for a person."""

    def __init__(self, session: Session) -> None:
        """Check against the session's codebook and texts."""
        self._session = session

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
        inside = self.inside(article, span)
        wide = self._session.reading.tokens(article).widen(inside)
        return trim(article.text, self._session.codebook.rules, wide)

    def check_inside(self, article: int, span: Span) -> None:
        """Refuse a span that lies outside the article's text or covers only white space."""
        self.inside(self._session.reading.article(article), span)

    def note(self, note: str) -> None:
        """Refuse a remark that cannot be stored."""
        if UNSTORABLE.search(note):
            raise BadValue(
                "This remark holds a character that cannot be stored (NUL or half a character). Type it anew."
            )

    def inside(self, article: Article, span: Span) -> Span:
        """Return `span`; refuse one outside the text or with nothing but white space."""
        if span.end > len(article.text):
            raise BadValue(
                f"Article {article.number} has {len(article.text):,} characters, so {span.start}–{span.end} lies outside it."
            )
        if not span.of(article.text).strip():
            raise BadValue(
                f"From {span.start} to {span.end} there is only white space in article {article.number}."
            )
        return span

    def overlaps(self, span: Span, label: Label, others: Sequence[Annotation]) -> None:
        """Refuse a label for `span` that is there already or that the codebook forbids beside `others`."""
        pairs = [(annotation.span, annotation.label_name) for annotation in others]
        if (span, label.name) in pairs:
            raise Duplicate(f"This is already labelled {label.name}.")
        problem = overlap_problem(self._session.codebook.rules, span, label, pairs)
        if problem:
            raise InvalidEdit(problem)

    def taken_in(self, own: Sequence[Annotation], span: Span, label: Label) -> list[Annotation]:
        """Return the shorter annotations of `own` that a new one replaces, where the codebook forbids both."""
        if self._session.codebook.rules.same_label_overlap != "refuse":
            return []
        return [a for a in own if a.label == label.id and span.contains(a.span) and a.span != span]

    def chosen(self, ids: Sequence[int], annotator: Annotator | None) -> list[Annotation]:
        """Return the annotations of these ids, each once, all of that annotator."""
        if not ids:
            raise InvalidEdit("Nothing is chosen.")
        return [self.own(number, annotator) for number in dict.fromkeys(ids)]

    def label_of(self, annotation: Annotation) -> Label:
        """Return the annotation's label, also one that is retired and cannot be given any more."""
        return self._session.reading.label(annotation) or self.label_named(annotation.label_name)

    def own(self, number: int, annotator: Annotator | None) -> Annotation:
        """Return the annotation of this id; refuse one that is gone or somebody else's."""
        annotation = self._session.reading.annotation(number)
        if annotation is None:
            raise BadValue(f"There is no annotation “{number}” in this project.")
        who = annotator or self._session.annotator
        if annotation.annotator != who.id:
            raise BadValue(
                f"The annotation “{number}” was made by {annotation.annotator_name}, not by {who.name}."
            )
        return annotation


def maker(annotation: Annotation) -> Annotator:
    """Return whose annotation it is."""
    return Annotator(annotation.annotator, "", annotation.annotator_name)
