"""What opens the window, and how: a bare call, a project, safely."""

import pytest

from annotator.__main__ import Window, main


@pytest.fixture
def asked(monkeypatch):
    calls = []
    monkeypatch.setattr(
        Window,
        "open",
        lambda _self, path, *, sample, safe=False: calls.append((path and path.name, sample, safe)) or 0,
    )
    return calls


def test_ways_to_open(asked, tmp_path):
    path = tmp_path / "a.annot"
    assert main(["new", str(path)]) == 0
    for argv in (
        [],
        ["--safe"],
        [str(path)],
        ["--safe", str(path)],
        [str(path), "--safe"],
        ["open", "--sample", "--safe"],
    ):
        assert main(argv) == 0
    assert asked == [
        (None, False, False),
        (None, False, True),
        ("a.annot", False, False),
        ("a.annot", False, True),
        ("a.annot", False, True),
        (None, True, True),
    ]
