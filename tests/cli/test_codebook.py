"""`codebook`: shown, written, applied as one step, and a colleague's adopted."""

import shutil
from pathlib import Path

import pytest

from annotator.app.projects import open_project
from tests.cli.conftest import contents, where

OURS = """name = "ours"
title = "Our trade"

[[labels]]
name = "ACTOR"
key = "1"
colour = 5
definition = "Who acts, however it is put."

[[labels]]
name = "TARIFF"
key = "2"
colour = 2
definition = "A duty."
"""


@pytest.fixture
def toml(tmp_path):
    file = tmp_path / "ours.toml"
    file.write_text(OURS, encoding="utf-8")
    return file


def names(result):
    return [label["name"] for label in result["labels"]]


def ids(result):
    return {label["name"]: label["id"] for label in result["labels"]}


def test_it_shows_what_is_in_force(run, project):
    found = run.json("codebook", project)
    assert names(found) == ["ACTOR", "EVENT", "COMMODITY"]
    assert found["version"] == 1
    assert [label["key"] for label in found["labels"]] == ["1", "2", "3"]
    assert found["others"] == []
    text = run("codebook", project).out
    assert "version 1, 3 labels" in text
    assert "COMMODITY" in text
    assert len(run.json("history", project)["steps"]) == 1


def test_a_file_is_applied_as_one_step(run, labelled, toml):
    before = run.json("codebook", labelled)
    found = run.json("codebook", labelled, "--apply", toml)
    assert names(found) == ["ACTOR", "TARIFF", "EVENT", "COMMODITY"]
    assert [label["retired"] for label in found["labels"]] == [False, False, True, True]
    assert found["version"] == 2
    assert (found["added"], found["changed"]) == (["TARIFF"], ["ACTOR"])
    assert (found["retired"], found["removed"]) == (["EVENT", "COMMODITY"], [])
    assert ids(found)["ACTOR"] == ids(before)["ACTOR"], "a label of the same name is the same label"
    assert run.json("codebook", labelled)["labels"] == found["labels"]
    assert run.json("history", labelled, "--limit", "1")["steps"][0]["title"] == "Apply codebook ‘Our trade’"
    assert run.json("stats", labelled)["by_label"] == {"ACTOR": 3, "EVENT": 1, "COMMODITY": 1}
    run.refused("label", labelled, "2", *where("OPEC", "Oil prices rose after OPEC"), "EVENT", naming="EVENT")
    assert run.json("check", labelled)["ok"]


def test_undo_puts_the_codebook_before_in_force_and_redo_this_one(run, labelled, toml):
    before = run.json("codebook", labelled)
    applied = run.json("codebook", labelled, "--apply", toml)
    assert run.json("undo", labelled)["undone"] == ["Apply codebook ‘Our trade’"]
    back = run.json("codebook", labelled)
    assert back["labels"] == before["labels"]
    assert (back["title"], back["version"]) == (before["title"], 3)
    assert run.json("redo", labelled)["redone"] == ["Apply codebook ‘Our trade’"]
    again = run.json("codebook", labelled)
    assert again["labels"] == applied["labels"]
    assert again["title"] == "Our trade"
    assert run.json("check", labelled)["ok"]


def test_labels_that_nobody_used_are_removed(run, project, toml):
    found = run.json("codebook", project, "--apply", toml)
    assert names(found) == ["ACTOR", "TARIFF"]
    assert (found["retired"], found["removed"]) == ([], ["EVENT", "COMMODITY"])


def test_the_same_file_twice_is_one_version(run, labelled, toml):
    run.json("codebook", labelled, "--apply", toml)
    before = contents(labelled)
    found = run.json("codebook", labelled, "--apply", toml)
    assert (found["version"], found["added"], found["changed"]) == (2, [], [])
    assert contents(labelled) == before
    assert run("codebook", labelled, "--apply", toml).out.startswith("Nothing changed")


def test_what_was_written_can_be_applied_and_changes_nothing(run, labelled, toml, tmp_path):
    run.json("codebook", labelled, "--apply", toml)
    out = tmp_path / "out.toml"
    assert run.json("codebook", labelled, "--export", out)["file"] == str(out)
    before = contents(labelled)
    assert run.json("codebook", labelled, "--apply", out)["version"] == 2
    assert contents(labelled) == before
    other = tmp_path / "other.annot"
    assert run("new", other, "--codebook", out).code == 0
    assert names(run.json("codebook", other)) == ["ACTOR", "TARIFF", "EVENT", "COMMODITY"]


def test_a_fresh_codebook_goes_round_too(run, project, tmp_path):
    out = tmp_path / "out.toml"
    run.json("codebook", project, "--export", out)
    assert run.json("codebook", project, "--apply", out)["version"] == 1


def test_it_goes_out_for_other_programs(run, project, tmp_path):
    out = tmp_path / "out.qdc"
    run.json("codebook", project, "--export", out)
    assert "<CodeBook" in out.read_text("utf-8")
    found = run.json("codebook", project, "--apply", out)
    assert names(found) == ["ACTOR", "EVENT", "COMMODITY"]


def test_an_existing_file_is_kept_without_force(run, project, toml, tmp_path):
    out = tmp_path / "out.toml"
    out.write_text("mine", encoding="utf-8")
    run.refused("codebook", project, "--export", out, naming=out, project=project)
    run.refused("codebook", project, "--apply", toml, "--export", out, naming=out, project=project)
    assert out.read_text("utf-8") == "mine"
    run.json("codebook", project, "--export", out, "--force")
    assert "ACTOR" in out.read_text("utf-8")


def test_what_is_applied_on_the_same_line_is_what_is_written(run, project, toml, tmp_path):
    out = tmp_path / "out.toml"
    found = run.json("codebook", project, "--apply", toml, "--export", out)
    assert (found["version"], found["file"]) == (2, str(out))
    assert "TARIFF" in out.read_text("utf-8")


def test_nothing_is_applied_where_the_file_cannot_be_written(run, project, toml, tmp_path):
    out = tmp_path / "nowhere" / "out.toml"
    run.refused("codebook", project, "--apply", toml, "--export", out, naming=out, project=project)


@pytest.mark.parametrize(
    ("text", "naming"),
    [
        ('name = "x"\nlabels = 3', "labels"),
        ('name = "x"\n\n[[labels]]\nname = "A"\n\n[[labels]]\nname = "A"\n', "line 6"),
        ('name = "x"\n\n[[labels]]\nname = "A"\nkey = "12"\n', "line 3"),
        ('name = "x"\n\n[[labels]]\nname = "A"\n\n[[labels]]\nname = "B"\ncolour = 99\n', "line 6"),
        ('name = "x"\n[[labels]\n', "line 2"),
        ("name = \"x\"\n[rules]\nnesting = 3\n[[labels]]\nname='A'", "nesting"),
        ("", "name"),
        ("\x00", "line 1"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(run, labelled, tmp_path, text, naming):
    file = tmp_path / "broken.toml"
    file.write_text(text, encoding="utf-8")
    for part in (file, naming):
        run.refused("codebook", labelled, "--apply", file, naming=part, project=labelled)


def test_a_file_that_is_no_text_or_not_there(run, project, tmp_path):
    file = tmp_path / "binary.toml"
    file.write_bytes(b"\xff\xfe\x00")
    run.refused("codebook", project, "--apply", file, naming=file, project=project)
    run.refused("codebook", project, "--apply", tmp_path / "no.toml", naming="no.toml", project=project)
    run.refused("codebook", project, "--apply", tmp_path, naming=tmp_path, project=project)
    run.refused("codebook", project, "--apply", file, "--adopt", "ab", naming="--adopt", project=project)
    run.refused("codebook", project, "--adopt", "ab12", naming="ab12", project=project)
    run.refused("codebook", tmp_path / "no.annot", naming="no.annot")


def test_a_name_that_two_labels_would_have_is_refused(run, labelled, tmp_path):
    """The file calls our ACTOR “EVENT”, and our EVENT is in use."""
    key = ids(run.json("codebook", labelled))["ACTOR"]
    file = tmp_path / "swapped.toml"
    file.write_text(f'name = "x"\n\n[[labels]]\nid = "{key}"\nname = "EVENT"\n', encoding="utf-8")
    run.refused("codebook", labelled, "--apply", file, naming="line 3", project=labelled)


def test_a_label_that_the_file_names_anew_keeps_its_annotations(run, labelled, tmp_path):
    key = ids(run.json("codebook", labelled))["ACTOR"]
    file = tmp_path / "renamed.toml"
    file.write_text(f'name = "x"\n\n[[labels]]\nid = "{key}"\nname = "PLAYER"\n', encoding="utf-8")
    found = run.json("codebook", labelled, "--apply", file)
    assert found["changed"] == ["PLAYER"]
    assert run.json("stats", labelled)["by_label"]["PLAYER"] == 3


# -- colleagues


@pytest.fixture
def marias(run, project, toml, tmp_path):
    """Maria has a copy of the project, and put her own codebook in force there."""
    copy = Path(shutil.copyfile(project, tmp_path / "maria.annot"))
    assert run("label", copy, "1", *where("China"), "ACTOR", "--annotator", "Maria").code == 0
    with open_project(copy, annotator="Maria") as session:
        from annotator.app.codebooks import apply_file

        apply_file(session, str(toml))
    return copy


def test_a_colleagues_codebook_comes_with_a_merge_and_is_not_in_force(run, project, marias):
    before = run.json("codebook", project)
    dry = run.json("merge", project, marias, "--dry-run")
    report = run.json("merge", project, marias)
    (one,) = report["codebooks"]
    assert report["codebooks"] == dry["codebooks"]
    assert (one["file"], one["version"], one["annotator"]) == ("maria.annot", 2, "Maria")
    after = run.json("codebook", project)
    assert (after["version"], after["title"]) == (1, before["title"])
    (other,) = after["others"]
    assert (other["id"], other["version"], other["annotator"]) == (one["id"], 2, "Maria")
    assert one["id"][:8] in run("codebook", project).out
    again = run("merge", project, marias).out
    assert again.startswith("Nothing new")
    assert one["id"][:8] in again


def test_it_is_adopted_as_one_step_and_taken_back(run, project, marias):
    run.json("merge", project, marias)
    before = run.json("codebook", project)
    key = before["others"][0]["id"]
    found = run.json("codebook", project, "--adopt", key[:8])
    assert (found["version"], found["title"], found["others"]) == (2, "Our trade", [])
    assert names(found) == ["ACTOR", "TARIFF"]
    assert found["labels"][0]["definition"] == "Who acts, however it is put."
    title = "Adopt version 2 of Maria’s codebook"
    assert run.json("history", project, "--limit", "1")["steps"][0]["title"] == title
    assert run.json("merge", project, marias)["codebooks"] == [], "it is ours by now"
    assert run.json("undo", project)["undone"] == [title]
    back = run.json("codebook", project)
    assert (back["title"], back["labels"]) == (before["title"], before["labels"])
    assert run.json("check", project)["ok"]


def test_both_who_adopt_it_agree(run, project, marias):
    """What Maria and the lead have in force is the same, label by label, and no merge asks again."""
    run.json("merge", project, marias)
    run.json("codebook", project, "--adopt", run.json("codebook", project)["others"][0]["id"])
    assert run.json("merge", marias, project)["codebooks"] == []
    assert run.json("codebook", marias)["labels"] == run.json("codebook", project)["labels"]
