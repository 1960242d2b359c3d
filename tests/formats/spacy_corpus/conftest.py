"""Articles with stored tokens, as the store would give them, tokenised by one blank pipeline for all tests."""

import json

import pytest

from annotator.domain.annotation import Annotation, Region, RegionKind
from annotator.domain.article import Article
from annotator.domain.span import Span
from annotator.domain.text import article_uuid, digest, normalise
from annotator.domain.tokens import Tokens
from annotator.formats.spacy_corpus.options import CorpusArticle


@pytest.fixture(scope="session")
def english():
    import spacy

    return spacy.blank("en")


@pytest.fixture(scope="session")
def tokens_of(english):
    def tokens_of(text):
        doc = english.make_doc(text)
        ends = [token.idx + len(token) for token in doc]
        return Tokens(ends, [int(bool(token.whitespace_)) for token in doc])

    return tokens_of


@pytest.fixture(scope="session")
def corpus_article(tokens_of):
    """Return a maker: text, spans as (start, end, label) and regions as (start, end, kind)."""

    def make(text, spans=(), regions=(), number=1, annotator="ada", uuid=""):
        sha = digest(text)
        article = Article(
            number, uuid or article_uuid(sha), number, "title", text, sha,
            regions=tuple(Region(Span(start, end), RegionKind(kind)) for start, end, kind in regions),
        )  # fmt: skip
        annotations = tuple(
            Annotation(Span(start, end), label, annotator, id=number * 1000 + n)
            for n, (start, end, label) in enumerate(spans)
        )
        return CorpusArticle(article, tokens_of(text), annotations, annotator)

    return make


@pytest.fixture(scope="session")
def news(corpus_article, shared_corpus):
    """Short real articles with many spans: 60 sentences of the PLOVER gold standard in pairs."""
    path = shared_corpus / "plover" / "plover_gsr_spans.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()][:60]
    return [
        corpus_article(
            normalise(row["text"]),
            [(span["start"], span["end"], span["label"]) for span in row["spans"]],
            number=number,
        )
        for number, row in enumerate(rows, 1)
    ]


@pytest.fixture(scope="session")
def made(corpus_article):
    """Thirty made articles of three sentences with nested, crossing and plain spans, odd signs and one region each."""
    return [corpus_article(*_made(number), number=number) for number in range(1, 31)]


def _made(number):
    actors = ["China", "the U.S.", "Côte d’Ivoire", "Vale S.A.", "Chile 😀"]
    goods = ["rare earths", "crude oil", "copper", "steel", "soybeans"]
    acts = ["imposed a ban on", "lifted curbs on", "agreed to buy", "halted exports of"]
    text, spans = "", []
    for turn in range(3):
        actor, good, act = (
            row[(number * 7 + turn * 3 + number // 5) % len(row)] for row in (actors, goods, acts)
        )
        start = len(text)
        text += f"{actor} {act} {good} on day {number}.{turn} of “talks”.\n\n"
        act_at, good_at = start + len(actor) + 1, start + len(actor) + len(act) + 2
        spans.append((start, start + len(actor), "ACTOR"))
        spans.append((good_at, good_at + len(good), "COMMODITY"))
        spans.append((act_at, good_at + len(good) if turn == 1 else act_at + len(act), "EVENT"))
    footer = (len(text), len(text) + len("Scroll to top"), "boilerplate")
    return text + "Scroll to top\n", spans, [footer]
