"""The settings of one person on one computer: a frozen value; a TOML file holds what differs from the defaults."""

from __future__ import annotations

import logging
import os
import re
import tomllib
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from annotator.domain.frozen import frozen
from annotator.errors import BadFile
from annotator.paths import config_folder

log = logging.getLogger(__name__)


Table = tuple[tuple[str, tuple[str, ...]], ...]
"""Names with their words, in the order of the names; a table of lists in the file."""


@frozen
class Settings:
    """What can be set. `theme` is system, light or dark; `reading_size` in pixels; `interface_size` in percent.

    `whole_words` widens what the mouse selects to words. `language` is that of the interface, `direction` the side on
    which it begins. `small_words` names the words that arrows pass over, for a language (two letters) whose list
    differs from the codebook's. `hidden_columns` are columns of the table of articles, by the order they give,
    that are not shown, `filters` its saved
    filters. `suggestions` shows what is suggested in an article that is opened. `keys` names the keys of commands that differ from the table of commands.
    """

    name: str = ""
    theme: str = "system"
    reading_font: str = "Source Serif 4"
    reading_size: int = 18
    interface_size: int = 100
    density: str = "names"
    skip_small_words: bool = True
    backup_minutes: int = 30
    compact_list: bool = False
    recent: tuple[str, ...] = ()
    trusted_places: tuple[str, ...] = ()
    whole_words: bool = True
    language: str = "system"
    direction: str = "language"
    small_words: Table = ()
    keys: Table = ()
    one_sentence: bool = False
    hidden_columns: tuple[str, ...] = ("lang",)
    filters: tuple[str, ...] = ()
    training_view: bool = False
    reflow_lines: bool = False
    suggestions: bool = True


_LIMITS = {"reading_size": (14, 28), "interface_size": (90, 150), "backup_minutes": (5, 240)}
"""Least and most of every setting that is a number."""
_WORDS = {
    "theme": ("system", "light", "dark"),
    "density": ("names", "lines"),
    "direction": ("language", "left", "right"),
}
KEPT_ON_RESET = ("name", "recent", "trusted_places", "keys", "filters")
"""What the defaults do not replace: who works here, what was opened, what was answered, and the keys."""

_TABLES = ("small_words", "keys")


def settings_file() -> Path:
    """Return the settings file; the environment variable ANNOTATOR_CONFIG names another folder."""
    folder = os.environ.get("ANNOTATOR_CONFIG")
    return (Path(folder) if folder else config_folder()) / "settings.toml"


def load_settings(file: Path | None = None) -> Settings:
    """Return the settings; a value that cannot be used is logged and left at its default."""
    file = file or settings_file()
    try:
        overrides = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        log.info("The settings in %s cannot be read and were left at their defaults: %s", file, error)
        return Settings()
    values = {}
    for field in fields(Settings):
        if field.name in overrides:
            value = _usable(field.name, overrides[field.name], getattr(Settings(), field.name))
            if value is not None:
                values[field.name] = value
    return replace(Settings(), **values)


def save_settings(settings: Settings, file: Path | None = None) -> None:
    """Write what differs from the defaults; keys that this version does not know are kept.

    A file that cannot be read is moved aside under the name “settings.toml.broken”.

    Raises:
        BadFile: the settings cannot be written.
    """
    file = file or settings_file()
    try:
        _save(settings, file)
    except OSError as error:
        raise BadFile(str(file), f"the settings cannot be written ({error.strerror or error})") from error


def _save(settings: Settings, file: Path) -> None:
    try:
        kept = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        kept = {}
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        kept = {}
        os.replace(file, file.with_name(f"{file.name}.broken"))
    defaults = asdict(Settings())
    for name, value in asdict(settings).items():
        kept.pop(name, None)
        if value != defaults[name]:
            kept[name] = dict(value) if name in _TABLES else value
    file.parent.mkdir(parents=True, exist_ok=True)
    scratch = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        scratch.write_text(
            "".join(f"{_key(name)} = {_toml(value)}\n" for name, value in kept.items()), "utf-8"
        )
        os.replace(scratch, file)
    finally:
        scratch.unlink(missing_ok=True)


def with_entry(table: Table, name: str, words: tuple[str, ...] | None) -> Table:
    """Return a table with other words under a name; None takes the name out."""
    rest = {key: kept for key, kept in table if key != name}
    return tuple(sorted((rest | ({} if words is None else {name: words})).items()))


def _table(value: Any) -> Table | None:
    """Return a table of lists as a value; entries that are no lists of words are left out."""
    if not isinstance(value, dict):
        return None
    lists = {name: words for name, words in value.items() if isinstance(words, list)}
    return tuple(
        sorted((name, tuple(w for w in words if isinstance(w, str))) for name, words in lists.items())
    )


def _usable(name: str, value: Any, default: Any) -> Any:
    if name in _TABLES:
        value = _table(value)
    elif isinstance(default, tuple):
        value = tuple(entry for entry in value if isinstance(entry, str)) if isinstance(value, list) else None
    low, high = _LIMITS.get(name, (None, None))
    wrong = value is None or type(value) is not type(default) or value not in _WORDS.get(name, (value,))
    if wrong or (low is not None and high is not None and not low <= value <= high):
        log.info("The setting %s = %r cannot be used and was left at its default.", name, value)
        return None
    return value


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _toml(name)


def _has_words(value: Any) -> bool:
    """Tell whether TOML can hold the value; the name of a file may have bytes that are no characters."""
    return not (isinstance(value, str) and re.search("[\ud800-\udfff]", value))


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_toml(entry) for entry in value if _has_words(entry)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(name)} = {_toml(entry)}" for name, entry in value.items()) + "}"
    if isinstance(value, str):
        escaped = "".join(f"\\u{ord(c):04X}" if ord(c) < 32 or c in '"\\\x7f' else c for c in value)
        return f'"{escaped}"'
    return str(value)
