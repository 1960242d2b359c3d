"""Files of several formats with one suffix, told apart by how they begin."""

import json

import pytest

from annotator.formats.detect import belongs_to_corpus, kind_of
from annotator.formats.reading import read_path
from annotator.formats.registry import sniff

TASK = {"id": 1, "data": {"text": "Vale said"}, "annotations": []}
BEGINNINGS = [
    ("text", "a.txt", "Vale halted exports.\n\nIt said so on Monday.\n"),
    ("jsonl", "a.jsonl", json.dumps({"text": "Vale", "spans": [], "work": [], "annotator": "Ana"})),
    ("jsonl", "a.json", json.dumps([{"text": "Vale"}])),
    ("prodigy", "a.jsonl", json.dumps({"text": "Vale", "spans": [], "answer": "accept"})),
    ("prodigy", "a.jsonl", json.dumps({"text": "Vale", "_input_hash": 3, "_task_hash": 4})),
    ("doccano", "a.jsonl", json.dumps({"id": 1, "text": "Vale", "label": [[0, 4, "ACTOR"]]})),
    ("doccano", "a.jsonl", json.dumps({"text": "Vale", "entities": [{"id": 0, "start_offset": 0}]})),
    ("doccano", "a.jsonl", json.dumps({"text": "Vale " * 20_000, "label": [[0, 4, "ACTOR"]]})),
    ("label-studio", "a.json", json.dumps([TASK], indent=1)),
    ("label-studio", "a.json", json.dumps([TASK | {"data": {"text": "Vale " * 20_000}, "predictions": []}])),
    ("conll", "a.txt", "-DOCSTART- -X- O O\n\nVale NNP B-NP B-ORG\nsaid VBD B-VP O\n\n"),
    ("conll", "a.tsv", "Vale\tB-ORG\nsaid\tO\n"),
    ("brat", "a.ann", ""),
    ("csv", "a.tsv", "title\ttext\nCopper\tVale halted exports.\n"),
    ("webanno", "a.tsv", "#FORMAT=WebAnno TSV 3.3\n"),
    ("spacy", "a.json", json.dumps([["Vale", {"entities": [[0, 4, "ORG"]]}]])),
    ("spacy", "a.json", json.dumps({"classes": ["ORG"], "annotations": [["Vale", {"entities": []}]]})),
    ("spacy", "a.jsonl", json.dumps(["Vale", {"entities": [[0, 4, "ORG"]]}])),
    ("huggingface", "a.jsonl", json.dumps({"id": "1", "tokens": ["Vale"], "ner_tags": [1]})),
    ("huggingface", "a.jsonl", json.dumps({"text": "Vale", "spans": [], "meta_json": "{}"})),
    ("jsonl", "a.jsonl", json.dumps({"id": "1", "text": "Vale", "spans": [], "annotator": "Ana"})),
]


@pytest.mark.parametrize(("name", "file", "content"), BEGINNINGS)
def test_beginnings(tmp_path, name, file, content):
    path = tmp_path / file
    path.write_text(content, encoding="utf-8")
    if name == "brat":
        path = path.with_suffix(".txt")
        path.write_text("Vale")
    assert (sniff(path) or pytest.fail("nothing reads it")).name == name


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[", b"[[", b"\xff\xfe[", b'{"a"', b"[" * 9999, b"\x00\x01", b"O\nO\n"]
)
@pytest.mark.parametrize("suffix", [".json", ".jsonl", ".txt", ".tsv"])
def test_broken_beginnings_say_nothing(tmp_path, content, suffix):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(content)
    assert kind_of(path) in ("", "jsonl")


def test_parts_of_a_corpus_are_no_articles(tmp_path):
    for name in (
        "a.txt",
        "a.ann",
        "annotation.conf",
        "visual.conf",
        "b.ann",
        "corpus.json",
        "corpus.config.xml",
    ):
        (tmp_path / name).write_text("")
    (tmp_path / "spans").mkdir()
    (tmp_path / "README.md").write_text("---\nlicense: mit\n---\n")
    (tmp_path / "TypeSystem.xml").write_text("")
    parts = {path.name for path in tmp_path.iterdir() if belongs_to_corpus(path)}
    assert parts == {"a.ann", "annotation.conf", "visual.conf", "README.md", "corpus.config.xml"}
    (tmp_path / "a.xmi").write_text("")
    assert belongs_to_corpus(tmp_path / "TypeSystem.xml")


def test_who_names_the_keys_overrules_the_look_of_a_row(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "Vale", "body": "Vale halted.", "label": [[0, 4, "ORG"]]}) + "\n")
    (plain,) = read_path(path)
    (named,) = read_path(path, columns={"text": "body"})
    assert (plain.text, len(plain.annotations)) == ("Vale", 1)
    assert named.text == "Vale halted."
