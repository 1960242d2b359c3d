"""Agreement as other programs read it: one object with every measure, a table of all counts, files for gamma."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from annotator.agreement.figures import SCALE, Figures, Measures
from annotator.agreement.gamma import gamma_csv
from annotator.agreement.report import figure, why_undefined
from annotator.agreement.study import INTERVALS, PairResult, Study
from annotator.app.review.comparing import sheets, who_finished
from annotator.app.session import Session
from annotator.domain.annotation import Annotator
from annotator.domain.frozen import frozen
from annotator.errors import BadValue

__all__ = [
    "AgreementFiles",
    "PairResult",
    "Study",
    "agreement_object",
    "figure",
    "why_undefined",
    "write_counts",
    "write_gamma",
]

_KINDS = ("same", "boundary", "label", "both", "only_a", "only_b")


def agreement_object(study: Study, people: Sequence[Annotator]) -> dict[str, Any]:
    """Return what `agree --json` prints; undefined is None."""
    names = {person.id: person.name for person in people}
    pairs = []
    for pair in study.pairs():
        pairs.append(
            {
                "a": names[pair.a],
                "b": names[pair.b],
                "articles": pair.articles,
                **_row(pair.figures, pair.measures),
                "macro_exact_f1": pair.macro_exact_f1,
                "ci": {name: pair.intervals.get(name) for name in INTERVALS},
                "by_label": {label: _row(*found) for label, found in pair.labels.items()},
            }
        )
    group = study.group()
    return {
        "pairs": pairs,
        "all": {
            "annotators": [names[who] for who in group.annotators],
            "articles": group.articles,
            "u_alpha": group.u_alpha,
            "fleiss_kappa": group.fleiss_kappa,
            "by_label": {
                label: {"u_alpha": alpha, "fleiss_kappa": kappa}
                for label, (alpha, kappa) in group.labels.items()
            },
        },
    }


def _row(figures: Figures, measures: Measures) -> dict[str, Any]:
    return {
        "annotations_a": figures.annotations_a,
        "annotations_b": figures.annotations_b,
        **asdict(measures),
        "kinds": figures.kinds,
    }


@frozen
class AgreementFiles:
    """Where to write all counts and the files for gamma; empty writes nothing."""

    csv: str = ""
    gamma: str = ""

    def write(self, session: Session, study: Study, people: Sequence[Annotator]) -> list[Path]:
        """Write what is asked for and return the files.

        Raises:
            BadValue: a target is there already, or its folder is not.
        """
        files = []
        if self.csv:
            files.append(write_counts(Path(self.csv).absolute(), study, people))
        if self.gamma:
            files += write_gamma(Path(self.gamma).absolute(), session, people)
        return files


def write_counts(out: Path, study: Study, people: Sequence[Annotator], *, replace: bool = False) -> Path:
    """Write one row a pair and label, and one a pair, with all counts and measures; `replace` writes over a file."""
    if not replace:
        _refuse_taken(out)
    names = {person.id: person.name for person in people}
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        counts = [name for name in Figures._fields if name not in {"observed", "expected"}]
        measures = [each.name for each in fields(Measures)]
        writer.writerow(
            [
                "a",
                "b",
                "label",
                "articles",
                *(f"kind_{name}" if name in _KINDS else name for name in counts),
                "observed_disagreement",
                "expected_disagreement",
                *measures,
            ]
        )
        for pair in study.pairs(intervals=False):
            rows = {"": (pair.figures, pair.measures), **pair.labels}
            for label, (figures, found) in rows.items():
                writer.writerow(
                    [
                        *(_plain(text) for text in (names[pair.a], names[pair.b], label)),
                        pair.articles,
                        *(getattr(figures, name) for name in counts),
                        figures.observed / SCALE,
                        figures.expected / SCALE,
                        *(getattr(found, name) for name in measures),
                    ]
                )
    return out


def write_gamma(folder: Path, session: Session, people: Sequence[Annotator]) -> list[Path]:
    """Write one file an article that two of `people` finished, named by the article's number."""
    if folder.exists() and any(folder.iterdir()):
        raise BadValue(f"“{folder}” is not empty. Choose another folder; nothing was written.")
    _refuse_missing(folder.parent)
    folder.mkdir(exist_ok=True)
    names = {person.id: person.name for person in people}
    who = {row: found for row, found in who_finished(session, people).items() if len(found) > 1}
    files = []
    for sheet in sheets(session, list(who), who):
        passage = sheet.passage(who[sheet.article])
        marks = {names[one]: passage.marks(own) for one, own in sheet.marks.items()}
        number = session.reading.rows([sheet.article])[0].number
        file = folder / f"{number:05}.csv"
        file.write_text(gamma_csv(marks), encoding="utf-8")
        files.append(file)
    return files


def _refuse_taken(out: Path) -> None:
    if out.exists():
        raise BadValue(f"“{out}” is there already. Choose another name; nothing was written.")
    _refuse_missing(out.parent)


def _refuse_missing(folder: Path) -> None:
    if not folder.is_dir():
        raise BadValue(f"There is no folder “{folder}”.")


def _plain(text: str) -> str:
    """Return a name such that no spreadsheet takes it for a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
