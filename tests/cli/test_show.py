"""`show`."""

import pytest

from tests.cli.conftest import SOY, TALKS, where


def test_the_keys(run, labelled):
    result = run.json("show", labelled, "1")
    assert {"number", "id", "title", "text", "annotations"} <= set(result)
    assert (result["number"], result["title"], result["text"]) == (1, "Talks in Geneva", TALKS)
    keys = {"id", "start", "end", "label", "text", "annotator", "note", "attributes", "source"}
    assert all(keys <= set(annotation) for annotation in result["annotations"])


def test_an_annotation(run, labelled):
    found = run.json("show", labelled, "1")["annotations"][0]
    assert isinstance(found.pop("id"), str)
    start, end = where("United States")
    assert found == {
        "start": start,
        "end": end,
        "label": "ACTOR",
        "text": "United States",
        "annotator": "Ana Ruiz",
        "note": "",
        "attributes": {},
        "source": "hand",
        "flag": False,
    }


def test_offsets_are_code_points(run, project):
    start, end = where("soybeans", SOY)
    run("label", project, "3", start, end, "COMMODITY")
    found = run.json("show", project, "3")["annotations"][0]
    assert (found["start"], found["end"], found["text"]) == (start, end, "soybeans")
    assert SOY[start:end] == "soybeans"


def test_annotations_stand_in_text_order(run, labelled):
    found = run.json("show", labelled, "1")["annotations"]
    assert [one["start"] for one in found] == sorted(one["start"] for one in found)


def test_an_article_is_named_by_the_start_of_its_id_too(run, labelled):
    key = run.json("articles", labelled)["articles"][1]["id"]
    for name in (key, key.upper(), key[:8]):
        assert run.json("show", labelled, name)["number"] == 2


@pytest.mark.parametrize("name", ["0", "4", "-1", "1.0", "x", "", "99999999999", "zzzz-1", "²"])
def test_an_unknown_article_is_refused(run, labelled, name):
    run.refused("show", labelled, name, naming=name, project=labelled)


def test_without_annotator_all_are_shown(run, labelled):
    run("label", labelled, "1", *where("ministry"), "ACTOR", "--annotator", "Ben")
    everybody = run.json("show", labelled, "1")["annotations"]
    assert {one["annotator"] for one in everybody} == {"Ana Ruiz", "Ben"}
    bens = run.json("show", labelled, "1", "--annotator", "ben")["annotations"]
    assert [one["text"] for one in bens] == ["ministry"]


def test_gold_is_apart(run, labelled):
    from annotator.app.projects import open_project

    with open_project(labelled) as session:
        gold = session.annotator_named("Gold", kind="gold")
    run("label", labelled, "1", *where("ministry"), "ACTOR", "--annotator", "Gold")
    assert gold.kind == "gold"
    assert len(run.json("show", labelled, "1")["annotations"]) == 4
    assert [one["text"] for one in run.json("show", labelled, "1", "--gold")["annotations"]] == ["ministry"]
    run.refused("show", labelled, "1", "--gold", "--annotator", "Ana Ruiz", naming="--gold")


def test_an_unknown_annotator_is_refused_and_the_known_are_named(run, labelled):
    assert "Ana Ruiz" in run.refused("show", labelled, "1", "--annotator", "Nobody", naming="Nobody")


def test_people_see_title_text_and_table(run, labelled):
    out = run("show", labelled, "1").out
    assert out.startswith("1  Talks in Geneva\n\n")
    assert TALKS in out
    assert "tariffs on steel" in out.splitlines()[-2]
    assert "No annotations." in run("show", labelled, "3").out


def test_notes_have_a_column_where_there_are_some(run, labelled):
    assert "note" not in run("show", labelled, "1").out.splitlines()[-8:][0]
    run("label", labelled, "1", *where("ministry"), "ACTOR", "--note", "which one is meant?")
    assert "which one is meant?" in run("show", labelled, "1").out
