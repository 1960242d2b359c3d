"""What leaves the project for readers: one article with its highlights, and excerpts by label."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.app.lists import RowsWanted
from annotator.domain.annotation import Annotation
from annotator.domain.article import Article
from annotator.domain.span import Span
from annotator.errors import BadFile
from annotator.formats.article_html import Piece, article_html, pieces
from annotator.formats.excerpts import Excerpt, excerpts_csv, excerpts_html, excerpts_text
from annotator.formats.replacing import replacing

if TYPE_CHECKING:
    from annotator.app.session import Session

__all__ = ["Piece", "article_page", "excerpts", "pieces", "save_article", "save_excerpts"]

AROUND = 90
"""Characters that are shown of the words before and after a passage."""
ColourOf = Callable[[int], tuple[str, str]]
"""Returns line and name colour ("#RRGGBB") of a palette number."""


def article_page(
    session: Session,
    article: Article,
    annotations: Sequence[Annotation],
    colour_of: ColourOf,
    about: str,
    heads: tuple[str, ...],
    *,
    titled: bool,
) -> str:
    """Return an article with highlights as an HTML file; see `annotator.formats.article_html`."""
    return article_html(
        article, annotations, _colours(session, colour_of), about=about, heads=heads, titled=titled
    )


def save_article(path: Path, page: str) -> None:
    """Write an HTML file, in one piece or not at all.

    Raises:
        BadFile: it cannot be written.
    """
    _write(path, page.encode("utf-8"))


def excerpts(session: Session, colour_of: ColourOf, *, mine: bool = True) -> list[Excerpt]:
    """Return every annotation with the words around it, label by label in the order of the codebook, then by article.

    Args:
        session: the project.
        colour_of: colours of a palette number.
        mine: whether only those of the person at work.
    """
    colours = _colours(session, colour_of)
    order = {label.name: place for place, label in enumerate(session.codebook.labels)}
    ids = session.lists.annotation_ids(RowsWanted(annotator=session.annotator if mine else None))
    found: list[tuple[int, int, Excerpt]] = []
    for first in range(0, len(ids), 500):
        rows = session.lists.annotation_rows(ids[first : first + 500])
        articles = {
            number: session.reading.article(number) for number in {row.annotation.article for row in rows}
        }
        for row in rows:
            article, one = articles[row.annotation.article], row.annotation
            before, after = around(article.text, one.span)
            excerpt = Excerpt(
                one.label_name, " ".join(one.span.of(article.text).split()), before, after, article.number,
                article.title, article.origin, article.published, one.annotator_name, one.note,
                colours.get(one.label, ("#5c5f66", ""))[0],
            )  # fmt: skip
            found.append((order.get(one.label_name, len(order)), article.number, excerpt))
    return [excerpt for _, _, excerpt in sorted(found, key=lambda each: each[:2])]


def save_excerpts(path: Path, found: list[Excerpt], title: str) -> None:
    """Write excerpts as HTML, CSV or text, whichever the name's ending says; in one piece or not at all.

    Raises:
        BadFile: the ending is another, or the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix == ".csv":
        _write(path, b"\xef\xbb\xbf" + excerpts_csv(found).encode("utf-8"))
    elif suffix in {".html", ".htm"}:
        _write(path, excerpts_html(found, title).encode("utf-8"))
    elif suffix == ".txt":
        _write(path, excerpts_text(found).encode("utf-8"))
    else:
        raise BadFile(path.name, "the name must end in .html, .csv or .txt")


def around(text: str, span: Span) -> tuple[str, str]:
    """Return the words of the same line before and after a span, cut at blanks, with an ellipsis where more is there."""
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    end = text.find("\n", span.end)
    after = text[span.end : end if end >= 0 else len(text)]
    if len(before) > AROUND:
        before = before[-AROUND:]
        before = "… " + before.partition(" ")[2] if " " in before.strip() else "…" + before
    if len(after) > AROUND:
        after = after[:AROUND]
        after = after.rpartition(" ")[0] + " …" if " " in after.strip() else after + "…"
    return _one_line(before), _one_line(after)


def _one_line(words: str) -> str:
    lead = " " if words[:1].isspace() else ""
    tail = " " if words[-1:].isspace() else ""
    inner = " ".join(words.split())
    return f"{lead}{inner}{tail}" if inner else lead


def _colours(session: Session, colour_of: ColourOf) -> Mapping[int, tuple[str, str]]:
    return {label.id: colour_of(label.colour) for label in session.codebook.labels}


def _write(path: Path, content: bytes) -> None:
    try:
        with replacing(path) as file:
            file.write(content)
    except OSError as error:
        raise BadFile(str(path), f"it cannot be written ({error.strerror or error})") from error
