"""Looking for suggestions and answering them, with real keys in the real window."""

import pytest
from PySide6.QtCore import Qt

from annotator.__main__ import main
from annotator.app.projects import open_project
from annotator.domain.annotation import Made
from annotator.store.assignments import assign
from annotator.ui import dialogs
from annotator.ui.window.suggesting import STRIP

Key, CONTROL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ONE = "Yesterday Ruritania sold coal to Zenda.\n"
TWO = "Later Ruritania met Zenda.\n\nThen Ruritania bought coal from Zenda.\n"


@pytest.fixture
def project(tmp_path):
    """Ruritania and Zenda are labelled in article 1; article 2 has three and two of them."""
    path = tmp_path / "suggest.annot"
    for name, text in (("one", ONE), ("two", TWO)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    assert main(["new", str(path), "--annotator", "Ana Ruiz"]) == 0
    assert main(["import", str(path), str(tmp_path / "one.txt"), str(tmp_path / "two.txt"), "--quiet"]) == 0
    for word in ("Ruritania", "Zenda"):
        start = ONE.index(word)
        assert main(["label", str(path), "1", str(start), str(start + len(word)), "ACTOR"]) == 0
    return path


@pytest.fixture
def window(project, open_window):
    return at_two(open_window(project))


def at_two(window):
    window.commands.run("go.number", number="2")
    window.later.now()
    return window


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.suggesting.running(), timeout=60_000)
    window.later.now()


def suggested(window):
    work = window.labelling
    return [
        (each.span.of(work.opened.article.text), each.label_name, each.source)
        for each in work.suggested.open.values()
    ]


RURITANIA, ZENDA = ("Ruritania", "ACTOR", "memory"), ("Zenda", "ACTOR", "memory")
COAL = ("coal", "COMMODITY", "lexicon")
ALL = [RURITANIA, ZENDA, RURITANIA, COAL, ZENDA]


def press(window, qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.label.article, key, modifiers)
    window.later.now()


def test_a_key_suggests_labels_in_this_article(window, qtbot):
    assert suggested(window) == []
    press(window, qtbot, Key.Key_G, CONTROL)
    settle(window, qtbot)
    assert suggested(window) == ALL
    assert window.status.waiting.text() == "5 suggestions"
    assert window.status.said.text() == "5 suggestions here. Enter accepts, Delete turns down."
    assert window.labelling.annotations == {}, "nothing is labelled by itself"


def test_the_keys_of_copies_answer_them(window, qtbot, project):
    press(window, qtbot, Key.Key_G, CONTROL)
    settle(window, qtbot)
    press(window, qtbot, Key.Key_Return)
    (made,) = window.labelling.annotations.values()
    assert (made.label_name, made.made, made.origin) == (
        "ACTOR", Made.ACCEPTED, "memory: labelled ACTOR 1 of 1 times",
    )  # fmt: skip
    press(window, qtbot, Key.Key_Delete)
    assert suggested(window) == ALL[2:]
    press(window, qtbot, Key.Key_Return, SHIFT)
    assert suggested(window) == []
    assert len(window.labelling.annotations) == 4
    press(window, qtbot, Key.Key_Z, CONTROL)
    press(window, qtbot, Key.Key_Z, CONTROL)
    assert suggested(window) == ALL[1:], "undo brings back what was accepted and what was turned down"
    press(window, qtbot, Key.Key_Tab)
    press(window, qtbot, Key.Key_Delete)
    left = suggested(window)
    assert len(left) == 3
    press(window, qtbot, Key.Key_G, CONTROL)
    settle(window, qtbot)
    assert suggested(window) == left, "what was turned down does not come again"


def test_all_of_an_article_are_accepted_as_one_step(window, qtbot):
    press(window, qtbot, Key.Key_G, CONTROL)
    settle(window, qtbot)
    window.commands.run("suggestion.accept_all")
    assert len(window.labelling.annotations) == 5
    press(window, qtbot, Key.Key_Z, CONTROL)
    assert window.labelling.annotations == {}
    assert suggested(window) == ALL


def test_all_unfinished_articles_are_suggested_at_once_and_wait_there(window, qtbot):
    window.commands.run("go.number", number="1")
    press(window, qtbot, Key.Key_J, CONTROL | SHIFT)
    settle(window, qtbot)
    assert suggested(window) == [COAL]
    assert window.status.said.text() == "6 suggestions in all unfinished articles."
    at_two(window)
    assert suggested(window) == ALL


def test_they_wait_after_a_restart_and_not_in_a_finished_article(window, qtbot, project, open_window):
    press(window, qtbot, Key.Key_G, CONTROL)
    settle(window, qtbot)
    window.close()
    again = at_two(open_window(project))
    assert suggested(again) == ALL
    again.commands.run("annotation.finish")
    at_two(again)
    assert suggested(again) == []
    assert again.commands.why("suggestion.here") == "This article is finished or skipped. Reopen it first."


def test_the_setting_hides_them_and_refuses_new_ones(window, qtbot):
    press(window, qtbot, Key.Key_G, CONTROL)
    settle(window, qtbot)
    window.frame.set_setting("suggestions", False)
    assert suggested(window) == []
    press(window, qtbot, Key.Key_G, CONTROL)
    assert window.status.said.text() == "Suggestions are switched off in the settings."
    assert not window.suggesting.running()
    window.frame.set_setting("suggestions", True)
    assert suggested(window) == ALL


def test_where_two_people_label_nothing_is_suggested(project, qtbot, open_window):
    with open_project(project) as session:
        ben = session.annotator_named("Ben")
        with session.step("Plan", annotator=session.annotator) as step:
            assign(step, [(2, session.annotator.id, "1"), (2, ben.id, "1")])
    window = at_two(open_window(project))
    press(window, qtbot, Key.Key_G, CONTROL)
    assert window.status.said.text().startswith("This article is labelled by two people")
    press(window, qtbot, Key.Key_J, CONTROL | SHIFT)
    settle(window, qtbot)
    assert suggested(window) == []
    assert window.status.said.text().endswith("1 article is left out, because two people label it.")


def test_a_search_can_be_stopped(window, qtbot, monkeypatch):
    import threading

    from annotator.app import assist

    going = threading.Event()
    original = assist.suggest

    def slow(*args, stopped, **more):
        going.wait(30)
        return original(*args, stopped=stopped, **more)

    monkeypatch.setattr(assist, "suggest", slow)
    press(window, qtbot, Key.Key_J, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: window.messages.holds(STRIP), timeout=30_000)
    assert window.messages.notice().sentence.startswith("Looking for suggestions: ")
    assert window.commands.why("suggestion.here") == "Suggestions are being looked for."
    window.messages.notice().buttons[0][1]()
    going.set()
    settle(window, qtbot)
    assert suggested(window) == []
    assert not window.messages.holds(STRIP)
    assert "was stopped" in window.status.said.text()


def test_closing_stops_the_search(window, qtbot, monkeypatch):
    from annotator.app import assist

    asked = []

    def endless(*_args, stopped, **_more):
        while not stopped():
            pass
        asked.append("stopped")
        raise assist.Stopped("Stopped.")

    monkeypatch.setattr(assist, "suggest", endless)
    press(window, qtbot, Key.Key_G, CONTROL)
    assert window.suggesting.running()
    window.close()
    assert asked == ["stopped"]


def test_a_term_list_of_ones_own(window, qtbot, tmp_path, monkeypatch):
    file = tmp_path / "terms.csv"
    file.write_text("term,label\nmet,EVENT\n", encoding="utf-8")
    monkeypatch.setattr(dialogs, "open_file", lambda *_: str(file))
    window.commands.run("suggestion.terms")
    assert window.status.said.text() == "The term list ‘terms.csv’ is in force. Terms: 1"
    press(window, qtbot, Key.Key_G, CONTROL)
    settle(window, qtbot)
    assert suggested(window) == [RURITANIA, ("met", "EVENT", "lexicon"), ZENDA, RURITANIA, ZENDA]
    window.commands.run("suggestion.shipped_terms")
    press(window, qtbot, Key.Key_G, CONTROL)
    settle(window, qtbot)
    assert suggested(window) == ALL


def test_a_label_of_ones_own_takes_the_place_of_a_suggestion(window, qtbot):
    press(window, qtbot, Key.Key_G, CONTROL)
    settle(window, qtbot)
    press(window, qtbot, Key.Key_2)
    assert [a.label_name for a in window.labelling.annotations.values()] == ["EVENT"]
    assert suggested(window) == ALL[1:]
