"""Sentences that come from below the interface, refusals and titles of steps, in the language of the interface.

The rooms below know no Qt and write English, also into the journal, so that a project reads the same everywhere. Here a
sentence is told by its pattern: "This is already labelled ACTOR." is "This is already labelled {0}." with ACTOR in it.
`resources/translations/sentences.txt` lists the patterns; `make translations` keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from annotator.paths import bundled
from annotator.ui.language import CONTEXT, grouped, spoken

_NUMBER = re.compile(r"\d{1,3}(,\d{3})+")
_HOLE = re.compile(r"\{\d+\}")


def in_words(sentence: str) -> str:
    """Return a sentence from below in the language of the interface; as it is where no pattern fits or it is English."""
    if spoken() == "en" or not sentence:
        return sentence
    for pattern, source in _patterns():
        match = pattern.fullmatch(sentence)
        if match:
            parts = match.groupdict()
            number = next(iter(parts.values()), "").replace(",", "")
            form = int(number) if number.isdecimal() and len(number) < 10 else -1
            found = QCoreApplication.translate(CONTEXT, source, None, form)
            if found == source:  # it has no plural forms
                found = QCoreApplication.translate(CONTEXT, source)
            return filled(found, parts)
    return sentence


def filled(words: str, parts: Mapping[str, str]) -> str:
    """Return words with their holes filled: `{0}` by the part "p0"."""
    return _HOLE.sub(lambda hole: _regrouped(parts.get(f"p{hole[0][1:-1]}", "")), words)


def in_clauses(sentences: str) -> str:
    """Return sentences that are put together from clauses, each clause in the language of the interface.

    Clauses stand between commas, and after what heads them and a colon: "Not carried: the notes on 2 annotations."
    """
    if spoken() == "en":
        return sentences
    found = []
    for sentence in re.split(r"(?<=\.) ", sentences):
        whole = QCoreApplication.translate(CONTEXT, sentence)
        if whole != sentence or not re.search("[,:] ", sentence):
            found.append(whole if whole != sentence else in_words(sentence))
            continue
        first, colon, rest = sentence.removesuffix(".").partition(": ")
        head, clauses = (in_words(first) + colon, rest) if colon else ("", first)
        end = "." if sentence.endswith(".") else ""
        found.append(head + ", ".join(map(in_words, clauses.split(", "))) + end)
    return " ".join(found)


def _regrouped(part: str) -> str:
    """Return a number with the separators of the language, anything else as it is."""
    return grouped(int(part.replace(",", ""))) if _NUMBER.fullmatch(part) else part


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the patterns, those with most words of their own first."""
    try:
        lines = bundled("resources", "translations", "sentences.txt").read_text("utf-8").splitlines()
    except OSError:
        return ()
    sources = [line for line in lines if line and not line.startswith("#")]
    sources.sort(key=lambda source: -len(_HOLE.sub("", source)))
    return tuple((pattern_of(source), source) for source in sources)


def pattern_of(source: str) -> re.Pattern[str]:
    """Return the expression for sentences of a pattern; each hole takes as little as it can."""
    parts = re.split(r"\{(\d+)\}", source)
    made = "".join(f"(?P<p{part}>.+?)" if n % 2 else re.escape(part) for n, part in enumerate(parts))
    return re.compile(made, re.DOTALL)
