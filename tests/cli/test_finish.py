"""`finish`."""

import pytest


def states(run, project, *argv):
    return [row["status"] for row in run.json("articles", project, *argv)["articles"]]


def test_it_finishes_the_named_articles(run, project):
    assert run.json("finish", project, "1", "3")["changed"] == 2
    assert states(run, project) == ["finished", "new", "finished"]


def test_ranges_are_those_of_a_packet(run, project):
    assert run.json("finish", project, "2-3", "3")["changed"] == 2
    assert states(run, project) == ["new", "finished", "finished"]
    assert run.json("finish", project, "1,3")["changed"] == 1
    key = run.json("articles", project)["articles"][0]["id"]
    assert run.json("finish", project, key, key[:13], "--status", "skipped")["changed"] == 1


def test_all_names_every_article(run, project):
    assert run.json("finish", project, "all") == {"changed": 3}
    assert states(run, project) == ["finished"] * 3
    assert len(run.json("history", project)["steps"]) == 2


def test_what_is_so_already_does_not_count(run, project):
    run("finish", project, "1")
    assert run.json("finish", project, "all")["changed"] == 2
    assert run.json("finish", project, "all")["changed"] == 0
    assert len(run.json("history", project)["steps"]) == 3


def test_an_article_named_twice_counts_once(run, project):
    key = run.json("articles", project)["articles"][0]["id"]
    assert run.json("finish", project, "1", "1", key)["changed"] == 1


@pytest.mark.parametrize("status", ["new", "in-progress", "finished", "skipped"])
def test_every_status_word(run, labelled, status):
    run("finish", labelled, "1", "--status", status)
    assert states(run, labelled)[0] == status


def test_a_reason_goes_with_skipping(run, project):
    run("finish", project, "2", "--status", "skipped", "--reason", "not about trade")
    assert states(run, project)[1] == "skipped"


def test_the_status_is_the_annotators(run, project):
    run("finish", project, "1", "--annotator", "Ben")
    assert states(run, project, "--annotator", "Ben") == ["finished", "new", "new"]
    assert states(run, project, "--annotator", "Ana Ruiz") == ["new"] * 3
    assert states(run, project) == ["finished", "new", "new"]


@pytest.mark.parametrize(
    ("argv", "naming"),
    [
        (("9",), "9"),
        (("1", "2", "x"), "x"),
        (("2-9",), "9"),
        (("3-2",), "3-2"),
        (("all", "1"), "all"),
        (("1", "--status", "done"), "done"),
        (("1", "--status", ""), "“”"),
        (("1", "--reason", "\udce9"), "remark"),
    ],
)
def test_a_wrong_value_is_refused_and_nothing_changed(run, project, argv, naming):
    run.refused("finish", project, *argv, "--annotator", "Somebody new", naming=naming, project=project)


def test_people_read_how_many(run, project):
    assert run("finish", project, "all").out == "3 of 3 articles set to finished.\n"
    assert run("finish", project, "1", "--status", "skipped").out == "1 of 1 article set to skipped.\n"


def test_it_is_one_step(run, project):
    run("finish", project, "all")
    assert run.json("undo", project)["undone"] == ["Finish 3 articles"]
    assert states(run, project) == ["new"] * 3
