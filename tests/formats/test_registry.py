"""The table of formats."""

from pathlib import Path

import pytest

from annotator.errors import BadValue
from annotator.formats.registry import FORMATS, find_format, sniff


def test_names_are_those_of_the_command_line():
    assert {"text", "jsonl", "spacy"} <= {form.name for form in FORMATS}
    assert len({form.name for form in FORMATS}) == len(FORMATS)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_what_is_promised_is_there(form):
    assert form.reads == (form.read is not None or form.archive)
    assert form.writes == (form.write is not None)
    assert form.reads or form.writes
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in form.suffixes)


def test_two_that_share_a_suffix_are_told_apart_by_what_is_in_the_file():
    from tests.formats.test_detect import BEGINNINGS

    known = {name for name, _, _ in BEGINNINGS}
    for suffix in {suffix for form in FORMATS if form.reads for suffix in form.suffixes}:
        sharing = [form.name for form in FORMATS if form.reads and suffix in form.suffixes]
        assert len(sharing) < 2 or set(sharing) <= known, suffix


@pytest.mark.parametrize("form", [form for form in FORMATS if form.carry], ids=lambda form: form.name)
def test_what_loses_something_says_so(form):
    assert form.loses
    assert form.writes


def test_unknown_names_are_refused_with_the_known_ones():
    with pytest.raises(BadValue, match=r"“word” is not a known format; known are .*text.*jsonl"):
        find_format("word")


@pytest.mark.parametrize(
    ("name", "format_name"),
    [
        ("a.txt", "text"), ("a.MD", "markdown"), ("a.markdown", "markdown"), ("a.HTM", "html"), ("a.tsv", "csv"), ("a.gz", "zip"),
        ("a.sgm", "reuters"), ("a.docx", "docx"), ("a.pdf", "pdf"), ("a.xlsx", "xlsx"),
        ("a.jsonl", "jsonl"), ("a.ndjson", "jsonl"), ("a.JSON", "jsonl"),
    ],
)  # fmt: skip
def test_suffixes(name, format_name):
    assert sniff(Path(name)).name == format_name


@pytest.mark.parametrize("name", ["a.exe", "a", ".txt", "a.spac"])
def test_other_suffixes_say_nothing(name):
    assert sniff(Path(name)) is None
