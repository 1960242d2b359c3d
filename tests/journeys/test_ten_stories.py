"""A morning without a mouse: ten wire stories are labelled, corrected, remarked on, finished, left, and resumed.

Every input is a key that goes through the program's own main; a filter on the application counts what a mouse would send.
"""

import gzip
import json
from itertools import islice

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.__main__ import main
from annotator.app.lists import RowsWanted
from annotator.app.projects import open_project
from annotator.domain.annotation import Status
from tests.journeys.conftest import ANA
from tests.journeys.test_the_program import in_the_window

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CONTROL, SHIFT, ALT = Modifier.ControlModifier, Modifier.ShiftModifier, Modifier.AltModifier
STORIES = 10
FIRST_SITTING = 6
MOUSE = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
}


class Watch(QObject):
    """Counts what a mouse sends."""

    def __init__(self):
        super().__init__()
        self.seen = 0

    def eventFilter(self, _watched, event):
        self.seen += event.type() in MOUSE
        return False


@pytest.fixture
def no_mouse(qapp):
    watch = Watch()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


@pytest.fixture
def wire_stories(shared_corpus, tmp_path):
    """Ten stories of the wire as text files, line breaks as they came, in a project of Ana's."""
    folder = tmp_path / "wire"
    folder.mkdir()
    with gzip.open(shared_corpus / "reuters21578" / "reuters-commodity-trade.jsonl.gz", "rt") as lines:
        rows = (json.loads(line) for line in lines)
        fitting = (row for row in rows if 350 < len(row["text"]) < 1200 and "said" in row["text"])
        for number, row in enumerate(islice(fitting, STORIES), 1):
            (folder / f"{number:02}.txt").write_text(f"{row['title']}\n\n{row['text']}\n", encoding="utf-8")
    path = tmp_path / "wire.annot"
    assert main(["new", str(path), "--annotator", ANA]) == 0
    assert main(["import", str(path), str(folder), "--quiet"]) == 0
    return path


class Fingers:
    """Keys only, sent to whatever has the focus."""

    def __init__(self, window):
        self.window = window
        self.keys = 0
        window.activateWindow()  # a desktop does this with a window that a person has just started
        QApplication.processEvents()

    def press(self, key, modifiers=Modifier.NoModifier, times=1):
        for _ in range(times):
            self.keys += 1
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
            QApplication.processEvents()
            self.window.later.now()

    def type(self, text):
        self.keys += len(text)
        QTest.keyClicks(QApplication.focusWidget(), text)

    @property
    def work(self):
        return self.window.labelling


def made(fingers):
    """What the annotator has made in the open article, in text order."""
    return [(annotation.label_name, annotation.note) for annotation in fingers.work.annotations.values()]


def label_one_story(fingers, number):
    """Label, correct and remark on a story, and finish it; tell what must be there in the end."""
    article = fingers.work.opened.article
    fingers.press(Key.Key_Home, CONTROL)
    fingers.press(Key.Key_1)
    fingers.press(Key.Key_Right, times=2)
    fingers.press(Key.Key_3)
    fingers.press(Key.Key_2)  # corrected: it is an event
    fingers.press(Key.Key_F, CONTROL)
    fingers.type("said")
    fingers.press(Key.Key_Escape)
    fingers.press(Key.Key_2)
    assert [label for label, _ in made(fingers)] == ["ACTOR", "EVENT", "EVENT"]
    fingers.press(Key.Key_N)
    fingers.type(f"who says so in {number}?")
    fingers.press(Key.Key_Return)
    fingers.press(Key.Key_Q)
    fingers.press(Key.Key_Right, ALT)  # the end one word further …
    fingers.press(Key.Key_Left, ALT)  # … and back
    fingers.press(Key.Key_Tab, SHIFT)
    fingers.press(Key.Key_Delete)
    assert len(made(fingers)) == 2
    fingers.press(Key.Key_Z, CONTROL)
    if number % 4 == 0:
        fingers.press(Key.Key_Q, SHIFT)  # the whole article is doubtful
    assert [label for label, _ in made(fingers)] == ["ACTOR", "EVENT", "EVENT"]
    assert made(fingers)[-1][1] == f"who says so in {number}?"
    fingers.press(Key.Key_Return, CONTROL)
    return article.id


def test_ten_stories_without_a_mouse(wire_stories, no_mouse, qapp):
    done = []

    def morning(window):
        fingers = Fingers(window)
        for number in range(1, FIRST_SITTING + 1):
            done.append(label_one_story(fingers, number))
        assert fingers.work.opened.article.number == FIRST_SITTING + 1
        fingers.press(Key.Key_1)
        fingers.press(Key.Key_Right, times=5)
        done.append(fingers.window.label.article.caret.token)

    caught = in_the_window(morning)
    assert main([str(wire_stories)]) == 0
    assert caught == []
    place = done.pop()
    assert place > 0

    def after_lunch(window):
        fingers = Fingers(window)
        assert fingers.work.opened.article.number == FIRST_SITTING + 1
        assert window.label.article.caret.token == place
        assert window.label.article.hasFocus()
        fingers.press(Key.Key_Home, CONTROL)
        fingers.press(Key.Key_Tab)
        fingers.press(Key.Key_Delete)
        for number in range(FIRST_SITTING + 1, STORIES + 1):
            done.append(label_one_story(fingers, number))
        assert "Every article is finished or skipped." in window.status.said.text()
        fingers.press(Key.Key_N, CONTROL | SHIFT)  # the doubts, once more
        page = window.page()
        assert page.sentence.text() == "12 things are doubtful, 10 have a note"
        fingers.press(Key.Key_Return)  # the first of them
        assert fingers.work.opened.article.number == 1
        fingers.press(Key.Key_Q)
        assert not any(a.flag for a in fingers.work.annotations.values())
        fingers.press(Key.Key_L, CONTROL)
        fingers.type("10")
        fingers.press(Key.Key_Return)
        assert fingers.work.opened.article.number == STORIES

    caught = in_the_window(after_lunch)
    assert main([str(wire_stories)]) == 0
    assert caught == []
    assert no_mouse.seen == 0
    with open_project(wire_stories) as session:
        rows = session.reading.rows(done)
        assert [row.status for row in rows] == [Status.FINISHED] * STORIES
        assert session.lists.annotation_ids(RowsWanted(annotator=session.annotator)) != []
        assert session.reading.statistics().annotations == 3 * STORIES
        assert sum(remark.flag for remark in session.lists.remarks(session.annotator)) == 11
