"""Options that cannot be meant are refused by name."""

import pytest

from annotator.errors import BadValue
from annotator.formats.spacy_corpus.options import CorpusOptions


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"component": "tagger"}, "tagger"),
        ({"misaligned": "guess"}, "guess"),
        ({"overlaps": "widest"}, "widest"),
        ({"overlaps": "priority:"}, "priority:"),
        ({"split": (80, -10, 30)}, "80/-10/30"),
        ({"split": (0, 0, 0)}, "0/0/0"),
        ({"split": (80, 20)}, "80/20"),
        ({"shard": 0}, "one article"),
    ],
)
def test_refusals(options, named):
    with pytest.raises(BadValue, match=named):
        CorpusOptions(**options)


def test_priority_names_labels_in_order():
    assert CorpusOptions(overlaps="priority: C, A,").priority == ("C", "A")
    assert CorpusOptions().priority == ()


def test_components():
    assert CorpusOptions().components == ("ner", "spancat")
    assert CorpusOptions(component="ner").components == ("ner",)
