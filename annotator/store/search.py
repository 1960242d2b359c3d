"""Finding words and substrings in all texts: which articles hold them, and where in each.

Words are found by the index `fts` (written at import), substrings and scripts without blanks by the index `trigram`, which
holds folded texts and is filled when it is first needed. Both are without content, so that the places of hits are found
by a small index of the same kind in memory, with the same rules for words.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from annotator.domain.folding import find_folded, fold, spaceless
from annotator.domain.query import Both, Either, Near, Node, Term, Without, terms_of
from annotator.domain.span import Span
from annotator.errors import AnnotatorError, BadValue
from annotator.store.database import Database
from annotator.store.journal import Journal

_PAGE = 400
"""So many texts are read or searched in memory at a time."""

SHORTEST = 3
"""A trigram index knows nothing shorter; shorter substrings are looked for in every text."""


def article_ids(database: Database, query: Node, *, substring: bool = False) -> list[int]:
    """Return the row ids of the articles whose text fits the query, by article number."""
    evaluation = _Evaluation(database, substring=substring)
    if evaluation.by_words(query):
        sql = (  # CROSS: the index of words first, or each article would ask it anew
            "SELECT a.id FROM fts f CROSS JOIN article a ON a.id = f.rowid "
            "WHERE fts MATCH ? AND a.dead = 0 ORDER BY a.number"
        )
        return [int(row[0]) for row in database.query(sql, (_body(query),))]
    found = evaluation.of(query)
    return [int(row[0]) for row in database.query(_NUMBERS) if row[0] in found]


_NUMBERS = "SELECT id FROM article WHERE dead = 0 ORDER BY number"


def texts_of(database: Database, articles: Sequence[int], *, longest: int | None = None) -> dict[int, str]:
    """Return the texts of articles by row id; with `longest` only those of so many code points at most."""
    within = "" if longest is None else f" AND t.characters <= {longest:d}"
    found: dict[int, str] = {}
    for first in range(0, len(articles), _PAGE):
        page = articles[first : first + _PAGE]
        found.update(
            database.query(
                "SELECT a.id, t.body FROM article a JOIN text t ON t.sha = a.text_sha "
                f"WHERE a.id IN ({', '.join('?' * len(page))}){within}",
                tuple(page),
            )
        )
    return found


class Places:
    """Finds where the terms of a query stand in texts. Holds a small index in memory; close it."""

    def __init__(self, query: Node, *, substring: bool = False) -> None:
        """Look for the terms of `query` that are not after NOT."""
        terms = list(terms_of(query))
        self._plain = [t.text for t in terms if substring or spaceless(t.text)]
        self._words = "" if substring else _words_only(query)
        self._memory = sqlite3.connect(":memory:")
        self._memory.execute(
            "CREATE VIRTUAL TABLE page USING fts5 (body, tokenize='unicode61 remove_diacritics 2')"
        )

    def close(self) -> None:
        """Give the memory back."""
        self._memory.close()

    def of(self, texts: dict[int, str]) -> dict[int, list[Span]]:
        """Return the hits of each text in order, without overlaps; texts without a hit are left out."""
        found: dict[int, set[tuple[int, int]]] = {}
        for number, ranges in self._of_words(texts):
            found.setdefault(number, set()).update(ranges)
        for number, text in texts.items() if self._plain else ():
            for plain in self._plain:
                found.setdefault(number, set()).update(find_folded(text, plain))
        return {number: _apart(found[number]) for number in texts if found.get(number)}

    def _of_words(self, texts: dict[int, str]) -> Iterable[tuple[int, list[tuple[int, int]]]]:
        if not self._words:
            return
        mark = _unused_mark(texts.values())
        self._memory.execute("DELETE FROM page")
        self._memory.executemany("INSERT INTO page (rowid, body) VALUES (?, ?)", texts.items())
        rows = self._memory.execute(
            "SELECT rowid, highlight(page, 0, ?, ?) FROM page WHERE page MATCH ?", (mark, mark, self._words)
        )
        for number, marked in rows:
            yield number, _marked_ranges(marked, mark)


class _Evaluation:
    """Which articles fit each part of a query."""

    def __init__(self, database: Database, *, substring: bool) -> None:
        self._database = database
        self._substring = substring

    def by_words(self, node: Node) -> bool:
        """Tell whether the index of words answers a part of the query alone."""
        return not self._substring and not any(spaceless(term.text) for term in _all_terms(node))

    def of(self, node: Node) -> set[int]:
        if self.by_words(node):
            return self._of_words(node)
        if isinstance(node, Both):
            return self.of(node.left) & self.of(node.right)
        if isinstance(node, Either):
            return self.of(node.left) | self.of(node.right)
        if isinstance(node, Without):
            return self.of(node.left) - self.of(node.right)
        if isinstance(node, Near):
            raise BadValue(
                "NEAR counts words, so it cannot be used with parts of words or scripts without blanks."
            )
        return self._of_substring(node.text)

    def _of_words(self, node: Node) -> set[int]:
        rows = self._database.query("SELECT rowid FROM fts WHERE fts MATCH ?", (_body(node),))
        return {int(row[0]) for row in rows}

    def _of_substring(self, text: str) -> set[int]:
        folded = fold(text)
        candidates: Sequence[int]
        if len(folded) >= SHORTEST and _fill(self._database):
            phrase = '"' + folded.replace('"', '""') + '"'
            rows = self._database.query("SELECT rowid FROM trigram WHERE trigram MATCH ?", (phrase,))
            candidates = [int(row[0]) for row in rows]
        else:
            candidates = [int(row[0]) for row in self._database.query(_NUMBERS)]
        found = set[int]()
        for first in range(0, len(candidates), _PAGE):
            page = texts_of(self._database, candidates[first : first + _PAGE])
            found.update(number for number, body in page.items() if folded in fold(body))
        return found


def _fill(database: Database) -> bool:
    """Enter the articles that are new since the last time into the trigram index; False where that cannot be done now."""
    newest = database.value("SELECT rowid FROM trigram ORDER BY rowid DESC LIMIT 1") or 0
    missing = [row[0] for row in database.query("SELECT id FROM article WHERE id > ? ORDER BY id", (newest,))]
    if not missing:
        return True
    if database.read_only or database.writing:
        return False
    try:
        for first in range(0, len(missing), _PAGE):
            page = texts_of(database, missing[first : first + _PAGE])
            with Journal(database).transaction():
                database.connection.executemany(
                    "INSERT INTO trigram (rowid, body) VALUES (?, ?)",
                    [(number, fold(page[number])) for number in sorted(page)],
                )
    except AnnotatorError:
        return False  # somebody else is writing, or the disk is full: the texts themselves are still there to look at
    return True


def _all_terms(node: Node) -> Iterable[Term]:
    if isinstance(node, Both | Either | Without):
        yield from _all_terms(node.left)
        yield from _all_terms(node.right)
    else:
        yield from terms_of(node)


def _body(node: Node) -> str:
    return f"body : ({_fts(node)})"


def _fts(node: Node) -> str:
    """Return the query in the language of FTS5, fully parenthesised, each term quoted."""
    if isinstance(node, Term):
        return f'"{node.text}"' + (" *" if node.prefix else "")
    if isinstance(node, Near):
        return f"NEAR({' '.join(map(_fts, node.terms))}, {node.distance})"
    word = {Both: "AND", Either: "OR", Without: "NOT"}[type(node)]
    return f"({_fts(node.left)} {word} {_fts(node.right)})"


def _words_only(node: Node) -> str:
    """Return the FTS5 query for the places of words: the whole tree, or its word terms joined by OR where others mix in."""
    if not any(spaceless(term.text) for term in _all_terms(node)):
        return _fts(node)
    words = [_fts(term) for term in terms_of(node) if not spaceless(term.text)]
    return " OR ".join(words)


def _unused_mark(texts: Iterable[str]) -> str:
    """Return a string that stands in none of the texts."""
    whole = "\n".join(texts)
    number = 0
    while f"\x02{number}\x02" in whole:
        number += 1
    return f"\x02{number}\x02"


def _marked_ranges(marked: str, mark: str) -> list[tuple[int, int]]:
    ranges, at = [], 0
    for index, part in enumerate(marked.split(mark)):
        if index % 2:
            ranges.append((at, at + len(part)))
        at += len(part)
    return ranges


def _apart(ranges: set[tuple[int, int]]) -> list[Span]:
    """Return the ranges in order; where two overlap, the one that begins earlier (then the longer) stays."""
    kept: list[Span] = []
    for start, end in sorted(ranges, key=lambda r: (r[0], -r[1])):
        if not kept or start >= kept[-1].end:
            kept.append(Span(start, end))
    return kept
