"""Articles: a whole one with its text, the short row that lists show, and what a reader finds in a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from annotator.domain.annotation import Annotation, Region, Status
from annotator.domain.frozen import frozen


@frozen
class Article:
    """A text with its metadata. `id` is the row, `number` what people see, `uuid` the same in every project."""

    id: int
    uuid: str
    number: int
    title: str
    text: str
    sha: str
    origin: str = ""
    published: str = ""
    lang: str = ""
    meta: Mapping[str, Any] = field(default_factory=dict)
    regions: tuple[Region, ...] = ()


@frozen
class ArticleRow:
    """One line of the article list, without the text.

    `annotations` leaves boilerplate out; `cluster` is the number that all near copies of a text share, None without any.
    `review` is "to-review", "in-review" or "reviewed", empty where there is nothing to review.
    """

    id: int
    uuid: str
    number: int
    title: str
    characters: int
    status: Status
    annotations: int
    flag: bool = False
    reason: str = ""
    cluster: int | None = None
    review: str = ""


@frozen
class CorpusRow:
    """One line of the table of articles: the list's row and its metadata. `published` is ISO 8601."""

    row: ArticleRow
    origin: str
    published: str
    lang: str

    @property
    def id(self) -> int:
        """Return the article's row id."""
        return self.row.id


@frozen
class Attachment:
    """What a file said about an article and the project has no other place for; it is kept and goes out again.

    Args:
        format: whose it is; "relation" is shared by all formats that know relations, other names are formats.
        body: JSON, written the same way each time, so that the same thing read twice is one.
        annotator: the name of whose work it is part.
    """

    format: str
    body: str
    annotator: str = ""


@frozen
class Draft:
    """An article as a reader found it: normalised text, annotations by label name, nothing stored yet.

    `annotator` is the name that the file gives, or empty. `status` is None where the file says nothing.
    `regions` is None where the file says nothing and the rules shall look for boilerplate.
    `flag` and `note` are the annotator's doubt about the article and the remark on it.
    `kind` is the format it was read in, and `original` the file's bytes, compressed with zlib; it is empty where the text
    is the file. `model` says that the annotator is none: a program's predictions.
    """

    text: str
    title: str
    origin: str = ""
    published: str = ""
    lang: str = ""
    meta: Mapping[str, Any] = field(default_factory=dict)
    annotations: tuple[Annotation, ...] = ()
    annotator: str = ""
    status: Status | None = None
    reason: str = ""
    regions: tuple[Region, ...] | None = None
    path: str = ""
    line: int = 0
    original_sha: str = ""
    encoding: str = "utf-8"
    flag: bool = False
    note: str = ""
    attachments: tuple[Attachment, ...] = ()
    kind: str = ""
    original: bytes = b""
    model: bool = False


@frozen
class Problem:
    """Something in a file that did not come in: where and why. `line` is 0 where lines have no meaning.

    A `remark` left nothing out; it says how the file was understood.
    """

    path: str
    line: int
    reason: str
    remark: bool = False
