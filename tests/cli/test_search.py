"""`search`."""

import pytest

from tests.cli.conftest import OIL, SOY, TALKS, where


def test_the_keys(run, labelled):
    result = run.json("search", labelled, "china")
    assert {"total", "hits"} <= set(result)
    assert result["total"] == 2
    keys = {"article", "start", "end", "left", "match", "right", "annotations"}
    assert all(keys <= set(hit) for hit in result["hits"])


def test_a_hit(run, labelled):
    first = run.json("search", labelled, "CHINA")["hits"][0]
    start, end = where("China")
    assert (first["article"], first["start"], first["end"], first["match"]) == (1, start, end, "China")
    assert first["left"] + first["match"] + first["right"] == TALKS[max(0, start - 60) : end + 60]
    assert [(a["label"], a["text"], a["annotator"]) for a in first["annotations"]] == [
        ("ACTOR", "China", "Ana Ruiz")
    ]


def test_offsets_are_code_points(run, project):
    (hit,) = run.json("search", project, "soybeans")["hits"]
    assert SOY[hit["start"] : hit["end"]] == "soybeans"
    assert hit["left"].startswith("🙂 Soy")


def test_context_and_limit(run, labelled):
    result = run.json("search", labelled, "china", "--context", "5", "--limit", "1")
    assert result["total"] == 2
    assert [(hit["left"], hit["right"]) for hit in result["hits"]] == [("told ", " that")]
    assert run.json("search", labelled, "china", "--limit", "0")["hits"] == []
    (bare,) = run.json("search", labelled, "opec", "--context", "0")["hits"]
    assert (bare["left"], bare["right"]) == ("", "")


def test_operators(run, project):
    def articles(query):
        return [hit["article"] for hit in run.json("search", project, query)["hits"]]

    assert articles('"united states"') == [1]
    assert articles("china NOT tariffs") == [3]
    assert articles("OPEC OR soybeans") == [2, 3]
    assert articles("trade*") == [2]
    assert articles("trade") == []
    assert articles("prices NEAR/1 OPEC") == []
    assert articles("rose NEAR/2 OPEC") == [2, 2]


def test_substring(run, project):
    assert run.json("search", project, "oybea")["total"] == 0
    (hit,) = run.json("search", project, "oybea", "--substring")["hits"]
    assert hit["match"] == "oybea"
    (emoji,) = run.json("search", project, "🇧🇷", "--substring")["hits"]
    assert SOY[emoji["start"] : emoji["end"]] == "🇧🇷"


def test_by_label_and_annotator(run, labelled):
    run("label", labelled, "3", *where("China", SOY), "ACTOR", "--annotator", "Ben")
    assert [h["article"] for h in run.json("search", labelled, "china", "--label", "ACTOR")["hits"]] == [1, 3]
    by_ben = run.json("search", labelled, "china", "--annotator", "Ben")
    assert (by_ben["total"], [hit["article"] for hit in by_ben["hits"]]) == (1, [3])
    nobody = run.json("search", labelled, "china", "--unlabelled")["hits"]
    assert [(hit["article"], hit["right"][:2]) for hit in nobody] == [(1, "’s")]
    assert len(run.json("search", labelled, "china", "--unlabelled", "--annotator", "Ben")["hits"]) == 2


def test_for_people(run, labelled):
    done = run("search", labelled, "opec")
    assert done.code == 0
    assert done.out.splitlines()[0] == "1 hit in 1 article"
    assert "[OPEC]" in done.out
    assert "ACTOR" in done.out
    assert run("search", labelled, "zinc").out == "Nothing found.\n"


@pytest.mark.parametrize(
    ("line", "naming"),
    [
        (['"open'], "opening quote"),
        (["NOT china"], "begins with NOT"),
        (["…"], "no letter or digit"),
        (["china", "--label", "PLACE"], "PLACE"),
        (["china", "--annotator", "Nobody"], "Nobody"),
        (["china", "--context", "-1"], "--context"),
        (["china", "--limit", "many"], "many"),
        (["china", "--label", "ACTOR", "--unlabelled"], "exclude each other"),
    ],
)
def test_refusals(run, labelled, line, naming):
    run.refused("search", labelled, *line, naming=naming, project=labelled)


def test_nothing_to_search_or_to_search_in(run, project, tmp_path):
    run.refused("search", project, "  ", "--substring", naming="nothing to search for", project=project)
    run.refused("search", tmp_path / "absent.annot", "x", naming="absent.annot")
    run.unparsed("search", tmp_path / "absent.annot")


def test_places_in_boilerplate_say_so(run, project, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(f"{OIL}\nMore on page two.\n\nScroll to top\n", encoding="utf-8")
    run("import", project, page)
    (hit,) = run.json("search", project, '"scroll to top"')["hits"]
    assert hit["boilerplate"] is True
