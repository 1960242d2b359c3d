"""A window that begins at the right: panels change sides, menus are all there, rows are painted from the other end."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter

from annotator.app.settings import Settings
from annotator.ui import language, theme
from annotator.ui.application import make_window


@pytest.fixture
def mirrored(small_project, qtbot, qapp):
    window = make_window(
        Settings(name="Ana Ruiz", theme="light", language="en", direction="right"), project=str(small_project)
    )
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.projects.wait()
    yield window
    window.projects.close()
    language.speak(qapp, "en")


def at(window, widget):
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_panels_change_sides(mirrored):
    window = mirrored
    assert (
        at(window, window.articles).left() > at(window, window.label).left() > at(window, window.side).left()
    )
    assert at(window, window.top.menus).left() > at(window, window.top.name).left()


def test_all_menus_are_there(mirrored):
    bar = mirrored.top.menus
    places = [bar.actionGeometry(action) for action in bar.actions()]
    assert all(bar.rect().contains(place) for place in places)
    assert [place.left() for place in places] == sorted((place.left() for place in places), reverse=True)


def test_the_edge_of_a_panel_is_dragged_the_other_way(mirrored):
    body, wide = mirrored.body, mirrored.body.width_of["left"]
    edge = body._edges["left"]
    inner = body.mapToGlobal(QPoint(body.width() - wide - 40, 10))
    from PySide6.QtTest import QTest

    QTest.mousePress(edge, Qt.MouseButton.LeftButton)
    QTest.mouseMove(edge, edge.mapFromGlobal(inner))
    QTest.mouseRelease(edge, Qt.MouseButton.LeftButton)
    assert body.width_of["left"] == wide + 40


def picture(widget):
    image = QImage(widget.size(), QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        widget.render(painter, QPoint(0, 0))
    return image


def test_badges_stand_at_the_near_end(mirrored):
    labels = mirrored.side.labels
    image = picture(labels)
    badge = theme.label_colour(labels._labels[0].colour).text.lower()
    row = [image.pixelColor(x, 15).name() for x in range(image.width())]
    assert badge in row[image.width() // 2 :]
    assert badge not in row[: image.width() // 2]


def test_a_click_lands_on_the_label_that_is_seen(mirrored, qtbot):
    qtbot.mouseClick(
        mirrored.side.labels, Qt.MouseButton.LeftButton, pos=QPoint(mirrored.side.labels.width() - 24, 45)
    )
    assert mirrored.labelling.armed == 1
