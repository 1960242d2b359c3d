"""Settings: overrides only, what is not understood is kept or left aside, never a crash."""

import logging
import tomllib

import pytest

from annotator.app.settings import Settings, load_settings, save_settings, settings_file
from annotator.errors import BadFile


@pytest.fixture
def file(tmp_path):
    return tmp_path / "deep" / "settings.toml"


def written(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def test_no_file_means_defaults(file):
    assert load_settings(file) == Settings()
    assert not file.parent.exists()


def test_only_what_differs_is_written(file):
    save_settings(Settings(theme="dark", recent=("/a b/ü.annot", 'q"\\\n.annot')), file)
    assert tomllib.loads(file.read_text("utf-8")) == {
        "theme": "dark",
        "recent": ["/a b/ü.annot", 'q"\\\n.annot'],
    }
    save_settings(Settings(), file)
    assert file.read_text("utf-8") == ""
    assert [entry.name for entry in file.parent.iterdir()] == ["settings.toml"]


def test_what_is_saved_is_loaded(file):
    chosen = Settings("Ana “Z”", "light", "Inter", 20, 125, "lines", False, 60, True, ("a", "b"))
    save_settings(chosen, file)
    assert load_settings(file) == chosen


def test_unknown_keys_are_kept(file):
    text = 'future = 3\nratio = 0.5\nwhen = 2026-01-02T03:04:05Z\n"a key" = "x"\n[section]\ndeep = [1, {b = "c"}]\n'
    written(file, text)
    save_settings(Settings(theme="dark"), file)
    save_settings(Settings(theme="light"), file)
    assert tomllib.loads(file.read_text("utf-8")) == tomllib.loads(text) | {"theme": "light"}
    assert load_settings(file).theme == "light"


@pytest.mark.parametrize("raw", [b"theme = ", b"\xff\xfe", b"theme = 'dark'\ntheme = 'light'"])
def test_a_broken_file_means_defaults_and_is_moved_aside(file, raw, caplog):
    written(file, "").write_bytes(raw)
    with caplog.at_level(logging.INFO):
        assert load_settings(file) == Settings()
    assert str(file) in caplog.text
    save_settings(Settings(theme="dark"), file)
    assert load_settings(file).theme == "dark"
    assert file.with_name("settings.toml.broken").read_bytes() == raw


@pytest.mark.parametrize(
    "line",
    [
        "reading_size = 13",
        "reading_size = 29",
        "reading_size = true",
        'reading_size = "18"',
        "interface_size = 151",
        "interface_size = 89",
        "backup_minutes = 4",
        "backup_minutes = 241",
        'theme = "pink"',
        'density = "much"',
        "name = 3",
        "skip_small_words = 1",
        'recent = "a"',
    ],
)
def test_a_value_that_cannot_be_used_is_logged_and_left_at_its_default(file, line, caplog):
    with caplog.at_level(logging.INFO):
        assert load_settings(written(file, f"{line}\ncompact_list = true\n")) == Settings(compact_list=True)
    assert line.split()[0] in caplog.text


def test_the_limits_themselves_are_fine(file):
    found = load_settings(written(file, "reading_size = 28\ninterface_size = 90\nbackup_minutes = 240\n"))
    assert (found.reading_size, found.interface_size, found.backup_minutes) == (28, 90, 240)


def test_paths_that_are_no_unicode_are_left_out(file):
    save_settings(Settings(recent=("/good", "/caf\udce9")), file)
    assert load_settings(file).recent == ("/good",)


def test_where_it_cannot_be_written_there_is_a_sentence(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(BadFile, match="cannot be written"):
        save_settings(Settings(theme="dark"), tmp_path / "file" / "settings.toml")
    assert load_settings(tmp_path / "file" / "settings.toml") == Settings()


def test_the_environment_names_another_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("ANNOTATOR_CONFIG", str(tmp_path))
    assert settings_file() == tmp_path / "settings.toml"
    monkeypatch.delenv("ANNOTATOR_CONFIG")
    assert settings_file().name == "settings.toml"
