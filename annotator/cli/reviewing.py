"""`agree`, `disagreements`, `decide` and `adjudicate`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from annotator.app.projects import open_project
from annotator.app.review.comparing import finished_counts, study_of
from annotator.app.review.deciding import adjudicate, decide
from annotator.app.review.listing import AgreementFiles, agreement_object, figure
from annotator.app.review.places import Place, all_places, find_place, reference
from annotator.app.review.rulings import policy_of, ruling_of
from annotator.app.review.team import chosen
from annotator.app.session import Session
from annotator.cli.output import Bar, annotation_object, count, emit, table
from annotator.cli.values import one_of, whole
from annotator.cli.window import Door
from annotator.domain.annotation import Annotation
from annotator.domain.disagreement import Kind

_KINDS = tuple(str(kind) for kind in Kind if kind is not Kind.SAME)


def run(options: Namespace, _window: Door | None) -> int:
    """Compare, list, or decide."""
    verbs = {
        "agree": _agree,
        "disagreements": _disagreements,
        "decide": _decide,
        "adjudicate": _adjudicate,
    }
    with open_project(Path(options.project)) as session:
        verbs[options.command](options, session)
    return 0


def _names(options: Namespace) -> list[str]:
    return [name.strip() for name in options.annotators.split(",") if name.strip()]


# -- agree


def _agree(options: Namespace, session: Session) -> None:
    people = chosen(session, _names(options), gold=options.gold)
    seed = whole(options.seed, "--seed", most=2**31 - 1)
    files = AgreementFiles(options.csv, options.gamma)
    bar = Bar(options, "articles")
    try:
        study = study_of(session, people, seed=seed, progress=bar)
    finally:
        bar.close()
    result = agreement_object(study, people)
    result["files"] = [str(file) for file in files.write(session, study, people)]
    emit(options, result, _agree_lines(session, result))


def _agree_lines(session: Session, result: dict[str, Any]) -> list[str]:
    if not any(pair["articles"] for pair in result["pairs"]):
        so_far = ", ".join(f"{name} {number}" for name, number in finished_counts(session).items())
        return [f"Agreement needs an article that two people finished. So far: {so_far or 'nobody'}."]
    lines: list[str] = []
    head = ("", "exact F1#", "95 %", "overlap F1#", "unlabelled#", "characters#", "token kappa#", "u-alpha#")
    for pair in result["pairs"]:
        lines.append(
            f"{pair['a']} and {pair['b']}: {count(pair['articles'], 'article')}, "
            f"{pair['annotations_a']:,} and {pair['annotations_b']:,} annotations"
        )
        rows = [_measures("all labels", pair, pair["ci"].get("exact_f1"))]
        rows += [_measures(label, row, None) for label, row in pair["by_label"].items()]
        lines += [f"  {line}" for line in table(head, rows)]
        kinds = ", ".join(f"{number:,} {kind}" for kind, number in pair["kinds"].items())
        lines += [f"  {kinds}", ""]
    whole_group = result["all"]
    if len(whole_group["annotators"]) > 2:
        lines.append(
            f"All {len(whole_group['annotators'])} together over {count(whole_group['articles'], 'article')}: "
            f"u-alpha {figure(whole_group['u_alpha'])}, Fleiss' kappa {figure(whole_group['fleiss_kappa'])}"
        )
    lines += [f"Wrote “{file}”." for file in result["files"]]
    return lines


def _measures(name: str, row: dict[str, Any], interval: list[float] | None) -> tuple[str, ...]:
    bounds = f"[{figure(interval[0])}, {figure(interval[1])}]" if interval else ""
    names = ("overlap_f1", "overlap_unlabelled_f1", "character_f1", "token_kappa", "u_alpha")
    return (name, figure(row["exact_f1"]), bounds, *(figure(row[key]) for key in names))


# -- disagreements


def _disagreements(options: Namespace, session: Session) -> None:
    kind = one_of(options.kind, "--kind", _KINDS) if options.kind else ""
    people = chosen(session, _names(options))
    found = [
        place
        for place in all_places(session, people if options.annotators else None)
        if not place.agreed
        and (not kind or place.disagreement.kind == kind)
        and not (options.open and place.decision)
    ]
    names = {person.id: person.name for person in session.annotators()}
    result, rows = [], []
    numbers: dict[int, tuple[int, str]] = {}
    for place in found:
        row = place.disagreement.article
        if row not in numbers:
            article = session.reading.article(row)
            numbers[row] = (article.number, article.text)
        number, text = numbers[row]
        result.append(_place_object(session, place, number, text, names))
        words = [_words(reading.annotation, text) for reading in place.disagreement.readings]
        rows.append((number, place.disagreement.kind, *words[:2], _ruling(place) or "open", result[-1]["id"]))
    head = ("article#", "kind", "a", "b", "decision", "id")
    undecided = sum(place.open for place in found)
    lines = [f"{count(len(found), 'disagreement')}, {undecided:,} open."] if found else ["No disagreements."]
    emit(options, {"disagreements": result}, lines + (table(head, rows) if rows else []))


def _place_object(
    session: Session, place: Place, number: int, text: str, names: dict[int, str]
) -> dict[str, Any]:
    readings = place.disagreement.readings
    whats = [
        {
            "annotators": [names.get(who, "") for who in reading.annotators],
            "annotation": annotation_object(reading.annotation, text) if reading.annotation else None,
        }
        for reading in readings
    ]
    return {
        "id": reference(session, place),
        "article": number,
        "kind": str(place.disagreement.kind),
        "a": whats[0]["annotation"],
        "b": whats[1]["annotation"] if len(whats) > 1 else None,
        "readings": whats,
        "decision": _decision_object(place),
    }


def _decision_object(place: Place) -> dict[str, Any] | None:
    decision = place.decision
    if decision is None:
        return None
    return {
        "ruling": _ruling(place),
        "policy": decision.policy or None,
        "reviewer": decision.author,
        "comment": decision.comment,
        "at": decision.at,
        "changed_after": decision.stale,
    }


def _ruling(place: Place) -> str:
    """Return a, b, c … for what was taken as the readings stand now, else the word itself."""
    decision = place.decision
    if decision is None or decision.ruling not in {"a", "b"}:
        return decision.ruling if decision else ""
    for nth, reading in enumerate(place.disagreement.readings):
        if set(reading.ids) & set(decision.taken) or not (reading.ids or decision.taken):
            return chr(ord("a") + nth)
    return decision.ruling


def _words(annotation: Annotation | None, text: str) -> str:
    if annotation is None:
        return "–"
    words = " ".join(annotation.span.of(text).split())
    return f"‘{words if len(words) <= 40 else words[:39] + '…'}’ {annotation.label_name}"


# -- deciding


def _decide(options: Namespace, session: Session) -> None:
    place = find_place(session, options.disagreement)
    ruling = ruling_of(place, options.take)
    with session.with_annotator(options.reviewer) as reviewer:
        decide(session, [(place, ruling)], reviewer, comment=options.comment)
    decided = find_place(session, options.disagreement)
    article = session.reading.article(place.disagreement.article)
    names = {person.id: person.name for person in session.annotators()}
    result = _place_object(session, decided, article.number, article.text, names)
    words = f"‘{ruling.span.of(article.text)}’" if ruling.span else "nothing"
    emit(
        options,
        {"decision": result["decision"], "disagreement": result},
        f"Decided: {words} goes into the gold layer.",
    )


def _adjudicate(options: Namespace, session: Session) -> None:
    policy = policy_of(options.policy, options.overlap, session.codebook)
    if options.dry_run:
        found = adjudicate(session, policy, session.annotator, dry_run=True)
    else:
        with session.with_annotator(options.reviewer) as reviewer:
            found = adjudicate(session, policy, reviewer)
    result = {
        "decided": found.decided,
        "open": found.open,
        "kept": found.kept,
        "by_kind": found.by_kind,
        "policy": policy.name,
        "dry_run": options.dry_run,
    }
    verb = "would be decided" if options.dry_run else "decided"
    kinds = ", ".join(f"{number:,} {kind}" for kind, number in found.by_kind.items())
    lines = [
        f"{count(found.decided, 'place')} {verb} by {policy.name}; {count(found.open, 'disagreement')} open; "
        f"{found.kept:,} decided by people and left as they are."
    ]
    emit(options, result, [*lines, *([f"  {kinds}"] if kinds else [])])
