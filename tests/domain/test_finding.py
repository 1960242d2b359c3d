"""Finding words in a text: any case, accents or none, over line breaks, and always whole characters."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.finding import Finder


def found(text, words):
    return [span.of(text) for span in Finder(text).find(words)]


def test_case_accents_quotes_and_line_breaks():
    assert found("China told CHINA", "china") == ["China", "CHINA"]
    assert found("São Paulo, Sa\u0303o Paulo, Sao  Paulo", "sao paulo") == [
        "São Paulo",
        "Sa\u0303o Paulo",
        "Sao  Paulo",
    ]
    assert found("the United\n   States", "united states") == ["United\n   States"]
    assert found("China’s and China's", "china's") == ["China’s", "China's"]
    assert found("Straße", "STRASSE") == ["Straße"]
    assert found("a.b axb", "a.b") == ["a.b"]
    assert found("日本 and 日本", "日本") == ["日本", "日本"]
    assert found("text", "  ") == []
    assert found("text", "\u0301") == []


@given(st.text(max_size=60), st.data())
def test_every_passage_finds_itself(text, data):
    words = [word for word in text.split() if any(c.isalnum() for c in word)]
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    spans = Finder(text).find(word)
    assert spans
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
