"""A person works in the table of annotations by keyboard: filters, jumps, relabels and removes several, copies."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from annotator.ui import dialogs
from tests.journeys.hands import CONTROL, SHIFT, annotations

Key = Qt.Key


def labelled(window, hand):
    for article in (1, 2):
        window.commands.run("go.number", number=str(article))
        for digit in (Key.Key_1, Key.Key_2, Key.Key_3):
            hand.press(digit)
            hand.press(Key.Key_Right)
    window.commands.run("go.number", number="1")


def rows(page):
    return [(row.number, row.annotation.label_name, row.passage) for row in page._session.lists.annotation_rows(page.table.shown.ids())]  # fmt: skip


def test_relabel_and_remove_several_and_undo(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    labelled(window, hand)
    hand.press(Key.Key_A, CONTROL | SHIFT)
    page = window.page()
    assert page.table.hasFocus()
    assert page.sentence.text() == "3 annotations of Ana Ruiz in this article"
    hand.press(Key.Key_Down, SHIFT)
    hand.press(Key.Key_3)
    assert [label for _, label, _ in rows(page)] == ["COMMODITY"] * 3
    assert window.status.said.text() == "Relabelled 2 annotations COMMODITY. Undo Ctrl Z"
    hand.press(Key.Key_Z, CONTROL)
    assert [label for _, label, _ in rows(page)] == ["ACTOR", "EVENT", "COMMODITY"]
    page.chips.choose("all")
    page.table.setFocus()
    assert len(rows(page)) == 6
    hand.press(Key.Key_A, CONTROL)
    hand.press(Key.Key_Delete)
    assert rows(page) == []
    assert page.body.currentWidget() is page.empty
    page.table.setFocus()
    window.commands.run("table.undo")
    assert len(rows(page)) == 6
    assert len(page.table.chosen()) == 1
    hand.press(Key.Key_A, CONTROL)
    hand.press(Key.Key_Q)
    page.chips.choose("doubtful")
    assert len(rows(page)) == 6
    hand.press(Key.Key_Escape)
    assert window.label.article.hasFocus()
    assert len(annotations(window)) == 3


def test_filter_go_there_and_back(small_project, open_window, hands, qtbot):
    window = open_window(small_project)
    hand = hands(window)
    labelled(window, hand)
    window.commands.run("go.annotations")
    page = window.page()
    page.chips.choose("all")
    hand.press(Key.Key_F, CONTROL)
    assert page.field.hasFocus()
    hand.type("PERU")
    qtbot.waitUntil(lambda: rows(page) == [(2, "ACTOR", "Peru")])
    hand.press(Key.Key_Return)
    assert page.table.hasFocus()
    hand.press(Key.Key_Return)
    assert window.page() is None
    assert window.labelling.opened.article.number == 2
    assert window.labelling.annotations[window.label.article.focused].label_name == "ACTOR"
    hand.press(Key.Key_Delete)
    assert len(annotations(window)) == 2


def test_details_from_the_table_and_a_note(small_project, open_window, hands):
    from PySide6.QtWidgets import QApplication

    window = open_window(small_project)
    hand = hands(window)
    labelled(window, hand)
    hand.press(Key.Key_A, CONTROL | SHIFT)
    hand.press(Key.Key_N)
    assert QApplication.activePopupWidget() is not None
    hand.type("who?")
    hand.press(Key.Key_Return)
    page = window.page()
    page.chips.choose("noted")
    assert [note.annotation.note for note in page.rows()] == ["who?"]
    page.table.setFocus()
    hand.press(Key.Key_D)
    assert window.page() is None
    assert window.side.editing()


def test_orders_labels_people_and_what_a_reader_hears(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    labelled(window, hand)
    hand.press(Key.Key_A, CONTROL | SHIFT)
    page = window.page()
    page.chips.choose("all")
    page.table.horizontalHeader().sectionClicked.emit(1)
    assert rows(page)[0][2] == "Chile"
    page.table.horizontalHeader().sectionClicked.emit(1)
    assert rows(page)[-1][2] == "Chile"
    page.set_label(window.session.codebook.label("EVENT"))
    assert {label for _, label, _ in rows(page)} == {"EVENT"}
    assert page.sentence.text() == "2 annotations of Ana Ruiz, EVENT only"
    page.set_label(None)
    page.set_person(None)
    assert not page.table.isColumnHidden(6)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    model = page.table.shown
    assert model.data(model.index(0, 2), spoken) == "article 2, Peru mine reopens"


def test_copy_and_save(small_project, open_window, hands, tmp_path, monkeypatch):
    window = open_window(small_project)
    hand = hands(window)
    labelled(window, hand)
    hand.press(Key.Key_A, CONTROL | SHIFT)
    page = window.page()
    hand.press(Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().splitlines()[0] == "ACTOR\tChile"
    assert window.status.said.text() == "Copied 3 annotations."
    hand.press(Key.Key_Down, SHIFT)
    page.copy_csv.click()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 3
    out = tmp_path / "out.csv"
    monkeypatch.setattr(dialogs, "save_file", lambda *_, **__: str(out))
    page.save_csv.click()
    assert len(out.read_text("utf-8-sig").splitlines()) == 3
    assert window.status.said.text() == "Saved “out.csv”."


def test_nothing_of_somebody_else_is_changed(small_project, open_window, hands):
    window = open_window(small_project)
    hand = hands(window)
    labelled(window, hand)
    window.session.switch_annotator("Ben Osei")
    window.commands.run("go.annotations")
    page = window.page()
    page.set_person(None)
    page.chips.choose("all")
    page.table.choose(page.table.shown.key(0))
    page.table.setFocus()
    hand.press(Key.Key_Delete)
    assert len(rows(page)) == 6
    assert "was made by Ana Ruiz, not by Ben Osei" in window.status.said.text()


def test_a_screen_reader_finds_rows_cells_and_names(small_project, open_window, hands):
    from PySide6.QtGui import QAccessible

    window = open_window(small_project)
    hand = hands(window)
    labelled(window, hand)
    hand.press(Key.Key_Q)
    hand.press(Key.Key_A, CONTROL | SHIFT)
    page = window.page()
    found = QAccessible.queryAccessibleInterface(page.table)
    assert found.text(QAccessible.Text.Name) == "Annotations"
    heard = [found.child(n).text(QAccessible.Text.Name) for n in range(found.childCount())]
    assert [word for word in heard if word in {"Label", "Passage"}] == ["Label", "Passage"]
    assert [word for word in heard if word in {"ACTOR", "Chile", "doubtful"}] == ["ACTOR", "Chile"]
    for button in (page.go, page.relabel, page.remove, page.label_button, page.person_button):
        assert button.accessibleName()
