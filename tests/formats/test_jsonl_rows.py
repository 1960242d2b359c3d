"""What is written comes back as it was: spans of every shape, texts with every odd sign."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation, Made, Region, RegionKind, Status
from annotator.domain.article import Article
from annotator.domain.span import Span
from annotator.domain.text import article_uuid, digest, title_of
from annotator.formats.jsonl import read_jsonl
from annotator.formats.jsonl_rows import Work, article_row, write_jsonl

ODD = "aZ \n\t|[]_->;*\\\"'{}\u00a0\u2028\u2029\u0301é\u200d\u200b\u202eא😀𝔘👩🏽‍🌾\x0b\x1f\ufeff"
SIGNS = st.sampled_from(ODD) | st.characters(exclude_categories=["Cs", "Cn"], exclude_characters="\r\x00")
TEXTS = st.text(SIGNS, min_size=1, max_size=40).filter(
    lambda text: text.strip() and not text.startswith("\ufeff")
)
NOTES = st.text(SIGNS, max_size=10)
NAMES = st.sampled_from(["ada", "Bo Ó", "cy"])
LABELS = st.sampled_from(["ACTOR", "ÉVÉNEMENT 😀", "a|b"])


@st.composite
def spans_of(draw, text):
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def annotations_of(draw, text):
    return Annotation(
        draw(spans_of(text)),
        draw(LABELS),
        draw(NAMES),
        attributes=draw(st.dictionaries(NOTES, NOTES, max_size=2)),
        note=draw(NOTES),
        flag=draw(st.booleans()),
        made=draw(st.sampled_from(Made)),
        origin=draw(NOTES),
        fragments=tuple(draw(st.lists(spans_of(text), max_size=2))),
        at=draw(st.sampled_from(["", "2026-01-01T00:00:00Z"])),
    )


@st.composite
def articles(draw):
    text = draw(TEXTS)
    sha = digest(text)
    by = st.sampled_from(["rule", "ada"])
    regions = st.builds(Region, spans_of(text), st.just(RegionKind.BOILERPLATE), by) | st.builds(
        Region, spans_of(text), st.just(RegionKind.NOT_READ), by, annotator=st.sampled_from(["", "Ana"])
    )
    return Article(
        0,
        article_uuid(sha),
        draw(st.integers(1, 99)),
        title_of(text, draw(NOTES), "stem"),
        text,
        sha,
        draw(NOTES).strip(),
        draw(st.sampled_from(["", "2025-06-06"])),
        draw(st.sampled_from(["", "en"])),
        draw(st.dictionaries(NOTES, st.integers() | NOTES | st.lists(st.booleans()), max_size=3)),
        tuple(draw(st.lists(regions, max_size=2))),
    )


@given(st.data())
def test_reading_back_gives_the_same_values(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("rows") / "a.jsonl"
    article = data.draw(articles())
    annotations = data.draw(st.lists(annotations_of(article.text), max_size=6))
    states = data.draw(st.dictionaries(NAMES, st.sampled_from(Status), max_size=3))
    work = [Work(name, status, "because") for name, status in states.items()]
    write_jsonl(path, [article_row(article, annotations, work=work)])
    drafts = list(read_jsonl(path))
    for draft in drafts:
        assert draft.text == article.text
        assert (draft.title, draft.origin, draft.published, draft.lang) == (
            article.title, article.origin, article.published, article.lang,
        )  # fmt: skip
        assert draft.meta == article.meta
        assert draft.regions == article.regions
        assert draft.annotations == tuple(one for one in annotations if one.annotator_name == draft.annotator)
        assert draft.status == states.get(draft.annotator)
        assert draft.reason == ("because" if draft.annotator in states else "")
    names = {one.annotator_name for one in annotations} | set(states)
    assert sorted(draft.annotator for draft in drafts) == sorted(names or {""})


@pytest.mark.parametrize(
    "edges",
    [
        [(0, 9), (2, 5), (3, 4)],  # nested
        [(0, 5), (3, 9)],  # crossing
        [(2, 5), (2, 5)],  # identical, two labels
        [(0, 3), (3, 6)],  # adjacent
        [(4, 5)],  # one character
        [(0, 11)],  # the whole text
    ],
)
def test_shapes(tmp_path, edges):
    text = "a😀bÉ\u0301c d\n👩🏽e"
    spans = [Annotation(Span(*edge), f"L{n}", "ada", made=Made.HAND) for n, edge in enumerate(edges)]
    article = Article(1, article_uuid(digest(text)), 1, "t", text, digest(text))
    write_jsonl(tmp_path / "a.jsonl", [article_row(article, spans, annotator="ada")])
    (draft,) = read_jsonl(tmp_path / "a.jsonl")
    assert draft.annotations == tuple(spans)


def test_every_line_stands_alone_and_keys_keep_their_order(tmp_path):
    article = Article(1, "u", 4, "t", "text", "s")
    row = article_row(article, [Annotation(Span(0, 1), "A", "ada", id=9)], annotator="ada")
    assert write_jsonl(tmp_path / "a.jsonl", [row, row]) == 2
    one, two = (tmp_path / "a.jsonl").read_bytes().splitlines()
    assert one == two
    found = json.loads(one)
    assert list(found)[:5] == ["text", "meta", "id", "number", "title"]
    assert list(found["spans"][0])[:5] == ["id", "start", "end", "label", "annotator"]
    assert found["spans"][0]["id"] == "9"


def test_a_file_appears_whole_or_not_at_all(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("before", encoding="utf-8")

    def rows():
        yield {"text": "a"}
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_jsonl(path, rows())
    assert path.read_text(encoding="utf-8") == "before"
    assert os.listdir(tmp_path) == ["a.jsonl"]


def test_what_no_reader_could_take_is_not_written(tmp_path):
    with pytest.raises(ValueError, match="JSON compliant"):
        write_jsonl(tmp_path / "a.jsonl", [{"text": "a", "meta": {"x": float("nan")}}])
    assert list(Path(tmp_path).iterdir()) == []
