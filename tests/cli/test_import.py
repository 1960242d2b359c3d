"""`import`."""

import json
import os
import sqlite3

import pytest

from tests.cli.conftest import OIL, TALKS, contents, where
from tests.domain.test_shingles import STORY, changed

NEW = "A new story about nickel in Chile.\n"


def span(words, label, text=NEW, **more):
    start, end = where(words, text)
    return {"start": start, "end": end, "label": label, **more}


def titles(run, project):
    return [row["title"] for row in run.json("articles", project)["articles"]]


def shown(run, project, number=4):
    return run.json("show", project, number)


# -- what comes in


def test_the_keys(run, project, lines):
    rows = lines({"text": NEW, "spans": [span("Chile", "ACTOR"), span("nickel", "METAL")]})
    result = run.json("import", project, rows)
    assert result == {
        "articles": 1,
        "annotations": 2,
        "duplicates": 0,
        "skipped": [],
        "labels_added": ["METAL"],
        "remarks": [],
        "near_copies": 0,
        "dry_run": False,
    }


def test_near_copies_are_counted_and_told(run, project, lines):
    rows = lines({"text": STORY}, {"text": changed(STORY, 0.05, 1)})
    assert run.json("import", project, rows, "--dry-run")["near_copies"] == 0
    done = run("import", project, rows, "--quiet")
    assert "1 article is a near copy of another one." in done.out.splitlines()
    *_, first, second = (row["cluster"] for row in run.json("articles", project)["articles"])
    assert first == second
    assert isinstance(first, str)


def test_people_read_what_came(run, project, lines):
    rows = lines({"text": NEW, "spans": [span("nickel", "METAL")]}, "no JSON", {"text": OIL})
    done = run("import", project, rows, "--quiet")
    assert done.err == ""
    first, second, third = done.out.splitlines()
    assert first == "1 article with 1 annotation came in; 1 text there already; 1 problem."
    assert second == "New labels: METAL."
    assert third.startswith(f"  {rows}, line 2: ")


def test_a_folder_is_read_with_its_folders_in_order(run, project, tmp_path):
    folder = tmp_path / "in"
    (folder / "b" / "c").mkdir(parents=True)
    (folder / "a.txt").write_text("Text a.")
    (folder / "b" / "c" / "d.md").write_text("# Text d\n\nBody.")
    (folder / "z.jsonl").write_text('{"text": "Text z.", "title": "Z"}\n')
    (folder / "picture.png").write_bytes(b"\x89PNG")
    result = run.json("import", project, folder)
    assert result["articles"] == 3
    assert [problem["path"] for problem in result["skipped"]] == [str(folder / "picture.png")]
    assert titles(run, project)[3:] == ["a", "Text d", "Z"]


def test_an_empty_folder_gives_nothing(run, project, tmp_path):
    (tmp_path / "in").mkdir()
    before = contents(project)
    assert run.json("import", project, tmp_path / "in")["articles"] == 0
    assert contents(project) == before


@pytest.mark.parametrize("raw", [NEW, json.dumps({"text": NEW}), json.dumps([{"text": NEW}], indent=1)])
def test_standard_input(run, project, raw):
    assert run.json("import", project, "-", stdin=raw)["articles"] == 1
    found = shown(run, project)
    assert found["text"] == NEW
    assert found["title"]


def test_standard_input_beside_files(run, project, tmp_path):
    (tmp_path / "a.txt").write_text("Text a.")
    assert run.json("import", project, tmp_path / "a.txt", "-", stdin=NEW)["articles"] == 2


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("stem.txt", "A first line\n\nBody.", "A first line"),
        ("stem.txt", "A first line\nBody.", "stem"),
        ("stem.txt", "x" * 120 + "\n\nBody.", "x" * 120),
        ("stem.txt", "x" * 121 + "\n\nBody.", "stem"),
        ("stem.txt", "\nA line\n\nBody.", "stem"),
        ("stem.txt", "  A \t first line  \n\nBody.", "A first line"),
        ("stem.txt", "\ufeffA first line\r\n\r\nBody.", "A first line"),
        ("stem.md", "Intro\n\n# Heading\n\nBody.", "Heading"),
        ("stem.jsonl", '{"text": "A first line\\n\\nBody.", "title": " From metadata "}', "From metadata"),
        ("stem.jsonl", '{"text": "A first line\\n\\nBody.", "meta": {"title": "From meta"}}', "From meta"),
        ("stem.jsonl", '{"text": "A first line\\n\\nBody.", "title": "  "}', "A first line"),
        ("stem.jsonl", '{"text": "Body.", "title": null}', "stem"),
    ],
)
def test_the_title(run, project, tmp_path, name, text, title):
    (tmp_path / name).write_bytes(text.encode())
    assert run("import", project, tmp_path / name).code == 0
    assert titles(run, project)[3] == title


def test_a_title_is_never_empty(run, project):
    run("import", project, "-", stdin="...")
    assert titles(run, project)[3] == "..."


def test_an_encoding_is_named(run, project, tmp_path):
    file = tmp_path / "old.txt"
    file.write_bytes("Café prices".encode("cp1252"))
    refused = run.json("import", project, file)
    assert refused["articles"] == 0
    assert "--encoding" in refused["skipped"][0]["reason"]
    assert run.json("import", project, file, "--encoding", "cp1252")["articles"] == 1
    assert shown(run, project)["text"] == "Café prices"


def test_a_format_is_named(run, project, tmp_path):
    file = tmp_path / "story.news"
    file.write_text(NEW)
    run.refused("import", project, file, naming=file, project=project)
    assert run.json("import", project, file, "--format", "text")["articles"] == 1


def test_line_breaks_become_lf_and_spans_keep_their_words(run, project, lines):
    text = "\ufeffOne\r\ntwo\rthree\r\nfour"
    rows = lines({"text": text, "spans": [span("two", "ACTOR", text), span("four", "EVENT", text)]})
    run("import", project, rows)
    found = shown(run, project)
    assert found["text"] == "One\ntwo\nthree\nfour"
    assert [one["text"] for one in found["annotations"]] == ["two", "four"]


def test_annotations_keep_their_edges(run, project, lines):
    run("import", project, lines({"text": NEW, "spans": [span("ew sto", "EVENT"), span(" in ", "ACTOR")]}))
    assert [one["text"] for one in shown(run, project)["annotations"]] == ["ew sto", " in "]
    assert {one["source"] for one in shown(run, project)["annotations"]} == {"imported"}


# -- whose


@pytest.mark.parametrize(
    ("row", "options", "names"),
    [
        ({}, (), {"imported"}),
        ({"annotator": "Ben"}, (), {"Ben"}),
        ({"_annotator_id": "cleo"}, (), {"cleo"}),
        ({"annotator": "Ben"}, ("--annotator", "Zoe"), {"Zoe"}),
        ({}, ("--annotator", "ana ruiz"), {"Ana Ruiz"}),
    ],
)
def test_whose_annotations_they_become(run, project, lines, row, options, names):
    run("import", project, lines({"text": NEW, "spans": [span("nickel", "EVENT")], **row}), *options)
    assert {one["annotator"] for one in shown(run, project)["annotations"]} == names


def test_each_span_may_name_its_own(run, project, lines):
    spans = [span("nickel", "EVENT", annotator="Ben"), span("Chile", "ACTOR", annotator="Cleo")]
    run("import", project, lines({"text": NEW, "spans": spans}))
    assert [one["annotator"] for one in shown(run, project)["annotations"]] == ["Ben", "Cleo"]
    rows = run.json("articles", project, "--annotator", "Cleo", "--status", "in-progress")["articles"]
    assert [row["number"] for row in rows] == [4]


def test_names_that_differ_in_case_are_one_person(run, project, lines):
    spans = [span("nickel", "EVENT", annotator="Ben"), span("nickel", "EVENT", annotator="BEN")]
    rows = lines({"text": NEW, "spans": spans})
    assert run.json("import", project, rows, "--dry-run")["annotations"] == 1
    assert run.json("import", project, rows)["annotations"] == 1
    with sqlite3.connect(project) as connection:
        assert connection.execute("SELECT count(*) FROM annotation").fetchone() == (1,)
    connection.close()


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ({"status": "finished"}, "finished"),
        ({"status": "skipped", "reason": "too long"}, "skipped"),
        ({"answer": "accept", "spans": []}, "finished"),
        ({"annotator": "Ben", "status": "in-progress"}, "in-progress"),
        ({"status": "new"}, "new"),
        ({}, "new"),
        ({"spans": [span("nickel", "EVENT")]}, "in-progress"),
    ],
)
def test_the_status_in_the_file(run, project, lines, row, status):
    run("import", project, lines({"text": NEW, **row}))
    assert run.json("articles", project)["articles"][3]["status"] == status


# -- twice


def test_a_text_that_is_there_gets_the_annotations(run, project, lines):
    rows = lines({"text": TALKS, "title": "Other", "spans": [span("China", "ACTOR", TALKS)]})
    result = run.json("import", project, rows)
    assert (result["articles"], result["duplicates"], result["annotations"]) == (0, 1, 1)
    assert len(titles(run, project)) == 3
    assert titles(run, project)[0] == "Talks in Geneva"
    assert shown(run, project, 1)["annotations"][0]["text"] == "China"


def test_the_same_text_twice_in_one_import_is_one_article(run, project, lines):
    rows = lines(
        {"text": NEW, "spans": [span("nickel", "EVENT")]},
        {"text": NEW, "spans": [span("nickel", "EVENT"), span("Chile", "ACTOR")]},
    )
    for options in (("--dry-run",), ()):
        result = run.json("import", project, rows, *options)
        assert (result["articles"], result["duplicates"], result["annotations"]) == (1, 1, 2)
    assert len(shown(run, project)["annotations"]) == 2


def test_importing_again_changes_nothing(run, project, lines):
    rows = lines(
        {"text": NEW, "annotator": "Ben", "spans": [span("nickel", "EVENT"), span("Chile", "ACTOR")]}
    )
    first = run.json("import", project, rows)
    before = contents(project)
    again = run.json("import", project, rows)
    assert (again["articles"], again["duplicates"], again["annotations"]) == (0, 1, 2)
    assert first["annotations"] == 2
    assert contents(project) == before | {"meta": contents(project)["meta"]}


def test_identical_annotations_are_one(run, project, lines):
    twice = [span("nickel", "EVENT")] * 2
    assert run.json("import", project, lines({"text": NEW, "spans": twice}))["annotations"] == 1
    assert len(shown(run, project)["annotations"]) == 1


def test_what_a_person_labelled_already_is_not_doubled(run, labelled, lines):
    rows = lines({"text": TALKS, "annotator": "Ana Ruiz", "spans": [span("China", "ACTOR", TALKS)]})
    assert run.json("import", labelled, rows)["annotations"] == 1
    assert len(shown(run, labelled, 1)["annotations"]) == 4


# -- what does not come in


def test_problems_are_listed_with_path_line_and_reason(run, project, lines, tmp_path):
    rows = lines(
        {"text": NEW, "spans": [span("nickel", "EVENT"), {"start": 5, "end": 999, "label": "EVENT"}]},
        "no JSON",
        {"title": "no text"},
        '{"text": "Half \\ud83d"}',
        {"text": "Last one."},
    )
    empty = tmp_path / "empty.txt"
    empty.touch()
    result = run.json("import", project, rows, empty)
    assert (result["articles"], result["annotations"]) == (2, 1)
    found = [(problem["path"], problem["line"]) for problem in result["skipped"]]
    assert found == [(str(rows), 1), (str(rows), 2), (str(rows), 3), (str(rows), 4), (str(empty), 0)]
    assert all(set(problem) == {"path", "line", "reason"} for problem in result["skipped"])
    assert all(problem["reason"] for problem in result["skipped"])


@pytest.mark.parametrize("name", ["a\x07b", "x" * 201, "right\u202eleft"])
def test_a_name_that_nobody_can_have_is_a_problem_and_the_text_still_comes(run, project, lines, name):
    rows = lines(
        {"text": NEW, "annotator": name, "status": "finished", "spans": [span("nickel", "EVENT")]},
        {"text": "Second.", "spans": [span("Second", "EVENT", "Second.", annotator=name)]},
        {"text": "Third."},
    )
    for options in (("--dry-run",), ()):
        result = run.json("import", project, rows, *options)
        assert (result["articles"], result["annotations"]) == (3, 0)
        assert [problem["line"] for problem in result["skipped"]] == [1, 2]
    assert run.json("stats", project)["by_status"]["new"] == 6
    named = run.json("import", project, rows, "--annotator", "Zoe")
    assert (named["annotations"], named["skipped"]) == (2, [])


@pytest.mark.skipif(os.name == "nt", reason="names of files are Unicode there")
def test_the_name_of_a_file_may_be_no_unicode(run, project, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    with open(os.path.join(os.fsencode(folder), b"caf\xe9.txt"), "w", encoding="utf-8") as file:
        file.write("One line.")
    with open(os.path.join(os.fsencode(folder), b"bad\xe9.txt"), "wb") as file:
        file.write(b"\xff\x00\xff")
    (folder / "good.txt").write_text("Good.")
    done = run("import", project, folder, "--json")
    assert done.json["articles"] == 2
    assert "\\udce9" in done.out
    assert titles(run, project)[3:] == ["caf\ufffd", "good"]


@pytest.mark.parametrize("key", ["reason", "title", "origin"])
def test_nul_in_a_short_text_stops_nothing(run, project, lines, key):
    rows = lines({"text": "One.", "status": "skipped", key: "a\0b"}, {"text": "Two."})
    assert run.json("import", project, rows)["articles"] == 2


def test_an_id_that_is_too_large_is_left_alone(run, project, lines):
    rows = lines(
        {"text": NEW, "spans": [span("nickel", "EVENT", id=str(2**70)), span("Chile", "ACTOR", id="-4")]}
    )
    assert run.json("import", project, rows)["annotations"] == 2


# -- refusals


@pytest.mark.parametrize(
    ("options", "naming"),
    [
        (("--format", "bogus"), "bogus"),
        (("--format", "tables"), "tables"),
        (("--encoding", "bogus"), "bogus"),
        (("--encoding", "zip"), "zip"),
        (("--annotator", "  "), "name"),
        (("--annotator", "a\x07"), "x07"),
    ],
)
@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_a_wrong_value_is_refused(run, project, lines, options, naming, dry):
    rows = lines({"text": NEW, "spans": [span("nickel", "EVENT")]})
    run.refused("import", project, rows, *options, *dry, naming=naming, project=project)
    run.refused("import", project, "-", *options, *dry, naming=naming, project=project, stdin=NEW)


def test_one_absent_path_refuses_all(run, project, lines, tmp_path):
    rows = lines({"text": NEW})
    run.refused("import", project, rows, tmp_path / "absent.txt", naming="absent.txt", project=project)
    run.refused(
        "import", project, rows, "--annotator", "Zoe", tmp_path / "absent", naming="absent", project=project
    )
    assert not (tmp_path / "study.annot.backups").exists()


@pytest.mark.parametrize("options", [(), ("--format", "text"), ("--format", "jsonl"), ("--dry-run",)])
def test_a_project_is_not_imported(run, project, small, options):
    for path in (small, project):
        sentence = run.refused("import", project, path, *options, naming=path, project=project)
        assert "bring its work in with merge" in sentence


def test_the_project_under_another_name_is_not_read(run, project, tmp_path):
    other = tmp_path / "other.txt"
    os.link(project, other)
    run.refused("import", project, other, naming=other, project=project)


def test_a_new_annotator_is_not_entered_where_nothing_came(run, project, lines):
    before = contents(project)
    done = run.json("import", project, lines("no JSON"), "--annotator", "Zoe")
    assert len(done["skipped"]) == 1
    assert contents(project) == before


# -- dry run


def test_a_dry_run_changes_no_byte_and_says_what_the_import_then_says(run, labelled, lines):
    rows = lines(
        {"text": NEW, "spans": [span("nickel", "METAL"), span("Chile", "PLACE"), span("Chile", "PLACE")]},
        "no JSON",
        {"text": OIL, "spans": [span("OPEC", "ACTOR", OIL), span("Brent", "OIL", OIL)]},
        {"text": NEW, "annotator": "Ben", "spans": [span("nickel", "METAL")]},
        {"text": NEW, "spans": [span("nickel", "METAL"), span("story", "METAL")]},
    )
    before = labelled.read_bytes()
    would = run.json("import", labelled, rows, "--dry-run")
    assert labelled.read_bytes() == before
    assert [file.name for file in labelled.parent.iterdir() if "annot" in file.name] == ["study.annot"]
    assert would.pop("dry_run") is True
    does = run.json("import", labelled, rows)
    assert does.pop("dry_run") is False
    assert would == does
    assert "would come in" in run("import", labelled, rows, "--dry-run").out


# -- broken off


class Fuse:
    """Calls a function through, and raises at the call of that number."""

    def __init__(self, function, at, error):
        self.function, self.left, self.error = function, at, error

    def __call__(self, *args, **options):
        self.left -= 1
        if self.left < 0:
            raise self.error
        return self.function(*args, **options)


STORING = ["save_article", "save_tokens", "save_text", "find_all"]


@pytest.mark.parametrize(
    ("name", "at"),
    [
        *((n, k) for n in STORING for k in range(3)),
        ("index_articles", 0),
        ("save_annotations", 0),
        ("free_ids", 0),
        ("Stage.add", 2),
        ("Stage.attach", 0),
        ("Stage.write", 0),
        ("OpenStep.insert_from", 0),
    ],
)
@pytest.mark.parametrize(
    "error", [KeyboardInterrupt(), OSError(28, "No space left on device")], ids=["ctrl-c", "full"]
)
def test_a_broken_off_import_leaves_nothing(run, labelled, lines, monkeypatch, name, at, error):
    from annotator.app.transfer import importing
    from annotator.store import staging

    monkeypatch.setattr(importing, "CHUNK", 1)
    text = "Story number {} about nickel."
    rows = lines(
        *(
            {"text": text.format(n), "annotator": "Ben", "spans": [{"start": 0, "end": 5, "label": "METAL"}]}
            for n in range(4)
        ),
        {"text": text.format(0), "annotator": "ben", "spans": [{"start": 6, "end": 12, "label": "METAL"}]},
    )
    before = contents(labelled)
    owner, _, name = name.rpartition(".")
    place = {"": importing, "Stage": staging.Stage, "OpenStep": staging.OpenStep}[owner]
    fuse = Fuse(getattr(place, name), at, error)
    with monkeypatch.context() as patch:
        patch.setattr(place, name, lambda *args, **options: fuse(*args, **options))
        done = run("import", labelled, rows, "--quiet")
    assert done.code == (130 if isinstance(error, KeyboardInterrupt) else 1)
    assert done.out == ""
    assert done.err.count("\n") == 1
    assert {table: rows for table, rows in contents(labelled).items() if table != "meta"} == {
        table: rows for table, rows in before.items() if table != "meta"
    }
    assert run.json("check", labelled)["ok"]
    assert run.json("import", labelled, rows)["articles"] == 4


def test_a_full_disk_is_a_sentence_and_nothing_came(run, labelled, lines, monkeypatch):
    from annotator.store import database

    rows = lines(*({"text": f"Story {n}: " + "word " * 5000} for n in range(20)))
    connect = database._connect

    def small_disk(path, **options):
        connection = connect(path, **options)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 20}")
        return connection

    before = contents(labelled)
    with monkeypatch.context() as patch:
        patch.setattr(database, "_connect", small_disk)
        done = run("import", labelled, rows, "--quiet")
    assert (done.code, done.out) == (1, "")
    assert "disk is full" in done.err
    assert contents(labelled) == before
    assert run.json("import", labelled, rows)["articles"] == 20


def test_a_label_lands_while_a_long_import_tokenizes(run, project, lines, monkeypatch):
    """The import must not hold the write lock between its chunks."""
    from annotator.__main__ import main
    from annotator.app.tokenizer import Tokenizer
    from annotator.app.transfer import importing

    monkeypatch.setattr(importing, "CHUNK", 2)
    monkeypatch.setattr("annotator.store.database.BUSY_SECONDS", 0.05)
    rows = lines(*({"text": f"Story {n} about nickel."} for n in range(8)))
    words = iter(["United States", "China", "steel", "ministry"])
    tokenize, codes = Tokenizer.tokenize, []

    def beside(self, texts):
        codes.append(main(["label", str(project), "1", *map(str, where(next(words))), "ACTOR", "--quiet"]))
        return tokenize(self, texts)

    monkeypatch.setattr(Tokenizer, "tokenize", beside)
    assert run("import", project, rows, "--quiet").code == 0
    assert codes == [0, 0, 0, 0]
    assert len(shown(run, project, 1)["annotations"]) == 4
    assert run.json("check", project)["ok"]


def test_progress_goes_to_standard_error_and_quiet_silences_it(run, project, lines, monkeypatch):
    monkeypatch.setattr("annotator.cli.output.Bar.SECONDS", 0.0)
    rows = lines(*({"text": f"Story {n}."} for n in range(3)))
    loud = run("import", project, rows, "--json")
    *reading, compared = loud.err.splitlines()
    assert reading == ["1 articles", "2 articles", "3 articles"]
    assert compared.startswith("3 of 3 articles compared")
    assert loud.json["articles"] == 3
    assert run("import", project, rows, "--json", "--quiet").err == ""


def test_a_backup_is_made_before_an_import_into_a_project_with_work(run, labelled, lines, tmp_path):
    run("import", labelled, lines({"text": NEW}))
    assert len(list((tmp_path / "study.annot.backups").iterdir())) == 1


def test_an_importer_whose_name_is_new_may_import(project, lines):
    """A window may open a project under a name that has not worked in it yet."""
    from annotator.app.projects import open_project
    from annotator.app.transfer.importing import import_paths

    with open_project(project, annotator="Zoe") as session:
        assert import_paths(session, [str(lines({"text": NEW}))]).articles == 1
        assert session.history(limit=1)[0].annotator == "Zoe"


def test_a_reason_is_one_line_whatever_it_quotes(run, project, tmp_path, lines):
    spans = [{"start": 0, "end": 4, "label": "ACTOR", "text": "Va\nle \x1b[31m"}]
    path = lines({"text": "Vale sold.", "spans": spans})
    (skipped,) = run.json("import", project, path)["skipped"]
    assert "\n" not in skipped["reason"]
    said = run("import", project, path).out
    assert "\x1b" not in said
    assert [line for line in said.splitlines() if "Va le" in line and "where the text has “Vale”" in line]
