"""What the annotator does to annotations: label, relabel, move edges, remark, remove. Each is one step of `app.edits`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication

from annotator.app.edits import shorten
from annotator.domain.annotation import Annotation
from annotator.domain.codebook import Label
from annotator.domain.span import Span
from annotator.errors import DiskFull, InvalidEdit
from annotator.ui.label import suggested
from annotator.ui.label.labelling import ORIGIN, Labelling
from annotator.ui.language import grouped


def tr(text: str) -> str:
    """Translate a sentence of the verbs."""
    return QCoreApplication.translate("verbs", text)


def label(work: Labelling, position: int, *, second: bool = False, ids: Sequence[int] = ()) -> None:
    """Use the label of a digit key on what is chosen.

    In this order: annotations chosen in the list, the selection, the focused annotation, the word under the cursor.

    Args:
        work: the labelling.
        position: 1..10, the digit row.
        second: whether the label is added beside another one on the same span.
        ids: annotations of the list, for relabelling several.
    """
    found = work.label_at(position)
    if found is None:
        raise InvalidEdit(tr("No label has the key {0}.").format(position % 10))
    with _disk_full(work, ids, str(position % 10)):
        use(work, found, second=second, ids=ids)


def pick(work: Labelling, found: Label) -> None:
    """Use a label that was clicked on what is chosen; see `label`."""
    with _disk_full(work, (), ""):
        use(work, found)


def use(work: Labelling, found: Label, *, second: bool = False, ids: Sequence[int] = ()) -> None:
    """Use one label on what is chosen; see `label`."""
    if ids and not second:
        work.session.edits.relabel(list(ids), found.name, origin=ORIGIN)
        _after_label(work, found.name, work.annotations.get(ids[0]))
        return
    focused = work.annotations.get(work.view.focused or 0)
    selection = work.view.selection
    suggestion = suggested.focused(work)
    if selection is None and suggestion is not None:
        label_span(work, suggestion.span, found, snap=False)
        return
    if selection is None and focused is not None:
        if second:
            label_span(work, focused.span, found, second=True, snap=False)
        else:
            work.session.edits.relabel([focused.id], found.name, origin=ORIGIN)
            _after_label(work, found.name, work.annotations.get(focused.id))
        return
    span = selection or work.view.target()
    if span is None:
        raise InvalidEdit(tr("Select a passage or move to a word first."))
    if work.opened is not None and work.view.caret.appear():
        words = shorten(span.of(work.opened.article.text))
        work.messages.say(tr("Press the key again to label ‘{0}’.").format(words))
        return
    label_span(work, span, found, second=second)


def label_span(work: Labelling, span: Span, found: Label, *, second: bool = False, snap: bool = True) -> None:
    """Label a span; where exactly this span is labelled already, the label is changed unless `second` is asked for."""
    if work.opened is None:
        return
    article = work.opened.article
    snap = snap and work.whole_words
    settled = work.session.edits.settled(article, span) if snap else span
    same = [
        annotation
        for annotation in work.annotations.values()
        if annotation.span.start == settled.start and annotation.span.end == settled.end
    ]
    if len(same) == 1 and not second and same[0].label_name != found.name:
        work.session.edits.relabel([same[0].id], found.name, origin=ORIGIN)
        _after_label(work, found.name, work.annotations.get(same[0].id))
        return
    before = set(work.annotations)
    made = work.session.edits.add(article.id, span, found.name, snap=snap, origin=ORIGIN)
    _after_label(work, found.name, made)
    if before - set(work.annotations):
        work.messages.say(
            tr("{0} inside {0} is not allowed by the codebook. The longer one was kept.").format(found.name),
            undo=article.id,
        )


@contextmanager
def _disk_full(work: Labelling, ids: Sequence[int], key: str) -> Iterator[None]:
    """Say which passage was not labelled where the disk is full, and which key to press again."""
    chosen = work.annotations.get(ids[0]) if ids else None
    span = chosen.span if chosen else work.view.target()
    try:
        yield
    except DiskFull as error:
        passage = shorten(span.of(work.opened.article.text)) if span and work.opened else ""
        sentence = tr(
            "The disk is full, so ‘{0}’ was not labelled. Everything before it is safe. Free some space and {1}."
        )
        raise DiskFull(
            sentence.format(passage, tr("press {0} again").format(key) if key else tr("do it again"))
        ) from error


def again(work: Labelling) -> None:
    """Use the label that was used last."""
    found = work.session.codebook.label(work.last)
    if found is None:
        raise InvalidEdit(tr("No label was used yet."))
    use(work, found)


def remove(work: Labelling, ids: Sequence[int] = ()) -> None:
    """Remove the chosen annotations and say so."""
    if not ids and suggested.focused(work):
        suggested.reject(work)
        return
    gone = work.session.edits.remove(list(ids) or list(work.chosen()), origin=ORIGIN)
    if work.opened is None:
        return
    if len(gone) == 1:
        words = shorten(gone[0].span.of(work.opened.article.text))
        sentence = tr("Removed ‘{0}’ {1}.").format(words, gone[0].label_name)
    else:
        sentence = tr("Removed {0} annotations.").format(grouped(len(gone)))
    work.messages.say(sentence, undo=work.opened.article.id)


def move_edge(work: Labelling, edge: str, by: int) -> None:
    """Move the start or the end of the focused annotation by one token to the right (1) or left (-1)."""
    one = _one(work)
    step = by * work.view.page.rightward(one.span.start if edge == "start" else one.span.end - 1)
    moved = work.session.edits.move_edge(one.id, edge, step, origin=ORIGIN)
    work.view.set_focused(moved.id, scroll=True)


def toggle_trim(work: Labelling) -> None:
    """Restore the untrimmed edges of the focused annotation, or trim it."""
    moved = work.session.edits.toggle_trim(_one(work).id, origin=ORIGIN)
    work.view.set_focused(moved.id, scroll=False)


def toggle_doubt(work: Labelling) -> None:
    """Mark the chosen annotations as doubtful; where all of them are, take that back. One step."""
    chosen = work.chosen()
    doubtful = not all(work.annotations[number].flag for number in chosen)
    work.session.edits.doubt(chosen, doubtful, origin=ORIGIN)


def describe(work: Labelling, number: int, note: str | None, attributes: dict[str, str] | None) -> None:
    """Write note or attributes of an annotation."""
    work.session.edits.describe(number, note=note, attributes=attributes, origin=ORIGIN)


def _after_label(work: Labelling, name: str, made: Annotation | None) -> None:
    """Leave the cursor on the span: the selection goes, the annotation is focused, so that edges can be moved."""
    work.last = name
    work.view.clear_selection()
    if made:
        work.view.set_focused(made.id, scroll=False)
    work.handChanged.emit()


def _one(work: Labelling) -> Annotation:
    chosen = work.chosen()
    if len(chosen) != 1:
        raise InvalidEdit(tr("Choose one annotation."))
    return work.annotations[chosen[0]]
