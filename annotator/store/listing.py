"""Which articles a list shows, and counts over the project. Filters are SQL; only ids leave, rows come in pages."""

from __future__ import annotations

from typing import Any

from annotator.domain.annotation import Status
from annotator.domain.query import in_word
from annotator.store.aliases import canonical_sql
from annotator.store.articles import doubtful
from annotator.store.database import Database
from annotator.store.failures import translated


def article_ids(
    database: Database,
    *,
    annotator: int | None = None,
    status: Status | None = None,
    text: str = "",
    flagged: bool = False,
    todo: bool = False,
    limit: int | None = None,
) -> list[int]:
    """Return the ids of the articles that fit, in the order of their numbers.

    Args:
        database: the project.
        annotator: whose status counts; None takes the most advanced of all annotators.
        status: only articles with this status.
        text: words that must all stand in title or text (the last may be a beginning), or an article's number.
        flagged: only articles that are marked doubtful or hold a doubtful annotation of the annotator.
        todo: only articles that are neither finished nor skipped.
        limit: at most so many.
    """
    where, parameters = ["a.dead = 0"], dict[str, Any](me=annotator, limit=-1 if limit is None else limit)
    if status:
        where.append(status_condition(annotator, (status,)))
    if todo:
        where.append(status_condition(annotator, (Status.NEW, Status.IN_PROGRESS)))
    if flagged:
        where.append(doubtful("" if annotator is None else "AND {}.annotator = :me"))
    if text.strip():
        condition, more = text_condition(text)
        where.append(condition)
        parameters |= more
    sql = f"SELECT a.id FROM article a WHERE {' AND '.join(where)} ORDER BY a.number LIMIT :limit"
    return [int(row[0]) for row in database.query(sql, parameters)]


def article_beside(database: Database, number: int, step: int) -> int | None:
    """Return the id of the article with the next number (`step` 1) or the one before (-1), None at either end."""
    order = "> ? ORDER BY number" if step > 0 else "< ? ORDER BY number DESC"
    row = database.row(f"SELECT id FROM article WHERE dead = 0 AND number {order} LIMIT 1", (number,))
    return None if row is None else int(row[0])


def text_condition(text: str) -> tuple[str, dict[str, Any]]:
    """Return the condition that an article fits what was typed into a filter, and its parameters; `text` is not blank."""
    query = match_query(text)
    if not query:
        return "instr(lower(a.title), lower(:plain)) > 0", {"plain": text.strip()}
    number = int(text) if text.strip().isdecimal() and len(text) < 10 else -1
    return (
        "(a.number = :number OR a.id IN (SELECT rowid FROM fts WHERE fts MATCH :query))",
        {"query": query, "number": number},
    )


def status_condition(annotator: int | None, wanted: tuple[Status, ...]) -> str:
    """Return the condition that an article's status is one of `wanted`; of everybody's the most advanced one counts."""
    work = "FROM work w WHERE w.role = 'annotator' AND w.dead = 0"
    if annotator is None:
        words = ", ".join(f"'{status}'" for status in wanted)
        return (
            f"coalesce((SELECT w.status {work} AND w.article = a.id ORDER BY CASE w.status WHEN 'finished' THEN 0 "
            f"WHEN 'in-progress' THEN 1 WHEN 'skipped' THEN 2 ELSE 3 END LIMIT 1), 'new') IN ({words})"
        )
    # An article without a row is new: ask for those that have another status, and leave them out.
    new = Status.NEW in wanted
    words = ", ".join(f"'{status}'" for status in Status if (status in wanted) is not new)
    return f"a.id {'NOT IN' if new else 'IN'} (SELECT w.article {work} AND w.annotator = :me AND w.status IN ({words}))"


def titled(database: Database, typed: str, limit: int) -> list[tuple[int, int, str]]:
    """Return id, number and title of articles of that number, or with every typed word beginning a word of the title.

    The article of the number comes first, the others in the order of their numbers, at most `limit`. Scripts without
    blanks between words are searched as they are.
    """
    plain = typed.strip()
    number = int(plain) if plain.isdecimal() and len(plain) < 10 else -1
    words = ["".join(c if in_word(c) else " " for c in word).split() for word in plain.split()]
    query = " ".join(f'"{part}" *' for parts in words for part in parts)
    where = ["number = :number"]
    if query:
        where.append("id IN (SELECT rowid FROM fts WHERE fts MATCH :query)")
    if not plain.isascii():
        where.append("instr(title, :plain) > 0")
    return [
        (int(row[0]), int(row[1]), str(row[2]))
        for row in database.query(
            f"SELECT id, number, title FROM article WHERE dead = 0 AND ({' OR '.join(where)}) "
            "ORDER BY number <> :number, number LIMIT :limit",
            {"number": number, "query": f"title : ({query})", "plain": plain, "limit": limit},
        )
    ]


def described_as(
    database: Database, *, origin: str = "", since: str = "", until: str = "", cluster: int | None = None
) -> list[int]:
    """Return the ids of the articles of a source, of a time (ISO 8601, both ends included) and of a cluster."""
    where = ["dead = 0"]
    if origin:
        where.append("origin = :origin")
    if since:
        where.append("published >= :since")
    if until:
        where.append("published <> '' AND substr(published, 1, length(:until)) <= :until")
    if cluster is not None:
        where.append("cluster = :cluster")
    sql = f"SELECT id FROM article WHERE {' AND '.join(where)} ORDER BY number"
    values = {"origin": origin, "since": since, "until": until, "cluster": cluster}
    return [int(row[0]) for row in database.query(sql, values)]


def sources(database: Database, limit: int = 40) -> list[tuple[str, int]]:
    """Return the sources of live articles with their numbers of articles, the most frequent first."""
    sql = (
        "SELECT origin, count(*) FROM article WHERE dead = 0 AND origin <> '' GROUP BY origin "
        "ORDER BY count(*) DESC, origin LIMIT ?"
    )
    return [(str(name), int(number)) for name, number in database.query(sql, (limit,))]


def years(database: Database) -> list[str]:
    """Return the years in which live articles appeared, the newest first."""
    sql = "SELECT DISTINCT substr(published, 1, 4) FROM article WHERE dead = 0 AND published <> '' ORDER BY 1 DESC"
    return [str(row[0]) for row in database.query(sql)]


def newest(database: Database, limit: int) -> list[tuple[int, str, str]]:
    """Return row id, digest of the text and source of the newest live articles, at most so many, newest first."""
    return [
        (int(number), str(sha), str(origin))
        for number, sha, origin in database.query(
            "SELECT id, text_sha, origin FROM article WHERE dead = 0 ORDER BY id DESC LIMIT ?", (limit,)
        )
    ]


def match_query(text: str) -> str:
    """Return an FTS5 query for what a person typed into a filter: all words, the last as a beginning; "" if none."""
    words = ["".join(c if in_word(c) else " " for c in word).split() for word in text.split()]
    terms = [f'"{part}"' for parts in words for part in parts]
    return " ".join([*terms[:-1], f"{terms[-1]} *"]) if terms else ""


def next_unfinished(database: Database, annotator: int, after: int) -> int | None:
    """Return the id of the next article after number `after` (then from the start) that is neither finished nor skipped."""
    for side in (">", "<="):
        row = database.row(
            "SELECT a.id FROM article a LEFT JOIN work w ON w.article = a.id AND w.annotator = :me AND w.role = 'annotator' "
            f"AND w.dead = 0 WHERE a.dead = 0 AND a.number {side} :after "
            "AND coalesce(w.status, 'new') IN ('new', 'in-progress') ORDER BY a.number LIMIT 1",
            {"me": annotator, "after": after},
        )
        if row:
            return int(row[0])
    return None


def counts(database: Database, annotator: int | None = None) -> dict[str, int]:
    """Return the number of articles by status word, and `all`, for one annotator or for the most advanced of all."""
    total = int(database.value("SELECT count(*) FROM article WHERE dead = 0"))
    found = dict.fromkeys((str(status) for status in Status), 0)
    work = (
        "FROM work w WHERE w.dead = 0 AND w.role = 'annotator' "
        "AND w.article NOT IN (SELECT id FROM article WHERE dead = 1)"
    )
    sql = f"SELECT w.status, count(*) {work} AND w.annotator = :me GROUP BY w.status"
    if annotator is None:
        sql = (
            "SELECT substr(s, 2), count(*) FROM (SELECT min(CASE w.status WHEN 'finished' THEN '1finished' "
            "WHEN 'in-progress' THEN '2in-progress' WHEN 'skipped' THEN '3skipped' ELSE '4new' END) AS s "
            f"{work} GROUP BY w.article) GROUP BY s"
        )
    for status, number in database.query(sql, {"me": annotator}):
        found[str(status)] = int(number)
    found["new"] = total - found["in-progress"] - found["finished"] - found["skipped"]
    return {"all": total, **found}


def annotation_counts(database: Database) -> tuple[dict[str, int], dict[str, int], int, int]:
    """Return people's live annotations by label, everybody's by annotator, how many lie in boilerplate, and the gold layer's.

    Boilerplate is left out but for its own number. The gold layer repeats what people marked: it stands among the
    annotators and has a number of its own, and the other numbers are without it.
    """
    inside = (
        "EXISTS (SELECT 1 FROM region r WHERE r.article = n.article AND r.dead = 0 AND r.kind = 'boilerplate' "
        'AND r.start < n."end" AND n.start < r."end")'
    )
    with translated(database.path):
        label_sql = canonical_sql(database.connection, "n.label")
    folded = (
        f'SELECT DISTINCT n.article, n.annotator, n.start, n."end", {label_sql} AS label, '
        f"{inside} AS inside FROM annotation n JOIN article a ON a.id = n.article "
        "WHERE n.dead = 0 AND a.dead = 0"
    )
    labels, people, greyed, gold = dict[str, int](), dict[str, int](), 0, 0
    for label, annotator, kind, hidden, number in database.query(
        f"SELECT l.name, p.name, p.kind, f.inside, count(*) FROM ({folded}) f JOIN label l ON l.id = f.label "
        "JOIN annotator p ON p.id = f.annotator GROUP BY 1, 2, 3, 4 ORDER BY min(l.position), min(p.id)"
    ):
        decided = kind == "gold"
        if hidden:
            greyed += 0 if decided else number
            continue
        people[annotator] = people.get(annotator, 0) + number
        if decided:
            gold += number
        else:
            labels[label] = labels.get(label, 0) + number
    return labels, people, greyed, gold


def labelled_by(database: Database) -> list[str]:
    """Return the names of those who have annotations outside boilerplate, the gold layer among them."""
    return [
        name
        for (name,) in database.query(
            "SELECT p.name FROM annotator p WHERE EXISTS (SELECT 1 FROM tally y JOIN article a ON a.id = y.article "
            "WHERE y.annotator = p.id AND y.n > 0 AND a.dead = 0) ORDER BY p.id"
        )
    ]


def finished_by(database: Database) -> dict[str, int]:
    """Return how many articles each annotator has finished, only those with at least one."""
    return dict(
        database.query(
            "SELECT p.name, count(*) FROM work w JOIN annotator p ON p.id = w.annotator JOIN article a ON a.id = w.article "
            "WHERE w.status = 'finished' AND w.dead = 0 AND a.dead = 0 AND w.role = 'annotator' GROUP BY p.id ORDER BY p.id"
        )
    )
