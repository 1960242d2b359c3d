import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.app import assist
from annotator.app.projects import create_project
from annotator.app.transfer.importing import import_paths
from annotator.app.waiting import waiting, why_not
from annotator.domain.annotation import Made, RegionKind, Status
from annotator.domain.span import Span
from annotator.errors import BadFile, BadValue, InvalidEdit
from annotator.store.assignments import assign
from tests.app.conftest import OIL, TALKS, span

LATER = "China and OPEC\n\nOil rose. China met OPEC on steel in London.\n"


@pytest.fixture
def three(session, tmp_path):
    """The session, with `LATER` as row 3; China is labelled in row 1, OPEC in row 2."""
    (tmp_path / "later.txt").write_text(LATER, encoding="utf-8")
    import_paths(session, [str(tmp_path / "later.txt")])
    session.edits.add(1, span("China"), "ACTOR")
    session.edits.add(2, span("OPEC", OIL), "ACTOR")
    return session


def shown(session, article=3):
    text = session.reading.article(article).text
    return [(s.span.of(text), s.label_name, s.source, s.score) for s in waiting(session, article)]


def test_the_memory_finds_what_was_labelled_in_other_articles(three):
    made = assist.suggest(three, ["memory"])
    assert made.counts == {"memory": len(shown(three)) + len(shown(three, 1))}
    assert shown(three)[:2] == [("China", "ACTOR", "memory", 1000), ("OPEC", "ACTOR", "memory", 1000)]
    assert shown(three, 1) == [("China", "ACTOR", "memory", 1000)], "the one that is not labelled yet"
    assert waiting(three, 3)[0].reason == "labelled ACTOR 1 of 1 times"


def test_nothing_is_written_among_the_annotations_and_no_step_is_made(three):
    before = (len(three.history()), three.reading.statistics())
    assist.suggest(three)
    assert (len(three.history()), three.reading.statistics()) == before


def test_the_term_list_and_the_memory_together_suggest_each_place_once(three):
    assist.suggest(three)
    found = waiting(three, 3)
    assert len({each.span for each in found}) == len(found)
    assert ("steel", "COMMODITY", "lexicon", None) in shown(three)
    assert ("China", "ACTOR", "memory", 1000) in shown(three)


def test_computing_again_replaces_what_was_there(three):
    assist.suggest(three)
    first = shown(three)
    assist.suggest(three)
    assert shown(three) == first


def test_accepting_is_one_step_that_undo_takes_back(three):
    assist.suggest(three, ["memory"])
    before = (shown(three), three.reading.mine(3), len(three.history()))
    made = assist.accept(three, three.annotator)
    assert len(three.history()) == before[2] + 1
    assert {(a.made, a.origin) for a in three.reading.mine(3)} == {
        (Made.ACCEPTED, "memory: labelled ACTOR 1 of 1 times")
    }
    assert len(made) > 2
    assert shown(three) == []
    three.undo()
    assert (shown(three), three.reading.mine(3)) == before[:2]


def test_a_score_and_a_source_choose(three):
    assist.suggest(three)
    assert {a.label_name for a in assist.accept(three, three.annotator, source="lexicon")} == {
        "COMMODITY",
        "ACTOR",
    }
    three.undo()
    made = assist.accept(three, three.annotator, least=1, articles=[3])
    assert {a.origin.partition(":")[0] for a in made} == {"memory"}
    assert {a.article for a in made} == {3}
    with pytest.raises(InvalidEdit, match="no suggestion that fits"):
        assist.accept(three, three.annotator, source="lexicon", least=1, articles=[3])


def test_what_was_turned_down_does_not_come_again(three):
    assist.suggest(three, ["memory"])
    first = waiting(three, 3)[0]
    three.edits.reject(3, first)
    assert first not in waiting(three, 3)
    assist.suggest(three, ["memory"])
    assert first.span not in [each.span for each in waiting(three, 3)]


def test_finished_and_skipped_articles_are_left_alone(three):
    three.edits.set_status([1], Status.FINISHED)
    three.edits.set_status([3], Status.SKIPPED)
    assist.suggest(three)
    assert shown(three, 1) == shown(three, 3) == []
    assist.suggest(three, articles=[3])
    assert shown(three) != [], "unless they are asked for"
    three.edits.set_status([2], Status.FINISHED)
    with pytest.raises(InvalidEdit):
        assist.accept(three, three.annotator)


def test_greyed_passages_get_none(three):
    assist.suggest(three, ["memory"])
    three.edits.mark_region(3, Span(0, LATER.index("Oil")), RegionKind.BOILERPLATE)
    assert all(each.span.start > LATER.index("Oil") for each in waiting(three, 3))
    assist.suggest(three, ["memory"])
    assert all(each.span.start > LATER.index("Oil") for each in waiting(three, 3))


def test_nobody_sees_what_was_computed_from_somebody_elses_labels(three):
    assist.suggest(three, ["memory"])
    three.switch_annotator("Ben")
    assert shown(three) == []
    assert assist.suggest(three, ["memory"]).counts == {"memory": 0}


def test_of_another_annotator_the_suggestions_say_so_when_accepted(three):
    assist.suggest(three, ["memory"])
    ben = three.annotator_named("Ben")
    made = assist.accept(three, ben, articles=[3])
    assert {a.origin for a in made} == {"memory: labelled ACTOR 1 of 1 times, for Ana"}


def test_gold_can_be_what_is_remembered(three):
    gold = three.annotator_named("gold", kind="gold")
    three.edits.add(1, span("steel"), "COMMODITY", annotator=gold)
    assist.suggest(three, ["memory"], learn_from=gold)
    assert shown(three) == [("steel", "COMMODITY", "memory", 1000)]
    assert waiting(three, 3)[0].reason == "labelled COMMODITY 1 of 1 times by gold"


def test_where_two_people_label_the_same_article_nothing_is_suggested(three):
    ben = three.annotator_named("Ben")
    with three.step("Plan", annotator=three.annotator) as step:
        assign(step, [(3, three.annotator.id, "1"), (3, ben.id, "1"), (1, ben.id, "1")])
    assert assist.suggest(three).left_out == 1
    assert shown(three) == []
    assert why_not(three, 3).startswith("This article is labelled by two people")
    assert why_not(three, 1) == ""
    with pytest.raises(BadValue, match="Article 3 is labelled by two people"):
        assist.suggest(three, articles=[3])


def test_a_plan_that_comes_later_hides_what_was_suggested(three):
    assist.suggest(three)
    ben = three.annotator_named("Ben")
    with three.step("Plan", annotator=three.annotator) as step:
        assign(step, [(3, three.annotator.id, "1"), (3, ben.id, "1")])
    assert shown(three) == []
    assert {a.article for a in assist.accept(three, ben)} <= {1, 2}


def test_stopping_changes_nothing(three):
    assist.suggest(three, ["memory"])
    before = shown(three)
    asked = []
    with pytest.raises(assist.Stopped):
        assist.suggest(three, stopped=lambda: len(asked) > 2 or asked.append(1))
    assert shown(three) == before


def test_progress_ends_at_its_total(three):
    told = []
    assist.suggest(three, progress=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] == len(told)


def test_a_list_of_ones_own_replaces_the_shipped_one(three, tmp_path):
    file = tmp_path / "terms.csv"
    file.write_text("term,label\nLondon,ACTOR\n", encoding="utf-8")
    assert assist.use_terms(three, file) == 1
    assist.suggest(three, ["lexicon"])
    assert shown(three) == [("London", "ACTOR", "lexicon", None)]
    assert assist.use_terms(three, None) > 500
    assist.suggest(three, ["lexicon"])
    assert ("steel", "COMMODITY", "lexicon", None) in shown(three)


def test_a_list_with_a_label_that_the_codebook_lacks_is_refused(three, tmp_path):
    file = tmp_path / "terms.csv"
    file.write_text("term,label\nLondon,ACTOR\nParis,PLACE\n", encoding="utf-8")
    with pytest.raises(BadValue, match=r"terms\.csv”, line 3: there is no label “PLACE”"):
        assist.use_terms(three, file)
    with pytest.raises(BadFile):
        assist.use_terms(three, tmp_path / "absent.csv")
    assert assist.terms(three)[1] is False


WORDS = ["China", "OPEC", "steel", "oil", "sold", "Oil", "crude oil", "London"]
PLACES = st.tuples(st.integers(0, 11), st.integers(1, 2), st.sampled_from(["ACTOR", "COMMODITY"]))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.lists(st.sampled_from(WORDS), min_size=12, max_size=12), min_size=2, max_size=3, unique_by=tuple
    ),
    st.lists(PLACES, max_size=5),
    st.integers(0, 3),
)
def test_the_laws_of_suggesting(tmp_path_factory, stories, labelled, rejections):
    """Never over what is labelled; accept and undo restore; what was turned down never comes again."""
    folder = tmp_path_factory.mktemp("laws")
    for n, story in enumerate(stories):
        (folder / f"{n}.txt").write_text(" ".join(story) + ".\n", encoding="utf-8")
    with create_project(folder / "p.annot", annotator="Ana") as session:
        import_paths(session, [str(folder / f"{n}.txt") for n in range(len(stories))])
        for n, length, label in labelled:
            text = session.reading.article(1 + n % 2)
            tokens = session.reading.tokens(text)
            chosen = Span(tokens.starts[n], tokens.ends[min(n + length, len(tokens)) - 1])
            try:
                session.edits.add(text.id, chosen, label)
            except InvalidEdit:
                continue
        assist.suggest(session)
        refused = []
        for each in waiting(session, 2)[:rejections]:
            session.edits.reject(2, each)
            refused.append((each.span, each.label))
        assist.suggest(session)
        before = {row: (session.reading.mine(row), waiting(session, row)) for row in (1, 2)}
        for row, (mine, open_) in before.items():
            for each in open_:
                assert all(a.span != each.span for a in mine)
                assert not any(a.label == each.label and a.span.overlaps(each.span) for a in mine)
                assert row != 2 or (each.span, each.label) not in refused
        try:
            made = assist.accept(session, session.annotator)
        except InvalidEdit:
            assert not any(open_ for _, open_ in before.values())
            return
        assert made
        assert all(each not in refused for each in [(a.span, a.label) for a in made if a.article == 2])
        session.undo()
        assert before == {row: (session.reading.mine(row), waiting(session, row)) for row in (1, 2)}


def test_texts_are_as_the_tests_think():
    assert TALKS.count("China") == 2
