"""What an export in any format would do, for the export page: that of another program's format as counts and losses."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

from annotator.app.projects import open_project
from annotator.app.session import Session
from annotator.app.transfer.exchanging import deal_of, plan_exchange
from annotator.app.transfer.exporting import ExportRequest
from annotator.app.transfer.planning import (
    CONTEXT,
    COUNTED,
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
from annotator.formats.exchange.dealing import Deal
from annotator.formats.exchange.page import Carried
from annotator.formats.registry import find_format
from annotator.formats.spacy_corpus.leak import Leak, form_of
from annotator.formats.spacy_corpus.options import PARTS
from annotator.formats.spacy_corpus.split import SplitArticle

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
    form = find_format(request.format)
    try:
        dealt = _Dealt(deal_of(session, request)) if form.dataset else None
        account = plan_exchange(session, request, form, dealt.take if dealt else None)
    except AnnotatorError as error:
        return ExportPlan(sentence="Nothing can be exported yet.", blocked=str(error), annotators=people)
    total, written = len(account.entries), sum(account.written.values())
    plan = ExportPlan(
        articles=account.articles,
        annotations=total,
        written=written,
        sentence=written_words(written, total),
        detail=detail_of(account, pseudonyms=form.dataset),
        reasons=_reasons(session, account),
        annotators=people,
    )
    return dealt.told(plan) if dealt else plan


class _Dealt:
    """The articles of a dataset while they go by, and into which parts they would be dealt."""

    def __init__(self, deal: Deal) -> None:
        self._deal = deal
        self._keys: list[SplitArticle] = []
        self._counts: dict[str, int] = {}
        self._forms: list[tuple[str, list[tuple[str, str]]]] = []

    def take(self, carried: Carried) -> None:
        """Look at one page."""
        page = carried.page
        text, uuid = page.article.text, page.article.uuid
        self._keys.append(self._deal.key(page.article, Counter(one.label_name for one in page.annotations)))
        self._counts[uuid] = len(page.annotations)
        if len(self._forms) < COUNTED:
            self._forms.append(
                (uuid, [(one.label_name, form_of(one.span.of(text))) for one in page.annotations])
            )

    def told(self, plan: ExportPlan) -> ExportPlan:
        """Return the plan with the parts, and what test would share with train where that was counted."""
        parts = self._deal.out(self._keys)
        articles, spans, leak = Counter(parts.values()), Counter[str](), Leak()
        for uuid, count in self._counts.items():
            spans[parts[uuid]] += count
        for uuid, forms in self._forms if len(self._forms) == len(self._keys) else ():
            leak.count_forms(forms, parts[uuid])
        return replace(
            plan,
            parts=tuple((part, articles[part], spans[part]) for part in PARTS if articles[part]),
            seen=tuple((label, row["share"]) for label, row in leak.by_label().items()),
            torn=self._deal.shape.torn,
            kept=self._deal.facts["kept"],
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
