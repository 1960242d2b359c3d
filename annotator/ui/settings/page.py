"""The settings page: five groups on one sheet. A choice applies when it is made; there is nothing to confirm."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.app.settings import Settings
from annotator.ui import theme
from annotator.ui.components import Button, Page, PlainLabel
from annotator.ui.settings.rows import ChoiceRow, Row, TickRow
from annotator.ui.settings.small_words import SmallWords
from annotator.ui.settings.titles import titles

WIDEST = 640
FIRST_FONTS = ("Source Serif 4", "Inter", "serif")
SIZES = (14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 28)
SCALES = (90, 100, 110, 125, 150)
MINUTES = (5, 15, 30, 60, 120, 240)


class SettingsPage(Page):
    """What can be set, each with its value.

    Args:
        interface: code and own name of every language of the interface.
        languages: code and name of the languages that articles can be in.
        of_codebook: small words of each language, as the codebook has them.
        lang: language of the project.
        file: where the settings are kept, for the foot.
        parent: Qt parent.
    """

    changed = Signal(str, object)
    keysAsked = Signal()
    backupAsked = Signal()
    defaultsAsked = Signal()

    def __init__(
        self,
        interface: Sequence[tuple[str, str]],
        languages: Sequence[tuple[str, str]],
        of_codebook: Mapping[str, Iterable[str]],
        lang: str,
        file: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.say(self.tr("Every change applies at once and is kept on this computer."))
        self._rows: dict[str, Row | SmallWords] = {}
        self._titles = titles()
        self.sheet.setMaximumWidth(round(WIDEST * theme.interface_scale()) + 64)
        self.column.addSpacing(4)
        self.column.addWidget(
            PlainLabel(self.tr("Projects hold none of it: colleagues keep their own."), ink="text-2")
        )
        self._add_reading()
        self._add_labelling(languages, of_codebook, lang)
        self._add_window(interface)
        self._add_backups()
        self._add_keys()
        self.column.addStretch(1)
        self.defaults = Button(self.tr("Back to the defaults"), "flat")
        self.defaults.clicked.connect(self.defaultsAsked)
        self.foot.add_button(self.defaults)
        self.foot.say(file)

    # -- groups

    def _head(self, words: str) -> None:
        self.column.addSpacing(26)
        self.column.addWidget(PlainLabel(words, "ui-strong"))
        self.column.addSpacing(8)

    def _add(self, name: str, row: Row) -> None:
        self.column.addWidget(row)
        self.column.addSpacing(8)
        self._rows[name] = row
        row.changed.connect(lambda value: self.changed.emit(name, value))

    def _add_reading(self) -> None:
        self._head(self.tr("Reading"))
        own = {"serif": self.tr("The system’s serif font")}
        fonts = [(own.get(name, name), name) for name in FIRST_FONTS]
        fonts += [(name, name) for name in installed() if name not in FIRST_FONTS]
        self._add("reading_font", ChoiceRow(self._titles["reading_font"], fonts))
        sizes = [(self.tr("{0} pixels").format(size), size) for size in SIZES]
        hint = self.tr("The column grows with the text, so that a line keeps its 77 characters.")
        self._add("reading_size", ChoiceRow(self._titles["reading_size"], sizes, hint))
        densities = [(self.tr("With the label’s name"), "names"), (self.tr("As lines only"), "lines")]
        self._add("density", ChoiceRow(self._titles["density"], densities))
        words = self.tr("Reflow lines")
        hint = self.tr("Paragraphs that were wrapped at a width, as in wire stories, fill the column.")
        self._add("reflow_lines", TickRow(self._titles["reflow_lines"], words, hint))
        words = self.tr("Only the sentence at the cursor in full ink")
        self._add("one_sentence", TickRow(self._titles["one_sentence"], words))
        words = self.tr("Words as a model sees them, and what an export would not carry")
        self._add("training_view", TickRow(self._titles["training_view"], words))

    def _add_labelling(
        self, languages: Sequence[tuple[str, str]], of_codebook: Mapping[str, Iterable[str]], lang: str
    ) -> None:
        self._head(self.tr("Labelling"))
        hint = self.tr("Hold Alt while you drag to choose single characters for once.")
        words = self.tr("Widen what is selected to whole words")
        self._add("whole_words", TickRow(self._titles["whole_words"], words, hint))
        hint = self.tr("Shift and an arrow always take every word.")
        self._add(
            "skip_small_words", TickRow(self._titles["skip_small_words"], self.tr("Skip small words"), hint)
        )
        self.small_words = SmallWords(languages, of_codebook, lang)
        self.column.addWidget(Row(self._titles["small_words"], self.small_words))
        self.column.addSpacing(8)
        self._rows["small_words"] = self.small_words
        self.small_words.changed.connect(lambda table: self.changed.emit("small_words", table))
        words = self.tr("Show what is suggested, dashed, until it is accepted or turned down")
        hint = self.tr(
            "Where two people label an article so that their agreement can be told, nothing is suggested."
        )
        self._add("suggestions", TickRow(self._titles["suggestions"], words, hint))

    def _add_window(self, interface: Sequence[tuple[str, str]]) -> None:
        self._head(self.tr("Window"))
        themes = [
            (self.tr("As the system"), "system"), (self.tr("Light"), "light"), (self.tr("Dark"), "dark"),
        ]  # fmt: skip
        self._add("theme", ChoiceRow(self._titles["theme"], themes))
        scales = [(f"{scale} %", scale) for scale in SCALES]
        self._add("interface_size", ChoiceRow(self._titles["interface_size"], scales))
        spoken = [(self.tr("As the system"), "system"), *((name, code) for code, name in interface)]
        self._add("language", ChoiceRow(self._titles["language"], spoken))
        sides = [
            (self.tr("As the language"), "language"), (self.tr("From the left"), "left"), (self.tr("From the right"), "right"),
        ]  # fmt: skip
        hint = self.tr("Articles keep the direction of their own text.")
        self._add("direction", ChoiceRow(self._titles["direction"], sides, hint))
        words = self.tr("Show each article on one line")
        self._add("compact_list", TickRow(self._titles["compact_list"], words))

    def _add_backups(self) -> None:
        self._head(self.tr("Backups"))
        minutes = [(self.tr("Every {0} minutes").format(number), number) for number in MINUTES]
        hint = self.tr(
            "Only after changes; beside the project. Old ones are thinned out, the last good one stays."
        )
        self._add("backup_minutes", ChoiceRow(self._titles["backup_minutes"], minutes, hint))
        self.back_up = self._button(self.tr("Back up now"), self.backupAsked.emit)

    def _add_keys(self) -> None:
        self._head(self.tr("Keys"))
        self.keys = self._button(self.tr("Change keys…"), self.keysAsked.emit)

    def _button(self, words: str, act: object) -> Button:
        button = Button(words)
        button.clicked.connect(act)
        self.column.addWidget(Row("", _leading(button)))
        return button

    # -- values

    def take_settings(self, settings: Settings) -> None:
        """Show the settings in force."""
        for name, row in self._rows.items():
            row.show_value(getattr(settings, name))

    def row(self, name: str) -> Row:
        """Return the row of a setting."""
        row = self._rows[name]
        if not isinstance(row, Row):
            raise KeyError(name)
        return row

    def rows(self) -> Mapping[str, Row | SmallWords]:
        """Return the rows by the names of their settings, in order; help is made from them."""
        return self._rows

    def place(self) -> str:
        """Return the name of the setting that has the focus, "" for none."""
        focus: QWidget | None = self.focusWidget()
        return next((n for n, row in self._rows.items() if focus and row.isAncestorOf(focus)), "")

    def go_to_place(self, name: str) -> None:
        """Give the focus to a setting, and scroll to it."""
        if name in self._rows:
            row = self._rows[name]
            (row.field if isinstance(row, Row) else row).setFocus(Qt.FocusReason.TabFocusReason)
            self.bring_into_sight(row)

    def focus_first(self) -> None:
        self.row("reading_font").field.setFocus(Qt.FocusReason.TabFocusReason)


def installed() -> list[str]:
    """Return the families of this computer in the order of the alphabet, without the system's private ones."""
    families = QFontDatabase.families()
    return [name for name in families if not QFontDatabase.isPrivateFamily(name) and not name.startswith("@")]


def _leading(button: Button) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addStretch(1)
    return box
