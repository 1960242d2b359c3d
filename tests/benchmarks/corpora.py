"""The corpora and the projects that are measured, made once and kept under build/bench by what they are made from."""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.figure import Skip

REPOSITORY = Path(__file__).resolve().parent.parent.parent
KEPT = REPOSITORY / "build" / "bench"
MAKER = REPOSITORY.parent / "shared" / "tools" / "make_corpus.py"
SEED = 7

_SHAPES = (
    "annotator/store/schema.py",
    "annotator/domain/tokens.py",
    "annotator/domain/text.py",
    "annotator/app/tokenizer.py",
    "tests/benchmarks/importing.py",
)
"""A project's content depends on these files; when one changes, projects are made anew."""


def corpus(articles: int) -> Path:
    """Return a JSONL file of synthetic articles with spans.

    Raises:
        Skip: its maker is not on this machine.
    """
    if not MAKER.is_file():
        raise Skip("the maker of synthetic corpora (../shared/tools/make_corpus.py) is not on this machine")
    path = KEPT / f"corpus-{articles}-{_key(MAKER.read_bytes(), articles, SEED)}.jsonl"
    if not path.exists():
        with _made(path) as scratch:
            command = [
                sys.executable,
                str(MAKER),
                "--n",
                str(articles),
                "--seed",
                str(SEED),
                "--out",
                str(scratch),
            ]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return path


def project(articles: int) -> Path:
    """Return a project that holds the corpus, as the import leaves it; who writes takes a copy."""
    source = corpus(articles)
    path = KEPT / f"project-{articles}-{_key(source.name, *_shapes())}.annot"
    if not path.exists():
        from tests.benchmarks import processes

        print(f"importing {articles:,} articles once …", file=sys.stderr)
        with _made(path) as scratch:
            processes.run("tests.benchmarks.importing", "ours", source, scratch)
    return path


def imported(articles: int, made: Path) -> None:
    """Keep a project that an import has just made, if there is none yet."""
    path = KEPT / f"project-{articles}-{_key(corpus(articles).name, *_shapes())}.annot"
    if not path.exists():
        shutil.move(made, path)


def long_list(articles: int) -> Path:
    """Return a project of many short articles, every third of them begun or done, every second with two annotations."""
    maker = Path(__file__).with_name("listing.py").read_bytes()
    path = KEPT / f"list-{articles}-{_key(maker, *_shapes())}.annot"
    if not path.exists():
        from tests.benchmarks import processes

        print(f"making a project of {articles:,} short articles once …", file=sys.stderr)
        with _made(path) as scratch:
            processes.run("tests.benchmarks.listing", "make", articles, scratch)
    return path


def long_history(steps: int) -> Path:
    """Return a project of few articles and many steps."""
    maker = Path(__file__).with_name("recalling.py").read_bytes()
    path = KEPT / f"history-{steps}-{_key(maker, *_shapes())}.annot"
    if not path.exists():
        from tests.benchmarks import processes

        print(f"making a project of {steps:,} steps once …", file=sys.stderr)
        with _made(path) as scratch:
            processes.run("tests.benchmarks.recalling", "make", steps, scratch)
    return path


def project_for_views(
    articles: int, sizes: dict[str, tuple[int, int]], count: int
) -> tuple[Path, int, dict[str, int]]:
    """Return a project that ends with `count` articles of each size, all labelled by "Bench"; 0 `articles` for no others.

    Returns:
        the project, how many articles it has, and the number of the first article of each size.
    """
    base = project(articles) if articles and MAKER.is_file() else None
    before = articles if base else 0
    firsts = {name: before + 1 + count * place for place, name in enumerate(sizes)}
    maker = Path(__file__).read_bytes()
    path = KEPT / f"views-{articles}-{_key(maker, base and base.name, sizes, count, *_shapes())}.annot"
    if not path.exists():
        from tests.benchmarks import processes

        with _made(path) as scratch, _made(path.with_suffix(".jsonl")) as rows:
            with rows.open("w", encoding="utf-8") as lines:
                for name, (characters, spans) in sizes.items():
                    for number in range(count):
                        row = text_with_spans(characters, spans, firsts[name] + number)
                        lines.write(json.dumps(row, ensure_ascii=False) + "\n")
            if base:
                shutil.copyfile(base, scratch)
            processes.run("tests.benchmarks.importing", "ours", rows, scratch)
    return path, before + count * len(sizes), firsts


def text_with_spans(characters: int, spans: int, seed: int) -> dict[str, object]:
    """Return one article of about so many characters as a JSON row: paragraphs of words, spans of one to three of them."""
    chance = random.Random(seed)
    words, starts, at = [], [], 0
    while at < characters:
        word = chance.choice(_WORDS)
        if chance.random() < 0.08:
            word += "." if chance.random() < 0.6 else ","
        blank = "\n\n" if word.endswith(".") and chance.random() < 0.35 else " "
        words.append(word + blank)
        starts.append((at, len(word.rstrip(".,"))))
        at += len(words[-1])
    chosen = sorted(chance.sample(range(0, len(words) - 3, 2), spans))
    rows = []
    for index in chosen:
        last = index + chance.choice((0, 0, 0, 1, 2))
        while any("\n" in word or "." in word for word in words[index:last]):
            last -= 1
        label = chance.choice(("ACTOR", "EVENT", "COMMODITY"))
        rows.append({"start": starts[index][0], "end": sum(starts[last]), "label": label})
    return {"text": "".join(words).rstrip() + ".", "title": f"Article {seed}", "spans": rows}


_WORDS = tuple(
    re.findall(
        r"\S+",
        "Ministry exports of and the to in copper said China nickel ban on tariffs Indonesia ore for shipments week "
        "officials a market that prices rose steel talks agreement Washington trade wheat after supply by from company "
        "would mines producers sanctions oil its with Beijing growth annual demand as was lithium announced quarter "
        "smelter Chile not “deal” percent an increase expected Friday port-strike stocks Kazakhstan’s output global duty",
    )
)


@contextmanager
def _made(path: Path) -> Iterator[Path]:
    """Give a name to write under; it becomes `path` when everything is in it, and older ones of its kind go."""
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f"{path.stem}.{os.getpid()}.new{path.suffix}")
    try:
        yield scratch
        scratch.replace(path)
    finally:
        for left in path.parent.glob(f"{scratch.name}*"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()
    for old in path.parent.glob(f"{path.stem.rpartition('-')[0]}-*{path.suffix}"):
        if old != path:
            old.unlink()


def _shapes() -> list[bytes]:
    return [(REPOSITORY / name).read_bytes() for name in _SHAPES]


def _key(*parts: object) -> str:
    found = hashlib.sha256()
    for part in parts:
        found.update(part if isinstance(part, bytes) else str(part).encode())
        found.update(b"\0")
    return found.hexdigest()[:12]
