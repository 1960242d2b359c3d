"""Real and odd texts through the whole way: the seed article, Reuters stories, event sentences, a made corpus."""

import gzip
import json
import subprocess
import sys
from collections import Counter
from itertools import islice

import pytest

from annotator.paths import bundled
from tests.cli.test_export_spacy import docs, spans

STORIES = 120


def new(run, folder, name="p.annot"):
    assert run("new", folder / name, "--annotator", "Ana").code == 0
    return folder / name


def test_the_seed_article_with_its_gold_annotation(run, tmp_path):
    project = new(run, tmp_path)
    first = run.json("import", project, bundled("seeds"))
    gold = run.json("import", project, bundled("data", "seed-gold.jsonl"), "--annotator", "Ana")
    assert (first["articles"], gold["articles"], gold["duplicates"]) == (1, 0, 1)
    seed = next(bundled("seeds").glob("*.txt")).read_text("utf-8")
    shown = run.json("show", project, "1")
    assert shown["text"] == seed
    assert all(seed[a["start"] : a["end"]] == a["text"] for a in shown["annotations"])
    assert {region["kind"] for region in shown["regions"]} == {"boilerplate"}
    run("finish", project, "1")
    result = run.json("export", project, tmp_path / "out", "--format", "spacy")
    assert sum(result["written"].values()) + len(result["not_written"]) == gold["annotations"]
    assert {entry["reason"] for entry in result["not_written"]} <= {"boilerplate"}
    (doc,) = docs(tmp_path / "out")
    left = {(e["start"], e["end"], e["label"]) for e in result["not_written"]}
    assert doc.text == seed
    assert spans(doc) | left == {(a["start"], a["end"], a["label"]) for a in shown["annotations"]}


def test_reuters_stories(run, shared_corpus, tmp_path):
    file = tmp_path / "reuters.jsonl"
    with gzip.open(
        shared_corpus / "reuters21578" / "reuters-commodity-trade.jsonl.gz", "rt", encoding="utf-8"
    ) as story:
        rows = list(islice(story, STORIES))
    file.write_text("".join(rows), encoding="utf-8")
    texts = {json.loads(row)["text"] for row in rows}
    project = new(run, tmp_path)
    result = run.json("import", project, file)
    assert (result["articles"], result["articles"] + result["duplicates"]) == (len(texts), STORIES)
    assert result["skipped"] == []
    listed = run.json("articles", project)["articles"]
    assert all(row["title"].strip() for row in listed)
    assert run.json("show", project, "1")["text"] == json.loads(rows[0])["text"]
    assert run.json("articles", project, "--search", "cocoa")["articles"]
    assert run.json("check", project)["ok"]
    assert run.json("undo", project)["undone"] == ["Import ‘reuters.jsonl’"]
    assert run.json("stats", project)["articles"] == 0


def test_event_sentences_with_their_spans(run, shared_corpus, tmp_path):
    file = shared_corpus / "plover" / "plover_gsr_spans.jsonl"
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    said = {(row["text"], s["start"], s["end"], s["label"]) for row in rows for s in row["spans"]}
    project = new(run, tmp_path)
    result = run.json("import", project, file)
    assert result["annotations"] == len(said)
    assert result["articles"] == len({row["text"] for row in rows})
    assert result["labels_added"] == sorted({label for *_, label in said} - {"ACTOR", "EVENT", "COMMODITY"})
    run("finish", project, "all", "--annotator", "imported")
    account = run.json("export", project, tmp_path / "out", "--format", "spacy", "--misaligned", "drop")
    left = Counter(entry["reason"] for entry in account["not_written"])
    assert sum(account["written"].values()) + sum(left.values()) == len(said)
    found = {(doc.text, *span) for doc in docs(tmp_path / "out") for span in spans(doc)}
    assert found <= said
    assert len(said - found) == sum(left.values()) <= 5


@pytest.fixture(scope="module")
def made(shared_corpus, tmp_path_factory):
    """A made corpus with CRLF, no-break spaces, emoji and spans that end inside words."""
    tool = shared_corpus.parent / "tools" / "make_corpus.py"
    if not tool.exists():
        pytest.skip("the tool that makes corpora is not on this machine")
    out = tmp_path_factory.mktemp("made") / "made.jsonl"
    subprocess.run(
        [sys.executable, str(tool), "--n", "60", "--out", str(out)], check=True, capture_output=True
    )
    return out


def test_a_made_corpus_under_each_policy(run, made, tmp_path):
    wanted = {}
    for line in made.read_text("utf-8").splitlines():
        row = json.loads(line)
        text = row["text"].replace("\r\n", "\n")
        wanted[text] = {
            (row["text"][s["start"] : s["end"]].replace("\r\n", "\n"), s["label"]) for s in row["spans"]
        }
    project = new(run, tmp_path)
    said = run.json("import", project, made, "--annotator", "Ana")
    run("finish", project, "all")
    shown = [run.json("show", project, row["number"]) for row in run.json("articles", project)["articles"]]
    assert {article["text"] for article in shown} == wanted.keys()
    for article in shown:
        assert {(a["text"], a["label"]) for a in article["annotations"]} == wanted[article["text"]]
    run.refused("export", project, tmp_path / "stop", "--format", "spacy", naming="inside a token")
    moved = {}
    for policy in ("expand", "contract", "drop"):
        result = run.json("export", project, tmp_path / policy, "--format", "spacy", "--misaligned", policy)
        assert sum(result["written"].values()) + len(result["not_written"]) == said["annotations"]
        account = json.loads((tmp_path / policy / "corpus" / "accounting.json").read_text("utf-8"))
        expected = {article["text"]: set() for article in shown}
        texts = {article["number"]: article["text"] for article in shown}
        for entry in account["entries"]:
            if entry["written"]:
                start, end = entry.get("changed_to") or (entry["start"], entry["end"])
                expected[texts[entry["article"]]].add((start, end, entry["label"]))
        assert {doc.text: spans(doc) for doc in docs(tmp_path / policy)} == expected
        moved[policy] = sum("changed_to" in entry for entry in account["entries"]), len(result["not_written"])
    assert moved["expand"][0] >= 1
    assert moved["expand"][1] == 0
    assert moved["drop"] == (0, moved["expand"][0])
    assert sum(moved["contract"]) == moved["expand"][0]
