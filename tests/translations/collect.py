"""Every text of the interface: the literals that are translated in the code, and the words of the tables."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
INTERFACE = REPOSITORY / "annotator" / "ui"
_TRANSLATE = {"tr": 0, "_tr": 0, "translate": 1}
_PLURAL = {"plural"}
MEANING = "\x04"
"""Between a text and what is meant by it, where one English word has two translations: tr("Open", "not decided")."""


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
        after = call.args[_TRANSLATE[name] + 1 :]
        meant = _literal(after[0]) if after else ""
        for text in _literals(argument):
            found.add(f"{text}{MEANING}{meant}" if meant else text, place)
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


# -- sentences from below the interface

BELOW = ("app", "store", "domain", "formats", "errors.py")
VERBS = (
    "Note on ‘{0}’ {1}", "Doubt on ‘{0}’ {1}", "Details of ‘{0}’ {1}", "Note on article ‘{0}’", "Doubt about article ‘{0}’",
    "Finish ‘{0}’", "Skip ‘{0}’", "Reopen ‘{0}’", "Set to new ‘{0}’", "Finish {0} articles", "Skip {0} articles",
    "Reopen {0} articles", "Relabel ‘{0}’ {1}", "Remove ‘{0}’ {1}", "Relabel {0} annotations {1}",
    "Relabel {0} annotations in {1} articles {2}", "Remove {0} annotations", "Remove {0} annotations in {1} articles",
    "No doubt on ‘{0}’ {1}", "Doubt on {0} annotations", "No doubt on {0} annotations", "Mark ‘{0}’ as boilerplate",
    "Mark ‘{0}’ as not read", "Label {0} places {1}", "Label 1 place {0}", "“{0}”, line {1}: {2}.", "“{0}”: {1}.",
    "Import {0} articles", "Import 1 article", "{0} has it open", "{0} has it open since {1}",
    "Reviewed ‘{0}’", "Review again ‘{0}’", "Reopen {0} disagreements",
    "Apply codebook ‘{0}’", "Adopt a codebook of {0}", "Adopt a colleague’s codebook",
    "Adopt version {0} of a colleague’s codebook", "Adopt version {0} of {1}’s codebook",
)  # fmt: skip
"""Sentences that are put together from verbs, so that their patterns stand nowhere in the code."""


PLANS = (
    "All {0} annotations will be written as ents and spans", "{0} annotation will be written as ents and spans",
    "{0} of {1} annotations will be written as ents, {2} as spans", "{0} of {1} annotation will be written as ents, {2} as spans",
    "{0} of {1} annotations will be written as ents", "{0} of {1} annotation will be written as ents",
    "{0} of {1} annotations will be written", "{0} of {1} annotation will be written", "All {0} annotations will be written",
    "{0} annotation will be written", "There are no annotations to write",
    "One line an article, without loss; the file can be imported again.", "The codebook with {0} labels will be written.",
    "The codebook with {0} label will be written.", "Names, definitions and colours; neither articles nor annotations.",
    "1 annotation has an edge that is no word’s edge. Repair it, or choose what shall happen to it under “Edge inside a word”.",
    "{0} annotations have an edge that is no word’s edge. Repair them, or choose what shall happen to them under “Edge inside a word”.",
    "Nothing can be exported yet.", "{0} are left out", "1 is left out", "{0} get other edges", "1 gets other edges",
    "{0} go to spancat only", "{0} are too long for spancat to find", "1 is too long for spancat to find", "1 goes to spancat only", "Each one is listed in accounting.json.", "{0} articles.", "1 article.",
    "Not carried", "Annotators go out under pseudonyms.", "Edge inside a word", "Blank at an edge",
    "In an article that is too long for spaCy", "Widened to the word", "Narrowed to whole words", "Written without", "Left out",
    "In spancat only", "Stops the export", "Spancat cannot find it", "Too long for the suggester",
)  # fmt: skip
"""What the account of an export says; it is put together from clauses."""


def sentences() -> list[str]:
    """Return the patterns of what the rooms below say to people in the window, in the order of the alphabet."""
    import annotator.errors as tree
    from annotator.app.transfer.exchange_planning import HAPPENS, TITLES
    from annotator.formats.exchange.page import WORDS

    losses = {words for pair in WORDS.values() for words in pair}
    kinds = {name for name, kind in vars(tree).items() if isinstance(kind, type)}
    found = set(VERBS)
    for room in BELOW:
        base = REPOSITORY / "annotator" / room
        for path in [base] if base.is_file() else sorted(base.rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                found |= set(_said(node, kinds))
    return sorted(
        {
            *(one for one in found if _for_the_window(one)),
            *PLANS,
            *losses,
            *TITLES.values(),
            *HAPPENS.values(),
        }
    )


READERS = ("formats", "app/transfer/vetting.py")
_CALLS = frozenset({"Problem", "problem", "Unfit", "ValueError", "append", "kind"})
_LISTS = frozenset({"problems", "remarks", "in_lines", "reason", "remark"})
_CLAUSES = frozenset({"misfit", "grammar_remarks", "_misfit"})


SHORTENED = (
    "is not a format that can be read",
    "is a hidden folder, which is not a format that can be read",
    "is not {0}: byte {1} at position {2} does not fit",
    "has no column that looks like a text",
)
"""Clauses as the window has them: put together, and without the advice for the command line."""
_HEADED = frozenset(
    {"the annotation {0}–{1}{2} {3}", "its text {0}", "has a fragment that {0}", "has a part “{0}” that {1}", "“meta_json” {0}",
     "the work of one annotator was left out: {0}", "span ({0}) was left out: {1}", "is a hidden {0}, which {1}"}
)  # fmt: skip
"""Clauses that are a head and another clause; `ui.sentences` takes them apart."""


def reasons() -> list[str]:
    """Return the patterns of the clauses by which readers say why something of a file did not come in."""
    found = set(SHORTENED)
    for room in READERS:
        base = REPOSITORY / "annotator" / room
        for path in [base] if base.is_file() else sorted(base.rglob("*.py")):
            if not path.stem.endswith("_writing"):
                for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                    found |= {one for part in _reasoned(node) for one in _inside(part) if _is_clause(one)}
    return sorted(found)


def _reasoned(node: ast.AST) -> list[ast.AST]:
    """Return the parts of a node that are reasons: arguments of what refuses, what is put into a list of them."""
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        named = [one.value for one in node.keywords if one.arg in _LISTS]
        return [*(node.args if name in _CALLS else []), *named]
    if isinstance(node, ast.Assign | ast.AugAssign) and node.value is not None:
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        name = target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")
        return [node.value] if name in _LISTS else []
    if isinstance(node, ast.FunctionDef) and node.name in _CLAUSES:
        return [one.value for one in ast.walk(node) if isinstance(one, ast.Return) and one.value is not None]
    return []


def _inside(node: ast.AST) -> list[str]:
    """Return the patterns in an expression, also those in tuples, lists and conditions."""
    if isinstance(node, ast.Constant | ast.JoinedStr):
        return _patterns(node)
    if isinstance(node, ast.IfExp):
        return [*_inside(node.body), *_inside(node.orelse)]
    if isinstance(node, ast.Tuple | ast.List):
        return [text for one in node.elts for text in _inside(one)]
    if isinstance(node, ast.ListComp | ast.GeneratorExp):
        return _inside(node.elt)
    if isinstance(node, ast.BinOp):
        return [*_inside(node.left), *_inside(node.right)]
    return _inside(node.value) if isinstance(node, ast.Starred) else []


def _is_clause(text: str) -> bool:
    import re

    own = re.sub(r"\{\d+\}", "", text)
    return (
        len(re.findall(r"[A-Za-z]{2,}", own)) >= 2
        and not re.search(r"[\t\n<>]|Arg1", text)
        and (text[0] in "“{" or text[0].islower())
        and " " in own
        and text not in _HEADED
        and not text.endswith((".", ".txt"))
    )


def _said(node: ast.AST, kinds: set[str]) -> list[str]:
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in kinds or name in {"step", "_step", "_take", "_change", "_without", "put_in_force"}:
            return [text for argument in node.args for text in _patterns(argument)]
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        name = node.targets[0].id
        if name == "title" or (name.startswith("_") and name.isupper()):
            return _patterns(node.value)
    return []


def _patterns(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*_patterns(node.body), *_patterns(node.orelse)]
    if isinstance(node, ast.JoinedStr):
        made, holes = "", 0
        for part in node.values:
            if isinstance(part, ast.Constant):
                made += str(part.value)
            else:
                made += f"{{{holes}}}"
                holes += 1
        return [made]
    return []


def _for_the_window(text: str) -> bool:
    """Tell whether a person in the window may read it: a sentence or a title, and none that names options."""
    import re

    own = re.sub(r"\{\d+\}", "", text)
    words = re.findall(r"[A-Za-z]{2,}", own)
    begins = text.lstrip("“‘")[:1]
    return (
        (len(words) >= 2 or (words and "‘" in text))
        and "--" not in text
        and "`" not in text
        and "\n" not in text
        and "SELECT" not in text
        and "CREATE" not in text
        and (begins.isupper() or begins == "{")
        and (
            text.endswith(".")
            or "‘" in text
            or text.split()[0]
            in {
                "Label",
                "Undo",
                "Import",
                "Unmark",
                "Remove",
                "Restore",
                "Adopt",
                "Publish",
                "Discard",
                "Rules",
            }
        )
    )
