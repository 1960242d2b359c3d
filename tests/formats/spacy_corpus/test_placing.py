"""Every annotation has one fate; what is written is what spaCy itself would accept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation, Region, RegionKind
from annotator.domain.article import Article
from annotator.domain.span import Span
from annotator.formats.spacy_corpus import placing
from annotator.formats.spacy_corpus.options import CorpusArticle, CorpusOptions
from annotator.formats.spacy_corpus.placing import Piece, flatten, place
from tests.strategies import tiled

TEXT = "Vale halted  copper exports.\n\nThen came steel."
#       0    5       13     20      28  30


@pytest.fixture
def fate(corpus_article):
    """Return (start, end or reason) of one span of TEXT under a policy."""

    def fate(start, end, policy="drop", regions=()):
        one = corpus_article(TEXT, [(start, end, "X")], regions)
        (entry,) = place(one, CorpusOptions(misaligned=policy)).entries
        assert bool(entry.reason) != bool(entry.written)
        return entry.reason or entry.changed_to or (start, end)

    return fate


@pytest.mark.parametrize(
    ("start", "end", "strict", "expanded", "contracted"),
    [
        (0, 4, (0, 4), (0, 4), (0, 4)),
        (13, 27, (13, 27), (13, 27), (13, 27)),
        (1, 4, "edge-inside-token", (0, 4), "edge-inside-token"),
        (0, 8, "edge-inside-token", (0, 11), (0, 4)),
        (14, 27, "edge-inside-token", (13, 27), (20, 27)),
        (0, 5, "whitespace", (0, 4), (0, 4)),
        (4, 11, "whitespace", (5, 11), (5, 11)),
        (20, 30, "whitespace", (20, 28), (20, 28)),
        (28, 30, "whitespace", "whitespace", "whitespace"),
        (4, 5, "whitespace", "whitespace", "whitespace"),
        (1, 13, "edge-inside-token", (0, 11), (5, 11)),
        (6, 14, "edge-inside-token", (5, 19), "whitespace"),
        (0, 19, (0, 19), (0, 19), (0, 19)),
    ],
)
def test_edges(fate, start, end, strict, expanded, contracted):
    assert fate(start, end, "drop") == fate(start, end, "stop") == strict
    assert fate(start, end, "expand") == expanded
    assert fate(start, end, "contract") == contracted


@pytest.mark.parametrize("kind", list(RegionKind))
def test_regions_take_what_touches_them(fate, kind):
    region = [(30, 46, kind)]
    assert fate(35, 39, regions=region) == kind.value
    assert fate(20, 46, regions=region) == kind.value
    assert fate(0, 4, regions=region) == (0, 4)
    assert fate(0, 11, regions=[(4, 5, kind)]) == kind.value, "a region of a blank is one too"
    assert fate(0, 4, "expand", [(7, 9, kind)]) == (0, 4)
    assert fate(5, 6, "expand", [(7, 9, kind)]) == kind.value, "the moved edge runs into the region"


def test_tokens_of_regions_are_missing_once(corpus_article):
    one = corpus_article(
        TEXT, [(0, 4, "X")], [(30, 40, "boilerplate"), (35, 46, "boilerplate"), (5, 6, "not-read")]
    )
    found = place(one, CorpusOptions())
    assert [(gap.first, gap.last, gap.label) for gap in found.missing] == [
        (1, 2, "not-read"),
        (7, 11, "boilerplate"),
    ]


def test_the_same_twice_is_written_once(corpus_article):
    one = corpus_article(TEXT, [(0, 4, "X"), (0, 4, "X"), (0, 4, "Y"), (1, 4, "Y")])
    fates = [entry.reason for entry in place(one, CorpusOptions(misaligned="expand")).entries]
    assert fates == ["", "duplicate", "", "duplicate"]


OVERLAPPING = [Piece(0, 3, "A", 0), Piece(2, 4, "B", 1), Piece(3, 4, "C", 2), Piece(5, 6, "A", 3)]


@pytest.mark.parametrize(
    ("rule", "kept"),
    [("longest", [0, 2, 3]), ("shortest", [0, 2, 3]), ("priority:B,A", [1, 3]), ("priority:C", [0, 2, 3])],
)
def test_flat_entities(rule, kept):
    found = flatten(OVERLAPPING, CorpusOptions(overlaps=rule))
    assert [piece.nth for piece in found] == kept


def test_the_shortest_can_win():
    nested = [Piece(0, 5, "EVENT", 0), Piece(1, 2, "COMMODITY", 1)]
    assert flatten(nested, CorpusOptions(overlaps="shortest")) == nested[1:]
    assert flatten(nested, CorpusOptions(overlaps="longest")) == nested[:1]


@given(
    st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5), st.sampled_from("ABC")), max_size=12),
    st.randoms(),
)
def test_longest_is_what_spacy_filters(shapes, random):
    from spacy.tokens import Doc
    from spacy.util import filter_spans

    doc = Doc(_vocab(), words=["x"] * 30)
    pieces = [
        Piece(first, first + length, label, n) for n, (first, length, label) in enumerate(sorted(set(shapes)))
    ]
    expected = filter_spans([doc[piece.first : piece.last] for piece in pieces])
    random.shuffle(pieces)
    found = flatten(pieces, CorpusOptions())
    assert [(piece.first, piece.last) for piece in found] == [(span.start, span.end) for span in expected]


def _vocab():
    from spacy.vocab import Vocab

    return Vocab()


def test_what_stands_where(corpus_article):
    spans = [(0, 27, "EVENT"), (13, 19, "COMMODITY")]
    both = place(corpus_article(TEXT, spans), CorpusOptions()).entries
    assert [(entry.written, entry.reason, entry.ents_reason) for entry in both] == [
        (("spans", "ents"), "", ""),
        (("spans",), "", "overlap"),
    ]
    ner = place(corpus_article(TEXT, spans), CorpusOptions(component="ner")).entries
    assert [(entry.written, entry.reason, entry.ents_reason) for entry in ner] == [
        (("ents",), "", ""),
        ((), "overlap", ""),
    ]
    spancat = place(corpus_article(TEXT, spans), CorpusOptions(component="spancat")).entries
    assert [(entry.written, entry.reason, entry.ents_reason) for entry in spancat] == [
        (("spans",), "", "")
    ] * 2


def test_an_article_that_is_too_long(corpus_article, monkeypatch):
    monkeypatch.setattr(placing, "LONGEST_ARTICLE", 10)
    found = place(corpus_article(TEXT, [(0, 4, "X")]), CorpusOptions())
    assert found.too_long
    assert [entry.reason for entry in found.entries] == ["article-too-long"]


@st.composite
def random_articles(draw):
    text, tokens = draw(tiled())
    annotations, regions = [], []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text) - 1))
        span = Span(start, draw(st.integers(start + 1, len(text))))
        annotations.append(Annotation(span, draw(st.sampled_from("AB")), "ada", id=len(annotations)))
    for _ in range(draw(st.integers(0, 2))):
        start = draw(st.integers(0, len(text) - 1))
        regions.append(
            Region(Span(start, draw(st.integers(start + 1, len(text)))), draw(st.sampled_from(RegionKind)))
        )
    article = Article(1, "u", 1, "t", text, "s", regions=tuple(regions))
    return CorpusArticle(article, tokens, tuple(annotations), "ada")


@given(
    random_articles(),
    st.sampled_from(["both", "ner", "spancat"]),
    st.sampled_from(["stop", "drop", "expand", "contract"]),
    st.sampled_from(["longest", "shortest", "priority:B"]),
)
def test_laws(one, component, misaligned, overlaps):
    found = place(one, CorpusOptions(component=component, misaligned=misaligned, overlaps=overlaps))
    assert [entry.annotation for entry in found.entries] == [annotation.id for annotation in one.annotations]
    written = [entry for entry in found.entries if not entry.reason]
    assert len(written) == len(found.spans)
    assert len([entry for entry in written if "ents" in entry.written]) == len(found.ents)
    missing = {token for gap in found.missing for token in range(gap.first, gap.last)}
    taken = [token for piece in found.ents for token in range(piece.first, piece.last)]
    assert len(taken) == len(set(taken)), "flat entities overlap"
    for piece in found.spans:
        assert 0 <= piece.first < piece.last <= len(one.tokens)
        assert missing.isdisjoint(range(piece.first, piece.last))
        covered = one.article.text[one.tokens.starts[piece.first] : one.tokens.ends[piece.last - 1]]
        assert covered == covered.strip() != ""
    for entry, annotation in zip(found.entries, one.annotations, strict=True):
        if misaligned in ("stop", "drop"):
            assert entry.changed_to is None
        if not entry.reason and not entry.changed_to:
            assert one.tokens.aligned(annotation.span)
        if entry.changed_to and misaligned == "contract":
            assert annotation.span.contains(Span(*entry.changed_to))
