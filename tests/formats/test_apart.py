"""Reading in processes of their own: what hangs, dies or eats memory costs one file."""

import os

import pytest

from annotator.domain.article import Draft, Problem
from annotator.formats import registry
from annotator.formats.apart import Readers, read_here
from annotator.formats.reading import read_path
from annotator.formats.registry import Format
from tests.formats import made


def fail(path, _encoding):
    raise KeyError("a bug")
    yield


def deep(path, _encoding):
    raise RecursionError
    yield


def large(path, _encoding):
    raise MemoryError
    yield


def test_many_pages_keep_their_order(tmp_path):
    for n in range(12):
        (tmp_path / f"{n:02}.html").write_text(made.page(f"Title {n}"), "utf-8")
        (tmp_path / f"{n:02}x.txt").write_text(f"Text {n}.", "utf-8")
    assert [entry.title for entry in read_path(tmp_path)] == [
        t for n in range(12) for t in (f"Title {n}", f"{n:02}x")
    ]


def test_a_file_has_its_seconds(tmp_path):
    (tmp_path / "a.html").write_text(made.page(), "utf-8")
    with Readers(seconds=0.01) as readers:
        first = readers.begin(tmp_path / "a.html", "html", None)
        (found,) = readers.wait(first)
    assert isinstance(found, Problem)
    assert found.reason == "took longer than 0.01 seconds to read"


def test_a_reader_that_dies_costs_one_file(tmp_path, monkeypatch):
    (tmp_path / "a.html").write_text(made.page(), "utf-8")
    with Readers(most=1) as readers:
        first = readers.begin(tmp_path / "a.html", "html", None)
        readers._hands[0].process.kill()
        second = readers.begin(tmp_path / "a.html", "html", None)
        found = [readers.wait(first)[0], readers.wait(second)[0]]
    assert isinstance(found[0], Problem | Draft)
    assert isinstance(found[1], Draft)


@pytest.mark.parametrize(
    ("read", "reason"),
    [
        (fail, "could not be read (KeyError: 'a bug')"),
        (deep, "is nested too deeply"),
        (large, "needs too much memory to read"),
    ],
)
def test_a_librarys_failure_is_a_problem_of_its_file(tmp_path, monkeypatch, read, reason):
    monkeypatch.setattr(registry, "FORMATS", (Format("odd", True, False, (".odd",), "", read),))
    assert read_here(tmp_path / "a.odd", "odd", None) == [Problem(str(tmp_path / "a.odd"), 0, reason)]


def test_nothing_is_left_running(tmp_path):
    (tmp_path / "a.html").write_text(made.page(), "utf-8")
    with Readers() as readers:
        readers.wait(readers.begin(tmp_path / "a.html", "html", None))
        processes = [hand.process.pid for hand in readers._hands]
    for pid in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
