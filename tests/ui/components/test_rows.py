"""Lists and tables of painted rows: the ring goes with the focus, a ground fills the list, one row is chosen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QPainter, QPixmap, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

import annotator.ui
from annotator.ui import theme
from annotator.ui.components.rows import RowHead, RowList, RowTable, paint_ground


@pytest.fixture(autouse=True)
def light(qapp):
    theme.apply(qapp, theme.LIGHT)


@pytest.fixture
def room(qtbot):
    """A window with another widget that can have the focus."""
    window = QWidget()
    window.resize(300, 200)
    layout = QVBoxLayout(window)
    other = QWidget()
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    layout.addWidget(other)
    qtbot.addWidget(window)
    return window, other


def _edge(view):
    """Return the colour inside the left edge, low enough that no row is there."""
    return view.viewport().grab().toImage().pixelColor(1, view.viewport().height() - 8).name()


@pytest.mark.parametrize("make", [RowList, lambda: RowTable(30)], ids=["list", "table"])
def test_the_ring_comes_and_goes_with_the_focus(qtbot, room, make):
    window, other = room
    view = make()
    view.setModel(QStringListModel(["one"]))
    window.layout().addWidget(view)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    other.setFocus()
    assert _edge(view) != theme.colour("ink").name()
    view.setFocus()
    assert _edge(view) == theme.colour("ink").name()
    other.setFocus()
    assert _edge(view) != theme.colour("ink").name()


def test_a_list_on_a_ground_has_its_colour(qtbot):
    view = RowList(ground="panel")
    qtbot.addWidget(view)
    assert view.viewport().grab().toImage().pixelColor(20, 20) == theme.colour("panel")


@pytest.mark.parametrize("make", [RowList, lambda: RowTable(30)], ids=["list", "table"])
def test_one_row_is_chosen_and_none_is_edited(qtbot, make):
    view = make()
    qtbot.addWidget(view)
    assert view.selectionMode() == QAbstractItemView.SelectionMode.SingleSelection
    assert view.editTriggers() == QAbstractItemView.EditTrigger.NoEditTriggers


def test_tab_leaves_a_table_and_one_column_takes_the_room(qtbot):
    model = QStandardItemModel(1, 2)
    model.setHorizontalHeaderLabels(["File", "Reason"])
    table = RowTable(30)
    qtbot.addWidget(table)
    table.setModel(model)
    table.set_head(RowHead(28, table, first=8, before=0, after=12, right=(1,)), wide=1)
    table.resize(400, 100)
    table.show()
    table.setColumnWidth(0, 100)
    assert table.columnWidth(1) == table.viewport().width() - 100
    assert not table.tabKeyNavigation()
    assert table.horizontalHeader().height() == round(28 * theme.interface_scale())


@pytest.mark.parametrize(("direction", "side"), [("LeftToRight", 0), ("RightToLeft", -1)])
def test_the_bar_of_the_chosen_row_is_at_its_near_side(qapp, direction, side):
    picture = QPixmap(100, 30)
    picture.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = picture.rect()
    option.state = QStyle.StateFlag.State_Selected
    option.direction = Qt.LayoutDirection[direction]
    with QPainter(picture) as painter:
        paint_ground(painter, option)
    row = [picture.toImage().pixelColor(x, 15).name() for x in range(100)]
    assert row[side] == theme.colour("ink").name()
    assert row[-1 - side] == row[50] == theme.colour("selected").name()


def _painted(**wishes):
    """Return the colour in the middle of a row under the pointer, and the role that was returned."""
    picture = QPixmap(100, 30)
    picture.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = picture.rect()
    option.state = QStyle.StateFlag.State_MouseOver
    with QPainter(picture) as painter:
        role = paint_ground(painter, option, **wishes)
    image = picture.toImage()
    return image.pixelColor(50, 15), role, image.pixelColor(0, 15) == theme.colour("ink")


@pytest.mark.parametrize(
    ("wishes", "role", "bar"),
    [
        ({}, "hover", False),
        ({"hovers": False, "plain": "panel"}, "panel", False),
        ({"chosen": True}, "selected", True),
        ({"chosen": True, "first": False}, "selected", False),
    ],
)
def test_a_ground_is_told_by_what_the_row_is(qapp, wishes, role, bar):
    assert _painted(**wishes) == (theme.colour(role), role, bar)


def test_a_row_without_a_ground_shows_the_views(qapp):
    assert _painted(hovers=False) == (Qt.GlobalColor.white, "", False)


def test_grounds_of_rows_are_painted_in_one_place():
    ui = Path(annotator.ui.__file__).parent
    own = [file.name for file in ui.rglob("*.py") if "State_Selected" in file.read_text("utf-8")]
    assert own == ["rows.py"]
