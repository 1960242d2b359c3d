"""The agreement view: the numbers of the command line, and the passages behind each of them."""

import json

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtTest import QTest

from annotator.__main__ import main
from annotator.domain.annotation import Status
from annotator.domain.span import Span
from annotator.ui import theme
from annotator.ui.agreement.grid import Cell, Grid, Line, Part, bar_places
from annotator.ui.review import ReviewPage


@pytest.fixture
def window(lab, open_window):
    opened = open_window(lab)
    opened.commands.run("go.agreement")
    return opened


@pytest.fixture
def page(window):
    return window.page()


def test_the_figure_and_the_sentence(page):
    assert page.figure.text() == ".36"
    assert page.name.text() == "exact agreement of Ben and Cem"
    assert page.sentence.text().startswith(
        "6 and 5 annotations in 3 articles both finished. Most is lost on EVENT: 1 "
    )


def test_the_numbers_are_those_of_the_command(page, lab, capsys):
    capsys.readouterr()
    assert main(["agree", str(lab), "--json", "--quiet"]) == 0
    (pair,) = json.loads(capsys.readouterr().out)["pairs"]
    assert page.figure.text() == f"{pair['exact_f1']:.2f}"[1:]
    for name, measure in (("overlap_f1", "overlap_f1"), ("token_kappa", "token_kappa")):
        page.show_measure(name)
        assert page.figure.text() == f"{pair[measure]:.2f}".replace("0.", ".", 1)
    rows = {line.name: [cell.text for cell in line.cells] for line in page.labels._lines}
    for label, found in pair["by_label"].items():
        assert rows[label][0] == str(found["annotations_a"])
        bar = next(line for line in page.labels._lines if line.name == label).cells[-1].parts
        assert {part.kind: part.number for part in bar} == found["kinds"]


def test_a_part_of_a_bar_opens_its_passages(window, page):
    parts = next(line for line in page.labels._lines if line.name == "EVENT").cells[-1].parts
    boundary = next(part for part in parts if part.kind == "boundary")
    page.labels.activated.emit(boundary.target)
    review = window.page()
    assert isinstance(review, ReviewPage)
    assert len(review.side.rows.entries) == boundary.number == 1
    assert review.current().pattern.b == "the X"


def test_every_number_leads_to_as_many_passages(window, page):
    grids = (page.labels, page.instead)
    wanted = [
        (target, number)
        for grid in grids
        for line in grid._lines
        for cell in line.cells
        for target, number in (
            [(part.target, part.number) for part in cell.parts]
            or [(cell.target, int(cell.text) if cell.text.isdecimal() else 0)]
        )
        if target is not None and number
    ]
    assert len(wanted) >= 5
    for target, number in wanted:
        window.commands.run("agreement.passages", wanted=target)
        assert len(window.page().side.rows.entries) == number, target
        window.commands.run("go.agreement")


def test_one_changed_article_changes_the_numbers(window, page):
    session = window.session
    cem = session.known_annotator("Cem")
    text = session.reading.article(1).text
    start = text.rindex("Monday")
    session.edits.add(1, Span(start, start + 6), "EVENT", annotator=cem, snap=False)
    assert page.figure.text() == ".50"
    session.edits.set_status([1], Status.IN_PROGRESS, annotator=cem)
    assert "2 articles" in page.sentence.text()


def test_the_table_is_walked_by_keyboard(page, qtbot):
    page.labels.setFocus()
    spots = page.labels._spots()
    assert page.labels._at == 0
    QTest.keyClick(page.labels, Qt.Key.Key_Down)
    assert spots[page.labels._at][3] > spots[0][3]
    with qtbot.waitSignal(page.labels.activated):
        QTest.keyClick(page.labels, Qt.Key.Key_Return)


def test_clicks_and_what_leads_nowhere(qtbot):
    grid = Grid("Numbers")
    qtbot.addWidget(grid)
    grid.resize(400, 100)
    grid.show_lines(["", "a", "b"], [Line("row", (Cell("1", target="one"), Cell("–", words="why not")))])
    heard = []
    grid.activated.connect(heard.append)
    for column in (0, 1):
        at = grid._rect(0, column).center().toPoint()
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert heard == ["one"]
    assert grid._words_at(grid._rect(0, 1).center()) == "why not"
    assert grid._words_at(grid.rect().topLeft().toPointF()) == ""
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 2))
    assert heard == ["one"]


@pytest.mark.parametrize("wide", [420, 460, 520, 900])
def test_titles_of_columns_have_their_room(qtbot, wide):
    head = ["Ana down, Ben across", "ACTOR", "EVENT", "COMMODITY", "not marked"]
    grid = Grid("Which label instead", first=150)
    qtbot.addWidget(grid)
    grid.resize(wide, 100)
    grid.show_lines(head, [Line("ACTOR", tuple(Cell(str(n)) for n in range(4)))])
    metrics = QFontMetricsF(theme.font("head"))
    columns = grid._columns()
    for title, (_, room) in zip(head[1:], columns, strict=True):
        assert metrics.horizontalAdvance(title) <= room - 10
    assert columns[-1][0] + columns[-1][1] == pytest.approx(wide)
    assert grid._words_at(QPointF(columns[2][0] + 5, 5)) == "COMMODITY"


def test_small_parts_of_a_bar_can_be_hit(qtbot):
    from PySide6.QtCore import QRectF

    rect = QRectF(0, 0, 300, 40)
    parts = (Part("same", 1000), Part("label", 1), Part("only-a", 0), Part("only-b", 2))
    places = bar_places(parts, rect)
    assert [part.kind for part, _ in places] == ["same", "label", "only-b"]
    assert all(place.width() >= 5 for _, place in places)
    assert places[-1][1].right() <= 300.5
    assert bar_places((Part("same", 0),), rect) == []


def test_the_paragraph_is_copied(window, page, qtbot):
    qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("2 annotators, 3 articles, 11 spans; exact F1 .")


def test_counts_are_saved(window, page, tmp_path, monkeypatch):
    from annotator.ui import dialogs

    out = tmp_path / "counts.csv"
    monkeypatch.setattr(dialogs, "save_file", lambda *_a, **_k: str(out))
    page.save.click()
    assert out.read_text("utf-8").startswith("a,b,label,articles,")


def test_undefined_is_a_dash_with_its_reason(window, page):
    session = window.session
    for name in ("Ana Ruiz", "Ben"):
        session.edits.set_status([4], Status.FINISHED, annotator=session.annotator_named(name))
    page.readAsked.emit()
    ana, ben = session.known_annotator("Ana Ruiz"), session.known_annotator("Ben")
    page.choose((ana.id, ben.id))
    assert page.figure.text() == "–"
    row = next(line for line in page.matrix._lines if line.name == "Ana Ruiz")
    assert "Neither marked anything" in next(
        cell.words for cell in row.cells if cell.target == (ana.id, ben.id)
    )


def test_without_a_pair_it_says_what_is_missing(small_project, open_window):
    window = open_window(small_project)
    window.commands.run("go.agreement")
    assert "Agreement needs an article that two people finished" in window.page().nothing.text()


def test_many_are_compared_beside_the_window(lab, open_window, monkeypatch, qtbot):
    from annotator.ui.views import agreement

    monkeypatch.setattr(agreement, "AT_ONCE", 1)
    window = open_window(lab)
    window.commands.run("go.agreement")
    page = window.page()
    assert page.nothing.text() == "Comparing…"
    qtbot.waitUntil(page.ready)
    assert page.figure.text() == ".36"


def test_narrow_windows_have_one_column(window, page):
    window.resize(860, 700)
    assert page._narrow
    window.resize(1280, 800)
    assert not page._narrow


def test_a_label_with_few_annotations_says_that_its_figures_are_uncertain(page):
    cells = next(line for line in page.labels._lines if line.name == "ACTOR").cells
    assert "Fewer than 30" in cells[2].words
    assert not cells[2].strong


@pytest.mark.parametrize(("size", "below"), [((760, 520), True), ((900, 640), True), ((1280, 800), False)])
def test_in_a_narrow_window_everything_is_one_column(window, page, qtbot, size, below):
    window.resize(*size)
    qtbot.waitUntil(lambda: page.width() > size[0] - 20)
    qtbot.wait(20)
    assert (page.copy.y() > page.sentence.geometry().bottom()) == below
    assert (page.labels.y() > page.matrix.geometry().bottom()) == below


def test_what_takes_long_is_drawn_beside_the_window(lab, open_window, monkeypatch, qtbot):
    """Also after a change only what it touched is drawn again where people wait."""
    import threading

    from annotator.agreement import study
    from annotator.agreement.bootstrap import Bootstrap
    from annotator.ui.views import agreement

    here, drawn = threading.current_thread(), []

    def draw(rows, seed):
        drawn.append(threading.current_thread() is here)
        return Bootstrap(rows, seed)

    monkeypatch.setattr(agreement, "AT_ONCE", 0)
    monkeypatch.setattr(study, "LEAST", 1)
    monkeypatch.setattr(study, "Bootstrap", draw)
    window = open_window(lab)
    window.commands.run("go.agreement")
    page = window.page()
    window.projects.wait()
    qtbot.waitUntil(page.ready, timeout=30_000)
    assert "95% interval" in page.name.text()
    assert len(page.chart._points) == 1
    assert len(drawn) > 1
    assert not any(drawn), "nothing of it in the window's thread"
