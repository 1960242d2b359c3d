"""`export --format spacy`: a corpus that spaCy loads, and an account of every annotation."""

import json
from collections import Counter

import pytest

from tests.cli.conftest import TALKS, contents, where

FILES = {
    "README.md",
    "configs/ner.cfg",
    "configs/spancat.cfg",
    "corpus/accounting.json",
    "corpus/manifest.json",
    "project.yml",
    "requirements.txt",
}


def docs(folder):
    """Yield every Doc of the corpus, as spaCy reads it."""
    import spacy
    from spacy.tokens import DocBin

    nlp = spacy.blank("xx")
    for file in sorted((folder / "corpus").rglob("*.spacy")):
        yield from DocBin().from_disk(file).get_docs(nlp.vocab)


def spans(doc):
    return {(span.start_char, span.end_char, span.label_) for span in doc.spans["sc"]}


@pytest.fixture
def odd(labelled, run):
    """The labelled project with an edge inside a word, a blank at an edge, an overlap and one in boilerplate."""
    from annotator.app.projects import open_project
    from annotator.domain.span import Span

    run("label", labelled, "1", *where("minist"), "ACTOR", "--no-snap")
    run("label", labelled, "1", *where(" Geneva"), "ACTOR", "--no-snap")
    run(
        "label",
        labelled,
        "2",
        *where("London", "Oil prices rose after OPEC cut output.\nTraders in London"),
        "ACTOR",
    )
    with open_project(labelled) as session:
        session.edits.mark_region(2, Span(*where("London bought", session.reading.article(2).text)))
    return labelled


def test_the_files(run, labelled, tmp_path):
    result = run.json("export", labelled, tmp_path / "out", "--format", "spacy")
    names = [file.removeprefix(f"{tmp_path / 'out'}/") for file in result["files"]]
    assert set(names) - {"corpus/train.spacy", "corpus/dev.spacy", "corpus/test.spacy"} == FILES
    assert len(names) == len(set(names))
    on_disk = {
        file.relative_to(tmp_path / "out").as_posix()
        for file in (tmp_path / "out").rglob("*")
        if file.is_file()
    }
    assert on_disk == set(names)
    assert not [file for file in tmp_path.iterdir() if ".part" in file.name]


def test_spacy_reads_the_texts_and_spans(run, labelled, tmp_path):
    run("export", labelled, tmp_path / "out", "--format", "spacy")
    found = {doc.text: doc for doc in docs(tmp_path / "out")}
    assert TALKS in found
    wanted = {(a["start"], a["end"], a["label"]) for a in run.json("show", labelled, "1")["annotations"]}
    assert spans(found[TALKS]) == wanted
    ents = {(e.start_char, e.end_char, e.label_) for e in found[TALKS].ents}
    assert ents == wanted - {(*where("steel"), "COMMODITY")}


def test_what_overlaps_is_counted(run, labelled, tmp_path):
    result = run.json("export", labelled, tmp_path / "out", "--format", "spacy")
    assert result["ents_left_out"] == 1
    account = json.loads((tmp_path / "out" / "corpus" / "accounting.json").read_text("utf-8"))
    assert [e["text"] for e in account["entries"] if e.get("ents_reason") == "overlap"] == ["steel"]


@pytest.mark.parametrize(
    ("overlaps", "loser"),
    [
        ("longest", "steel"),
        ("shortest", "tariffs on steel"),
        ("priority:COMMODITY,EVENT", "tariffs on steel"),
    ],
)
def test_the_rule_for_overlaps(run, labelled, tmp_path, overlaps, loser):
    run.json("export", labelled, tmp_path / "out", "--format", "spacy", "--overlaps", overlaps)
    account = json.loads((tmp_path / "out" / "corpus" / "accounting.json").read_text("utf-8"))
    assert [e["text"] for e in account["entries"] if "ents_reason" in e] == [loser]


def test_misaligned_stops_with_the_list(run, odd, tmp_path):
    for options in ((), ("--misaligned", "stop")):
        sentence = run.refused(
            "export", odd, tmp_path / "out", "--format", "spacy", *options, naming="minist"
        )
        assert "2 annotations" in sentence
        assert "--misaligned" in sentence
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("policy", "reasons"),
    [
        ("expand", {"boilerplate": 1}),
        ("contract", {"boilerplate": 1, "edge-inside-token": 1}),
        ("drop", {"boilerplate": 1, "edge-inside-token": 1, "whitespace": 1}),
    ],
)
def test_written_and_not_written_are_all(run, odd, tmp_path, policy, reasons):
    result = run.json("export", odd, tmp_path / "out", "--format", "spacy", "--misaligned", policy)
    assert sum(result["written"].values()) + len(result["not_written"]) == result["annotations"] == 8
    assert Counter(entry["reason"] for entry in result["not_written"]) == reasons
    assert all(
        {"article", "start", "end", "label", "reason"} <= set(entry) for entry in result["not_written"]
    )
    assert sum(len(doc.spans["sc"]) for doc in docs(tmp_path / "out")) == sum(result["written"].values())
    account = json.loads((tmp_path / "out" / "corpus" / "accounting.json").read_text("utf-8"))
    ids = [a["id"] for n in ("1", "2") for a in run.json("show", odd, n)["annotations"]]
    assert sorted(entry["id"] for entry in account["entries"]) == sorted(ids)


def test_the_text_of_boilerplate_goes_out_and_its_tokens_are_missing(run, odd, tmp_path):
    run("export", odd, tmp_path / "out", "--format", "spacy", "--misaligned", "drop")
    doc = next(doc for doc in docs(tmp_path / "out") if doc.text.startswith("Oil"))
    assert "London bought" in doc.text
    assert [token.text for token in doc if token.ent_iob == 0] == ["London", "bought"]


@pytest.mark.parametrize("component", ["ner", "spancat"])
def test_one_component(run, labelled, tmp_path, component):
    result = run.json("export", labelled, tmp_path / "out", "--format", "spacy", "--component", component)
    configs = [file.name for file in (tmp_path / "out" / "configs").iterdir()]
    assert configs == [f"{component}.cfg"]
    assert sum(result["written"].values()) == (4 if component == "ner" else 5)
    assert sum(result["written"].values()) + len(result["not_written"]) == 5


@pytest.mark.parametrize(
    ("options", "naming"),
    [
        (("--component", "tagger"), "tagger"),
        (("--misaligned", "guess"), "guess"),
        (("--overlaps", "first"), "first"),
        (("--overlaps", "priority:"), "priority:"),
        (("--split", "0/0/0"), "0/0/0"),
        (("--lang", "klingon"), "klingon"),
        (("--lang", "qq"), "qq"),
    ],
)
def test_a_wrong_value_is_refused(run, labelled, tmp_path, options, naming):
    run.refused(
        "export", labelled, tmp_path / "out", "--format", "spacy", *options, naming=naming, project=labelled
    )
    assert not (tmp_path / "out").exists()


def test_a_part_of_0_gives_no_file(run, labelled, tmp_path):
    run.json("export", labelled, tmp_path / "out", "--format", "spacy", "--split", "100/0/0")
    assert [file.name for file in (tmp_path / "out" / "corpus").glob("*.spacy")] == ["train.spacy"]


def test_no_annotation_is_refused(run, project, tmp_path):
    run("finish", project, "all")
    run.refused(
        "export", project, tmp_path / "out", "--format", "spacy", naming="annotation", project=project
    )
    assert run("export", project, tmp_path / "out.jsonl", "--format", "jsonl").code == 0


def test_the_same_call_gives_the_same_bytes(run, labelled, tmp_path):
    for name in ("a", "b"):
        run("export", labelled, tmp_path / name, "--format", "spacy", "--seed", "7")
    files = [file.relative_to(tmp_path / "a") for file in (tmp_path / "a").rglob("*") if file.is_file()]
    assert [(tmp_path / "a" / f).read_bytes() for f in files] == [
        (tmp_path / "b" / f).read_bytes() for f in files
    ]


def test_another_language_tokenizes_anew_and_lists_what_no_longer_fits(run, project, tmp_path, lines):
    text = "Codelco-led talks ended."
    rows = lines({"text": text, "status": "finished", "spans": [{"start": 0, "end": 7, "label": "ACTOR"}]})
    run("import", project, rows)
    assert run("export", project, tmp_path / "en", "--format", "spacy").code == 0
    run.refused("export", project, tmp_path / "de", "--format", "spacy", "--lang", "de", naming="Codelco")
    result = run.json(
        "export", project, tmp_path / "de", "--format", "spacy", "--lang", "de", "--misaligned", "expand"
    )
    assert result["written"] == {"ACTOR": 1}
    assert [span.text for doc in docs(tmp_path / "de") for span in doc.spans["sc"]] == ["Codelco-led"]


def test_a_language_that_needs_a_library_is_exported_as_it_was_tokenized(run, tmp_path, lines):
    project, text = tmp_path / "ja.annot", "日本はコメの輸出を禁止した。"
    run("new", project, "--lang", "ja")
    rows = lines({"text": text, "status": "finished", "spans": [{"start": 0, "end": 2, "label": "ACTOR"}]})
    assert run("import", project, rows).code == 0
    done = run("export", project, tmp_path / "out", "--format", "spacy", "--misaligned", "expand")
    assert (done.code, done.err) == (0, "")
    assert 'lang = "xx"' in (tmp_path / "out" / "configs" / "ner.cfg").read_text("utf-8")


def test_a_file_in_place_of_the_folder_is_refused(run, labelled, tmp_path):
    (tmp_path / "out").write_text("x")
    run.refused("export", labelled, tmp_path / "out", "--format", "spacy", "--force", naming="out")
    run.refused(
        "export", labelled, labelled, "--format", "spacy", "--force", naming=labelled, project=labelled
    )


# -- the split that stays


def parts(run, project, out, *options):
    run("export", project, out, "--format", "spacy", *options)
    return json.loads((out / "corpus" / "manifest.json").read_text("utf-8"))["split"]["assignments"]


def stories(lines, first, last, **more):
    spans = [{"start": 0, "end": 4, "label": "ACTOR"}]
    return lines(
        *(
            {
                "text": f"Vale opened mine number {n}. It holds {n * 7} tons of nickel, said person {n * 13}.",
                "status": "finished",
                "spans": spans,
                **{key: value(n) for key, value in more.items()},
            }
            for n in range(first, last)
        ),
        name=f"stories-{first}.jsonl",
    )


def test_no_later_export_moves_an_article(run, project, tmp_path, lines):
    run("import", project, stories(lines, 0, 20))
    first = parts(run, project, tmp_path / "1")
    assert set(first.values()) == {"train", "dev", "test"}
    run("import", project, stories(lines, 20, 60))
    second = parts(run, project, tmp_path / "2", "--seed", "99", "--split", "40/30/30")
    assert len(second) == 60
    assert {uuid: second[uuid] for uuid in first} == first
    assert {"train", "dev", "test"} == {second[uuid] for uuid in second.keys() - first.keys()}
    assert run.json("export", project, tmp_path / "3", "--format", "spacy")["split"]["kept"] == 60
    said = run("export", project, tmp_path / "4", "--format", "spacy").out
    assert " test; 60 keep the part of an earlier export." in said
    assert "Test names that stand in train too: ACTOR 100%." in said


def test_a_new_split_forgets_the_parts_of_before(run, project, tmp_path, lines):
    run("import", project, stories(lines, 0, 30))
    first = parts(run, project, tmp_path / "1")
    assert parts(run, project, tmp_path / "2", "--seed", "99") == first
    dealt = parts(run, project, tmp_path / "3", "--seed", "99", "--new-split")
    assert dealt != first
    assert parts(run, project, tmp_path / "4") == dealt


def test_a_rehearsal_and_one_part_keep_no_split(run, project, tmp_path, lines):
    run("import", project, stories(lines, 0, 10))
    before = contents(project)["split"]
    run("export", project, tmp_path / "1", "--format", "spacy", "--dry-run")
    run("export", project, tmp_path / "2", "--format", "spacy", "--split", "100/0/0")
    assert contents(project)["split"] == before


def test_keeping_the_split_is_no_step(run, project, tmp_path, lines):
    run("import", project, stories(lines, 0, 10))
    steps = run.json("history", project)
    parts(run, project, tmp_path / "1")
    assert run.json("history", project) == steps
    assert run.json("check", project)["ok"]


def test_sources_stay_together(run, project, tmp_path, lines):
    run("import", project, stories(lines, 0, 40, origin=lambda n: f"paper {n % 8}"))
    result = run.json("export", project, tmp_path / "1", "--format", "spacy", "--split-by", "source")
    assert (result["leak"]["shared_sources"], result["split"]["groups"]) == (0, 8)
    mixed = run.json("export", project, tmp_path / "2", "--format", "spacy", "--new-split")
    assert mixed["leak"]["shared_sources"] > 0


def test_by_date_the_newest_are_tested(run, project, tmp_path, lines):
    run("import", project, stories(lines, 0, 20, published=lambda n: f"2025-01-{n + 1:02}"))
    dealt = parts(run, project, tmp_path / "1", "--split-by", "date", "--split", "50/25/25")
    oldest_first = run.json("articles", project)["articles"]
    assert [dealt[row["id"]] for row in oldest_first if row["id"] in dealt] == ["train"] * 10 + [
        "dev"
    ] * 5 + ["test"] * 5


def test_near_copies_stay_together_and_the_leak_is_told(run, project, tmp_path, lines):
    run("import", project, stories(lines, 0, 12))
    run("export", project, tmp_path / "1", "--format", "spacy")
    manifest = json.loads((tmp_path / "1" / "corpus" / "manifest.json").read_text("utf-8"))
    told = manifest["leak"]["labels"]["ACTOR"]
    assert (told["test_forms"], told["seen_in_train"], told["share"]) == (1, 1, 1.0)
    assert manifest["leak"]["shared_clusters"] == 0
    assert "| ACTOR | 1 | 1 | 100% |" in (tmp_path / "1" / "README.md").read_text("utf-8")


def test_a_card_names_nobody_and_says_what_labels_mean(run, labelled, tmp_path):
    run("export", labelled, tmp_path / "c", "--format", "spacy")
    everything = b"".join(file.read_bytes() for file in (tmp_path / "c").rglob("*") if file.is_file())
    assert b"Ana" not in everything
    card = (tmp_path / "c" / "README.md").read_text("utf-8")
    assert card.startswith("---\nlicense: unknown\n")
    assert "- **ACTOR**: " in card
    assert "version " in card
    assert "| annotator-1 | 2 |" in card


def test_a_shared_model_trains_both(run, labelled, tmp_path):
    from spacy.util import load_config

    run("export", labelled, tmp_path / "c", "--format", "spacy", "--component", "shared")
    assert [file.name for file in (tmp_path / "c" / "configs").iterdir()] == ["shared.cfg"]
    config = load_config(tmp_path / "c" / "configs" / "shared.cfg")
    assert sorted(config["nlp"]["pipeline"]) == ["ner", "spancat", "tok2vec"]
    assert config["components"]["spancat"]["suggester"]["@misc"] == "spacy.ngram_range_suggester.v1"
    project_file = (tmp_path / "c" / "project.yml").read_text("utf-8")
    assert "train-shared" in project_file
    assert "evaluate-shared" in project_file


def test_other_rules_of_the_tokenizer_are_noticed(run, labelled, tmp_path):
    from annotator.app.projects import open_project
    from annotator.domain.tokens import Tokens
    from annotator.store.articles import find_tokens, save_tokens

    with open_project(labelled) as session, session.journal.transaction():
        database = session.database
        article = session.reading.article(1)
        tokens = find_tokens(database, article.sha)
        old = Tokens([tokens.ends[1], *tokens.ends[2:]], [*tokens.spaces[1:]], (0,))
        database.connection.execute("DELETE FROM tokens WHERE sha = ?", (article.sha,))
        save_tokens(database, article.sha, "spacy-en-3.0.0-00000000", old)
        database.connection.execute(
            "UPDATE meta SET value = 'spacy-en-3.0.0-00000000' WHERE key = 'tokenizer'"
        )
    result = run.json("export", labelled, tmp_path / "c", "--format", "spacy", "--misaligned", "drop")
    assert result["retokenized"] == 1
    assert "1 article was cut into words anew" in (tmp_path / "c" / "README.md").read_text("utf-8")


def test_an_article_that_is_evaluated_on_itself_is_said(run, project, tmp_path):
    start, end = where("ministry")
    run("label", project, "1", start, end, "ACTOR")
    run("finish", project, "1")
    result = run.json("export", project, tmp_path / "one", "--format", "spacy")
    assert [remark["what"] for remark in result["remarks"]] == ["one-article"]
    said = run("export", project, tmp_path / "two", "--format", "spacy").out
    assert result["remarks"][0]["reason"] in said
    assert "trained on and evaluated on" in said


def test_a_part_without_annotations_is_said(run, project, tmp_path):
    start, end = where("ministry")
    run("label", project, "1", start, end, "ACTOR")
    run("finish", project, "all")
    result = run.json("export", project, tmp_path / "one", "--format", "spacy")
    assert {remark["what"] for remark in result["remarks"]} >= {"dev-empty", "test-empty"}
    assert "No annotation is in dev" in run("export", project, tmp_path / "two", "--format", "spacy").out
