"""What the project has already says about lines that repeat: articles of the sources of an import, counted with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container

from annotator.domain.boilerplate import Repetition, family_of
from annotator.store.database import Database
from annotator.store.listing import newest
from annotator.store.search import texts_of

LOOKED_AT = 20_000
"""So many of the newest articles are asked for their source."""
OF_EACH = 200
"""Articles of one source that are counted at most, the newest."""
OF_ALL = 2_000
"""Articles of all sources that are counted at most."""
LONGEST = 50_000
"""Code points of an article up to which it is counted."""
PAGE = 200


def count_earlier(database: Database, repetition: Repetition, counted: Container[str] = ()) -> None:
    """Count the lines of articles that are in the project, of the sources that were counted.

    The newest are taken, and only so many, so that a small import into a large project stays small. Articles that are
    there stay as they are: only what comes in is compared with them.

    Args:
        database: the project.
        repetition: what was counted of an import.
        counted: digests of the texts that were counted already.
    """
    families, taken = repetition.families(), Counter[str]()
    chosen: dict[int, str] = {}
    for article, sha, origin in newest(database, LOOKED_AT) if families else ():
        family = family_of(origin)
        if family in families and taken[family] < OF_EACH and sha not in counted:
            taken[family] += 1
            chosen[article] = family
            if len(chosen) >= OF_ALL:
                break
    ids = list(chosen)
    for first in range(0, len(ids), PAGE):
        for article, text in texts_of(database, ids[first : first + PAGE], longest=LONGEST).items():
            repetition.count(chosen[article], text)
