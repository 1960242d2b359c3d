"""What a training would not see as it is labelled: annotation by annotation, with the place that is wrong and what repairs it."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.domain.annotation import Annotation
from annotator.domain.article import Article
from annotator.domain.frozen import frozen
from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from annotator.formats.spacy_corpus.options import CorpusArticle, CorpusOptions
from annotator.formats.spacy_corpus.placing import MISALIGNED, place, repaired
from annotator.formats.spacy_corpus.reach import USUAL

_OPTIONS = CorpusOptions(misaligned="drop")


@frozen
class Concern:
    """One annotation that an export would not carry as it is.

    Args:
        annotation: which one.
        reason: edge-inside-token, whitespace, overlap, boilerplate, not-read, duplicate, article-too-long or long-span.
        wrong: the words whose edge is wrong, else the whole span.
        repair: better edges where there are any.
        tokens: how many the span has, 0 where its edges are no token edges.
    """

    annotation: Annotation
    reason: str
    wrong: tuple[Span, ...]
    repair: Span | None = None
    tokens: int = 0


def concerns_of(
    article: Article, tokens: Tokens, annotations: Sequence[Annotation], *, overlaps: str = "longest"
) -> tuple[Concern, ...]:
    """Return what is of concern in one article, in the order of its annotations, each annotation once."""
    options = CorpusOptions(misaligned="drop", overlaps=overlaps) if overlaps != "longest" else _OPTIONS
    placement = place(CorpusArticle(article, tokens, tuple(annotations), ""), options)
    pieces = {piece.nth: piece for piece in placement.spans}
    flat = {piece.nth for piece in placement.ents}
    found = []
    for index, annotation in enumerate(annotations):
        reason, piece = placement.fates[index], pieces.get(index)
        length = piece.last - piece.first if piece else 0
        if reason in MISALIGNED:
            better = repaired(article.text, tokens, annotation.span)
            wrong = _wrong_edges(article.text, tokens, annotation.span)
            found.append(Concern(annotation, reason, wrong, better))
        elif reason:
            found.append(Concern(annotation, reason, (annotation.span,)))
        elif index not in flat:
            found.append(Concern(annotation, "overlap", (annotation.span,), tokens=length))
        elif length > USUAL:
            found.append(Concern(annotation, "long-span", (annotation.span,), tokens=length))
    return tuple(found)


def _wrong_edges(text: str, tokens: Tokens, span: Span) -> tuple[Span, ...]:
    """Return the words that an edge cuts, or the blanks at an edge."""
    touched = tokens.covering(span)
    if not touched:
        return (span,)
    first, last = tokens.span(touched[0]), tokens.span(touched[-1])
    wrong = []
    if first.start != span.start or text[span.start].isspace():
        wrong.append(first)
    if (last.end != span.end or text[span.end - 1].isspace()) and last not in wrong:
        wrong.append(last)
    return tuple(wrong) or (span,)
