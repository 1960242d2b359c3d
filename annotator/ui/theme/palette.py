"""What Qt needs to know of a theme: a QPalette for Fusion and a style sheet. Neither says anything about fonts."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from annotator.ui.theme.tokens import Theme

_SHEET = """
QMainWindow, QDialog, QStatusBar { background: @panel; }
QMainWindow::separator, QSplitter::handle { background: @line; width: 1px; height: 1px; }
QToolTip { background: @raised; color: @text; border: 1px solid @line_2; padding: 4px 8px; }
QMenuBar { background: @panel; color: @text_2; spacing: 0; }
QMenuBar::item { padding: 6px 10px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @hover; color: @text; }
QMenu { background: @raised; color: @text; border: 1px solid @line_2; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @text_3; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QLineEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {
    background: @base; color: @text; border: 1px solid @field; border-radius: 5px;
    padding: 4px 8px; selection-background-color: @text_selection; selection-color: @text;
}
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {
    border: 2px solid @ink; padding: 3px 7px;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: @text_3; border-color: @line_2; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: none; padding: 0 8px; background: transparent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox QAbstractItemView {
    background: @raised; border: 1px solid @line_2; selection-background-color: @selected; selection-color: @text;
}
QAbstractItemView { background: @base; color: @text; border: none; outline: none; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected {
    background: @selected; color: @text;
}
QHeaderView { background: @base; border: none; }
QHeaderView::section {
    background: @base; color: @text_2; border: none; border-bottom: 1px solid @line; padding: 6px 8px;
}
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line_2; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @field; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def palette(theme: Theme) -> QPalette:
    """Return Qt's own roles filled from the theme; the inactive window looks like the active one."""
    made = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.panel,
        role.WindowText: theme.text,
        role.Base: theme.base,
        role.AlternateBase: theme.base,
        role.Text: theme.text,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.on_ink,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.text_3,
        role.Highlight: theme.text_selection,
        role.HighlightedText: theme.text,
        role.Accent: theme.ink,
        role.Link: theme.text,
        role.LinkVisited: theme.text_2,
        role.Light: theme.raised,
        role.Midlight: theme.hover,
        role.Mid: theme.line_2,
        role.Dark: theme.field,
        role.Shadow: theme.line,
    }
    for name, colour in colours.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.text_3))
    return made


def style_sheet(theme: Theme) -> str:
    """Return the application's style sheet with every @role replaced by its colour."""
    sheet = _SHEET
    names = ("text_selection", "text_2", "text_3", "line_2", "panel", "raised", "hover", "selected", "text",
             "base", "line", "field", "ink")  # fmt: skip
    for name in names:
        sheet = sheet.replace(f"@{name}", theme.role(name))
    return sheet
