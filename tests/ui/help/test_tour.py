"""The tour waits for each act, is done with the keyboard alone, and leaves the person's own project alone."""

import pytest
from PySide6.QtCore import Qt

from annotator.app.sample import ensure_sample
from annotator.domain.annotation import Status
from annotator.ui.help.tour import STOPS
from tests.journeys.hands import ALT, CONTROL, SHIFT

KEY = Qt.Key


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The sample as the program makes it, once for all tests."""
    patch = pytest.MonkeyPatch()
    patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("made")))
    path = ensure_sample("Ana Ruiz")
    patch.undo()
    return path


@pytest.fixture
def sample(made, own_settings, tmp_path):
    from shutil import copyfile

    from annotator.app.sample import sample_file

    sample_file().parent.mkdir(parents=True, exist_ok=True)
    return copyfile(made, sample_file())


def test_the_whole_tour_with_the_keyboard(sample, open_window, hands):
    window = open_window(sample)
    hand = hands(window)
    assert window.commands.run("help.tour")
    assert window.labelling.annotations == {}
    article = window.labelling.opened.article.id
    acts = [
        ("1 of 9", [(KEY.Key_Right,), (KEY.Key_Right,)]),
        ("2 of 9", [(KEY.Key_Right, SHIFT)]),
        ("3 of 9", [(KEY.Key_1,)]),
        ("4 of 9", [(KEY.Key_Right, ALT)]),
        ("5 of 9", [(KEY.Key_Right,), (KEY.Key_2,)]),
        ("6 of 9", [(KEY.Key_Tab,)]),
        ("7 of 9", [(KEY.Key_Delete,)]),
        ("8 of 9", [(KEY.Key_Z, CONTROL)]),
        ("9 of 9", [(KEY.Key_Return, CONTROL)]),
    ]
    assert len(acts) == len(STOPS)
    for place, keys in acts:
        assert window.strip.isVisible()
        assert window.strip.sentence().startswith(place), window.strip.sentence()
        hand.press(KEY.Key_H)  # something else changes nothing
        assert window.strip.sentence().startswith(place)
        for key in keys:
            hand.press(*key)
    assert window.strip.sentence().startswith("That was all.")
    assert window.session.reading.status(article)[0] is Status.FINISHED
    window.messages.notice().buttons[0][1]()
    assert not window.messages.holds("tour")


def test_the_sentences_name_the_labels_and_the_keys_in_force(sample, open_window):
    window = open_window(sample)
    window.frame.set_keys("annotation.remove", ("Ctrl+R",))
    window.commands.run("help.tour")
    tour = next(child for child in window.labelling.children() if type(child).__name__ == "Tour")
    said = [tour._words(stop) for stop in STOPS]
    assert "becomes ACTOR." in said[2]
    assert "Press Ctrl R:" not in said[6]
    assert said[6].startswith("Press Ctrl R.")
    assert not any("{" in words for words in said)


def test_a_tour_that_is_closed_stays_closed(sample, open_window, hands):
    window = open_window(sample)
    window.commands.run("help.tour")
    window.strip._close.click()
    hand = hands(window)
    hand.press(KEY.Key_Right)
    hand.press(KEY.Key_Right)
    assert not window.messages.holds("tour")


def test_from_another_project_the_sample_is_opened_first(sample, small_project, open_window, qtbot):
    window = open_window(small_project)
    window.commands.run("help.tour")
    qtbot.waitUntil(lambda: window.session is not None and window.session.path == sample)
    qtbot.waitUntil(lambda: window.strip.sentence().startswith("1 of 9"))


def test_the_sample_offers_the_tour(sample, open_window, qtbot, small_project):
    window = open_window(small_project)
    window.projects.open_sample()
    qtbot.waitUntil(lambda: "sample project" in window.strip.sentence() and window.session.path == sample)
    window.messages.notice().buttons[0][1]()
    assert window.strip.sentence().startswith("1 of 9")
