"""Writing a plan: one step of kind merge, stamps as they are, so that undoing it puts back what was there before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from annotator.store.articles import save_text, save_tokens
from annotator.store.database import Database
from annotator.store.journal import Journal, OpenStep
from annotator.store.merging.columns import Register
from annotator.store.merging.plan import MergePlan, Taken
from annotator.store.merging.registers import ANNOTATORS, ARTICLES, TRAVELLING
from annotator.store.schema import row_key

WRITTEN = 5_000
"""So many rows are written at once."""


def write_merge(
    journal: Journal,
    plan: MergePlan,
    *,
    title: str,
    annotator: int | None,
    told: Callable[[int], None] = lambda _rows: None,
) -> None:
    """Write everything that the plan takes, inside the open transaction, as one step.

    People come in without a step, as everywhere; so do the headers of the steps that made the rows. `told` is called
    now and then with how many rows were written since.
    """
    database = journal.database
    _raise_clock(database, plan.newest)
    if plan.empty and not plan.codebooks:
        return
    database.connection.execute("PRAGMA defer_foreign_keys = ON")
    numbers = _numbers(database, plan)
    _write_people(database, plan, numbers)
    steps = _write_headers(database, plan, numbers)
    _write_codebooks(database, plan, numbers)
    _stamp_people(database, plan, numbers, steps)
    with journal.step(title, annotator=annotator, kind="merge") as step:
        for register in TRAVELLING:
            taken = plan.taken.get(register.name, ())
            if register is ANNOTATORS or not taken:
                continue
            if register is ARTICLES:
                _write_texts(step, plan, taken, numbers, told)
            number_of = _article_numbers(database, taken) if register is ARTICLES else {}
            for first in range(0, len(taken), WRITTEN):
                part = taken[first : first + WRITTEN]
                _write(step, register, part, numbers, steps, number_of)
                told(len(part))


def _raise_clock(database: Database, newest: int) -> None:
    last = int(database.meta("hlc_max"))
    if newest > last:
        database.connection.execute("UPDATE meta SET value = ? WHERE key = 'hlc_max'", (str(newest),))


def _numbers(database: Database, plan: MergePlan) -> dict[int, int]:
    """Return the real number of every row that is new and has a negative one; none was ever given before."""
    numbers: dict[int, int] = {}
    for register in TRAVELLING:
        if register.name == "split":  # numbered by its article
            continue
        new = [taken.number for taken in plan.taken.get(register.name, ()) if taken.new and taken.number < 0]
        if new:
            last = database.value(
                f"SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = '{register.name}'), 0), "
                f"coalesce((SELECT max(id) FROM {register.name}), 0))"
            )
            numbers.update(zip(new, range(last + 1, last + 1 + len(new)), strict=True))
    first = int(database.value("SELECT coalesce(min(number), 1) FROM codebook_version"))
    for place, version in enumerate(plan.codebooks, 1):
        # Below all of ours, so that the codebook in use does not change.
        numbers[version[0]] = first - place
    return numbers


def _real(number: Any, numbers: dict[int, int]) -> Any:
    return numbers.get(number, number) if type(number) is int and number < 0 else number


def _write_people(database: Database, plan: MergePlan, numbers: dict[int, int]) -> None:
    """Enter new people, under another name where somebody else here has theirs."""
    for taken in plan.taken.get("annotator", ()):
        if not taken.new:
            continue
        uuid, name, kind, pseudonym = taken.row.values
        if database.row("SELECT 1 FROM annotator WHERE name = ?", (name,)):
            name = f"{name[:190]} ({uuid[:6]})"
        database.connection.execute(
            "INSERT INTO annotator (id, uuid, name, kind, pseudonym, dead, hlc, step) VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
            (numbers[taken.number], uuid, name, kind, pseudonym, taken.row.dead, taken.row.hlc),
        )


def _stamp_people(
    database: Database, plan: MergePlan, numbers: dict[int, int], steps: dict[str, int]
) -> None:
    """Give people the stamps of their rows, and those we know the newer values; a name that is taken stays away."""
    for taken in plan.taken.get("annotator", ()):
        number = _real(taken.number, numbers)
        _, name, kind, pseudonym = taken.row.values
        if not taken.new and not database.row(
            "SELECT 1 FROM annotator WHERE name = ? AND id <> ?", (name, number)
        ):
            database.connection.execute(
                "UPDATE annotator SET name = ?, kind = ?, pseudonym = ?, dead = ?, hlc = ? WHERE id = ?",
                (name, kind, pseudonym, taken.row.dead, taken.row.hlc, number),
            )
        database.connection.execute(
            "UPDATE annotator SET step = ? WHERE id = ?", (steps.get(taken.row.step, 0), number)
        )


def _write_headers(database: Database, plan: MergePlan, numbers: dict[int, int]) -> dict[str, int]:
    """Enter the headers of the steps that made what comes in; return the row of each uuid."""
    steps = {}
    for uuid, header in sorted(plan.headers.items(), key=lambda found: (found[1].hlc, found[0])):
        known = database.row("SELECT id FROM step WHERE uuid = ?", (uuid,))
        if known:
            steps[uuid] = int(known[0])
            continue
        who = _real(plan.ours["annotator"].get(header.annotator or 0), numbers)
        where = _real(plan.ours["article"].get(header.article or 0), numbers)
        cursor = database.connection.execute(
            "INSERT INTO step (uuid, hlc, at, annotator, title, kind, article, rows) VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
            (uuid, header.hlc, header.at, who, header.title, header.kind, where),
        )
        steps[uuid] = int(cursor.lastrowid or 0)
    return steps


def _write_codebooks(database: Database, plan: MergePlan, numbers: dict[int, int]) -> None:
    database.connection.executemany(
        "INSERT OR IGNORE INTO codebook_version (number, uuid, toml, sha, at, note, annotator) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (numbers[number], *rest, _real(plan.ours["annotator"].get(who or 0), numbers))
            for number, *rest, who in plan.codebooks
        ],
    )


def _write_texts(
    step: OpenStep,
    plan: MergePlan,
    taken: Sequence[Taken],
    numbers: dict[int, int],
    told: Callable[[int], None],
) -> None:
    """Store the texts of new articles with their tokens and originals, and enter them into the search index."""
    stranger, database = plan.stranger, step.database
    for one in taken:
        if not one.new:
            continue
        told(1)
        sha = plan.texts[one.row.number][0]
        body = stranger.text_of(sha) or ""
        save_text(database, sha, body)
        tokens = stranger.tokens_of(sha, body)
        if tokens:
            save_tokens(database, sha, stranger.tokenizer, tokens)
        title, source = one.row.values[ARTICLES.place("title")], one.row.values[ARTICLES.place("source_sha")]
        database.connection.execute(
            "INSERT INTO fts (rowid, title, body) VALUES (?, ?, ?)", (numbers[one.number], title, body)
        )
        original = stranger.source_of(source) if source else None
        if original:
            database.connection.execute(
                "INSERT OR IGNORE INTO source (sha, kind, encoding, bytes) VALUES (?, ?, ?, ?)",
                (source, *original),
            )


def _write(
    step: OpenStep,
    register: Register,
    taken: Sequence[Taken],
    numbers: dict[int, int],
    steps: dict[str, int],
    number_of: dict[int, int],
) -> None:
    """Insert what is new and change what is newer, with the stamps that the rows carry."""
    references = [place for place, column in enumerate(register.columns) if column.names]
    names = list(register.names)
    key = row_key(register.name)
    new: list[tuple[Any, list[Any], tuple[int, int, int]]] = []
    changed: list[tuple[Any, list[Any], tuple[int, int, int]]] = []
    for one in taken:
        values = one.row.values
        for place in references:
            value = values[place]
            if value is not None and value < 0:
                values[place] = numbers[value]
        if one.number in number_of:
            values[register.place("number")] = number_of[one.number]
        stamp = (one.row.dead, one.row.hlc, steps.get(one.row.step, 0))
        (new if one.new else changed).append((_real(one.number, numbers), values, stamp))
    plain = [place for place, name in enumerate(names) if name != key]
    step.insert_stamped(
        register.name,
        (key, *(names[place] for place in plain)),
        ((number, *(values[place] for place in plain), *stamp) for number, values, stamp in new),
    )
    fixed = {key, *register.key, *register.kept}
    free = [place for place, name in enumerate(names) if name not in fixed]
    step.update_stamped(
        register.name,
        [names[place] for place in free],
        [(*(values[place] for place in free), *stamp, number) for number, values, stamp in changed],
    )


def _article_numbers(database: Database, taken: Iterable[Taken]) -> dict[int, int]:
    """Return the number that people see for each new article: its own where that is free, else the next."""
    used = {row[0] for row in database.query("SELECT number FROM article")}
    place = ARTICLES.place("number")
    found, late = {}, []
    for one in sorted((one for one in taken if one.new), key=lambda one: int(one.row.values[place])):
        number = one.row.values[place]
        if number in used:
            late.append(one)
        else:
            used.add(number)
            found[one.number] = number
    following = max(used, default=0) + 1
    return found | {one.number: following + nth for nth, one in enumerate(late)}
