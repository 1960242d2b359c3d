"""What several tests make: texts and spans for hypothesis, token tables, and small projects to work in."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from annotator.domain.annotation import Annotation, Annotator
from annotator.domain.article import Draft
from annotator.domain.codebook import Label, label_uuid
from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from annotator.store.annotations import save_annotations
from annotator.store.articles import next_number, save_article
from annotator.store.database import Database
from annotator.store.journal import Journal
from annotator.store.labels import ensure_label
from annotator.store.people import ensure_annotator, find_annotator

LETTERS = st.sampled_from("aZé中\u0301🙂'’\"“”.,;:!?()–- \t\n\u00a0\u200b")
LINES = st.text(LETTERS, min_size=1, max_size=60)
TEXTS = st.one_of(LINES, st.text(min_size=1, max_size=60))

WORDS = [
    "Trump",
    "told",
    "China",
    "that",
    "the",
    "U.S.",
    "tariffs",
    "on",
    "steel",
    "and",
    "soybeans",
    "would",
    "fall",
    "soon",
    "after",
    "talks",
    "in",
    "Geneva",
]


@st.composite
def texts_with_span(draw, texts=TEXTS):
    """A text and a span inside it."""
    text = draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def tiled(draw):
    """A text and tokens that tile it as spaCy's do: each followed by one blank or by nothing."""
    words = draw(st.lists(st.text("abé🙂.\n\t", min_size=1, max_size=5), min_size=1, max_size=12))
    spaces = draw(st.lists(st.integers(0, 1), min_size=len(words), max_size=len(words)))
    ends, text = [], ""
    for word, space in zip(words, spaces, strict=True):
        text += word
        ends.append(len(text))
        text += " " * space
    later = draw(st.sets(st.integers(1, len(words)), max_size=4))
    sentences = [0, *sorted(index for index in later if index < len(words))]
    return text, Tokens(ends, spaces, sentences)


@dataclass
class Project:
    """A small project: one annotator Anna, one Ben, labels ACTOR and EVENT, some articles."""

    path: Path
    database: Database
    journal: Journal
    anna: Annotator
    ben: Annotator
    actor: int
    event: int
    articles: list[int]

    def annotation(self, start, end, *, article=0, annotator=None, label=0, note=""):
        """An annotation that is not stored yet."""
        return Annotation(
            Span(start, end),
            "ACTOR",
            article=article or self.articles[0],
            annotator=(annotator or self.anna).id,
            label=label or self.actor,
            note=note,
        )

    def add(self, start, end, *, title="Add", **rest):
        """Add one annotation as a step of its article and return its id."""
        annotation = self.annotation(start, end, **rest)
        with self.journal.step(title, annotator=annotation.annotator, article=annotation.article) as step:
            return save_annotations(step, [annotation])[0]

    def reopen(self):
        """Close the file and open it again."""
        self.database.close()
        self.database = Database.open(self.path)
        self.journal = Journal(self.database)


def text_of(number):
    """The text of the n-th article of a small project: about a hundred characters."""
    return f"Article {number}. " + " ".join(WORDS)


_MADE: dict[int, bytes] = {}


def make_project(folder, *, articles=2, name="news.annot"):
    """Make a small project in `folder`: a copy of one that was made once, which takes a tenth of the time."""
    path = folder / name
    if articles not in _MADE:
        with tempfile.TemporaryDirectory() as place:
            original = Path(place) / "news.annot"
            _fill(original, articles)
            _MADE[articles] = original.read_bytes()
    path.write_bytes(_MADE[articles])
    database = Database.open(path)
    anna, ben = find_annotator(database, "Anna"), find_annotator(database, "Ben")
    return Project(path, database, Journal(database), anna, ben, 1, 2, list(range(1, articles + 1)))


def _fill(path, articles):
    with Database.create(path, lang="en", tokenizer="spacy") as database:
        journal = Journal(database)
        with journal.unlogged() as step:
            for name in ("Anna", "Ben"):
                ensure_annotator(step, name)
            for name in ("ACTOR", "EVENT"):
                ensure_label(step, Label(label_uuid(name), name))
        with journal.step("Import", annotator=None, kind="import") as step:
            for number in range(1, articles + 1):
                save_article(
                    step, Draft(text=text_of(number), title=f"Article {number}"), next_number(database)
                )


def dump(database, *tables):
    """Every row of the named tables, in order; of the registers without their stamps."""
    found = {}
    for table in tables:
        names = [row[1] for row in database.query(f"PRAGMA table_info({table})")]
        kept = ", ".join(f'"{name}"' for name in names if name not in {"hlc", "step", "finished_hlc"})
        found[table] = sorted(database.query(f"SELECT {kept} FROM {table}"), key=repr)
    return found
