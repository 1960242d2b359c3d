"""cluster-10k, cluster-100k, import-100-into-100k: finding near copies, its growth, and that nothing is looked at twice.

cluster-10k is held against shingling the same texts and comparing them in memory; cluster-100k against the time of 10,000
articles times what n log n allows; import-100-into-100k against the same 100 articles in a small project.
"""

from __future__ import annotations

import json
import math
import random
import shutil
import sys
import time
from collections import Counter, defaultdict

from tests.benchmarks import corpora, processes
from tests.benchmarks.figure import Figure

COPIES = 0.02
"""Share of the articles that are near copies, with one word in twenty changed."""

FRESH = 100


def measure(quick: bool) -> list[Figure]:
    """Return the three figures."""
    few, many = (2_000, 10_000) if quick else (10_000, 100_000)
    small = processes.run(__name__, "ours", few).said
    bare = processes.run(__name__, "bare", few).said
    large = processes.run(__name__, "ours", many).said
    allowed = small["seconds"] * (many * math.log(many)) / (few * math.log(few))
    found = "{0} of {1} planted copies found, {2} articles joined to others that are no copies of theirs"
    return [
        Figure(
            "cluster-10k", "near copies of 10,000 articles", small["seconds"], bare["seconds"], "s",
            f"{few:,} articles; {found.format(small['found'], small['planted'], small['wrong'])}",
        ),
        Figure(
            "cluster-100k", "near copies of 100,000 articles", large["seconds"], allowed, "s",
            f"{many:,} articles against n log n of {few:,}; "
            f"{found.format(large['found'], large['planted'], large['wrong'])}",
        ),
        Figure(
            "import-100-into-100k", "near copies of 100 new articles", large["fresh"], small["fresh"], "s",
            f"{FRESH} articles, a tenth of them copies, into {many:,} against into {few:,}",
        ),
    ]  # fmt: skip


def texts(count: int, seed: int) -> tuple[list[str], dict[int, int]]:
    """Return texts of about 1,000 characters, and of which earlier one each planted copy is one, by place."""
    chance = random.Random(seed)
    made: list[str] = []
    copies: dict[int, int] = {}
    words = [f"{a}{b}{c}" for a in _STARTS for b in _MIDDLES for c in _ENDS]
    for place in range(count):
        if made and chance.random() < COPIES:
            of = chance.randrange(len(made))
            parts = made[of].split()
            for index in chance.sample(range(len(parts)), len(parts) // 20):
                parts[index] = chance.choice(words)
            copies[place] = copies.get(of, of)
            made.append(" ".join(parts))
        else:
            made.append(" ".join(chance.choices(words, k=150)))
    return made, copies


_STARTS = ("ba", "ke", "lo", "mi", "nu", "pra", "sto", "tri", "ve", "wo")
_MIDDLES = ("ren", "tor", "sal", "din", "mek", "lus")
_ENDS = ("ti", "go", "va", "nes", "ria", "ton")


def ours(count: int) -> dict[str, float]:
    """Return the seconds that finding copies takes, in a whole project and for 100 new articles, and what was found."""
    from annotator.app.clusters import find_copies
    from annotator.app.projects import create_project

    folder = corpora.KEPT / "clustering"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    made, copies = texts(count, corpora.SEED)
    with create_project(folder / "texts.annot", annotator="Bench") as session:
        _add(session, made, 1)
        begin = time.perf_counter()
        find_copies(session)
        took = time.perf_counter() - begin
        cluster = dict(session.database.query("SELECT number, cluster FROM article"))
        found = sum(
            cluster[n + 1] is not None and cluster[n + 1] == cluster[of + 1] for n, of in copies.items()
        )
        right = {n + 1 for n in copies} | {of + 1 for of in copies.values()}
        wrong = sum(number not in right for number, of in cluster.items() if of is not None)
        fresh, _ = texts(FRESH, corpora.SEED + 1)
        fresh[:: FRESH // 10] = [" ".join(text.split()[:-5]) for text in made[: FRESH // 10]]
        _add(session, fresh, count + 1)
        begin = time.perf_counter()
        find_copies(session)
        again = time.perf_counter() - begin
    shutil.rmtree(folder)
    return {"seconds": took, "fresh": again, "found": found, "planted": len(copies), "wrong": wrong}


def _add(session: object, made: list[str], first: int) -> None:
    from annotator.app.session import Session
    from annotator.domain.article import Draft
    from annotator.store.articles import save_article

    assert isinstance(session, Session)
    with session.step("Import", annotator=session.me(), kind="import") as step:
        for number, text in enumerate(made, first):
            save_article(step, Draft(text=text, title=f"Story {number}"), number, index=False)


def bare(count: int) -> dict[str, float]:
    """Return the seconds that shingling and comparing the same texts in memory takes."""
    from annotator.domain.shingles import likeness, shingles, sketch

    made, _ = texts(count, corpora.SEED)
    begin = time.perf_counter()
    runs = [shingles(text) for text in made]
    index: dict[int, list[int]] = defaultdict(list)
    for number, those in enumerate(runs):
        kept = sketch(those)
        shared = Counter(other for value in kept for other in index[value])
        for other in shared:
            likeness(those, runs[other])
        for value in kept:
            index[value].append(number)
    return {"seconds": time.perf_counter() - begin}


if __name__ == "__main__":
    print(json.dumps({"ours": ours, "bare": bare}[sys.argv[1]](int(sys.argv[2]))))
