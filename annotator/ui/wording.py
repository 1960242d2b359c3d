"""The window's words for what errors say in the command line's: options have no meaning here, their places on pages do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.domain.late import late

_PHRASES = (
    ("name one with --format", "choose its format on the import page"),
    ("name its encoding, for example --encoding cp1252 or latin-1", "choose its encoding on the import page"),
    ("export it with --format jsonl and import that file", "export it as JSON Lines and import that file"),
    ("Use --force to replace it", "Choose another name"),
    ("choose another folder, or --force to replace the corpus in it", "choose another folder"),
    ("or choose --misaligned expand, contract or drop", "or choose what happens to them"),
    ("choose --only all", "choose all articles"),
    ("Choose one with --annotator", "Choose one on the page"),
    ("Name an annotator with --annotator", "Choose an annotator"),
    ("choose another with --lang", "choose another language"),
    ("run check with --repair", "run Check project"),
)
_CLAUSE = late(r"(?:^|[;,.]?\s*)[^;.]*--[a-z][a-z-]*[^;.]*")


def tr(text: str) -> str:
    """Translate a phrase of an error."""
    return QCoreApplication.translate("wording", text)


def for_the_window(sentence: str) -> str:
    """Return a sentence without the command line's options: said in the window's words, else the clause is left out."""
    if "--" not in sentence:
        return sentence
    for phrase, words in _PHRASES:
        sentence = sentence.replace(phrase, tr(words))
    left = _CLAUSE.sub("", sentence).strip()
    return left if not left or left.endswith((".", "!", "?")) else f"{left}."
