"""The codebook view with real keys and clicks: what is edited in place, refused, asked, published, and taken back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app.codebooks import write
from annotator.app.projects import open_project
from annotator.domain.codebook import written_colour
from annotator.domain.span import Span
from annotator.ui.codebook import CodebookPage
from tests.journeys.hands import ALT, CONTROL, LEFT, NONE, SHIFT

Key = Qt.Key


@pytest.fixture
def window(small_project, open_window):
    return open_window(small_project)


@pytest.fixture
def hand(window, hands):
    return hands(window)


@pytest.fixture
def page(window, hand):
    hand.press(Key.Key_5, CONTROL)
    page = window.page()
    assert isinstance(page, CodebookPage)
    return page


def names(page):
    return [label.name for label in page.left.list.rows.labels]


def in_force(window):
    return [label.name for label in window.session.codebook.labels]


def label_chile(window):
    window.session.edits.add(1, Span(0, 5), "ACTOR")


def fill(hand, field, text):
    field.setFocus()
    field.selectAll()
    hand.type(text)
    hand.press(Key.Key_Tab)


def test_ctrl_5_shows_the_labels_and_the_first_one(window, page):
    assert window.view() == "codebook"
    assert names(page) == ["ACTOR", "EVENT", "COMMODITY"]
    assert page.sheet.name.text() == "ACTOR"
    assert page.side.key.text() == "1"
    assert page.left.list.hasFocus()
    assert not page.left.publish.isVisible()


def test_arrows_and_letters_go_through_the_labels(page, hand):
    hand.press(Key.Key_Down)
    assert page.sheet.name.text() == "EVENT"
    hand.type("c")
    assert page.sheet.name.text() == "COMMODITY"
    assert page.current == page.left.list.rows.labels[2].uuid


def test_f2_renames_in_place_and_enter_takes_it(window, page, hand):
    hand.press(Key.Key_F2)
    assert page.sheet.name.selectedText() == "ACTOR"
    hand.type("PARTY")
    hand.press(Key.Key_Return)
    assert names(page) == ["PARTY", "EVENT", "COMMODITY"]
    assert in_force(window)[0] == "ACTOR"
    assert page.left.lines.text() == "PARTY: was ACTOR"


def test_a_name_that_is_taken_is_refused_beside_the_field(window, page, hand):
    hand.press(Key.Key_F2)
    hand.type("EVENT")
    hand.press(Key.Key_Return)
    assert page.sheet.problem.text() == "There is a label EVENT already."
    assert page.sheet.problem.isVisible()
    assert window.status.said.text() == "There is a label EVENT already."
    assert page.sheet.name.text() == "ACTOR"
    assert names(page) == ["ACTOR", "EVENT", "COMMODITY"]


def test_esc_gives_back_what_was_there(page, hand):
    hand.press(Key.Key_F2)
    hand.type("X")
    hand.press(Key.Key_Escape)
    assert page.sheet.name.text() == "ACTOR"
    assert page.isVisible()
    hand.press(Key.Key_Escape)
    assert not page.isVisible()


def test_definition_and_guideline_are_taken_when_the_field_is_left(page, hand):
    fill(hand, page.sheet.definition, "Who acts.")
    fill(hand, page.sheet.long, "Ask twice.")
    fill(hand, page.sheet.include, 'Titles stay: "President"')
    label = page._drafting.labels[0]
    assert (label.definition, label.long) == ("Who acts.", "Ask twice.")
    assert [(point.text, point.example) for point in label.include] == [("Titles stay:", "President")]
    assert page.left.lines.text() == "ACTOR: definition, guideline"


def test_what_is_typed_is_kept_when_another_label_is_chosen_or_the_window_closes(
    window, page, hand, small_project
):
    page.sheet.long.setFocus()
    page.sheet.long.selectAll()
    hand.type("Ask twice.")
    hand.click(page.left.list.viewport(), QPoint(60, 50))
    assert page.sheet.name.text() == "EVENT"
    page.sheet.definition.setFocus()
    page.sheet.definition.selectAll()
    hand.type("What is done.")
    window.close()
    with open_project(small_project) as session:
        first, second, _ = session.drafting.labels
        assert first.long == "Ask twice."
        assert second.definition == "What is done."


def test_a_new_label_is_named_at_once(page, hand):
    hand.press(Key.Key_Insert)
    assert names(page)[-1] == "NEW LABEL"
    hand.type("PLACE")
    hand.press(Key.Key_Return)
    assert names(page)[-1] == "PLACE"
    hand.click(page.left.add)
    assert names(page)[-1] == "NEW LABEL"


def test_alt_and_arrows_move_a_label(page, hand):
    hand.press(Key.Key_Down, ALT)
    assert names(page) == ["EVENT", "ACTOR", "COMMODITY"]
    assert page.sheet.name.text() == "ACTOR"
    hand.press(Key.Key_Up, ALT)
    assert names(page) == ["ACTOR", "EVENT", "COMMODITY"]


def test_keys_are_refused_beside_the_field(window, page, hand):
    fill(hand, page.side.key, "2")
    assert page.side.problem.text() == "EVENT has 2 already."
    assert page.side.key.text() == "1"
    fill(hand, page.side.letter, "g")
    assert page.side.problem.text().startswith("The program itself uses G in the article")
    fill(hand, page.side.key, "7")
    assert page.left.list.rows.labels[0].key == "7"
    assert not page.side.problem.isVisible()


def test_a_colour_is_chosen_with_the_mouse_and_with_arrows(page, hand):
    hand.click(page.side.colours, page.side.colours.place(4).center().toPoint())
    assert page.left.list.rows.labels[0].colour == 4
    page.side.colours.setFocus()
    hand.press(Key.Key_Right)
    assert page.left.list.rows.labels[0].colour == 5
    assert page.side.contrast.text() == "Contrast 5.8 on white, 11.4 on dark."


def test_another_colour_is_typed_and_its_contrast_shown(page, hand):
    assert not page.side.own.isVisible()
    hand.click(page.side.other)
    hand.type("#A0503")
    palette = page.side.contrast.text()
    hand.type("0")
    assert page.side.contrast.text() != palette
    hand.press(Key.Key_Return)
    assert written_colour(page.left.list.rows.labels[0].colour) == "#A05030"
    assert page.side.own.isVisible()
    fill(hand, page.side.own, "brown")
    assert page.side.problem.text().startswith("Type the colour as #RRGGBB")
    assert page.side.own.text() == "#A05030"
    page.side.colours.setFocus()
    hand.press(Key.Key_Right)
    assert page.left.list.rows.labels[0].colour == 1
    assert not page.side.own.isVisible()


def test_an_unused_label_goes_at_once_and_ctrl_z_brings_it_back(window, page, hand):
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Delete)
    assert names(page) == ["ACTOR", "COMMODITY"]
    hand.press(Key.Key_Z, CONTROL)
    assert names(page) == ["ACTOR", "EVENT", "COMMODITY"]
    assert window.status.said.text() == "Undone: Remove ‘EVENT’"
    hand.press(Key.Key_Z, CONTROL | SHIFT)
    assert names(page) == ["ACTOR", "COMMODITY"]


def test_a_label_in_use_is_asked_about_and_retired(window, hand, page):
    label_chile(window)
    hand.press(Key.Key_Delete)
    assert page.sheet.asking.isVisible()
    assert page.sheet.asking.sentence.text().startswith("1 annotation has ACTOR. Retired,")
    hand.press(Key.Key_Escape)
    assert not page.sheet.asking.isVisible()
    assert page.left.list.hasFocus()
    hand.press(Key.Key_Delete)
    hand.press(Key.Key_Return)
    assert page.left.list.rows.labels[0].retired
    assert page.sheet.remove.text() == "Bring it back"
    hand.click(page.sheet.remove)
    assert not page.left.list.rows.labels[0].retired


def test_a_label_in_use_is_merged(window, hand, page):
    label_chile(window)
    hand.press(Key.Key_Delete)
    page.sheet.asking.into.setCurrentText("EVENT")
    hand.click(page.sheet.asking.merge)
    assert names(page) == ["EVENT", "COMMODITY"]
    assert page.sheet.name.text() == "EVENT"
    hand.press(Key.Key_Return, CONTROL)
    assert in_force(window) == ["EVENT", "COMMODITY"]
    assert [one.label_name for one in window.session.reading.mine(1)] == ["EVENT"]


def test_publishing_says_what_it_concerns_and_ctrl_z_takes_it_back(window, hand, page):
    label_chile(window)
    fill(hand, page.sheet.name, "PARTY")
    assert "Publishing concerns 1 annotation." in page.left.state.text()
    page.left.list.setFocus()
    hand.press(Key.Key_Return, CONTROL)
    assert in_force(window)[0] == "PARTY"
    assert window.status.said.text().startswith("Version 2 of the codebook is in force.")
    assert not page.left.publish.isVisible()
    hand.press(Key.Key_Z, CONTROL)
    assert in_force(window)[0] == "ACTOR"
    assert names(page)[0] == "ACTOR"
    hand.press(Key.Key_Z, CONTROL | SHIFT)
    assert in_force(window)[0] == "PARTY"


def test_discarding_can_be_undone(page, hand):
    hand.press(Key.Key_Insert)
    hand.press(Key.Key_Return)
    hand.click(page.left.discard)
    assert names(page) == ["ACTOR", "EVENT", "COMMODITY"]
    hand.press(Key.Key_Z, CONTROL)
    assert len(names(page)) == 4


def test_examples_come_from_the_article_and_their_source_opens(window, hand):
    label_chile(window)
    window.labelling.go_to(1)
    window.label.article.set_focused(window.session.reading.mine(1)[0].id)
    before = len(window.session.codebook.labels[0].examples)
    hand.press(Key.Key_G, CONTROL | SHIFT)
    assert "‘Chile’ is an example for ACTOR" in window.status.said.text()
    hand.press(Key.Key_5, CONTROL)
    page = window.page()
    examples = page.sheet.examples
    assert len(examples.list.rows.examples) == before + 1
    examples.list.setFocus()
    examples.list.setCurrentIndex(examples.list.rows.index(before))
    hand.press(Key.Key_Space)
    assert not page._drafting.labels[0].examples[before].good
    fill(hand, examples.note, "Only a place.")
    assert page._drafting.labels[0].examples[before].note == "Only a place."
    examples.list.setFocus()
    hand.press(Key.Key_Return)
    assert window.page() is None
    assert window.labelling.opened.article.id == 1
    hand.press(Key.Key_5, CONTROL)
    examples.list.setFocus()
    hand.press(Key.Key_Delete)
    assert len(page._drafting.labels[0].examples) == before


def test_a_selection_is_a_near_miss_of_the_label_in_hand(window, hand):
    work = window.labelling
    work.go_to(1)
    work.arm(1)
    window.label.article.select(Span(6, 12))
    hand.press(Key.Key_G, CONTROL | SHIFT)
    example = window.session.drafting.labels[1].examples[-1]
    assert (example.span, example.good) == ("raises", False)


def test_a_passage_that_stands_nowhere_says_so(window, page, hand):
    page.sheet.examples.list.setFocus()
    hand.press(Key.Key_Return)
    assert window.status.said.text() == "This passage stands in no article of the project."


def test_rules_for_all_labels_are_ticked(window, page, hand):
    page.left.nesting.setFocus()
    hand.press(Key.Key_Space)
    assert page._drafting.draft.codebook.rules.nesting is False
    assert page.left.lines.text() == "Rules for all labels"


def test_a_project_for_reading_only_locks_the_fields_and_says_why(
    small_project, open_window, hands, monkeypatch
):
    from annotator.app.session import Session

    window = open_window(small_project)
    monkeypatch.setattr(Session, "read_only", True)
    monkeypatch.setattr(Session, "why_read_only", "it is on a disk that cannot be written")
    hand = hands(window)
    hand.press(Key.Key_5, CONTROL)
    page = window.page()
    assert page.locked.text() == "Opened for reading only: it is on a disk that cannot be written."
    assert page.locked.isVisible()
    assert page.sheet.name.isReadOnly()
    assert not page.left.add.isEnabled()
    hand.press(Key.Key_Down, ALT)
    hand.press(Key.Key_Insert)
    assert names(page) == ["ACTOR", "EVENT", "COMMODITY"]


def test_the_past_locks_the_fields(window, hand, page):
    assert not page.locked.isVisible()
    window.labelling.past = object()
    page.refresh()
    assert page.locked.text().startswith("The article is shown as it was.")
    assert page.sheet.name.isReadOnly()
    window.labelling.past = None
    page.refresh()
    assert not page.sheet.name.isReadOnly()


def test_a_file_comes_into_the_draft_and_the_codebook_goes_into_a_file(window, page, tmp_path, monkeypatch):
    from annotator.ui import dialogs

    with open_project(window.session.path) as other:
        made = write(other, tmp_path / "other.toml")
    made.write_text(made.read_text("utf-8").replace('name = "EVENT"', 'name = "ACT"'), "utf-8")
    monkeypatch.setattr(dialogs, "open_file", lambda *_: str(made))
    assert window.commands.run("codebook.read")
    assert page.left.lines.text() == "ACT: was EVENT"
    out = tmp_path / "out.qdc"
    monkeypatch.setattr(dialogs, "save_file", lambda *_: str(out))
    assert window.commands.run("codebook.write")
    assert "EVENT" in out.read_text("utf-8")


def test_narrow_windows_put_the_right_column_under_the_examples(window, page):
    assert page.side.parent() is not page.sheet
    window.resize(900, 700)
    QApplication.processEvents()
    assert page.side.parent() is page.sheet
    assert page.side.isVisible()
    window.resize(1280, 800)
    QApplication.processEvents()
    assert page.side.parent() is not page.sheet


def test_a_screen_reader_hears_labels_and_fields(page):
    model = page.left.list.rows
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "ACTOR, 0 annotations, key 1"
    for field in (page.sheet.name, page.sheet.definition, page.sheet.long, page.side.key, page.side.colours):
        assert field.accessibleName()


def test_everything_is_reached_by_tab(page, hand):
    seen = set()
    for _ in range(40):
        hand.press(Key.Key_Tab)
        seen.add(QApplication.focusWidget())
    wanted = {
        page.left.list, page.left.add, page.left.nesting, page.sheet.name, page.sheet.definition, page.sheet.include,
        page.sheet.exclude, page.sheet.long, page.sheet.examples.list, page.side.key, page.side.letter,
        page.side.colours, page.sheet.remove,
    }  # fmt: skip
    assert wanted <= seen


def test_a_click_on_a_label_chooses_it(page):
    place = page.left.list.visualRect(page.left.list.rows.index(2)).center()
    QTest.mouseClick(page.left.list.viewport(), LEFT, NONE, place)
    assert page.sheet.name.text() == "COMMODITY"


def test_fields_are_as_high_as_their_text(page, hand):
    field = page.sheet.long
    before = field.height()
    field.show_text("word " * 400)
    assert field.height() > 2 * before
    bar = field.verticalScrollBar()
    assert bar.maximum() == 0
    field.show_text("")
    assert field.height() < before


def test_many_annotations_are_counted_beside_the_window(window, hand, qtbot, monkeypatch):
    from annotator.ui.views import codebook

    label_chile(window)
    monkeypatch.setattr(codebook, "AT_ONCE", 0)
    hand.press(Key.Key_5, CONTROL)
    page = window.page()
    qtbot.waitUntil(lambda: page.left.list.rows.counts != {})
    assert page.left.list.rows.words(0) == "ACTOR, 1 annotation, key 1"


def test_ctrl_z_in_a_field_without_typing_takes_the_newest_act_back(page, hand):
    hand.press(Key.Key_Down, ALT)
    page.sheet.name.setFocus()
    hand.press(Key.Key_Z, CONTROL)
    assert names(page) == ["ACTOR", "EVENT", "COMMODITY"]
    page.sheet.long.setFocus()
    hand.press(Key.Key_Z, CONTROL | SHIFT)
    assert names(page) == ["EVENT", "ACTOR", "COMMODITY"]
