"""`agree`, `disagreements`, `decide`, `adjudicate` and `export --gold` from the line."""

import csv
import shutil
from pathlib import Path

import pytest

from annotator.__main__ import main
from tests.cli.conftest import where

MARKS = {
    "Ana": [("The United States", "ACTOR"), ("China", "ACTOR"), ("tariffs", "EVENT")],
    "Ben": [("United States", "ACTOR"), ("China", "ACTOR"), ("steel", "COMMODITY")],
}


@pytest.fixture(scope="module")
def made(small, tmp_path_factory):
    project = tmp_path_factory.mktemp("lab") / "lab.annot"
    shutil.copyfile(small, project)
    for name, marks in MARKS.items():
        for words, label in marks:
            place = map(str, where(words))
            line = ["label", str(project), "1", *place, label, "--annotator", name, "--no-snap", "--quiet"]
            assert main(line) == 0
        assert main(["finish", str(project), "1", "--annotator", name, "--quiet"]) == 0
    assert main(["finish", str(project), "2", "--annotator", "Ana", "--quiet"]) == 0
    return project


@pytest.fixture
def lab(made, tmp_path, capsys):
    """Ana and Ben have labelled and finished article 1; Ana alone article 2."""
    return Path(shutil.copyfile(made, tmp_path / "study.annot"))


def test_agree(run, lab):
    found = run.json("agree", lab)
    (pair,) = found["pairs"]
    assert (pair["a"], pair["b"], pair["articles"]) == ("Ana", "Ben", 1)
    assert (pair["annotations_a"], pair["annotations_b"]) == (3, 3)
    assert pair["exact_f1"] == pytest.approx(1 / 3)
    assert pair["overlap_f1"] == pytest.approx(2 / 3)
    assert pair["kinds"] == {
        "same": 1,
        "boundary": 1,
        "label": 0,
        "boundary+label": 0,
        "only-a": 1,
        "only-b": 1,
    }
    assert pair["ci"]["exact_f1"] is None
    assert set(pair["by_label"]) == {"ACTOR", "EVENT", "COMMODITY"}
    assert set(pair["by_label"]["ACTOR"]) < set(pair)
    assert found["all"]["annotators"] == ["Ana", "Ben"]
    text = run("agree", lab).out
    assert "Ana and Ben: 1 article" in text
    assert ".33" in text


def test_agree_with_nothing_to_compare(run, project):
    found = run.json("agree", project)
    assert found["pairs"] == []
    assert found["all"]["u_alpha"] is None
    assert run("agree", project).out.startswith(
        "Agreement needs an article that two people finished. So far: Ana Ruiz 0."
    )
    run("finish", project, 1, "--annotator", "Ben")
    pair = run.json("agree", project, "--annotators", "Ana Ruiz,Ben")["pairs"][0]
    assert pair["articles"] == 0
    assert pair["exact_f1"] is None


@pytest.mark.parametrize(("names", "naming"), [("Ana", "Ana"), ("Ana,Zed", "Zed"), ("Ana,ana", "twice")])
def test_names_are_judged(run, lab, names, naming):
    run.refused("agree", lab, "--annotators", names, naming=naming, project=lab)
    run.refused("disagreements", lab, "--annotators", names, naming=naming, project=lab)


def test_gold_is_one_of_them_when_there_is_one(run, lab):
    run.refused("agree", lab, "--gold", naming="no gold layer", project=lab)
    run("adjudicate", lab, "--policy", "1", "--overlap", "longest")
    names = [(pair["a"], pair["b"]) for pair in run.json("agree", lab, "--gold")["pairs"]]
    assert names == [("Ana", "Ben"), ("Ana", "Gold"), ("Ben", "Gold")]
    assert run.json("agree", lab, "--gold")["pairs"][1]["articles"] == 1


def test_counts_and_files_for_gamma(run, lab, tmp_path):
    out, folder = tmp_path / "counts.csv", tmp_path / "gamma"
    found = run.json("agree", lab, "--csv", out, "--gamma", folder)
    assert found["files"] == [str(out), str(folder / "00001.csv")]
    rows = list(csv.DictReader(out.read_text("utf-8").splitlines()))
    assert [row["label"] for row in rows] == ["", "ACTOR", "COMMODITY", "EVENT"]
    assert (rows[0]["exact"], rows[0]["kind_boundary"]) == ("1", "1")
    start, end = where("China")
    assert f"Ana,ACTOR,{start},{end}\n" in (folder / "00001.csv").read_text("utf-8")
    run.refused("agree", lab, "--csv", out, naming="counts.csv", project=lab)
    run.refused("agree", lab, "--gamma", folder, naming="not empty", project=lab)
    run.refused("agree", lab, "--csv", tmp_path / "no" / "x.csv", naming="no", project=lab)


def test_names_in_the_table_are_no_formulas(run, lab, tmp_path):
    for name in ("=1+1", "Ben"):
        run("finish", lab, 3, "--annotator", name)
    run("agree", lab, "--annotators", "=1+1,Ben", "--csv", tmp_path / "out.csv")
    rows = csv.DictReader((tmp_path / "out.csv").read_text("utf-8").splitlines())
    assert next(rows)["a"] == "'=1+1"


def test_disagreements(run, lab):
    found = run.json("disagreements", lab)["disagreements"]
    assert [(d["article"], d["kind"], d["decision"]) for d in found] == [
        (1, "boundary", None),
        (1, "only-a", None),
        (1, "only-b", None),
    ]
    assert (found[0]["a"]["text"], found[0]["b"]["text"]) == ("The United States", "United States")
    assert (found[1]["a"]["annotator"], found[1]["b"]) == ("Ana", None)
    assert [d["kind"] for d in run.json("disagreements", lab, "--kind", "only-b")["disagreements"]] == [
        "only-b"
    ]
    turned = run.json("disagreements", lab, "--annotators", "Ben,Ana")["disagreements"]
    assert [d["kind"] for d in turned] == ["boundary", "only-b", "only-a"]
    assert {d["id"] for d in turned} == {d["id"] for d in found}
    assert run("disagreements", lab).out.startswith("3 disagreements, 3 open.")
    run.refused("disagreements", lab, "--kind", "same", naming="same", project=lab)


def test_decide(run, lab):
    first, second, third = (d["id"] for d in run.json("disagreements", lab)["disagreements"])
    decided = run.json("decide", lab, first, "--take", "b", "--reviewer", "Lead", "--comment", "no article")
    assert decided["decision"]["ruling"] == "b"
    assert decided["decision"]["comment"] == "no article"
    run("decide", lab, second, "--take", "neither", "--reviewer", "Lead")
    run("decide", lab, third, "--take", "a", "--reviewer", "Lead")
    gold = run.json("show", lab, 1, "--gold")["annotations"]
    assert [a["text"] for a in gold] == ["United States", "China"]
    assert {a["source"] for a in gold} == {"adjudicated"}
    rulings = [d["decision"]["ruling"] for d in run.json("disagreements", lab)["disagreements"]]
    assert rulings == ["b", "neither", "a"]
    assert run.json("disagreements", lab, "--open")["disagreements"] == []
    assert run("disagreements", lab, "--annotators", "Ben,Ana").out.count(" a ") >= 1


def test_what_decide_refuses(run, lab):
    first = run.json("disagreements", lab)["disagreements"][0]["id"]
    run.refused("decide", lab, "nothing", "--take", "a", naming="nothing", project=lab)
    run.refused("decide", lab, first, "--take", "c", naming="“c”", project=lab)
    run.refused("decide", lab, first, "--take", "both", naming="both", project=lab)


def test_where_one_marked_nothing_there_is_no_common_part(run, lab):
    alone = {d["kind"]: d["id"] for d in run.json("disagreements", lab)["disagreements"]}
    for kind in ("only-a", "only-b"):
        run.refused(
            "decide", lab, alone[kind], "--take", "intersection", naming="a, b or neither", project=lab
        )
    run("decide", lab, alone["only-a"], "--take", "union", "--reviewer", "Lead")
    run("decide", lab, alone["boundary"], "--take", "intersection", "--reviewer", "Lead")
    gold = run.json("show", lab, 1, "--gold")["annotations"]
    assert [a["text"] for a in gold] == ["United States", "China", "tariffs"]


def test_adjudicate(run, lab):
    before = run.json("adjudicate", lab, "--policy", "unanimous", "--dry-run")
    assert (before["decided"], before["open"]) == (1, 3)
    assert run.json("show", lab, 1, "--gold")["annotations"] == []
    first = run.json("disagreements", lab)["disagreements"][0]["id"]
    run("decide", lab, first, "--take", "a", "--reviewer", "Lead")
    found = run.json(
        "adjudicate", lab, "--policy", "unanimous", "--overlap", "shortest", "--reviewer", "Lead"
    )
    assert (found["decided"], found["open"], found["kept"]) == (0, 2, 1)
    assert [a["text"] for a in run.json("show", lab, 1, "--gold")["annotations"]] == [
        "The United States",
        "China",
    ]
    run.refused("adjudicate", lab, "--policy", "best", naming="best", project=lab)
    run.refused("adjudicate", lab, "--policy", "majority", "--overlap", "both", naming="both", project=lab)
    run.refused("adjudicate", lab, "--policy", "majority,THING=2", naming="THING", project=lab)


def test_gold_where_nothing_is_decided_any_more_does_not_go_out(run, lab, tmp_path):
    run("adjudicate", lab, "--policy", "unanimous")
    run("undo", lab)
    line = ("export", lab, tmp_path / "gold.jsonl", "--format", "jsonl", "--gold", "--only", "all")
    assert "--only" not in run.refused(*line, naming="Nothing is decided", project=lab)


def test_gold_goes_out_when_nothing_is_open(run, lab, tmp_path):
    out = tmp_path / "gold.jsonl"
    run("adjudicate", lab, "--policy", "unanimous")
    run.refused(
        "export", lab, out, "--format", "jsonl", "--gold", naming="gold layer is complete", project=lab
    )
    assert run.json("export", lab, out, "--format", "jsonl", "--gold", "--only", "all")["annotations"] == 1
    run("adjudicate", lab, "--policy", "1", "--overlap", "longest")
    found = run.json("export", lab, tmp_path / "all.jsonl", "--format", "jsonl", "--gold")
    assert (found["articles"], found["annotations"]) == (1, 4)


def test_review_needs_no_qt_and_nothing_heavy(run, lab):
    import subprocess
    import sys

    probe = (
        f"import sys\nfrom annotator.cli import main\nassert main(['agree', {str(lab)!r}, '--json']) == 0\n"
        f"assert main(['disagreements', {str(lab)!r}, '--json']) == 0\n"
        "bad = {'PySide6', 'numpy', 'spacy', 'sqlite_utils', 'sklearn'} & set(sys.modules)\nassert not bad, bad"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", ["report.md", "report.html"])
def test_report(run, lab, tmp_path, name):
    out = tmp_path / name
    assert run.json("report", lab, out)["file"] == str(out)
    assert "exact F1 .33" in out.read_text("utf-8")
    run.refused("report", lab, out, naming=name, project=lab)
    run.refused("report", lab, tmp_path / "report.pdf", naming="report.pdf", project=lab)
    assert run("report", lab, out, "--force").code == 0


def _tables(report):
    """The cells of the report's tables under each of its heads, row by the first cell."""
    found, title = {}, ""
    for line in report.splitlines():
        if line.startswith("## "):
            title = line[3:]
        elif line.startswith("| "):
            first, *rest = (cell.strip() for cell in line.strip("|").split("|"))
            found.setdefault(title, {})[first] = rest
    return found


def test_the_gold_layer_is_counted_apart(run, lab, tmp_path):
    before = run.json("stats", lab)
    run("adjudicate", lab, "--policy", "majority", "--overlap", "longest")
    gold = len(run.json("show", lab, "1", "--gold")["annotations"])
    assert gold > 0
    after = run.json("stats", lab)
    assert after.pop("gold") == gold
    assert after.pop("by_annotator") == {"Ana": 3, "Ben": 3, "Gold": gold}
    assert after == {key: value for key, value in before.items() if key not in {"gold", "by_annotator"}}
    assert f"{gold} in the gold layer" in run("stats", lab).out


def test_every_number_of_the_report_is_that_of_the_other_commands(run, lab, tmp_path):
    run("adjudicate", lab, "--policy", "majority", "--overlap", "longest")
    run("report", lab, tmp_path / "r.md")
    run("report", lab, tmp_path / "r.html")
    text = (tmp_path / "r.md").read_text("utf-8")
    tables, stats = _tables(text), run.json("stats", lab)
    (pair,) = run.json("agree", lab)["pairs"]
    shown = {
        name: [
            one
            for number in "123"
            for one in run.json("show", lab, number, "--annotator", name)["annotations"]
        ]
        for name in ("Ana", "Ben")
    }
    everybody = [one for marks in shown.values() for one in marks]
    gold = run.json("show", lab, "1", "--gold")["annotations"]
    assert (
        f"3 articles (1 new, 2 finished) with {len(everybody)} annotations of all annotators; 0 more" in text
    )
    assert stats["annotations"] == len(everybody)
    labels = {label: [str(number)] for label, number in stats["by_label"].items()}
    assert {row: cells for row, cells in tables["Corpus"].items() if row in labels} == labels
    assert sum(stats["by_label"].values()) == len(everybody)
    assert tables["Annotators"]["Ana"] == ["2", str(len(shown["Ana"]))]
    assert tables["Annotators"]["Ben"] == ["1", str(len(shown["Ben"]))]
    row = tables["Ana and Ben: 1 article"]["all"]
    assert row[:2] == [str(pair["annotations_a"]), str(pair["annotations_b"])]
    assert row[-6:] == [str(number) for number in pair["kinds"].values()]
    for label, own in pair["by_label"].items():
        cells = tables["Ana and Ben: 1 article"][label]
        assert cells[:2] == [str(own["annotations_a"]), str(own["annotations_b"])]
    found = run.json("disagreements", lab)["disagreements"]
    still = sum(one["decision"] is None for one in found)
    assert f"{len(gold)} annotation" in text
    assert f"of {len(found)} disagreements {still} " in text
    page = (tmp_path / "r.html").read_text("utf-8")
    assert f"with {len(everybody)} annotations of all annotators" in page
