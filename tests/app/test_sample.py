"""The sample project and the demonstration."""

import pytest

from annotator.app import sample
from annotator.app.care import check
from annotator.app.demo import make_demo
from annotator.app.projects import open_project
from annotator.app.sample import UNLABELLED, ensure_sample, make_sample
from annotator.domain.annotation import Status
from annotator.errors import ProjectExists
from annotator.paths import bundled


def test_all_of_it(tmp_path):
    with make_sample(tmp_path / "a.annot", "Ana") as session:
        reading = session.reading
        assert reading.counts()["all"] == 32
        assert [row.title for row in reading.rows(reading.ids()) if not row.annotations] == [
            "How to read a price chart"
        ]
        assert reading.article(1).text == next(bundled("seeds").glob("*.txt")).read_text("utf-8")
        assert reading.statistics().by_annotator.keys() == {"Ana"}
        assert not [finding for finding in check(session) if finding.level == "damage"]


def test_some_stay_bare(tmp_path):
    with make_sample(tmp_path / "a.annot", "Ana", bare=3) as session:
        counts = [row.annotations for row in session.reading.rows(session.reading.ids())]
        assert counts[-3:] == [0, 0, 0]
        assert sum(not count for count in counts[:-3]) == 1, "the story without labels"
        assert [row.status for row in session.reading.rows(session.reading.ids()[-3:])] == [Status.NEW] * 3


def test_a_sample_that_fails_leaves_no_file(tmp_path, monkeypatch):
    def fail(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(sample, "import_paths", fail)
    with pytest.raises(KeyboardInterrupt):
        make_sample(tmp_path / "a.annot", "Ana")
    assert list(tmp_path.iterdir()) == []


def test_the_windows_sample_is_made_once(tmp_path, monkeypatch):
    monkeypatch.setattr(sample, "data_folder", lambda: tmp_path / "data")
    file = ensure_sample("Ana")
    before = file.read_bytes()
    with open_project(file) as session:
        counts = session.reading.counts()
        assert (counts["all"], counts["new"]) == (32, UNLABELLED)
        assert counts["finished"] == 32 - UNLABELLED - 1
        assert session.reading.status(1)[0] is Status.IN_PROGRESS
    assert ensure_sample("Somebody else") == file
    assert file.read_bytes() == before


def test_the_demonstration_refuses_what_is_not_empty(tmp_path):
    (tmp_path / "mine").write_text("x")
    with pytest.raises(ProjectExists):
        make_demo(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["mine"]
