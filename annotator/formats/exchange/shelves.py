"""A folder an annotator, and in it a file an article: names that every file system takes, none of them twice."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from annotator.domain.article import Article

_RESERVED = re.compile(r"(?i)con|prn|aux|nul|com\d|lpt\d")


class Shelves:
    """The annotators' folders inside one folder; each is made when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._of: dict[str, Path] = {}

    def has(self, annotator: str) -> bool:
        """Tell whether the annotator's folder is there already."""
        return annotator in self._of

    def of(self, annotator: str) -> Path:
        """Return the annotator's folder.

        Raises:
            OSError: it cannot be made.
        """
        if annotator not in self._of:
            name = path_name(annotator)
            while name.casefold() in {shelf.name.casefold() for shelf in self._of.values()}:
                name += "_"
            self._of[annotator] = self._folder / name
            self._of[annotator].mkdir()
        return self._of[annotator]


def file_stem(article: Article) -> str:
    """Return a file's name for an article, without suffix: its number and the words of its title."""
    plain = unicodedata.normalize("NFKD", article.title).encode("ascii", "ignore").decode().lower()
    return "-".join([f"{article.number:04d}", *re.findall(r"[a-z0-9]+", plain)])[:60].rstrip("-")


def path_name(annotator: str) -> str:
    """Return an annotator's name as every file system takes it; two annotators can get the same one."""
    name = re.sub(r"[^\w .-]", "_", annotator)[:80].strip(" .") or "annotator"
    return f"{name}_" if _RESERVED.fullmatch(name) else name
