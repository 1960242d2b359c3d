"""`suggest` and `accept`."""

import pytest

from tests.cli.conftest import OIL, contents, where


@pytest.fixture
def labelled(run, project):
    """The small project, where China is labelled in article 1."""
    run.json("label", project, "1", *where("China"), "ACTOR")
    return project


def test_suggestions_are_counted_by_source(run, labelled):
    made = run.json("suggest", labelled)
    assert made["suggestions"]["memory"] == 2, "the second China of article 1 and the one of article 3"
    assert made["suggestions"]["lexicon"] > 3
    assert set(made["suggestions"]) == {"lexicon", "memory"}
    assert run.json("suggest", labelled, "--from", "memory")["suggestions"] == {"memory": 2}
    assert run.json("suggest", labelled, "--from", "memory", "--articles", "2-3")["suggestions"] == {
        "memory": 1
    }


def test_people_read_how_many_there_are(run, labelled):
    out = run("suggest", labelled, "--from", "memory").out
    assert out == "2 suggestions in 2 articles for Ana Ruiz.\n  memory: 2\n"
    assert run("accept", labelled, "--annotator", "Ana Ruiz").out == "Accepted 2 suggestions in 2 articles.\n"


def test_accepted_ones_are_annotations_that_one_undo_takes_back(run, labelled):
    run.json("suggest", labelled, "--from", "memory")
    before = run.json("stats", labelled)
    assert run.json("accept", labelled, "--annotator", "Ana Ruiz")["accepted"] == 2
    (made,) = run.json("show", labelled, "3")["annotations"]
    assert (made["text"], made["label"], made["source"]) == ("China", "ACTOR", "accepted")
    assert run.json("undo", labelled)["undone"] == ["Accept 2 suggestions"]
    assert run.json("stats", labelled) == before


def test_a_score_leaves_out_what_is_below_it(run, labelled):
    run.json("suggest", labelled)
    assert run.json("accept", labelled, "--annotator", "Ana Ruiz", "--min-score", "0.5")["accepted"] == 2
    assert run.json("accept", labelled, "--annotator", "Ana Ruiz", "--from", "memory")["accepted"] == 0
    assert run.json("accept", labelled, "--annotator", "Ana Ruiz", "--articles", "2")["accepted"] > 1


def test_somebody_new_comes_in_with_what_is_accepted_or_not_at_all(run, labelled):
    assert run.json("accept", labelled, "--annotator", "Ben") == {"accepted": 0, "articles": 0}
    assert "Ben" not in run.json("stats", labelled)["by_annotator"]
    run.json("suggest", labelled)
    done = run.json("accept", labelled, "--annotator", "Ben")
    assert done["accepted"] > 5
    assert done["annotator_new"] is True


def test_the_only_one_who_has_labelled_is_remembered(run, project):
    run.json("label", project, "1", *where("China"), "ACTOR", "--annotator", "Ben")
    made = run.json("suggest", project, "--from", "memory")
    assert (made["annotator"], made["suggestions"]) == ("Ben", {"memory": 2})


def test_of_several_one_must_be_named(run, project):
    for name in ("Ben", "Eva"):
        run.json("label", project, "1", *where("China"), "ACTOR", "--annotator", name)
    run.refused("suggest", project, naming="Ben, Eva", project=project)
    assert run.json("suggest", project, "--annotator", "Eva")["annotator"] == "Eva"


def test_a_term_list_of_ones_own(run, labelled, tmp_path):
    file = tmp_path / "terms.csv"
    file.write_text("term,label\nLondon,ACTOR\n", encoding="utf-8")
    assert run.json("suggest", labelled, "--from", "lexicon", "--terms", file)["suggestions"] == {
        "lexicon": 1
    }
    assert run.json("suggest", labelled, "--from", "lexicon")["suggestions"] == {"lexicon": 1}, "it is kept"
    made = run.json("suggest", labelled, "--from", "lexicon", "--terms", "shipped")
    assert made["suggestions"]["lexicon"] > 3


@pytest.mark.parametrize(
    ("argv", "naming"),
    [
        (("suggest", "--from", "lexicon,oracle"), "oracle"),
        (("suggest", "--articles", "9"), "9"),
        (("suggest", "--annotator", "Zoe"), "Zoe"),
        (("suggest", "--gold"), "gold"),
        (("suggest", "--terms", "absent.csv"), "absent.csv"),
        (("accept", "--annotator", "Ana Ruiz", "--min-score", "2"), "“2”"),
        (("accept", "--annotator", "Ana Ruiz", "--min-score", "-1"), "“-1”"),
        (("accept", "--annotator", "Ana Ruiz", "--min-score", "nan"), "nan"),
        (("accept", "--annotator", "Ana Ruiz", "--from", "oracle"), "oracle"),
        (("accept", "--annotator", " "), "name"),
    ],
)
def test_what_is_refused_is_named_and_changes_nothing(run, labelled, argv, naming):
    before = contents(labelled)
    run.refused(argv[0], labelled, *argv[1:], naming=naming)
    assert contents(labelled) == before


def test_accept_needs_a_name(run, labelled):
    assert run("accept", labelled).code == 2


def test_edges_are_code_points_of_the_text(run, project):
    run.json("label", project, "2", *where("OPEC", OIL), "ACTOR")
    run.json("label", project, "1", *where("China"), "ACTOR")
    run.json("suggest", project, "--from", "memory")
    run.json("accept", project, "--annotator", "Ana Ruiz")
    text = run.json("show", project, "3")["text"]
    (made,) = run.json("show", project, "3")["annotations"]
    assert text[made["start"] : made["end"]] == "China"
