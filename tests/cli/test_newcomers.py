"""Commands that are refused leave no annotator behind, whoever the line names."""

import json
import shutil
from pathlib import Path

import pytest

from annotator.__main__ import main
from annotator.errors import InvalidEdit
from tests.cli.conftest import contents, where

START, END = where("China")


@pytest.fixture
def twice(labelled):
    """Ana and Ben have finished article 1, and differ there."""
    for name in ("Ana Ruiz", "Ben"):
        span = where("tariffs") if name == "Ben" else where("ministry")
        assert main(["label", str(labelled), "1", *map(str, span), "EVENT", "--annotator", name]) == 0
        assert main(["finish", str(labelled), "1", "--annotator", name]) == 0
    return labelled


@pytest.mark.parametrize(
    "line",
    [
        ("label", "1", START, END, "COUNTRY"),
        ("label", "9", START, END, "ACTOR"),
        ("label", "1", START, 99999, "ACTOR"),
        ("label", "1", END, START, "ACTOR"),
        ("label", "1", START, END, "ACTOR", "--note", "\udce9"),
        ("label", "1", *where("\n\n"), "ACTOR"),
        ("unlabel", "1"),
        ("finish", "9"),
        ("finish", "1", "--status", "done"),
        ("finish", "1", "--reason", "\udce9"),
        ("undo",),
        ("redo",),
    ],
    ids=lambda line: " ".join(ascii(part).strip("'") for part in line),
)
def test_a_refused_line_leaves_nobody(run, project, line):
    command, *rest = line
    run.refused(command, project, *rest, "--annotator", "Newcomer", project=project)


def test_lines_that_are_refused_leave_nobody(run, project):
    rows = [
        {"article": 1, "start": START, "end": END, "label": "COUNTRY"},
        {"article": 9, "start": 0, "end": 1, "label": "ACTOR"},
        {"article": 1, "start": START, "end": END, "label": "ACTOR", "note": "\ud800"},
        "no line",
    ]
    before = contents(project)
    sent = "".join(f"{json.dumps(row)}\n" for row in rows)
    done = run("label", project, "-", "--annotator", "Newcomer", "--json", stdin=sent)
    assert [list(json.loads(line)) for line in done.out.splitlines()] == [["error", "line"]] * 4
    assert contents(project) == before


def test_after_a_refused_line_the_newcomer_comes_with_the_next(run, project):
    rows = [
        {"article": 1, "start": START, "end": END, "label": "COUNTRY"},
        {"article": 1, "start": START, "end": END, "label": "ACTOR"},
        {"article": 1, "start": START, "end": END, "label": "ACTOR"},
    ]
    sent = "".join(f"{json.dumps(row)}\n" for row in rows)
    done = run("label", project, "-", "--annotator", "Newcomer", "--json", stdin=sent)
    first, second, third = (json.loads(line) for line in done.out.splitlines())
    assert (list(first), list(third)) == (["error", "line"], ["error", "line"])
    assert second["annotation"]["annotator"] == "Newcomer"
    assert second["annotator_new"] is True
    assert run.json("undo", project, "--annotator", "Newcomer")["undone"] == ["Label ‘China’ ACTOR"]


def test_the_newcomer_and_the_label_come_at_once(run, project, monkeypatch):
    """The disk fails between the two: neither is there."""
    from annotator.app.edits import annotations

    def fail(*_args, **_more):
        raise InvalidEdit("This was refused in the middle.")

    monkeypatch.setattr(annotations, "save_annotations", fail)
    run.refused("label", project, "1", START, END, "ACTOR", "--annotator", "Newcomer", project=project)


@pytest.mark.parametrize("what", ["exists", "no article", "name"])
def test_a_refused_packet_leaves_nobody(run, project, tmp_path, what):
    out, more = tmp_path / "packet.annot", []
    if what == "exists":
        shutil.copyfile(project, out)
    elif what == "no article":
        more = ["--articles", "7"]
    else:
        out = tmp_path / "packet.txt"
    run.refused("packet", project, out, "--annotator", "Newcomer", *more, project=project)


@pytest.mark.parametrize(
    "more", [("--take", "z"), ("--take", "a", "--comment", "\udce9"), ("--take", "intersection")]
)
def test_a_refused_decision_leaves_nobody_and_no_gold_layer(run, twice, more):
    found = run.json("disagreements", twice, "--kind", "only-a")["disagreements"][0]["id"]
    run.refused("decide", twice, found, *more, "--reviewer", "Newcomer", project=twice)


def test_a_decision_that_fails_in_the_middle_leaves_nobody_and_no_gold_layer(run, twice, monkeypatch):
    from annotator.app.review.gold import GoldWriter

    found = run.json("disagreements", twice)["disagreements"][0]["id"]
    monkeypatch.setattr(GoldWriter, "write", lambda *_: "The codebook does not allow this.")
    run.refused("decide", twice, found, "--take", "a", "--reviewer", "Newcomer", project=twice)
    assert "Gold" not in run.json("stats", twice)["by_annotator"]


@pytest.mark.parametrize("policy", ["most", "0", "majority,COUNTRY=open"])
def test_a_refused_policy_leaves_nobody(run, twice, policy):
    run.refused("adjudicate", twice, "--policy", policy, "--reviewer", "Newcomer", project=twice)


def test_an_import_that_fails_in_the_middle_leaves_nobody(run, project, tmp_path, monkeypatch):
    from annotator.app.transfer import importing

    def fail(_step):
        raise InvalidEdit("This was refused in the middle.")

    monkeypatch.setattr(importing, "index_articles", fail)
    Path(tmp_path / "new.txt").write_text("Copper fell in London.\n", encoding="utf-8")
    before = contents(project)["annotator"]
    done = run("import", project, tmp_path / "new.txt", "--annotator", "Newcomer")
    assert done.code == 1
    assert contents(project)["annotator"] == before
    assert contents(project)["article"]
