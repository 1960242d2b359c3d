"""A folder appears whole or not at all, and nothing of somebody else's is lost."""

import pytest

from annotator.errors import ExportRefused
from annotator.formats.spacy_corpus.landing import check_target, landing


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def fill(folder, text="new"):
    """Write a small corpus; a second time fails."""
    (folder / "corpus").mkdir()
    (folder / "corpus" / "train.spacy").write_text(text, encoding="utf-8")
    (folder / "README.md").write_text(text, encoding="utf-8")


def fill_twice(folder):
    fill(folder)
    fill(folder)


NEW = {"corpus/train.spacy": "new", "README.md": "new"}


def test_a_new_folder(tmp_path):
    with landing(tmp_path / "deep" / "out", force=False) as folder:
        fill(folder)
        assert not (tmp_path / "deep" / "out").exists()
    assert contents(tmp_path / "deep" / "out") == NEW
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["out"]


def test_an_empty_folder_is_filled(tmp_path):
    (tmp_path / "out").mkdir()
    with landing(tmp_path / "out", force=False) as folder:
        fill(folder)
    assert contents(tmp_path / "out") == NEW


def test_a_folder_with_something_in_it_needs_force(tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ExportRefused, match="not empty"), landing(out, force=False):
        pytest.fail("the block must not run")
    assert contents(tmp_path) == {"out/mine.txt": "mine"}


def test_force_replaces_the_corpus_and_leaves_the_rest(tmp_path):
    out = tmp_path / "out"
    (out / "corpus").mkdir(parents=True)
    (out / "corpus" / "stale.spacy").write_text("old", encoding="utf-8")
    (out / "mine.txt").write_text("mine", encoding="utf-8")
    with landing(out, force=True) as folder:
        fill(folder)
    assert contents(out) == NEW | {"mine.txt": "mine"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_error_leaves_everything_as_it_was(tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    fill(out, "old")
    with pytest.raises(FileExistsError), landing(out, force=True) as folder:
        fill_twice(folder)
    assert contents(tmp_path) == {f"out/{name}": "old" for name in NEW}


def test_an_error_while_moving_puts_the_old_back(tmp_path, monkeypatch):
    from pathlib import Path

    out = tmp_path / "out"
    out.mkdir()
    fill(out, "old")
    rename, calls = Path.rename, []

    def failing(self, target):
        calls.append(target)
        if len(calls) == 4:  # the new corpus folder, when README.md has been exchanged
            raise OSError("the disk went away")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="went away"), landing(out, force=True) as folder:
        fill(folder)
    assert contents(tmp_path) == {f"out/{name}": "old" for name in NEW}


def test_a_file_is_never_replaced_by_a_folder(tmp_path):
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    for force in (False, True):
        with pytest.raises(ExportRefused, match="is a file"):
            check_target(tmp_path / "out", force=force)
