"""`articles`."""

import uuid

import pytest

from tests.cli.conftest import OIL, TALKS


def test_the_keys_of_an_article(run, labelled):
    rows = run.json("articles", labelled)["articles"]
    assert [set(row) for row in rows] == [
        {"number", "id", "title", "characters", "status", "annotations", "cluster", "review"}
    ] * 3
    assert [row["number"] for row in rows] == [1, 2, 3]
    assert [row["title"] for row in rows] == ["Talks in Geneva", "oil", "🙂 Soy"]
    assert [row["characters"] for row in rows][:2] == [len(TALKS), len(OIL)]
    assert [row["status"] for row in rows] == ["finished", "finished", "new"]
    assert [row["annotations"] for row in rows] == [4, 1, 0]
    assert all(uuid.UUID(row["id"]).version == 5 for row in rows)


def numbers(run, *argv):
    return [row["number"] for row in run.json("articles", *argv)["articles"]]


@pytest.mark.parametrize(
    ("status", "found"), [("new", [3]), ("finished", [1, 2]), ("in-progress", []), ("skipped", [])]
)
def test_by_status(run, labelled, status, found):
    assert numbers(run, labelled, "--status", status) == found


def test_status_and_count_are_those_of_one_annotator(run, labelled):
    assert run("label", labelled, "3", "7", "13", "ACTOR", "--annotator", "Ben").code == 0
    assert numbers(run, labelled, "--status", "new", "--annotator", "Ben") == [1, 2]
    assert numbers(run, labelled, "--status", "new", "--annotator", "ana ruiz") == [3]
    rows = run.json("articles", labelled, "--annotator", "Ben")["articles"]
    assert [row["annotations"] for row in rows] == [0, 0, 1]


@pytest.mark.parametrize(
    ("query", "found"),
    [("china", [1, 3]), ("GENEVA", [1]), ("brent crude", [2]), ("soyb", [3]), ("nowhere", [])],
)
def test_search_finds_words_in_title_and_text(run, labelled, query, found):
    assert numbers(run, labelled, "--search", query) == found


@pytest.mark.parametrize(
    "query", ['"', "*", "a AND", "NEAR(", "title:", "-", "(", "'); DROP TABLE article;--", "🙂"]
)
def test_no_query_breaks_the_search(run, labelled, query):
    assert run("articles", labelled, f"--search={query}").code == 0


def test_limit(run, labelled):
    assert numbers(run, labelled, "--limit", "2") == [1, 2]
    assert numbers(run, labelled, "--limit", "0") == []


@pytest.mark.parametrize(
    ("options", "naming"),
    [
        (["--limit", "-1"], "-1"),
        (["--limit", "many"], "many"),
        (["--limit", "1.5"], "1.5"),
        (["--limit", "1_0"], "1_0"),
        (["--limit", "9" * 30], "999"),
        (["--status", "done"], "done"),
        (["--annotator", "Nobody"], "Nobody"),
    ],
)
def test_a_wrong_value_is_refused(run, labelled, options, naming):
    run.refused("articles", labelled, *options, naming=naming, project=labelled)


def test_nothing_found_is_said(run, labelled):
    assert run("articles", labelled, "--search", "nowhere").out == "No article fits.\n"


def test_people_read_a_table(run, labelled):
    first, *rows = run("articles", labelled).out.splitlines()
    assert first.split() == ["number", "status", "annotations", "characters", "title"]
    assert len(rows) == 3
    assert rows[0].split(maxsplit=4) == ["1", "finished", "4", str(len(TALKS)), "Talks in Geneva"]
