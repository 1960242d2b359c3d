"""`stats`."""

from tests.cli.conftest import where


def test_the_keys(run, labelled):
    result = run.json("stats", labelled)
    assert result == {
        "articles": 3,
        "by_status": {"new": 1, "in-progress": 0, "finished": 2, "skipped": 0},
        "annotations": 5,
        "by_label": {"ACTOR": 3, "EVENT": 1, "COMMODITY": 1},
        "by_annotator": {"Ana Ruiz": 5},
        "in_boilerplate": 0,
        "gold": 0,
    }


def test_what_lies_in_boilerplate_is_counted_apart(run, project, lines):
    text = "Copper rose\n\nChile sold copper.\n\nCopper rose"
    spans = [{"start": 13, "end": 18, "label": "ACTOR"}, {"start": 33, "end": 39, "label": "COMMODITY"}]
    run("import", project, lines({"text": text, "spans": spans}))
    result = run.json("stats", project)
    assert (result["annotations"], result["in_boilerplate"]) == (1, 1)


def test_everybody_counts(run, labelled):
    run("label", labelled, "1", *where("ministry"), "ACTOR", "--annotator", "Ben")
    assert run.json("stats", labelled)["by_annotator"] == {"Ana Ruiz": 5, "Ben": 1}


def test_an_empty_project(run, tmp_path):
    run("new", tmp_path / "a.annot")
    result = run.json("stats", tmp_path / "a.annot")
    assert (result["articles"], result["annotations"], result["by_label"]) == (0, 0, {})
    assert run("stats", tmp_path / "a.annot").out.startswith("No articles yet.\n")


def test_people_read_counts(run, labelled):
    out = run("stats", labelled).out
    assert "3 articles: 1 new, 2 finished" in out
    assert "5 annotations" in out
