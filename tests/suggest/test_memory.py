from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.room import Room
from annotator.domain.span import Span
from annotator.domain.term import Term
from annotator.domain.tokens import Tokens
from annotator.suggest import lexicon
from annotator.suggest.forms import Tree, words_of
from annotator.suggest.memory import Known, Memory, labelled_forms
from annotator.suggest.seen import Seen
from tests.suggest.test_forms import tokens_of

ACTOR, COMMODITY = 1, 2


def taught(engine, articles):
    for each in articles:
        engine.take(each)
    return engine


def learn(articles):
    return taught(Memory(Tree(labelled_forms(articles))), articles)


def look_up(labels, articles):
    return taught(Known.of(labels), articles)


def seen(text, *labelled, finished=True, rejected=(), outside=()):
    """An article in which the words of pairs (words, label) are labelled, each time at their first place."""
    tokens = tokens_of(text)
    at = {
        words: Span(text.index(words), text.index(words) + len(words)) for words, _ in (*labelled, *rejected)
    }
    return Seen(
        words_of(text, tokens),
        tokens,
        Room(
            [(at[words], label) for words, label in labelled],
            [Span(text.index(words), text.index(words) + len(words)) for words in outside],
            [(at[words].start, at[words].end, label) for words, label in rejected],
        ),
        finished,
    )


def proposed(articles, text, **more):
    target = text if isinstance(text, Seen) else seen(text, **more)
    return [
        (target.words.starts.index(found.span.start), found.label, found.labelled, found.mentions)
        for found in learn(articles).propose(target)
    ]


def test_what_was_labelled_is_found_again_with_how_often_it_was():
    earlier = [
        seen("They say China sold oil", ("China", ACTOR)),
        seen("They say China bought", ("China", ACTOR)),
    ]
    assert proposed(earlier, "Yesterday China met China") == [(1, ACTOR, 2, 2), (3, ACTOR, 2, 2)]


def test_in_a_finished_article_what_is_left_out_counts_against_it():
    earlier = [seen("We say oil and oil and oil", ("oil", COMMODITY))]
    assert proposed(earlier, "We sell oil") == [], "one of three is too few"
    assert proposed([seen("We say oil and oil", ("oil", COMMODITY))], "We sell oil") == [(2, COMMODITY, 1, 2)]


def test_in_an_unfinished_article_it_does_not():
    earlier = [seen("We say oil and oil and oil", ("oil", COMMODITY), finished=False)]
    assert proposed(earlier, "We sell oil") == [(2, COMMODITY, 1, 1)]


def test_what_was_turned_down_counts_against_it():
    earlier = [seen("We say oil", ("oil", COMMODITY), finished=False)]
    down = seen("So the oil", rejected=[("oil", COMMODITY)], finished=False)
    assert proposed([*earlier, down], "We sell oil") == [(2, COMMODITY, 1, 2)]
    assert proposed([*earlier, down, down], "We sell oil") == []


def test_of_two_labels_the_more_frequent_one_is_proposed():
    earlier = [seen("We say Brent", ("Brent", label)) for label in (COMMODITY, ACTOR, COMMODITY)]
    assert proposed(earlier, "We sell Brent") == [(2, COMMODITY, 2, 3)]


def test_a_word_that_only_began_a_sentence_is_the_one_in_small_letters():
    earlier = [seen("Talks began", ("Talks", ACTOR)), seen("The talks ended", ("talks", ACTOR))]
    assert proposed(earlier, "Now talks go on") == [(1, ACTOR, 2, 2)]


def test_passages_outside_the_work_neither_teach_nor_are_proposed():
    greyed = seen("They say China sold", ("China", ACTOR), outside=["China sold"])
    assert proposed([greyed], "So China") == []
    earlier = [seen("They say China sold", ("China", ACTOR))]
    assert proposed(earlier, seen("So China", outside=["So China"])) == []


def test_nothing_is_proposed_over_the_same_label_or_on_a_labelled_span():
    earlier = [seen("They say China sold", ("China", ACTOR))]
    assert proposed(earlier, seen("Then China met", ("Then China", ACTOR))) == []
    assert proposed(earlier, seen("Then China met", ("China", COMMODITY))) == []
    assert proposed(earlier, seen("Then China met", ("Then China met", COMMODITY))) != [], "it may lie inside"


def test_nothing_is_proposed_inside_a_token():
    earlier = [seen("They say China sold", ("China", ACTOR))]
    target = seen("Then China-led talks")
    joined = Seen(target.words, Tokens([4, 14, 20], [1, 1, 0], [0]), target.room)
    assert proposed(earlier, joined) == []
    assert proposed(earlier, target) == [(1, ACTOR, 1, 1)]


def test_what_was_turned_down_here_does_not_come_again():
    earlier = [seen("They say China sold", ("China", ACTOR))] * 3
    assert proposed(earlier, seen("Then China met", rejected=[("China", ACTOR)])) == []


def test_a_term_is_proposed_until_it_turns_out_to_be_something_else():
    labels = lexicon.forms([Term("oil", "COMMODITY")], {"COMMODITY": COMMODITY})
    target = seen("We sell oil")
    (new,) = look_up(labels, []).propose(target)
    assert (new.label, new.score) == (COMMODITY, None)
    (known,) = look_up(labels, [seen("the oil and oil", ("oil", COMMODITY))]).propose(target)
    assert known.score == 500
    assert list(look_up(labels, [seen("the oil", ("oil", ACTOR))]).propose(target)) == []


def test_terms_have_plurals_and_keep_their_capitals():
    terms = [
        Term("rare earth", "COMMODITY"),
        Term("battery", "COMMODITY"),
        Term("LNG", "COMMODITY"),
        Term("x", "NO"),
    ]
    forms = lexicon.forms(terms, {"COMMODITY": COMMODITY})
    assert set(forms) == {("rare", "earth"), ("rare", "earths"), ("battery",), ("batteries",), ("LNG",)}
    assert [lexicon.plural(w) for w in ("tax", "ox", "day", "glass", "goods")] == [
        "taxes", "oxes", "days", "glasses", "goods",
    ]  # fmt: skip


TEXT = st.lists(st.sampled_from(["a", "b", "A", "cc", ",", "é"]), min_size=1, max_size=12).map(" ".join)


@st.composite
def articles(draw):
    """An article with any labels, rejections and passages outside the work on whole words."""
    text = draw(TEXT)
    tokens = tokens_of(text)
    words = words_of(text, tokens)
    place = st.tuples(st.integers(0, len(words.texts) - 1), st.integers(1, 3)).map(
        lambda pair: words.span(pair[0], min(pair[0] + pair[1], len(words.texts)))
    )
    labels = st.sampled_from([ACTOR, COMMODITY])
    return Seen(
        words,
        tokens,
        Room(
            draw(st.lists(st.tuples(place, labels), max_size=4)),
            draw(st.lists(place, max_size=1)),
            [
                (span.start, span.end, label)
                for span, label in draw(st.lists(st.tuples(place, labels), max_size=3))
            ],
        ),
        draw(st.booleans()),
    )


@given(st.lists(articles(), max_size=4), articles())
def test_proposals_keep_clear_of_what_is_there(earlier, target):
    found = list(learn(earlier).propose(target))
    for each in found:
        assert target.tokens.aligned(each.span)
        assert (each.span.start, each.span.end, each.label) not in target.room.rejected
        assert not any(region.overlaps(each.span) for region in target.room.outside)
        assert all(span != each.span for span, _ in target.room.labelled)
        assert not any(
            label == each.label and span.overlaps(each.span) for span, label in target.room.labelled
        )
        assert 0 < each.labelled <= each.mentions
    assert all(not one.span.overlaps(other.span) for n, one in enumerate(found) for other in found[:n])
    assert found == list(learn(earlier).propose(target)), "the same every time"
