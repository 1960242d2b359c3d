"""Edges by the codebook: what goes, what stays, and the laws: inside, never empty, the same again."""

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings

from annotator.domain.codebook import Rules
from annotator.domain.span import Span
from annotator.domain.tokens import Tokens
from annotator.domain.trim import settle, trim
from annotator.paths import bundled
from tests.strategies import texts_with_span

RULES = Rules()
OFF = replace(RULES, **{field.name: False for field in fields(Rules) if field.name.startswith("trim_")})


def trimmed(text, rules=RULES):
    return trim(text, rules, Span(0, len(text))).of(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  China ", "China"),
        ("\u00a0China\u200b\n", "China"),
        ("“China”", "China"),
        ("'China'", "China"),
        ("„China‘", "China"),
        ("«China»", "China"),
        ("China,", "China"),
        ("China.”", "China"),
        ("“China,” ", "China"),
        ("China!?…", "China"),
        ("talks –", "talks"),
        ("tariffs.", "tariffs"),
        ("(China)", "China"),
        ("China)", "China"),
        ("(China", "China"),
        ("rare earths (REE)", "rare earths (REE)"),
        ("(sub)group", "(sub)group"),
        ("U.S.", "U.S."),
        ("the U.S.", "U.S."),
        ("U.S.,", "U.S."),
        ("“U.S.”", "U.S."),
        ("Apple Inc.", "Apple Inc."),
        ("Nippon Steel Corp.", "Nippon Steel Corp."),
        ("J.", "J."),
        ("anti-U.S.", "anti-U.S."),
        ("rose 1.5.", "rose 1.5"),
        ("Nothing.", "Nothing"),
        ("in the U.S..", "in the U.S."),
        ("China's", "China"),
        ("China’s", "China"),
        ("CHINA’S", "CHINA"),
        ("the U.S.’s", "U.S."),
        ("workers’", "workers"),
        ("the tariffs", "tariffs"),
        ("The  tariffs", "tariffs"),
        ("these three firms", "three firms"),
        ("an agreement", "agreement"),
        ("“the tariffs,”", "tariffs"),
        ("the “Geneva truce”", "Geneva truce"),
        ("theatre tickets", "theatre tickets"),
        ("rare-earth", "rare-earth"),
        ("中国。", "中国"),
        ("the", "the"),
        ("the ", "the"),
        ("’s", "s"),
    ],
)
def test_edges_by_the_codebook(text, kept):
    assert trimmed(text) == kept


@pytest.mark.parametrize("text", [" ", "“”", "...", "(", "’", "the", "'s", "\u200b", "?!"])
def test_nothing_is_ever_trimmed_away(text):
    assert len(trimmed(text)) >= 1


@pytest.mark.parametrize(
    ("rule", "text", "kept"),
    [
        ("trim_whitespace", " x ", " x "),
        ("trim_quotes", "“x”", "“x”"),
        ("trim_punctuation", "(x),", "(x),"),
        ("trim_possessive", "China’s", "China’s"),
        ("trim_article", "the tariffs", "the tariffs"),
    ],
)
def test_each_rule_can_be_switched_off(rule, text, kept):
    assert trimmed(text, replace(RULES, **{rule: False})) == kept
    assert trimmed(text) != text


def test_articles_are_those_of_the_codebook():
    assert trimmed("die Zölle", replace(RULES, articles=("die",))) == "Zölle"
    assert trimmed("the Zölle", replace(RULES, articles=("die",))) == "the Zölle"


def test_only_what_lies_inside_the_span_counts():
    text = "of the U.S. tariffs’s"
    assert trim(text, RULES, Span(3, 11)).of(text) == "U.S."
    assert trim(text, RULES, Span(3, 10)).of(text) == "U.S"


@settings(max_examples=300)
@given(texts_with_span())
def test_trimming_stays_inside_never_empties_and_is_done_at_once(made):
    text, span = made
    kept = trim(text, RULES, span)
    assert span.contains(kept)
    assert len(kept) >= 1
    assert trim(text, RULES, kept) == kept
    assert trim(text, OFF, span) == span


@given(texts_with_span())
def test_a_span_with_a_word_keeps_a_letter(made):
    text, span = made
    if any(character.isalpha() for character in span.of(text)):
        assert any(character.isalpha() for character in trim(text, RULES, span).of(text))


# -- the gold annotation of the seed article


def gold():
    with bundled("data", "seed-gold.jsonl").open(encoding="utf-8") as file:
        article = json.loads(file.readline())
    return article["text"], [Span(row["start"], row["end"]) for row in article["spans"]]


def blank_tokens(text):
    import spacy

    doc = spacy.blank("en")(text)
    return Tokens([t.idx + len(t) for t in doc], [int(bool(t.whitespace_)) for t in doc], [0])


def test_every_gold_span_is_as_the_rules_want_it():
    text, spans = gold()
    assert len(spans) == 54
    assert [span.of(text) for span in spans if trim(text, RULES, span) != span] == []


def test_every_gold_span_stands_on_tokens():
    text, spans = gold()
    tokens = blank_tokens(text)
    assert [span.of(text) for span in spans if settle(text, tokens, RULES, span) != span] == []


def test_a_careless_drag_over_a_gold_span_settles_on_it():
    """One code point less on each side still marks the same words."""
    text, spans = gold()
    tokens = blank_tokens(text)
    for span in spans:
        inner = Span(span.start + 1, span.end - 1) if len(span) > 2 else span
        assert settle(text, tokens, RULES, inner) == span
