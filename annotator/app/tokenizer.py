"""Words and sentences of a text, from spaCy's blank pipelines. spaCy is imported when the first text comes."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from annotator.domain.tokens import Tokens
from annotator.errors import BadValue

if TYPE_CHECKING:
    from spacy.language import Language

_STOPS = (".", "!", "?", "…", "...", "。", "！", "？", "؟", "۔", "।", "?!", "!!", "??", "!?", "....")
_AFTER_STOP = frozenset("\"'”’»)]}」』")


class Tokenizer:
    """A language's tokenizer with a name that changes when its rules do.

    Attributes:
        lang: the language asked for.
        name: `spacy-LANG-VERSION-HASH`; LANG is `xx` where spaCy needs a library for the language that is not here.
    """

    def __init__(self, lang: str, used: str, nlp: Language) -> None:
        """Wrap the blank pipeline `nlp` of language `used`."""
        import spacy

        self.lang = lang
        self.nlp = nlp
        rules = hashlib.sha256(nlp.tokenizer.to_bytes()).hexdigest()[:8]
        self.name = f"spacy-{used}-{spacy.__version__}-{rules}"
        self._stops = sorted(nlp.vocab.strings.add(stop) for stop in _STOPS)

    def tokenize(self, texts: Iterable[str]) -> Iterator[Tokens]:
        """Yield the tokens of each text in order; each text's white space and punctuation included."""
        from spacy.attrs import IS_SPACE, LENGTH, ORTH, SPACY

        columns = [ORTH, LENGTH, SPACY, IS_SPACE]
        for doc in self.nlp.tokenizer.pipe(texts, batch_size=200):
            table = doc.to_array(columns).reshape(len(doc), len(columns))
            spaces = table[:, 2].astype("uint8")
            ends = (table[:, 1] + table[:, 2]).cumsum().astype("uint32") - spaces
            yield Tokens(
                array("I", ends.astype("=u4").tobytes()),
                spaces.tobytes(),
                array("I", self._sentences(doc, table)),
            )

    def _sentences(self, doc: Any, table: Any) -> list[int]:
        """Return the indexes of tokens that start a sentence: after a stop and its closing quotes, after a blank line."""
        import numpy

        if not len(doc):
            return []
        starts, stops = {0}, numpy.array(self._stops, dtype="uint64")
        for stop in numpy.isin(table[:, 0], stops).nonzero()[0].tolist():
            index = stop + 1
            while index < len(doc) and doc[index].text in _AFTER_STOP:
                index += 1
            starts.add(index)
        for blank in table[:, 3].nonzero()[0].tolist():
            if doc[blank].text.count("\n") > 1:
                starts.add(blank + 1)
        moved = {_past_blanks(table, index, len(doc)) for index in starts}
        return sorted(index for index in moved | {0} if index < len(doc))


def _past_blanks(table: Any, index: int, length: int) -> int:
    while 0 < index < length and table[index, 3]:
        index += 1
    return index


@cache
def tokenizer(lang: str) -> Tokenizer:
    """Return the tokenizer of a language; several seconds for the first one, because spaCy is imported.

    Raises:
        BadValue: spaCy has no such language.
    """
    import spacy

    try:
        return Tokenizer(lang, lang, spacy.blank(lang))
    except ImportError as error:
        if not _known(lang):
            raise BadValue(
                f"There is no tokenizer for the language “{lang}”. Use a code such as en, de, es or xx."
            ) from error
        return Tokenizer(lang, "xx", spacy.blank("xx"))


def _known(lang: str) -> bool:
    from importlib.util import find_spec

    return lang.isalpha() and len(lang) in {2, 3} and find_spec(f"spacy.lang.{lang}") is not None
