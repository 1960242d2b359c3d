"""Every widget of every page: it has a name and a role, it is large enough, and it shows the keyboard's focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QStyle,
    QTextEdit,
    QWidget,
)

from annotator.app.sample import make_sample
from annotator.errors import AnnotatorError
from annotator.ui import theme, views
from annotator.ui.components import Page
from annotator.ui.components.reach import Handle
from annotator.ui.window.sheet import KeySheet

KEY = Qt.Key
LEAST = 24
"""Pixels of a target's sides (WCAG 2.5.8)."""
NO_MOUSE_NEEDED = {
    "_Edge",  # dragging a panel's edge; no other target lies within 24 px, and F8, F9 hide and show panels
    "Overview",  # marks at the edge of a text as high as their share; Tab, the arrows and the lists go there too
    "AccountBar",  # its parts are as wide as their share; the rows of the table below do the same
}
KNOWN_TO_QT = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QAbstractItemView,
    QTextEdit,
    QPlainTextEdit,
    QAbstractSpinBox,
    QScrollArea,
    Page,
)
"""What Qt itself tells assistive technology about. Asked of the classes, because PySide's wrappers of accessible interfaces
outlive them; `test_screen_reader` asks the bus. A page hands its focus on to what is in it."""
PAGES = ["label", "narrow", "lines", "sheet", "start", "new", "export", *(view.id for view in views.VIEWS)]


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("pages") / "sample.annot"
    make_sample(path, "Ana Ruiz", bare=5).close()
    return path


@pytest.fixture
def page(request, sample, open_window, qtbot):
    """The window with one page in front, and the widget to look at."""
    name = request.param
    window = open_window(sample, (900, 640) if name == "narrow" else (1280, 800))
    shown: QWidget = window
    if name == "start":
        window.sheets.show_start()
    elif name == "new":
        window.commands.run("file.new")
    elif name == "export":
        window.commands.run("file.export")
        qtbot.waitUntil(lambda: window.page().plan() is not None, timeout=20_000)
    elif name == "lines":
        window.commands.run("view.lines")
        window.commands.run("view.compact")
    elif name == "sheet":
        window.commands.run("help.keys")
        shown = window.findChild(KeySheet)  # a dialog: nothing behind it takes the keyboard
    elif name not in {"label", "narrow"}:
        why = window.commands.why(f"go.{name}")
        if why:
            pytest.skip(why)
        try:
            window.sheets.show_view(name)
        except AnnotatorError as error:
            pytest.skip(str(error))
        ready = getattr(window.page(), "ready", None)
        if ready is not None:
            qtbot.waitUntil(ready, timeout=20_000)
    for _ in range(3):
        QApplication.processEvents()
        window.later.now()
    yield window, shown
    if shown is not window:
        shown.close()


def every(shown):
    for widget in [shown, *shown.findChildren(QWidget)]:
        inside = widget.parent()
        of_a_list = (
            isinstance(inside, QAbstractItemView | QScrollBar | QComboBox | QAbstractSpinBox)
            or widget.objectName() == "qt_scrollarea_viewport"
        )
        if (
            widget.isVisible()
            and not of_a_list
            and type(widget).__name__ not in {"QScrollBar", "QMenuBar", "QLabel"}
        ):
            yield widget


def has_own_mouse(widget):
    own = [cls for cls in type(widget).__mro__ if cls.__module__.startswith("annotator")]
    return any(name in vars(cls) for cls in own for name in ("mousePressEvent", "mouseReleaseEvent"))


def focusable(widget):
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled() and not widget.focusProxy()


def told(widget):
    return f"{type(widget).__module__}.{type(widget).__name__} {widget.objectName()} {widget.geometry().getRect()}"


@pytest.mark.parametrize("page", PAGES, indirect=True)
def test_every_control_has_a_name_and_a_role(page):
    _, shown = page
    wrong = []
    for widget in every(shown):
        if not (focusable(widget) or has_own_mouse(widget) or isinstance(widget, QAbstractButton)):
            continue
        words = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (widget.accessibleName() or words).strip():
            wrong.append(f"no name: {told(widget)}")
        parts = widget.findChildren(Handle)
        if (
            focusable(widget)
            and not isinstance(widget, KNOWN_TO_QT)
            and not (parts or widget.accessibleDescription())
        ):
            wrong.append(f"no role and no parts: {told(widget)}")
    assert wrong == []


@pytest.mark.parametrize("page", PAGES, indirect=True)
def test_every_target_is_large_enough(page):
    _, shown = page
    small = []
    for widget in every(shown):
        kind = type(widget).__name__
        own = type(widget.parent()).__name__ if isinstance(widget, Handle) else kind
        control = isinstance(widget, QAbstractButton | QLineEdit | QComboBox) or has_own_mouse(widget)
        if control and own not in NO_MOUSE_NEEDED and min(widget.width(), widget.height()) < LEAST:
            small.append(told(widget))
        if isinstance(widget, QAbstractItemView) and widget.model() and widget.model().rowCount():
            high = widget.visualRect(widget.model().index(0, 0)).height()
            if high < LEAST:
                small.append(f"rows of {high}: {told(widget)}")
    assert small == []


@pytest.mark.parametrize("page", PAGES, indirect=True)
def test_the_focus_can_be_seen_wherever_it_goes(page):
    _, shown = page
    unseen = []
    for widget in every(shown):
        if not focusable(widget) or not widget.isVisible() or isinstance(widget, QScrollArea | Page):
            continue
        show_in_its_area(widget)
        if QApplication.focusWidget():
            QApplication.focusWidget().clearFocus()
        QApplication.processEvents()
        before = picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if widget.hasFocus() and widget.isVisible() and picture(widget) == before:
            unseen.append(told(widget))
    assert unseen == []


def show_in_its_area(widget):
    """Scroll as the Tab key does."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def picture(widget):
    """Return what stands where the widget is, two pixels around it included."""
    whole = widget.window()
    place = widget.rect().translated(widget.mapTo(whole, widget.rect().topLeft())).adjusted(-4, -4, 4, 4)
    return whole.grab(place.intersected(whole.rect())).toImage()


def test_f6_goes_round_all_panels_and_comes_back(sample, open_window, hands):
    window = open_window(sample)
    hand = hands(window)
    window.messages.attend("x", "Something needs attention.", "caution", (("Look", lambda: None),))
    first = QApplication.focusWidget()
    seen = []
    for _ in range(12):
        hand.press(KEY.Key_F6)
        seen.append(QApplication.focusWidget())
        if seen[-1] is first:
            break
    assert seen[-1] is first
    for panel in (
        window.side.labels,
        window.side.annotations,
        window.articles.list,
        window.top.name,
        window.strip,
    ):
        assert any(widget is panel or panel.isAncestorOf(widget) for widget in seen), panel
    back = []
    for _ in seen:
        hand.press(KEY.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        back.append(QApplication.focusWidget())
    assert back == [*reversed(seen[:-1]), first]


def test_nothing_moves_by_itself(qapp):
    effects = (
        Qt.UIEffect.UI_General,
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_AnimateCombo,
        Qt.UIEffect.UI_AnimateTooltip,
    )
    for effect in effects:  # as a system might have them
        qapp.setEffectEnabled(effect, True)
    qapp.setStyle("Windows")
    theme.apply(qapp, theme.LIGHT)
    assert not any(qapp.isEffectEnabled(effect) for effect in effects)
    assert qapp.style().styleHint(QStyle.StyleHint.SH_ScrollBar_Transient) == 0
