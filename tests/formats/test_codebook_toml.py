"""Codebooks: the built-in one, the round trip, and every mistake by name and line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.codebook import Attribute, Codebook, Example, Label, Point, Rules, label_uuid
from annotator.errors import BadFile, BadValue
from annotator.formats.codebook_toml import TAKEN_LETTERS, load_builtin, parse_codebook, write_codebook

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
SOME = WORDS.filter(bool)
NAMES = st.text(st.sampled_from('ABCDÉ中😀 |"\\-'), min_size=1, max_size=8).filter(
    lambda name: name == name.strip() and name
)
POINTS = st.lists(st.builds(Point, WORDS, WORDS), max_size=2).map(tuple)
ATTRIBUTES = st.lists(
    st.builds(Attribute, SOME, SOME, st.sampled_from(["text", "flag"]))
    | st.builds(Attribute, SOME, SOME, st.just("choice"), st.lists(WORDS, min_size=1, max_size=3).map(tuple)),
    max_size=2,
    unique_by=lambda attribute: attribute.name,
).map(tuple)
LABELS = st.builds(
    Label,
    uuid=st.uuids().map(str),
    name=NAMES,
    colour=st.integers(1, 12),
    definition=WORDS,
    long=WORDS,
    include=POINTS,
    exclude=POINTS,
    examples=st.lists(st.builds(Example, WORDS, SOME, WORDS, st.booleans(), WORDS), max_size=2).map(tuple),
    attributes=ATTRIBUTES,
    retired=st.booleans(),
)
CODEBOOKS = st.builds(
    Codebook,
    name=SOME,
    title=SOME,
    labels=st.lists(
        LABELS, min_size=1, max_size=4, unique_by=(lambda label: label.name, lambda label: label.uuid)
    ).map(tuple),
    version=WORDS,
    language=WORDS,
    description=WORDS,
    general=st.lists(WORDS, max_size=2).map(tuple),
    rules=st.builds(
        Rules,
        *[st.booleans()] * 5,
        st.lists(WORDS, max_size=2).map(tuple),
        st.sampled_from(["refuse", "allow"]),
    ),
    small_words=st.dictionaries(SOME, st.frozensets(WORDS, max_size=3), max_size=2),
)


@given(CODEBOOKS)
def test_what_is_written_reads_back_the_same(codebook):
    assert parse_codebook(write_codebook(codebook)) == codebook


def test_the_built_in_codebook():
    codebook = load_builtin("trade-news")
    assert [(label.name, label.key, label.letter) for label in codebook.labels] == [
        ("ACTOR", "1", "a"), ("EVENT", "2", "e"), ("COMMODITY", "3", "c"),
    ]  # fmt: skip
    assert all(label.include and label.exclude and label.examples for label in codebook.labels)
    assert "the" in codebook.small_words["en"]
    assert parse_codebook(write_codebook(codebook)) == codebook


@pytest.mark.parametrize("name", ["sports", "../codebooks/trade-news", ""])
def test_other_built_in_codebooks_are_refused(name):
    with pytest.raises(BadValue, match="built in are own-labels, trade-news"):
        load_builtin(name)


def test_the_least_that_is_a_codebook():
    codebook = parse_codebook('name = "n"\n[[labels]]\nname = "A"\nkey = 4\n')
    assert codebook == Codebook("n", "n", (Label(label_uuid("A"), "A", key="4"),))


TWO = 'name = "n"\n[[labels]]\nname = "A"\nkey = "1"\nletter = "a"\n\n[[labels]]\nname = "B"\n'


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        ("name = ", "it is not TOML: invalid value", 1),
        ("\nname = 1\nname = 2", "it is not TOML: cannot overwrite", 3),
        ("x = " + "[" * 100_000, "too deep", 0),
        ("x = " + "9" * 5000, "numbers too long", 0),
        ('[[labels]]\nname = "A"', "the codebook has no name", 0),
        ('name = "n"', "the codebook has no labels", 0),
        ('name = "n"\nlabels = "A"', "labels of the codebook is not a list of tables", 0),
        ('name = "n"\ncolor = 1\n', "the codebook has the unknown key color", 0),
        (TWO + 'color = 1\n', "the label B has the unknown key color", 7),
        (TWO.replace('"B"', '"A"'), "the label A is there twice", 7),
        (TWO + 'key = "1"', "the labels A and B have the same key 1", 7),
        (TWO + 'letter = "A"', "the labels A and B have the same letter A", 7),
        (TWO + f'id = "{label_uuid("A")}"', "the labels A and B have the same id", 7),
        (TWO + 'id = "7"', "the id of the label B is not a UUID", 7),
        (TWO + 'key = "x"', "the key of the label B is not a digit", 7),
        (TWO + 'key = "12"', "the key of the label B is not a digit", 7),
        (TWO + 'letter = "ab"', "the letter of the label B is not one letter", 7),
        (TWO + "colour = 13", "the colour of the label B is neither a number from 1 to 12 nor of the form #RRGGBB", 7),
        (TWO + "colour = true", "the colour of the label B", 7),
        (TWO.replace('"B"', '""'), "a label has an empty name", 7),
        (TWO.replace('"B"', "3"), "a label has a name that is not a string", 7),
        (TWO.replace('"B"', '"B\\u0007"'), "a label has a name with a control character", 7),
        (TWO + "definition = 3", "definition of the label B is not a string", 7),
        (TWO + "retired = 1", "retired of the label B is not true or false", 7),
        (TWO + '[[labels.examples]]\nbefore = "x"', "an example of the label B has no span", 7),
        (TWO + '[[labels.attributes]]\nname = "x"\nkind = "choice"', "the attribute x of the label B needs values", 7),
        (TWO + '[[labels.attributes]]\nname = "x"\nkind = "date"', "the kind of the attribute x", 7),
        (TWO + '[[labels.attributes]]\nname = "x"\n[[labels.attributes]]\nname = "x"', "the label B has an attribute twice", 7),
        (TWO + "[rules]\nnesting = 1", "nesting of rules is not true or false", 0),
        (TWO + '[rules]\nsame_label_overlap = "maybe"', "same_label_overlap is neither", 0),
        (TWO + "[rules]\ntrim = true", "rules has the unknown key trim", 0),
        (TWO + "[small_words]\nen = 3", "en of small_words is not a list of strings", 0),
    ],
)  # fmt: skip
def test_mistakes(text, reason, line):
    with pytest.raises(BadFile) as caught:
        parse_codebook(text, "mine.toml")
    assert reason in caught.value.reason
    assert (caught.value.path, caught.value.line) == ("mine.toml", line)
    assert not caught.value.reason.endswith(".")


@pytest.mark.parametrize("letter", sorted(TAKEN_LETTERS | {letter.lower() for letter in TAKEN_LETTERS}))
def test_the_program_keeps_its_letters(letter):
    with pytest.raises(BadFile, match=f"the letter {letter} of the label B is taken"):
        parse_codebook(TWO + f'letter = "{letter}"')


def test_an_endless_codebook_is_refused():
    with pytest.raises(BadFile, match="more than 2,000,000 characters"):
        parse_codebook("#" * 2_000_001)
