"""Corpora out in every format and in again, by the command line, on real texts: what comes back is what went out."""

import json
from pathlib import Path

import pytest

from annotator.formats.registry import FORMATS

REPOSITORY = Path(__file__).resolve().parent.parent.parent
FILES = {
    "prodigy": "c.jsonl",
    "doccano": "c.jsonl",
    "label-studio": "c.json",
    "conll": "c.conll",
    "jsonl": "own.jsonl",
}
EXACT = ["brat", "prodigy", "doccano", "label-studio", "webanno", "xmi", "huggingface", "jsonl"]
"""Formats that keep the text; columns make another one of it."""


def rows_of(run, project):
    """Number, and start, end and label of each annotation, of every article, by its text."""
    out = project.with_suffix(".all.jsonl")
    run.json("export", project, out, "--format", "jsonl", "--everybody", "--force")
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    return {
        row["text"]: (row["number"], {(a["start"], a["end"], a["label"]) for a in row["spans"]})
        for row in rows
    }


def again(run, project, tmp_path, form, *, everything=("--only", "all")):
    """Export and import into a new project; return both reports and the new project."""
    out = tmp_path / FILES.get(form, f"out-{form}")
    written = run.json("export", project, out, "--format", form, *everything)
    other = tmp_path / f"{form}.annot"
    run.json("new", other, "--annotator", "Zed")
    report = run.json(
        "import",
        other,
        *([f for f in written["files"] if f.endswith("jsonl") or "conll" in f] if form == "conll" else [out]),
    )
    return written, report, other


@pytest.fixture(scope="module")
def real(shared_corpus, tmp_path_factory):
    """A project of 300 short and 12 long real texts with nested, crossing and multi-word spans."""
    from annotator.__main__ import main

    folder = tmp_path_factory.mktemp("real")
    rows = []
    with (shared_corpus / "plover" / "plover_gsr_spans.jsonl").open(encoding="utf-8") as lines:
        rows += [json.loads(line) for line, _ in zip(lines, range(300), strict=False)]
    with (shared_corpus / "wikinews-gum" / "gum_news_entities.jsonl").open(encoding="utf-8") as lines:
        rows += [json.loads(line) for line, _ in zip(lines, range(12), strict=False)]
    with (REPOSITORY / "data" / "sample.jsonl").open(encoding="utf-8") as lines:
        rows += [json.loads(line) for line, _ in zip(lines, range(10), strict=False)]
    rows += [
        json.loads(line) for line in (REPOSITORY / "data" / "seed-gold.jsonl").read_text("utf-8").splitlines()
    ]
    source = folder / "rows.jsonl"
    source.write_text(
        "".join(json.dumps(row | {"status": "finished"}, ensure_ascii=False) + "\n" for row in rows), "utf-8"
    )
    project = folder / "real.annot"
    assert main(["new", str(project), "--annotator", "Ana", "--quiet"]) == 0
    assert main(["import", str(project), str(source), "--annotator", "Ana", "--quiet"]) == 0
    return project


@pytest.mark.parametrize("form", EXACT)
def test_real_texts_come_back_unchanged(run, real, tmp_path, form):
    before = rows_of(run, real)
    written, report, other = again(run, real, tmp_path, form)
    assert report["skipped"] == []
    after = rows_of(run, other)
    places = [entry for lost in written["lost"] for entry in lost["where"] if lost["what"] == "edges"]
    changed = {
        (entry["article"], *map(entry.get, ("start", "end", "label")))
        for entry in [*written["not_written"], *places]
    }
    assert after.keys() == before.keys()
    for text, (number, marks) in before.items():
        kept = {mark for mark in marks if (number, *mark) not in changed}
        assert kept <= after[text][1]
        assert len(after[text][1]) == len(marks) - sum(
            (number, *mark)
            in {(e["article"], e["start"], e["end"], e["label"]) for e in written["not_written"]}
            for mark in marks
        )
    assert len(changed) <= 3
    assert sum(written["written"].values()) + len(written["not_written"]) == written["annotations"]


def test_columns_of_real_texts_keep_words_and_annotations(run, real, tmp_path):
    written, report, other = again(run, real, tmp_path, "conll")
    assert report["skipped"] == []
    before, after = rows_of(run, real), rows_of(run, other)
    assert {"".join(text.split()) for text in after} == {"".join(text.split()) for text in before}
    quoted = sorted(
        "".join(text[start:end].split()) + label
        for text, (_, marks) in after.items()
        for start, end, label in marks
    )
    left = {(entry["start"], entry["end"], entry["label"], entry["text"]) for entry in written["not_written"]}
    expected = sorted(
        "".join(text[start:end].split()) + label
        for text, (_, marks) in before.items()
        for start, end, label in marks
        if (start, end, label, text[start:end]) not in left
    )
    assert len(quoted) >= sum(written["written"].values()) * 0.99  # the same sentence twice is one article
    assert set(quoted) <= set(expected)


@pytest.mark.parametrize("form", [form.name for form in FORMATS if form.carry])
def test_losses_are_said_and_dry_runs_write_nothing(run, labelled, tmp_path, form):
    out = tmp_path / FILES.get(form, "out")
    rehearsed = run.json("export", labelled, out, "--format", form, "--dry-run")
    assert not out.exists()
    assert rehearsed["dry_run"] is True
    done = run.json("export", labelled, out, "--format", form)
    assert out.exists()
    assert {key: done[key] for key in ("articles", "annotations", "written", "lost", "files")} == {
        key: rehearsed[key] for key in ("articles", "annotations", "written", "lost", "files")
    }
    assert all(file.startswith(str(tmp_path)) for file in done["files"])
    for lost in done["lost"]:
        assert lost.keys() == {"what", "count", "written", "where"}
        assert lost["count"] > 0
        assert lost["where"]
    assert sum(done["written"].values()) + len(done["not_written"]) == done["annotations"]
    run.refused("export", labelled, out, "--format", form, naming=out, project=labelled)
    assert run.json("export", labelled, out, "--format", form, "--force")["files"] == done["files"]


def test_people_read_what_a_format_cannot_carry(run, project, tmp_path):
    run.json("label", project, 1, 20, 33, "ACTOR", "--note", "why")
    run.json("finish", project, 1)
    text = run("export", project, tmp_path / "c.jsonl", "--format", "doccano").out
    assert "This format cannot carry:" in text
    assert "the note on 1 annotation (article 1)" in text


def test_everybody_goes_where_there_is_room(run, labelled, tmp_path):
    run.json("label", labelled, 2, 0, 3, "COMMODITY", "--annotator", "Ben")
    run.json("finish", labelled, 2, "--annotator", "Ben")
    run.refused(
        "export", labelled, tmp_path / "a.jsonl", "--format", "prodigy", naming="Ana Ruiz", project=labelled
    )
    run.refused(
        "export",
        labelled,
        tmp_path / "a.conll",
        "--format",
        "conll",
        "--everybody",
        naming="conll",
        project=labelled,
    )
    done = run.json("export", labelled, tmp_path / "a.jsonl", "--format", "prodigy", "--everybody")
    lines = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text("utf-8").splitlines()]
    assert [(line["_annotator_id"], len(line["spans"])) for line in lines] == [
        ("Ana Ruiz", 4),
        ("Ana Ruiz", 1),
        ("Ben", 1),
    ]
    assert len({line["text"] for line in lines}) == 2
    assert done["articles"] == 2
    run.json("export", labelled, tmp_path / "brat", "--format", "brat", "--everybody")
    assert sorted(folder.name for folder in (tmp_path / "brat").iterdir()) == ["Ana Ruiz", "Ben"]


def test_a_codebook_goes_out_and_in(run, project, tmp_path):
    file = tmp_path / "codes.qdc"
    assert run.json("export", project, file, "--format", "qdc")["files"] == [str(file)]
    other = tmp_path / "other.annot"
    run.json("new", other, "--codebook", file)
    assert run.json("import", other, file)["labels_added"] == []
    file.write_text(
        '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="x" name="Sanctions" color="#D55E00">'
        '<Description>Measures of states</Description><Code name="Tariffs"/></Code></Codes></CodeBook>'
    )
    assert run.json("import", project, file, "--dry-run")["labels_added"] == [
        "Sanctions",
        "Sanctions/Tariffs",
    ]
    assert run.json("import", project, file)["labels_added"] == ["Sanctions", "Sanctions/Tariffs"]
    assert run.json("import", project, file)["labels_added"] == []
    assert run.json("label", project, 2, 0, 3, "Sanctions")["annotation"]["label"] == "Sanctions"
    file.write_text("<!DOCTYPE x [<!ENTITY a 'b'>]><CodeBook/>")
    run.refused("import", project, file, naming=file, project=project)


def test_what_another_program_said_goes_out_again(run, project, tmp_path):
    shelf = tmp_path / "corpus"
    shelf.mkdir()
    (shelf / "a.txt").write_text("Vale halted copper exports.")
    sheet = "T1\tOrg 0 4\tVale\nT2\tExport 5 11\thalted\nR1\tDoes Arg1:T1 Arg2:T2\nE1\tExport:T2 Agent:T1\nA1\tNegation E1\n"
    (shelf / "a.ann").write_text(sheet)
    report = run.json("import", project, shelf, "--annotator", "Zoë")
    assert (report["annotations"], report["skipped"]) == (2, [])
    run.json("import", project, shelf, "--annotator", "Zoë")
    run.json("finish", project, 4, "--annotator", "Zoë")
    out = tmp_path / "brat"
    done = run.json("export", project, out, "--format", "brat", "--annotator", "Zoë")
    assert not [lost for lost in done["lost"] if lost["what"] in ("relations", "attachments")]
    (again,) = out.rglob("*.ann")
    lines = {line.partition("\t")[2] for line in again.read_text("utf-8").splitlines()}
    assert {"Does Arg1:T1 Arg2:T2", "Export:T2 Agent:T1", "Negation E1"} <= lines
    done = run.json("export", project, tmp_path / "d.jsonl", "--format", "doccano", "--annotator", "Zoë")
    assert {lost["what"]: lost["count"] for lost in done["lost"] if lost["what"] == "attachments"} == {
        "attachments": 1
    }
    (row,) = map(json.loads, (tmp_path / "d.jsonl").read_text("utf-8").splitlines())
    assert row["relations"] == [{"id": 0, "from_id": 0, "to_id": 1, "type": "Does"}]
    own = tmp_path / "own.jsonl"
    run.json("export", project, own, "--format", "jsonl", "--annotator", "Zoë")
    other = tmp_path / "other.annot"
    run.json("new", other)
    run.json("import", other, own)
    run.json("export", other, tmp_path / "brat2", "--format", "brat", "--annotator", "Zoë")
    assert [file.read_bytes() for file in (tmp_path / "brat2").rglob("*.ann")] == [again.read_bytes()]
    run.json("undo", other)
    assert run.json("articles", other)["articles"] == []


def test_doccano_gets_one_file_an_annotator(run, labelled, tmp_path):
    run("label", labelled, "1", "0", "5", "EVENT", "--annotator", "Ben/é")
    run("label", labelled, "1", "0", "5", "EVENT", "--annotator", "ben_é")
    out = tmp_path / "d.jsonl"
    done = run.json("export", labelled, out, "--format", "doccano", "--everybody", "--only", "all")
    files = [tmp_path / "d.Ana Ruiz.jsonl", tmp_path / "d.Ben_é.jsonl", tmp_path / "d.ben_é_.jsonl"]
    assert done["files"] == [str(file) for file in files]
    assert not out.exists()
    rows = [[json.loads(line) for line in file.read_text("utf-8").splitlines()] for file in files]
    assert [{row["annotator"] for row in part} for part in rows] == [{"Ana Ruiz"}, {"Ben/é"}, {"ben_é"}]
    run.refused(
        "export", labelled, out, "--format", "doccano", "--everybody", "--only", "all", naming=files[0]
    )
    run.json("export", labelled, out, "--format", "doccano", "--annotator", "Ana Ruiz", "--only", "all")
    assert out.exists()


def test_predictions_come_in_as_those_of_a_model_and_go_out_as_predictions(run, project, tmp_path):
    region = {"id": "p", "from_name": "ner", "to_name": "t", "type": "labels"}
    value = {"start": 0, "end": 4, "text": "Vale", "labels": ["ACTOR"]}
    task = {
        "data": {"text": "Vale sold copper."},
        "annotations": [{"completed_by": {"email": "ada@example.org"}, "result": []}],
        "predictions": [{"model_version": "m1", "result": [region | {"value": value}]}],
    }
    (tmp_path / "tasks.json").write_text(json.dumps([task]), "utf-8")
    run.json("import", project, tmp_path / "tasks.json")
    out = tmp_path / "again.json"
    run.json("export", project, out, "--format", "label-studio", "--everybody", "--only", "all")
    (again,) = (
        row for row in json.loads(out.read_text("utf-8")) if row["data"]["text"] == task["data"]["text"]
    )
    assert [row["annotator"] for row in again["annotations"]] == ["ada@example.org"]
    assert [(row["model_version"], len(row["result"])) for row in again["predictions"]] == [("m1", 1)]


# -- datasets for Hugging Face


def told(folder):
    """The part of each article, by its text."""
    return {
        json.loads(line)["text"]: file.stem
        for file in (folder / "spans").iterdir()
        for line in file.read_text("utf-8").splitlines()
    }


def news(lines, first, last):
    spans = [{"start": 0, "end": 4, "label": "ACTOR"}]
    rows = (
        {"text": f"Vale opened mine {n}, which holds {n * 7} tons, said person {n * 13}.", "spans": spans}
        for n in range(first, last)
    )
    return lines(*(row | {"status": "finished"} for row in rows), name=f"news-{first}.jsonl")


def test_a_dataset_has_the_split_that_the_project_keeps(run, project, tmp_path, lines):
    run("import", project, news(lines, 0, 20))
    run("export", project, tmp_path / "corpus", "--format", "spacy")
    manifest = json.loads((tmp_path / "corpus" / "corpus" / "manifest.json").read_text("utf-8"))
    kept = manifest["split"]["assignments"]
    run("import", project, news(lines, 20, 40))
    out = run.json("export", project, tmp_path / "1", "--format", "huggingface", "--seed", "9")
    assert (out["split"]["kept"], out["split"]["seed"]) == (20, 9)
    first = told(tmp_path / "1")
    of = {row["id"]: run.json("show", project, row["number"])["text"] for row in run.json("articles", project)["articles"]}  # fmt: skip
    names = {"train": "train", "dev": "validation", "test": "test"}
    assert {of[uuid]: names[part] for uuid, part in kept.items()}.items() <= first.items()
    run("export", project, tmp_path / "2", "--format", "huggingface", "--split", "20/40/40")
    assert told(tmp_path / "2") == first
    said = run("export", project, tmp_path / "3", "--format", "huggingface", "--dry-run").out
    assert "40 keep the part of an earlier export." in said
    run("export", project, tmp_path / "4", "--format", "huggingface", "--split", "20/40/40", "--new-split")
    assert told(tmp_path / "4") != first


def test_nobody_is_named_in_a_dataset(run, labelled, tmp_path):
    run("export", labelled, tmp_path / "out", "--format", "huggingface")
    everything = "".join(file.read_text("utf-8") for file in (tmp_path / "out").rglob("*") if file.is_file())
    assert "Ana" not in everything
    assert "| annotator-1 | 2 |" in everything
    assert '"annotator": "annotator-1"' in everything


def sections(folder):
    """The sections of a card by their titles; under "" what stands before them."""
    parts = ("\n" + (folder / "README.md").read_text("utf-8")).split("\n## ")
    return {"": parts[0], **dict(part.split("\n", 1) for part in parts[1:])}


def test_the_cards_of_a_corpus_and_of_a_dataset_say_the_same(run, labelled, tmp_path, lines):
    run("label", labelled, "2", "22", "26", "ACTOR", "--annotator", "Ben")
    run("finish", labelled, "2", "--annotator", "Ben")
    run("import", labelled, news(lines, 0, 12), "--annotator", "Ana Ruiz")
    chosen = ("--annotator", "Ana Ruiz", "--split", "2/1/1", "--overlaps", "longest")
    run.json("export", labelled, tmp_path / "c", "--format", "spacy", *chosen)
    done = run.json("export", labelled, tmp_path / "d", "--format", "huggingface", *chosen)
    corpus, dataset = sections(tmp_path / "c"), sections(tmp_path / "d")
    for title in ("What test shares with train", "Agreement", "Annotators", "Licence"):
        assert dataset[title].strip() == corpus[title].strip(), title
    assert "annotator-2, 1 article: span F1" in dataset["Agreement"]
    assert "| ACTOR | 1 | 1 | 100% |" in dataset["What test shares with train"]
    assert done["leak"]["labels"]["ACTOR"]["seen_in_train"] == 1
    assert "\nlicense: unknown\nlanguage:\n- en\n" in dataset[""]
    meaning = dataset["What the labels mean"]
    assert all(line in meaning for line in corpus["What the labels mean"].strip().splitlines())
    assert "version " in meaning
    assert f"exported {corpus[''].partition('exported ')[2].partition('.')[0]}" in dataset[""]
    assert "| ACTOR | 8 | 4 | 3 | 15 |" in corpus["Labels by part"]
    assert "| ACTOR | 8 | 4 | 3 | 15 |" in dataset["Labels by part"]
    assert dataset["Labels by part"].startswith("\n| label | train | validation | test | all |\n")
    assert "2/1/1, seed 0. Near copies, " in dataset["Split"]
    assert "14 articles have the part of an earlier export." in dataset["Split"]
    assert (
        "- Among the spans only: 1 annotation that overlaps another one."
        in dataset["What stands in the files"]
    )


def test_parquet_goes_out_and_comes_back(run, labelled, tmp_path):
    pytest.importorskip("pyarrow", reason="Parquet needs pyarrow")
    for option, name in ((), "lines"), (("--parquet",), "rows"):
        run("export", labelled, tmp_path / name, "--format", "huggingface", "--split", "1/1/0", *option)
        assert run("new", tmp_path / f"{name}.annot", "--annotator", "Ana Ruiz").code == 0
        brought = run.json("import", tmp_path / f"{name}.annot", tmp_path / name)
        assert (brought["articles"], brought["skipped"]) == (2, [])
    files = sorted(file.relative_to(tmp_path / "rows").as_posix() for file in (tmp_path / "rows").rglob("*"))
    assert files == ["README.md", "spans", "spans/train.parquet", "spans/validation.parquet",
                     "tokens", "tokens/train.parquet", "tokens/validation.parquet"]  # fmt: skip
    one, other = (
        sorted(
            (a["text"], a["label"], a["start"], a["end"])
            for n in (1, 2)
            for a in run.json("show", tmp_path / f"{name}.annot", n)["annotations"]
        )
        for name in ("lines", "rows")
    )
    assert one == other
    assert len(one) == 5


def test_parquet_without_its_library_or_for_another_format_is_refused(run, labelled, tmp_path, monkeypatch):
    run.refused("export", labelled, tmp_path / "a", "--format", "brat", "--parquet", naming="brat")
    monkeypatch.setattr("annotator.app.transfer.request.find_spec", lambda name: None)
    options = ("export", labelled, tmp_path / "a", "--format", "huggingface", "--parquet")
    assert "Install pyarrow" in run.refused(*options, naming="pyarrow")
    assert not (tmp_path / "a").exists()
