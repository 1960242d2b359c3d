"""Menu Annotation: labelling, edges, remarks, and how far the article is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from annotator.app.edits.repairing import Repair
from annotator.domain.annotation import RegionKind
from annotator.ui.commands.command import (
    Command,
    Context,
    labelling,
    needs_annotation,
    needs_article,
    needs_open_for_writing,
    needs_writing,
    tr,
)
from annotator.ui.label import passages, progress, reading, suggested, training, verbs

MENU = "&Annotation"
DIGITS = tuple("1234567890")


def _label(context: Context, position: int, second: bool = False, ids: Sequence[int] = ()) -> None:
    verbs.label(labelling(context), position, second=second, ids=ids)


def _arm(context: Context, index: int | None) -> None:
    labelling(context).arm(index)


def _use(context: Context, index: int) -> None:
    work = labelling(context)
    verbs.pick(work, work.labels[index])


def _describe(context: Context, number: int, note: str | None, attributes: dict[str, str] | None) -> None:
    verbs.describe(labelling(context), number, note, attributes)


def _edge(edge: str, by: int) -> Callable[[Context], None]:
    return lambda context: verbs.move_edge(labelling(context), edge, by)


def _remove(context: Context, ids: Sequence[int] = ()) -> None:
    verbs.remove(labelling(context), ids)


def _why_not_removed(context: Context) -> str:
    work = context.labelling
    return needs_open_for_writing(context) if work and suggested.focused(work) else needs_annotation(context)


def _finished_words(context: Context) -> str:
    work = context.labelling
    return tr("Reopen this article") if work and progress.is_closed(work) else ""


def _skip(context: Context, reason: str = "") -> None:
    if reason:
        progress.skip(labelling(context), reason)
    else:
        context.frame.choose_reason()


def _passage(kind: RegionKind) -> Callable[[Context], None]:
    return lambda context: passages.toggle(labelling(context), kind)


def _article_note(context: Context, note: str | None = None) -> None:
    if note is None:
        context.frame.reading().edit_article_note()
    else:
        reading.write_note(labelling(context), note)


def _repair_many(context: Context, repairs: Sequence[Repair]) -> None:
    training.repair_many(labelling(context), repairs)


def _is_doubtful(context: Context) -> bool:
    return bool(context.labelling and context.labelling.opened and context.labelling.opened.flag)


def _finish(context: Context) -> None:
    context.frame.finish()


COMMANDS = (
    Command("annotation.label", "Label the selection, the word or the focused annotation", _label, DIGITS, "", 0, "article", needs_open_for_writing),
    Command("annotation.arm", "Take a label in hand for the mouse", _arm, enabled=needs_open_for_writing),
    Command("annotation.use", "Use a label that was clicked", _use, enabled=needs_open_for_writing),
    Command("annotation.describe", "Write a note or attributes", _describe, enabled=needs_open_for_writing),
    Command("annotation.again", "Same label again", lambda c: verbs.again(labelling(c)), (".",), MENU, 1, "article", needs_open_for_writing),
    Command("annotation.remove", "Remove", _remove, ("Del", "Backspace"), MENU, 1, "article", _why_not_removed),
    Command("annotation.end_right", "Move the end right", _edge("end", 1), ("Alt+Right", "]"), MENU, 2, "article", needs_annotation),
    Command("annotation.end_left", "Move the end left", _edge("end", -1), ("Alt+Left", "["), MENU, 2, "article", needs_annotation),
    Command("annotation.start_right", "Move the start right", _edge("start", 1), ("Alt+Shift+Right", "}"), MENU, 2, "article", needs_annotation),
    Command("annotation.start_left", "Move the start left", _edge("start", -1), ("Alt+Shift+Left", "{"), MENU, 2, "article", needs_annotation),
    Command("annotation.trim", "Restore the untrimmed edges, or trim again", lambda c: verbs.toggle_trim(labelling(c)), ("T",), MENU, 2, "article", needs_annotation),
    Command("annotation.repair", "Repair the edges for a training", lambda c: training.repair(labelling(c)), ("R",), MENU, 2, "article", needs_open_for_writing),
    Command("annotation.repair_many", "Repair the edges of many annotations", _repair_many, enabled=needs_writing),
    Command("annotation.note", "Note…", lambda c: c.frame.edit_details("note"), ("N",), MENU, 3, "article", needs_annotation),
    Command("annotation.doubt", "Doubtful", lambda c: verbs.toggle_doubt(labelling(c)), ("Q",), MENU, 3, "article", needs_annotation),
    Command("annotation.details", "Details…", lambda c: c.frame.edit_details("attributes"), ("D",), MENU, 3, "article", needs_annotation),
    Command("annotation.guideline", "Guideline of the label", lambda c: c.frame.show_guideline(), ("G",), MENU, 3, "article", needs_article),
    Command("annotation.filter", "Filter the list of annotations…", lambda c: c.frame.reading().filter_annotations(), ("Ctrl+Shift+M",), MENU, 3, enabled=needs_article),
    Command("annotation.boilerplate", "Passage is boilerplate, or is not", _passage(RegionKind.BOILERPLATE), ("B",), MENU, 4, "article", needs_open_for_writing),
    Command("annotation.furniture", "Line is boilerplate in the whole source, or is not", lambda c: passages.toggle_everywhere(labelling(c)), ("Ctrl+Shift+B",), MENU, 4, "article", needs_open_for_writing),
    Command("annotation.not_read", "Passage was not read, or was", _passage(RegionKind.NOT_READ), ("Shift+B",), MENU, 4, "article", needs_open_for_writing),
    Command("annotation.article_note", "Note on the article…", _article_note, ("Shift+N",), MENU, 4, "article", needs_open_for_writing),
    Command("annotation.article_doubt", "Article is doubtful", lambda c: reading.toggle_doubt(labelling(c)), ("Shift+Q",), MENU, 4, "article", needs_open_for_writing, checked=_is_doubtful),
    Command("annotation.finish", "Finish, go to the next unfinished", _finish, ("Ctrl+Return",), MENU, 5, enabled=needs_open_for_writing, words=_finished_words),
    Command("annotation.skip", "Skip with a reason…", _skip, ("Ctrl+Shift+Return",), MENU, 5, enabled=needs_open_for_writing),
)  # fmt: skip
