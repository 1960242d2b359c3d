"""Docs and DocBins: rebuilt from stored tokens, with what loading needs and nothing more.

`DocBin.add` reads nine attributes of every token in Python only to collect strings; here they are collected once for
each distinct form, which gives the same file in a seventh of the time (https://spacy.io/api/docbin).
"""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.errors import BadValue, ExportRefused
from annotator.formats.spacy_corpus.options import CorpusArticle, CorpusOptions
from annotator.formats.spacy_corpus.placing import Placement

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

SPANS_KEY = "sc"
_ATTRS = ["ORTH", "ENT_IOB", "ENT_TYPE"]


def make_vocab(lang: str) -> Vocab:
    """Return the vocabulary of a language's blank pipeline.

    Raises:
        BadValue: the installed spaCy has no such language, or lacks a library for it.
    """
    import spacy

    try:
        vocab: Vocab = spacy.blank(lang).vocab
    except ImportError as error:
        raise BadValue(
            f"spaCy cannot load the language “{lang}” here; choose another with --lang."
        ) from error
    return vocab


class Shard:
    """The Docs of one file, already as arrays."""

    def __init__(self, vocab: Vocab) -> None:
        from spacy.tokens import DocBin

        self._vocab = vocab
        self._bin: Any = DocBin(attrs=_ATTRS, store_user_data=True)
        self._forms: set[str] = set()
        self._labels: set[str] = set()

    def __len__(self) -> int:
        return len(self._bin.tokens)

    def add(self, one: CorpusArticle, placement: Placement, part: str, options: CorpusOptions) -> None:
        """Add one article.

        Raises:
            ExportRefused: the stored tokens do not give the text back.
        """
        import numpy
        import srsly  # type: ignore[import-untyped]

        words = words_of(one)
        doc = make_doc(self._vocab, words, one, placement, options)
        doc.user_data.update(article_id=one.article.uuid, annotator=one.annotator, split=part)
        found = self._bin
        found.tokens.append(doc.to_array(found.attrs))
        found.spaces.append(numpy.frombuffer(bytes(one.tokens.spaces), dtype=bool).reshape(-1, 1))
        found.flags.append({"has_unknown_spaces": False})
        found.cats.append({})
        found.user_data.append(srsly.msgpack_dumps(doc.user_data))
        found.span_groups.append(doc.spans.to_bytes())
        self._forms.update(words)
        self._labels.update(piece.label for piece in placement.spans)

    def write(self, path: Path) -> None:
        """Write the file and forget the Docs."""
        path.parent.mkdir(parents=True, exist_ok=True)
        strings = self._bin.strings
        strings.update(self._forms, self._labels)
        strings.update(self._vocab[form].norm_ for form in self._forms)
        self._bin.to_disk(path)
        self.__init__(self._vocab)  # type: ignore[misc]
        gc.collect()


def words_of(one: CorpusArticle) -> list[str]:
    """Return the words of an article's stored tokens.

    Raises:
        ExportRefused: they do not tile the text.
    """
    text, tokens = one.article.text, one.tokens
    words = [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]
    again = "".join([word + " " if blank else word for word, blank in zip(words, tokens.spaces, strict=True)])
    if again != text or not all(words):
        raise ExportRefused(
            f"The stored tokens of article {one.article.number} do not give its text back; run check with --repair."
        )
    return words


def make_doc(
    vocab: Vocab, words: list[str], one: CorpusArticle, placement: Placement, options: CorpusOptions
) -> Doc:
    """Return the article as a Doc: flat entities with regions as missing values, all spans under "sc"."""
    from spacy.tokens import Doc, Span, SpanGroup

    doc = Doc(vocab, words=words, spaces=[bool(blank) for blank in one.tokens.spaces])
    if "ner" in options.components:
        ents = [Span(doc, piece.first, piece.last, label=piece.label) for piece in placement.ents]
        gaps = [Span(doc, gap.first, gap.last) for gap in placement.missing]
        doc.set_ents(ents, missing=gaps, default="outside")
    if "spancat" in options.components:
        spans = [Span(doc, piece.first, piece.last, label=piece.label) for piece in placement.spans]
        doc.spans[SPANS_KEY] = SpanGroup(doc, name=SPANS_KEY, spans=spans)
    return doc
