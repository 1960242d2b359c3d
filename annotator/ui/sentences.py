"""Sentences that come from below the interface, refusals and titles of steps, in the language of the interface.

The rooms below know no Qt and write English, also into the journal, so that a project reads the same everywhere. Here a
sentence is told by its pattern: "This is already labelled ACTOR." is "This is already labelled {0}." with ACTOR in it.
`resources/translations/sentences.txt` lists the patterns, `reasons.txt` those of why something of a file did not come in;
`make translations` keeps both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from annotator.domain.late import late
from annotator.paths import bundled
from annotator.ui.language import CONTEXT, grouped, spoken

_NUMBER = late(r"\d{1,3}(,\d{3})+")
_HOLE = late(r"\{\d+\}")


def in_words(sentence: str) -> str:
    """Return a sentence from below in the language of the interface; as it is where no pattern fits or it is English."""
    if spoken() == "en" or not sentence:
        return sentence
    for pattern, source in _patterns("sentences.txt"):
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


def in_reason(reason: str) -> str:
    """Return a clause by which a reader says why something did not come in, in the language of the interface."""
    if spoken() == "en":
        return reason
    return _clause(reason, spoken()) or reason


@lru_cache(maxsize=5_000)
def _clause(reason: str, language: str) -> str:
    """Return a clause that is known, or a head that is known with such a clause after it; "" where there is none."""
    found = _told(reason, language)
    if found:
        return found
    heads = [(pattern_of(head), words) for head, words in _heads().items()]
    for blank in re.finditer(" ", reason):
        head, tail = reason[: blank.start()], reason[blank.end() :]
        for pattern, words in heads:
            match = pattern.fullmatch(head)
            rest = _clause(tail, language) if match else ""
            if match and rest:
                return f"{filled(words, match.groupdict())} {rest}"
    return ""


def _told(reason: str, language: str) -> str:
    for pattern, source in _patterns("reasons.txt"):
        match = pattern.fullmatch(reason)
        if match:
            parts = match.groupdict()
            first = next(iter(parts.values()), "")
            if "; the first was taken" in source:
                parts["p0"] = _clause(first, language) or first
            return filled(QCoreApplication.translate(CONTEXT, source), parts)
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


def _heads() -> dict[str, str]:
    """Return what can stand before a clause, and its translation."""
    return {
        "the annotation {0}": _tr("the annotation {0}"),
        "span {0}": _tr("span {0}"),
        "region {0}": _tr("region {0}"),
        "relation {0}": _tr("relation {0}"),
        "attachment {0}": _tr("attachment {0}"),
        "article {0}:": _tr("article {0}:"),
        "its text": _tr("its text"),
        "“meta_json”": _tr("“meta_json”"),
        "has a fragment that": _tr("has a fragment that"),
        "has a part “{0}” that": _tr("has a part “{0}” that"),
        "span ({0}) was left out:": _tr("span ({0}) was left out:"),
        "the work of one annotator was left out:": _tr("the work of one annotator was left out:"),
    }


def _regrouped(part: str) -> str:
    """Return a number with the separators of the language, anything else as it is."""
    return grouped(int(part.replace(",", ""))) if _NUMBER.fullmatch(part) else part


@lru_cache(maxsize=2)
def _patterns(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the patterns, those with most words of their own first."""
    try:
        lines = bundled("resources", "translations", name).read_text("utf-8").splitlines()
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
