"""Merging, deciding by a rule and planning in the window: everything is seen before anything is changed."""

import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.__main__ import main
from annotator.domain.annotation import Status
from annotator.ui import dialogs
from tests.journeys.hands import CONTROL


@pytest.fixture
def packet(small_project, tmp_path):
    """What Dan sends back: a label on each of two articles, one of them finished."""
    path = tmp_path / "dan.annot"
    assert main(["packet", str(small_project), str(path), "--annotator", "Dan", "--quiet"]) == 0
    for article in ("1", "2"):
        line = ["label", str(path), article, "0", "5", "ACTOR", "--no-snap", "--quiet"]
        assert main(line) == 0
    assert main(["finish", str(path), "1", "--quiet"]) == 0
    return path


@pytest.fixture
def window(small_project, open_window):
    return open_window(small_project)


def choose(window, qtbot, monkeypatch, *paths):
    monkeypatch.setattr(dialogs, "open_files", lambda *_a, **_k: [str(path) for path in paths])
    window.commands.run("go.merge")
    page = window.page()
    qtbot.mouseClick(page.choose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.looking(), timeout=30_000)
    return page


def test_what_would_come_is_said_first(window, packet, qtbot, monkeypatch):
    page = choose(window, qtbot, monkeypatch, packet)
    assert page.sentence.text() == "2 annotations come in, 0 change, 0 are removed"
    (line,) = page.people._lines
    assert (line.name, [cell.text for cell in line.cells]) == ("Dan", ["2", "0", "0", "1"])
    assert page.merge.isEnabled()
    assert window.session.reading.statistics().annotations == 0


def test_the_main_key_merges_and_the_list_shows_it(window, packet, qtbot, monkeypatch):
    page = choose(window, qtbot, monkeypatch, packet)
    QTest.keyClick(page, Qt.Key.Key_Return, CONTROL)
    assert window.view() == "label"
    assert window.strip.sentence() == "Merging …"
    assert window.progress.isVisible()
    qtbot.waitUntil(lambda: not window.merges.running(), timeout=30_000)
    assert window.session.reading.statistics().annotations == 2
    assert window.strip.sentence() == "2 annotations came in."
    assert not window.progress.isVisible()
    page = choose(window, qtbot, monkeypatch, packet)
    assert page.sentence.text() == "Everything in it is here already"
    assert not page.merge.isEnabled()


def test_a_file_that_is_no_project_is_said(window, tmp_path, qtbot, monkeypatch):
    (tmp_path / "page.annot").write_text("<!doctype html>")
    page = choose(window, qtbot, monkeypatch, tmp_path / "page.annot")
    assert page.sentence.text() == "Nothing can be merged"
    assert "is a web page, not a project" in page.about.text()
    assert not page.merge.isEnabled()


def test_a_changed_text_shows_its_difference(window, packet, qtbot, monkeypatch):
    connection = sqlite3.connect(packet)
    connection.execute("UPDATE text SET body = replace(body, 'copper', 'silver')")
    connection.commit()
    connection.close()
    page = choose(window, qtbot, monkeypatch, packet)
    words = [page._refused.itemAt(n).widget() for n in range(page._refused.count())]
    assert any("differs from yours" in widget.text() for widget in words if hasattr(widget, "text"))
    assert not page.merge.isEnabled()


def test_a_new_label_can_stay_out(window, packet, qtbot, monkeypatch, tmp_path):
    rows = '{"text": "Peru sold tin.", "spans": [{"start": 0, "end": 4, "label": "PLACE"}]}\n'
    (tmp_path / "more.jsonl").write_text(rows)
    assert main(["import", str(packet), str(tmp_path / "more.jsonl"), "--annotator", "Dan", "--quiet"]) == 0
    page = choose(window, qtbot, monkeypatch, packet)
    assert page.sentence.text().startswith("3 annotations come in")
    page.ticks["PLACE"].click()
    qtbot.waitUntil(lambda: page.sentence.text().startswith("2 annotations come in"), timeout=30_000)
    assert page.without_labels() == ["PLACE"]


def test_a_clock_that_was_wrong_must_be_accepted(window, packet, qtbot, monkeypatch):
    connection = sqlite3.connect(packet)
    connection.execute(f"UPDATE annotation SET hlc = {2_500_000_000_000 << 16}")
    connection.commit()
    connection.close()
    page = choose(window, qtbot, monkeypatch, packet)
    assert page.clock.isVisible()
    assert not page.merge.isEnabled()
    page.clock.click()
    assert page.merge.isEnabled()


# -- deciding by a rule


def test_a_rule_is_counted_before_it_decides(lab, open_window, qtbot):
    window = open_window(lab)
    window.commands.run("go.policy")
    page = window.page()
    qtbot.waitUntil(lambda: "Counting" not in page.sentence.text())
    assert page.sentence.text() == "The rule decides 2 places; 4 disagreements stay open"
    page.edges.setCurrentIndex(page.edges.findData("longest"))
    qtbot.waitUntil(lambda: page.sentence.text() == "The rule decides 4 places; 2 disagreements stay open")
    assert page.written() == ("unanimous", "longest")
    page.labels["ACTOR"].setCurrentIndex(page.labels["ACTOR"].findData("open"))
    qtbot.waitUntil(lambda: page.sentence.text().startswith("The rule decides 2 places"))
    assert page.written() == ("unanimous,ACTOR=open", "longest")
    assert not [person for person in window.session.annotators() if person.kind == "gold"]
    QTest.keyClick(page, Qt.Key.Key_Return, CONTROL)
    assert window.view() == "review"
    assert window.page().side.open.text() == "3 open"


# -- planning


def test_a_plan_is_seen_and_kept_and_packets_are_written(window, qtbot, monkeypatch, tmp_path):
    window.commands.run("go.plan")
    page = window.page()
    page.names.setText("Dan, Eva")
    page.share.setValue(50)
    assert page.sentence.text() == "4 articles, 2 of them labelled by two"
    assert [line.name for line in page.load._lines] == ["Dan", "Eva"] or len(page.load._lines) == 2
    assert not page.packets.isEnabled()
    qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
    assert {line.name for line in page.progress_table._lines} == {"Dan", "Eva"}
    monkeypatch.setattr(dialogs, "open_folder", lambda *_a, **_k: str(tmp_path))
    qtbot.mouseClick(page.packets, Qt.MouseButton.LeftButton)
    made = sorted(path.name for path in tmp_path.glob("small *.annot"))
    assert made == ["small Dan.annot", "small Eva.annot"]
    assert b"Ana Ruiz" not in (tmp_path / made[0]).read_bytes()
    assert b"Eva" not in (tmp_path / made[0]).read_bytes()


def test_a_plan_that_cannot_be_is_said(window):
    window.commands.run("go.plan")
    page = window.page()
    page.names.setText("Dan, dan")
    page.previewAsked.emit()
    assert "every annotator once" in page.counts.text()
    assert not page.keep.isEnabled()


def test_how_far_everybody_is(window):
    session = window.session
    window.commands.run("go.plan")
    page = window.page()
    page.names.setText("Dan")
    page.share.setValue(0)
    page.keepAsked.emit()
    session.edits.set_status([1], Status.FINISHED, annotator=session.known_annotator("Dan"))
    window.commands.run("go.label")
    window.commands.run("go.plan")
    (line,) = window.page().progress_table._lines
    assert [cell.text for cell in line.cells] == ["1", "4", "1", "0", "0"]


OTHER = 'name = "x"\ntitle = "Dan’s"\n\n[[labels]]\nname = "ACTOR"\nkey = "1"\ndefinition = "Who acts."\n'


def test_a_colleagues_codebook_is_offered_and_adopted_as_one_step(
    window, packet, qtbot, monkeypatch, tmp_path
):
    toml = tmp_path / "other.toml"
    toml.write_text(OTHER, encoding="utf-8")
    assert main(["codebook", str(packet), "--apply", str(toml), "--quiet"]) == 0
    assert not window.commands.run("merge.adopt"), "nobody has brought one"
    before = window.session.codebook
    page = choose(window, qtbot, monkeypatch, packet)
    assert "2 labels change · 1 codebook version" in page.about.text()
    QTest.keyClick(page, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: not window.merges.running(), timeout=30_000)
    assert window.strip.sentence().endswith("The codebook of Dan is another one.")
    assert window.session.codebook.title == before.title
    adopt = next(button for button in window.strip._buttons if button.text() == "Adopt version 2")
    qtbot.mouseClick(adopt, Qt.MouseButton.LeftButton)
    assert window.session.codebook.title == "Dan’s"
    assert [label.name for label in window.labelling.labels] == ["ACTOR"]
    assert "The codebook of Dan is in force. Changed: ACTOR" in window.strip.sentence()
    assert window.session.history(limit=1)[0].title == "Adopt version 2 of Dan’s codebook"
    window.session.take_back(window.session.history(limit=1)[0].id)
    assert window.session.codebook.title == before.title


def test_it_can_be_adopted_later_from_the_menu(window, packet, tmp_path):
    toml = tmp_path / "other.toml"
    toml.write_text(OTHER, encoding="utf-8")
    assert main(["codebook", str(packet), "--apply", str(toml), "--quiet"]) == 0
    assert main(["merge", str(window.session.path), str(packet), "--quiet"]) == 0
    window.session.poll()
    assert window.commands.run("merge.adopt")
    assert window.session.codebook.title == "Dan’s"
    assert not window.commands.run("merge.adopt"), "it is in force"
