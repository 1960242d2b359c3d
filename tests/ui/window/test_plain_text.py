"""Words from files, codebooks and people are shown as they are: nothing is taken for markup, nothing is fetched."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QLabel, QMenu, QTextEdit, QWidget

from annotator.__main__ import main

EVIL = '<b>X</b>&<img src="file:///etc/hostname">'


@pytest.fixture
def evil_project(tmp_path):
    book = tmp_path / "evil.toml"
    quoted = json.dumps(EVIL)
    book.write_text(
        f"""name = "evil"
title = {quoted}
version = "1"
language = "en"
[[labels]]
id = "f9ac3f70-8cd2-480c-b7cd-0e1ef337b248"
name = {quoted}
key = "1"
colour = 1
definition = {quoted}
long = {quoted}
[[labels.include]]
text = {quoted}
example = {quoted}
[[labels.attributes]]
name = "code"
title = {quoted}
kind = "choice"
values = [{quoted}]
[[labels.attributes]]
name = "sure"
title = {quoted}
kind = "flag"
""",
        encoding="utf-8",
    )
    path = tmp_path / "evil.annot"
    assert main(["new", str(path), "--codebook", str(book), "--annotator", EVIL]) == 0
    article = {
        "text": f"{EVIL}\n\n{EVIL} said {EVIL}.",
        "meta": {"title": EVIL, "published": EVIL},
        "spans": [{"start": 0, "end": 4, "label": EVIL, "note": EVIL, "attributes": {"code": EVIL}}],
    }
    file = tmp_path / "evil.jsonl"
    file.write_text(json.dumps(article), encoding="utf-8")
    assert main(["import", str(path), str(file), "--annotator", EVIL, "--quiet"]) == 0
    return path


@pytest.fixture
def fetched(monkeypatch):
    """Collect every resource that a document asks for."""
    asked = []
    monkeypatch.setattr(QTextDocument, "loadResource", lambda *arguments: asked.append(arguments))
    return asked


def labels_at_fault(window):
    return [
        (type(label).__name__, label.text())
        for label in window.findChildren(QLabel)
        if "<b>" in label.text() and label.textFormat() != Qt.TextFormat.PlainText
    ]


def tooltips_at_fault(window):
    return [
        (type(widget).__name__, widget.toolTip())
        for widget in window.findChildren(QWidget)
        if "<b>" in widget.toolTip() or "<img" in widget.toolTip()
    ]


def entries_at_fault(window):
    return [
        action.text()
        for action in window.findChildren(QAction)
        if EVIL[:8] in action.text() and action.text().replace("&&", "").count("&")
    ]


def tooltips_of_rows(window):
    found = []
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        if model is None or (
            isinstance(model.parent(), QWidget) and "Combo" in type(model.parent()).__name__
        ):
            continue
        found += [
            model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
            for row in range(min(model.rowCount(), 20))
            if model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
        ]
    return found


def test_everything_is_plain_text(evil_project, open_window, fetched, qtbot):
    from annotator.app.settings import Settings, save_settings

    save_settings(Settings(name=EVIL, theme="light"))
    window = open_window(evil_project)
    view = window.label.article
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert window.label.article.focused
    window.commands.run("annotation.guideline")
    window.commands.run("annotation.details")
    window.commands.run("annotation.doubt")
    window.frame.edit_name()
    window.messages.say(EVIL)
    window.messages.attend("test", EVIL, "danger", ((EVIL, lambda: None),))
    window.articles.field.setText(EVIL)
    window.articles.filter_now()
    window.commands.refresh()
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
    assert any(EVIL[:8] in action.text() for action in window.findChildren(QAction))
    window.grab()
    assert labels_at_fault(window) == []
    assert tooltips_at_fault(window) == []
    assert entries_at_fault(window) == []
    assert tooltips_of_rows(window) == []
    assert fetched == []
    assert EVIL in view.page.text
    assert all("<img" not in edit.toHtml() for edit in window.findChildren(QTextEdit))


def test_a_question_is_plain_text(qtbot, monkeypatch):
    from PySide6.QtWidgets import QMessageBox

    from annotator.ui.messages import Question

    seen = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: seen.append(box.textFormat()))
    parent = QWidget()
    qtbot.addWidget(parent)
    assert Question.ask(parent, EVIL, EVIL, "Stop", "Go on") is False
    assert seen == [Qt.TextFormat.PlainText]
