"""The theme as Qt sees it: fonts with their weights, icons in their colours, one palette."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QLabel

from annotator import paths
from annotator.ui import theme
from annotator.ui.theme import fonts, icons
from annotator.ui.theme.palette import style_sheet


@pytest.fixture
def drawings(tmp_path, monkeypatch):
    (tmp_path / "dot.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" fill="currentColor"/></svg>'
    )
    monkeypatch.setattr(paths, "bundled", lambda *parts: tmp_path / parts[-1])
    icons._pixmap.cache_clear()
    icons._source.cache_clear()
    yield
    icons._pixmap.cache_clear()
    icons._source.cache_clear()


@pytest.fixture
def light(qapp):
    theme.apply(qapp, theme.LIGHT)
    yield qapp
    theme.apply(qapp, theme.LIGHT)


def test_both_families_come_with_the_program(qapp):
    assert {fonts.SERIF, fonts.SANS} <= set(fonts.register())


def test_weights_are_real(qapp):
    widths = [
        QFontMetricsF(theme.font(role)).horizontalAdvance("Minister")
        for role in ("ui", "ui-medium", "ui-strong")
    ]
    assert widths == sorted(set(widths))


def test_figures_are_tabular(qapp):
    metrics = QFontMetricsF(theme.font("ui"))
    assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("0000"))


def test_the_reading_size_is_a_parameter_and_the_family_too(qapp):
    assert theme.font("article", 24).pixelSize() == 24
    assert theme.font("article", 24, family="DejaVu Serif").families()[0] == "DejaVu Serif"


def test_the_interface_size_leaves_the_reading_size_alone(qapp):
    theme.set_interface_scale(1.5)
    try:
        assert theme.font("article").pixelSize() == 18
        assert QFontMetricsF(theme.font("ui")).height() > 22
    finally:
        theme.set_interface_scale(1.0)


def test_a_changed_copy_of_a_font_does_not_change_the_next_one(qapp):
    made = theme.font("ui")
    made.setPixelSize(90)
    assert theme.font("ui").pixelSize() == 13


def test_applying_a_theme_reaches_widgets(light, qtbot):
    label = QLabel("x")
    qtbot.addWidget(label)
    theme.apply(light, theme.DARK)
    assert theme.current() is theme.DARK
    assert label.palette().color(QPalette.ColorRole.Base).name().upper() == theme.DARK.base
    assert theme.colour("ink").name().upper() == theme.DARK.ink


def test_the_style_sheet_has_no_fonts_and_no_open_roles():
    for each in (theme.LIGHT, theme.DARK):
        sheet = style_sheet(each)
        assert "@" not in sheet
        assert "font" not in sheet


def test_an_icon_takes_the_colour_of_its_role(light, drawings):
    drawn = theme.icon_pixmap("dot", "caution", 16, 2.0)
    assert drawn.devicePixelRatio() == 2.0
    assert drawn.width() == 32
    assert drawn.toImage().pixelColor(16, 16).name().upper() == theme.LIGHT.caution
    assert not theme.icon("dot").isNull()


def test_a_missing_icon_raises_under_test_and_draws_nothing_in_use(light, drawings, monkeypatch):
    with pytest.raises(FileNotFoundError):
        theme.icon_pixmap("nowhere")
    monkeypatch.setattr(icons, "strict", False)
    icons._source.cache_clear()
    assert theme.icon_pixmap("nowhere").toImage().pixelColor(8, 8).alpha() == 0


def test_fonts_are_qfonts(qapp):
    assert all(isinstance(theme.font(role), QFont) for role in fonts._FACES)


def test_a_number_can_be_read_in_its_field(qapp, qtbot):
    """Qt leaves one pixel to the number where a style sheet draws the field and the buttons are switched off by a symbol."""
    from PySide6.QtWidgets import QSpinBox

    theme.apply(qapp, theme.LIGHT)
    field = QSpinBox()
    qtbot.addWidget(field)
    field.setFixedWidth(72)
    field.show()
    assert field.lineEdit().width() >= 64
