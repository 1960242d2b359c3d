"""The registers that travel, parents first, each with its columns and with what makes its rows the same everywhere."""

from __future__ import annotations

from annotator.store.merging.columns import (
    COUNT,
    FLAG,
    ID,
    OFFSET,
    REMARK,
    SHA,
    UUID,
    Column,
    Register,
    json_of,
    name,
    numbers,
    ranges,
    shaped,
    strings,
    text,
    whole,
    words,
)

_ARTICLE = Column("article", ID, "article")
_ANNOTATOR = Column("annotator", ID, "annotator")
_MAYBE_ANNOTATOR = Column("annotator", ID, "annotator", nullable=True)
_LABEL = Column("label", ID, "label")
_EDGES = (Column("start", OFFSET), Column("end", OFFSET))

ANNOTATORS = Register(
    "annotator",
    (
        Column("uuid", UUID),
        Column("name", name(200)),
        Column("kind", words("person", "model", "gold")),
        Column("pseudonym", text(200)),
    ),
    ("uuid",),
)
LABELS = Register(
    "label",
    (
        Column("uuid", UUID),
        Column("name", name(200)),
        Column("key", text(20)),
        Column("colour", shaped(r"|\d{1,2}|#[0-9A-Fa-f]{6}")),
        Column("parent", ID, "label", nullable=True),
        Column("position", whole(0, 100_000)),
        Column("retired", FLAG),
        Column("merged_into", ID, "label", nullable=True),
    ),
    ("uuid",),
)
ARTICLES = Register(
    "article",
    (
        Column("uuid", UUID),
        Column("number", whole(1, 1 << 40)),
        Column("text_sha", SHA),
        Column("title", text(2000)),
        Column("origin", text(4000)),
        Column("published", text(100)),
        Column("lang", text(20)),
        Column("meta", json_of(dict, 1_000_000)),
        Column("source_sha", SHA, nullable=True),
    ),
    ("uuid",),
    ("number", "text_sha"),
)
REGIONS = Register(
    "region",
    (
        Column("id", ID),
        _ARTICLE,
        _MAYBE_ANNOTATOR,
        *_EDGES,
        Column("kind", words("boilerplate", "not-read")),
        Column("by", words("rule", "person")),
    ),
    ("id",),
)
ANNOTATIONS = Register(
    "annotation",
    (
        Column("id", ID),
        _ARTICLE,
        _ANNOTATOR,
        *_EDGES,
        Column("fragments", ranges, nullable=True),
        _LABEL,
        Column("attributes", strings),
        Column("note", REMARK),
        Column("flag", FLAG),
        Column("made", words("hand", "imported", "accepted", "edited", "adjudicated")),
        Column("origin", text(4000), nullable=True),
        Column("score", whole(-1_000_000, 1_000_000), nullable=True),
        Column("decision", ID, nullable=True),
        Column("codebook", whole(-(1 << 40), 1 << 40), "codebook", nullable=True),
    ),
    ("id",),
    born=("article", "annotator"),
)
WORK = Register(
    "work",
    (
        _ARTICLE,
        _ANNOTATOR,
        Column("role", words("annotator", "reviewer")),
        Column("status", words("new", "in-progress", "finished", "skipped")),
        Column("reason", REMARK),
        Column("flag", FLAG),
        Column("note", REMARK),
        Column("position", OFFSET),
        Column("seconds", COUNT),
        Column("control", FLAG),
        Column("finished_hlc", whole(0, (1 << 63) - 1), nullable=True),
    ),
    ("article", "annotator", "role"),
    ("position", "seconds"),
)
OTHERS = (
    Register(
        "frame",
        (
            Column("id", ID),
            _ARTICLE,
            _ANNOTATOR,
            Column("event", ID, "annotation", nullable=True),
            Column("attributes", json_of(dict)),
        ),
        ("id",),
        born=("article", "annotator"),
    ),
    Register(
        "filler",
        (
            Column("frame", ID, "frame"),
            Column("role", text(200)),
            Column("annotation", ID, "annotation"),
            Column("position", whole(0, 100_000)),
        ),
        ("frame", "role", "annotation"),
    ),
    Register(
        "field",
        (_ARTICLE, _ANNOTATOR, Column("name", text(200)), Column("value", REMARK)),
        ("article", "annotator", "name"),
    ),
    Register(
        "comment",
        (
            Column("id", ID),
            Column("thread", ID, nullable=True),
            _ARTICLE,
            Column("annotation", ID, "annotation", nullable=True, soft=True),
            Column("start", OFFSET, nullable=True),
            Column("end", OFFSET, nullable=True),
            Column("author", ID, "annotator", nullable=True),
            Column("body", REMARK),
            Column("mentions", json_of(list)),
            Column("resolved", FLAG),
        ),
        ("id",),
        born=("article", "author"),
    ),
    Register(
        "decision",
        (
            Column("id", ID),
            _ARTICLE,
            Column("members", numbers),
            Column("fingerprint", text(200)),
            Column("kind", text(40)),
            Column("ruling", words("a", "b", "union", "intersection", "edited", "neither", "policy")),
            Column("policy", text(400), nullable=True),
            Column("author", ID, "annotator", nullable=True),
            Column("comment", REMARK),
        ),
        ("id",),
    ),
    Register(
        "assignment",
        (_ARTICLE, _ANNOTATOR, Column("batch", text(200)), Column("seed", whole(-(1 << 62), 1 << 62))),
        ("article", "annotator"),
    ),
    Register(
        "split",
        (_ARTICLE, Column("part", words("train", "dev", "test")), Column("seed", whole(-(1 << 62), 1 << 62))),
        ("article",),
    ),
    Register("collection", (Column("name", text(200)),), ("name",)),
    Register("member", (Column("collection", ID, "collection"), _ARTICLE), ("collection", "article")),
    Register(
        "rejection",
        (_ARTICLE, _ANNOTATOR, *_EDGES, _LABEL, Column("surface", REMARK)),
        ("article", "annotator", "start", "end", "label", "surface"),
    ),
    Register(
        "attachment",
        (_ARTICLE, Column("format", text(200)), Column("body", text(10_000_000))),
        ("article", "format", "body"),
    ),
)
TRAVELLING = (ANNOTATORS, LABELS, ARTICLES, REGIONS, ANNOTATIONS, WORK, *OTHERS)
"""Every register, in an order in which a row comes after what it names."""
