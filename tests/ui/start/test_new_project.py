from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.ui.start import new_project
from annotator.ui.start.new_project import NewProjectForm, free_path


@pytest.fixture
def form(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(new_project, "documents_folder", lambda: tmp_path)
    made = NewProjectForm()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.start()
    return made


def test_it_begins_with_a_free_name_selected(form, tmp_path):
    assert form.path() == tmp_path / "Project.annot"
    assert form.where.selectedText() == "Project"
    (tmp_path / "Project.annot").touch()
    assert free_path(tmp_path, "Project") == tmp_path / "Project 2.annot"


def test_a_taken_name_is_said_at_once_and_not_created(form, tmp_path, qtbot):
    (tmp_path / "old.annot").touch()
    form.where.selectAll()
    QTest.keyClicks(form.where, str(tmp_path / "old"))
    assert "already" in form.problem.text()
    assert not form.create_button.isEnabled()
    with qtbot.assertNotEmitted(form.created):
        QTest.keyClick(form.where, Qt.Key.Key_Return)
    QTest.keyClicks(form.where, "er")
    assert form.create_button.isEnabled()


@pytest.mark.parametrize("typed", ["", "name only", "/no/such/folder/x"])
def test_what_cannot_be_a_file_is_refused(form, typed):
    form.where.setText(typed)
    assert not form.create_button.isEnabled()
    assert form.problem.text()


def test_the_dialog_fills_the_path(form, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr(
        NewProjectForm, "ask_where", classmethod(lambda cls, parent, path: str(tmp_path / "Deals"))
    )
    QTest.mouseClick(form.choose, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(form.created) as made:
        QTest.keyClick(form.where, Qt.Key.Key_Return)
    assert made.args == [str(tmp_path / "Deals.annot"), "trade-news", "en"]


def test_a_codebook_from_a_file_is_shown_by_name_and_said_by_path(form, monkeypatch, qtbot):
    monkeypatch.setattr(NewProjectForm, "ask_codebook", classmethod(lambda cls, parent: "/x/energy.toml"))
    form.codebook.setFocus()
    QTest.keyClick(form.codebook, Qt.Key.Key_End)
    assert form.codebook.currentText() == "energy.toml"
    with qtbot.waitSignal(form.created) as made:
        form.create_button.click()
    assert made.args[1] == "/x/energy.toml"


def test_no_codebook_chosen_goes_back_to_the_one_of_before(form, monkeypatch):
    monkeypatch.setattr(NewProjectForm, "ask_codebook", classmethod(lambda cls, parent: ""))
    form.codebook.setFocus()
    QTest.keyClick(form.codebook, Qt.Key.Key_End)
    assert form.codebook.currentData() == "trade-news"


def test_the_folder_falls_back_to_home_where_there_are_no_documents(monkeypatch, tmp_path):
    monkeypatch.setattr(
        new_project.QStandardPaths, "writableLocation", lambda place: str(tmp_path / "absent")
    )
    assert new_project.documents_folder() == Path.home()
