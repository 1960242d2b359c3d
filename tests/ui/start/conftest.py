from datetime import datetime

import pytest

from annotator.app.settings import Settings
from annotator.ui import theme
from annotator.ui.start import RecentProject, StartPage, page


@pytest.fixture(autouse=True)
def _look(qapp, monkeypatch):
    theme.apply(qapp, theme.LIGHT)
    monkeypatch.setattr(page, "system_user", lambda: "Ana Ruiz")


@pytest.fixture
def recents():
    return [
        RecentProject("/home/ana/a.annot", "Minerals", 12, 48, datetime(2025, 6, 6, 9)),
        RecentProject("/home/ana/b.annot", "Pilot", 1_200, 1_200, datetime(2025, 6, 5, 9)),
        RecentProject("/media/usb/c.annot", "Packet", 0, None, None, missing=True),
    ]


@pytest.fixture
def shown(qtbot):
    """Make and show a page; records what it says in `said`."""

    def make(settings=None, recent=(), width=1280):
        made = StartPage(settings or Settings())
        if recent:
            made.set_recent(recent)
        made.said = []
        made.openSample.connect(lambda: made.said.append(("sample",)))
        made.newProject.connect(lambda *parts: made.said.append(("new", *parts)))
        made.openProject.connect(lambda path: made.said.append(("open", path)))
        made.nameChanged.connect(lambda name: made.said.append(("name", name)))
        made.recentRemoved.connect(lambda path: made.said.append(("removed", path)))
        qtbot.addWidget(made)
        made.resize(width, 762)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return make
