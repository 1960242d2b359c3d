"""The overview: what it says, where its bars lead by keyboard and mouse, and what is saved."""

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from annotator.app.overview import look_over
from annotator.app.projects import open_project
from annotator.ui import dialogs
from annotator.ui.dashboard.figures import sections, sentence
from annotator.ui.tables.annotations import AnnotationsPage
from tests.journeys.hands import CONTROL

KEY = Qt.Key


@pytest.fixture
def overview(small_project, open_window, hands, qtbot):
    """Hands on the overview of a project in which two articles were labelled and one was finished."""
    window = open_window(small_project)
    hand = hands(window)
    for key in (KEY.Key_1, KEY.Key_Right, KEY.Key_2, KEY.Key_Right, KEY.Key_3):
        hand.press(key)
    hand.press(KEY.Key_Return, CONTROL)
    hand.press(KEY.Key_1)
    assert window.commands.run("go.dashboard")
    qtbot.waitUntil(window.page().ready)
    hand._see()
    return hand


def bars(page, title):
    return next(each for each in page.lists if each.section.title == title)


def test_the_first_sentence_says_how_far_it_is(overview):
    page = overview.window.page()
    assert page.sentence.text() == "You have finished 1 of 4 articles. At 1 a day, 3 more days of work."
    assert page.accessibleName() == page.sentence.text()
    assert [each.section.title for each in page.lists] == [
        "Articles by person", "Labels", "Annotations by person", "Your pace", "Density", "Longest",
    ]  # fmt: skip


def test_a_label_leads_to_its_annotations(overview):
    window = overview.window
    labels = bars(window.page(), "Labels")
    labels.setFocus()
    overview.press(KEY.Key_Down)
    overview.press(KEY.Key_Return)
    page = window.page()
    assert isinstance(page, AnnotationsPage)
    assert (
        page.sentence.text().startswith("1 annotations of everybody, EVENT only")
        or "EVENT only" in page.sentence.text()
    )


def test_a_person_leads_to_theirs(overview):
    window = overview.window
    people = bars(window.page(), "Articles by person")
    people.setFocus()
    overview.press(KEY.Key_Return)
    assert "of Ana Ruiz" in window.page().sentence.text()


def test_an_article_and_a_passage_lead_there(overview, qtbot):
    window = overview.window
    longest = bars(window.page(), "Longest")
    first = longest.section.bars[0].target
    overview.click(longest.viewport(), longest.visualRect(longest.model().index(0, 0)).center())
    assert window.page() is None
    assert window.labelling.opened.article.id == first.article
    assert window.label.article.focused == first.annotation
    window.commands.run("go.dashboard")
    qtbot.waitUntil(window.page().ready)
    dense = bars(window.page(), "Density")
    dense.setFocus()
    overview.press(KEY.Key_Return)
    assert window.labelling.opened.article.id == dense.section.bars[0].target


def test_a_day_leads_nowhere(overview):
    page = overview.window.page()
    bars(page, "Your pace").setFocus()
    overview.press(KEY.Key_Return)
    assert overview.window.page() is page


def test_every_bar_can_be_heard(overview):
    page = overview.window.page()
    labels = bars(page, "Labels")
    heard = labels.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("ACTOR: 2")
    assert labels.accessibleDescription() == "Annotations of everybody, boilerplate left out."


@pytest.mark.parametrize("suffix", ["csv", "png", "svg"])
def test_what_is_saved(overview, tmp_path, monkeypatch, suffix):
    window = overview.window
    out = tmp_path / f"out.{suffix}"
    monkeypatch.setattr(dialogs, "save_file", lambda *_: str(out))
    button = window.page().save_csv if suffix == "csv" else window.page().save_picture
    overview.click(button)
    assert window.status.said.text() == f"Saved “out.{suffix}”."
    if suffix == "csv":
        assert "label,ACTOR,annotations,2" in out.read_text("utf-8-sig")
    elif suffix == "png":
        image = QImage(str(out))
        assert image.width() == 1920
        assert (
            len(
                {
                    image.pixelColor(x, y).name()
                    for x in range(0, 1920, 40)
                    for y in range(0, image.height(), 12)
                }
            )
            > 4
        )
    else:
        words = " ".join(ElementTree.parse(out).getroot().itertext())
        assert "ACTOR" in words
        assert "Your pace" not in words


def test_a_name_of_another_kind_is_refused(overview, tmp_path, monkeypatch):
    monkeypatch.setattr(dialogs, "save_file", lambda *_: str(tmp_path / "out.docx"))
    overview.click(overview.window.page().save_picture)
    assert "must end in .csv, .png or .svg" in overview.window.strip.sentence()
    assert list(tmp_path.glob("out.*")) == []


def test_words_of_an_empty_and_of_a_finished_project(small_project, tmp_path, own_settings):
    with open_project(small_project) as session:
        found = look_over(session)
    assert sentence(found, "Ana Ruiz") == "You have finished 0 of 4 articles."
    assert [section.title for section in sections(found)] == ["Labels"]


def test_rare_words_follow_when_they_are_counted(tmp_path, own_settings, open_window, qtbot):
    from annotator.__main__ import main

    (tmp_path / "oil.txt").write_text("Oil fell. Oil rose. Oil stood. Oil fell again.", "utf-8")
    path = str(tmp_path / "oil.annot")
    assert main(["new", path, "--annotator", "Ana Ruiz"]) == 0
    assert main(["import", path, str(tmp_path / "oil.txt"), "--quiet"]) == 0
    for start, label in ((0, "COMMODITY"), (10, "COMMODITY"), (20, "COMMODITY"), (31, "EVENT")):
        assert main(["label", path, "1", str(start), str(start + 3), label]) == 0
    window = open_window(tmp_path / "oil.annot")
    window.commands.run("go.dashboard")
    page = window.page()
    assert page.progress.isVisible()
    qtbot.waitUntil(lambda: not page.progress.isVisible(), timeout=10_000)
    (rare,) = bars(page, "Labelled differently elsewhere").section.bars
    assert (rare.title, rare.name, rare.figure) == ("Oil", "EVENT", "COMMODITY elsewhere 3×")
