"""`undo` and `redo`."""

import pytest

from tests.cli.conftest import contents, where

DERIVED = {"step", "journal", "meta", "text", "tokens"}


def shown(run, project):
    """Return what people see: articles, and annotations without the time of their step."""
    rows = run.json("articles", project)["articles"]
    return [(row, run.json("show", project, row["number"])["annotations"]) for row in rows]


def test_titles_are_told_newest_first(run, project):
    run("label", project, "1", *where("China"), "ACTOR")
    run("finish", project, "1")
    assert run.json("undo", project, "--steps", "2") == {
        "undone": ["Finish ‘Talks in Geneva’", "Label ‘China’ ACTOR"]
    }
    assert run.json("redo", project, "--steps", "2") == {
        "redone": ["Label ‘China’ ACTOR", "Finish ‘Talks in Geneva’"]
    }


def test_people_read_them(run, labelled):
    assert run("undo", labelled).out == "Undone: Finish 2 articles\n"
    assert run("redo", labelled).out == "Redone: Finish 2 articles\n"


def test_undo_and_redo_of_everything_lead_back(run, labelled):
    before, steps = shown(run, labelled), len(run.json("history", labelled)["steps"])
    for _ in range(3):
        assert len(run.json("undo", labelled, "--steps", steps)["undone"]) == steps
        assert shown(run, labelled) == []
        assert len(run.json("redo", labelled, "--steps", "99")["redone"]) == steps
        assert shown(run, labelled) == before
    assert run.json("check", labelled)["ok"]


def test_the_newest_of_an_article(run, labelled):
    run("undo", labelled)
    assert run.json("undo", labelled, "--article", "2")["undone"] == ["Label ‘OPEC’ ACTOR"]
    assert run.json("show", labelled, "2")["annotations"] == []
    assert len(run.json("show", labelled, "1")["annotations"]) == 4
    assert run.json("redo", labelled, "--article", "2")["redone"] == ["Label ‘OPEC’ ACTOR"]


def test_what_a_later_step_changed_too_is_refused_and_that_step_is_named(run, labelled):
    run.refused("undo", labelled, "--article", "2", naming="Finish 2 articles", project=labelled)


def test_the_newest_of_an_annotator(run, labelled):
    run("label", labelled, "1", *where("ministry"), "ACTOR", "--annotator", "Ben")
    run("label", labelled, "1", *where("We agree"), "EVENT")
    undone = run.json("undo", labelled, "--article", "1", "--annotator", "Ben")["undone"]
    assert undone == ["Label ‘ministry’ ACTOR"]
    run.refused("undo", labelled, "--annotator", "Ben", project=labelled)
    assert run.json("redo", labelled, "--annotator", "ben")["redone"] == ["Label ‘ministry’ ACTOR"]


def test_an_import_is_undone_and_comes_again(run, labelled, lines):
    rows = lines(
        {"text": "New story about nickel.", "spans": [{"start": 16, "end": 22, "label": "METAL"}]},
    )
    before = shown(run, labelled)
    first = run.json("import", labelled, rows)
    after = shown(run, labelled)
    assert first["labels_added"] == ["METAL"]
    run("undo", labelled)
    assert shown(run, labelled) == before
    assert run.refused("label", labelled, "1", *where("steel"), "METAL", naming="METAL")
    assert run.json("import", labelled, rows) == first
    again = shown(run, labelled)
    assert [row for row, _ in again] == [row for row, _ in after]
    run("undo", labelled)
    run("redo", labelled)
    assert shown(run, labelled) == again
    assert run.json("check", labelled)["ok"]


def test_an_import_that_work_hangs_on_is_not_undone(run, labelled):
    steps = len(run.json("history", labelled)["steps"])
    run("undo", labelled, "--steps", steps - 1)
    run("redo", labelled, "--steps", "1")
    from annotator.app.projects import open_project
    from annotator.errors import UndoConflict

    before = contents(labelled)
    with open_project(labelled) as session, pytest.raises(UndoConflict):
        session.take_back(1)
    assert contents(labelled) == before


def test_with_nothing_to_undo_it_says_so(run, tmp_path):
    project = tmp_path / "a.annot"
    run("new", project)
    run.refused("undo", project, naming="nothing to undo", project=project)
    run.refused("redo", project, naming="nothing to redo", project=project)


def test_a_new_step_on_the_article_ends_redo(run, labelled):
    run("undo", labelled, "--article", "1")
    run("label", labelled, "1", *where("We agree"), "EVENT")
    run.refused("redo", labelled, "--article", "1", project=labelled)


@pytest.mark.parametrize("command", ["undo", "redo"])
@pytest.mark.parametrize(
    ("options", "naming"),
    [
        (("--steps", "0"), "0"),
        (("--steps", "-1"), "-1"),
        (("--steps", "two"), "two"),
        (("--article", "9"), "9"),
        (("--annotator", "Zoe"), "Zoe"),
    ],
)
def test_a_wrong_value_is_refused(run, labelled, command, options, naming):
    run.refused(command, labelled, *options, naming=naming, project=labelled)


def test_more_steps_than_there_are_undo_all(run, labelled):
    assert len(run.json("undo", labelled, "--steps", "1000")["undone"]) == 7
