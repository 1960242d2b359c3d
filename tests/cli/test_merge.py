"""`packet` and `merge` from the line: a lead and two annotators without a server."""

import itertools
import shutil
from pathlib import Path

import pytest

from annotator.__main__ import main
from tests.cli.conftest import contents, where

MARKS = {
    "Ben": [("China", "ACTOR"), ("tariffs", "EVENT")],
    "Cem": [("China", "ACTOR"), ("steel", "COMMODITY")],
}


@pytest.fixture(scope="module")
def sent(small, tmp_path_factory):
    """A project of Ana Ruiz, and the packets of Ben and Cem with their work in them."""
    folder = tmp_path_factory.mktemp("sent")
    lead = Path(shutil.copyfile(small, folder / "lead.annot"))
    assert (
        main(
            ["label", str(lead), "1", *map(str, where("Geneva")), "ACTOR", "--note", "ANASREMARK", "--quiet"]
        )
        == 0
    )
    for name, marks in MARKS.items():
        packet = str(folder / f"{name}.annot")
        assert main(["packet", str(lead), packet, "--annotator", name, "--articles", "1-2", "--quiet"]) == 0
        for words, label in marks:
            assert main(["label", packet, "1", *map(str, where(words)), label, "--no-snap", "--quiet"]) == 0
        assert main(["finish", packet, "1", "--quiet"]) == 0
    return folder


@pytest.fixture
def lab(sent, tmp_path, capsys):
    for path in sent.iterdir():
        if path.suffix == ".annot":
            shutil.copyfile(path, tmp_path / path.name)
    return tmp_path


def test_a_packet(run, lab):
    found = run.json("articles", lab / "Ben.annot")["articles"]
    assert [article["number"] for article in found] == [1, 2]
    assert b"ANASREMARK" not in (lab / "Ben.annot").read_bytes()
    assert b"Ana Ruiz" not in (lab / "Ben.annot").read_bytes()
    assert run.json("show", lab / "Ben.annot", 1)["id"] == run.json("show", lab / "lead.annot", 1)["id"]


@pytest.mark.parametrize(
    ("out", "articles", "naming"),
    [
        ("x.annot", "1-9", "9"),
        ("x.annot", "7", "7"),
        ("x.annot", "one", "one"),
        ("x.annot", "3-1", "3-1"),
        ("x.zip", "1", "x.zip"),
        ("Ben.annot", "1", "Ben.annot"),
        ("no/x.annot", "1", "no"),
    ],
)
def test_what_packet_refuses(run, lab, out, articles, naming):
    done = run("packet", lab / "lead.annot", lab / out, "--annotator", "Ben", "--articles", articles)
    assert (done.code, done.out) == (1, "")
    assert naming in done.err
    assert not (lab / "x.annot").exists()


def test_merge(run, lab):
    looked = run.json("merge", lab / "lead.annot", lab / "Ben.annot", lab / "Cem.annot", "--dry-run")
    assert (looked["annotations_added"], looked["articles_added"]) == (4, 0)
    assert run.json("stats", lab / "lead.annot")["annotations"] == 1
    found = run.json("merge", lab / "lead.annot", lab / "Ben.annot", lab / "Cem.annot")
    assert {**found, "dry_run": True} == looked
    assert [(p["annotator"], p["added"], p["finished"]) for p in found["people"]] == [
        ("Ben", 2, 1),
        ("Cem", 2, 1),
    ]
    assert found["refused"] == []
    assert run.json("stats", lab / "lead.annot")["annotations"] == 5
    (pair,) = run.json("agree", lab / "lead.annot")["pairs"]
    assert pair["exact_f1"] == pytest.approx(0.5)


def test_merging_again_changes_nothing(run, lab):
    files = (lab / "Ben.annot", lab / "Cem.annot")
    run("merge", lab / "lead.annot", *files)
    before = contents(lab / "lead.annot")
    assert run("merge", lab / "lead.annot", *files).out.startswith("Nothing new")
    assert contents(lab / "lead.annot") == before


def test_the_order_does_not_matter(run, lab):
    shown = []
    for number, order in enumerate(itertools.permutations(("Ben", "Cem"))):
        lead = shutil.copyfile(lab / "lead.annot", lab / f"order{number}.annot")
        for name in order:
            run("merge", lead, lab / f"{name}.annot")
        annotations = run.json("show", lead, 1)["annotations"]
        shown.append((sorted(a["id"] for a in annotations), run.json("agree", lead)))
    assert shown[0] == shown[1]


def test_a_merge_is_one_step_that_can_be_undone_and_done_again(run, lab):
    lead = lab / "lead.annot"
    before = run.json("show", lead, 1)
    run("merge", lead, lab / "Ben.annot")
    assert run.json("undo", lead)["undone"] == ["Merge “Ben.annot”"]
    assert run.json("show", lead, 1) == before
    assert run.json("merge", lead, lab / "Ben.annot")["annotations_added"] == 2
    assert run.json("check", lead)["ok"]


def test_later_work_and_deletions_travel(run, lab):
    lead, ben = lab / "lead.annot", lab / "Ben.annot"
    run("merge", lead, ben)
    first = next(a for a in run.json("show", ben, 1)["annotations"] if a["text"] == "China")
    run("unlabel", ben, first["id"])
    run("finish", ben, 1, "--status", "in-progress")
    found = run.json("merge", lead, ben)
    assert (found["annotations_added"], found["annotations_removed"]) == (0, 1)
    assert "China" not in [a["text"] for a in run.json("show", lead, 1, "--annotator", "Ben")["annotations"]]


def test_a_changed_text_is_refused_with_the_difference(run, lab):
    import sqlite3

    connection = sqlite3.connect(lab / "Ben.annot")
    connection.execute("UPDATE text SET body = replace(body, 'tariffs on steel', 'tariffs on stone')")
    connection.commit()
    connection.close()
    found = run.json("merge", lab / "lead.annot", lab / "Ben.annot")
    (refused,) = found["refused"]
    assert (refused["file"], refused["article"], refused["rows"]) == ("Ben.annot", 1, 2)
    assert "differs from yours" in refused["reason"]
    assert any("stone" in line for line in refused["difference"])
    assert found["annotations_added"] == 0


def test_what_merge_refuses(run, lab):
    lead = lab / "lead.annot"
    (lab / "page.annot").write_text("<!doctype html><p>x")
    run.refused("merge", lead, lab / "page.annot", naming="is a web page", project=lead)
    run.refused("merge", lead, lab / "Ben.annot", lab / "page.annot", naming="is a web page", project=lead)
    run.refused("merge", lead, lab / "missing.annot", naming="missing.annot", project=lead)
    run.refused("merge", lead, lead, naming="this project itself", project=lead)


def test_a_clock_ahead_is_asked_about(run, lab):
    import sqlite3

    connection = sqlite3.connect(lab / "Ben.annot")
    connection.execute(f"UPDATE annotation SET hlc = {2_500_000_000_000 << 16}")
    connection.commit()
    connection.close()
    lead = lab / "lead.annot"
    run.refused("merge", lead, lab / "Ben.annot", naming="--trust-clock", project=lead)
    assert run.json("merge", lead, lab / "Ben.annot", "--trust-clock")["annotations_added"] == 2


def test_who_merges_is_named_and_is_nobody_where_it_is_refused(run, lab):
    lead = lab / "lead.annot"
    run.refused("merge", lead, lab / "no.annot", "--annotator", "Zoe", naming="no.annot", project=lead)
    run.json("merge", lead, lab / "Ben.annot", "--annotator", "Zoe")
    assert run.json("history", lead, "--limit", "1")["steps"][0]["annotator"] == "Zoe"


def test_a_label_that_only_they_have_can_stay_out(run, lab, lines):
    row = {"text": "Peru sold tin.", "spans": [{"start": 0, "end": 4, "label": "PLACE"}]}
    packet = lab / "Ben.annot"
    run.json("import", packet, lines(row, row | {"text": "Mali sold tin."}), "--annotator", "Ben")
    lead = lab / "lead.annot"
    dry = run.json("merge", lead, packet, "--dry-run")
    assert dry["labels_added"] == ["PLACE"]
    assert run.json("merge", lead, packet, "--without-label", "PLACE")["labels_added"] == []
    assert "PLACE" not in [label["name"] for label in run.json("codebook", lead)["labels"]]


def test_the_window_reads_what_the_command_says(run, lab):
    from annotator.app.transfer.merge_report import report_object, report_of

    found = run.json("merge", lab / "lead.annot", lab / "Ben.annot", lab / "Cem.annot", "--dry-run")
    assert found.pop("dry_run") is True
    assert report_object(report_of(found)) == found
    assert [one.annotator for one in report_of(found).arrivals()] == ["Ben", "Cem"]


@pytest.mark.parametrize("names", [("Ben",), ("Ben", "Cem")])
def test_progress_grows_to_the_end_and_never_beyond(lab, names, monkeypatch):
    from annotator.app.projects import open_project
    from annotator.app.transfer.merging import merge, preview_merge
    from annotator.store.merging import incoming, write

    monkeypatch.setattr(incoming, "READ", 1)
    monkeypatch.setattr(write, "WRITTEN", 1)
    with open_project(lab / "lead.annot") as session:
        for verb in (preview_merge, merge):
            told = []
            verb(
                session, [lab / f"{name}.annot" for name in names], progress=lambda *at, t=told: t.append(at)
            )
            assert len(told) > 5
            assert told == sorted(told)
            assert len({total for _, total in told}) == 1
            assert told[-1][0] <= told[-1][1]
            assert told[-1][0] >= told[-1][1] // 2
