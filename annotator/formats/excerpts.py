"""Coded excerpts by label: every passage with the words around it, as HTML, CSV or plain text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby

from annotator.domain.frozen import frozen
from annotator.formats.cells import harmless

HEAD = ("label", "passage", "before", "after", "article", "title", "source", "date", "annotator", "note")


@frozen
class Excerpt:
    """One annotation with the words around it and where it stands. `colour` is "#RRGGBB"."""

    label: str
    passage: str
    before: str
    after: str
    number: int
    title: str
    origin: str
    published: str
    annotator: str
    note: str
    colour: str = "#5c5f66"


def excerpts_csv(excerpts: Iterable[Excerpt]) -> str:
    """Return CSV (RFC 4180) with a head."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEAD)
    for one in excerpts:
        cells = (
            one.label, one.passage, one.before, one.after, one.number, one.title, one.origin, one.published, one.annotator,
            one.note,
        )  # fmt: skip
        writer.writerow([harmless(cell) for cell in cells])
    return out.getvalue()


def excerpts_text(excerpts: Iterable[Excerpt]) -> str:
    """Return plain text: a heading for each label, then its passages in brackets among the words around them."""
    lines: list[str] = []
    for label, group in groupby(excerpts, key=lambda one: one.label):
        found = list(group)
        lines += [f"{label} ({len(found):,})", "=" * (len(label) + len(f"{len(found):,}") + 3), ""]
        for one in found:
            lines.append(f"{one.before}[{one.passage}]{one.after}".strip())
            note = f" – {one.note}" if one.note else ""
            lines += [f"    {one.number}, {one.title} ({one.annotator}){note}", ""]
    return "\n".join(lines)


def excerpts_html(excerpts: Iterable[Excerpt], title: str) -> str:
    """Return one HTML file that needs nothing else, with a list of the labels at its top."""
    grouped = [(label, list(group)) for label, group in groupby(excerpts, key=lambda one: one.label)]
    index = " · ".join(
        f'<a href="#l{number}">{escape(label)}</a> {len(found):,}'
        for number, (label, found) in enumerate(grouped)
    )
    parts = [
        f'<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n<style>{_STYLE}</style>',
        f"</head>\n<body>\n<h1>{escape(title)}</h1>\n<p class='w'>{index}</p>",
    ]
    for number, (label, found) in enumerate(grouped):
        parts.append(f'<h2 id="l{number}">{escape(label)} <span class="w">{len(found):,}</span></h2>')
        parts += [_excerpt(one) for one in found]
    return "\n".join([*parts, "</body>\n</html>\n"])


def _excerpt(one: Excerpt) -> str:
    where: Sequence[str] = [f"{one.number}", one.title, one.origin, one.published, one.annotator, one.note]
    return (
        f'<p dir="auto">{escape(one.before)}<b style="--c:{one.colour}">{escape(one.passage)}</b>{escape(one.after)}<br>'
        f'<span class="w">{escape(" · ".join(part for part in where if part))}</span></p>'
    )


_STYLE = """
body { font: 16px/1.6 "Source Serif 4", Charter, Cambria, Georgia, serif; color: #1b1b1b; background: #fff;
  max-width: 44rem; margin: 3rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; margin: 0; } h2 { font: 600 15px/1.4 Inter, system-ui, sans-serif; margin: 2.4rem 0 .6rem; }
.w { font: 12px/1.5 Inter, system-ui, sans-serif; color: #5c5f66; } a { color: inherit; }
b { font-weight: 400; border-bottom: 2px solid var(--c); background: color-mix(in srgb, var(--c) 13%, transparent); }
p { margin: 0 0 .9rem; break-inside: avoid; }
"""
