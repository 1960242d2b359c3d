"""Reference cases with published values, and random studies to hold against other libraries."""

import json
import random
from pathlib import Path

CASES = json.loads((Path(__file__).parent / "reference_cases.json").read_text("utf-8"))["cases"]
LABELS = ("ACTOR", "EVENT", "COMMODITY")


def cases(*measures):
    return [case for case in CASES if case["measure"] in measures]


def name_of(case):
    return case["id"]


def apart(chance, size, length=200, labels=LABELS):
    """Spans of one annotator that do not overlap, as other libraries need them."""
    edges = sorted(chance.sample(range(length), 2 * size))
    return [(start, end, chance.choice(labels)) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def anywhere(chance, size, length=80, labels=LABELS):
    """Spans that may nest and cross; no two the same."""
    made = set()
    while len(made) < size:
        start = chance.randrange(length - 1)
        made.add((start, min(length, start + chance.randrange(1, 20)), chance.choice(labels)))
    return sorted(made)


def shaken(chance, spans, length=200):
    """The same spans as somebody else would mark them: some moved, relabelled, left out, added."""
    out = set()
    for start, end, label in spans:
        fate = chance.random()
        if fate < 0.15:
            continue
        if fate < 0.35:
            start = max(0, start + chance.choice((-3, -1, 1)))
        if fate > 0.85:
            label = chance.choice(LABELS)
        if start < end <= length:
            out.add((start, end, label))
    return sorted(out)


def study(seed):
    chance = random.Random(seed)
    a = anywhere(chance, chance.randrange(0, 9))
    return a, list(shaken(chance, a, 80)) + anywhere(chance, chance.randrange(0, 3))
