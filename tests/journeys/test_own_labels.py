"""A newcomer makes labels of her own, labels with their keys, renames one, publishes, and finds it all another day."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.__main__ import main
from annotator.ui.application import make_window
from tests.journeys.hands import CONTROL, annotations

Key = Qt.Key
STORY = "Mayor opens bridge\n\nMayor Anna Weber opened the new bridge in Linz on Monday with a speech.\n"


def test_a_newcomer_makes_labels_of_her_own(qtbot, open_window, hands, tmp_path):
    path = tmp_path / "city.annot"
    window = make_window()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    hand = hands(window)
    _make_project(window, hand, path)

    # the view of the labels is there, with the name of the first one selected
    page = window.page()
    assert window.view() == "codebook"
    assert page.sheet.name.selectedText() == "LABEL"
    hand.type("PERSON")
    hand.press(Key.Key_Return)
    for name in ("PLACE", "ACT", "THING"):
        page.left.list.setFocus()
        hand.press(Key.Key_Insert)
        hand.type(name)
        hand.press(Key.Key_Return)
    page.sheet.definition.setFocus()
    hand.type("What can be touched.")
    hand.press(Key.Key_Return, CONTROL)
    assert [(one.name, one.key) for one in window.session.codebook.labels] == [
        ("PERSON", "1"),
        ("PLACE", "2"),
        ("ACT", "3"),
        ("THING", "4"),
    ]

    # an article comes in, and each key labels
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    assert main(["import", str(path), str(tmp_path / "story.txt"), "--quiet"]) == 0
    window.session.poll()
    QApplication.processEvents()
    hand.press(Key.Key_1, CONTROL)
    window.commands.run("go.number", number="1")
    window.label.article.setFocus()
    for word, key in (
        ("Weber", Key.Key_1),
        ("Linz", Key.Key_2),
        ("opened", Key.Key_3),
        ("speech", Key.Key_4),
    ):
        start = STORY.index(word)
        hand.double(start, start + len(word))
        hand.press(key)
    assert [label for *_, label in annotations(window)] == ["PERSON", "ACT", "PLACE", "THING"]

    # a label in use gets another name, here and in what is exported
    hand.press(Key.Key_5, CONTROL)
    page = window.page()
    page.left.list.setFocus()
    hand.press(Key.Key_Home)
    hand.press(Key.Key_F2)
    hand.type("PEOPLE")
    hand.press(Key.Key_Return)
    assert annotations(window)[0][2] == "PERSON"
    hand.press(Key.Key_Return, CONTROL)
    hand.press(Key.Key_1, CONTROL)
    assert [label for *_, label in annotations(window)] == ["PEOPLE", "ACT", "PLACE", "THING"]
    assert [label.name for label in window.labelling.labels] == ["PEOPLE", "PLACE", "ACT", "THING"]
    window.close()

    # another day
    window = open_window(path)
    assert [label for *_, label in annotations(window)] == ["PEOPLE", "ACT", "PLACE", "THING"]
    book = window.session.codebook
    assert [one.name for one in book.labels] == ["PEOPLE", "PLACE", "ACT", "THING"]
    assert book.labels[3].definition == "What can be touched."
    window.close()
    out = tmp_path / "out.jsonl"
    assert main(["export", str(path), str(out), "--format", "jsonl", "--only", "all", "--quiet"]) == 0
    assert '"PEOPLE"' in out.read_text("utf-8")
    assert '"PERSON"' not in out.read_text("utf-8")


def _make_project(window, hand, path):
    hand.press(Key.Key_N, CONTROL)
    form = window.page().form
    form.where.setText(str(path))
    form.codebook.setFocus()
    hand.type("O")
    assert form.codebook.currentText() == "Own labels…"
    hand.press(Key.Key_Return, CONTROL)
    assert window.session is not None
