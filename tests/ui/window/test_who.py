"""As whom a project opens: a packet as whom it was made for, others as their own annotator until it is asked otherwise."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from annotator.__main__ import main
from annotator.app.projects import begin_as, open_project
from annotator.app.settings import Settings, load_settings, save_settings
from tests.journeys.conftest import ANA
from tests.journeys.hands import annotations


@pytest.fixture
def labelled(small_project):
    """Ana's project with one label of hers, on a computer where another name stands in the settings."""
    assert main(["label", str(small_project), "1", "0", "5", "ACTOR", "--no-snap", "--quiet"]) == 0
    save_settings(Settings(name="root", theme="light"))
    return small_project


@pytest.fixture
def packet(labelled, tmp_path):
    out = tmp_path / "ana.annot"
    assert main(["packet", str(labelled), str(out), "--annotator", ANA, "--quiet"]) == 0
    return out


def buttons(window):
    return [button for button in window.strip.findChildren(QAbstractButton) if button.text()]


def test_a_packet_opens_as_whom_it_was_made_for(packet, open_window, hands):
    window = open_window(packet)
    assert (window.session.annotator.name, window.top.name.text()) == (ANA, ANA)
    assert annotations(window) == [(0, 5, "ACTOR")]
    assert window.strip.sentence() == f"You work as {ANA} here: this packet was made for {ANA}."
    assert buttons(window) == []
    hands(window).press(Qt.Key.Key_2)
    assert load_settings().name == "root"


def test_a_packet_stays_whose_it_is_under_any_name(packet):
    with open_project(packet) as session:
        session.annotator_named("root")
        session.people.rename(session.annotator, "Ana Ruiz Soto")
    with open_project(packet) as session:
        assert begin_as(session, "root") == "packet"
        assert session.annotator.name == "Ana Ruiz Soto"


def test_a_project_made_by_another_opens_as_that_and_offers_the_own_name(labelled, open_window):
    window = open_window(labelled)
    assert window.session.annotator.name == ANA
    assert annotations(window) == [(0, 5, "ACTOR")]
    assert window.strip.kind() == "info"
    assert (
        window.strip.sentence() == f"You work as {ANA} here, because this project was made under that name."
    )
    (work,) = buttons(window)
    assert work.text() == "Work as root"
    QTest.mouseClick(work, Qt.MouseButton.LeftButton)
    assert (window.session.annotator.name, annotations(window)) == ("root", [])
    assert not window.strip.isVisible()


def test_a_name_that_stands_in_the_project_is_taken(labelled, open_window):
    with open_project(labelled) as session:
        session.annotator_named("root")
    window = open_window(labelled)
    assert window.session.annotator.name == "root"
    assert not window.strip.isVisible()


def test_what_is_read_anew_leaves_the_name_in_the_settings(labelled, open_window):
    window = open_window(labelled)
    window.session.everything_changed("people")
    assert window.session.annotator.name == ANA
    assert load_settings().name == "root"


def test_a_new_name_for_another_leaves_the_name_in_the_settings(packet, open_window):
    window = open_window(packet)
    assert window.commands.run("person.rename", person=window.session.annotator, name="Ana Soto")
    assert (window.session.annotator.name, window.top.name.text()) == ("Ana Soto", "Ana Soto")
    assert load_settings().name == "root"


@pytest.mark.parametrize("name", ["", "  ", ANA, ANA.upper()])
def test_the_same_name_or_none_is_nothing_to_say(labelled, name):
    with open_project(labelled) as session:
        assert begin_as(session, name) == ""
        assert session.annotator.name == ANA


def test_a_model_of_that_name_is_nobody(labelled):
    with open_project(labelled) as session:
        session.annotator_named("root", kind="model")
        assert begin_as(session, "root") == "project"
