"""The near copies of one article, in the table and among the hits, with real keys in the real window."""

import pytest
from PySide6.QtCore import Qt

from annotator.__main__ import main
from annotator.app.corpus import Wanted
from annotator.ui.copies import DifferencePage
from annotator.ui.search import SearchPage
from annotator.ui.tables.articles import ArticlesPage
from tests.domain.test_shingles import NOTICE, STORY

TEXTS = {
    "1": STORY,
    "2": "VALPARAISO. " + STORY,
    "3": NOTICE.format(3, 4, 5, 6, "Thursday, said a minister of Chile"),
    "4": NOTICE.format(3, 4, 5, 6, "Thursday, said two ministers of Chile"),
    "5": "A minister of Chile ate lunch.",
}
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(tmp_path, open_window):
    """Articles 1 and 2 are near copies, and so are 3 and 4; 5 stands alone."""
    path = tmp_path / "copies.annot"
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    assert main(["new", str(path), "--annotator", "Ana Ruiz"]) == 0
    files = [str(tmp_path / f"{name}.txt") for name in TEXTS]
    assert main(["import", str(path), *files, "--quiet"]) == 0
    return open_window(path)


def listed(page):
    return [page.table.shown.row(n).row.number for n in range(page.table.shown.rowCount())]


def found(page):
    return sorted({hit.row.number for hit in page.model.hits})


@pytest.fixture
def table(window):
    window.commands.run("go.articles")
    assert isinstance(window.page(), ArticlesPage)
    return window.page()


@pytest.fixture
def hits(window, qtbot):
    qtbot.keyClick(window.label.article, Qt.Key.Key_4, CONTROL)
    page = window.page()
    assert isinstance(page, SearchPage)
    qtbot.keyClicks(page.field, "Chile")
    qtbot.waitUntil(lambda: page.ready() and found(page) == [1, 2, 3, 4, 5])
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    return page


def test_the_corpus_knows_the_articles_of_one_cluster(window):
    row = window.session.reading.rows([3])[0]
    assert window.session.reading.corpus(Wanted(cluster=row.cluster)) == [3, 4]
    assert window.session.reading.corpus(Wanted(cluster=row.cluster, text="lunch")) == []


def test_the_article_shows_its_copies_and_the_chip_takes_that_back(window, qtbot):
    window.commands.run("go.number", number="4")
    assert window.commands.run("go.copies")
    page = window.page()
    assert listed(page) == [3, 4]
    assert page.table.current() == 4
    assert page.restriction.text() == "Near copies of article 4"
    assert page.restriction.isVisible()
    assert page.sentence.text() == "2 of 5 articles"
    qtbot.mouseClick(page.restriction, Qt.MouseButton.LeftButton)
    assert listed(page) == [1, 2, 3, 4, 5]
    assert page.restriction.isHidden()


def test_an_article_that_stands_alone_says_so(window):
    window.commands.run("go.number", number="5")
    assert not window.commands.run("go.copies")
    assert window.status.said.text() == "There is no near copy of this article in the project."
    assert window.view() == "label"


def test_a_row_shows_its_copies_whatever_was_filtered(table, qtbot):
    qtbot.keyClicks(table.field, "VALPARAISO")
    qtbot.waitUntil(lambda: listed(table) == [2])
    table.table.setFocus()
    qtbot.keyClick(table.table, Qt.Key.Key_K)
    assert listed(table) == [1, 2]
    assert table.field.text() == ""
    table.restriction.setFocus()
    qtbot.keyClick(table.restriction, Qt.Key.Key_Delete)
    assert listed(table) == [1, 2, 3, 4, 5]
    table.table.choose(5)
    qtbot.keyClick(table.table, Qt.Key.Key_K)
    assert listed(table) == [1, 2, 3, 4, 5]


def test_the_page_of_the_difference_shows_all_copies(window, qtbot):
    window.commands.run("go.number", number="1")
    window.commands.run("go.difference")
    page = window.page()
    assert isinstance(page, DifferencePage)
    qtbot.mouseClick(page.all, Qt.MouseButton.LeftButton)
    assert listed(window.page()) == [1, 2]


def test_a_hit_leaves_the_hits_in_its_copies(hits, qtbot):
    row = next(n for n, hit in enumerate(hits.model.hits) if hit.row.number == 3)
    hits.list.choose(row)
    qtbot.keyClick(hits.list, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: hits.ready() and found(hits) == [3, 4])
    assert hits.filters.restriction.text() == "Near copies of article 3"
    assert hits.foot.copies.isHidden(), "they are all there is"
    qtbot.mouseClick(hits.filters.restriction, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: hits.ready() and found(hits) == [1, 2, 3, 4, 5])
    assert hits.filters.restriction.isHidden()


def test_words_that_no_copy_has_are_not_said_to_be_nowhere(hits, qtbot):
    qtbot.keyClick(hits.list, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: hits.ready() and found(hits) == [1, 2])
    hits.field.setText("lunch")
    qtbot.waitUntil(lambda: hits.empty.text() == "None of these near copies contains lunch.")
    hits.look_for("lunch")
    qtbot.waitUntil(lambda: hits.ready() and found(hits) == [5])


def test_a_hit_in_an_article_that_stands_alone_has_no_copies(hits, qtbot):
    hits.list.choose(len(hits.model.hits) - 1)
    assert hits.foot.copies.isHidden()
    qtbot.keyClick(hits.list, Qt.Key.Key_K)
    assert found(hits) == [1, 2, 3, 4, 5]
    assert hits.filters.restriction.isHidden()
