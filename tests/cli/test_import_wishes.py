"""`import`: what a person can say about columns, encodings, furniture; and the preview."""

import json

import pytest

BODY = "The ministry said on Friday that exports of copper rose by five percent in May, more than expected."


def texts(run, project):
    numbers = [article["number"] for article in run.json("articles", project)["articles"]]
    return [run.json("show", project, number) for number in numbers[3:]]


@pytest.fixture
def table(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text(
        f"lead,body,who\nA lead of some length that stands first.,{BODY.replace(',', '')},Reuters\n"
    )
    return file


def test_columns_are_guessed_and_can_be_said(run, project, table):
    assert run.json("import", project, table)["articles"] == 1
    assert texts(run, project)[0]["text"] == BODY.replace(",", "")
    assert run.json("import", project, table, "--columns", "text=lead,source=who")["articles"] == 1
    second = texts(run, project)[1]
    assert (second["text"], second["origin"]) == ("A lead of some length that stands first.", "Reuters")
    assert second["meta"] == {"body": BODY.replace(",", "")}


@pytest.mark.parametrize(
    ("words", "named"), [("body", "body"), ("colour=body", "colour"), ("text=", "text=")]
)
def test_columns_that_mean_nothing_are_refused(run, project, table, words, named):
    run.refused("import", project, table, "--columns", words, naming=named, project=project)


def test_a_column_that_is_not_there_is_a_problem_of_the_file(run, project, table):
    result = run.json("import", project, table, "--columns", "text=absent")
    assert (result["articles"], len(result["skipped"])) == (0, 1)
    assert "“absent”" in result["skipped"][0]["reason"]


def test_keys_of_json_can_be_said(run, project, tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps({"doc": {"words": "Deep text."}, "name": "N"}) + "\n")
    assert run.json("import", project, file)["articles"] == 0
    assert run.json("import", project, file, "--columns", "text=doc.words,title=name")["articles"] == 1
    assert texts(run, project)[0]["title"] == "N"


def test_single_files_and_lists(run, project, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(f"Café {name}".encode("cp1252"))
    each, more = tmp_path / "each.json", tmp_path / "list.json"
    each.write_text(json.dumps({str(tmp_path / "a.txt"): {"encoding": "cp1252"}}))
    more.write_text(json.dumps([str(tmp_path / "b.txt")]))
    result = run.json("import", project, tmp_path / "a.txt", "--list", more, "--each", each)
    assert (result["articles"], [p["path"] for p in result["skipped"]]) == (1, [str(tmp_path / "b.txt")])
    each.write_text('{"x": {"encoding": 1}}')
    run.refused("import", project, tmp_path / "a.txt", "--each", each, naming="encoding", project=project)
    run.refused(
        "import", project, tmp_path / "a.txt", "--memory", tmp_path / "none", naming="none", project=project
    )


def test_furniture_can_stay(run, project, tmp_path):
    (tmp_path / "a.txt").write_text("Title\n\nBody.\n\nScroll to top")
    run.json("import", project, tmp_path / "a.txt", "--no-boilerplate")
    assert texts(run, project)[0]["regions"] == []


def test_a_preview_is_a_dry_run_with_sources(run, project, table):
    before = project.read_bytes()
    result = run.json("import", project, table, "--preview")
    assert project.read_bytes() == before
    assert result["dry_run"] is True
    (source,) = result["sources"]
    assert {
        "path",
        "kind",
        "files",
        "articles",
        "duplicates",
        "left_out",
        "encodings",
        "table",
        "samples",
    } <= set(source)
    assert source["table"]["columns"]["text"] == "body"
    assert source["samples"][0]["text"] == BODY.replace(",", "")


def test_a_preview_says_whose_copies_there_are(run, project, tmp_path):
    for name, text in (("a", "One."), ("b", "Two."), ("c", "Two."), ("d", "One."), ("e", "Two.")):
        (tmp_path / f"{name}.txt").write_text(text)
    run.json("import", project, tmp_path / "a.txt")
    result = run.json("import", project, *sorted(tmp_path.glob("?.txt")), "--preview")
    assert (result["articles"], result["duplicates"]) == (1, 4)
    assert result["copies"] == {"of_the_project": 2, "of_each_other": 2}


def test_the_original_comes_back(run, project, tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfOne.\r\nTwo.")
    run.json("import", project, tmp_path / "a.txt")
    out = tmp_path / "out.txt"
    number = texts(run, project)[0]["number"]
    assert run.json("show", project, number, "--original", out)["original"] == str(out)
    assert out.read_bytes() == b"\xef\xbb\xbfOne.\r\nTwo."
    run.refused(
        "show", project, number, "--original", tmp_path / "no" / "folder", naming="folder", project=project
    )
