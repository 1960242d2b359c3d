"""What the agreement view says in sentences."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from annotator.app.review.listing import PairResult
from annotator.ui.language import grouped, plural

MEASURES = ("exact_f1", "overlap_f1", "character_f1", "token_kappa", "u_alpha")


def tr(text: str) -> str:
    """Translate a sentence of the agreement view."""
    return QCoreApplication.translate("agreement", text)


def measure(name: str) -> str:
    """Return what a measure is called."""
    return {
        "exact_f1": tr("Exact F1"),
        "overlap_f1": tr("Overlap F1"),
        "character_f1": tr("Character F1"),
        "token_kappa": tr("Token κ"),
        "u_alpha": tr("Unitizing α"),
    }[name]


def headline(name: str, a: str, b: str) -> str:
    """Return what the large figure is."""
    return {
        "exact_f1": tr("exact agreement of {0} and {1}"),
        "overlap_f1": tr("overlapping agreement of {0} and {1}"),
        "character_f1": tr("agreement by characters of {0} and {1}"),
        "token_kappa": tr("token kappa of {0} and {1}"),
        "u_alpha": tr("unitizing alpha of {0} and {1}"),
    }[name].format(a, b)


def where_most_is_lost(pair: PairResult) -> str:
    """Return the sentence that holds the answer: how much was compared, and where most is lost."""
    figures = pair.figures
    sentence = tr("{0} and {1} annotations in {2}.").format(
        grouped(figures.annotations_a),
        grouped(figures.annotations_b),
        plural("1 article both finished", "{0} articles both finished", pair.articles),
    )
    losses = []
    for label, (row, _) in pair.labels.items():
        losses.append((row.only_a + row.only_b, label, tr("{0} marked by one only")))
        losses.append((row.boundary, label, tr("{0} with other edges")))
        losses.append((row.label + row.both, label, tr("{0} with another label")))
    if losses and max(losses)[0]:
        number, label, form = max(losses, key=lambda loss: (loss[0], loss[1]))
        lost = form.format(grouped(number))
        sentence += " " + tr("Most is lost on {0}: {1}.").format(label, lost)
    return sentence


def nobody_yet(counts: Mapping[str, int]) -> str:
    """Return what is missing before anything can be compared."""
    so_far = ", ".join(f"{name} {number}" for name, number in counts.items())
    return tr("Agreement needs an article that two people finished. So far: {0}.").format(
        so_far or tr("nobody")
    )
