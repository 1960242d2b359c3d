"""An article as HTML: the text is all there and nothing of it is taken for HTML; every annotation is named at its end."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation, Region, RegionKind
from annotator.domain.article import Article
from annotator.domain.span import Span
from annotator.formats.article_html import article_html, pieces

COLOURS = {1: ("#0F58A6", "#0F58A6"), 2: ("#D22900", "#C62700")}
TEXT = "Chile’s ministry <b>raised</b> the royalty & more on copper."


def mark(start, end, label=1, name="ACTOR", number=0, note=""):
    return Annotation(Span(start, end), name, "Ana", id=number, label=label, note=note)


def article(text, regions=()):
    return Article(1, "u", 7, "A title", text, "sha", regions=regions)


class Reading(HTMLParser):
    """Collects the words of the text, without the names of labels, and the tags."""

    def __init__(self):
        super().__init__()
        self.words, self.names, self.tags, self._open = "", [], set(), []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        if tag not in {"meta", "br"}:
            self._open.append(dict(attrs).get("class", tag) or tag)

    def handle_endtag(self, tag):
        self._open.pop()

    def handle_data(self, words):
        if any(name.startswith("text") for name in self._open):
            if self._open[-1] == "n":
                self.names.append(words)
            else:
                self.words += words


def read(html):
    reading = Reading()
    reading.feed(html)
    return reading


@st.composite
def marked(draw):
    text = draw(
        st.text(
            st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00"), min_size=1, max_size=60
        )
    )
    spans = draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 20)), max_size=8))
    annotations = [
        mark(start, min(start + length, len(text)), 1 + number % 2, number=number)
        for number, (start, length) in enumerate(spans)
    ]
    return text, annotations


@given(marked())
def test_pieces_are_the_text_and_every_annotation_ends_once(drawn):
    text, annotations = drawn
    found = list(pieces(text, annotations))
    assert "".join(piece.text for piece in found) == text
    assert all(piece.text for piece in found)
    assert sorted(one.id for piece in found for one in piece.ends) == [one.id for one in annotations]
    for one in annotations:
        assert "".join(piece.text for piece in found if one in piece.under) == one.span.of(text)


@given(marked())
def test_the_words_of_the_file_are_the_words_of_the_article(drawn):
    text, annotations = drawn
    reading = read(article_html(article(text), annotations, COLOURS))
    assert reading.words == text
    assert len(reading.names) == len(annotations)


def test_text_is_never_taken_for_html():
    wild = mark(17, 30, note="</span><script>alert(1)</script>\"'")
    html = article_html(
        article(TEXT), [wild], COLOURS, about="<i>about</i>", heads=("Label", "Passage", "Note")
    )
    reading = read(html)
    assert reading.words == TEXT
    assert not reading.tags & {"script", "i", "b"}
    assert "src=" not in html
    assert "http" not in html


def test_overlaps_nest_and_greyed_passages_show_no_marks():
    region = Region(Span(0, 5), RegionKind.BOILERPLATE)
    html = article_html(
        article(TEXT, (region,)), [mark(0, 5), mark(8, 30, number=1), mark(17, 40, 2, "EVENT", 2)], COLOURS
    )
    assert read(html).words == TEXT
    assert read(html).names == ["ACTOR", "EVENT"]
    assert '<span class="out">Chile</span>' in html
    assert html.count('class="m"') == 4


def test_a_title_that_the_text_begins_with_stands_once():
    assert "<h1>" not in article_html(article(TEXT), [], COLOURS, titled=True)
    assert "<h1>A title</h1>" in article_html(article(TEXT), [], COLOURS)
