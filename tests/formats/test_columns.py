"""Which column is what."""

import pytest

from annotator.formats.columns import guess_columns, host_of, renamed, settled


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["Title", "Full Text", "Pub. Date"], {"title": "Title", "text": "Full Text", "date": "Pub. Date"}),
        (
            ["Titel", "Inhalt", "Datum", "Quelle"],
            {"title": "Titel", "text": "Inhalt", "date": "Datum", "source": "Quelle"},
        ),
        (["标题", "正文"], {"title": "标题", "text": "正文"}),
        (["body", "text"], {"text": "text"}),
        (["x", "y"], {}),
    ],
)
def test_names(names, found):
    assert guess_columns(names, []) == found


def test_the_longest_column_is_the_text():
    rows = [["short", "x" * 50, "y" * 60]] * 3
    assert guess_columns(["a", "title", "c"], rows) == {"text": "c", "title": "title"}


def test_a_column_serves_one_field():
    assert settled(["body", "x"], [["a", "b" * 50]], {"title": "body"}) == {"text": "x", "title": "body"}
    with pytest.raises(ValueError, match="has no column “y”; its columns are “body”, “x”"):
        settled(["body", "x"], [], {"text": "y"})


def test_keys_of_json():
    assert renamed({"body": "T", "x": 1}, {}) == {"text": "T", "x": 1}
    assert renamed({"a": {"b": "T"}, "h": "H"}, {"text": "a.b", "title": "h"})["text"] == "T"
    assert renamed({"text": "T", "when": "2024"}, {"date": "when"}) == {"text": "T", "published": "2024"}
    assert renamed({"text": 1}, {}) == {"text": 1}
    with pytest.raises(ValueError, match="has no “c”"):
        renamed({"a": "T"}, {"text": "c"})


@pytest.mark.parametrize(
    ("url", "host"), [("https://www.example.org/a?b", "example.org"), ("x", ""), ("http://[", "")]
)
def test_hosts(url, host):
    assert host_of(url) == host
