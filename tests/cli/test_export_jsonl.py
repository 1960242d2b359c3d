"""`export --format jsonl`: nothing is lost on the way out and in again."""

import json

from tests.cli.conftest import TALKS, contents, where


def rows(file):
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def test_out_is_exactly_that_file(run, labelled, tmp_path):
    out = tmp_path / "any name.txt"
    assert run.json("export", labelled, out, "--format", "jsonl")["files"] == [str(out)]
    assert [row["number"] for row in rows(out)] == [1, 2]
    assert rows(out)[0]["text"] == TALKS


def test_a_relative_name_is_reported_absolute(run, labelled, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run.json("export", labelled, "out.jsonl", "--format", "jsonl")
    assert result["files"] == [str(tmp_path / "out.jsonl")]


def test_a_folder_is_refused(run, labelled, tmp_path):
    run.refused("export", labelled, tmp_path, "--format", "jsonl", "--force", naming=tmp_path)
    run.refused("export", labelled, tmp_path / "absent" / "out.jsonl", "--format", "jsonl", naming="absent")


def test_a_project_is_never_written_over(run, labelled, tmp_path):
    before = labelled.read_bytes()
    run.refused("export", labelled, labelled, "--format", "jsonl", "--force", naming=labelled)
    run.refused("export", labelled, tmp_path / "new.annot", "--format", "jsonl", naming="new.annot")
    link = tmp_path / "link.jsonl"
    link.symlink_to(labelled)
    run.refused("export", labelled, link, "--format", "jsonl", "--force", naming=link)
    assert labelled.read_bytes() == before


def everything(run, tmp_path, project, name):
    out = tmp_path / name
    run.json("export", project, out, "--format", "jsonl", "--everybody")
    return rows(out)


def timeless(found):
    """Return rows without what a project gives anew: the time of an import's step."""
    return [
        {
            **row,
            "spans": [{key: value for key, value in span.items() if key != "at"} for span in row["spans"]],
        }
        for row in found
    ]


def busy(run, project, lines):
    """Add what a project can hold: several annotators, notes, regions, statuses, metadata, odd characters."""
    run(
        "label",
        project,
        "1",
        *where("ministry"),
        "ACTOR",
        "--annotator",
        "Ben",
        "--note",
        "the “office” 🙂\n2nd line",
    )
    run("finish", project, "2", "--annotator", "Ben", "--status", "skipped", "--reason", "not about trade")
    run(
        "import",
        project,
        lines(
            {
                "text": "Chile 🇨🇱 sold copper.\n\nScroll to top",
                "meta": {"deep": {"list": [1, None, "x"]}, "id": "A-7"},
                "title": "Copper",
                "origin": "wire",
                "published": "1987-02-26",
                "lang": "en",
                "spans": [
                    {"start": 0, "end": 8, "label": "ACTOR", "attributes": {"role": "seller"}, "flag": True},
                    {
                        "start": 14,
                        "end": 20,
                        "label": "METAL",
                        "note": "n",
                        "made": "accepted",
                        "origin": "memory",
                    },
                ],
            },
            name="busy.jsonl",
        ),
    )


def test_what_goes_out_and_comes_in_again_is_the_same(run, labelled, tmp_path, lines):
    busy(run, labelled, lines)
    first = everything(run, tmp_path, labelled, "first.jsonl")
    other = tmp_path / "other.annot"
    run("new", other, "--annotator", "Ana Ruiz")
    result = run.json("import", other, tmp_path / "first.jsonl")
    assert result["skipped"] == []
    assert result["annotations"] == sum(len(row["spans"]) for row in first) == 8
    assert timeless(everything(run, tmp_path, other, "second.jsonl")) == timeless(first)
    wanted, found = run.json("stats", labelled), run.json("stats", other)
    for counts in (wanted, found):  # those who come in one file come in the file's order
        counts["by_label"] = sorted(counts["by_label"].items())
        counts["by_annotator"] = sorted(counts["by_annotator"].items())
    assert found == wanted


def test_importing_it_into_its_own_project_changes_nothing(run, labelled, tmp_path, lines):
    busy(run, labelled, lines)
    everything(run, tmp_path, labelled, "first.jsonl")
    before = contents(labelled)
    result = run.json("import", labelled, tmp_path / "first.jsonl")
    assert (result["articles"], result["duplicates"], result["annotations"]) == (0, 4, 8)
    assert contents(labelled) | {"meta": None} == before | {"meta": None}


def test_flag_and_note_of_the_work_come_in(run, project, tmp_path):
    """Whatever reader finds them."""
    from annotator.app.projects import open_project
    from annotator.app.transfer import importing
    from annotator.app.transfer.pace import Pace
    from annotator.app.transfer.spool import Spool
    from annotator.domain.annotation import Status
    from annotator.domain.article import Draft
    from annotator.store.annotations import work_of

    drafts = [
        Draft("One.", "One", annotator="Ben", flag=True, note="ask Ana", path="f", line=1),
        Draft("Two.", "Two", annotator="Ben", status=Status.FINISHED, note="done", path="f", line=2),
        Draft("Three.", "Three", flag=True, path="f", line=3),
    ]
    with open_project(project) as session:
        run_of = importing._Run(session, "", Pace([], None), furniture=True)
        with Spool() as spool:
            run_of.prepare(drafts, spool)
            run_of.write(spool, "Import")
        found = [work_of(session.database, session.article_named(number)) for number in ("4", "5", "6")]
        assert found == [
            [("Ben", Status.NEW, "", True, "ask Ana")],
            [("Ben", Status.FINISHED, "", False, "done")],
            [("imported", Status.NEW, "", True, "")],
        ]
        session.undo()
        assert session.reading.counts()["all"] == 3
        session.redo()
        assert work_of(session.database, session.article_named("4"))[0][4] == "ask Ana"


def test_ids_are_kept_where_they_are_free(run, labelled, tmp_path):
    """Whatever reader finds them."""
    from annotator.app.projects import open_project
    from annotator.app.transfer import importing
    from annotator.app.transfer.pace import Pace
    from annotator.app.transfer.spool import Spool
    from annotator.domain.annotation import Annotation
    from annotator.domain.article import Draft
    from annotator.domain.span import Span

    taken = int(run.json("show", labelled, "1")["annotations"][0]["id"])
    wanted = [taken + 10**6, taken, 2**63 - 1, 0, taken + 10**6]
    found = tuple(Annotation(Span(n, n + 1), "ACTOR", id=number) for n, number in enumerate(wanted))
    with open_project(labelled) as session:
        run_of = importing._Run(session, "", Pace([], None), furniture=True)
        drafts = [Draft("abcdefgh.", "Letters", annotations=found, path="f", line=1)]
        with Spool() as spool:
            run_of.prepare(drafts, spool)
            run_of.write(spool, "Import")
        ids = [annotation.id for annotation in session.reading.annotations(session.article_named("4"))]
    assert (ids[0], ids[2]) == (wanted[0], wanted[2])
    assert len(set(ids)) == 5
    assert taken not in ids
    assert 0 not in ids


def test_not_read_regions_stay_their_annotators(run, labelled, tmp_path):
    from annotator.app.projects import open_project
    from annotator.domain.annotation import RegionKind
    from annotator.domain.span import Span

    with open_project(labelled, annotator="Ben") as session:
        session.edits.mark_region(1, Span(*where("China")), RegionKind.NOT_READ)
        session.edits.mark_region(1, Span(*where("Geneva")), RegionKind.BOILERPLATE)
    out = tmp_path / "ana.jsonl"
    run("export", labelled, out, "--format", "jsonl")
    assert [region["kind"] for region in rows(out)[0]["regions"]] == ["boilerplate"]
    corpus = run.json("export", labelled, tmp_path / "corpus", "--format", "spacy")
    assert corpus["not_written"] == []
    run("finish", labelled, "1", "--annotator", "Ben")
    run("export", labelled, tmp_path / "ben.jsonl", "--format", "jsonl", "--annotator", "Ben")
    other = tmp_path / "other.annot"
    run("new", other, "--annotator", "Ana Ruiz")
    run("import", other, out, tmp_path / "ben.jsonl")
    with open_project(other) as session:
        assert [region.kind for region in session.reading.open(1).article.regions] == [RegionKind.BOILERPLATE]
    with open_project(other, annotator="Ben") as session:
        assert {region.kind for region in session.reading.open(1).article.regions} == {
            RegionKind.BOILERPLATE,
            RegionKind.NOT_READ,
        }


def test_an_archive_of_everybody_gives_a_passage_to_its_annotator_only(run, labelled, tmp_path):
    from annotator.app.projects import open_project
    from annotator.domain.annotation import RegionKind
    from annotator.domain.span import Span

    with open_project(labelled, annotator="Ben") as session:
        session.edits.add(1, Span(*where("Geneva")), "ACTOR")
        session.edits.mark_region(1, Span(*where("China")), RegionKind.NOT_READ)
    out, other = tmp_path / "all.jsonl", tmp_path / "other.annot"
    run("export", labelled, out, "--format", "jsonl", "--everybody")
    assert [region.get("annotator") for region in rows(out)[0]["regions"]] == ["Ben"]
    run("new", other, "--annotator", "Ana Ruiz")
    run("import", other, out)
    for name, kinds in (("Ana Ruiz", []), ("Ben", [RegionKind.NOT_READ])):
        with open_project(other, annotator=name) as session:
            assert [region.kind for region in session.reading.open(1).article.regions] == kinds
