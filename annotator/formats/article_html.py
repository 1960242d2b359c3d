"""An article with its highlights as one HTML file that needs nothing else, for a browser, a mail or a printer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise

from annotator.domain.annotation import Annotation, Region
from annotator.domain.article import Article
from annotator.domain.frozen import frozen

Colours = Mapping[int, tuple[str, str]]
"""Colours of a label (row id) as "#RRGGBB": of its line, and of its name."""

_STYLE = """
body { font: 18px/1.9 "Source Serif 4", Charter, Cambria, Georgia, serif; color: #1b1b1b; background: #fff;
  max-width: 38rem; margin: 3rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; line-height: 1.3; margin: 0 0 .3rem; }
.meta, table, footer { font: 13px/1.5 Inter, system-ui, sans-serif; color: #5c5f66; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; margin: 1.6rem 0; }
.titled::first-line { font-weight: 600; font-size: 1.2em; }
.m { border-bottom: 2px solid var(--c); background: color-mix(in srgb, var(--c) 13%, transparent);
  padding-bottom: 1px; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.m .m { padding-bottom: 0; margin-bottom: 3px; }
.n { font: 600 9px/1 Inter, system-ui, sans-serif; color: var(--c); vertical-align: sub; letter-spacing: .3px;
  padding-left: 2px; user-select: none; }
.out { color: #696c72; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 600; color: #1b1b1b; border-bottom: 1px solid #e3e3df; padding: 4px 12px 4px 0; }
td { padding: 4px 12px 4px 0; vertical-align: top; color: #1b1b1b; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } }
"""


@frozen
class Piece:
    """A run of text under the same annotations, outermost first; `ends` are those that end with it, innermost first."""

    text: str
    under: tuple[Annotation, ...]
    ends: tuple[Annotation, ...]
    greyed: bool


def pieces(text: str, annotations: Sequence[Annotation], regions: Sequence[Region] = ()) -> Iterator[Piece]:
    """Yield a text cut wherever an annotation or a region begins or ends; together the pieces are the text."""
    ordered = sorted(annotations, key=lambda one: (one.span.start, -one.span.end, one.id))
    cuts = {0, len(text)}
    for span in (*(one.span for one in ordered), *(region.span for region in regions)):
        cuts |= {span.start, span.end}
    places = sorted(cut for cut in cuts if 0 <= cut <= len(text))
    for start, end in pairwise(places):
        under = tuple(one for one in ordered if one.span.start <= start and end <= one.span.end)
        ends = tuple(one for one in reversed(under) if one.span.end == end)
        greyed = any(region.span.start <= start and end <= region.span.end for region in regions)
        yield Piece(text[start:end], under, ends, greyed)


def article_html(
    article: Article,
    annotations: Sequence[Annotation],
    colours: Colours,
    *,
    about: str = "",
    heads: Sequence[str] = (),
    titled: bool = False,
) -> str:
    """Return the whole file.

    Args:
        article: the article; its text is written as it is stored.
        annotations: what is highlighted; each is named at its end, so that colour is not needed.
        colours: of every label that occurs.
        about: a line under the title, for example source and date.
        heads: heads of the table of annotations: label, passage, note; empty for no table.
        titled: whether the text begins with its title, which then stands there only.
    """
    body = "".join(_piece(piece, colours) for piece in pieces(article.text, annotations, article.regions))
    lang = f' lang="{escape(article.lang)}"' if article.lang else ""
    parts = [
        f'<!DOCTYPE html>\n<html{lang}>\n<head>\n<meta charset="utf-8">\n<title>{escape(article.title)}</title>',
        f"<style>{_STYLE}</style>\n</head>\n<body>",
        "" if titled else f"<h1>{escape(article.title)}</h1>",
        f'<p class="meta">{escape(about)}</p>' if about else "",
        f'<div class="text{" titled" if titled else ""}" dir="auto">{body}</div>',
        _table(article.text, annotations, heads) if heads and annotations else "",
        "</body>\n</html>\n",
    ]
    return "\n".join(part for part in parts if part)


def _piece(piece: Piece, colours: Colours) -> str:
    words = escape(piece.text, quote=False)
    if piece.greyed:
        return f'<span class="out">{words}</span>'
    for one in reversed(piece.under):
        line = colours.get(one.label, ("#5c5f66", "#5c5f66"))[0]
        words = f'<span class="m" style="--c:{line}" title="{escape(_said(one))}">{words}</span>'
    for one in piece.ends:
        name = colours.get(one.label, ("#5c5f66", "#5c5f66"))[1]
        words += f'<span class="n" style="--c:{name}">{escape(one.label_name)}</span>'
    return words


def _said(one: Annotation) -> str:
    return " · ".join(part for part in (one.label_name, one.annotator_name, one.note) if part)


def _table(text: str, annotations: Sequence[Annotation], heads: Sequence[str]) -> str:
    ordered = sorted(annotations, key=lambda one: (one.span.start, -one.span.end))
    lines = ["<table>", "<tr>" + "".join(f"<th>{escape(head)}</th>" for head in heads) + "</tr>"]
    for one in ordered:
        cells = (one.label_name, " ".join(one.span.of(text).split()), one.note)
        lines.append("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>")
    return "\n".join([*lines, "</table>"])
