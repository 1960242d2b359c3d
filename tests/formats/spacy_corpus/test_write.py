"""The whole corpus: complete, reproducible, accounted for, trainable; or refused with nothing written."""

import hashlib
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from annotator.errors import ExportRefused
from annotator.formats.spacy_corpus import CorpusOptions, docs, plan, split_articles, write_corpus

FILES = [
    "corpus/train.spacy", "corpus/dev.spacy", "corpus/test.spacy", "corpus/accounting.json",
    "configs/ner.cfg", "configs/spancat.cfg", "project.yml", "requirements.txt", "README.md", "corpus/manifest.json",
]  # fmt: skip


def write(articles, out, *, split=None, progress=None, force=False, **options):
    return write_corpus(lambda: iter(articles), out, CorpusOptions(**options), split, progress, force=force)


def docs_of(out):
    """Read every Doc with a fresh vocabulary, by part."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    vocab = Vocab()
    found = {}
    for part in ("train", "dev", "test"):
        paths = [out / "corpus" / f"{part}.spacy", *sorted((out / "corpus" / part).glob("*.spacy"))]
        found[part] = [
            doc for path in paths if path.exists() for doc in DocBin().from_disk(path).get_docs(vocab)
        ]
    return found


def files_of(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_everything_that_a_corpus_needs(made, tmp_path):
    seen = []
    account = write(made, tmp_path / "out", progress=lambda done, total: seen.append((done, total)))
    assert account.files == tuple(str(tmp_path / "out" / name) for name in FILES)
    assert sorted(files_of(tmp_path / "out")) == sorted(FILES)
    assert (account.articles, account.annotations, seen[-1]) == (30, 270, (30, 30))
    docs = docs_of(tmp_path / "out")
    assert [len(docs[part]) for part in docs] == [24, 3, 3]
    assert {doc.user_data["article_id"] for part in docs.values() for doc in part} == {
        one.article.uuid for one in made
    }
    assert all(doc.user_data["split"] == part for part, found in docs.items() for doc in found)


def test_the_account_balances(made, corpus_article, tmp_path):
    odd = corpus_article(
        "Vale sold tin.",
        [(1, 4, "A"), (0, 4, "A"), (0, 4, "A"), (9, 13, "B")],
        [(5, 9, "not-read")],
        number=99,
    )
    account = write([*made, odd], tmp_path / "out", misaligned="drop")
    docs = [doc for part in docs_of(tmp_path / "out").values() for doc in part]
    in_spans = Counter(span.label_ for doc in docs for span in doc.spans["sc"])
    assert dict(in_spans) == account.written
    assert sum(account.written.values()) + len(account.not_written) == account.annotations == 274
    assert Counter(entry.reason for entry in account.not_written) == {
        "edge-inside-token": 1,
        "duplicate": 1,
        "whitespace": 1,
    }
    in_ents = sum(len(doc.ents) for doc in docs)
    assert in_ents == sum(in_spans.values()) - len(account.ents_left_out)
    stored = json.loads((tmp_path / "out" / "corpus" / "accounting.json").read_text(encoding="utf-8"))
    assert [row["id"] for row in stored["entries"]] == [
        str(annotation.id) for one in [*made, odd] for annotation in one.annotations
    ]
    told = {str(entry.annotation): entry for entry in account.entries}
    for row in stored["entries"]:
        entry = told.get(row["id"])
        assert (row.get("reason", ""), row.get("ents_reason", "")) == (
            (entry.reason, entry.ents_reason) if entry else ("", "")
        )
        assert row["written"] == (list(entry.written) if entry else ["spans", "ents"])
    assert (stored["articles"], stored["annotations"]) == (31, 274)
    assert (stored["written"], stored["not_written"]) == (account.written, 3)
    assert stored["ents_left_out"] == len(account.ents_left_out) == 30
    assert next(row for row in stored["entries"] if row.get("reason")) == {
        "id": "99000", "article": 99, "start": 1, "end": 4, "label": "A", "text": "ale", "written": [],
        "reason": "edge-inside-token",
    }  # fmt: skip


def test_the_manifest_names_what_is_there(made, tmp_path):
    tokenizer = {"name": "spacy.en", "version": "3.8", "hash": "abc"}
    write(made, tmp_path / "out", tokenizer=tokenizer, created="2026-01-01T00:00:00Z", seed=3)
    found = json.loads((tmp_path / "out" / "corpus" / "manifest.json").read_text(encoding="utf-8"))
    assert found["tokenizer"] == tokenizer
    assert found["files"] == {
        name: hashlib.sha256(content).hexdigest()
        for name, content in files_of(tmp_path / "out").items()
        if name != "corpus/manifest.json"
    }
    docs = docs_of(tmp_path / "out")
    for part, counts in found["parts"].items():
        assert counts["articles"] == len(docs[part])
        assert counts["tokens"] == sum(len(doc) for doc in docs[part])
        assert counts["missing_tokens"] == sum(token.ent_iob == 0 for doc in docs[part] for token in doc) > 0
        assert counts["labels"] == Counter(span.label_ for doc in docs[part] for span in doc.spans["sc"])
    assert (found["split"]["seed"], found["created"]) == (3, "2026-01-01T00:00:00Z")
    assert found["longest_span_tokens"] == max(
        len(span) for part in docs.values() for doc in part for span in doc.spans["sc"]
    )


def test_the_same_project_and_seed_give_the_same_bytes(made, tmp_path):
    write(made, tmp_path / "one")
    script = (
        "import pickle, sys; from pathlib import Path; from annotator.formats.spacy_corpus import *\n"
        "articles = pickle.loads(sys.stdin.buffer.read())\n"
        "write_corpus(lambda: articles, Path(sys.argv[1]), CorpusOptions())"
    )
    import pickle

    subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "two")],
        input=pickle.dumps(made),
        check=True,
        timeout=120,
        env=os.environ | {"PYTHONHASHSEED": "77"},
        cwd=Path(__file__).parents[3],
    )
    assert files_of(tmp_path / "one") == files_of(tmp_path / "two")


def test_many_articles_become_folders(made, tmp_path, english):
    from spacy.training import Corpus

    account = write(made, tmp_path / "out", shard=10)
    names = [Path(file).relative_to(tmp_path / "out").as_posix() for file in account.files][:5]
    assert sorted(names) == [
        "corpus/dev.spacy", "corpus/test.spacy", "corpus/train/0001.spacy", "corpus/train/0002.spacy", "corpus/train/0003.spacy",
    ]  # fmt: skip
    assert [len(found) for found in docs_of(tmp_path / "out").values()] == [24, 3, 3]
    assert len(list(Corpus(tmp_path / "out" / "corpus" / "train")(english))) == 24
    config = (tmp_path / "out" / "configs" / "ner.cfg").read_text(encoding="utf-8")
    assert 'train = "corpus/train"\n' in config
    assert 'dev = "corpus/dev.spacy"\n' in config


def test_exactly_a_full_file_stays_a_file(made, tmp_path):
    write(
        made[:4],
        tmp_path / "out",
        shard=4,
        split=dict.fromkeys([one.article.uuid for one in made[:4]], "train"),
    )
    assert (tmp_path / "out" / "corpus" / "train.spacy").is_file()


def test_a_part_of_nothing_gives_no_file_and_is_replaced_in_the_config(made, tmp_path):
    from spacy.util import load_config

    write_corpus(lambda: made, tmp_path / "out", CorpusOptions(split=(100, 0, 0)))
    assert sorted(path.name for path in (tmp_path / "out" / "corpus").iterdir()) == [
        "accounting.json", "manifest.json", "train.spacy",
    ]  # fmt: skip
    assert load_config(tmp_path / "out" / "configs" / "ner.cfg")["paths"]["dev"] == "corpus/train.spacy"
    assert "There is no dev part" in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("component", "others"), [("ner", "spancat"), ("spancat", "ner")])
def test_one_component_alone(made, tmp_path, component, others):
    account = write(made, tmp_path / "out", component=component)
    assert [path.name for path in (tmp_path / "out" / "configs").iterdir()] == [f"{component}.cfg"]
    assert f"train-{others}" not in (tmp_path / "out" / "project.yml").read_text(encoding="utf-8")
    assert len(account.not_written) == (30 if component == "ner" else 0)


def test_a_split_that_was_dealt_before_is_kept(made, tmp_path):
    keys = plan(made, CorpusOptions()).keys
    before = split_articles(keys[:10], seed=9)
    dealt = split_articles(keys, frozen=before)
    write(made, tmp_path / "out", split=dealt)
    docs = docs_of(tmp_path / "out")
    found = {doc.user_data["article_id"]: part for part in docs for doc in docs[part]}
    assert found == dealt
    assert found.items() >= before.items()


def test_misaligned_annotations_stop_before_anything_is_written(made, corpus_article, tmp_path):
    with pytest.raises(ExportRefused, match="1 annotation begins or ends inside a token"):
        write([*made, corpus_article("Vale sold.", [(1, 4, "A")])], tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_articles_that_change_meanwhile_are_refused(made, tmp_path):
    calls = []

    def articles():
        calls.append(1)
        return made if len(calls) == 1 else made[:-1]

    with pytest.raises(ExportRefused, match="changed while"):
        write_corpus(articles, tmp_path / "out", CorpusOptions())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.filterwarnings("error::ResourceWarning")
def test_being_stopped_leaves_nothing(made, tmp_path, monkeypatch):
    closed = []
    monkeypatch.setattr(docs, "_SMALL", 1)
    close = docs.Shard.close
    monkeypatch.setattr(docs.Shard, "close", lambda shard: closed.append(len(shard)) or close(shard))

    def stop(done, total):
        if (done, total) == (20, 30):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(made, tmp_path / "out", progress=stop)
    assert list(tmp_path.iterdir()) == []
    assert sum(closed) == 20, "what waits in temporary files goes at once"


def test_force_replaces_an_earlier_corpus(made, tmp_path):
    write(made, tmp_path / "out", shard=10)
    with pytest.raises(ExportRefused, match="not empty"):
        write(made, tmp_path / "out")
    write(made, tmp_path / "out", force=True)
    assert sorted(files_of(tmp_path / "out")) == sorted(FILES)


def test_real_sentences_stand_in_the_corpus_as_they_were(news, tmp_path):
    account = write(news, tmp_path / "out", misaligned="drop")
    texts = {one.article.uuid: one for one in news}
    for part in docs_of(tmp_path / "out").values():
        for doc in part:
            one = texts[doc.user_data["article_id"]]
            assert doc.text == one.article.text
            given = {(a.span.start, a.span.end, a.label_name) for a in one.annotations}
            assert {(span.start_char, span.end_char, span.label_) for span in doc.spans["sc"]} <= given
    assert sum(account.written.values()) > 200


def test_spacy_trains_from_it(made, tmp_path):
    out = tmp_path / "out"
    write(made, out)
    from weasel.cli.run import project_run

    project_run(out, "all", dry=True)
    steps = ["--training.max_steps", "20", "--training.eval_frequency", "10"]
    done = subprocess.run(
        [sys.executable, "-m", "spacy", "train", "configs/spancat.cfg", "--output", "training", *steps],
        cwd=out,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (out / "training" / "model-best" / "spancat").is_dir()
