"""Words and sentences of a text, from spaCy's blank pipelines. spaCy is imported when the first text comes."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from annotator.domain.tokens import Tokens
from annotator.errors import BadValue

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_STOPS = (".", "!", "?", "…", "...", "。", "！", "？", "؟", "۔", "।", "?!", "!!", "??", "!?", "....")
_AFTER_STOP = "\"'”’»)]}」』"
BATCH = 50
"""So many texts' arrays are worked on at once."""


class Tokenizer:
    """A language's tokenizer with a name that changes when its rules do.

    Attributes:
        lang: the language asked for.
        name: `spacy-LANG-VERSION-HASH`; LANG is `xx` where spaCy needs a library for the language that is not here.
    """

    def __init__(self, lang: str, used: str, nlp: Language) -> None:
        """Wrap the blank pipeline `nlp` of language `used`."""
        import spacy
        from spacy.attrs import IS_SPACE

        self.lang = lang
        self._nlp = nlp
        rules = hashlib.sha256(nlp.tokenizer.to_bytes()).hexdigest()[:8]
        self.name = f"spacy-{used}-{spacy.__version__}-{rules}"
        self._stops = [nlp.vocab.strings.add(stop) for stop in _STOPS]
        self._closing = [nlp.vocab.strings.add(sign) for sign in _AFTER_STOP]
        # Words are cut by their forms alone: shapes, norms and the like of every new form would cost a fifth of the time.
        self._white = {lexeme.orth for lexeme in nlp.vocab if lexeme.is_space}
        nlp.vocab.lex_attr_getters = {IS_SPACE: self._is_white}

    def tokenize(self, texts: Iterable[str]) -> Iterator[Tokens]:
        """Yield the tokens of each text in order; each text's white space and punctuation included."""
        docs = self._nlp.tokenizer.pipe(texts, batch_size=200)
        while some := list(islice(docs, BATCH)):
            yield from self._read(some)

    def _is_white(self, form: str) -> bool:
        """Tell spaCy whether a form is white space, and remember those that are; each form is asked for once."""
        white = form.isspace()
        if white:
            self._white.add(self._nlp.vocab.strings.add(form))
        return white

    def _read(self, docs: list[Doc]) -> Iterator[Tokens]:
        """Yield the tokens of a batch; what numpy does once for all is several times cheaper than once for each."""
        import numpy
        from spacy.attrs import LENGTH, ORTH, SPACY

        columns = [ORTH, LENGTH, SPACY]
        tables = [doc.to_array(columns).reshape(len(doc), len(columns)) for doc in docs]
        whole = numpy.concatenate(tables)
        forms, blanks = whole[:, 0], whole[:, 2].astype("uint8")
        ends = (whole[:, 1] + whole[:, 2]).cumsum() - blanks
        stops = numpy.isin(forms, numpy.array(self._stops, dtype="uint64"))
        closing = numpy.isin(forms, numpy.array(self._closing, dtype="uint64")).tobytes()
        white = numpy.isin(forms, numpy.array(sorted(self._white), dtype="uint64"))
        spaces, is_white, first, offset = blanks.tobytes(), white.tobytes(), 0, 0
        for doc, table in zip(docs, tables, strict=True):
            last = first + len(doc)
            after_stops = stops[first:last].nonzero()[0].tolist()
            breaks = [
                index
                for index in white[first:last].nonzero()[0].tolist()
                if self._nlp.vocab.strings[int(table[index, 0])].count("\n") > 1
            ]
            yield Tokens(
                array("I", (ends[first:last] - offset).astype("=u4").tobytes()),
                spaces[first:last],
                array("I", _sentences(after_stops, breaks, closing[first:last], is_white[first:last])),
            )
            first, offset = last, int(ends[last - 1]) + spaces[last - 1] if last else 0


def _sentences(stops: list[int], breaks: list[int], closing: bytes, white: bytes) -> list[int]:
    """Return the indexes of tokens that start a sentence: after a stop and its closing quotes, after a blank line.

    Args:
        stops: indexes of the tokens that end a sentence.
        breaks: indexes of the white-space tokens that hold a blank line.
        closing: for each token whether it closes a quotation or bracket.
        white: for each token whether it is white space.
    """
    length, found = len(white), {0}
    for stop in stops:
        index = stop + 1
        while index < length and closing[index]:
            index += 1
        found.add(index)
    found.update(index + 1 for index in breaks)
    moved = set()
    for index in found:
        while 0 < index < length and white[index]:
            index += 1
        moved.add(index)
    return sorted(index for index in moved | {0} if index < length)


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
