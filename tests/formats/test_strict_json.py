"""JSON that could mean two things is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.strict_json import ExtraText, check_depth, parse_json

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


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"a": 1, "a": 2}', "the key “a” twice"),
        ('{"b": {"a": 1, "a": 2}}', "the key “a” twice"),
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
