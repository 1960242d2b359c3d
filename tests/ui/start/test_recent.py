from datetime import datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.app.settings import Settings
from annotator.ui.start import RecentProject
from annotator.ui.start.recent import opened_words, progress_words

NOW = datetime(2025, 6, 7, 8, 30)


def test_how_far_in_words():
    assert progress_words(RecentProject("p", "t", 12, 48)) == "12 of 48 finished"
    assert progress_words(RecentProject("p", "t", 1_000, 1_200)) == "1,000 of 1,200 finished"
    assert progress_words(RecentProject("p", "t", 0, 0)) == "no articles yet"
    assert progress_words(RecentProject("p", "t")) == ""
    assert progress_words(RecentProject("p", "t", 1, 2, missing=True)) == "not found"


def test_when_in_words():
    assert opened_words(datetime(2025, 6, 7, 7, 5), NOW) == "today 07:05"
    assert opened_words(datetime(2025, 6, 6, 23, 59), NOW) == "yesterday"
    assert opened_words(datetime(2025, 5, 1, 9), NOW) == "1 May 2025"
    assert opened_words(None, NOW) == ""


def row(listed, number):
    return listed.visualRect(listed.model().index(number, 0)).center()


def test_a_click_opens_and_a_missing_file_does_not(shown, recents):
    page = shown(Settings(name="Ana Ruiz"), recents)
    QTest.mouseClick(page.recent.viewport(), Qt.MouseButton.LeftButton, pos=row(page.recent, 2))
    assert page.said == []
    QTest.mouseClick(page.recent.viewport(), Qt.MouseButton.LeftButton, pos=row(page.recent, 1))
    assert page.said == [("open", "/home/ana/b.annot")]


def test_delete_takes_the_row_off_and_stays_near(shown, recents):
    page = shown(Settings(name="Ana Ruiz"), recents)
    QTest.keyClick(page.recent, Qt.Key.Key_End)
    QTest.keyClick(page.recent, Qt.Key.Key_Delete)
    assert page.said == [("removed", "/media/usb/c.annot")]
    assert page.recent.current_path() == "/home/ana/b.annot"


def test_a_screen_reader_hears_everything(shown, recents):
    page = shown(Settings(name="Ana Ruiz"), recents)
    said = page.recent.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Minerals, 12 of 48 finished, 6 June 2025, /home/ana/a.annot"
    assert page.recent.accessibleName() == "Recent projects"


def test_a_path_is_never_taken_for_markup(shown):
    page = shown(Settings(name="Ana"), [RecentProject("/x/<b>bold</b>.annot", "<i>t</i>")])
    tip = page.recent.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;bold" in tip


def test_the_selected_row_is_painted_and_the_missing_one_is_fainter(shown, recents):
    page = shown(Settings(name="Ana"), recents)
    picture = page.recent.viewport().grab().toImage()
    first, second = row(page.recent, 0), row(page.recent, 1)
    assert picture.pixelColor(QPoint(300, first.y())).name() == "#e5e5e0"
    assert picture.pixelColor(QPoint(300, second.y())).name() == "#ffffff"
