"""DocBins straight from stored tokens: the bytes that spaCy would write, without the Docs in between.

`DocBin.add` reads nine attributes of every token in Python only to collect strings, packs each group of spans with a
packer of its own, and `DocBin.to_bytes` holds the whole file several times over. Here each distinct form is hashed once,
one packer serves all, and a file's articles wait in temporary files until it is full. Layout: spacy/tokens/_serialize.py
and span_group.pyx of spaCy 3.8 (https://spacy.io/api/docbin); a test compares with what the installed one writes.
"""

from __future__ import annotations

import struct
import tempfile
import zlib
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from annotator.errors import BadValue, ExportRefused
from annotator.formats.spacy_corpus.options import CorpusArticle
from annotator.formats.spacy_corpus.placing import Piece, Placement

if TYPE_CHECKING:
    import numpy

Norms = Callable[[str], str]
SPANS_KEY = "sc"
MOST_BYTES = 2**32 - 1
"""So many bytes of tokens MessagePack can hold in one piece; that is 178 million tokens a file."""
_ATTRS = ["ORTH", "ENT_IOB", "ENT_TYPE"]
_WIDTH = 8 * len(_ATTRS)
_MISSING, _INSIDE, _OUTSIDE, _BEGIN = range(4)
_BLANK = 0x20
_SPAN = struct.Struct(">QQQllll")
_ROW = [("form", "<u4"), ("type", "<u4"), ("iob", "u1")]
"""A token as it waits: the places of its form and of its entity's label in `Forms`, and where in the entity it stands."""
_ROWS = 50_000
"""Tokens that are in memory at once while a file is written."""
_SMALL = 1 << 18
"""Bytes up to which what waits stays in memory."""


def norms_of(lang: str) -> Norms:
    """Return what gives the normal form that a fresh vocabulary of a language has for a word.

    Raises:
        BadValue: the installed spaCy has no such language, or lacks a library for it.
    """
    import spacy
    from spacy.attrs import NORM

    try:
        norm: Norms = spacy.blank(lang).vocab.lex_attr_getters[NORM]
    except ImportError as error:
        raise BadValue(
            f"spaCy cannot load the language “{lang}” here; choose another with --lang."
        ) from error
    return norm


class Forms(dict[str, int]):
    """The place of each distinct word, and its hash at that place, computed when it is first asked for.

    Place 0 is the empty string, as in spaCy.

    Attributes:
        hashes: by place, as spaCy has them.
        words: by place.
    """

    def __init__(self) -> None:
        from spacy.strings import get_string_id

        super().__init__({"": 0})
        self._hash: Callable[[str], int] = get_string_id
        self.hashes = array("Q", [0])
        self.words = [""]

    def __missing__(self, form: str) -> int:
        place = self[form] = len(self.words)
        self.words.append(form)
        self.hashes.append(self._hash(form))
        return place

    def hash(self, form: str) -> int:
        """Return the hash of a word."""
        return self.hashes[self[form]]


class Shard:
    """The articles of one file, as they come. What is kept of their words is kept for this file alone."""

    def __init__(self, norms: Norms, components: tuple[str, ...]) -> None:
        from srsly.msgpack import Packer  # type: ignore[import-untyped]

        self._norms, self._components = norms, components
        self._pack: Callable[[Any], bytes] = Packer(use_bin_type=True).pack
        self._clear()

    def _clear(self) -> None:
        self._forms = Forms()
        self._lengths = array("i")
        self._labels: set[str] = set()
        self._waiting: dict[str, IO[bytes]] = {}

    def __len__(self) -> int:
        return len(self._lengths)

    def add(self, one: CorpusArticle, placement: Placement, part: str) -> None:
        """Add one article.

        Raises:
            ExportRefused: the stored tokens do not give the text back.
        """
        import numpy

        words = words_of(one)
        rows = numpy.empty(len(words), dtype=_ROW)
        rows["form"] = numpy.fromiter(map(self._forms.__getitem__, words), dtype="u4", count=len(words))
        rows["iob"], rows["type"] = _OUTSIDE if "ner" in self._components else _MISSING, 0
        if "ner" in self._components:
            for gap in placement.missing:
                rows["iob"][gap.first : gap.last] = _MISSING
            for piece in placement.ents:
                rows["iob"][piece.first] = _BEGIN
                rows["iob"][piece.first + 1 : piece.last] = _INSIDE
                rows["type"][piece.first : piece.last] = self._forms[piece.label]
        about = {"article_id": one.article.uuid, "annotator": one.annotator, "split": part}
        self._wait("tokens", rows.tobytes())
        self._wait("spaces", bytes(one.tokens.spaces))
        self._wait("span_groups", self._pack(self._groups(one, placement.spans)))
        self._wait("user_data", self._pack(self._pack(about)))
        self._lengths.append(len(words))
        self._labels.update(piece.label for piece in placement.spans)

    def _wait(self, name: str, found: bytes) -> None:
        if name not in self._waiting:
            self._waiting[name] = tempfile.SpooledTemporaryFile(_SMALL, prefix="annotator-")  # noqa: SIM115 - closed in close
        self._waiting[name].write(found)

    def _groups(self, one: CorpusArticle, pieces: list[Piece]) -> bytes:
        """Return what `doc.spans.to_bytes()` gives."""
        if "spancat" not in self._components:
            return b"\x90"
        ends, spaces = one.tokens.ends, one.tokens.spaces
        spans = []
        for first, last, label, _ in pieces:
            start = ends[first - 1] + spaces[first - 1] if first else 0
            spans.append(_SPAN.pack(0, 0, self._forms.hash(label), first, last, start, ends[last - 1]))
        group = self._pack({"name": SPANS_KEY, "attrs": {}, "spans": spans})
        return bytes(self._pack({group: [SPANS_KEY]}))

    def write(self, path: Path) -> None:
        """Write the file and forget the articles.

        Raises:
            ExportRefused: its articles are too long for one file.
        """
        if sum(self._lengths) * _WIDTH > MOST_BYTES:
            raise ExportRefused(
                f"{len(self):,} articles have {sum(self._lengths):,} tokens, too many for one file of a corpus."
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        squeeze = zlib.compressobj()
        with path.open("wb") as file:
            for piece in self._message():
                file.write(squeeze.compress(piece))
            file.write(squeeze.flush())
        self.close()

    def close(self) -> None:
        """Forget the articles."""
        for file in self._waiting.values():
            file.close()
        self._clear()

    def _message(self) -> Iterator[bytes]:
        """Yield the message that `DocBin.to_bytes` squeezes, piece by piece."""
        import numpy
        from spacy.tokens import DocBin

        empty, many = DocBin(attrs=_ATTRS, store_user_data=True), len(self)
        used = numpy.zeros(len(self._forms.words), dtype=bool)
        yield _head(0x80, 10)
        yield self._pack("version") + self._pack(empty.version)
        yield self._pack("attrs") + self._pack(empty.attrs)
        yield self._pack("tokens") + _bin(sum(self._lengths) * _WIDTH)
        yield from self._tables(used)
        yield self._pack("spaces") + _bin(sum(self._lengths))
        yield from self._pieces("spaces")
        yield self._pack("lengths") + self._pack(numpy.asarray(self._lengths, dtype="int32").tobytes())
        words = [self._forms.words[place] for place in numpy.flatnonzero(used).tolist()]
        strings = sorted({*words, *self._labels, *map(self._norms, words)})
        yield self._pack("strings") + self._pack(strings)
        yield self._pack("cats") + _head(0x90, many) + many * self._pack({})
        yield self._pack("flags") + _head(0x90, many) + many * self._pack({"has_unknown_spaces": False})
        for name in ("span_groups", "user_data"):
            yield self._pack(name) + _head(0x90, many)
            yield from self._pieces(name)

    def _tables(self, used: numpy.ndarray[Any, Any]) -> Iterator[bytes]:
        """Yield the tokens as spaCy has them, and mark in `used` the places of their forms."""
        import numpy

        hashes = numpy.frombuffer(self._forms.hashes, dtype="u8")
        for piece in self._pieces("tokens", _ROWS * numpy.dtype(_ROW).itemsize):
            rows = numpy.frombuffer(piece, dtype=_ROW)
            table = numpy.empty((len(rows), len(_ATTRS)), dtype="u8")
            table[:, 0], table[:, 1], table[:, 2] = hashes[rows["form"]], rows["iob"], hashes[rows["type"]]
            used[rows["form"]] = True
            yield table.tobytes()

    def _pieces(self, name: str, size: int = 1 << 20) -> Iterator[bytes]:
        file = self._waiting[name]
        file.seek(0)
        while piece := file.read(size):
            yield piece


def _bin(length: int) -> bytes:
    """Return how MessagePack begins so many bytes (https://github.com/msgpack/msgpack/blob/master/spec.md)."""
    return (
        struct.pack(">BB", 0xC4, length)
        if length < 1 << 8
        else struct.pack(">BH", 0xC5, length)
        if length < 1 << 16
        else struct.pack(">BI", 0xC6, length)
    )


def _head(kind: int, length: int) -> bytes:
    """Return how MessagePack begins a map (`kind` 0x80) or an array (0x90) of so many."""
    wide = 0xDC if kind == 0x90 else 0xDE
    return (
        struct.pack(">B", kind | length)
        if length < 16
        else struct.pack(">BH", wide, length)
        if length < 1 << 16
        else struct.pack(">BI", wide + 1, length)
    )


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
