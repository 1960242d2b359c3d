"""A long day: ten thousand acts by key and mouse in the real window; memory stays flat and the project sound."""

import os
import random
import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.__main__ import main
from annotator.app.projects import open_project
from annotator.app.sample import make_sample
from tests.journeys.conftest import ANA

ACTS = 10_000
WARM = 2_500
"""Acts after which caches are full: what a process holds then it may hold, with a tenth more, to the end."""
KEY, MODIFIER = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CONTROL, ALT = (
    MODIFIER.NoModifier,
    MODIFIER.ShiftModifier,
    MODIFIER.ControlModifier,
    MODIFIER.AltModifier,
)
KEYS = (
    *[(KEY.Key_Right, NONE)] * 12,
    *[(KEY.Key_Left, NONE)] * 3,
    *[(KEY.Key_Right, SHIFT)] * 4,
    (KEY.Key_Left, SHIFT),
    *[(key, NONE) for key in (KEY.Key_1, KEY.Key_2, KEY.Key_3) for _ in range(4)],
    (KEY.Key_1, SHIFT),
    *[(KEY.Key_Tab, NONE)] * 4,
    (KEY.Key_Backtab, SHIFT),
    *[(KEY.Key_Down, NONE)] * 3,
    (KEY.Key_Up, NONE),
    *[(KEY.Key_PageDown, NONE)] * 2,
    (KEY.Key_PageUp, NONE),
    (KEY.Key_Home, CONTROL),
    (KEY.Key_Right, CONTROL),
    (KEY.Key_S, NONE),
    (KEY.Key_O, NONE),
    (KEY.Key_Q, NONE),
    (KEY.Key_H, NONE),
    *[(KEY.Key_Escape, NONE)] * 3,
    *[(KEY.Key_Delete, NONE)] * 2,
    *[(KEY.Key_Z, CONTROL)] * 5,
    *[(KEY.Key_Z, CONTROL | SHIFT)] * 3,
    (KEY.Key_Right, ALT),
    (KEY.Key_Left, ALT),
    *[(KEY.Key_Down, ALT)] * 3,
    *[(KEY.Key_Up, ALT)] * 2,
    (KEY.Key_Plus, CONTROL),
    (KEY.Key_Minus, CONTROL),
    (KEY.Key_0, CONTROL),
    (KEY.Key_Period, NONE),
)


def resident():
    """Resident memory in MiB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


@pytest.mark.soak
@pytest.mark.skipif(
    not Path("/proc/self/statm").exists(), reason="only Linux says how much memory is held now"
)
def test_ten_thousand_acts_leave_memory_flat_and_the_project_sound(tmp_path, open_window, qtbot):
    project = tmp_path / "soak.annot"
    make_sample(project, ANA).close()
    window = open_window(project)
    view = window.label.article
    chance = random.Random(3)
    seen, warm = Counter(), 0.0
    for act in range(1, ACTS + 1):
        if chance.random() < 0.12:
            at = QPoint(chance.randrange(40, 560), chance.randrange(20, view.viewport().height() - 20))
            click = QTest.mouseDClick if chance.random() < 0.5 else QTest.mouseClick
            click(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
            seen["mouse"] += 1
        else:
            key, modifiers = chance.choice(KEYS)
            QTest.keyClick(view, key, modifiers)
            seen["key"] += 1
        QApplication.processEvents()
        if act % 50 == 0:
            window.later.now()
            view.setFocus()
        if act == WARM:
            warm = resident()
    late = resident()
    sys.stderr.write(f"\n{dict(seen)}; {warm:.0f} MiB after {WARM:,} acts, {late:.0f} MiB after {ACTS:,}\n")
    assert view._safely.broken is False
    shown = {number: found.span for number, found in window.labelling.annotations.items()}
    article = window.labelling.opened.article.id
    window.close()
    with open_project(project) as session:
        assert {found.id: found.span for found in session.reading.mine(article)} == shown
        assert session.reading.counts()["all"] == 31
    assert main(["check", str(project)]) == 0
    assert late <= 1.1 * warm
