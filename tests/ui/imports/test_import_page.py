"""The import page: what it says, what a person can say back, and that it asks for nothing but reading."""

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.components import PlainLabel
from annotator.ui.imports.sample import lines_of
from annotator.ui.imports.wording import pace_words
from tests.ui.imports.conftest import result, sample

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def words(widget):
    return [label.text() for label in widget.findChildren(PlainLabel) if label.isVisible() and label.text()]


def test_the_sentence_comes_first_and_nothing_is_written(shown, runner, tmp_path):
    page = shown()
    assert page.sentence.text() == "3 articles will come in"
    assert page.detail.text() == (
        "From 4 items. 4 exact copies are skipped, 2 items cannot be read, 1 needs a look. Nothing is written until you import."
    )
    assert page.foot.main.text() == "Import 3 articles"
    assert runner.lines == [
        [
            "import",
            "/in/study.annot",
            "/in/a.txt",
            "/in/b.csv",
            "/in/f",
            "/in/scan.pdf",
            "--memory",
            str(tmp_path / "memory"),
            "--preview",
        ]
    ]


def test_sources_name_themselves_without_their_folders(shown):
    model = shown().body.sources.model()
    assert [model.index(row, 0).data() for row in range(4)] == [
        "a.txt, Text, 1 article",
        "b.csv, Table · UTF-8 · columns found, 1 article, 1 left out",
        "f, Folder · 2 files, 1 article, check",
        "scan.pdf, PDF, 0 articles, left out",
    ]


def test_the_keyboard_is_in_the_sources_and_arrows_show_their_articles(shown):
    page = shown()
    assert page.body.sources.hasFocus()
    assert page.body.preview.shown() == "cleaned"
    press(KEY.Key_Down)
    assert page.body.preview.shown() == "columns"
    press(KEY.Key_Down)
    assert page.body.preview.name.text() == "c.txt"
    page.body.preview.after.click()
    assert page.body.preview.name.text() == "d.txt"
    assert page.body.preview.about.text() == "9 words · 6 June 2025 · English · example.org · a copy, skipped"
    press(KEY.Key_Down)
    assert "No article can be read here." in words(page.body.preview)


def test_greyed_passages_carry_their_reason_and_the_middle_is_counted():
    shown = [(line.words, line.why, line.left) for line in lines_of(sample())]
    assert shown == [
        ("Title", "", 0), ("Body one.", "", 0), ("Body two.", "", 0), ("", "", 2), ("Scroll to top", "site footer", 0),
    ]  # fmt: skip


def test_original_shows_what_stood_in_the_file(shown):
    page = shown()
    page.body.preview.tabs["original"].click()
    assert "Home\nTitle\nBody one." in words(page.body.preview.sample)


def test_ctrl_enter_imports_what_was_shown(shown):
    page = shown()
    press(KEY.Key_Return, CTRL)
    (line,) = page.said
    assert line[:6] == ["import", "/in/study.annot", "/in/a.txt", "/in/b.csv", "/in/f", "/in/scan.pdf"]
    assert "--preview" not in line


def test_escape_leaves_and_a_page_that_is_left_stops_reading(shown, runner):
    runner.hold = True
    page = shown()
    assert not page.ready()
    assert not page.foot.main.isEnabled()
    press(KEY.Key_Return, CTRL)
    press(KEY.Key_Escape)
    assert page.said == ["closed"]
    page.hide()
    assert runner.cancelled == 1
    runner.done(result(), "")
    assert page.result()["articles"] == 0


def test_columns_are_said_in_place(shown, runner, qtbot):
    page = shown()
    page.body.sources.choose(1)
    field = page.body.preview.columns.fields()["desk"]
    field.setCurrentIndex(field.findData("title"))
    assert page.body.preview.columns.fields()["head"].currentData() == ""
    assert not page.foot.main.isEnabled()
    qtbot.waitUntil(lambda: len(runner.lines) == 2)
    line = runner.lines[1]
    with open(line[line.index("--each") + 1], encoding="utf-8") as file:
        said = json.load(file)["/in/b.csv"]
    assert said["columns"] == {"text": "body", "title": "desk"}
    page.body.preview.columns.header.click()
    qtbot.waitUntil(lambda: len(runner.lines) == 3)
    with open(line[line.index("--each") + 1], encoding="utf-8") as file:
        assert json.load(file)["/in/b.csv"]["header"] is False


def test_an_encoding_is_said_for_one_file(shown, runner, qtbot):
    page = shown()
    table = page.body.problems
    assert not page.body.encoding.isVisible()
    table.setCurrentIndex(table.model().index(2, 0))
    assert page.body.encoding.isVisible()
    page.body.encoding.setCurrentIndex(page.body.encoding.findData("cp1250"))
    page.body.encoding.activated.emit(0)
    qtbot.waitUntil(lambda: len(runner.lines) == 2)
    with open(runner.lines[1][runner.lines[1].index("--each") + 1], encoding="utf-8") as file:
        assert json.load(file) == {"/in/f/c.txt": {"encoding": "cp1250"}}


def test_what_was_guessed_can_be_left_out_and_taken_in_again(shown, runner, qtbot):
    page = shown()
    table = page.body.problems
    rows = [[table.model().index(row, column).data() for column in range(4)] for row in range(3)]
    assert rows == [
        ["scan.pdf", "whole file", "Is a scan: its 2 pages have no text", "Left out"],
        ["b.csv", "line 418", "Has no text in column “body”", "Left out"],
        ["f", "c.txt", "Its encoding was guessed as cp1252: 3 odd characters", "Comes in"],
    ]
    runner.answer = result(remarks=[])
    table.setCurrentIndex(table.model().index(2, 0))
    table.setFocus()
    press(KEY.Key_Space)
    qtbot.waitUntil(lambda: len(runner.lines) == 2)
    assert table.model().index(0, 3).data() == "Left out"
    table.setCurrentIndex(table.model().index(0, 0))
    press(KEY.Key_Space)
    qtbot.waitUntil(lambda: len(runner.lines) == 3)
    assert [t.file for t in table.troubles()] == ["scan.pdf", "b.csv"]


def test_ways_in_are_options_of_the_import(shown, runner, qtbot):
    page = shown()
    page.body.furniture.click()
    page.body.annotations.click()
    qtbot.waitUntil(lambda: len(runner.lines) == 2)
    assert runner.lines[1][-3:] == ["--no-boilerplate", "--no-annotations", "--preview"]


def test_more_files_are_looked_into_as_well(shown, runner):
    page = shown()
    page.add_paths(["/in/more.txt", "/in/a.txt"])
    assert page.paths()[-1] == "/in/more.txt"
    assert runner.lines[1].count("/in/a.txt") == 1


def test_copies_say_whose_they_are_and_why_they_are_no_articles(shown, runner):
    page = shown()
    assert page.body.copies_of.text() == (
        "3 of articles that the project has, 1 of another one here. A project holds a text once, so they cannot come in as "
        "articles of their own. Their annotations and states join the article that is there."
    )
    runner.answer = result(duplicates=0, copies={"of_the_project": 0, "of_each_other": 0})
    page.add_paths(["/in/more.txt"])
    assert page.body.copies_of.isHidden()


def test_nothing_new_cannot_be_imported(shown, runner):
    runner.answer = result(articles=0, duplicates=0, sources=result()["sources"][3:], remarks=[])
    page = shown()
    assert page.sentence.text() == "Nothing new will come in"
    assert not page.foot.main.isEnabled()


def test_a_failure_is_a_strip(shown, runner):
    runner.hold = True
    page = shown()
    runner.done({}, "There is no such file.")
    assert page.strip.isVisible()
    assert page.sentence.text() == "Nothing can be read"


def test_a_narrow_window_has_the_sources_in_a_box(shown):
    page = shown(width=880)
    assert not page.body.sources.isVisible()
    page.body.narrow.setCurrentIndex(1)
    assert page.body.preview.shown() == "columns"


def test_the_list_of_problems_can_be_saved(shown, tmp_path, monkeypatch):
    page = shown()
    out = tmp_path / "problems.tsv"
    monkeypatch.setattr("annotator.ui.dialogs.save_file", lambda *_args, **_options: str(out))
    page.body.save.click()
    lines = out.read_text("utf-8").splitlines()
    assert lines[0] == "file\tline\treason"
    assert lines[2] == "/in/b.csv\t418\thas no text in column “body”"


def test_thousands_of_paths_go_through_a_file(shown, runner):
    page = shown()
    page.add_paths([f"/in/a rather long name of a file, number {n}.txt" for n in range(1000)])
    line = runner.lines[1]
    assert line[2] == "/in/a.txt"
    assert sum(map(len, line)) < 2_000
    with open(line[line.index("--list") + 1], encoding="utf-8") as file:
        assert len(json.load(file)) == 1003


def test_pace():
    assert pace_words(10, 0, 0.1) == "10 articles"
    assert pace_words(100, 400, 10) == "100 of 400 · 10 a second · 30 s left"
