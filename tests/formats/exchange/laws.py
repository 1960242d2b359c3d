"""What the laws of exchange need: pages of every shape, a way out and in again, and shapes that can be compared."""

import json
import re
from dataclasses import dataclass

from hypothesis import strategies as st

from annotator.domain.annotation import Annotation, Region, RegionKind, Status
from annotator.domain.article import Article, Attachment, Draft
from annotator.domain.codebook import Codebook, Label, label_uuid
from annotator.domain.span import Span
from annotator.domain.text import article_uuid, digest, title_of
from annotator.domain.tokens import Tokens
from annotator.formats.exchange.page import Page, Setting
from annotator.formats.reading import read_path
from annotator.formats.registry import find_format

ODD = "aZ \n\t|[]_->;*\\\"'{}#=<&\u00a0\u2028\u2029\u0301é\u200d\u200b\u202eא😀𝔘👩🏽‍🌾\x0b\x1f\x85,"
SIGNS = st.sampled_from(ODD) | st.characters(exclude_categories=["Cs", "Cn"], exclude_characters="\r\x00")
TEXTS = st.text(SIGNS, min_size=1, max_size=40).filter(lambda text: text.strip() and text[0] != "\ufeff")
WORDS = st.sampled_from(["sure", "very sure", "a\tb\nc", "true", "", "=1+1", "“é” 😀"])
LABELS = ("ACTOR", "EVENT", "Événement 😀", "a|b", "B-X")
CODEBOOK = Codebook("laws", "Laws", tuple(Label(label_uuid(name), name) for name in LABELS))
SETTING = Setting(CODEBOOK, "laws")


@st.composite
def spans_of(draw, text):
    """Nested, crossing, identical, adjacent, one-character and whole-text spans come up by themselves in short texts."""
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def annotations_of(draw, text, rich=True):
    span = draw(spans_of(text))
    fragments = ()
    if rich and len(span) > 2 and draw(st.integers(0, 5)) == 0:
        cut = draw(st.integers(span.start + 1, span.end - 2))
        fragments = (Span(span.start, cut), Span(draw(st.integers(cut + 1, span.end - 1)), span.end))
    return Annotation(
        span,
        draw(st.sampled_from(LABELS)),
        attributes=draw(st.dictionaries(st.sampled_from(["Negation", "how sure", "é"]), WORDS, max_size=2))
        if rich
        else {},
        note=draw(WORDS) if rich and draw(st.booleans()) else "",
        flag=rich and draw(st.integers(0, 4)) == 0,
        fragments=fragments,
    )


def tokens_of(text, sentences=()):
    """Tokens that tile a text: words, signs, and white space that is more than one blank."""
    ends, spaces = [], []
    for match in re.finditer(r"\w+|\s+|[^\w\s]", text):
        words = match.group()
        if words[0] == " " and ends and not spaces[-1]:
            spaces[-1] = 1
            words = words[1:]
        if words:
            ends.append(match.end())
            spaces.append(0)
    starts = sorted({0, *(index for index in sentences if index < len(ends))})
    return Tokens(ends, spaces, starts)


def article_of(text, number=1, **rest):
    sha = digest(text)
    title = title_of(text, rest.pop("title", ""), "stem")
    return Article(0, article_uuid(sha), number, title, text, sha, **rest)


@st.composite
def pages(draw, rich=True, annotator="Ana Ruiz"):
    text = draw(TEXTS)
    annotations = draw(st.lists(annotations_of(text, rich), max_size=5))
    regions = ()
    if rich and draw(st.integers(0, 4)) == 0:
        regions = (Region(draw(spans_of(text)), draw(st.sampled_from(RegionKind))),)
    sentences = draw(st.sets(st.integers(1, 12), max_size=3))
    article = article_of(
        text,
        draw(st.integers(1, 99)),
        meta=draw(st.sampled_from([{}, {"desk": "metals", "n": 3}])) if rich else {},
        published=draw(st.sampled_from(["", "2026-01-05"])) if rich else "",
        regions=regions,
    )
    status = draw(st.sampled_from([Status.FINISHED, Status.FINISHED, Status.SKIPPED, Status.IN_PROGRESS]))
    attachments = ()
    if rich and len(annotations) > 1 and draw(st.booleans()):
        one, two = (
            [each.span.start, each.span.end, each.label_name]
            for each in draw(st.permutations(annotations))[:2]
        )
        body = {"label": draw(st.sampled_from(["Causes", "part of"])), "from": one, "to": two}
        attachments = (Attachment("relation", json.dumps(body, sort_keys=True), annotator),)
    return Page(
        article,
        annotator,
        tuple(sorted(annotations, key=lambda one: (one.span.start, -one.span.end))),
        tokens_of(text, sentences),
        status,
        draw(st.sampled_from(["", "too short"])) if status is Status.SKIPPED else "",
        attachments=attachments,
    )


@dataclass(frozen=True)
class Shape:
    """What of one annotator's work on one text counts in a law."""

    text: str
    annotator: str
    annotations: frozenset
    relations: frozenset
    status: Status | None = None
    meta: str = ""


def _annotation(one):
    attributes = tuple(sorted(one.attributes.items()))
    return (one.span, one.label_name, attributes, one.note, one.flag, one.fragments)


def shape_of(page, *, told=frozenset()):
    """The shape of a carried page, or of a draft; `told` names what of status and metadata the format tells."""
    draft = isinstance(page, Draft)
    article = page if draft else page.article
    meta = [article.published, dict(article.meta)] if "metadata" in told else []
    return Shape(
        article.text,
        page.annotator if "annotator" in told else "",
        frozenset(map(_annotation, page.annotations)),
        frozenset((a.format, a.body) for a in page.attachments),
        page.status if "status" in told else None,
        json.dumps(meta, sort_keys=True),
    )


def carried(form, *found):
    """The carried pages of a format."""
    return [find_format(form).carry(page) for page in found]


def write(form, found, folder, name="corpus", setting=SETTING):
    """Write carried pages and return what is to be read: the folder, or the files."""
    kind = find_format(form)
    out = folder / name if kind.folder else folder / f"{name}{kind.suffixes[0]}"
    if kind.folder:
        out.mkdir()
    files = kind.write(lambda: iter(found), out, setting)
    assert files
    assert all(file.is_file() for file in files)
    assert len(set(files)) == len(files)
    return [out] if kind.folder else [file for file in files if file.suffix in kind.suffixes]


def read(paths, form="auto"):
    """Return drafts and problems."""
    found = [one for path in paths for one in read_path(path, form)]
    return [one for one in found if isinstance(one, Draft)], [
        one for one in found if not isinstance(one, Draft)
    ]


def assert_explained(page, found):
    """Every annotation of a page stands in what is carried as it is, or a loss names it."""
    stands = set(map(_annotation, found.page.annotations))
    named = {(loss.annotation.span, loss.annotation.label_name) for loss in found.losses if loss.annotation}
    moved = found.page.article.text != page.article.text  # then spans are those of the new text
    for one in page.annotations:
        assert moved or _annotation(one) in stands or (one.span, one.label_name) in named
    for loss in found.losses:
        assert loss.what
        assert loss.count > 0
    gone = [loss for loss in found.losses if loss.annotation and not loss.written]
    away = {(loss.annotation.span, loss.annotation.label_name) for loss in gone if loss.what != "duplicate"}
    partly = {
        (loss.annotation.span, loss.annotation.label_name)
        for loss in found.losses
        if loss.annotation and loss.written
    }
    assert not away & partly, "what is not written at all is not counted a second time"
    assert len(found.page.annotations) + len(gone) == len(page.annotations)
