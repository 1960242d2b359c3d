"""A session on a small project that each test gets for itself."""

import shutil

import pytest

from annotator.app.projects import create_project, open_project
from annotator.app.transfer.importing import import_paths
from annotator.domain.span import Span

TALKS = (
    "Talks in Geneva\n\nThe United States told China that tariffs on steel would stay.\n\n"
    "“We agree,” China’s ministry said.\n"
)
OIL = "Oil prices rose after OPEC cut output.\nTraders in London bought Brent crude.\n"


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    folder = tmp_path_factory.mktemp("app")
    (folder / "talks.txt").write_text(TALKS, encoding="utf-8")
    (folder / "oil.txt").write_text(OIL, encoding="utf-8")
    with create_project(folder / "small.annot", annotator="Ana") as session:
        import_paths(session, [str(folder / "talks.txt"), str(folder / "oil.txt")])
    return folder / "small.annot"


@pytest.fixture
def file(small, tmp_path):
    """A project of Ana with two bare articles, whose rows are 1 and 2."""
    return shutil.copyfile(small, tmp_path / "study.annot")


@pytest.fixture
def session(file):
    with open_project(file) as opened:
        yield opened


@pytest.fixture
def heard(session):
    """The changes that a listener of the session is told."""
    changes = []
    session.subscribe(changes.append)
    return changes


def span(words, text=TALKS):
    start = text.index(words)
    return Span(start, start + len(words))


def words_of(session, article=1):
    text = session.reading.article(article).text
    return [(a.span.of(text), a.label_name) for a in session.reading.mine(article)]
