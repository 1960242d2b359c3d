"""The help pages as Markdown: those in `resources/help`, and those made from the tables. No widgets are shown here.

In a written page [[command.id]] stands for that command's key as it is now, [[label 1]] for a digit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from annotator.app.settings import Settings
from annotator.app.transfer.formats import known_formats
from annotator.domain.frozen import frozen
from annotator.paths import bundled
from annotator.ui.commands import Command
from annotator.ui.commands.command import tr
from annotator.ui.commands.sheet import LABELLING
from annotator.ui.commands.table import MENUS
from annotator.ui.components import key_text
from annotator.ui.language import locale

WRITTEN = (
    "first-steps",
    "labelling",
    "codebook",
    "corpus",
    "colleagues",
    "undo-and-backups",
    "without-mouse",
    "trouble",
    "your-data",
)
MADE = ("keys", "settings", "formats")
ORDER = (*WRITTEN[:7], *MADE, *WRITTEN[7:])
"""Names of all pages in the order of the list."""

KEPT_BY_THE_PROGRAM = {"name", "recent", "trusted_places", "keys", "filters", "hidden_columns"}
"""Settings that no row of the settings page sets: other pages and strips do."""


@frozen
class Topic:
    """One help page: its name, the words in the list, and its text in Markdown."""

    name: str
    title: str
    text: str


def topics(commands: Sequence[Command]) -> list[Topic]:
    """Return every page, with the keys that are in force in `commands`."""
    made = {"keys": keys_page(commands), "settings": settings_page(), "formats": formats_page()}
    found = []
    for name in ORDER:
        text = made[name] if name in made else written(name, commands)
        title = text.split("\n", 1)[0].removeprefix("# ")
        found.append(Topic(name, title, text))
    return found


def written(name: str, commands: Sequence[Command]) -> str:
    """Return a page of `resources/help` in the language of the interface, else English, with the keys of commands put in."""
    folder = bundled("resources", "help")
    spoken = folder / locale().name()[:2] / f"{name}.md"
    text = (spoken if spoken.is_file() else folder / f"{name}.md").read_text("utf-8")
    keys = {command.id: command.keys for command in commands}

    def cap(found: re.Match[str]) -> str:
        wanted = found[1]
        if wanted.startswith("label "):
            return f"`{wanted.removeprefix('label ')}`"
        named = keys[wanted]
        return f"`{key_text(named[0])}`" if named else f"*{tr(_title(commands, wanted))}*"

    return re.sub(r"\[\[([\w. ]+)\]\]", cap, text)


def keys_page(commands: Sequence[Command]) -> str:
    """Return the page of all commands with their keys, menu by menu."""
    lines = [f"# {_tr('Keys')}", "", _tr("Every key can be changed: menu Help, ‘Change keys…’."), ""]
    lines += [f"## {_tr('Reading')}", "", *_table((_tr("Key"), _tr("What it does")), _reading(commands))]
    for menu in MENUS:
        rows = [
            (" ".join(f"`{_cell(key_text(key))}`" for key in command.keys) or "–", _cell(tr(command.title)))
            for command in commands
            if command.menu == menu
        ]
        if rows:
            lines += [
                "",
                f"## {tr(menu).replace('&', '')}",
                "",
                *_table((_tr("Key"), _tr("What it does")), rows),
            ]
    return "\n".join(lines) + "\n"


def settings_page() -> str:
    """Return the page of all settings, read from the settings page itself."""
    from annotator.ui.settings import SettingsPage
    from annotator.ui.settings.rows import ChoiceRow, Row, TickRow

    page = SettingsPage([], [], {}, "en", "")
    page.take_settings(Settings())
    rows = []
    for name, row in page.rows().items():
        title = row.title.text() if isinstance(row, Row) else _tr("Small words")
        hint = row.hint if isinstance(row, Row) else ""
        if isinstance(row, TickRow):
            hint = f"{row.tick.text()}. {hint}".strip()
        if isinstance(row, ChoiceRow) and 1 < row.select.count() <= 6:
            choices = [row.select.itemText(index) for index in range(row.select.count())]
            hint = f"{'; '.join(choices)}. {hint}".strip()
        rows.append((_cell(title), f"`{name}`", _cell(hint)))
    page.deleteLater()
    lines = [f"# {_tr('Settings')}", "", _tr("Every change applies at once and is kept on this computer.")]
    lines += ["", *_table((_tr("Setting"), _tr("Name in the file"), _tr("What it does")), rows)]
    return "\n".join(lines) + "\n"


def formats_page() -> str:
    """Return the page of all file formats that can be read or written."""
    yes, no = _tr("yes"), "–"
    rows = [
        (
            _cell(form["name"]),
            " ".join(form["suffixes"]) or "–",
            yes if form["reads"] else no,
            yes if form["writes"] else no,
            _cell(form["loses"]) or "–",
        )
        for form in known_formats()
    ]
    heads = (
        _tr("Format"), _tr("Ends in"), _tr("Is read"), _tr("Is written"), _tr("Cannot carry"),
    )  # fmt: skip
    lines = [f"# {_tr('What can be read and written')}", ""]
    lines += [
        _tr("Drop files or folders on the window, or use *Import articles…*."),
        "",
        *_table(heads, rows),
    ]
    return "\n".join(lines) + "\n"


def fixed_keys() -> list[tuple[str, str]]:
    """Return keys that nobody can change, and what they do: those that the key sheet of the label view names."""
    return [
        (key.removeprefix("="), f"{tr(column)}: {tr(words)}")
        for column, wanted in LABELLING
        for keys, words in wanted
        for key in keys
        if key.startswith("=")
    ]


def _reading(commands: Sequence[Command]) -> list[tuple[str, str]]:
    own = [row for row in commands if row.scope == "reading" and row.keys and not row.menu]
    return [
        *((f"`{_cell(keys)}`", _cell(words)) for keys, words in fixed_keys()),
        *((f"`{_cell(key_text(row.keys[0]))}`", _cell(tr(row.title))) for row in own),
    ]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines = [f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}"]
    return [*lines, *(f"| {' | '.join(row)} |" for row in rows)]


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("\n", " ")


def _title(commands: Sequence[Command], id_: str) -> str:
    return next(command.title for command in commands if command.id == id_)


def _tr(text: str) -> str:
    return QCoreApplication.translate("help", text)


def document(pages: Sequence[Topic]) -> str:
    """Return all pages as one Markdown document, for the documentation; links go to its headings."""
    places = {topic.name: re.sub(r"[^\w\- ]", "", topic.title.lower()).replace(" ", "-") for topic in pages}
    parts = []
    for topic in pages:
        text = re.sub(r"^(#+ )", r"#\1", topic.text, flags=re.MULTILINE)
        parts.append(re.sub(r"\]\(([\w-]+)\)", lambda found: f"](#{places[found[1]]})", text))
    return (
        "# Help\n\nThese are the help pages of the program. `make help-pages` writes them anew.\n\n"
        + "\n".join(parts)
    )
