"""`unlabel`."""

import pytest

from tests.cli.conftest import where


def ids(run, project, article="1"):
    return [one["id"] for one in run.json("show", project, article)["annotations"]]


def test_it_removes_one(run, labelled):
    first, *others = ids(run, labelled)
    assert run.json("unlabel", labelled, first)["removed"] == 1
    assert ids(run, labelled) == others


def test_it_can_be_undone(run, labelled):
    before = run.json("show", labelled, "1")
    run("unlabel", labelled, before["annotations"][0]["id"])
    run("undo", labelled)
    assert run.json("show", labelled, "1") == before


def test_people_read_what_went(run, labelled):
    assert run("unlabel", labelled, ids(run, labelled)[0]).out == "Removed ‘United States’ ACTOR.\n"


@pytest.mark.parametrize("name", ["0", "1", "x", "-1", "1.5", "9" * 19, "9" * 30, "9223372036854775807"])
def test_an_unknown_id_is_refused(run, labelled, name):
    run.refused("unlabel", labelled, name, naming=name, project=labelled)


def test_a_removed_one_is_refused(run, labelled):
    first = ids(run, labelled)[0]
    run("unlabel", labelled, first)
    run.refused("unlabel", labelled, first, naming=first, project=labelled)


def test_somebody_elses_is_refused_and_both_are_named(run, labelled):
    run("label", labelled, "1", *where("ministry"), "ACTOR", "--annotator", "Ben")
    bens = next(a["id"] for a in run.json("show", labelled, "1", "--annotator", "Ben")["annotations"])
    sentence = run.refused("unlabel", labelled, bens, naming="Ben", project=labelled)
    assert "Ana Ruiz" in sentence
    assert run("unlabel", labelled, bens, "--annotator", "ben").code == 0


def test_an_unknown_annotator_is_refused(run, labelled):
    run.refused(
        "unlabel", labelled, ids(run, labelled)[0], "--annotator", "Zoe", naming="Zoe", project=labelled
    )
