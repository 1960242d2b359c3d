"""What an export in any format would do, for the export page: that of another program's format as counts and losses."""

from __future__ import annotations

from pathlib import Path

from annotator.app.projects import open_project
from annotator.app.session import Session
from annotator.app.transfer.exchanging import plan_exchange
from annotator.app.transfer.exporting import ExportRequest
from annotator.app.transfer.planning import (
    CONTEXT,
    PASSAGES,
    ExportPlan,
    Passage,
    Reason,
    plan_in,
    written_words,
)
from annotator.domain.accounting import Account, Lost
from annotator.domain.span import Span
from annotator.errors import AnnotatorError
from annotator.formats.registry import find_format

TITLES = {
    "boilerplate": "In a greyed passage",
    "not-read": "In a passage marked not read",
    "duplicate": "The same as another one",
    "overlap": "Overlaps another one",
    "edge-inside-token": "Edge inside a word",
    "whitespace": "White space only",
    "skipped": "In a skipped article",
    "attributes": "Attributes",
    "note": "Notes",
    "flag": "Doubts",
    "fragments": "In several pieces",
    "edges": "White space at an edge",
    "label-name": "The label’s name",
    "text": "The text cannot stand there",
}
"""Of losses that are about annotations; what is lost of whole articles stands in a sentence."""
HAPPENS = {"edges": "Trimmed", "label-name": "Changed", "fragments": "Joined"}


def plan_any(path: Path, request: ExportRequest) -> ExportPlan:
    """Open the project anew (for a worker of its own) and return what the export would do, whatever its format."""
    with open_project(path) as session:
        form = find_format(request.format)
        if form.name == "qdc":
            count = sum(not label.retired for label in session.codebook.labels)
            return ExportPlan(
                sentence=f"The codebook with {count:,} {'label' if count == 1 else 'labels'} will be written.",
                detail="Names, definitions and colours; neither articles nor annotations.",
            )
        return plan_in(session, request) if form.carry is None else plan_peer(session, request)


def plan_peer(session: Session, request: ExportRequest) -> ExportPlan:
    """Return what an export in another program's format would do; one that cannot be is a plan that says why."""
    people = tuple(session.reading.finished_by().items())
    try:
        account = plan_exchange(session, request, find_format(request.format))
    except AnnotatorError as error:
        return ExportPlan(sentence="Nothing can be exported yet.", blocked=str(error), annotators=people)
    total, written = len(account.entries), sum(account.written.values())
    return ExportPlan(
        articles=account.articles,
        annotations=total,
        written=written,
        sentence=written_words(written, total),
        detail=detail_of(account, pseudonyms=find_format(request.format).dataset),
        reasons=_reasons(session, account),
        annotators=people,
    )


def detail_of(account: Account, *, pseudonyms: bool) -> str:
    """Return what is lost of whole articles, as sentences."""
    said = [lost.words for lost in account.lost if not _about_annotations(lost)]
    articles = f"{account.articles:,} {'article' if account.articles == 1 else 'articles'}."
    sentences = [articles, *([f"Not carried: {', '.join(said)}."] if said else [])]
    return " ".join([*sentences, *(["Annotators go out under pseudonyms."] if pseudonyms else [])])


def _about_annotations(lost: Lost) -> bool:
    return any(label for _, _, _, label in lost.places)


def _reasons(session: Session, account: Account) -> tuple[Reason, ...]:
    colours = {label.name: label.colour for label in session.codebook.labels}
    texts: dict[int, tuple[int, str]] = {}
    found = []
    for lost in account.lost:
        if not _about_annotations(lost):
            continue
        passages = []
        for number, start, end, label in lost.places[:PASSAGES]:
            if number not in texts:
                article = session.reading.article(session.article_named(str(number)))
                texts[number] = article.id, article.text
            row, text = texts[number]
            passages.append(
                Passage(
                    row,
                    number,
                    Span(start, end),
                    label,
                    colours.get(label, 1),
                    _line(text[max(start - CONTEXT, 0) : start]),
                    _line(text[start:end]),
                    _line(text[end : end + CONTEXT]),
                )
            )
        happens = HAPPENS.get(lost.what, "Written without") if lost.written else "Left out"
        title = TITLES.get(lost.what, lost.what)
        found.append(Reason(lost.what, title, happens, tuple(passages), lost.written, lost.count))
    return tuple(sorted(found, key=lambda one: (one.written, -one.count)))


def _line(text: str) -> str:
    return "".join(" " if sign.isspace() else sign for sign in text)
