"""The file that an article came from: written out again, as it was."""

from __future__ import annotations

from pathlib import Path

from annotator.app.session import Session
from annotator.domain.late import late
from annotator.store.sources import source_of

_SUFFIXES = {"html": ".html", "pdf": ".pdf", "docx": ".docx", "markdown": ".md", "text": ".txt"}
_ODD = late(r'[\x00-\x1f<>:"/\\|?*\x7f-\x9f]')


def write_original(session: Session, article: int, out: Path) -> Path:
    """Write the file that an article was made from and return its path; of a plain text that is the text.

    Args:
        session: the open project.
        article: row id.
        out: the file to write, or a folder, in which it gets its old name.

    Raises:
        BadValue: the article is not there.
        OSError: it cannot be written.
    """
    source = source_of(session.database, article)
    if out.is_dir():
        suffix = _SUFFIXES.get(source.kind, ".txt")
        name = _ODD.sub("_", source.name).strip(". ")[:120] or "article"
        out = out / (
            name
            if Path(name).suffix.lower() in {suffix, ".htm", ".xhtml", ".markdown"}
            else f"{name}{suffix}"
        )
    out.write_bytes(source.raw)
    return out
