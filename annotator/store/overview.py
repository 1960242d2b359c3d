"""Counts over a whole project: who has done how much of what, how fast, and where labels are dense, long or odd."""

from __future__ import annotations

from annotator.domain.frozen import frozen
from annotator.domain.span import Span
from annotator.store.aliases import canonical_sql
from annotator.store.database import Database

_OUTSIDE = (
    "NOT EXISTS (SELECT 1 FROM region r WHERE r.article = n.article AND r.dead = 0 AND r.kind = 'boilerplate' "
    'AND r.start < n."end" AND n.start < r."end")'
)

_GOLD = "(SELECT id FROM annotator WHERE kind = 'gold')"


@frozen
class Place:
    """An annotation where it stands: its row id, article (row id and number), span, label (row id), covered text."""

    annotation: int
    article: int
    number: int
    span: Span
    label: int
    text: str


@frozen
class Density:
    """An article with its length in characters and its number of annotations."""

    article: int
    number: int
    title: str
    characters: int
    annotations: int


def states(database: Database) -> dict[int, dict[str, int]]:
    """Return how many articles each annotator (row id) has in each status but new."""
    found: dict[int, dict[str, int]] = {}
    for annotator, status, number in database.query(
        "SELECT w.annotator, w.status, count(*) FROM work w JOIN article a ON a.id = w.article "
        "WHERE w.dead = 0 AND a.dead = 0 AND w.role = 'annotator' AND w.status <> 'new' GROUP BY 1, 2"
    ):
        found.setdefault(annotator, {})[status] = number
    return found


def labels_by_annotator(database: Database) -> dict[int, dict[int, int]]:
    """Return for each annotator the number of annotations with each label (row ids), duplicates folded, boilerplate left out."""
    label = canonical_sql(database.connection, "n.label")
    found: dict[int, dict[int, int]] = {}
    for annotator, name, number in database.query(
        f'SELECT annotator, label, count(*) FROM (SELECT DISTINCT n.article, n.annotator, n.start, n."end", {label} AS label '
        f"FROM annotation n JOIN article a ON a.id = n.article WHERE n.dead = 0 AND a.dead = 0 AND {_OUTSIDE}) GROUP BY 1, 2"
    ):
        found.setdefault(annotator, {})[name] = number
    return found


def finished_at(database: Database, annotator: int) -> list[tuple[int, int]]:
    """Return when an annotator finished each article (milliseconds since 1970) and how many seconds it took, oldest first."""
    return [
        (hlc >> 16, seconds)
        for hlc, seconds in database.query(
            "SELECT w.finished_hlc, w.seconds FROM work w JOIN article a ON a.id = w.article "
            "WHERE w.annotator = ? AND w.role = 'annotator' AND w.status = 'finished' AND w.dead = 0 AND a.dead = 0 "
            "AND w.finished_hlc IS NOT NULL ORDER BY w.finished_hlc",
            (annotator,),
        )
    ]


def densities(database: Database) -> list[Density]:
    """Return every article that holds annotations, with the number that its busiest annotator made; gold is left out."""
    return [
        Density(*row)
        for row in database.query(
            "SELECT a.id, a.number, a.title, t.characters, max(y.n) FROM tally y JOIN article a ON a.id = y.article "
            f"JOIN text t ON t.sha = a.text_sha WHERE a.dead = 0 AND y.n > 0 AND y.annotator NOT IN {_GOLD} GROUP BY a.id ORDER BY a.number"
        )
    ]


def longest(database: Database, limit: int) -> list[Place]:
    """Return the annotations that cover most characters; gold repeats what people marked and is left out."""
    return _places(
        database, f'AND n.annotator NOT IN {_GOLD} ORDER BY n."end" - n.start DESC, n.id LIMIT ?', (limit,)
    )


def odd(database: Database, limit: int) -> list[tuple[Place, int, int]]:
    """Return annotations whose words carry another label far more often; gold is left out.

    Returns:
        the annotation, the label (row id) that these words carry elsewhere, and how often they do; those that stand most
        alone come first. Words are compared without case (ASCII).
    """
    label = canonical_sql(database.connection, "n.label")
    sql = f"""
        WITH worded AS (
          SELECT n.id, n.article, n.start, n."end", {label} AS label,
            lower(substr(t.body, n.start + 1, n."end" - n.start)) AS words
          FROM annotation n JOIN article a ON a.id = n.article JOIN text t ON t.sha = a.text_sha
          WHERE n.dead = 0 AND a.dead = 0 AND n.annotator NOT IN {_GOLD} AND {_OUTSIDE}),
        counted AS (SELECT words, label, count(*) AS n FROM worded GROUP BY words, label),
        most AS (SELECT words, label, max(n) AS n FROM counted GROUP BY words)
        SELECT w.id, most.label, most.n FROM counted c JOIN most ON most.words = c.words AND most.label <> c.label
        JOIN worded w ON w.words = c.words AND w.label = c.label
        WHERE most.n >= 3 * c.n ORDER BY c.n * 1.0 / most.n, most.n DESC, w.id LIMIT ?"""
    rows = database.query(sql, (limit,))
    places = {place.annotation: place for place in _places(database, f"AND n.id IN ({', '.join(str(int(row[0])) for row in rows)})")} if rows else {}  # fmt: skip
    return [(places[row[0]], row[1], row[2]) for row in rows if row[0] in places]


def _places(database: Database, rest: str, parameters: tuple[int, ...] = ()) -> list[Place]:
    label = canonical_sql(database.connection, "n.label")
    return [
        Place(number, article, shown, Span(start, end), name, text)
        for number, article, shown, start, end, name, text in database.query(
            f'SELECT n.id, n.article, a.number, n.start, n."end", {label}, substr(t.body, n.start + 1, n."end" - n.start) '
            "FROM annotation n JOIN article a ON a.id = n.article JOIN text t ON t.sha = a.text_sha "
            f"WHERE n.dead = 0 AND a.dead = 0 AND {_OUTSIDE} {rest}",
            parameters,
        )
    ]
