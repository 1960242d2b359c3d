"""`export`: what holds for every format."""

import pytest

from tests.cli.conftest import contents, where

BOTH = [("spacy", "corpus"), ("jsonl", "out.jsonl")]


@pytest.fixture(params=BOTH, ids=[name for name, _ in BOTH])
def target(request, tmp_path):
    """A format and a target that is not there yet."""
    return request.param[0], tmp_path / request.param[1]


def entries(folder):
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*"))


def test_the_keys(run, labelled, target):
    form, out = target
    result = run.json("export", labelled, out, "--format", form)
    assert {"articles", "annotations", "written", "not_written", "files"} <= set(result)
    assert (result["articles"], result["annotations"], result["not_written"]) == (2, 5, [])
    assert result["written"] == {"ACTOR": 3, "COMMODITY": 1, "EVENT": 1}
    assert all(str(out) in file for file in result["files"])


def test_the_project_is_not_changed(run, labelled, target):
    """But for the parts of a corpus, which it keeps."""
    before = contents(labelled)
    assert run("export", labelled, target[1], "--format", target[0]).code == 0
    after = contents(labelled)
    kept = {"split"} if target[0] == "spacy" else set()
    assert {name for name in after if after[name] != before[name]} - {"meta"} == kept


def test_several_annotators_are_refused_and_named(run, labelled, target):
    run("finish", labelled, "3", "--annotator", "Ben")
    for only in ((), ("--only", "all")):
        sentence = run.refused("export", labelled, target[1], "--format", target[0], *only, naming="Ben")
        assert "Ana Ruiz" in sentence
        assert "--annotator" in sentence
    assert not target[1].exists()
    assert run("export", labelled, target[1], "--format", target[0], "--annotator", "ana ruiz").code == 0


def test_a_target_that_is_not_empty_is_refused_without_force(run, labelled, target):
    form, out = target
    assert run("export", labelled, out, "--format", form).code == 0
    before = out.read_bytes() if out.is_file() else entries(out)
    run("label", labelled, "1", *where("We agree"), "EVENT")
    run.refused("export", labelled, out, "--format", form, naming=out, project=labelled)
    assert (out.read_bytes() if out.is_file() else entries(out)) == before
    assert run.json("export", labelled, out, "--format", form, "--force")["written"]["EVENT"] == 2


def test_an_empty_target_is_taken(run, labelled, tmp_path):
    (tmp_path / "corpus").mkdir()
    (tmp_path / "out.jsonl").touch()
    assert run("export", labelled, tmp_path / "corpus", "--format", "spacy").code == 0
    assert run("export", labelled, tmp_path / "out.jsonl", "--format", "jsonl").code == 0


def test_nothing_finished_is_refused(run, project, target):
    run.refused("export", project, target[1], "--format", target[0], naming="finished", project=project)
    run("finish", project, "1", "--status", "skipped")
    run.refused("export", project, target[1], "--format", target[0], naming="finished", project=project)
    assert not target[1].exists()


def test_no_article_is_refused(run, tmp_path, target):
    project = tmp_path / "empty.annot"
    run("new", project)
    for only in ("finished", "all"):
        run.refused("export", project, target[1], "--format", target[0], "--only", only)
    assert not target[1].exists()


def test_only_all_takes_articles_that_are_not_finished(run, labelled, target):
    run("label", labelled, "3", "7", "13", "ACTOR")
    result = run.json("export", labelled, target[1], "--format", target[0], "--only", "all")
    assert (result["articles"], result["annotations"]) == (3, 6)


WRONG = [
    (("--only", "some"), "some"),
    (("--annotator", "Zoe"), "Zoe"),
    (("--gold",), "gold"),
    (("--gold", "--annotator", "Ana Ruiz"), "--gold"),
    (("--split", "80/20"), "80/20"),
    (("--split", "80/x/10"), "x"),
    (("--split", "80/-10/30"), "-10"),
    (("--seed", "-1"), "-1"),
    (("--seed", "one"), "one"),
    (("--seed", str(2**40)), str(2**40)),
]


@pytest.mark.parametrize(("options", "naming"), WRONG, ids=[" ".join(options) for options, _ in WRONG])
def test_a_wrong_value_is_refused(run, labelled, target, options, naming):
    run.refused(
        "export", labelled, target[1], "--format", target[0], *options, naming=naming, project=labelled
    )
    assert not target[1].exists()


@pytest.mark.parametrize("form", ["bogus", "text", "", "SPACY"])
def test_an_unknown_format_or_one_that_is_only_read_is_refused(run, labelled, tmp_path, form):
    run.refused("export", labelled, tmp_path / "out", "--format", form, naming=f"“{form}”", project=labelled)


def test_a_target_inside_a_file_is_refused_in_a_sentence(run, labelled, target, tmp_path):
    (tmp_path / "file").write_text("x")
    run.refused(
        "export", labelled, tmp_path / "file" / "deeper" / "out", "--format", target[0], naming="file"
    )
    run.refused("export", labelled, tmp_path / ("o" * 300), "--format", target[0], naming="ooo")


@pytest.mark.parametrize(
    "error", [KeyboardInterrupt(), OSError(28, "No space left on device")], ids=["ctrl-c", "full"]
)
@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("place", ["os.fsync", "annotator.app.transfer.exporting.work_of"])
def test_a_broken_off_archive_leaves_the_old_one(run, labelled, tmp_path, monkeypatch, error, force, place):
    out = tmp_path / "out.jsonl"
    out.write_bytes(b"old" if force else b"")

    def stop(*_, **__):
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(place, stop)
        done = run("export", labelled, out, "--format", "jsonl", *["--force"] * force)
    assert done.code == (130 if isinstance(error, KeyboardInterrupt) else 1)
    assert done.err.count("\n") == 1
    assert out.read_bytes() == (b"old" if force else b"")
    assert entries(tmp_path) == ["out.jsonl", "study.annot"]


@pytest.mark.parametrize(
    "error", [KeyboardInterrupt(), OSError(28, "No space left on device")], ids=["ctrl-c", "full"]
)
@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("place", ["spool.Spool.write_account", "write.write_manifest", "docs.Shard.add"])
def test_a_broken_off_corpus_leaves_the_old_one(run, labelled, tmp_path, monkeypatch, error, force, place):
    out = tmp_path / "corpus"
    if force:
        out.mkdir()
        (out / "README.md").write_text("old")
        (out / "notes.txt").write_text("mine")

    def stop(*_, **__):
        raise error

    before = entries(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(f"annotator.formats.spacy_corpus.{place}", stop)
        done = run("export", labelled, out, "--format", "spacy", *["--force"] * force)
    assert done.code == (130 if isinstance(error, KeyboardInterrupt) else 1)
    assert done.err.count("\n") == 1
    if isinstance(error, OSError):
        assert "disk is full" in done.err
    assert entries(tmp_path) == before
    if force:
        assert (out / "README.md").read_text() == "old"


def test_people_read_counts_and_files(run, labelled, target):
    lines = run("export", labelled, target[1], "--format", target[0], "--quiet").out.splitlines()
    assert lines[0] == "5 of 5 annotations in 2 articles written."
    assert lines[-1].startswith(f"  {target[1]}")


def test_a_corpus_is_one_annotators(run, labelled, tmp_path):
    run.refused(
        "export", labelled, tmp_path / "out", "--format", "spacy", "--everybody", naming="--everybody"
    )
