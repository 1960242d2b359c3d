"""The help page: what there is to read at the left, the text at the right. Offline, and always with the keys in force."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTextBrowser,
    QWidget,
)

from annotator.ui import theme
from annotator.ui.components import Page, rows
from annotator.ui.components.ring import FocusRing
from annotator.ui.help.topics import Topic

LIST_WIDE, WIDEST = 256, 760


class Reading(QTextBrowser):
    """One page of help. Its Markdown is ours, never a person's; links go to other pages only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Help"))
        self.document().setDocumentMargin(6)
        FocusRing(self)

    def show_text(self, text: str) -> None:
        """Show a page from its top."""
        self._text = text
        document = self.document()
        document.setDefaultFont(theme.font("ui", 14 * theme.interface_scale()))
        document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        dress(document)
        self.setTextCursor(QTextCursor(document))  # or Qt scrolls to the end when the page becomes narrower
        self.verticalScrollBar().setValue(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_text") and self._text:
            self.show_text(self._text)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None  # nothing is loaded from anywhere


def dress(document: QTextDocument) -> None:
    """Give a document made from Markdown our headings, distances, key caps and tables."""
    scale = theme.interface_scale()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame)
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        in_table = cursor.currentTable() is not None
        placed = QTextBlockFormat()
        placed.setTopMargin(0 if in_table or level == 1 else {2: 22, 3: 16}.get(level, 4) * scale)
        placed.setBottomMargin(0 if in_table else {1: 10, 2: 6}.get(level, 6) * scale)
        if not in_table:
            placed.setLineHeight(132, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(placed)
        if level:
            face = QTextCharFormat()
            face.setFont(theme.font("ui-strong", (17 if level == 1 else 14) * scale))
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(face)  # not merged, or Qt's own larger size of headings stays
        else:
            _dress_words(block, scale)
        block = block.next()


def _dress_words(block: QTextBlock, scale: float) -> None:
    """Set keys and names in our own font on a quiet ground, strong words with our weight, links underlined."""
    runs = []
    walk = block.begin()
    while not walk.atEnd():
        part = walk.fragment()
        runs.append((part.position(), part.length(), part.charFormat()))
        walk += 1
    for start, length, now in runs:
        face = QTextCharFormat()
        if now.isAnchor():
            face.setForeground(theme.colour("text"))
            face.setFontUnderline(True)
        elif now.fontFixedPitch():
            face.setFont(theme.font("ui-medium", 13 * scale))
            face.setFontFixedPitch(True)
            face.setBackground(theme.colour("selected"))
        elif now.fontWeight() > QFont.Weight.Normal:
            face.setFont(theme.font("ui-strong", 14 * scale))
        else:
            continue
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(face)


def _dress_table(table: QTextTable) -> None:
    shape = QTextTableFormat()
    shape.setBorder(0)
    shape.setCellPadding(5)
    shape.setCellSpacing(0)
    shape.setTopMargin(6)
    shape.setBottomMargin(12)
    if table.columns() == 2:
        kinds = QTextLength.Type
        first = QTextLength(kinds.FixedLength, 190 * theme.interface_scale())
        shape.setColumnWidthConstraints([first, QTextLength(kinds.VariableLength, 0)])
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)


class HelpPage(Page):
    """All topics, one at a time."""

    went = Signal(str)

    def __init__(self, topics: Sequence[Topic], parent: QWidget | None = None) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._topics = {topic.name: topic for topic in topics}
        self.say(self.tr("How to work with Annotator. Nothing here needs a network."))
        self.list = _Topics()
        for topic in topics:
            entry = QListWidgetItem(topic.title)
            entry.setData(Qt.ItemDataRole.UserRole, topic.name)
            self.list.addItem(entry)
        self.reading = Reading()
        self.reading.setMaximumWidth(round(WIDEST * theme.interface_scale()))
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addWidget(self.list)
        row.addWidget(self.reading, 1)
        row.addStretch(0)
        self.column.addSpacing(16)
        self.column.addLayout(row, 1)
        self.list.currentRowChanged.connect(self._on_row)
        self.reading.anchorClicked.connect(self._on_link)
        self.show_topic(topics[0].name)

    def show_topic(self, name: str) -> None:
        """Show a page by its name."""
        self.list.setCurrentRow(list(self._topics).index(name))

    def topic(self) -> str:
        """Return the name of the page that is shown."""
        return list(self._topics)[self.list.currentRow()]

    def panels(self) -> list[QWidget]:
        """Return what F6 goes round."""
        return [self.list, self.reading]

    def focus_first(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_row(self, row: int) -> None:
        self.reading.show_text(list(self._topics.values())[row].text)
        self.went.emit(self.topic())

    def _on_link(self, url: QUrl) -> None:
        if url.toString() in self._topics:
            self.show_topic(url.toString())


class _Topics(QListWidget):
    """The titles, 30 px each."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(round(LIST_WIDE * theme.interface_scale()))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_TopicRow(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Help pages"))
        FocusRing(self)


class _TopicRow(QStyledItemDelegate):
    """One title: selected ground and an ink bar, as in every list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, round(30 * theme.interface_scale()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect = QRectF(option.rect)
        painter.save()
        rows.paint_ground(painter, option)
        painter.setFont(theme.font("ui-medium" if rows.is_selected(option) else "ui"))
        painter.setPen(theme.colour("text"))
        words = QFontMetricsF(painter.font()).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, rect.width() - 24
        )
        painter.drawText(rect.adjusted(14, 0, -10, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()
