"""The column of options. It shows a request and says when somebody changes it; what is not of use is hidden."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from annotator.app.transfer.exporting import ExportRequest
from annotator.app.transfer.request import has_parquet
from annotator.domain.annotation import Annotator
from annotator.ui import theme
from annotator.ui.components import PlainLabel, Select
from annotator.ui.export.formats import choices, loses_of, title_of
from annotator.ui.export.missing import MissingLibrary
from annotator.ui.language import grouped, plural

WIDTH = 284
SPLITS = ((80, 10, 10), (70, 15, 15), (60, 20, 20), (90, 10, 0), (100, 0, 0))
LENGTHS = (5, 10, 20, 30)
_SPACY_ONLY = (
    "component",
    "misaligned",
    "overlaps",
    "suggester",
    "split",
    "split_by",
    "new_split",
    "group_duplicates",
)
_SPLIT = ("split", "split_by", "new_split", "group_duplicates")
_EVERYBODY = ""


class OptionsPanel(QWidget):
    """The choices with their names above them."""

    changed = Signal()

    def __init__(self, labels: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base = ExportRequest()
        self._known: object = None
        self._some_kept = False
        self._gold: frozenset[str] = frozenset()
        self._fields: dict[str, Select] = {}
        self._boxes: dict[str, QWidget] = {}
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(18, 20, 18, 20)
        self._column.setSpacing(0)
        priority = "priority:" + ",".join(labels)
        for key, title, entries in (
            ("format", self.tr("Format"), [(title_of(name), name) for name in choices()]),
            ("annotator", self.tr("Whose annotations"), []),
            ("only", self.tr("Articles"), [(self.tr("Finished"), "finished"), (self.tr("All articles"), "all")]),
            ("component", self.tr("Model"), [(self.tr("NER and spancat"), "both"), (self.tr("Both on one model"), "shared"), (self.tr("NER only"), "ner"), (self.tr("Spancat only"), "spancat")]),
            ("misaligned", self.tr("Edge inside a word"), [(self.tr("Stop and list them"), "stop"), (self.tr("Widen to the word"), "expand"), (self.tr("Narrow to whole words"), "contract"), (self.tr("Leave out"), "drop")]),
            ("overlaps", self.tr("Overlaps in NER"), [(self.tr("Longest wins"), "longest"), (self.tr("Shortest wins"), "shortest"), (self.tr("First label of the codebook wins"), priority)]),
            ("suggester", self.tr("Longest span for spancat"), [(self.tr("All but outliers"), "auto"), (self.tr("The longest there is"), "longest"), *((self.tr("{0} tokens").format(many), str(many)) for many in LENGTHS)]),
            ("split", self.tr("Split into train / dev / test"), [(_split_words(split), split) for split in SPLITS]),
            ("split_by", self.tr("Split by"), [(self.tr("Article"), "text"), (self.tr("Source"), "source"), (self.tr("Date, the newest for the test"), "date")]),
            ("new_split", self.tr("Parts of earlier exports"), [(self.tr("Keep them"), False), (self.tr("Forget them, deal anew"), True)]),
            ("group_duplicates", self.tr("Copies of a text"), [(self.tr("Together in one part"), True), (self.tr("Wherever they fall"), False)]),
            ("parquet", self.tr("Files"), [(self.tr("JSON Lines"), False), (self.tr("Parquet, smaller"), True)]),
        ):  # fmt: skip
            self._add(key, title, entries)
        self._loses = PlainLabel(role="small", ink="text-2", wrap=True)
        self._add_below("format", self._loses)
        self.library = MissingLibrary("Parquet", "pyarrow")
        self._add_below("parquet", self.library)
        self.kept = PlainLabel(role="small", ink="text-2", wrap=True)
        self._column.addWidget(self.kept)
        self.kept.hide()
        self._column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(scroll.focusPolicy().NoFocus)
        scroll.setWidget(self._inner)
        scroll.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 1, 0)
        whole.addWidget(scroll)
        self._dress()

    def _add(self, key: str, title: str, entries: Sequence[tuple[str, object]]) -> None:
        head, select, box = PlainLabel(title, "small", "text-2"), Select(title), QWidget()
        head.setBuddy(select)
        for words, value in entries:
            select.addItem(words, value)
        select.currentIndexChanged.connect(self._on_chosen)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 13)
        column.setSpacing(5)
        column.addWidget(head)
        column.addWidget(select)
        self._column.addWidget(box)
        self._boxes[key], self._fields[key] = box, select

    def _add_below(self, key: str, words: QWidget) -> None:
        below = self._boxes[key].layout()
        if below is not None:
            below.addWidget(words)

    # -- the request

    def request(self) -> ExportRequest:
        """Return what is asked for."""
        value = {key: field.currentData() for key, field in self._fields.items()}
        name = str(value["annotator"] or "")
        everybody = choices()[str(value["format"])].everybody and name == _EVERYBODY
        return replace(
            self._base,
            format=value["format"],
            annotator="" if name in self._gold else name,
            gold=name in self._gold,
            everybody=everybody,
            only=value["only"],
            component=value["component"],
            misaligned=value["misaligned"],
            overlaps=value["overlaps"],
            suggester=value["suggester"],
            split=tuple(value["split"]),
            group_duplicates=value["group_duplicates"],
            split_by=value["split_by"],
            new_split=value["new_split"],
            parquet=value["parquet"] and value["format"] == "huggingface",
        )

    def choose(self, key: str, value: object) -> None:
        """Choose a value as if somebody had."""
        field = self._fields[key]
        field.setCurrentIndex(field.findData(value))

    def chosen(self, key: str) -> object:
        """Return the value of one option."""
        return self._fields[key].currentData()

    def field(self, key: str) -> Select:
        """Return one option's box."""
        return self._fields[key]

    def set_people(
        self, people: Sequence[Annotator], finished: Sequence[tuple[str, int]], me: str, *, pick: bool
    ) -> None:
        """Fill "Whose annotations" anew.

        Args:
            people: everybody of the project.
            finished: how many articles each has finished.
            me: the name of the person who sits here.
            pick: choose again: me where I have finished something or nobody has, else who has finished most.
        """
        known = (tuple(people), tuple(finished), me, pick)
        if known == self._known:
            return
        self._known = known
        counts = dict(finished)
        names = list(dict.fromkeys([*(person.name for person in people), me]))
        self._gold = frozenset(person.name for person in people if person.kind == "gold")
        field = self._fields["annotator"]
        before = field.currentData()
        blocked = field.blockSignals(True)
        field.clear()
        for name in names:
            count = counts.get(name, 0)
            field.addItem(self.tr("{0}, {1} finished").format(name, grouped(count)) if count else name, name)
        if choices()[str(self.chosen("format"))].everybody:
            field.addItem(self.tr("Everybody"), _EVERYBODY)
        best = me if counts.get(me) or not counts else max(counts, key=lambda name: counts[name])
        row = field.findData(best if pick or before is None else before)
        field.setCurrentIndex(max(row, 0))
        field.blockSignals(blocked)

    def show_kept(self, kept: int) -> None:
        """Say how many articles have the part of an earlier export."""
        words = plural(
            "1 article keeps its part of an earlier export",
            "{0} articles keep their part of an earlier export",
            kept,
        )
        self.kept.setText(self.tr("{0}: no export moves one from test to train.").format(words))
        self.kept.setVisible(bool(kept) and self.chosen("format") in ("spacy", "huggingface"))
        self._some_kept = bool(kept)
        self._dress()

    def name(self) -> str:
        """Return the name of whose annotations are chosen."""
        return str(self.chosen("annotator") or "")

    def summary(self) -> str:
        """Return the options in force as one line."""
        return " · ".join(
            field.currentText() for key, field in self._fields.items() if not self._boxes[key].isHidden()
        )

    # -- inside

    def _on_chosen(self, _row: int) -> None:
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        """Hide what the chosen format or model has no use for."""
        form = choices()[str(self.chosen("format"))]
        spacy = form.name == "spacy"
        for key in _SPACY_ONLY:
            useful = spacy or (form.name == "huggingface" and key in _SPLIT)
            useful = useful and not (key == "overlaps" and self.chosen("component") == "spancat")
            if key == "suggester":
                useful = spacy and self.chosen("component") != "ner"
            if key == "new_split":
                useful = useful and (self._some_kept or bool(self.chosen(key)))
            self._boxes[key].setVisible(useful)
        self._boxes["parquet"].setVisible(form.name == "huggingface")
        if form.name == "huggingface":
            self._dress_parquet()
        for key in ("annotator", "only"):
            self._boxes[key].setVisible(form.name != "qdc")
        self._loses.setText(loses_of(form.name))
        field = self._fields["annotator"]
        row = field.findData(_EVERYBODY)
        blocked = field.blockSignals(True)
        if not form.everybody and row >= 0:
            field.removeItem(row)
        elif form.everybody and row < 0:
            field.addItem(self.tr("Everybody"), _EVERYBODY)
        field.blockSignals(blocked)

    def _dress_parquet(self) -> None:
        """Where the library is missing, say how to get it; what is not there cannot be chosen."""
        there = has_parquet()
        self._fields["parquet"].setEnabled(there)
        self.library.setVisible(not there)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("panel"))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.colour("line"))


def _split_words(split: tuple[int, int, int]) -> str:
    return " / ".join(map(str, split))
