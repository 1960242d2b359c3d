"""The words of a file before anything was cleaned away, for a person who compares."""

from __future__ import annotations

import zlib

from annotator.domain.article import Draft
from annotator.formats.decode import decode


def original_text(draft: Draft, longest: int) -> str:
    """Return the first `longest` code points of what stood in the file of an article.

    Of a web page these are all its words, of other text files the file itself; of formats that hold no plain text it is
    the text that was read.
    """
    if not draft.original:
        return draft.text[:longest]
    try:
        raw = zlib.decompress(draft.original)
        if draft.kind == "html":
            from annotator.formats.html import page_text

            return page_text(raw.decode(draft.encoding, "replace"))[:longest]
        if draft.kind in ("text", "markdown"):
            return decode(raw, draft.encoding)[0][:longest]
        if draft.kind == "pdf":
            from annotator.formats.pdf import raw_text

            return raw_text(raw)[:longest]
    except (ValueError, zlib.error):
        pass  # it was read once; what cannot be shown is no reason to stop
    return draft.text[:longest]
