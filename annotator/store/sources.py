"""The files that articles were made from, as they were: compressed, under the SHA-256 of their bytes, outside the journal."""

from __future__ import annotations

import hashlib
import zlib

from annotator.domain.frozen import frozen
from annotator.errors import BadValue, ProjectDamaged
from annotator.store.database import Database
from annotator.store.failures import translated

LARGEST = 500_000_000
"""Bytes that a source may have when it is unpacked; a stored one that claims more was not written by this program."""


@frozen
class Source:
    """A file as it was imported. `kind` is the format it was read in, `name` how it was called."""

    kind: str
    encoding: str
    raw: bytes
    name: str


def save_source(database: Database, sha: str, kind: str, encoding: str, packed: bytes) -> None:
    """Keep a file under its digest; the same again changes nothing.

    Args:
        database: inside a transaction.
        sha: SHA-256 of the file's bytes, in hexadecimal.
        kind: the format it was read in.
        encoding: its text encoding.
        packed: its bytes, compressed with zlib.
    """
    with translated(database.path):
        database.connection.execute(
            "INSERT OR IGNORE INTO source VALUES (?, ?, ?, ?)", (sha, kind, encoding, packed)
        )


def source_of(database: Database, article: int) -> Source:
    """Return the file that an article was made from; of a plain text that is the text itself.

    Raises:
        BadValue: the article is not there.
        ProjectDamaged: the file was changed in the project.
    """
    row = database.row(
        "SELECT s.sha, s.kind, s.encoding, s.bytes, t.body, a.origin, a.meta ->> '$.file' FROM article a "
        "JOIN text t ON t.sha = a.text_sha LEFT JOIN source s ON s.sha = a.source_sha WHERE a.id = ? AND a.dead = 0",
        (article,),
    )
    if row is None:
        raise BadValue("This article is no longer in the project.")
    sha, kind, encoding, packed, body, origin, file = row
    if sha is None:
        return Source("text", "utf-8", body.encode(), file or origin or "")
    unpacker = zlib.decompressobj()
    try:
        raw = unpacker.decompress(packed, LARGEST)
    except zlib.error:
        raw = b""
    if hashlib.sha256(raw).hexdigest() != sha:
        raise ProjectDamaged(
            "The original file of this article was changed on disk. Check the project and open a backup."
        )
    return Source(kind, encoding or "", raw, file or origin or "")
