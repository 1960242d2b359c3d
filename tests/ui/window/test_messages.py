"""One strip at a time, the most serious in front; bugs are shown and the program goes on; sentences go after a while."""

from PySide6.QtCore import Qt

from annotator.errors import DiskFull, InvalidEdit, ProjectReadOnly
from annotator.ui.application import Net
from annotator.ui.messages import Messages, Said
from annotator.ui.window.status import StatusLine


def test_the_most_serious_strip_stands_in_front():
    messages = Messages()
    messages.attend("a", "Info.", "info")
    messages.attend("b", "Danger.", "danger")
    messages.attend("c", "Caution.", "caution")
    assert messages.notice().sentence == "Danger."
    messages.withdraw("b")
    assert messages.notice().sentence == "Caution."
    messages.withdraw_all()
    assert messages.notice() is None


def test_refusals_go_to_the_status_line_and_trouble_to_a_strip(small_project, open_window):
    window = open_window(small_project)
    window.commands.report(InvalidEdit("Not here."))
    assert window.status.said.text() == "Not here."
    assert not window.strip.isVisible()
    window.commands.report(ProjectReadOnly("Cannot write."))
    assert (window.strip.sentence(), window.strip.kind()) == ("Cannot write.", "caution")
    window.commands.report(DiskFull("The disk is full."))
    assert window.strip.kind() == "danger"


def test_a_bug_is_shown_and_can_be_copied(small_project, open_window, qapp, caplog):
    window = open_window(small_project)
    try:
        raise ZeroDivisionError("a bug")
    except ZeroDivisionError as error:
        Net(window).caught(type(error), error, error.__traceback__)
    assert window.strip.sentence() == "Something went wrong; nothing was lost."
    window.messages.notice().buttons[0][1]()
    assert "ZeroDivisionError: a bug" in qapp.clipboard().text()


def test_a_sentence_goes_and_takes_its_offer_with_it(small_project, open_window):
    window = open_window(small_project)
    window.messages.say("Done.", undo=1)
    assert window.frame.undo_article() == 1
    assert window.status.take_back.isVisible()
    window.status.clear()
    assert window.status.offered() == 0
    assert not window.status.said.isVisible()


def test_saved_time_is_shown_after_a_change(small_project, open_window, qtbot):
    window = open_window(small_project)
    assert window.status.saved.text() == ""
    qtbot.keyClick(window.label.article, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: window.status.saved.text().startswith("Saved "))
    assert window.status.undo.text() == "Undo: Label ‘Chile’ ACTOR"
    window.commands.run("file.saved")
    assert window.status.said.text().endswith("Every change is saved at once.")


def test_a_sentence_goes_by_itself_and_one_that_says_why_not_stays(qtbot):
    refused, done = StatusLine(shown=0), StatusLine(shown=0)
    for line in (refused, done):
        qtbot.addWidget(line)
        line.say(Said("Saved.", undo=1))
    refused.say(Said("Not here.", stays=True))
    with qtbot.waitSignal(done.expired):
        done.show()
    assert done.said.text() == ""
    assert (refused.said.text(), refused.saved.isHidden()) == ("Not here.", True)
    refused.hint("")
    assert refused.said.text() == "Not here.", "the pointer leaves a menu"
    refused.settle()
    assert refused.said.text() == ""
    done.say(Said("Saved."))
    done.settle()
    assert done.said.text() == "Saved.", "only time takes this one away"


def test_a_refusal_stands_until_something_is_done(small_project, open_window, qtbot):
    window = open_window(small_project)
    window.commands.run("suggestion.accept_all")
    assert window.status.said.text() == "Nothing is suggested in this article."
    qtbot.keyClick(window.label.article, Qt.Key.Key_1)
    assert window.status.said.text() != "Nothing is suggested in this article."
    window.commands.run("suggestion.accept_all")
    window.commands.run("go.number", number="2")
    assert window.status.said.text() == ""
