"""The formats that the export page offers: how they are called, where they go, what they cannot carry."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.app.transfer.formats import known_formats

_ORDER = (
    "spacy",
    "jsonl",
    "prodigy",
    "brat",
    "doccano",
    "label-studio",
    "xmi",
    "webanno",
    "conll",
    "huggingface",
    "tables",
    "qdc",
)


class Choice(NamedTuple):
    """A format: its name for programs, whether it makes a folder, takes everybody, and how its file ends."""

    name: str
    folder: bool
    everybody: bool
    suffix: str


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportPage", text)


@cache
def choices() -> dict[str, Choice]:
    """Return what can be written, by its name for programs, in the order of the list."""
    known = {str(form["name"]): form for form in known_formats() if form["writes"]}
    names = [name for name in _ORDER if name in known]
    return {
        name: Choice(name, known[name]["folder"], known[name]["everybody"], known[name]["suffixes"][0])
        for name in [*names, *(name for name in known if name not in names)]
    }


def title_of(name: str) -> str:
    """Return how a format is called on screen."""
    titles = {
        "spacy": _tr("spaCy project"),
        "jsonl": _tr("JSON Lines"),
        "prodigy": "Prodigy",
        "brat": "brat",
        "doccano": "doccano",
        "label-studio": "Label Studio",
        "xmi": _tr("INCEpTION (UIMA XMI)"),
        "webanno": "WebAnno TSV",
        "conll": _tr("CoNLL columns"),
        "huggingface": _tr("Hugging Face dataset"),
        "tables": _tr("Tables for R and Excel"),
        "qdc": _tr("Codebook for NVivo, MAXQDA …"),
    }
    return titles.get(name, name)


def loses_of(name: str) -> str:
    """Return what a format cannot carry, as a sentence under its name."""
    sentences = {
        "spacy": _tr("Ready to train. Without notes and attributes."),
        "jsonl": _tr("Keeps everything; can be imported again."),
        "prodigy": _tr("Keeps all but greyed passages. One line an annotator."),
        "brat": _tr("A folder an annotator. Without greyed passages and metadata."),
        "doccano": _tr("Without attributes, notes and doubts."),
        "label-studio": _tr("With its labelling configuration. Without doubts."),
        "xmi": _tr("A folder an annotator, with layers and links. Without doubts."),
        "webanno": _tr("A folder an annotator, with the layers that came in. Without notes."),
        "conll": _tr("One tag a word, a file a label where they overlap. Without white space and notes."),
        "huggingface": _tr("Spans and tokens, with a card. Without doubts."),
        "tables": _tr("CSV and a workbook, a line an annotation. Without the texts."),
        "qdc": _tr("Labels, definitions and colours; no articles."),
    }
    return sentences.get(name, "")
