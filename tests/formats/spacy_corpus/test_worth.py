"""What scores would be worth."""

import pytest

from annotator.formats.spacy_corpus.worth import WORDS, doubts


@pytest.mark.parametrize(
    ("articles", "annotations", "found"),
    [
        ({"train": 8, "dev": 1, "test": 1}, {"train": 9, "dev": 1, "test": 2}, ()),
        ({"train": 8, "dev": 1, "test": 1}, {"train": 9, "dev": 0, "test": 2}, ("dev-empty",)),
        ({"train": 8, "dev": 1, "test": 1}, {"train": 9, "dev": 3}, ("test-empty",)),
        ({"train": 8, "dev": 1, "test": 1}, {"dev": 3, "test": 1}, ("train-empty",)),
        ({"train": 1}, {"train": 5}, ("one-article",)),
        ({"test": 1}, {"test": 5}, ("one-article",)),
        ({"train": 2}, {"train": 5}, ("no-dev", "no-test")),
        ({"dev": 1, "test": 1}, {"dev": 5}, ("no-train", "test-empty")),
    ],
)
def test_doubts(articles, annotations, found):
    assert doubts(articles, annotations) == found
    assert set(found) <= set(WORDS)
