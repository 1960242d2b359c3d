"""Term lists: which forms of a term are looked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotator.domain.term import Term
from annotator.suggest.forms import Form, form_of, says_something

_SIBILANTS = ("s", "x", "z", "ch", "sh")


def forms(terms: Iterable[Term], labels: Mapping[str, int]) -> dict[Form, int]:
    """Return each form with the row id of its label; of a form that comes twice the first counts.

    A term stands for itself and, where its last word is in small letters, for its plural. Capitals are looked for as
    they are (China, LNG); small letters also at the beginning of a sentence and in a heading in capitals.

    Args:
        terms: the list; those whose label is not in `labels` are left out.
        labels: row ids by name.
    """
    found: dict[Form, int] = {}
    plurals: dict[Form, int] = {}
    for term in terms:
        label = labels.get(term.label)
        form = form_of(term.words)
        if label is not None and says_something(form):
            found.setdefault(form, label)
            if form[-1].isalpha() and form[-1].islower():
                plurals.setdefault((*form[:-1], plural(form[-1])), label)
    return plurals | found


def plural(word: str) -> str:
    """Return the English plural of a word in small letters by the plain rules; a word that is plural already stays."""
    if word.endswith("s") and not word.endswith("ss"):
        return word
    if word.endswith("y") and len(word) > 1 and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(_SIBILANTS) else f"{word}s"
