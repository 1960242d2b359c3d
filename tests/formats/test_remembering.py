"""Results are found again for the same bytes under the same name, and only then."""

import json

from annotator.domain.article import Draft, Problem
from annotator.formats import apart
from annotator.formats.reading import read_path
from tests.formats import made


def test_nothing_is_read_twice(tmp_path, monkeypatch):
    folder, memory = tmp_path / "in", tmp_path / "memory"
    folder.mkdir()
    memory.mkdir()
    (folder / "a.html").write_text(made.page("Grün 🎉"), "utf-8")
    (folder / "b.html").write_bytes(made.page("Zölle äöü").replace("utf-8", "x").encode("cp1252"))
    (folder / "c.pdf").write_bytes(made.pdf([[], ["x"]]))
    (folder / "d.pdf").write_bytes(b"no PDF")
    made.zipped(folder / "e.zip", {"f.html": made.page("In a zip")})
    first = list(read_path(folder, memory=memory))
    kinds = [type(entry) for entry in first]
    assert (kinds.count(Draft), kinds.count(Problem)) == (3, 3)
    monkeypatch.setattr(apart.Readers, "_hand_out", lambda _self: 1 / 0)
    assert list(read_path(folder, memory=memory)) == first


def test_another_version_is_another_file(tmp_path):
    file = tmp_path / "a.html"
    file.write_text(made.page("One"), "utf-8")
    assert next(read_path(file, memory=tmp_path)).title == "One"
    file.write_text(made.page("Two"), "utf-8")
    assert next(read_path(file, memory=tmp_path)).title == "Two"


def test_what_is_damaged_in_the_folder_is_read_again(tmp_path):
    memory = tmp_path / "memory"
    memory.mkdir()
    (tmp_path / "a.html").write_text(made.page("One"), "utf-8")
    list(read_path(tmp_path / "a.html", memory=memory))
    (kept,) = memory.iterdir()
    for damage in ("", "[1]", json.dumps([{"text": "x"}]), json.dumps([{"problem": []}])):
        kept.write_text(damage)
        assert next(read_path(tmp_path / "a.html", memory=memory)).title == "One"
