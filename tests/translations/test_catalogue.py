"""The catalogues: every text of the interface stands in them, none is unfinished, nothing is lost on the way."""

import re

import pytest

from annotator.ui.language import LANGUAGES
from tests.translations.catalogue import REASONS, SENTENCES, compile_catalogue, read, write
from tests.translations.collect import collect, reasons, sentences

SPOKEN = [code for code, _ in LANGUAGES if code != "en"]
ADVICE = "Run `make translations` and write what it names; CONTRIBUTING.md says how."


@pytest.fixture(scope="module")
def found():
    return collect()


@pytest.fixture(params=SPOKEN)
def catalogue(request):
    return read(request.param)


def test_texts_are_literals(found):
    assert found.wrong == []


def test_every_text_stands_in_the_catalogue(catalogue, found):
    assert sorted({*found.places, *sentences(), *reasons()} - set(catalogue.forms)) == [], ADVICE


def test_nothing_stands_there_that_nobody_says(catalogue, found):
    assert sorted(set(catalogue.forms) - {*found.places, *sentences(), *reasons()}) == [], ADVICE


def test_none_is_unfinished(catalogue):
    assert catalogue.unfinished() == [], ADVICE


def test_the_patterns_of_sentences_are_those_of_the_code():
    lines = SENTENCES.read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == sentences(), ADVICE


def test_the_patterns_of_reasons_are_those_of_the_code():
    lines = REASONS.read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == reasons(), ADVICE


def test_what_is_put_in_is_put_in_everywhere(catalogue):
    hole = re.compile(r"\{\d*\}")
    for text, forms in catalogue.forms.items():
        for number, form in enumerate(forms):
            wanted = set(hole.findall(text))
            if len(forms) > 1 and number == 0:
                assert set(hole.findall(form)) <= wanted, text
            else:
                assert set(hole.findall(form)) == wanted, text


def test_edges_of_a_text_are_kept(catalogue):
    for text, forms in catalogue.forms.items():
        for form in forms:
            assert (text[:1].isspace(), text[-1:].isspace()) == (form[:1].isspace(), form[-1:].isspace()), (
                text
            )
            assert text.endswith("…") == form.endswith("…"), text


def test_the_compiled_catalogue_is_that_of_the_source(catalogue, tmp_path):
    compile_catalogue(catalogue, tmp_path / "new.qm")
    assert (tmp_path / "new.qm").read_bytes() == catalogue.compiled.read_bytes(), ADVICE


def test_a_new_text_is_unfinished_and_one_that_is_gone_is_dropped(catalogue, found, tmp_path, monkeypatch):
    monkeypatch.setattr("tests.translations.catalogue.FOLDER", tmp_path)
    gone = next(iter(found.places))
    fewer = type(found)({text: where for text, where in found.places.items() if text != gone}, found.plurals)
    fewer.add("A text that nobody has said before", "here")
    write(catalogue, fewer, [])
    again = read(catalogue.language)
    assert "A text that nobody has said before" in again.unfinished()
    assert gone not in again.forms
