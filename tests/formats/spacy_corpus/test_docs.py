"""What is written without Docs is what spaCy writes with them, and a fresh vocabulary reads it back."""

import zlib

import pytest
import srsly
from hypothesis import given

from annotator.domain.article import Article
from annotator.domain.tokens import Tokens
from annotator.errors import BadValue, ExportRefused
from annotator.formats.spacy_corpus import docs
from annotator.formats.spacy_corpus.docs import Shard, norms_of, words_of
from annotator.formats.spacy_corpus.options import CorpusArticle, CorpusOptions
from annotator.formats.spacy_corpus.placing import place
from tests.strategies import tiled

COMPONENTS = {"both": ("ner", "spancat"), "ner": ("ner",), "spancat": ("spancat",)}


def reference(vocab, one, placement, component):
    """Build the Doc as spaCy's documentation does."""
    from spacy.tokens import Doc, Span, SpanGroup

    doc = Doc(vocab, words=words_of(one), spaces=[bool(blank) for blank in one.tokens.spaces])
    if component != "spancat":
        ents = [Span(doc, piece.first, piece.last, label=piece.label) for piece in placement.ents]
        missing = [Span(doc, gap.first, gap.last) for gap in placement.missing]
        doc.set_ents(ents, missing=missing, default="outside")
    if component != "ner":
        spans = [Span(doc, piece.first, piece.last, label=piece.label) for piece in placement.spans]
        doc.spans["sc"] = SpanGroup(doc, name="sc", spans=spans)
    doc.user_data.update(article_id=one.article.uuid, annotator=one.annotator, split="train")
    return doc


@pytest.fixture(params=["in one piece", "in many pieces"])
def pieces(request, monkeypatch):
    """Let articles wait in memory and be written at once, or in files and a few tokens at a time."""
    if request.param == "in many pieces":
        monkeypatch.setattr(docs, "_SMALL", 1)
        monkeypatch.setattr(docs, "_ROWS", 7)


@pytest.mark.parametrize("component", COMPONENTS)
@pytest.mark.usefixtures("pieces")
def test_the_file_is_the_one_that_spacy_writes(made, english, tmp_path, component):
    from spacy.tokens import DocBin

    shard = Shard(norms_of("en"), COMPONENTS[component])
    theirs = DocBin(attrs=["ORTH", "ENT_IOB", "ENT_TYPE"], store_user_data=True)
    options = CorpusOptions(component=component)
    for one in made:
        placement = place(one, options)
        shard.add(one, placement, "train")
        theirs.add(reference(english.vocab, one, placement, component))
    shard.write(tmp_path / "a.spacy")
    assert len(shard) == 0
    ours = DocBin().from_disk(tmp_path / "a.spacy")
    assert ours.attrs == theirs.attrs
    assert all((one == two).all() for one, two in zip(ours.tokens, theirs.tokens, strict=True))
    assert all((one == two).all() for one, two in zip(ours.spaces, theirs.spaces, strict=True))
    assert ours.span_groups == theirs.span_groups
    assert ours.user_data == theirs.user_data
    assert (ours.flags, ours.cats) == (theirs.flags, theirs.cats)
    assert ours.strings == theirs.strings - {""}
    theirs.strings.discard("")
    written, wanted = (tmp_path / "a.spacy").read_bytes(), theirs.to_bytes()
    assert zlib.decompress(written) == zlib.decompress(wanted)
    assert written == wanted, "squeezing piece by piece gives other bytes"


@pytest.mark.parametrize("many", [15, 16, 65_535, 65_536])
def test_heads_are_those_of_the_installed_library(many):
    def packed(found):
        return srsly.msgpack_dumps(found)

    assert packed([{}] * many) == docs._head(0x90, many) + many * b"\x80"
    assert packed(dict.fromkeys(range(many))).startswith(docs._head(0x80, many) + b"\x00\xc0")
    for length in (many, many // 256):
        assert packed(length * b"a") == docs._bin(length) + length * b"a"


def test_a_word_may_have_the_name_of_a_symbol(corpus_article, tmp_path):
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    one = corpus_article("PERSON met nsubj", [(0, 6, "PERSON")])
    shard = Shard(norms_of("en"), ("ner", "spancat"))
    shard.add(one, place(one, CorpusOptions()), "train")
    shard.write(tmp_path / "a.spacy")
    (doc,) = DocBin().from_disk(tmp_path / "a.spacy").get_docs(Vocab())
    assert [token.text for token in doc] == ["PERSON", "met", "nsubj"]
    assert [ent.label_ for ent in doc.ents] == [span.label_ for span in doc.spans["sc"]] == ["PERSON"]


def test_more_tokens_than_a_file_can_hold_are_refused(made, tmp_path, monkeypatch):
    shard = Shard(norms_of("en"), ("ner", "spancat"))
    monkeypatch.setattr(docs, "MOST_BYTES", 24 * len(made[0].tokens))
    shard.add(made[0], place(made[0], CorpusOptions()), "train")
    shard.add(made[1], place(made[1], CorpusOptions()), "train")
    with pytest.raises(ExportRefused, match=r"^2 articles have .* too many for one file"):
        shard.write(tmp_path / "a.spacy")
    assert list(tmp_path.iterdir()) == []
    shard.close()


def test_a_fresh_vocabulary_reads_it_back(made, tmp_path):
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    shard = Shard(norms_of("en"), ("ner", "spancat"))
    placements = [place(one, CorpusOptions()) for one in made]
    for one, placement in zip(made, placements, strict=True):
        shard.add(one, placement, "dev")
    shard.write(tmp_path / "a.spacy")
    docs = list(DocBin().from_disk(tmp_path / "a.spacy").get_docs(Vocab()))
    for doc, one, placement in zip(docs, made, placements, strict=True):
        assert doc.text == one.article.text
        spans = [(span.start_char, span.end_char, span.label_) for span in doc.spans["sc"]]
        assert spans == [(a.span.start, a.span.end, a.label_name) for a in one.annotations]
        assert [(ent.start, ent.end, ent.label_) for ent in doc.ents] == [
            piece[:3] for piece in placement.ents
        ]
        gaps = [token.i for token in doc if token.ent_iob == 0]
        assert "".join(doc[token].text_with_ws for token in gaps).startswith("Scroll to top")
        assert doc.user_data == {"article_id": one.article.uuid, "annotator": "ada", "split": "dev"}


def test_an_article_without_annotations_says_so(corpus_article, tmp_path):
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    one = corpus_article("Nothing here.")
    shard = Shard(norms_of("en"), ("ner", "spancat"))
    shard.add(one, place(one, CorpusOptions()), "train")
    shard.write(tmp_path / "a.spacy")
    (doc,) = DocBin().from_disk(tmp_path / "a.spacy").get_docs(Vocab())
    assert list(doc.spans) == ["sc"]
    assert {token.ent_iob for token in doc} == {2}


@given(tiled())
def test_words_tile_the_text(pair):
    text, tokens = pair
    one = CorpusArticle(Article(1, "u", 1, "t", text, "s"), tokens, (), "ada")
    assert words_of(one) == [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]


@pytest.mark.parametrize(
    "tokens", [Tokens([4], [0]), Tokens([4, 8], [0, 0]), Tokens([4, 4, 9], [0, 1, 0]), Tokens([3, 9], [1, 0])]
)
def test_tokens_of_another_text_are_refused(tokens):
    one = CorpusArticle(Article(1, "u", 12, "t", "Vale sold", "s"), tokens, (), "ada")
    with pytest.raises(ExportRefused, match="article 12"):
        words_of(one)


@pytest.mark.parametrize("lang", ["klingon", "", "../en"])
def test_unknown_languages_are_refused(lang):
    with pytest.raises(BadValue, match="cannot load the language"):
        norms_of(lang)


def test_packing_is_that_of_the_installed_library():
    shard = Shard(norms_of("en"), ("ner",))
    row = {"article_id": "é", "annotator": "😀", "split": "train"}
    assert shard._pack(row) == srsly.msgpack_dumps(row)
