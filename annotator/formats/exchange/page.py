"""What a writer takes, and what it says it cannot carry. The law: reading what was written gives what was carried."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any, Protocol

from annotator.domain.annotation import Annotation, Status
from annotator.domain.article import Article, Attachment
from annotator.domain.codebook import OWN, Codebook, written_colour
from annotator.domain.frozen import frozen
from annotator.domain.tokens import Tokens
from annotator.errors import ExportRefused
from annotator.formats.exchange.dealing import Deal

SHARED = "relation"
"""The attachment that every format with relations understands: `{"label", "from": [start, end, label], "to": …}`.

It may say more, which only formats with layers carry; see `layers.relations`.
"""
LAYER = "layer"
"""The attachment that says which annotations stand in which layer; see `layers`."""
Key = tuple[int, int, str]
"""Start, end and label: by these an attachment names an annotation."""


@frozen
class Page:
    """One annotator's work on one article.

    Args:
        article: with the regions that count for this annotator.
        annotator: the name; `kind` is that of the annotator: "person", "model" or "gold".
        annotations: in text order.
        tokens: the stored tokens of the text.
        status: how far the work is; with `reason`, `flag` and `note` about the article as a whole.
        attachments: what came from files of other programs and goes out again where a format can.
    """

    article: Article
    annotator: str
    annotations: tuple[Annotation, ...] = ()
    tokens: Tokens = field(default_factory=lambda: Tokens((), ()))
    status: Status | None = None
    reason: str = ""
    flag: bool = False
    note: str = ""
    kind: str = "person"
    attachments: tuple[Attachment, ...] = ()


@frozen
class Loss:
    """One thing that does not go out.

    Args:
        what: a word of `WORDS`, or the reason why an annotation is not written.
        article: the article's number.
        annotation: whose part is lost; None where the article as a whole is meant.
        written: whether the annotation itself is written all the same.
        count: how many things of that kind.
    """

    what: str
    article: int
    annotation: Annotation | None = None
    written: bool = True
    count: int = 1


@frozen
class Carried:
    """What of a page a format carries (the page as a reader finds it), and what it does not."""

    page: Page
    losses: tuple[Loss, ...] = ()


@frozen
class Setting:
    """What a writer needs besides the pages.

    Args:
        codebook, name, lang: of the project.
        force: whether files that hold something may be replaced.
        deal: deals articles out, where a format has parts.
        everybody: whether all annotators go out, also where only one has worked.
        parquet: whether rows are written as Parquet and not as JSON lines, where a format has both.
        created: when the project last changed, UTC, ISO 8601; what only the card of a dataset says, as is the next.
        agreement: sentences on how far annotators agreed.
    """

    codebook: Codebook
    name: str = "corpus"
    lang: str = "en"
    force: bool = False
    deal: Deal = field(default_factory=Deal)
    parquet: bool = False
    everybody: bool = False
    created: str = ""
    agreement: tuple[str, ...] = ()


Pages = Callable[[], Iterator[Carried]]
"""Gives the pages anew each time it is called, article by article and in an article annotator by annotator."""


class Carry(Protocol):
    """What of a page a format carries."""

    def __call__(self, page: Page) -> Carried:
        """Return it."""


WORDS: Mapping[str, tuple[str, str]] = {
    "boilerplate": ("1 annotation in a greyed passage", "{0} annotations in greyed passages"),
    "not-read": (
        "1 annotation in a passage marked not read",
        "{0} annotations in passages marked not read",
    ),
    "duplicate": (
        "1 annotation that is the same as another one",
        "{0} annotations that are the same as others",
    ),
    "overlap": ("1 annotation that overlaps another one", "{0} annotations that overlap others"),
    "edge-inside-token": (
        "1 annotation with an edge inside a word",
        "{0} annotations with an edge inside a word",
    ),
    "whitespace": ("1 annotation of white space only", "{0} annotations of white space only"),
    "skipped": ("1 annotation in a skipped article", "{0} annotations in skipped articles"),
    "attributes": ("the attributes of 1 annotation", "the attributes of {0} annotations"),
    "note": ("the note on 1 annotation", "the notes on {0} annotations"),
    "flag": ("the doubt on 1 annotation", "the doubts on {0} annotations"),
    "fragments": ("the pieces of 1 annotation", "the pieces of {0} annotations"),
    "edges": ("white space at an edge of 1 annotation", "white space at the edges of {0} annotations"),
    "label-name": ("the exact label of 1 annotation", "the exact labels of {0} annotations"),
    "regions": ("1 greyed or not-read passage", "{0} greyed or not-read passages"),
    "metadata": ("the metadata of 1 article", "the metadata of {0} articles"),
    "remark": ("the remark or doubt about 1 article", "the remarks or doubts about {0} articles"),
    "status": ("that 1 article is not finished", "that {0} articles are not finished"),
    "relations": ("1 link between annotations", "{0} links between annotations"),
    "attachments": ("1 thing that another program said", "{0} things that another program said"),
    "text": ("the exact text of 1 article", "the exact texts of {0} articles"),
}
"""How each kind of loss is called in a sentence, once and many times."""


def words_of(what: str, count: int) -> str:
    """Return how a loss is called in a sentence, with its number."""
    one, many = WORDS.get(what, ("1 " + what, "{0} " + what))
    return one if count == 1 else many.format(f"{count:,}")


def top_keys(article: Article) -> dict[str, Any]:
    """Return what JSON rows say about an article besides its text, only what is there."""
    named = {
        "title": article.title,
        "origin": article.origin,
        "published": article.published,
        "lang": article.lang,
        "meta": dict(article.meta),
    }
    return {key: value for key, value in named.items() if value}


def beside(out: Path, ending: str, setting: Setting) -> Path:
    """Return the path of a second file that stands beside `out`: its stem and `ending`.

    Raises:
        ExportRefused: it holds something and may not be replaced.
    """
    path = out.with_name(out.stem + ending)
    if path.is_dir() or (path.exists() and path.stat().st_size and not setting.force):
        raise ExportRefused(f"“{path}” is not empty. Use --force to replace it; nothing was written.")
    return path


COLOURS = (
    "#0072B2",
    "#D55E00",
    "#009E73",
    "#CC79A7",
    "#E69F00",
    "#56B4E9",
    "#8C6D31",
    "#7B5EA7",
    "#6A7F10",
    "#C23B4E",
    "#1F8A8A",
    "#5F6B7A",
)
"""One for each palette number, for programs that want a colour with a label."""


def colour_of(palette: int) -> str:
    """Return the colour of a palette number 1..12, or a person's own, as "#RRGGBB"."""
    if palette >= OWN:
        return written_colour(palette)
    return COLOURS[(palette - 1) % len(COLOURS)]
