"""How far review is with an article: in the list, in the table with its filter, and on the command line."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.__main__ import main
from annotator.app.projects import open_project
from annotator.app.review.deciding import adjudicate, decide, set_review_status
from annotator.app.review.places import places_of
from annotator.app.review.rulings import policy_of, ruling_of
from annotator.domain.annotation import Status
from annotator.ui.panels.articles_model import ROW

LEFT = Qt.MouseButton.LeftButton


def states(session):
    return [row.review for row in session.reading.rows(session.reading.ids(everybody=True))]


def finish(session, article):
    for place in places_of(session, article):
        if place.open:
            decide(session, [(place, ruling_of(place, "a"))], session.me())
    set_review_status(session, article, session.me(), Status.FINISHED)


def test_a_state_follows_what_people_and_the_reviewer_do(lab):
    with open_project(lab) as session:
        assert states(session) == ["to-review", "to-review", "to-review", ""]
        place = next(place for place in places_of(session, 1) if place.open)
        decide(session, [(place, ruling_of(place, "a"))], session.me())
        assert states(session)[0] == "in-review"
        finish(session, 1)
        assert states(session) == ["reviewed", "to-review", "to-review", ""]
        set_review_status(session, 1, session.me(), Status.IN_PROGRESS)
        assert states(session)[0] == "in-review"
        session.edits.set_status([2], Status.IN_PROGRESS, annotator=session.known_annotator("Ben"))
        assert states(session)[1] == "", "one who has finished is not enough"


def test_the_gold_layer_is_nobody_who_finishes(lab):
    with open_project(lab) as session:
        session.edits.set_status([4], Status.FINISHED, annotator=session.known_annotator("Ben"))
        adjudicate(session, policy_of("unanimous", "", session.codebook), session.me())
        gold = next(person for person in session.annotators() if person.kind == "gold")
        session.edits.set_status([4], Status.FINISHED, annotator=gold)
        assert states(session)[3] == ""


def test_the_command_line_says_it(lab, capsys):
    with open_project(lab) as session:
        finish(session, 3)
    capsys.readouterr()
    assert main(["articles", str(lab), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["articles"]
    assert [row["review"] for row in found] == ["to-review", "to-review", "reviewed", None]


@pytest.fixture
def window(lab, open_window):
    with open_project(lab) as session:
        finish(session, 3)
    return open_window(lab)


def test_the_list_says_it_to_the_eye_and_to_a_screen_reader(window, monkeypatch):
    from annotator.ui.panels import article_row

    drawn = []
    monkeypatch.setattr(article_row, "paint_status", lambda _painter, _at, status, **_k: drawn.append(status))
    window.articles.list.viewport().grab()
    assert drawn[:4] == ["new", "new", "reviewed", "new"]
    model = window.articles.model
    words = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert ["to review" in each for each in words] == [True, True, False, False]
    assert ", reviewed," in words[2]
    assert model.index(0).data(ROW).review == "to-review"


def test_the_table_has_a_column_and_filters(window, qtbot):
    window.commands.run("go.articles")
    page = window.page()
    titles = [column.title for column in page.table.shown.columns]
    shown = page.table.shown

    def column(name="Review"):
        return [shown.index(row, titles.index(name)).data() for row in range(shown.rowCount())]

    assert column() == ["To review", "To review", "Reviewed", ""]
    page.chips.choose("to-review")
    page.refresh()
    assert column("No.") == ["1", "2"]
    page.chips.choose("reviewed")
    page.refresh()
    assert column("No.") == ["3"]
    page.chips.choose("all")
    page.sort("review", descending=True)
    assert column()[:2] == ["To review", "To review"]
    with_ben = window.session.known_annotator("Ben")
    window.session.edits.set_status([1], Status.IN_PROGRESS, annotator=with_ben)
    assert sorted(column()) == ["", "", "Reviewed", "To review"], "a change shows at once"
    QTest.keyClick(page, Qt.Key.Key_Escape)
