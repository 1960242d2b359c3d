"""A span comes in exactly or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Made
from annotator.domain.span import Span
from annotator.domain.text import normalise
from annotator.formats.jsonl_spans import Offsets, check_label, read_span

TEXT = "Vale halted copper exports"


def read(row, text=TEXT, owner="ada"):
    return read_span(row, Offsets(text, normalise(text)), owner)


def test_the_plain_form():
    found = read({"start": 0, "end": 4, "label": " ACTOR "})
    assert (found.span, found.label_name, found.annotator_name) == (Span(0, 4), "ACTOR", "ada")
    assert found.made is Made.IMPORTED


def test_everything_that_a_span_can_say():
    row = {
        "start": 5, "end": 18, "label": "EVENT", "annotator": "bo", "attributes": {"hs": "74", "sure": True, "n": 3, "no": None},
        "note": "a\nb", "flag": True, "made": "adjudicated", "origin": "lexicon", "at": "2026-01-01T00:00:00Z",
        "fragments": [[5, 11], [12, 18]], "token_start": 1, "token_end": 2,
    }  # fmt: skip
    found = read(row)
    assert found.attributes == {"hs": "74", "sure": "true", "n": "3"}
    assert (found.annotator_name, found.note, found.flag, found.made) == (
        "bo",
        "a\nb",
        True,
        Made.ADJUDICATED,
    )
    assert (found.origin, found.at) == ("lexicon", "2026-01-01T00:00:00Z")
    assert found.fragments == (Span(5, 11), Span(12, 18))


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"start": True}, "no whole number as its start"),
        ({"start": "0"}, "no whole number as its start"),
        ({"start": None}, "no whole number as its start"),
        ({"end": 4.0}, "no whole number as its end"),
        ({"end": 27}, "ends beyond the text of 26 characters"),
        ({"end": 10**100}, "ends beyond"),
        ({"end": 0}, "empty or reversed"),
        ({"start": 5}, "empty or reversed"),
        ({"start": -1}, "begins before the text"),
        ({"label": None}, "no label"),
        ({"label": 3}, "label that is not a string"),
        ({"label": " \t"}, "empty label"),
        ({"label": "x" * 201}, "201 characters"),
        ({"label": "A\x07B"}, r"control character \(U\+0007\)"),
        ({"label": "A\nB"}, "control character"),
        ({"label": "A\u202eB"}, r"control character \(U\+202E\)"),
        ({"text": "Vele"}, "says “Vele” where the text has “Vale”"),
        ({"attributes": []}, "not an object"),
        ({"attributes": {"a": [1]}}, "attribute “a”"),
        ({"attributes": {"a": "x\x00"}}, "attribute “a”"),
        ({"note": 3}, "“note”"),
        ({"note": "\x00"}, "NUL"),
        ({"flag": "yes"}, "“flag”"),
        ({"made": "guessed"}, "“made”"),
        ({"fragments": [1]}, "“fragments”"),
        ({"fragments": [[0, 99]]}, "a fragment that ends beyond"),
    ],
)
def test_what_a_span_may_not_say(changed, reason):
    with pytest.raises(ValueError, match=reason):
        read({"start": 0, "end": 4, "label": "ACTOR"} | changed)


def test_a_span_is_an_object():
    with pytest.raises(ValueError, match="not an object"):
        read([0, 4, "ACTOR"])


def test_the_words_of_a_label_stay():
    assert check_label("ÖL-und-Gas 😀 می‌خواهم") == "ÖL-und-Gas 😀 می‌خواهم"


@given(st.data())
def test_offsets_follow_the_text_when_line_ends_are_normalised(data):
    raw = data.draw(
        st.text(st.sampled_from("ab\r\n\ufeff😀"), min_size=1).filter(lambda text: text.strip("\ufeff \r\n"))
    )
    start = data.draw(st.integers(0, len(raw) - 1))
    end = data.draw(st.integers(start + 1, len(raw)))
    text = normalise(raw)
    offsets = Offsets(raw, text)
    covered = raw[start:end].replace("\r\n", "\n")
    if raw[end : end + 1] == "\n" and covered.endswith("\r"):
        covered = covered[:-1]  # the LF stands for both and lies outside
    covered = covered.replace("\r", "\n")
    if start == 0:
        covered = covered.removeprefix("\ufeff")
    if not covered:
        with pytest.raises(ValueError, match="line break or byte order mark"):
            offsets.span(start, end)
    else:
        assert offsets.span(start, end).of(text) == covered
