"""`history`."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.cli.conftest import where


def test_the_keys_newest_first(run, labelled):
    steps = run.json("history", labelled)["steps"]
    assert all({"id", "at", "annotator", "title", "article", "rows"} <= set(step) for step in steps)
    assert [step["title"] for step in steps[:2]] == ["Finish 2 articles", "Label ‘OPEC’ ACTOR"]
    assert steps[-1]["title"] == "Import 3 files"
    assert [step["id"] for step in steps] == sorted((step["id"] for step in steps), reverse=True)
    assert [step["article"] for step in steps[:2]] == [None, 2]
    assert {step["annotator"] for step in steps} == {"Ana Ruiz"}
    assert steps[1]["rows"] == 2


def test_times_are_utc_iso_8601(run, project):
    run("label", project, "1", *where("China"), "ACTOR")
    at = run.json("history", project, "--limit", "1")["steps"][0]["at"]
    assert at.endswith("Z")
    found = datetime.fromisoformat(at.replace("Z", "+00:00"))
    assert abs(datetime.now(UTC) - found) < timedelta(minutes=5)


def test_of_one_article(run, labelled):
    steps = run.json("history", labelled, "--article", "2")["steps"]
    assert [step["title"] for step in steps] == ["Label ‘OPEC’ ACTOR"]


def test_limit(run, labelled):
    assert len(run.json("history", labelled, "--limit", "3")["steps"]) == 3
    assert run.json("history", labelled, "--limit", "0")["steps"] == []


def test_undo_stays_in_it_and_says_what_it_undid(run, labelled):
    run("undo", labelled)
    newest, before = run.json("history", labelled, "--limit", "2")["steps"]
    assert (newest["kind"], newest["title"]) == ("undo", before["title"])
    assert (newest["undone"], before["undone"]) == (False, True)
    assert "undo: Finish 2 articles" in run("history", labelled).out


@pytest.mark.parametrize(
    ("options", "naming"), [(("--limit", "-1"), "-1"), (("--limit", "x"), "x"), (("--article", "9"), "9")]
)
def test_a_wrong_value_is_refused(run, labelled, options, naming):
    run.refused("history", labelled, *options, naming=naming, project=labelled)


def test_an_empty_history_is_said(run, tmp_path):
    run("new", tmp_path / "a.annot")
    assert run("history", tmp_path / "a.annot").out == "Nothing was done yet.\n"
