"""What a person says about files."""

import pytest

from annotator.errors import BadValue
from annotator.formats.wishes import Wanted, Wishes, parse_columns, parse_wishes


def test_columns():
    assert parse_columns("text=body, Title=head line,date=a\\,b") == {
        "text": "body",
        "title": "head line",
        "date": "a,b",
    }


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("body", "does not name a column"),
        ("text=", "does not name"),
        ("colour=x", "is not something"),
        ("text=a,text=b", "two columns"),
    ],
)
def test_columns_that_mean_nothing(words, reason):
    with pytest.raises(BadValue, match=reason):
        parse_columns(words)


def test_the_nearest_folder_speaks_for_a_file():
    wanted = Wanted(Wishes("utf-8"), {"/a/b.zip": Wishes("cp1252"), "/a": Wishes("latin-1")})
    assert [wanted.of(p).encoding for p in ("/a/b.zip/c/d.txt", "/a/x.txt", "/b.txt")] == [
        "cp1252",
        "latin-1",
        "utf-8",
    ]


@pytest.mark.parametrize(
    "value",
    [
        1,
        {"colour": 1},
        {"columns": {"x": "y"}},
        {"columns": {"text": 1}},
        {"encoding": 1},
        {"delimiter": ",,"},
    ],
)
def test_wishes_that_mean_nothing(value):
    with pytest.raises(BadValue):
        parse_wishes(value)


def test_wishes():
    wishes = parse_wishes(
        {"encoding": "cp1252", "columns": {"text": "b"}, "header": False, "left_out": True, "delimiter": ";"}
    )
    assert wishes == Wishes("cp1252", {"text": "b"}, ";", False, True)
