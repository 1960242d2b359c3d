import sqlite3
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.article import Draft
from annotator.domain.query import parse
from annotator.errors import BadValue
from annotator.store import search
from annotator.store.articles import next_number, save_article
from annotator.store.check import repair
from tests.strategies import make_project

TEXTS = (
    "Côte d’Ivoire sold cocoa to China.",
    "China’s ministry said: cocoa, cocoa and nickel.",
    "中国宣布限制稀土出口。",
    "The rare earth ban hurts; the ban on nickel exports does not.",
    "STRASSE und Straße \x020\x02 nickel",
)


@pytest.fixture
def stocked(tmp_path):
    project = make_project(tmp_path, articles=0)
    add(project, *TEXTS)
    yield project
    project.database.close()


def add(project, *texts):
    with project.journal.step("Import", annotator=None, kind="import") as step:
        for text in texts:
            save_article(step, Draft(text=text, title="China in a title"), next_number(project.database))


def found(project, query, **options):
    """Return the texts that fit, with the words of each hit."""
    tree = parse(query)
    ids = search.article_ids(project.database, tree, **options)
    texts = search.texts_of(project.database, ids)
    places = search.Places(tree, **options)
    try:
        hits = places.of({number: texts[number] for number in ids})
    finally:
        places.close()
    assert list(hits) == ids, "every article that fits has a hit, in the same order"
    return {TEXTS.index(texts[number]): [span.of(texts[number]) for span in hits[number]] for number in ids}


def test_words_are_whole_and_folded(stocked):
    assert found(stocked, "cote") == {0: ["Côte"]}
    assert found(stocked, "CHINA") == {0: ["China"], 1: ["China"]}
    assert found(stocked, "chin") == {}
    assert found(stocked, "chin*") == {0: ["China"], 1: ["China"]}


def test_titles_are_no_hits(stocked):
    assert found(stocked, "title") == {}


def test_phrases_operators_and_nearness(stocked):
    assert found(stocked, '"rare earth"') == {3: ["rare earth"]}
    assert found(stocked, "cocoa NOT nickel") == {0: ["cocoa"]}
    assert found(stocked, "cocoa (nickel OR sold)") == {0: ["sold", "cocoa"], 1: ["cocoa", "cocoa", "nickel"]}
    assert found(stocked, "ban NEAR/1 nickel") == {3: ["ban", "nickel"]}


def test_a_text_that_holds_our_mark(stocked):
    assert found(stocked, "nickel AND strasse*") == {4: ["STRASSE", "nickel"]}


def test_chinese_words_need_no_blanks(stocked):
    assert found(stocked, "稀土") == {2: ["稀土"]}
    assert found(stocked, "稀土 OR sold") == {0: ["sold"], 2: ["稀土"]}
    assert found(stocked, "中国 NOT 稀土") == {}
    with pytest.raises(BadValue, match="NEAR counts words"):
        found(stocked, "中国 NEAR 稀土")


def test_parts_of_words(stocked):
    assert found(stocked, "ocoa", substring=True) == {0: ["ocoa"], 1: ["ocoa", "ocoa"]}
    assert found(stocked, "strasse", substring=True) == {4: ["STRASSE", "Straße"]}
    assert found(stocked, "ch", substring=True) == {0: ["Ch"], 1: ["Ch"]}


def test_parts_of_words_in_articles_that_came_later(stocked):
    found(stocked, "ocoa", substring=True)
    add(stocked, "Macocoa is a word.")
    ids = search.article_ids(stocked.database, parse("ocoa"), substring=True)
    assert len(ids) == 3


def test_parts_of_words_after_a_repair(stocked):
    found(stocked, "ocoa", substring=True)
    repair(stocked.database)
    assert found(stocked, "ocoa", substring=True) == {0: ["ocoa"], 1: ["ocoa", "ocoa"]}


def test_parts_of_words_while_somebody_writes(stocked):
    stocked.database.connection.execute("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(stocked.database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        assert found(stocked, "ocoa", substring=True) == {0: ["ocoa"], 1: ["ocoa", "ocoa"]}
    finally:
        other.close()


@settings(max_examples=60)
@given(
    st.lists(
        st.text("abé中. \u0301’\n", min_size=1, max_size=20).filter(str.strip),
        min_size=1,
        max_size=4,
        unique=True,
    ),
    st.recursive(
        st.sampled_from(["a", "b*", '"a b"', "é", "中", "ab.b", "b’a"]),
        lambda q: st.tuples(q, st.sampled_from([" ", " AND ", " OR ", " NOT "]), q).map(
            lambda t: f"({''.join(t)})"
        ),
        max_leaves=5,
    ),
)
def test_every_query_that_can_be_read_is_answered(tmp_path_factory, texts, query):
    project = make_project(tmp_path_factory.mktemp("search"), articles=0)
    try:
        add(project, *texts)
        tree = parse(query)
        ids = search.article_ids(project.database, tree)
        shown = search.texts_of(project.database, ids)
        places = search.Places(tree)
        hits = places.of(shown)
        places.close()
        assert set(hits) == set(ids)
        for number, spans in hits.items():
            assert all(0 <= s.start < s.end <= len(shown[number]) for s in spans)
    finally:
        project.database.close()


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(["cocoa", "Côte", "cote", "China,", "chinas", "(ban)"]), min_size=1, max_size=8)
)
def test_single_words_against_looking_word_by_word(tmp_path_factory, words):
    project = make_project(tmp_path_factory.mktemp("search"), articles=0)
    try:
        add(project, " ".join(words))
        tree = parse("cote")
        ids = search.article_ids(project.database, tree)
        places = search.Places(tree)
        hits = places.of(search.texts_of(project.database, ids))
        places.close()
        plain = [unicodedata.normalize("NFD", w).replace("\u0302", "").lower() for w in words]
        assert sum(map(len, hits.values())) == plain.count("cote")
    finally:
        project.database.close()
