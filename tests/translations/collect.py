"""Every text of the interface: the literals that are translated in the code, and the words of the tables."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
INTERFACE = REPOSITORY / "annotator" / "ui"
_TRANSLATE = {"tr": 0, "_tr": 0, "translate": 1}
_PLURAL = {"plural"}


@dataclass
class Found:
    """What was collected: texts with the places they stand at, those with plural forms, and what cannot be collected."""

    places: dict[str, list[str]] = field(default_factory=dict)
    plurals: dict[str, str] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def add(self, text: str, place: str) -> None:
        """Take a text in."""
        if text:
            self.places.setdefault(text, []).append(place)


def collect() -> Found:
    """Return every text of the interface."""
    found = Found()
    for path in sorted(INTERFACE.rglob("*.py")):
        place = path.relative_to(REPOSITORY).as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"), place)):
            if isinstance(node, ast.Call):
                _take(node, found, f"{place}:{node.lineno}")
    for text, place in tables():
        found.add(text, place)
    return found


def _take(call: ast.Call, found: Found, place: str) -> None:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in _PLURAL and len(call.args) >= 2:
        one, many = (_literal(argument) for argument in call.args[:2])
        if one and many:
            found.add(many, place)
            found.plurals[many] = one
        else:
            found.wrong.append(f"{place}: plural() takes two literals")
    elif name in _TRANSLATE and len(call.args) > _TRANSLATE[name]:
        argument = call.args[_TRANSLATE[name]]
        for text in _literals(argument):
            found.add(text, place)
        if isinstance(argument, ast.JoinedStr | ast.BinOp):
            found.wrong.append(f"{place}: {name}() takes a literal, and .format() puts in what changes")


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _literals(node: ast.expr) -> list[str]:
    """Return a literal, or those of both sides of a condition."""
    if isinstance(node, ast.IfExp):
        return [*_literals(node.body), *_literals(node.orelse)]
    text = _literal(node)
    return [text] if text else []


def tables() -> list[tuple[str, str]]:
    """Return the words of the tables, which are translated when they are shown, each with the table's name."""
    from annotator.ui import views
    from annotator.ui.commands import COMMANDS
    from annotator.ui.commands.sheet import EVERYWHERE, FILES, LABELLING, OTHERS
    from annotator.ui.commands.table import MENUS

    rows = [(row.title, f"command {row.id}") for row in (*COMMANDS, *views.COMMANDS)]
    shown = [(view.title, f"view {view.id}") for view in views.VIEWS]
    sheet = [(name, "key sheet") for name in (EVERYWHERE, FILES, OTHERS, *(name for name, _ in LABELLING))]
    lines = [(words, "key sheet") for _, wanted in LABELLING for _, words in wanted]
    return [*rows, *shown, *((menu, "menu") for menu in MENUS), *sheet, *lines]
