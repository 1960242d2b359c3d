"""DocBins straight from stored tokens: the arrays and bytes that spaCy would make, without the Docs in between.

`DocBin.add` reads nine attributes of every token in Python only to collect strings, and packs each group of spans with
a packer of its own. Here each distinct form is hashed once and one packer serves all. Layout: spacy/tokens/_serialize.py
and span_group.pyx of spaCy 3.8 (https://spacy.io/api/docbin); a test compares with what the installed one writes.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

from annotator.errors import BadValue, ExportRefused
from annotator.formats.spacy_corpus.options import CorpusArticle
from annotator.formats.spacy_corpus.placing import Piece, Placement

SPANS_KEY = "sc"
_ATTRS = ["ORTH", "ENT_IOB", "ENT_TYPE"]
_MISSING, _INSIDE, _OUTSIDE, _BEGIN = range(4)
_BLANK = 0x20
_SPAN = struct.Struct(">QQQllll")


class Forms(dict[str, int]):
    """The hash of each distinct word, computed when it is first asked for, and what else loading wants to know of it.

    Raises:
        BadValue: the installed spaCy has no such language, or lacks a library for it.
    """

    def __init__(self, lang: str) -> None:
        import spacy
        from spacy.attrs import NORM
        from spacy.strings import StringStore

        super().__init__()
        try:
            vocab = spacy.blank(lang).vocab
        except ImportError as error:
            raise BadValue(
                f"spaCy cannot load the language “{lang}” here; choose another with --lang."
            ) from error
        self._norm = vocab.lex_attr_getters[NORM]
        self._strings = StringStore()

    def __missing__(self, form: str) -> int:
        number = self[form] = int(self._strings.add(form))
        return number

    def norm(self, form: str) -> str:
        """Return the normal form that a fresh vocabulary gives to a word."""
        return str(self._norm(form))


class Shard:
    """The articles of one file, already as arrays."""

    def __init__(self, forms: Forms, components: tuple[str, ...]) -> None:
        from srsly.msgpack import Packer  # type: ignore[import-untyped]

        self._forms, self._components = forms, components
        self._pack = Packer(use_bin_type=True).pack
        self._clear()

    def _clear(self) -> None:
        from spacy.tokens import DocBin

        self._bin: Any = DocBin(attrs=_ATTRS, store_user_data=True)
        self._words: set[str] = set()
        self._labels: set[str] = set()

    def __len__(self) -> int:
        return len(self._bin.tokens)

    def add(self, one: CorpusArticle, placement: Placement, part: str) -> None:
        """Add one article.

        Raises:
            ExportRefused: the stored tokens do not give the text back.
        """
        import numpy

        words = words_of(one)
        table = numpy.empty((len(words), len(_ATTRS)), dtype="uint64")
        table[:, 0] = numpy.fromiter(map(self._forms.__getitem__, words), dtype="uint64", count=len(words))
        table[:, 1], table[:, 2] = _OUTSIDE if "ner" in self._components else _MISSING, 0
        if "ner" in self._components:
            for gap in placement.missing:
                table[gap.first : gap.last, 1] = _MISSING
            for piece in placement.ents:
                table[piece.first, 1] = _BEGIN
                table[piece.first + 1 : piece.last, 1] = _INSIDE
                table[piece.first : piece.last, 2] = self._forms[piece.label]
        found = self._bin
        found.tokens.append(table)
        found.spaces.append(numpy.frombuffer(bytes(one.tokens.spaces), dtype=bool).reshape(-1, 1))
        found.flags.append({"has_unknown_spaces": False})
        found.cats.append({})
        found.user_data.append(
            self._pack({"article_id": one.article.uuid, "annotator": one.annotator, "split": part})
        )
        found.span_groups.append(self._groups(one, placement.spans))
        self._words.update(words)
        self._labels.update(piece.label for piece in placement.spans)

    def _groups(self, one: CorpusArticle, pieces: list[Piece]) -> bytes:
        """Return what `doc.spans.to_bytes()` gives."""
        if "spancat" not in self._components:
            return b"\x90"
        ends, spaces = one.tokens.ends, one.tokens.spaces
        spans = []
        for first, last, label, _ in pieces:
            start = ends[first - 1] + spaces[first - 1] if first else 0
            spans.append(_SPAN.pack(0, 0, self._forms[label], first, last, start, ends[last - 1]))
        group = self._pack({"name": SPANS_KEY, "attrs": {}, "spans": spans})
        return bytes(self._pack({group: [SPANS_KEY]}))

    def write(self, path: Path) -> None:
        """Write the file and forget the articles."""
        path.parent.mkdir(parents=True, exist_ok=True)
        strings = self._bin.strings
        strings.update(self._words, self._labels, map(self._forms.norm, self._words))
        self._bin.to_disk(path)
        self._clear()


def words_of(one: CorpusArticle) -> list[str]:
    """Return the words of an article's stored tokens.

    Raises:
        ExportRefused: they do not tile the text.
    """
    import numpy

    text, tokens = one.article.text, one.tokens
    ends = numpy.asarray(tokens.ends, dtype="int64")
    spaces = numpy.frombuffer(bytes(tokens.spaces), dtype="uint8")
    letters = numpy.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    whole = len(ends) == len(spaces)
    starts = numpy.concatenate(([0], ends[:-1] + spaces[:-1])) if whole else ends
    if not (
        whole
        and (ends[-1] + spaces[-1] if len(ends) else 0) == len(text)
        and (starts[: len(ends)] < ends).all()
        and (letters[ends[spaces == 1]] == _BLANK).all()
    ):
        raise ExportRefused(
            f"The stored tokens of article {one.article.number} do not give its text back; run check with --repair."
        )
    return [text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=False)]
