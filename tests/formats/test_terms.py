import pytest

from annotator.domain.term import Term
from annotator.errors import BadFile
from annotator.formats.terms import read_terms, shipped_terms


def written(tmp_path, name, text):
    file = tmp_path / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("t.csv", "term,label\ncrude oil,COMMODITY\nChina,ACTOR\n"),
        ("t.csv", "\ufeffLabel;note;Term\nCOMMODITY;x; crude  oil \n\nACTOR;;China"),
        ("t.tsv", "term\tlabel\r\ncrude oil\tCOMMODITY\r\nChina\tACTOR\r\n"),
        (
            "t.jsonl",
            '{"term": "crude oil", "label": "COMMODITY"}\n\n{"pattern": "China", "label": "ACTOR"}\n',
        ),
        ("t.toml", 'COMMODITY = ["crude oil"]\nACTOR = ["China"]\n'),
    ],
)
def test_the_forms_of_a_list_say_the_same(tmp_path, name, text):
    terms = read_terms(written(tmp_path, name, text))
    assert [(term.words, term.label) for term in terms] == [("crude oil", "COMMODITY"), ("China", "ACTOR")]


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("t.csv", "a,b\nx,y\n", "line 1: its first line must name the columns term and label"),
        ("t.csv", "term,label\noil,COMMODITY\ntin\n", "line 3: the label is missing"),
        ("t.csv", "term,label\n,ACTOR\n", "line 2: the term is missing"),
        ("t.csv", "term,label\n", "there is no term in it"),
        ("t.csv", "", "its first line must name"),
        ("t.csv", f"term,label\n{'x' * 201},ACTOR\n", "line 2: a term may have 200 characters"),
        ("t.csv", b"term,label\n\xff\xfe\xfa,ACTOR\n", "byte 0xFF"),
        ("t.jsonl", '{"term": "oil", "label": "C"}\n[1]\n', "line 2: this is not a JSON object"),
        ("t.jsonl", "{\n", "line 1: this is not a JSON object"),
        ("t.jsonl", '{"pattern": [{"LOWER": "oil"}], "label": "C"}\n', "line 1: the term is missing"),
        ("t.toml", "ACTOR = 3\n", "“ACTOR” must be a list of terms"),
        ("t.toml", "ACTOR = [\n", "Invalid value"),
        ("t.docx", "x", "a term list is a .csv"),
    ],
)
def test_a_list_that_is_none_names_file_and_line(tmp_path, name, text, sentence):
    with pytest.raises(BadFile) as caught:
        read_terms(written(tmp_path, name, text))
    assert sentence in str(caught.value)
    assert str(tmp_path / name) in str(caught.value)


def test_a_list_that_is_not_there(tmp_path):
    with pytest.raises(BadFile, match="cannot be read"):
        read_terms(tmp_path / "absent.csv")


def test_the_shipped_list_has_each_term_once():
    terms = shipped_terms()
    assert {term.label for term in terms} == {"ACTOR", "COMMODITY"}
    assert len({term.words for term in terms}) == len(terms) > 500
    assert Term("rare earths", "COMMODITY") in {Term(term.words, term.label) for term in terms}
