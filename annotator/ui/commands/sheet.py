"""What stands on the key sheet of a view: six columns of the label view, or a view's own keys and those everywhere.

Made from the table of commands, so that nothing that has a key is missing; only the words are shorter where they can be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from annotator.domain.codebook import Label
from annotator.domain.frozen import frozen
from annotator.ui.commands.command import Command, tr
from annotator.ui.components import key_text
from annotator.ui.components.keycap import named

AFTER_DIGITS = 1
"""How many lines stand over the letters of the codebook under "Label": that of the digits."""

MOST, ROOM = 3, 9
"""Key caps on one line, and how many characters they may have together; else the first stands alone."""


@frozen
class Line:
    """Key caps and what they do."""

    caps: tuple[str, ...]
    words: str


@frozen
class Column:
    """A title and its lines."""

    title: str
    lines: tuple[Line, ...]


Wanted = tuple[tuple[str, ...], str]
"""Commands that share a line (or keys that nobody can change, each with a leading "="), and the words."""

MOVE, SELECT, LABEL, EDGES, ARTICLE, EVERYWHERE = "Move", "Select", "Label", "Edges", "Article", "Everywhere"
FILES, OTHERS = "Files", "More"
LABELLING: tuple[tuple[str, tuple[Wanted, ...]], ...] = (
    (MOVE, (
        (("=← →",), "word"), (("=Ctrl ← →",), "sentence"), (("=↑ ↓",), "line"), (("=Home End",), "line ends"),
        (("=Ctrl Home End",), "text ends"), (("=Space",), "page"), (("reading.jump",), "to a word"),
        (("go.previous", "go.next"), "article"), (("go.unfinished",), "next to do"), (("go.back",), "back"),
        (("go.previous_section", "go.next_section"), "section"),
    )),
    (SELECT, (
        (("=Shift ← →",), "by word"), (("reading.sentence",), "sentence"), (("reading.outer",), "outer span"),
        (("=Tab",), "next annotation"), (("=Shift Tab",), "previous one"), (("=Esc",), "nothing"),
    )),
    (OTHERS, (
        (("go.settings",), "settings"), (("history.show",), "history"), (("go.annotations",), "all annotations"),
        (("go.remarks",), "notes, doubts"), (("search.find",), "search all"), (("file.saved",), "when saved"),
        (("edit.name",), "your name"), (("go.articles",), "all articles"),
    )),
    (FILES, (
        (("file.new",), "new project"), (("file.open",), "open"), (("file.close",), "close"), (("file.import",), "import"),
        (("file.export",), "export"), (("file.paste",), "from clipboard"), (("file.print",), "print"), (("file.quit",), "quit"),
    )),
    (LABEL, (
        (("=1 … 0",), "label"), (("=Shift 1",), "second label"), (("annotation.again",), "same again"),
        (("suggestion.here",), "suggest"), (("suggestion.everywhere",), "suggest in all"),
        (("suggestion.accept",), "accept"), (("suggestion.accept_sentence",), "accept sentence"),
        (("search.all_like_this",), "all like this…"), (("annotation.remove",), "remove"), (("annotation.doubt",), "doubtful"),
        (("annotation.note",), "note"), (("annotation.details",), "codes"), (("annotation.guideline",), "guideline"), (("codebook.example",), "as an example"),
    )),
    (EDGES, (
        (("annotation.end_left", "annotation.end_right"), "move the end"),
        (("annotation.start_left", "annotation.start_right"), "move the start"),
        (("annotation.trim",), "untrim, trim"),
    )),
    (ARTICLE, (
        (("annotation.finish",), "finish, next"), (("annotation.skip",), "skip…"), (("edit.find",), "find here"),
        (("edit.find_next", "edit.find_previous"), "matches"), (("reading.hide",), "hide marks"),
        (("edit.undo",), "undo"), (("edit.redo",), "redo"), (("annotation.boilerplate",), "boilerplate"),
        (("annotation.not_read",), "not read"), (("annotation.article_note",), "article note"),
        (("annotation.article_doubt",), "article doubtful"), (("go.bookmark",), "bookmark"),
        (("go.next_bookmark", "go.previous_bookmark"), "bookmarks"), (("annotation.repair",), "repair edges"),
        (("annotation.filter",), "filter the list"), (("annotation.furniture",), "line everywhere"),
    )),
    (EVERYWHERE, (
        (("go.anything",), "any command"), (("help.keys",), "these keys"),
        (("go.label", "go.review", "go.agreement", "go.search", "go.codebook"), "views"),
        (("go.panel", "go.panel_back"), "next panel"), (("view.left", "view.right"), "side panels"),
        (("view.smaller", "view.larger"), "text size"), (("view.normal",), "usual size"),
        (("view.article_only",), "article only"), (("go.filter",), "filter articles"),
    )),
)  # fmt: skip
"""The order and the short words of the label view; what is not here follows with its own title under that of its menu."""

_COLUMN_OF_MENU = {"&Annotation": ARTICLE, "&Go": MOVE, "&File": FILES}
_BELOW = {SELECT: OTHERS, EDGES: FILES}
"""What stands below a short column: what has a key and no place of its own."""


def columns(
    rows: Sequence[Command],
    view: str,
    title: Callable[[Command], str] = lambda row: tr(row.title),
    labels: Sequence[Label] = (),
) -> list[list[Column]]:
    """Return the columns of a view, each of one or two blocks.

    Args:
        rows: every command with the keys in force.
        view: id of the view in front; "label", or "" for a page that is none, has the six columns.
        title: returns the words of a command.
        labels: the labels in use; the letters that the codebook gives them stand under "Label".
    """
    scopes = {row.scope for row in rows}
    if view not in {"", "label"} and view in scopes:
        return [[column] for column in _of_view(rows, view, title)]
    by_id = {row.id: row for row in rows}
    used = {id_ for _, wanted in LABELLING for ids, _ in wanted for id_ in ids}
    rest: dict[str, list[Line]] = {name: [] for name, _ in LABELLING}
    for row in rows:
        if row.keys and row.id not in used and row.scope in {"window", "article", "reading"} and row.menu:
            rest[_COLUMN_OF_MENU.get(row.menu, OTHERS)].append(Line(_caps([row]), title(row)))
    blocks = {
        name: Column(tr(name), (*(line for each in wanted if (line := _line(each, by_id))), *rest[name]))
        for name, wanted in LABELLING
    }
    letters = tuple(Line((label.letter.upper(),), label.name) for label in labels if label.letter)
    of_labels = blocks[LABEL].lines
    blocks[LABEL] = Column(tr(LABEL), (*of_labels[:AFTER_DIGITS], *letters, *of_labels[AFTER_DIGITS:]))
    return [
        [blocks[name], *([blocks[_BELOW[name]]] if name in _BELOW else [])]
        for name in blocks
        if name not in _BELOW.values()
    ]


def _of_view(rows: Sequence[Command], view: str, title: Callable[[Command], str]) -> list[Column]:
    """Return the keys of one view by their groups, and those that work everywhere."""
    own = [row for row in rows if row.scope == view and row.keys]
    lines = [Line(_caps([row]), title(row)) for row in own]
    third = -(-len(lines) // 3) or 1
    made = [
        Column(tr("Here") if first == 0 else "", tuple(lines[first : first + third]))
        for first in range(0, len(lines), third)
    ]
    everywhere = [row for row in rows if row.scope == "window" and row.keys and row.menu]
    half = -(-len(everywhere) // 2) or 1
    for first in range(0, len(everywhere), half):
        part = everywhere[first : first + half]
        words = tr(EVERYWHERE) if first == 0 else ""
        made.append(Column(words, tuple(Line(_caps([row]), title(row)) for row in part)))
    return made


def _line(wanted: Wanted, by_id: dict[str, Command]) -> Line | None:
    ids, words = wanted
    if ids[0].startswith("="):
        return Line(tuple(" ".join(map(named, id_[1:].split(" "))) for id_ in ids), tr(words))
    found = [by_id[id_] for id_ in ids if id_ in by_id and by_id[id_].keys]
    return Line(_caps(found), tr(words)) if found else None


def _caps(rows: Iterable[Command]) -> tuple[str, ...]:
    """Return the caps of commands that share a line: of one all its keys, of several the first of each, drawn together."""
    chosen = list(rows)
    keys = chosen[0].keys[:2] if len(chosen) == 1 else tuple(row.keys[0] for row in chosen)
    together = joined(list(dict.fromkeys(key_text(key) for key in keys)), whole=len(chosen) > 1)
    return tuple(together[: 1 if len("".join(together)) > ROOM else MOST])


def joined(caps: list[str], *, whole: bool) -> list[str]:
    """Return caps with what they share said once: "Alt ←" and "Alt →" become "Alt ← →"; five views "Ctrl 1 … 5"."""
    if not whole or len(caps) < 2:
        return caps
    shared = {cap.rpartition(" ")[0] for cap in caps}
    if len(shared) > 1:
        return caps
    last = [cap.rpartition(" ")[2] for cap in caps]
    ends = " ".join(last) if len(last) == 2 else f"{last[0]} … {last[-1]}"
    return [f"{shared.pop()} {ends}".strip()]
