"""Menu View: text size, density of marks, panels, theme."""

from __future__ import annotations

from collections.abc import Callable

from annotator.ui.commands.command import Command, Context, Side

MENU = "&View"


def _panel(side: Side) -> Callable[[Context], None]:
    return lambda context: context.frame.toggle_panel(side)


def _shown(side: Side) -> Callable[[Context], bool]:
    return lambda context: context.frame.panel_shown(side)


def _choice(
    id_: str, title: str, name: str, value: object, group: int, keys: tuple[str, ...] = ()
) -> Command:
    """Return a command that gives a setting one of its values, checked while it has it."""

    def run(context: Context) -> None:
        context.frame.set_setting(name, value)

    def checked(context: Context) -> bool:
        return context.frame.setting(name) == value

    return Command(id_, title, run, keys, MENU, group, checked=checked)


def _toggle(id_: str, title: str, name: str, group: int) -> Command:
    """Return a command that turns a setting on and off."""

    def run(context: Context) -> None:
        context.frame.set_setting(name, not context.frame.setting(name))

    def checked(context: Context) -> bool:
        return bool(context.frame.setting(name))

    return Command(id_, title, run, (), MENU, group, checked=checked)


def _set(context: Context, name: str, value: object) -> None:
    context.frame.set_setting(name, value)


COMMANDS = (
    Command("view.set", "Change a setting", _set),
    Command("view.defaults", "Give every setting its default", lambda c: c.frame.reset_settings()),
    Command("view.larger", "Larger text", lambda c: c.frame.zoom(1), ("Ctrl++", "Ctrl+="), MENU, 0),
    Command("view.smaller", "Smaller text", lambda c: c.frame.zoom(-1), ("Ctrl+-",), MENU, 0),
    Command("view.normal", "Normal text size", lambda c: c.frame.zoom(0), ("Ctrl+0",), MENU, 0),
    _choice("view.names", "Marks with names", "density", "names", 1),
    _choice("view.lines", "Marks as lines", "density", "lines", 1),
    Command("view.left", "Articles", _panel("left"), ("F8",), MENU, 2, checked=_shown("left")),
    Command("view.right", "Labels and annotations", _panel("right"), ("F9",), MENU, 2, checked=_shown("right")),
    Command("view.article_only", "Article only", lambda c: c.frame.toggle_article_only(), ("F11",), MENU, 2),
    _toggle("view.compact", "Articles on one line", "compact_list", 2),
    _toggle("view.reflow", "Reflow lines", "reflow_lines", 3),
    _toggle("view.one_sentence", "One sentence at a time", "one_sentence", 3),
    _toggle("view.training", "Training view: words as the model sees them", "training_view", 3),
    _toggle("view.small_words", "Arrows skip small words", "skip_small_words", 3),
    _choice("view.theme_system", "Theme of the system", "theme", "system", 4),
    _choice("view.theme_light", "Light theme", "theme", "light", 4),
    _choice("view.theme_dark", "Dark theme", "theme", "dark", 4),
)  # fmt: skip
