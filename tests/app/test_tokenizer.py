"""Words and sentences: whatever the text, its tokens rebuild it."""

import pytest
import spacy
from hypothesis import given

from annotator.app.tokenizer import tokenizer
from annotator.domain.span import Span
from annotator.errors import BadValue
from tests.strategies import TEXTS


def tokens_of(text, lang="en"):
    return next(iter(tokenizer(lang).tokenize([text])))


def rebuilt(text, tokens):
    parts = [tokens.span(n).of(text) + " " * tokens.spaces[n] for n in range(len(tokens))]
    return "".join(parts)


def words(text, lang="en"):
    tokens = tokens_of(text, lang)
    return [tokens.span(n).of(text) for n in range(len(tokens))]


def sentences(text, lang="en"):
    tokens, found, at = tokens_of(text, lang), [], 0
    while at < len(text) and (sentence := tokens.sentence(at)) and (not found or sentence != found[-1]):
        found.append(sentence)
        at = sentence.end + 1
    return [sentence.of(text) for sentence in found]


@pytest.mark.parametrize(
    "text",
    [
        "Trump said 👨‍👩‍👧 and 🇨🇳 agree.",
        "日本はコメの輸出を禁止した。",
        "한국 정부는 쌀 수출을 금지했다.",
        "Café naïve Zoe\u0308",
        "a\u00a0b\u202fc\u3000d",
        "zero\u200bwidth \u200e and \u2028 lines",
        "  two  blanks   three ",
        "one\n\n\ntwo\tthree\r",
        "𝒳 math 𝟙",
        "שלום עולם، مرحبا",
        "\U0010fffd private",
        " ",
    ],
)
@pytest.mark.parametrize("lang", ["en", "xx", "de", "ja"])
def test_tokens_rebuild_the_text(text, lang):
    assert rebuilt(text, tokens_of(text, lang)) == text


@given(TEXTS)
def test_tokens_rebuild_any_text(text):
    assert rebuilt(text, tokens_of(text)) == text


@given(TEXTS)
def test_they_are_spacys_own(text):
    doc = spacy.blank("en").make_doc(text)
    tokens = tokens_of(text)
    assert [(t.idx, t.idx + len(t)) for t in doc] == list(zip(tokens.starts, tokens.ends, strict=True))
    assert [bool(t.whitespace_) for t in doc] == [bool(blank) for blank in tokens.spaces]


@given(TEXTS)
def test_sentences_begin_with_the_text_and_ascend(text):
    found = list(tokens_of(text).sentences)
    assert found[:1] == [0]
    assert found == sorted(set(found))
    assert all(0 <= start < len(tokens_of(text)) for start in found)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One ends. Two ends! Three?", ["One ends.", "Two ends!", "Three?"]),
        ("“We agree.” He left.", ["“We agree.”", "He left."]),
        ("A title\n\nThe body.", ["A title\n\n", "The body."]),
        ("The U.S. exports steel.", ["The U.S. exports steel."]),
        ("No stop at all", ["No stop at all"]),
        ("終わり。次", ["終わり。", "次"]),
    ],
)
def test_sentences(text, parts):
    lang = "xx" if "。" in text else "en"
    if lang == "xx":
        assert tokens_of("終わり 。 次", "xx").sentence(6) == Span(6, 7)
    else:
        assert sentences(text) == parts


def test_many_texts_come_in_order():
    texts = [f"Story {n}." for n in range(500)]
    assert [len(tokens) for tokens in tokenizer("en").tokenize(texts)] == [3] * 500


def test_the_tokenizer_of_the_language_is_used():
    assert words("Codelco-led") == ["Codelco", "-", "led"]
    assert words("Codelco-led", "de") == ["Codelco-led"]


@pytest.mark.parametrize("lang", ["ja", "ko", "th", "vi"])
def test_a_language_that_needs_a_library_falls_back(lang):
    maker = tokenizer(lang)
    assert maker.lang == lang
    assert maker.name.startswith(("spacy-xx-", f"spacy-{lang}-"))


@pytest.mark.parametrize("lang", ["qq", "klingon", "", "..", "EN"])
def test_an_unknown_language_is_refused(lang):
    with pytest.raises(BadValue, match="no tokenizer"):
        tokenizer(lang)


def test_the_name_says_library_language_version_and_rules():
    library, lang, version, rules = tokenizer("en").name.split("-")
    assert (library, lang, version) == ("spacy", "en", spacy.__version__)
    assert len(rules) == 8
    assert tokenizer("de").name.split("-")[3] != rules


def test_the_name_changes_with_the_rules():
    from annotator.app.tokenizer import Tokenizer

    nlp = spacy.blank("en")
    before = Tokenizer("en", "en", nlp).name
    assert before == tokenizer("en").name
    nlp.tokenizer.add_special_case("gimme", [{"ORTH": "gim"}, {"ORTH": "me"}])
    assert Tokenizer("en", "en", nlp).name != before
