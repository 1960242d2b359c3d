"""Bytes become text by proof, never by guess."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import BadValue
from annotator.formats.decode import (
    ARTICLE_LIMIT,
    check_encoding,
    check_length,
    check_size,
    decode,
    read_bytes,
)

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff\x00"), min_size=1)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@given(text=TEXTS)
def test_a_byte_order_mark_decides(encoding, text):
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize("name", ["utf-8", "utf-16-le"])
def test_the_mark_goes_also_where_the_encoding_was_named(name):
    assert decode("\ufeffCafé".encode(name), name) == ("Café", name)


@given(TEXTS)
def test_utf8_needs_no_mark(text):
    assert decode(text.encode()) == (text, "utf-8")


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_nuls_in_every_other_place_are_utf16(name):
    assert decode("Vale stopped copper exports – all".encode(name)) == (
        "Vale stopped copper exports – all",
        name,
    )


def test_other_bytes_are_refused_with_byte_place_and_advice():
    with pytest.raises(ValueError, match=r"byte 0xE9 at position 3 .*--encoding"):
        decode("Café".encode("latin-1"))


@pytest.mark.parametrize("raw", [b"\xc0\x80", b"\xed\xa0\x80", "€".encode()[:2], b"\xff\xfea"])
def test_overlong_surrogate_and_cut_off_bytes_are_refused(raw):
    with pytest.raises(ValueError, match="does not fit"):
        decode(raw)


def test_a_named_encoding_is_used_and_its_errors_are_named():
    assert decode(b"Caf\xe9", "cp1252") == ("Café", "cp1252")
    with pytest.raises(ValueError, match="is not cp1252: byte 0x81 at position 0"):
        decode(b"\x81", "cp1252")


@pytest.mark.parametrize("name", ["klingon", "hex", "zip", "", "utf-8\x00"])
def test_unknown_encodings_are_refused(name):
    with pytest.raises(BadValue, match="not a known encoding"):
        check_encoding(name)


def test_size_is_looked_at_before_anything_is_read(tmp_path):
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(500_000_000)
    with pytest.raises(ValueError, match=r"500\.0 MB"):
        read_bytes(large)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_what_is_no_regular_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ValueError, match="not a regular file"):
        check_size(tmp_path / "pipe.txt")


def test_an_article_has_a_limit():
    check_length("x" * ARTICLE_LIMIT)
    with pytest.raises(ValueError, match="2,000,001 characters"):
        check_length("x" * (ARTICLE_LIMIT + 1))
