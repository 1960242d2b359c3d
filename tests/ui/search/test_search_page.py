"""The search view, with real keys in the real window."""

import pytest
from PySide6.QtCore import Qt

from annotator.domain.annotation import Status
from annotator.domain.span import Span
from annotator.ui.search import SearchPage
from annotator.ui.search.hits import Order

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(small_project, open_window):
    return open_window(small_project)


@pytest.fixture
def page(window, qtbot):
    qtbot.keyClick(window.label.article, Qt.Key.Key_4, CONTROL)
    assert isinstance(window.page(), SearchPage)
    return window.page()


def search(qtbot, page, query):
    page.field.clear()
    qtbot.keyClicks(page.field, query)
    qtbot.waitUntil(lambda: page.ready() and page.field.text() == query)


def matches(page):
    return [(hit.row.number, hit.match) for hit in page.model.hits]


def mine(window):
    return {
        (number, annotation.span.start, annotation.label_name)
        for number in window.session.reading.ids()
        for annotation in window.session.reading.mine(number)
    }


def test_typing_finds_while_typing(page, qtbot):
    assert page.field.hasFocus()
    search(qtbot, page, "copper OR cocoa")
    assert len(matches(page)) >= 2
    assert page.foot.strong.text() == f"{len(matches(page))} hits"
    assert page.list.current() == page.model.hits[0]


def test_a_query_that_cannot_be_read_says_why(page, qtbot):
    search(qtbot, page, '"copper')
    assert "opening quote" in page.empty.text()
    assert page.list.isHidden()
    search(qtbot, page, "zzz")
    assert page.empty.text() == "No article contains zzz."


def test_enter_opens_the_article_at_the_hit(window, page, qtbot):
    search(qtbot, page, "copper")
    hit = page.model.hits[-1]
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    for _ in page.model.hits[1:]:
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert window.view() == "label"
    assert window.labelling.opened.article.number == hit.row.number
    qtbot.keyClick(window.label.article, Qt.Key.Key_4, CONTROL)
    assert window.page() is page
    assert matches(page), "the view is as it was left"


def test_a_digit_labels_the_hit_and_undo_takes_it_back(window, page, qtbot):
    search(qtbot, page, "copper")
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    hit = page.list.current()
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    assert mine(window) == {(hit.row.id, hit.span.start, "ACTOR")}
    qtbot.waitUntil(page.ready)
    qtbot.waitUntil(lambda: [one.label_name for one in page.model.hits[0].annotations] == ["ACTOR"])
    assert page.list.current() == page.model.hits[0]
    qtbot.keyClick(page.list, Qt.Key.Key_2)
    assert mine(window) == {(hit.row.id, hit.span.start, "EVENT")}, "the same hit is relabelled"


def test_label_all_asks_for_a_label_and_is_one_step(window, page, qtbot):
    search(qtbot, page, "copper")
    count = len(page.model.hits)
    assert count > 1
    qtbot.keyClick(page.field, Qt.Key.Key_Return, CONTROL)
    assert page.foot.asking()
    assert mine(window) == set(), "nothing is written before a label is chosen and confirmed"
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    assert page.foot.main.text() == f"Label {count} as ACTOR"
    assert mine(window) == set()
    qtbot.keyClick(page.list, Qt.Key.Key_Return, CONTROL)
    assert len(mine(window)) == count
    assert window.session.history()[0].title == f"Label {count} places ACTOR"


def test_escape_takes_the_question_back_then_leaves(window, page, qtbot):
    search(qtbot, page, "copper")
    qtbot.keyClick(page.field, Qt.Key.Key_Return, CONTROL)
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert not page.foot.asking()
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert page.field.hasFocus()
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert window.view() == "label"
    assert mine(window) == set()


def test_only_what_is_ticked_is_labelled(window, page, qtbot):
    search(qtbot, page, "copper")
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    first = page.model.hits[0]
    assert page.model.ticked() == [first]
    qtbot.keyClick(page.list, Qt.Key.Key_Return, CONTROL)
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    qtbot.keyClick(page.list, Qt.Key.Key_Return, CONTROL)
    assert mine(window) == {(first.row.id, first.span.start, "ACTOR")}


def test_chips_filter_and_count(window, page, qtbot):
    search(qtbot, page, "copper")
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    qtbot.waitUntil(page.ready)
    qtbot.waitUntil(lambda: bool(page.model.hits[0].annotations))
    total = len(page.model.hits)
    page.filters.choose("unlabelled")
    assert len(page.model.hits) == total - 1
    page.filters.choose("differently")
    assert len(page.model.hits) == total - 1, "the others carry no label where the first carries one"
    page.filters.choose("")
    assert len(page.model.hits) == total


def test_alt_and_an_arrow_sort_by_that_neighbour(page, qtbot):
    search(qtbot, page, "copper OR on OR of OR exports")
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Right, ALT)
    right = [hit.right.split()[0].strip("’,.").lower() for hit in page.model.hits if hit.right.split()]
    assert page.model.order is Order.RIGHT
    assert right == sorted(right)
    qtbot.keyClick(page.list, Qt.Key.Key_Right, ALT)
    assert page.model.order is Order.ARTICLE


def test_the_selection_of_the_article_is_looked_for(window, qtbot):
    article = window.label.article
    article.setFocus()
    qtbot.keyClick(article, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    words = article.selection.of(window.labelling.opened.article.text)
    qtbot.keyClick(article, Qt.Key.Key_F, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    page = window.page()
    assert page.field.text() == f'"{" ".join(words.split())}"'
    qtbot.waitUntil(page.ready)
    assert page.model.hits


def test_label_all_like_this_begins_with_the_label(window, qtbot):
    article = window.label.article
    article.setFocus()
    window.commands.run("annotation.label", position=1)
    before = len(mine(window))
    assert window.commands.run("search.all_like_this")
    page = window.page()
    qtbot.waitUntil(page.ready)
    assert page.foot.asking()
    assert before == len(mine(window))


def test_every_row_says_what_it_is(page, qtbot):
    search(qtbot, page, "copper")
    said = page.model.data(page.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "copper" in said
    assert "no label" in said


@pytest.mark.parametrize("size", [(760, 520), (900, 640), (1280, 800)])
def test_no_chip_is_cut_at_any_width(window, page, qtbot, size):
    window.resize(*size)
    qtbot.waitUntil(lambda: page.width() > size[0] - 20)
    search(qtbot, page, "copper")
    for chip in page.filters._chips.values():
        chip.show()
    page.filters._fit()
    qtbot.wait(20)
    for chip in page.filters._chips.values():
        assert chip.width() >= chip.sizeHint().width()
        assert not chip.geometry().intersects(page.filters.status.geometry())


def test_somebody_elses_labels_are_seen_where_ones_own_work_is_finished(window, qtbot):
    session = window.session
    ben = session.annotator_named("Ben")
    article = session.reading.article(1)
    start = article.text.index("copper")
    session.edits.add(1, Span(start, start + 6), "EVENT", annotator=ben)
    window.commands.run("go.search")
    page = window.page()
    search(qtbot, page, "copper")
    everything = len(page.model.hits)
    page.filters.person.setCurrentIndex(page.filters.person.findData("Ben"))
    qtbot.waitUntil(page.ready)
    assert page.model.hits == []
    session.edits.set_status([1], Status.FINISHED)
    page.search()
    qtbot.waitUntil(page.ready)
    assert {hit.row.number for hit in page.model.hits} == {1}
    assert {one.annotator_name for hit in page.model.hits for one in hit.annotations} == {"Ben"}
    assert len(page.model.hits) < everything


@pytest.mark.parametrize("many", [False, True])
def test_undo_takes_back_what_was_labelled_here_and_nothing_else(window, page, qtbot, many):
    window.session.edits.set_status([1], Status.FINISHED)
    search(qtbot, page, "copper")
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    assert not window.commands.action("edit.undo").isEnabled()
    if many:
        qtbot.keyClick(page.list, Qt.Key.Key_Return, CONTROL)
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    if many:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(page.ready)
    assert mine(window)
    assert window.commands.action("edit.undo").isEnabled()
    qtbot.keyClick(page.list, Qt.Key.Key_Z, CONTROL)
    assert mine(window) == set()
    qtbot.keyClick(page.list, Qt.Key.Key_Z, CONTROL)
    assert window.session.reading.status(1)[0] is Status.FINISHED


def test_a_hit_in_the_open_article_is_stood_on(window, page, qtbot):
    assert window.labelling.opened.article.number == 1
    search(qtbot, page, "monday")
    hit = page.model.hits[0]
    assert hit.row.number == 1
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.keyClick(window.label.article, Qt.Key.Key_2)
    assert mine(window) == {(1, hit.span.start, "EVENT")}


def test_enter_does_not_leave_while_a_label_is_asked_for(window, page, qtbot):
    search(qtbot, page, "copper")
    qtbot.keyClick(page.field, Qt.Key.Key_Return, CONTROL)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert window.view() == "search"
    assert mine(window) == set()


def test_the_key_of_the_view_in_front_goes_to_its_field(window, page, qtbot):
    search(qtbot, page, "copper")
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_4, CONTROL)
    assert page.field.hasFocus()
