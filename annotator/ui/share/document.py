"""An article with its highlights as a document for paper: tint and underline in the label's colour, its name at the end.

Always in the light theme's colours, because paper is white. Nothing is read back from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from annotator.app.sharing import Piece, pieces
from annotator.domain.annotation import Annotation
from annotator.domain.article import Article
from annotator.domain.codebook import Label
from annotator.domain.span import Span
from annotator.errors import BadFile
from annotator.ui import theme
from annotator.ui.article.offsets import displayable
from annotator.ui.theme.tokens import LIGHT, over

TEXT, TITLE, SMALL, NAME = 11.0, 16.0, 8.5, 6.5
"""Sizes on paper, in points."""
MARGIN = 22.0
"""Millimetres at each edge."""


def colour_of(number: int) -> tuple[str, str]:
    """Return line and name colour of a palette number on white."""
    label = LIGHT.label(number)
    return label.line, label.text


def document(
    article: Article,
    annotations: Sequence[Annotation],
    labels: Sequence[Label],
    about: str,
    title: Span | None = None,
) -> QTextDocument:
    """Return the article as a document; its text, then every label with its passages.

    Args:
        article: the article.
        annotations: what is highlighted.
        labels: the labels of the codebook, in order.
        about: a line under the title.
        title: where the title stands in the text, None where the text does not begin with it.
    """
    made = QTextDocument()
    made.setDefaultFont(_font(serif=True, points=TEXT))
    option = made.defaultTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setDefaultTextOption(option)
    made.setUndoRedoEnabled(False)
    made.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, article.title)
    cursor = QTextCursor(made)
    if title is None:
        _paragraph(cursor, article.title, _format(TITLE, LIGHT.text, serif=True, weight=600), below=2)
    _paragraph(cursor, about, _format(SMALL, LIGHT.text_2), below=10)
    colours = {label.id: colour_of(label.colour) for label in labels}
    cursor.setBlockFormat(_block(below=6, leading=145))
    at = 0
    for piece in pieces(article.text, annotations, article.regions):
        _piece(cursor, piece, colours, heading=title is not None and at < title.end)
        at += len(piece.text)
    _summary(cursor, article, annotations, labels)
    return made


def save_pdf(path: Path, made: QTextDocument, title: str) -> None:
    """Write a document as PDF, A4, with page numbers.

    Raises:
        BadFile: it cannot be written.
    """
    if not path.parent.is_dir():
        raise BadFile(str(path), "it cannot be written (there is no such folder)")
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    writer.setTitle(title)
    writer.setCreator("Annotator")
    made.print_(writer)
    del writer
    if not path.is_file() or not path.stat().st_size:
        raise BadFile(str(path), "it cannot be written")


def _piece(cursor: QTextCursor, piece: Piece, colours: dict[int, tuple[str, str]], *, heading: bool) -> None:
    ink = LIGHT.text_3 if piece.greyed else LIGHT.text
    body = _format(TEXT, ink, serif=True)
    face = _format(TITLE, ink, serif=True, weight=600) if heading else body
    if piece.under and not piece.greyed:
        ground = LIGHT.base
        for one in piece.under:
            ground = over(_line(one, colours), ground, LIGHT.tint)
        face.setBackground(QColor(ground))
        face.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        face.setUnderlineColor(QColor(_line(piece.under[-1], colours)))
    # One line of text is one block; a paragraph separator keeps the marks of a span that goes on.
    for number, words in enumerate(displayable(piece.text).split("\n")):
        if number:
            face = body if heading else face
            cursor.insertBlock(_block(below=6, leading=145))
        cursor.insertText(words, face)
    for one in () if piece.greyed else piece.ends:
        name = _format(NAME, colours.get(one.label, (LIGHT.text_2, LIGHT.text_2))[1], weight=600)
        name.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        cursor.insertText(f"\u202f{one.label_name}", name)


def _summary(
    cursor: QTextCursor, article: Article, annotations: Sequence[Annotation], labels: Sequence[Label]
) -> None:
    for label in labels:
        found = [one for one in annotations if one.label == label.id]
        if not found:
            continue
        cursor.insertBlock(_block(below=4, above=12))
        cursor.insertText(f"{label.name}  ", _format(SMALL, colour_of(label.colour)[1], weight=600))
        cursor.insertText(f"{len(found):,}", _format(SMALL, LIGHT.text_2))
        words = ", ".join(
            dict.fromkeys(" ".join(displayable(one.span.of(article.text)).split()) for one in found)
        )
        cursor.insertBlock(_block(below=0))
        cursor.insertText(words, _format(SMALL + 1, LIGHT.text, serif=True))


def _paragraph(cursor: QTextCursor, words: str, face: QTextCharFormat, *, below: float) -> None:
    cursor.setBlockFormat(_block(below=below))
    cursor.insertText(displayable(words), face)
    cursor.insertBlock()


def _line(one: Annotation, colours: dict[int, tuple[str, str]]) -> str:
    return colours.get(one.label, (LIGHT.text_2, LIGHT.text_2))[0]


def _block(*, below: float, above: float = 0.0, leading: int = 120) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(above)
    made.setBottomMargin(below)
    made.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made


def _format(points: float, ink: str, *, serif: bool = False, weight: int = 400) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(_font(serif=serif, points=points, weight=weight))
    made.setForeground(QColor(ink))
    return made


def _font(*, serif: bool, points: float, weight: int = 400) -> QFont:
    """Return one of the program's faces in points; paper knows no pixels."""
    made = QFont(theme.font("passage" if serif else "ui-strong" if weight > 400 else "ui"))
    made.setPointSizeF(points)
    made.clearFeatures()  # tabular figures are other glyphs, and a PDF would give them back as no characters at all
    if serif and weight > 400:
        made.setVariableAxis(QFont.Tag("wght"), weight)
    return made
