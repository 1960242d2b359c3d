"""The program from its real main: it opens a project, works, closes, and refuses without a display."""

import subprocess
import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.__main__ import main
from annotator.app.projects import open_project
from annotator.ui.window import MainWindow


def in_the_window(act):
    """Run `act(window)` once the program's window has a project, then close the window."""
    caught = []

    def look():
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
        if not windows or windows[0].session is None:
            QTimer.singleShot(50, look)
            return
        try:
            act(windows[0])
        except BaseException as error:  # noqa: BLE001 - handed to the test
            caught.append(error)
        windows[0].close()

    QTimer.singleShot(50, look)
    return caught


def test_main_opens_a_project_and_a_key_labels(small_project, qapp, capsys):
    def act(window):
        window.label.article.setFocus()
        QTest.keyClick(window.label.article, Qt.Key.Key_1)

    caught = in_the_window(act)
    assert main([str(small_project)]) == 0
    assert caught == []
    with open_project(small_project) as session:
        assert [a.label_name for a in session.reading.mine(session.reading.ids()[0])] == ["ACTOR"]


def test_main_opens_the_sample(qapp):
    titles = []
    caught = in_the_window(lambda window: titles.append(window.labelling.opened.article.title))
    assert main(["open", "--sample"]) == 0
    assert (caught, titles) == ([], ["Trump Announces China Deal to Resume Rare Earth Mineral Exports to US"])


def test_without_a_display_it_says_so(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "annotator", "open"],
        env={"PATH": "/usr/bin", "ANNOTATOR_CONFIG": str(tmp_path), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    if sys.platform.startswith("linux"):
        assert done.returncode == 1
        assert "annotator demo" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_picture_of_the_window(small_project, tmp_path, capsys):
    out = tmp_path / "window.png"
    assert main(["render", str(small_project), str(out), "--theme", "dark", "--scale", "1.5"]) == 0
    from PySide6.QtGui import QImage

    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == (1920, 1200)
    assert main(["render", str(small_project), str(out), "--view", "sideways"]) == 1


def test_a_safe_start_uses_the_defaults_and_changes_nothing_of_ones_own(small_project, qapp, own_settings):
    from annotator.app.settings import Settings, load_settings, save_settings

    mine = Settings(name="Ana Ruiz", theme="dark", reading_size=28, compact_list=True)
    save_settings(mine)
    seen = []

    def act(window):
        seen.append((window.settings.reading_size, window.settings.name, window.strip.sentence()))
        window.commands.run("view.compact")

    caught = in_the_window(act)
    assert main(["--safe", str(small_project)]) == 0
    assert caught == []
    assert seen[0][:2] == (18, "Ana Ruiz")
    assert seen[0][2].startswith("Safe start:")
    assert load_settings() == mine


def test_a_bug_in_the_running_program_is_told_and_the_program_goes_on(small_project, qapp, capsys, caplog):
    import sys

    sentences = []

    def act(window):
        try:
            raise ZeroDivisionError("a bug")
        except ZeroDivisionError as error:
            sys.excepthook(type(error), error, error.__traceback__)
        sentences.append(window.strip.sentence())
        window.label.article.setFocus()
        QTest.keyClick(window.label.article, Qt.Key.Key_1)

    caught = in_the_window(act)
    assert main([str(small_project)]) == 0
    assert caught == []
    assert sentences == ["Something went wrong; nothing was lost."]
    with open_project(small_project) as session:
        assert len(session.reading.mine(session.reading.ids()[0])) == 1
