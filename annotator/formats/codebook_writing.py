"""A codebook as TOML text that `parse_codebook` reads back to the same value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from annotator.domain.codebook import OWN, Codebook, Label, written_colour


def write_codebook(codebook: Codebook) -> str:
    """Return the TOML text of a codebook; row numbers of the project stay out."""
    lines = [
        *_keys(
            {
                "name": codebook.name,
                "title": codebook.title,
                "version": codebook.version,
                "language": codebook.language,
                "description": codebook.description,
                "general": codebook.general,
            }
        ),
        "",
        "[rules]",
        *_keys(asdict(codebook.rules)),
    ]
    if codebook.small_words:
        words = {lang: sorted(codebook.small_words[lang]) for lang in sorted(codebook.small_words)}
        lines += ["", "[small_words]", *_keys(words)]
    for label in codebook.labels:
        lines += ["", "[[labels]]", *_label(label)]
    return "\n".join(lines) + "\n"


def _label(label: Label) -> Iterable[str]:
    head = {
        "id": label.uuid,
        "name": label.name,
        "key": label.key,
        "letter": label.letter,
        "colour": written_colour(label.colour) if label.colour >= OWN else label.colour,
        "definition": label.definition,
        "long": label.long,
    }
    yield from _keys({**head, "retired": True} if label.retired else head)
    for name in ("include", "exclude", "examples", "attributes"):
        for part in getattr(label, name):
            yield f"[[labels.{name}]]"
            yield from _keys(asdict(part))


def _keys(row: dict[str, Any]) -> Iterable[str]:
    for name, value in row.items():
        yield f"{_name(name)} = {_value(value)}"


def _name(name: str) -> str:
    return name if name.isascii() and name.replace("_", "").replace("-", "").isalnum() else _value(name)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return '"' + "".join(_ESCAPES.get(sign) or _escape(sign) for sign in value) + '"'
    return "[" + ", ".join(_value(part) for part in value) + "]"


def _escape(sign: str) -> str:
    code = ord(sign)
    return f"\\u{code:04X}" if code < 0x20 or 0x7F <= code < 0xA0 else sign


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
