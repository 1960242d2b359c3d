"""Normalising once, the offsets that follow, titles, digests and word counts."""

import hashlib
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.text import (
    ARTICLES,
    article_uuid,
    digest,
    normalise,
    offset_shift,
    title_of,
    word_count,
)

RAW = st.text("ab \r\n\ufeffé🙂\u0301", min_size=1, max_size=30).filter(
    lambda raw: raw.strip("\ufeff").strip()
)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\r\nb", "a\nb"),
        ("a\rb", "a\nb"),
        ("a\r\r\nb", "a\n\nb"),
        ("a\n\rb", "a\n\nb"),
        ("\ufeffa", "a"),
        ("\ufeff\r\na", "\na"),
        ("\ufeff\ufeffa", "\ufeffa"),
        ("a\ufeffb", "a\ufeffb"),
        ("e\u0301", "e\u0301"),
        ("a\u2028b\x0bc\x85d", "a\u2028b\x0bc\x85d"),
        (" a ", " a "),
    ],
)
def test_only_line_breaks_and_one_leading_mark_change(raw, text):
    assert normalise(raw) == text


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        ("ab\x00c", r"a NUL \(U\+0000\) at character 2"),
        ("\ufeffab\x00c", r"a NUL \(U\+0000\) at character 2"),
        ("\ud83dx", r"a lone surrogate \(U\+D83D\) at character 0"),
        ("x\udc00", r"a lone surrogate \(U\+DC00\) at character 1"),
        ("x\ufffe", r"a non-character \(U\+FFFE\) at character 1"),
        ("x\uffff", r"a non-character \(U\+FFFF\)"),
        ("x\ufdd0", r"a non-character \(U\+FDD0\)"),
        ("x\ufdef", r"a non-character \(U\+FDEF\)"),
        ("x\U0001fffe", r"a non-character \(U\+1FFFE\)"),
        ("x\U0010ffff", r"a non-character \(U\+10FFFF\)"),
        ("", "holds no text"),
        ("\ufeff", "holds no text"),
        (" \r\n\t\u00a0", "holds no text"),
    ],
)
def test_what_is_refused_is_named_with_its_place(raw, named):
    with pytest.raises(ValueError, match=named):
        normalise(raw)


@pytest.mark.parametrize("plane", range(17))
@pytest.mark.parametrize("low", [0xFFFE, 0xFFFF])
def test_the_last_two_of_every_plane_are_refused(plane, low):
    with pytest.raises(ValueError, match=r"a non-character .* at character 3"):
        normalise(f"é‘x{chr(plane << 16 | low)}")


@pytest.mark.parametrize(
    "allowed", ["\ufdcf", "\ufdf0", "\ufffd", "\U0001fffd", "\U00010000", "\ue000", "\x7f"]
)
def test_neighbours_of_the_refused_are_allowed(allowed):
    assert normalise(f"x{allowed}") == f"x{allowed}"


@given(RAW)
def test_normalising_again_changes_nothing_but_another_mark(raw):
    once = normalise(raw)
    assert "\r" not in once
    assert normalise(once) == once.removeprefix("\ufeff")


@given(RAW)
def test_offsets_shift_with_the_dropped_characters(raw):
    """Every code point that stays is found under its shifted offset."""
    text, dropped = normalise(raw), offset_shift(raw)
    assert dropped == sorted(set(dropped))
    assert len(text) == len(raw) - len(dropped)
    for offset, character in enumerate(raw):
        if offset not in dropped:
            shifted = offset - sum(1 for index in dropped if index < offset)
            assert text[shifted] == ("\n" if character == "\r" else character)


def test_the_digest_is_that_of_the_utf8_bytes_and_names_the_article():
    assert digest("é\n") == hashlib.sha256(b"\xc3\xa9\n").hexdigest()
    assert article_uuid(digest("a")) == str(uuid.uuid5(ARTICLES, hashlib.sha256(b"a").hexdigest()))


@pytest.mark.parametrize(
    ("text", "metadata", "stem", "title"),
    [
        ("First\n\nBody", " Given \n title ", "file", "Given title"),
        ("First  line\n\nBody", "", "file", "First line"),
        ("First\nno blank line", "", "file", "file"),
        ("\n\nBody", "", "file", "file"),
        ("x" * 120 + "\n\nBody", " ", "file", "x" * 120),
        ("x" * 121 + "\n\nBody", " ", "file", "file"),
        ("Only one line", "", "file", "file"),
        ("Only one line", "", " ", "Only one line"),
        ("y" * 90, "", "", "y" * 60),
    ],
)
def test_a_title_comes_from_metadata_then_first_line_then_file(text, metadata, stem, title):
    assert title_of(text, metadata, stem) == title


@given(st.text(min_size=1).filter(str.strip), st.text(), st.text())
def test_every_text_gets_a_title_on_one_line(text, metadata, stem):
    title = title_of(text, metadata, stem)
    assert title.strip()
    assert "\n" not in title or title == stem.strip()


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("exports – vital", 3), ("U.S. talks, on (steel)", 4), ("中国 é", 2), ("1,000\n2", 2)],
)
def test_words_stand_between_blanks(text, count):
    assert word_count(text) == count
