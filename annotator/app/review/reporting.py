"""The reliability and corpus report: what a methods section and a reviewer of a paper ask for, as Markdown or a page."""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path

from annotator import __version__
from annotator.agreement.report import METHOD, bracketed, figure, paragraph
from annotator.agreement.study import PairResult, Study
from annotator.app.review.comparing import finished_counts, study_of
from annotator.app.review.places import all_places
from annotator.app.review.team import chosen, gold_layer
from annotator.app.session import Session
from annotator.domain.frozen import frozen
from annotator.errors import BadValue
from annotator.store.review import decisions_of

Cells = Sequence[Sequence[str]]


@frozen
class Section:
    """A heading with sentences and perhaps a table: head, rows, and which columns hold numbers (their names end in #)."""

    title: str
    sentences: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def write_report(session: Session, out: Path, *, force: bool = False) -> Path:
    """Write the report of a project as .md or .html.

    Raises:
        BadValue: the name ends in something else, the folder is absent, or the file is there and `force` is not given.
    """
    if out.suffix.lower() not in {".md", ".html"}:
        raise BadValue(f"“{out.name}” must end in .md or .html.")
    if not out.parent.is_dir():
        raise BadValue(f"There is no folder “{out.parent}”.")
    if out.exists() and not force:
        raise BadValue(f"“{out}” is there already. Use --force to replace it; nothing was written.")
    sections = report(session)
    text = as_markdown(sections) if out.suffix.lower() == ".md" else as_page(sections)
    out.write_text(text, encoding="utf-8")
    return out


def report(session: Session) -> list[Section]:
    """Return the parts of the report."""
    people = chosen(session)
    gold = gold_layer(session)
    study = study_of(session, people)
    names = {person.id: person.name for person in session.annotators()}
    sections = [_corpus(session), _work(session), *_agreement(study, names)]
    if gold:
        sections.append(_gold(session))
    sections.append(_method(session))
    return sections


def paper(session: Session, study: Study) -> str:
    """Return the paragraph for a paper of a comparison that is at hand; who is compared in pairs only does not count."""
    names = {person.id: person.name for person in session.annotators()}
    pairs = [pair for pair in study.pairs() if {pair.a, pair.b} <= set(study.together)]
    return paragraph(pairs, study.group(), names, __version__)


def _corpus(session: Session) -> Section:
    found = session.reading.statistics()
    rows = tuple((label, f"{number:,}") for label, number in found.by_label.items())
    states = ", ".join(f"{number:,} {status}" for status, number in found.by_status.items() if number)
    return Section(
        "Corpus",
        (
            f"{_many(found.articles, 'article')} ({states or 'none'}) with {_many(found.annotations, 'annotation')} of all "
            f"annotators; {found.in_boilerplate:,} more lie in boilerplate and are not counted."
            + (" The gold layer is counted apart." if found.gold else ""),
        ),
        ("Label", "Annotations#"),
        rows,
    )


def _many(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _work(session: Session) -> Section:
    counts = session.reading.statistics().by_annotator
    finished = finished_counts(session)
    rows = tuple((name, f"{number:,}", f"{counts.get(name, 0):,}") for name, number in finished.items())
    return Section("Annotators", (), ("Annotator", "Finished articles#", "Annotations#"), rows)


_HEAD: tuple[str, ...] = (
    "exact F1#",
    "overlap F1#",
    "exact, no label#",
    "overlap, no label#",
    "characters#",
    "token kappa#",
)
_HEAD += ("observed#", "token alpha#", "unitizing alpha#")


def _agreement(study: Study, names: dict[int, str]) -> list[Section]:
    pairs = study.pairs()
    sections = [Section("Agreement", (paragraph(pairs, study.group(), names, __version__),))]
    for pair in pairs:
        if pair.articles:
            sections += _pair(pair, names)
    return sections


def _pair(pair: PairResult, names: dict[int, str]) -> list[Section]:
    a, b = names[pair.a], names[pair.b]
    rows = []
    for label, (figures, found) in {"all": (pair.figures, pair.measures), **pair.labels}.items():
        interval = bracketed(pair.intervals.get("exact_f1")) if label == "all" else ""
        rows.append(
            (
                label,
                f"{figures.annotations_a:,}",
                f"{figures.annotations_b:,}",
                figure(found.exact_f1) + interval,
                figure(found.overlap_f1),
                figure(found.exact_unlabelled_f1),
                figure(found.overlap_unlabelled_f1),
                figure(found.character_f1),
                figure(found.token_kappa),
                figure(found.token_observed),
                figure(found.token_alpha),
                figure(found.u_alpha),
                *(f"{number:,}" for number in figures.kinds.values()),
            )
        )
    head = ("Label", f"{a}#", f"{b}#", *_HEAD, *(f"{kind}#" for kind in pair.figures.kinds))
    title = f"{a} and {b}: {_many(pair.articles, 'article')}"
    labels = sorted({label for cell in pair.confusion for label in cell if label})
    columns = [*labels, ""]
    grid = tuple(
        (row or "not marked", *(f"{pair.confusion.get((row, column), 0):,}" for column in columns))
        for row in columns
    )
    return [
        Section(title, (), head, tuple(rows)),
        Section(
            f"Labels of {a} (rows) and {b} (columns)",
            (),
            ("", *(f"{column or 'not marked'}#" for column in columns)),
            grid,
        ),
    ]


def _gold(session: Session) -> Section:
    decisions = decisions_of(session.database)
    by_person = sum(decision.by_person for decision in decisions)
    places = [place for place in all_places(session) if not place.agreed]
    undecided = sum(place.open for place in places)
    changed = sum(place.changed for place in places)
    rulings: dict[str, int] = {}
    for decision in decisions:
        word = decision.policy or decision.ruling
        rulings[word] = rulings.get(word, 0) + 1
    return Section(
        "Gold layer",
        (
            f"{_many(session.reading.statistics().gold, 'annotation')}; {_many(len(decisions), 'decision')}, {by_person:,} of "
            f"them by people; of {_many(len(places), 'disagreement')} {undecided:,} {'is' if undecided == 1 else 'are'} open. "
            f"After {_many(changed, 'decision')} an annotator changed something.",
        ),
        ("Ruling", "Decisions#"),
        tuple((word, f"{number:,}") for word, number in sorted(rulings.items())),
    )


def _method(session: Session) -> Section:
    book = session.codebook
    return Section(
        "Method",
        (
            METHOD,
            f"Codebook “{book.title or book.name}”, version {session.codebook_number}; tokenizer "
            f"{session.database.meta('tokenizer') or 'none yet'}; annotator {__version__}.",
            "A dash means that a measure is undefined for these data; it is neither 0 nor 1.",
        ),
    )


# -- forms


def as_markdown(sections: Sequence[Section]) -> str:
    """Return the report as Markdown."""
    lines = ["# Reliability and corpus report", ""]
    for section in sections:
        lines += [f"## {_md(section.title)}", ""]
        for sentence in section.sentences:
            lines += [_md(sentence), ""]
        if section.rows:
            lines.append("| " + " | ".join(_md(name.rstrip("#")) for name in section.head) + " |")
            lines.append("|" + "|".join(" ---: " if n.endswith("#") else " --- " for n in section.head) + "|")
            lines += ["| " + " | ".join(_md(cell) for cell in row) + " |" for row in section.rows]
            lines.append("")
    return "\n".join(lines)


def _md(text: str) -> str:
    for letter in "\\`*_<>|[]":
        text = text.replace(letter, f"\\{letter}")
    return " ".join(text.split())


_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}"
    "table{border-collapse:collapse;margin:1rem 0;font-variant-numeric:tabular-nums}"
    "th{border-bottom:1px solid #8a8d93;font-weight:600;text-align:left}th,td{padding:.25rem .75rem .25rem 0}"
    ".n{text-align:right}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}"
)


def as_page(sections: Sequence[Section]) -> str:
    """Return the report as one page without scripts or outside resources."""
    parts = [
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Reliability and corpus report</title>',
        f"<style>{_STYLE}</style></head><body><h1>Reliability and corpus report</h1>",
    ]
    for section in sections:
        parts.append(f"<h2>{html.escape(section.title)}</h2>")
        parts += [f"<p>{html.escape(sentence)}</p>" for sentence in section.sentences]
        if section.rows:
            parts.append(
                "<table><thead><tr>" + "".join(_cell("th", n, n) for n in section.head) + "</tr></thead>"
            )
            parts.append("<tbody>")
            for row in section.rows:
                cells = "".join(_cell("td", n, cell) for n, cell in zip(section.head, row, strict=True))
                parts.append(f"<tr>{cells}</tr>")
            parts.append("</tbody></table>")
    return "\n".join([*parts, "</body></html>", ""])


def _cell(tag: str, name: str, text: str) -> str:
    kind = ' class="n"' if name.endswith("#") else ""
    return f"<{tag}{kind}>{html.escape(text.rstrip('#') if tag == 'th' else text)}</{tag}>"
