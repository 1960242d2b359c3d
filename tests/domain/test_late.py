import re

import pytest

from annotator.domain.late import late


def test_a_pattern_is_compiled_when_it_is_used_and_only_once(monkeypatch):
    made = []
    usual = re.compile
    monkeypatch.setattr(re, "compile", lambda *wanted: made.append(wanted) or usual(*wanted))
    pattern = late("B+", re.IGNORECASE)
    assert made == []
    assert pattern.sub("x", "abBa") == pattern.sub("x", "abBa") == "axa"
    assert made == [("B+", re.IGNORECASE)]
    assert pattern.fullmatch("bb")
    assert pattern.pattern == "B+"


def test_a_wrong_pattern_says_so_in_use():
    with pytest.raises(re.error):
        late("(").search("x")
