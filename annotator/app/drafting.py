"""Changing a codebook: acts gather in a draft, which stays in the project until it is published as one version.

Each act says in one sentence why it cannot be done. Nothing is in force, and nobody else sees it, before `publish`.
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.app.codebooks import Applied, planned, put_in_force
from annotator.app.drafts import KeptDraft
from annotator.app.edits.titles import shorten
from annotator.domain.codebook import Codebook, Example, Label, label_uuid, own_colour
from annotator.domain.drafting import Change, Draft, changes, with_label
from annotator.errors import InvalidEdit
from annotator.formats.codebook_toml import COLOURS, TAKEN_LETTERS
from annotator.formats.codebook_writing import write_codebook
from annotator.formats.jsonl_spans import check_label
from annotator.store.drafts import keep_draft
from annotator.store.labels import labels_in_use

if TYPE_CHECKING:
    from annotator.app.session import Session

BLANK = "3c1f0d52-6a54-5c55-9b1e-0c6f5a2f7e01"
"""Id of the label that the codebook of somebody who begins with own labels has; another id comes with its first name."""


class Drafting:
    """One annotator's draft in an open project.

    Attributes:
        kept: keeps the draft in the project, and takes acts back.
    """

    def __init__(self, session: Session) -> None:
        """Take up the draft that was left, if there is one."""
        self._session = session
        self.kept = KeptDraft(session)

    # -- reading

    @property
    def draft(self) -> Draft:
        """The draft as it is now; without changes it is the codebook in force."""
        return self.kept.draft

    @property
    def labels(self) -> tuple[Label, ...]:
        """The labels as they shall be."""
        return self.draft.codebook.labels

    def label(self, key: str) -> Label:
        """Return the label of that id.

        Raises:
            InvalidEdit: there is none.
        """
        label = self.draft.label(key)
        if label is None:
            raise InvalidEdit("This label is no longer in the codebook.")
        return label

    def changes(self) -> list[Change]:
        """Return what publishing would change."""
        return changes(self.draft)

    def in_use(self, label: Label) -> bool:
        """Tell whether annotations have a label, anybody's."""
        return bool(label.id) and label.id in labels_in_use(self._session.database)

    # -- acts

    def add(self, name: str) -> Label:
        """Add a label at the end, with the first key and colour that are free.

        Raises:
            InvalidEdit: the name cannot be, or is taken.
        """
        name = self._free_name(name)
        taken = {label.key for label in self.labels if not label.retired}
        key = next((digit for digit in "1234567890" if digit not in taken), "")
        colours = [label.colour for label in self.labels]
        colour = min(range(1, COLOURS + 1), key=colours.count)
        label = Label(self._free_id(name), name, key, colour=colour)
        self._take(f"New label ‘{name}’", replace(self.draft.codebook, labels=(*self.labels, label)))
        return label

    def rename(self, key: str, name: str) -> Label:
        """Give a label another name; what has it shows it when the draft is published.

        A label that is new in this draft gets the id of its name, as an import would give it, so that projects that were
        made apart agree.

        Raises:
            InvalidEdit: the name cannot be, or is taken.
        """
        label = self.label(key)
        if name.strip() == label.name:
            return label
        name = self._free_name(name, besides=key)
        renamed = replace(label, name=name)
        fresh = not any(one.uuid == key for one in self.draft.base.labels)
        if fresh or (key == BLANK and not self.in_use(label)):
            renamed = replace(renamed, uuid=self._free_id(name), id=0)
        labels = tuple(renamed if one.uuid == key else one for one in self.labels)
        merged = {old: renamed.uuid if into == key else into for old, into in self.draft.merged.items()}
        self._take(f"Rename ‘{label.name}’ to ‘{name}’", replace(self.draft.codebook, labels=labels), merged)
        return renamed

    def describe(self, key: str, **parts: Any) -> None:
        """Write other words into a label: `definition`, `long`, `include`, `exclude`. Letters typed on are one act.

        Raises:
            InvalidEdit: the codebook would be too long.
        """
        label = self.label(key)
        words = {name: _clean(value) if isinstance(value, str) else value for name, value in parts.items()}
        self._change(label, f"Describe ‘{label.name}’", words, together=(key, *sorted(words)))

    def set_key(self, key: str, digit: str) -> None:
        """Give a label a digit of the digit row as its key, or none.

        Raises:
            InvalidEdit: it is no digit, or another label has it.
        """
        label, digit = self.label(key), digit.strip()
        if digit and not (len(digit) == 1 and digit in "0123456789"):
            raise InvalidEdit("The key of a label is one digit, 1 to 9 or 0.")
        self._refuse_taken(label, "key", digit)
        self._change(label, f"Key of ‘{label.name}’", {"key": digit})

    def set_letter(self, key: str, letter: str) -> None:
        """Give a label a letter that labels too, or none.

        Raises:
            InvalidEdit: it is no letter, the program uses it, or another label has it.
        """
        label, letter = self.label(key), letter.strip().lower()
        if letter and not (len(letter) == 1 and letter.isalpha()):
            raise InvalidEdit("Type one letter.")
        if letter.upper() in TAKEN_LETTERS and letter:
            taken = " ".join(sorted(TAKEN_LETTERS))
            raise InvalidEdit(f"The program itself uses {letter.upper()} in the article, as it does {taken}.")
        self._refuse_taken(label, "letter", letter)
        self._change(label, f"Letter of ‘{label.name}’", {"letter": letter})

    def set_colour(self, key: str, colour: int) -> None:
        """Give a label a colour of the palette, 1 to 12."""
        label = self.label(key)
        self._change(label, f"Colour of ‘{label.name}’", {"colour": colour})

    def set_own_colour(self, key: str, written: str) -> None:
        """Give a label a colour that is not in the palette, written "#RRGGBB".

        Raises:
            InvalidEdit: it is written otherwise.
        """
        colour = own_colour(written.strip())
        if colour is None:
            raise InvalidEdit("Type the colour as #RRGGBB, for example #A05030.")
        self.set_colour(key, colour)

    def move(self, key: str, by: int) -> bool:
        """Move a label so many places down, or up where negative; tell whether it moved."""
        labels = list(self.labels)
        at = next((number for number, label in enumerate(labels) if label.uuid == key), -1)
        to = min(max(at + by, 0), len(labels) - 1)
        if at < 0 or at == to:
            return False
        label = labels.pop(at)
        labels.insert(to, label)
        self._take(f"Move ‘{label.name}’", replace(self.draft.codebook, labels=tuple(labels)))
        return True

    def retire(self, key: str) -> None:
        """Let nobody use a label from now on; annotations keep it. Its keys become free.

        Raises:
            InvalidEdit: it is the last label that can be used.
        """
        label = self.label(key)
        self._refuse_last(label)
        self._change(label, f"Retire ‘{label.name}’", {"retired": True, "key": "", "letter": ""})

    def bring_back(self, key: str) -> None:
        """Let a retired label be used again."""
        label = self.label(key)
        taken = {one.key for one in self.labels if not one.retired}
        digit = next((digit for digit in "1234567890" if digit not in taken), "")
        self._change(label, f"Bring ‘{label.name}’ back", {"retired": False, "key": digit})

    def remove(self, key: str) -> None:
        """Remove a label that no annotation has.

        Raises:
            InvalidEdit: annotations have it, or it is the last one.
        """
        label = self.label(key)
        if self.in_use(label):
            raise InvalidEdit(
                f"Annotations have the label {label.name}: retire it, or merge it into another."
            )
        self._refuse_last(label)
        self._without(f"Remove ‘{label.name}’", label, self.draft.merged)

    def merge(self, key: str, into: str) -> None:
        """Let another label stand for a label, in every annotation.

        Raises:
            InvalidEdit: the other is the same one, or retired.
        """
        label, other = self.label(key), self.label(into)
        if key == into or other.retired:
            raise InvalidEdit("Choose another label that is in use.")
        merged = {old: into if target == key else target for old, target in self.draft.merged.items()}
        if any(one.uuid == key for one in self.draft.base.labels):
            merged[key] = into
        self._without(f"Merge ‘{label.name}’ into ‘{other.name}’", label, merged)

    def add_example(self, key: str, example: Example) -> None:
        """Add a passage to a label, as an example or as a near miss.

        Raises:
            InvalidEdit: it is there already.
        """
        label = self.label(key)
        there = [(one.before, one.span, one.after) for one in label.examples]
        if (example.before, example.span, example.after) in there:
            raise InvalidEdit("This is an example in the codebook already.")
        title = f"Example ‘{shorten(example.span)}’ for {label.name}"
        self._change(label, title, {"examples": (*label.examples, example)})

    def change_example(
        self, key: str, place: int, *, good: bool | None = None, note: str | None = None
    ) -> None:
        """Make the example at that place an example or a near miss, or write why it is."""
        label = self.label(key)
        one = label.examples[place]
        changed = replace(
            one, good=one.good if good is None else good, note=one.note if note is None else _clean(note)
        )
        examples = (*label.examples[:place], changed, *label.examples[place + 1 :])
        together = () if note is None else (key, "example", place)
        self._change(label, f"Example ‘{shorten(one.span)}’", {"examples": examples}, together=together)

    def remove_example(self, key: str, place: int) -> None:
        """Take the example at that place out."""
        label = self.label(key)
        title = f"Remove the example ‘{shorten(label.examples[place].span)}’"
        examples = (*label.examples[:place], *label.examples[place + 1 :])
        self._change(label, title, {"examples": examples})

    def set_rule(self, name: str, value: bool | str) -> None:
        """Change one of the rules for all labels."""
        rules = replace(self.draft.codebook.rules, **{name: value})  # type: ignore[arg-type]
        self._take("Rules for all labels", replace(self.draft.codebook, rules=rules))

    def read(self, text: str, name: str) -> None:
        """Take the codebook that a TOML text describes into the draft; `name` is the file that it comes from.

        Raises:
            BadFile: something in it is wrong.
        """
        title = f"Codebook of ‘{shorten(Path(name).name)}’"
        self._take(title, planned(self._session, text, name), {})

    # -- what becomes of it

    def discard(self) -> None:
        """Throw away what is not published; undo brings it back."""
        if self.changes():
            self._take("Discard the draft", self.draft.base, {})

    def publish(self, *, origin: str = "") -> Applied:
        """Put the draft in force as one version, as one step that can be undone.

        Raises:
            InvalidEdit: nothing is different.
            BadFile: it cannot be a codebook, because of what others changed meanwhile; the sentence says why.
        """
        self.kept.refresh()
        if not self.changes():
            raise InvalidEdit("Nothing is different from the codebook in force.")
        number, who = self._session.codebook_number + 1, self._session.me().id
        applied = put_in_force(
            self._session,
            write_codebook(self.draft.codebook),
            f"Publish version {number} of the codebook",
            merged=self.draft.merged,
            origin=origin,
            beside=lambda step: keep_draft(step.database, who, ""),
        )
        self.kept.refresh()
        return applied

    # -- inside

    def _change(
        self, label: Label, title: str, parts: dict[str, Any], *, together: tuple[object, ...] = ()
    ) -> None:
        changed = replace(label, **parts)
        if changed != label:
            self._take(title, with_label(self.draft.codebook, changed), together=together)

    def _without(self, title: str, label: Label, merged: Any) -> None:
        labels = tuple(one for one in self.labels if one.uuid != label.uuid)
        self._take(title, replace(self.draft.codebook, labels=labels), merged)

    def _take(
        self, title: str, codebook: Codebook, merged: Any = None, *, together: tuple[object, ...] = ()
    ) -> None:
        merged = dict(self.draft.merged if merged is None else merged)
        self.kept.take(title, Draft(self.draft.base, codebook, merged), together=together)

    def _free_name(self, name: str, besides: str = "") -> str:
        try:
            name = check_label(name.strip(), "name")
        except ValueError as error:
            raise InvalidEdit(f"A label {error}.") from error
        if any(label.name == name and label.uuid != besides for label in self.labels):
            raise InvalidEdit(f"There is a label {name} already.")
        return name

    def _free_id(self, name: str) -> str:
        """Return the id of that name, as an import gives it; a random one where a label of the project has that."""
        made = label_uuid(name)
        taken = {label.uuid for book in (self.draft.base, self.draft.codebook) for label in book.labels}
        return str(uuid.uuid4()) if made in taken or made in self.draft.merged else made

    def _refuse_taken(self, label: Label, part: str, value: str) -> None:
        other = next(
            (one for one in self.labels if value and one.uuid != label.uuid and getattr(one, part) == value),
            None,
        )
        if other is not None:
            raise InvalidEdit(f"{other.name} has {value.upper()} already.")

    def _refuse_last(self, label: Label) -> None:
        if not any(one.uuid != label.uuid and not one.retired for one in self.labels):
            raise InvalidEdit("A codebook needs at least one label that can be used.")


def _clean(words: str) -> str:
    """Return words without what cannot be stored: NUL and half characters."""
    return words.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")
