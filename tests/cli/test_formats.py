"""`formats`."""

import pytest


def test_the_keys(run):
    found = run.json("formats")["formats"]
    assert all({"name", "reads", "writes", "suffixes", "loses"} <= set(form) for form in found)
    kinds = {form["name"]: (form["reads"], form["writes"]) for form in found}
    assert kinds["text"] == (True, False)
    assert kinds["jsonl"] == (True, True)
    assert kinds["spacy"] == (True, True)


def test_people_read_a_table(run):
    lines = run("formats").out.splitlines()
    assert lines[0].split() == ["format", "reads", "writes", "suffixes", "loses"]
    assert any(line.startswith("jsonl") and line.endswith("nothing") for line in lines)


def test_it_takes_nothing(run):
    run.unparsed("formats", "more")


@pytest.mark.parametrize("name", ["text", "jsonl"])
def test_what_it_lists_as_read_is_taken_by_import(run, project, tmp_path, name):
    file = tmp_path / "a.bin"
    file.write_text('{"text": "One."}\n')
    assert run.json("import", project, file, "--format", name)["articles"] == 1
