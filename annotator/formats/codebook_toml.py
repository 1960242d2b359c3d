"""Codebooks as TOML: reading one with every mistake named, and the built-in ones.

Writing is in `codebook_writing`; its verb is part of this door.
"""

from __future__ import annotations

import re
import tomllib
import uuid
from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import lru_cache
from typing import Any, NoReturn, TypeVar

from annotator.domain.codebook import (
    Attribute,
    Codebook,
    Example,
    Label,
    Point,
    Rules,
    label_uuid,
    own_colour,
)
from annotator.domain.late import late
from annotator.errors import BadFile, BadValue
from annotator.formats.codebook_writing import write_codebook
from annotator.formats.jsonl_spans import check_label
from annotator.paths import bundled

__all__ = ["TAKEN_LETTERS", "label_lines", "load_builtin", "parse_codebook", "write_codebook"]

TAKEN_LETTERS = frozenset("BDGHLNOQSTF")
"""Letters that the program itself uses as keys."""
SIZE_LIMIT = 2_000_000
"""Characters a codebook may have."""
COLOURS = 12
"""Colours of the palette, counted from 1."""

_TOP = {"name", "title", "version", "language", "description", "general", "rules", "small_words", "labels"}
_RULES = {each.name: type(each.default) for each in fields(Rules)}
_LABEL = {
    *("id", "name", "key", "letter", "colour", "definition", "long", "retired"),
    *("include", "exclude", "examples", "attributes"),
}
_KINDS = ("text", "choice", "flag")
_BLOCK = late(r"^[ \t]*\[\[[ \t]*labels[ \t]*\]\]", re.MULTILINE)
_T = TypeVar("_T")


def load_builtin(name: str) -> Codebook:
    """Return the built-in codebook of that name.

    Raises:
        BadValue: there is none; the sentence names those there are.
    """
    folder = bundled("resources", "codebooks")
    names = sorted(path.stem for path in folder.glob("*.toml"))
    if name not in names:
        raise BadValue(f"“{name}” is not a built-in codebook; built in are {', '.join(names) or 'none'}.")
    return parse_codebook((folder / f"{name}.toml").read_text(encoding="utf-8"), f"{name}.toml")


def label_lines(text: str) -> list[int]:
    """Return the line, counted from 1, where each label of a TOML text begins; more or fewer where it is written oddly."""
    return [text.count("\n", 0, block.start()) + 1 for block in _BLOCK.finditer(text)]


@lru_cache(maxsize=8)
def parse_codebook(text: str, path: str = "") -> Codebook:
    """Return the codebook that a TOML text describes; the same value for the same text.

    Args:
        text: the file's content.
        path: what an error calls it.

    Raises:
        BadFile: the text is no TOML, or something in it is missing, unknown, twice or taken; with the line if known.
    """
    return _Parser(text, path or "codebook").codebook()


class _Parser:
    """Reads one text; knows where each label begins, so that an error can say the line."""

    def __init__(self, text: str, path: str) -> None:
        self.text, self.path, self.line = text, path, 0
        self.lines = label_lines(text)

    def refuse(self, reason: str) -> NoReturn:
        raise BadFile(self.path, reason, self.line)

    def codebook(self) -> Codebook:
        top = self._toml()
        self._known(top, _TOP, "the codebook")
        name = self._string(top, "name", "the codebook")
        if not name:
            self.refuse("the codebook has no name")
        rows = self._tables(top, "labels", "the codebook")
        if not rows:
            self.refuse("the codebook has no labels")
        labels = []
        for number, row in enumerate(rows):
            self.line = self.lines[number] if len(self.lines) == len(rows) else 0
            labels.append(self._label(row))
            self._apart(labels)
        self.line = 0
        return Codebook(
            name=name,
            title=self._string(top, "title", "the codebook") or name,
            labels=tuple(labels),
            version=self._string(top, "version", "the codebook", "1"),
            language=self._string(top, "language", "the codebook", "en"),
            description=self._string(top, "description", "the codebook"),
            general=self._strings(top, "general", "the codebook"),
            rules=self._rules(top.get("rules", {})),
            small_words=self._small_words(top.get("small_words", {})),
        )

    def _toml(self) -> dict[str, Any]:
        if len(self.text) > SIZE_LIMIT:
            self.refuse(f"it has more than {SIZE_LIMIT:,} characters")
        try:
            return tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            place = re.search(r" \(at line (\d+), column \d+\)$", str(error))
            self.line = int(place.group(1)) if place else self.text.count("\n") + 1
            reason = re.sub(r" \(at .*\)$", "", str(error))
            self.refuse(f"it is not TOML: {reason[0].lower()}{reason[1:]}")
        except (RecursionError, ValueError):
            self.refuse("it is not TOML that can be read: too deep or with numbers too long")

    def _label(self, row: Mapping[str, Any]) -> Label:
        try:
            name = check_label(row.get("name"), "name")
        except ValueError as error:
            self.refuse(f"a label {error}")
        what = f"the label {name}"
        self._known(row, _LABEL, what)
        return Label(
            uuid=self._uuid(row, name),
            name=name,
            key=self._key(row, what),
            letter=self._letter(row, what),
            colour=self._colour(row, what),
            definition=self._string(row, "definition", what),
            long=self._string(row, "long", what),
            include=self._all(row, "include", what, self._point),
            exclude=self._all(row, "exclude", what, self._point),
            examples=self._all(row, "examples", what, self._example),
            attributes=self._attributes(row, what),
            retired=self._flag(row, "retired", what, default=False),
        )

    def _apart(self, labels: list[Label]) -> None:
        """Refuse the newest label if it shares with another what only one can have."""
        new = labels[-1]
        for other in labels[:-1]:
            if other.name == new.name:
                self.refuse(f"the label {new.name} is there twice")
            if other.uuid == new.uuid:
                self.refuse(f"the labels {other.name} and {new.name} have the same id")
            if new.key and other.key == new.key:
                self.refuse(f"the labels {other.name} and {new.name} have the same key {new.key}")
            if new.letter and other.letter.upper() == new.letter.upper():
                self.refuse(f"the labels {other.name} and {new.name} have the same letter {new.letter}")

    def _uuid(self, row: Mapping[str, Any], name: str) -> str:
        given = self._string(row, "id", f"the label {name}")
        if not given:
            return label_uuid(name)
        try:
            return str(uuid.UUID(given))
        except ValueError:
            self.refuse(f"the id of the label {name} is not a UUID")

    def _key(self, row: Mapping[str, Any], what: str) -> str:
        key = row.get("key", "")
        key = str(key) if type(key) is int else key
        if not isinstance(key, str) or (key and not (len(key) == 1 and key in "0123456789")):
            self.refuse(f"the key of {what} is not a digit")
        return key

    def _letter(self, row: Mapping[str, Any], what: str) -> str:
        letter = self._string(row, "letter", what)
        if letter and not (len(letter) == 1 and letter.isalpha()):
            self.refuse(f"the letter of {what} is not one letter")
        if letter.upper() in TAKEN_LETTERS and letter:
            taken = " ".join(sorted(TAKEN_LETTERS))
            self.refuse(f"the letter {letter} of {what} is taken by the program, as are {taken}")
        return letter

    def _colour(self, row: Mapping[str, Any], what: str) -> int:
        colour = row.get("colour", 1)
        if isinstance(colour, str) and (own := own_colour(colour)) is not None:
            return own
        if type(colour) is not int or not 1 <= colour <= COLOURS:
            self.refuse(
                f"the colour of {what} is neither a number from 1 to {COLOURS} nor of the form #RRGGBB"
            )
        return colour

    def _point(self, row: Mapping[str, Any], what: str) -> Point:
        self._known(row, {"text", "example"}, f"a rule of {what}")
        return Point(self._string(row, "text", what), self._string(row, "example", what))

    def _example(self, row: Mapping[str, Any], what: str) -> Example:
        self._known(row, {"before", "span", "after", "good", "note"}, f"an example of {what}")
        before, span, after, note = (
            self._string(row, part, what) for part in ("before", "span", "after", "note")
        )
        if not span:
            self.refuse(f"an example of {what} has no span")
        return Example(before, span, after, self._flag(row, "good", what, default=True), note)

    def _attributes(self, row: Mapping[str, Any], what: str) -> tuple[Attribute, ...]:
        found = self._all(row, "attributes", what, self._attribute)
        names = [attribute.name for attribute in found]
        if len(set(names)) < len(names):
            self.refuse(f"{what} has an attribute twice")
        return found

    def _attribute(self, row: Mapping[str, Any], what: str) -> Attribute:
        self._known(row, {"name", "title", "kind", "values"}, f"an attribute of {what}")
        name = self._string(row, "name", what)
        kind = self._string(row, "kind", what, "text")
        values = self._strings(row, "values", what)
        if not name:
            self.refuse(f"an attribute of {what} has no name")
        if kind not in _KINDS:
            self.refuse(f"the kind of the attribute {name} of {what} is not one of {', '.join(_KINDS)}")
        if (kind == "choice") != bool(values):
            self.refuse(f"the attribute {name} of {what} needs values exactly if its kind is choice")
        return Attribute(name, self._string(row, "title", what) or name, kind, values)

    def _rules(self, row: Any) -> Rules:
        if not isinstance(row, dict):
            self.refuse("rules is not a table")
        self._known(row, set(_RULES), "rules")
        for name, value in row.items():
            if name != "articles" and type(value) is not _RULES[name]:
                self.refuse(
                    f"{name} of rules is not {'true or false' if _RULES[name] is bool else 'a string'}"
                )
        rules = dict(row)
        if rules.get("same_label_overlap", "refuse") not in ("refuse", "allow"):
            self.refuse("same_label_overlap is neither refuse nor allow")
        if "articles" in rules:
            rules["articles"] = self._strings(rules, "articles", "rules")
        return Rules(**rules)

    def _small_words(self, row: Any) -> dict[str, frozenset[str]]:
        if not isinstance(row, dict):
            self.refuse("small_words is not a table")
        return {lang: frozenset(self._strings(row, lang, "small_words")) for lang in row}

    def _known(self, row: Mapping[str, Any], names: set[str], what: str) -> None:
        for name in row:
            if name not in names:
                self.refuse(f"{what} has the unknown key {name[:40]}")

    def _string(self, row: Mapping[str, Any], name: str, what: str, default: str = "") -> str:
        value = row.get(name, default)
        if not isinstance(value, str):
            self.refuse(f"{name} of {what} is not a string")
        return value

    def _flag(self, row: Mapping[str, Any], name: str, what: str, *, default: bool) -> bool:
        value = row.get(name, default)
        if not isinstance(value, bool):
            self.refuse(f"{name} of {what} is not true or false")
        return value

    def _strings(self, row: Mapping[str, Any], name: str, what: str) -> tuple[str, ...]:
        values = row.get(name, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            self.refuse(f"{name} of {what} is not a list of strings")
        return tuple(values)

    def _tables(self, row: Mapping[str, Any], name: str, what: str) -> list[dict[str, Any]]:
        tables = row.get(name, [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            self.refuse(f"{name} of {what} is not a list of tables")
        return tables

    def _all(
        self, row: Mapping[str, Any], name: str, what: str, one: Callable[[Mapping[str, Any], str], _T]
    ) -> tuple[_T, ...]:
        return tuple(one(table, what) for table in self._tables(row, name, what))
