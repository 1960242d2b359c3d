"""The list of articles reads only the pages that are looked at."""

from annotator.domain.annotation import Status
from annotator.domain.article import ArticleRow
from annotator.ui.panels.articles_model import PAGE, PAGES, ROW, ArticlesModel


class Reading:
    def __init__(self):
        self.asked = []

    def rows(self, ids):
        self.asked.append(list(ids))
        return [ArticleRow(n, "", n, f"Title {n}", 100, Status.NEW, 0) for n in ids]


class Session:
    def __init__(self):
        self.reading = Reading()


def model_of(count):
    session = Session()
    model = ArticlesModel(session)
    model.set_ids(list(range(1, count + 1)))
    return model, session.reading


def test_a_hundred_thousand_articles_read_one_page_for_the_first_screen(qapp):
    model, reading = model_of(100_000)
    assert model.rowCount() == 100_000
    assert [model.index(row).data(ROW).number for row in range(20)] == list(range(1, 21))
    assert len(reading.asked) == 1
    assert len(reading.asked[0]) == PAGE


def test_old_pages_are_forgotten(qapp):
    model, reading = model_of(PAGE * (PAGES + 2))
    for row in range(0, PAGE * (PAGES + 2), PAGE):
        model.row(row)
    before = len(reading.asked)
    model.row(0)
    assert len(reading.asked) == before + 1


def test_a_change_reads_its_page_anew(qapp, qtbot):
    model, reading = model_of(500)
    model.row(0)
    with qtbot.waitSignal(model.dataChanged):
        model.forget({3})
    model.row(2)
    assert len(reading.asked) == 2
    assert (model.place(3), model.place(999)) == (2, -1)
