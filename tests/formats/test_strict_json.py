"""JSON that could mean two things is refused."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import strict_json
from annotator.formats.strict_json import DIGITS, ExtraText, check_depth, parse_json

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**200), 10**200)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=20,
)


@given(VALUES, st.booleans())
def test_what_json_writes_comes_back(value, ascii_only):
    assert parse_json(json.dumps(value, ensure_ascii=ascii_only)) == value


BLANK = st.sampled_from(["", "", " ", "\t", "\n", "\r "])
LEAF = st.sampled_from(
    [
        '":"',
        '"a\\":"',
        '" :"',
        '"{["',
        "1",
        "-2.5",
        "null",
        "true",
        f'"{"7" * 400}"',
        "7" * DIGITS,
        "7" * (DIGITS + 1),
    ]
)


def _object(pairs):
    return "{" + ",".join(f'{before}"{key}"{after}:{value}' for before, key, after, value in pairs) + "}"


WRITTEN = st.recursive(
    LEAF,
    lambda inner: (
        st.lists(inner, max_size=4).map(lambda parts: f"[{','.join(parts)}]")
        | st.lists(
            st.tuples(BLANK, st.sampled_from(["a", "b", "c", "a:", '\\"', "\\\\"]), BLANK, inner), max_size=4
        ).map(_object)
    ),
    max_leaves=12,
)
"""JSON as a person may have written it: keys that stand twice, colons, brackets and long numbers where they can mislead."""


@given(WRITTEN)
def test_the_quick_way_lets_nothing_through_that_the_thorough_way_refuses(text):
    try:
        wanted = strict_json._DECODER.decode(text)
    except ValueError as error:
        with pytest.raises(ValueError, match=re.escape(str(error))):
            parse_json(text)
    else:
        assert parse_json(text) == wanted


def test_plain_rows_go_the_quick_way(monkeypatch):
    row = {
        "text": "It said: “no”.",
        "tokens": [{"text": "It", "start": 0, "ws": True}] * 3,
        "meta": {"a": []},
    }
    monkeypatch.setattr(strict_json, "_DECODER", None)
    assert parse_json(json.dumps(row)) == row
    row["text"] = "It said “no” {in brackets}."
    assert parse_json(json.dumps(row, indent=1)) == row


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"a": 1, "a": 2}', "the key “a” twice"),
        ('{"b": {"a": 1, "a": 2}}', "the key “a” twice"),
        ('{"a" : 1, "b": 0, "a"\t: {"c": ":"}}', "the key “a” twice"),
        ('[{"b": 1}, [{"a": 1, "a": {}}], ": :"]', "the key “a” twice"),
        ("[NaN]", "holds NaN"),
        ("[-Infinity]", "holds -Infinity"),
        ("[1e999]", "too large"),
        ("9" * 5000, "a number of 5000 digits"),
        ("[" * 100_000, "nested deeper"),
        ('{"a":' * 100_000, "nested deeper"),
        ('"\\ud800"', r"lone surrogate \(U\+D800\)"),
        ('{"\\udfff": 1}', "lone surrogate"),
        ("{'a': 1}", "is not JSON"),
        ("", "is not JSON"),
    ],
)
def test_refusals(text, reason):
    with pytest.raises(ValueError, match=reason):
        parse_json(text)


def test_more_than_one_value_is_told_apart():
    with pytest.raises(ExtraText):
        parse_json('{"a": 1}\n{"a": 2}')


def test_depth():
    value = []
    for _ in range(49):
        value = [value]
    check_depth(value)
    with pytest.raises(ValueError, match="50 levels"):
        check_depth([value])
