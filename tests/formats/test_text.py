"""Text files and Markdown files become one article each."""

import hashlib
from pathlib import Path

import pytest

from annotator.domain.article import Draft, Problem
from annotator.formats.decode import ARTICLE_LIMIT
from annotator.formats.text import read_text, text_drafts

SEED = Path(__file__).parents[2] / "seeds" / "000_c4310143ed106e20.txt"


def only(path, encoding=None):
    (found,) = read_text(path, encoding)
    return found


def test_the_seed_article_comes_in_with_its_title():
    draft = only(SEED)
    assert draft.title == "Trump Announces China Deal to Resume Rare Earth Mineral Exports to US"
    assert draft.text.startswith(draft.title + "\n\n")
    assert draft.original_sha == hashlib.sha256(SEED.read_bytes()).hexdigest()
    assert (draft.annotations, draft.status, draft.regions) == ((), None, None)


def test_line_ends_and_mark_are_normalised_and_the_original_is_hashed(tmp_path):
    raw = b"\xef\xbb\xbfone\r\ntwo\rthree"
    (tmp_path / "a.txt").write_bytes(raw)
    draft = only(tmp_path / "a.txt")
    assert draft.text == "one\ntwo\nthree"
    assert draft.original_sha == hashlib.sha256(raw).hexdigest()


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("storm.txt", "A storm\n\nIt came.", "A storm"),
        ("storm.txt", "It came at night.\nAnd went.", "storm"),
        ("storm.txt", "x" * 121 + "\n\nrest", "storm"),
        ("storm.txt", "text\n\n# The storm\n", "text"),
    ],
)
def test_titles(tmp_path, name, text, title):
    (tmp_path / name).write_text(text, encoding="utf-8")
    draft = only(tmp_path / name)
    assert (draft.title, draft.text) == (title, text)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t", "holds no text"),
        (b"a\x00b", r"a NUL \(U\+0000\) at character 1"),
        ("\ufdd0".encode(), "non-character"),
        (b"\xff", "byte 0xFF"),
        pytest.param(
            b"x" * (ARTICLE_LIMIT + 1),
            f"{ARTICLE_LIMIT + 1:,} characters, more than the {ARTICLE_LIMIT:,} of an article",
            id="long",
        ),
    ],
)
def test_what_cannot_come_in_is_a_problem(raw, reason):
    (found,) = text_drafts(raw, path="a.txt")
    assert isinstance(found, Problem)
    assert (found.path, found.line) == ("a.txt", 0)
    assert not found.reason.endswith(".")
    with pytest.raises(ValueError, match=reason):
        raise ValueError(found.reason)


def test_a_missing_file_is_a_problem(tmp_path):
    assert isinstance(only(tmp_path / "absent.txt"), Problem)


def test_an_encoding_that_was_named_is_kept(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"Caf\xe9")
    assert isinstance(only(tmp_path / "a.txt"), Problem)
    draft = only(tmp_path / "a.txt", "cp1252")
    assert isinstance(draft, Draft)
    assert (draft.text, draft.encoding) == ("Café", "cp1252")
