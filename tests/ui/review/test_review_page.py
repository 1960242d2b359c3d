"""The review view under real keys and clicks: what is decided, what is shown, what can be taken back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from annotator.app.review.index import Filter
from annotator.app.review.places import places_of
from annotator.domain.annotation import Status
from annotator.domain.span import Span
from annotator.ui.article.marks import AGREED, OTHER, OWN
from annotator.ui.review import words
from tests.journeys.hands import ALT, CONTROL, SHIFT


@pytest.fixture
def window(lab, open_window):
    opened = open_window(lab)
    opened.commands.run("go.review")
    return opened


@pytest.fixture
def page(window):
    return window.page()


@pytest.fixture
def hand(window, hands):
    return hands(window)


def gold(window, article=1):
    session = window.session
    layer = [person for person in session.annotators() if person.kind == "gold"]
    text = session.reading.article(article).text
    return (
        [(a.span.of(text), a.label_name) for a in session.reading.annotations(article, layer[0])]
        if layer
        else []
    )


def shown(page):
    return [entry.words[entry.lead : entry.lead + len(entry.span)] for entry in page.side.rows.entries]


def go(page, words_):
    entry = next(
        one for one in page.index.entries() if words_ in one.words[one.lead : one.lead + len(one.span)]
    )
    page.go_to(entry.id)


def test_what_is_seen_first(page):
    assert (page.side.open.text(), page.side.of.text()) == ("4 open", "of 4 disagreements")
    assert page.current() is not None
    assert page.side.list.hasFocus()
    assert len(page.panel.candidates._shown) == 2
    assert page.header.where.text() == "Article 1 of 4"


def test_a_group_counts_what_is_shown(page, hand):
    def said():
        return [
            page.side.rows.index(n).data()
            for n, row in enumerate(page.side.rows.rows)
            if hasattr(row, "entries")
        ]

    before = said()
    assert not any(" of " in one for one in before)
    go(page, "Monday")
    hand.press(Qt.Key.Key_X)
    assert page.side.only.state == "open"
    assert before[-1] == "Single cases 4"
    assert said()[-1] == "Single cases 3 of 4"


def test_groups_come_first_and_single_cases_last(page):
    titles = [words.group_title(row) for row in page.side.rows.rows if hasattr(row, "entries")]
    assert titles[-1] == "Single cases"
    assert len(page.side.rows.entries) == 4


@pytest.mark.parametrize(
    ("words_", "keys", "expected"),
    [
        ("royalty", [Qt.Key.Key_1], ("royalty on copper", "EVENT")),
        ("royalty", [Qt.Key.Key_2], ("the royalty on copper", "EVENT")),
        ("royalty", [Qt.Key.Key_U], ("the royalty on copper", "EVENT")),
        ("royalty", [Qt.Key.Key_I], ("royalty on copper", "EVENT")),
        ("royalty", [Qt.Key.Key_X], None),
        ("Chile", [Qt.Key.Key_1], ("Chile raised", "ACTOR")),
        ("Chile", [Qt.Key.Key_2], ("Chile raised", "EVENT")),
        ("Monday", [Qt.Key.Key_1], ("Monday", "EVENT")),
        ("Monday", [Qt.Key.Key_2], None),
    ],
)
def test_one_key_decides_and_the_next_comes(window, page, hand, words_, keys, expected):
    go(page, words_)
    before = page.current().id
    for key in keys:
        hand.press(key)
    assert gold(window) == ([expected] if expected else [])
    assert page.side.open.text() == "3 open"
    assert page.current().id != before
    assert page.current().state == "open"


def test_where_one_marked_nothing_the_common_part_is_no_choice(window, page, hand):
    common = page.panel.buttons["review.intersection"]
    go(page, "Monday")
    entry = page.current().id
    assert not common.isEnabled()
    assert "marked nothing here" in common.toolTip()
    hand.press(Qt.Key.Key_I)
    assert page.current().id == entry
    assert page.side.open.text() == "4 open"
    assert gold(window) == []
    assert "no common part" in window.status.said.text()
    go(page, "the royalty")
    assert common.isEnabled()
    assert common.toolTip() == ""
    hand.press(Qt.Key.Key_I)
    assert page.side.open.text() == "3 open"
    assert len(gold(window)) == 1


def test_undo_brings_it_back(window, page, hand):
    hand.press(Qt.Key.Key_1)
    hand.press(Qt.Key.Key_X)
    assert page.side.open.text() == "2 open"
    hand.press(Qt.Key.Key_Z, CONTROL)
    hand.press(Qt.Key.Key_Z, CONTROL)
    assert page.side.open.text() == "4 open"
    assert gold(window) == []
    hand.press(Qt.Key.Key_Z, CONTROL)
    assert "Nothing was decided" in window.status.said.text()


def test_arrows_walk_and_go_over_titles(page, hand):
    first = page.current().id
    hand.press(Qt.Key.Key_Down)
    second = page.current().id
    assert second != first
    hand.press(Qt.Key.Key_Up)
    assert page.current().id == first


def test_edges_and_a_label_that_nobody_chose(window, page, hand):
    go(page, "royalty")
    hand.press(Qt.Key.Key_E)
    assert page.editing is not None
    assert "the royalty on copper" in page.panel.rule.words.text()
    hand.press(Qt.Key.Key_Right, ALT | SHIFT)
    hand.press(Qt.Key.Key_Left, ALT)
    hand.press(Qt.Key.Key_3)
    assert page.reading.texts()[0].selection is not None
    hand.press(Qt.Key.Key_Return)
    assert gold(window) == [("royalty on", "COMMODITY")]
    assert page.editing is None


def test_editing_can_be_left(window, page, hand):
    hand.press(Qt.Key.Key_E)
    hand.press(Qt.Key.Key_Escape)
    assert page.editing is None
    assert window.view() == "review"
    hand.press(Qt.Key.Key_Escape)
    assert window.view() == "label"


def test_a_whole_pattern_is_one_decision_and_one_undo(window, page, hand, lab):
    alike = [entry for entry in page.index.entries() if entry.kind == "boundary"]
    one = next(entry for entry in alike if entry.article == 1)
    page.go_to(one.id)
    hand.press(Qt.Key.Key_P)
    assert not page.whole  # ‘X’ or ‘the X’ here, ‘the X’ or ‘X’ there: no two alike
    assert "only open one" in window.status.said.text()


def test_deciding_alike_is_one_step(window, page, hand):
    """Two with one pattern: ‘the X’ against ‘X’."""
    session = window.session
    ben, cem = (session.known_annotator(name) for name in ("Ben", "Cem"))
    text = session.reading.article(1).text
    start = text.rindex("the royalty")
    for person in (ben, cem):
        old = next(a for a in session.reading.annotations(1, person) if a.span.end == start + 21)
        session.edits.remove([old.id], annotator=person)
    for person, skip in ((ben, 0), (cem, 4)):
        session.edits.add(1, Span(start + skip, start + 21), "ACTOR", annotator=person, snap=False)
    group = page.side.rows.group_of(next(e for e in page.index.entries() if e.pattern.a == "the X"))
    assert group.total == 2
    page.go_to(group.entries[0].id)
    hand.press(Qt.Key.Key_P)
    assert page.whole
    assert page.panel.title.text().startswith("2 alike")
    assert len(page.side.rows.entries) == 2
    hand.press(Qt.Key.Key_2)
    assert ("royalty on copper", "ACTOR") in gold(window)
    assert ("copper mine", "ACTOR") in gold(window, 2)
    assert page.side.only == Filter(state="open")
    hand.press(Qt.Key.Key_Z, CONTROL)
    assert gold(window) == gold(window, 2) == []


def test_deciding_alike_can_be_left(window, page, hand):
    go(page, "royalty")
    page.whole = True
    hand.press(Qt.Key.Key_Escape)
    assert not page.whole
    assert window.view() == "review"


def test_sides_and_names(window, page, hand):
    assert len(page.reading.texts()) == 1
    marks = page.reading.texts()[0].pictures.index.marks
    assert {mark.kind for mark in marks} >= {OWN, OTHER}
    hand.press(Qt.Key.Key_V)
    assert len(page.reading.texts()) == 2
    assert page.header.arrangement.text() == "Side by side"
    for number, text in enumerate(page.reading.texts()):
        assert {mark.layer for mark in text.pictures.index.marks if mark.kind != AGREED} <= {
            words.letter(number)
        }
    before = page.reading.texts()[1]
    hand.press(Qt.Key.Key_V)
    assert len(page.reading.texts()) == 1
    assert not before.isVisible()
    page.hide_names(True)
    assert [one.name for one in page.panel.candidates._shown] == ["", ""]
    page.hide_names(False)
    assert [one.name for one in page.panel.candidates._shown] == ["Ben", "Cem"]


def test_what_all_agree_on_is_quiet(window, page):
    go(page, "the copper mine")
    kinds = {
        mark.span.of(page.article.opened.article.text): mark.kind
        for mark in page.reading.texts()[0].pictures.index.marks
    }
    assert kinds["Peru"] == AGREED
    assert kinds["the copper mine"] == OWN


def test_a_click_on_a_mark_picks_it_and_two_take_it(window, page, qtbot):
    go(page, "royalty")
    text = page.reading.texts()[0]
    mark = next(m for m in text.pictures.index.marks if m.name == "ACTOR" and m.layer == "A")
    rect = text.page.rects(mark.span)[0].translated(-text.scrolled())
    at = QPoint(round(rect.left() + 4), round(rect.center().y()))
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert page.current().labels == ("ACTOR", "EVENT")
    QTest.mouseDClick(text.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert gold(window) == [("Chile raised", "ACTOR")]


def test_a_click_on_a_candidate_takes_it(window, page, qtbot):
    go(page, "royalty")
    rows = page.panel.candidates
    QTest.mouseClick(
        rows, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(80, rows.height() - 8)
    )
    assert gold(window) == [("the royalty on copper", "EVENT")]


def test_filters(page):
    page.side.chips["boundary"].click()
    assert shown(page) == ["the royalty on copper", "the copper mine"]
    page.side.chips["label"].click()
    assert shown(page) == ["Chile raised"]
    page.side.chips["only"].click()
    assert shown(page) == ["Monday"]
    page.side.chips["only"].click()
    page.narrow(Filter(label="ACTOR"))
    assert sorted(shown(page)) == ["Chile raised", "the copper mine"]
    page.narrow(Filter(state="decided"))
    assert shown(page) == []
    assert "No disagreement is among these" in page.side.empty.text()


def test_when_all_is_decided_gold_can_go_out(window, page, hand, qtbot):
    for _ in range(4):
        hand.press(Qt.Key.Key_1)
    assert page.side.empty.text() == "All 4 disagreements are decided."
    assert page.side.act.isVisible()
    qtbot.mouseClick(page.side.act, Qt.MouseButton.LeftButton)
    assert window.view() != "review"


def test_reopening(window, page, hand):
    go(page, "royalty")
    entry = page.current().id
    hand.press(Qt.Key.Key_1)
    page.go_to(entry)
    assert "Decided by Ana Ruiz" in page.panel.title.text()
    hand.press(Qt.Key.Key_R)
    assert gold(window) == []
    assert page.current().state == "open"


def test_an_article_is_reviewed_when_nothing_is_open_in_it(window, page, hand):
    go(page, "royalty")
    hand.press(Qt.Key.Key_Return, CONTROL)
    assert "still open" in window.status.said.text()
    go(page, "the copper mine")
    entry = page.current().id
    hand.press(Qt.Key.Key_2)
    page.go_to(entry)
    hand.press(Qt.Key.Key_Return, CONTROL)
    assert "Article 2 is reviewed" in window.status.said.text()
    page.go_to(entry)
    assert "reviewed by Ana Ruiz" in page.header.open.text()


def test_comments(window, page, hand):
    go(page, "royalty")
    hand.press(Qt.Key.Key_N)
    assert page.panel.remark.hasFocus()
    hand.type("With the article? @Cem")
    hand.press(Qt.Key.Key_Return)
    assert page.panel.talk.text() == "Ana Ruiz: With the article? @Cem"
    assert page.side.list.hasFocus()
    window.session.switch_annotator("Cem")
    page.take(type("Changes", (), {"everything": False, "articles": frozenset({1})})())
    _, _, asked = page.choices()
    assert len(asked) == 1
    page.narrow(Filter(ids=asked))
    assert shown(page) == ["the royalty on copper"]
    page.asked.emit("review.resolve")
    assert page.panel.talk.text() == ""


def test_a_ruling_becomes_an_example(window, page, hand):
    go(page, "royalty")
    entry = page.current().id
    hand.press(Qt.Key.Key_1)
    page.go_to(entry)
    hand.press(Qt.Key.Key_G)
    label = window.session.codebook.label("EVENT")
    assert [example.span for example in label.examples][-1] == "royalty on copper"
    assert window.session.codebook_number == 2
    hand.press(Qt.Key.Key_G)
    assert "already" in window.status.said.text()


def test_what_somebody_changed_since_is_said(window, page, hand):
    go(page, "royalty")
    entry = page.current().id
    hand.press(Qt.Key.Key_1)
    session = window.session
    ben = session.known_annotator("Ben")
    own = next(
        a for a in session.reading.annotations(1, ben) if a.label_name == "EVENT" and a.span.start > 30
    )
    session.edits.move(own.id, Span(own.span.start, own.span.end - 3), annotator=ben)
    page.go_to(entry)
    assert "changed something since" in page.panel.title.text()
    assert page.current().state == "changed"


def test_nobody_sees_others_before_their_own_is_finished(window, page):
    session = window.session
    session.edits.set_status([1], Status.IN_PROGRESS)
    assert {entry.article for entry in page.index.entries()} == {2}
    session.edits.set_status([1], Status.FINISHED)
    assert {entry.article for entry in page.index.entries()} == {1, 2}


def test_without_two_who_finished_it_says_what_is_missing(small_project, open_window):
    window = open_window(small_project)
    window.commands.run("go.review")
    assert "Review needs an article that two people finished" in window.page().side.empty.text()


def test_many_are_read_beside_the_window(lab, open_window, monkeypatch, qtbot):
    from annotator.ui.views import review

    monkeypatch.setattr(review, "AT_ONCE", 1)
    window = open_window(lab)
    window.commands.run("go.review")
    page = window.page()
    assert "Looking for disagreements" in page.side.empty.text()
    qtbot.waitUntil(page.ready)
    assert page.side.open.text() == "4 open"
    assert len(places_of(window.session, 1)) == 3


def test_a_narrow_window_keeps_the_passage_and_the_keys(window, page, hand):
    window.resize(900, 700)
    assert not page.side.isVisible()
    assert page.hasFocus()
    assert (page.row.isVisible(), page.row.height()) == (True, 48)
    assert page.row.place.text() == "1 of 4"
    assert not page.header.back.isVisible()
    first = page.current().id
    hand.press(Qt.Key.Key_Down)
    assert page.current().id != first
    assert page.row.place.text() == "2 of 4"
    hand.click(page.row.back)
    assert page.current().id == first
    assert not page.row.back.isEnabled()
    hand.click(page.row.on)
    hand.press(Qt.Key.Key_X)
    assert page.index.counts()["open"] == 3
    assert page.row.place.text().endswith("of 3")
    window.resize(1280, 800)
    assert page.side.isVisible()
    assert not page.row.isVisible()
    assert page.header.back.isVisible()
    assert page.side.list.hasFocus()


def test_the_row_of_a_narrow_window_filters_and_says_why_it_is_empty(window, page, hand):
    window.resize(900, 700)
    hand.click(page.row.more)
    menu = page.side.findChild(QMenu)
    assert menu.isVisible()
    next(action for action in menu.actions() if action.text() == "Decided").trigger()
    menu.close()
    assert page.row.place.text() == "No disagreement is among these."
    assert not page.row.on.isVisible()
    page.side.narrow(Filter(state="open"))
    assert page.row.place.text() == "1 of 4"
    asked = []
    page.exportAsked.connect(lambda: asked.append(True))
    for _ in range(4):
        hand.press(Qt.Key.Key_X)
    assert page.row.place.text() == "All 4 disagreements are decided."
    hand.click(page.row.act)
    assert asked == [True]


def test_the_status_line_counts_decisions_while_one_decides(window, page, hand):
    assert window.status.progress.text() == "0 of 4 decided"
    hand.press(Qt.Key.Key_1)
    assert window.status.progress.text() == "1 of 4 decided"
    assert window.status.bar.part == 0.25
    window.commands.run("go.label")
    assert window.status.progress.text().endswith("finished")


@pytest.mark.parametrize("size", [(760, 520), (900, 640), (1280, 800), (2560, 1300)])
def test_acts_and_legend_have_their_room_at_every_width(window, page, qtbot, size):
    window.resize(*size)
    qtbot.waitUntil(lambda: page.width() > size[0] - 20)
    qtbot.wait(20)
    for button in page.panel.buttons.values():
        assert not button.isVisible() or button.width() >= button.sizeHint().width()
    legend = page.header.legend
    assert legend.width() >= legend.wide(legend.brevity)
    assert legend.geometry().right() < page.header.arrangement.geometry().left()
    rows = {page.panel.buttons[name].y() for name in ("review.union", "review.next")}
    assert len(rows) == (2 if page.panel.width() < 640 else 1)
