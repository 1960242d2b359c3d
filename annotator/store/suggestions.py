"""What is suggested and not accepted yet, and the project's own term list. Both are derived or settings: no step, no undo."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

from annotator.domain.span import Span
from annotator.domain.suggestion import Suggestion
from annotator.domain.term import Term
from annotator.store.database import Database
from annotator.store.labels import canonical_labels

_TERMS = "terms"
_WHOSE = "suggestions:"


def keep_suggestions(
    database: Database,
    source: str,
    found: Iterable[tuple[int, Suggestion]],
    *,
    articles: Collection[int],
    annotator: int,
) -> None:
    """Keep what a source suggests in articles, in place of what it suggested there before. Within a transaction.

    What was computed for another annotator goes from all articles.

    Args:
        database: the project.
        source: "memory" or "lexicon".
        found: article (row) and suggestion.
        articles: rows that were looked at.
        annotator: for whom it was computed.
    """
    connection = database.connection
    if database.meta(_WHOSE + source) != str(annotator):
        connection.execute("DELETE FROM suggestion WHERE source = ?", (source,))
        connection.execute(
            "INSERT OR REPLACE INTO meta VALUES (?, ?)", (_WHOSE + source, str(int(annotator)))
        )
    connection.executemany(
        "DELETE FROM suggestion WHERE article = ? AND source = ?", [(number, source) for number in articles]
    )
    connection.executemany(
        'INSERT INTO suggestion (article, start, "end", label, source, score, reason) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [
            (article, each.span.start, each.span.end, each.label, source, each.score, each.reason)
            for article, each in found
        ],
    )


def suggestions_of(database: Database, article: int, annotator: int | None = None) -> list[Suggestion]:
    """Return what is suggested in an article, in text order, the longest first; of all or what was computed for one annotator."""
    canonical = canonical_labels(database)
    return [
        Suggestion(Span(start, end), *canonical[label], source, reason, score=score)
        for start, end, label, source, score, reason in database.query(
            'SELECT s.start, s."end", s.label, s.source, s.score, s.reason FROM suggestion s '
            "JOIN meta m ON m.key = ? || s.source AND (? IS NULL OR m.value = CAST(? AS TEXT)) "
            'WHERE s.article = ? ORDER BY s.start, s."end" DESC, s.source DESC, s.label',
            (_WHOSE, annotator, annotator, article),
        )
        if label in canonical
    ]


def suggested_articles(database: Database) -> list[int]:
    """Return the articles in which something is suggested, by number."""
    return [
        int(row[0])
        for row in database.query(
            "SELECT a.id FROM article a WHERE a.dead = 0 AND a.id IN (SELECT article FROM suggestion) ORDER BY a.number"
        )
    ]


def labelled_articles(database: Database, annotator: int) -> set[int]:
    """Return the articles in which an annotator has labelled something or has turned a suggestion down."""
    rows = database.query(
        "SELECT article FROM tally WHERE annotator = ? AND n > 0 "
        "UNION SELECT article FROM rejection WHERE annotator = ? AND dead = 0",
        (annotator, annotator),
    )
    return {int(row[0]) for row in rows}


def computed_for(database: Database) -> dict[str, int]:
    """Return for which annotator each source was computed last."""
    return {
        str(key).removeprefix(_WHOSE): int(value)
        for key, value in database.query(
            "SELECT key, value FROM meta WHERE key IN (?, ?)", (f"{_WHOSE}memory", f"{_WHOSE}lexicon")
        )
    }


def save_terms(database: Database, terms: Iterable[Term] | None) -> None:
    """Keep the project's own term list; None goes back to the one that comes with the program. Within a transaction."""
    if terms is None:
        database.connection.execute("DELETE FROM meta WHERE key = ?", (_TERMS,))
        return
    text = json.dumps([[term.words, term.label] for term in terms], ensure_ascii=False)
    database.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_TERMS, text))


def load_terms(database: Database) -> list[Term] | None:
    """Return the project's own term list, None where it has none."""
    text = database.meta(_TERMS)
    return [Term(words, label) for words, label in json.loads(text)] if text else None
