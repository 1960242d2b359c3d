"""`suggest` and `accept`."""

from __future__ import annotations

import re
from argparse import Namespace
from pathlib import Path

from annotator.app import assist
from annotator.app.projects import open_project
from annotator.app.session import Session
from annotator.app.transfer.packets import numbered_articles
from annotator.cli.output import Bar, count, emit
from annotator.cli.values import is_new, one_of
from annotator.cli.window import Door
from annotator.domain.annotation import Annotator
from annotator.errors import BadValue, InvalidEdit


def run(options: Namespace, _window: Door | None) -> int:
    """Compute suggestions, or accept them."""
    with open_project(Path(options.project)) as session:
        return {"suggest": _suggest, "accept": _accept}[options.command](options, session)


def _suggest(options: Namespace, session: Session) -> int:
    words = [word.strip() for word in options.sources.split(",") if word.strip()]
    sources = tuple(dict.fromkeys(one_of(word, "--from", assist.SOURCES) for word in words)) or assist.SOURCES
    articles = numbered_articles(session, options.articles) if options.articles.strip() else None
    if options.gold and not any(person.kind == "gold" for person in session.annotators()):
        raise BadValue("There is no gold layer in this project yet.")
    gold = next((p for p in session.annotators() if p.kind == "gold"), None) if options.gold else None
    person = _for_whom(session, options.annotator, remembers=gold is None and "memory" in sources)
    if options.terms:
        assist.use_terms(session, None if options.terms == "shipped" else Path(options.terms))
    bar = Bar(options, "articles")
    try:
        made = assist.suggest(
            session, sources, articles=articles, annotator=person, learn_from=gold, progress=bar
        )
    finally:
        bar.close()
    total = sum(made.counts.values())
    lines = [f"{count(total, 'suggestion')} in {count(made.articles, 'article')} for {person.name}."]
    lines += [f"  {source}: {number:,}" for source, number in made.counts.items()]
    if made.left_out:
        lines.append(
            f"{count(made.left_out, 'article')} labelled by two people, so that their agreement can be told: nothing is suggested there."
        )
    result = {
        "suggestions": made.counts,
        "articles": made.articles,
        "annotator": person.name,
        "left_out": made.left_out,
    }
    emit(options, result, lines)
    return 0


def _for_whom(session: Session, name: str, *, remembers: bool) -> Annotator:
    """Return who gets the suggestions: the one named, the project's own, or the only one whose labels can be remembered."""
    if name:
        return session.known_annotator(name)
    own = session.me()
    labelled = assist.labellers(session)
    if not remembers or own.id in {person.id for person in labelled} or not labelled:
        return own
    if len(labelled) > 1:
        names = ", ".join(person.name for person in labelled)
        raise BadValue(
            f"Several people have labelled ({names}). Say with --annotator whose labels to remember."
        )
    return labelled[0]


def _accept(options: Namespace, session: Session) -> int:
    source = one_of(options.source, "--from", assist.SOURCES) if options.source else ""
    least = _share(options.min_score)
    articles = numbered_articles(session, options.articles) if options.articles.strip() else None
    new = is_new(session, options.annotator)
    try:
        with session.with_annotator(options.annotator) as person:
            made = assist.accept(session, person, source=source, least=least, articles=articles)
    except InvalidEdit as error:  # nothing fits, which is no mistake; nobody new has come in either
        emit(options, {"accepted": 0, "articles": 0}, f"Accepted nothing. {error}")
        return 0
    where = len({annotation.article for annotation in made})
    lines = f"Accepted {count(len(made), 'suggestion')} in {count(where, 'article')}."
    emit(
        options,
        {"accepted": len(made), "articles": where} | ({"annotator_new": True} if new else {}),
        lines + (f" {made[0].annotator_name} is new in this project." if new else ""),
    )
    return 0


def _share(text: str) -> int:
    """Return a share from 0 to 1 per mille."""
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)?|\.[0-9]+", text) or float(text) > 1:
        raise BadValue(f"--min-score must be a number from 0 to 1, not “{text}”.")
    return round(float(text) * 1000)
