"""Configs are complete for the installed spaCy, relative, and suggest spans as long as the data has them."""

import pytest

from annotator.formats.spacy_corpus.configs import pace, write_config
from annotator.formats.spacy_corpus.options import CorpusOptions


@pytest.fixture
def config(tmp_path):
    def config(component, **changed):
        from spacy.util import load_config

        given = {
            "train": "corpus/train.spacy",
            "dev": "corpus/dev.spacy",
            "articles": 40,
            "reach": 7,
        } | changed
        write_config(
            tmp_path / "a" / "x.cfg",
            [component] if isinstance(component, str) else component,
            CorpusOptions(lang="de", seed=5),
            **given,
        )
        return load_config(tmp_path / "a" / "x.cfg")

    return config


@pytest.mark.parametrize("component", ["ner", "spancat"])
def test_a_config_is_complete(config, component):
    from spacy.util import load_model_from_config

    found = config(component)
    assert (found["paths"]["train"], found["paths"]["dev"]) == ("corpus/train.spacy", "corpus/dev.spacy")
    assert found["nlp"]["lang"] == "de"
    assert found["system"]["seed"] == 5
    nlp = load_model_from_config(found.interpolate(), auto_fill=False)
    assert nlp.pipe_names == ["tok2vec", component]


def test_the_suggester_reaches_the_longest_span(config):
    found = config("spancat", reach=11)["components"]["spancat"]
    assert found["suggester"] == {"@misc": "spacy.ngram_range_suggester.v1", "min_size": 1, "max_size": 11}
    assert found["spans_key"] == "sc"


def test_few_articles_get_few_steps(config):
    assert pace(1) == pace(60) < pace(61) < pace(301) < pace(10_000) == (20000, 1600, 400)
    training = config("ner", articles=61)["training"]
    assert (training["max_steps"], training["patience"], training["eval_frequency"]) == pace(61)
