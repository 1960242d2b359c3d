"""Lines that repeat in articles that are in the project already: an import is compared with them."""

import json

import pytest

from annotator.app.projects import create_project
from annotator.app.transfer import earlier
from annotator.app.transfer.importing import import_paths
from annotator.app.transfer.preview import Preview
from annotator.domain.boilerplate import LEAST, Repetition

FOOT = "Sent from our newsroom in Paris"


@pytest.fixture
def session(tmp_path):
    """A session on an empty project."""
    with create_project(tmp_path / "study.annot", annotator="Ana") as opened:
        yield opened


@pytest.fixture
def bring(session, tmp_path):
    """Import stories of a source that end with a line, and return what is greyed in the last of them."""

    def bring(numbers, source="Herald", foot=FOOT, **wishes):
        rows = [
            {
                "text": f"Head {n}\n\nBody {n} is long enough to outweigh what is repeated below it.\n\n{foot}",
                "meta": {"source": source, "title": f"Head {n}"},
            }
            for n in numbers
        ]
        file = tmp_path / f"{source}-{numbers[0]}.jsonl"
        file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        import_paths(session, [str(file)], **wishes)
        article = session.reading.ids()[-1]
        text = session.reading.article(article).text
        return [region.span.of(text) for region in session.reading.regions(article)]

    return bring


def test_a_line_that_earlier_articles_end_with_is_greyed_in_the_next_one(session, bring):
    assert bring(range(LEAST - 1)) == []
    assert bring([10]) == [FOOT]
    assert session.reading.regions(1) == (), "what is there stays as it is"


def test_other_sources_and_removed_articles_say_nothing(session, bring):
    bring(range(LEAST))
    assert bring([10], source="Times") == []
    session.edits.corpus.remove(session.reading.ids()[:3])
    assert bring([11]) == []


def test_a_text_that_comes_again_is_not_counted_twice(bring):
    bring(range(3))
    assert bring([0, 1, 2, 10]) == [], "four articles have it"


def test_nothing_is_greyed_where_that_is_not_wanted(bring):
    bring(range(LEAST))
    assert bring([10], furniture=False) == []


def test_a_preview_shows_the_same(session, bring, tmp_path):
    bring(range(LEAST - 1))
    shown = Preview([str(tmp_path / "Herald-10.jsonl")])
    bring([10], dry_run=True, preview=shown)
    (sample,) = shown.sources[0].samples
    assert [sample.draft.text[start:end] for start, end, _ in sample.furniture] == [FOOT]


def test_only_so_many_are_counted(session, bring, monkeypatch):
    bring(range(9))
    bring(range(20, 29), source="Times")
    counted = Repetition()
    counted.count("herald", "Head")
    counted.count("times", "Head")
    monkeypatch.setattr(earlier, "OF_EACH", LEAST - 1)
    earlier.count_earlier(session.database, counted)
    assert counted.most("herald") == 0
    monkeypatch.setattr(earlier, "OF_EACH", LEAST)
    monkeypatch.setattr(earlier, "OF_ALL", LEAST)
    earlier.count_earlier(session.database, counted := _of("herald", "times"))
    assert (counted.most("herald"), counted.most("times")) == (0, LEAST), "the newest come first"
    earlier.count_earlier(session.database, counted := _of("herald"))
    assert counted.most("herald") == LEAST, "other sources take no room"
    monkeypatch.setattr(earlier, "LONGEST", 20)
    earlier.count_earlier(session.database, counted := _of("times"))
    assert counted.most("times") == 0
    monkeypatch.setattr(earlier, "LONGEST", 20_000)
    monkeypatch.setattr(earlier, "LOOKED_AT", LEAST - 1)
    earlier.count_earlier(session.database, counted := _of("times"))
    assert counted.most("times") == 0


def _of(*families):
    counted = Repetition()
    for family in families:
        counted.count(family, "Head")
    return counted
