"""JSON with keys of its own, shown like a table."""

import json

from annotator.formats.jsonl_keys import keys_shape
from annotator.formats.wishes import Wishes


def shape(tmp_path, text, **wishes):
    (tmp_path / "a.jsonl").write_text(text, "utf-8")
    return keys_shape(tmp_path / "a.jsonl", Wishes(**wishes))


def test_keys_are_columns(tmp_path):
    found = shape(
        tmp_path,
        '{"headline": "H", "body": "T", "n": 1, "deep": {"x": 1}}\nno JSON\n{"body": "U", "more": true}\n',
    )
    assert found.names == ("headline", "body", "n", "more")
    assert found.columns == {"text": "body", "title": "headline"}
    assert found.rows[0] == ("H", "T", "1", "")
    assert shape(tmp_path, '{"a": "T"}', columns={"text": "a"}).columns == {"text": "a"}


def test_lists_and_whole_files(tmp_path):
    assert shape(tmp_path, json.dumps([{"body": "T"}])).names == ("body",)
    assert shape(tmp_path, json.dumps({"articles": [{"content": "T"}]}, indent=1)).columns == {
        "text": "content"
    }


def test_our_own_rows_and_nonsense_have_none(tmp_path):
    assert shape(tmp_path, '{"text": "T", "spans": []}\n') is None
    assert shape(tmp_path, '{"text": "T", "other": "x"}\n', columns={"text": "other"}) is not None
    for text in ("", "[" * 100_000, "3", "[1, 2]"):
        assert shape(tmp_path, text) is None
