"""project.yml trains and evaluates in one command, which does not include the check."""

import srsly

from annotator.formats.spacy_corpus.options import CorpusOptions
from annotator.formats.spacy_corpus.project import project_yml, requirements

PATHS = {"train": "corpus/train", "dev": "corpus/dev.spacy", "test": "corpus/dev.spacy"}


def test_all_trains_and_evaluates_without_the_check():
    found = srsly.yaml_loads(project_yml(CorpusOptions(name='a "b": #c\\'), PATHS))
    assert found["title"] == 'a "b": #c\\'
    assert found["workflows"] == {"all": ["train-ner", "train-spancat", "evaluate-ner", "evaluate-spancat"]}
    commands = {command["name"]: command for command in found["commands"]}
    assert set(commands) == {"check", *found["workflows"]["all"]}
    debug = "python -m spacy debug data configs/"
    assert commands["check"]["script"] == [f"{debug}ner.cfg", f"{debug}spancat.cfg"]
    assert commands["train-ner"]["deps"] == ["configs/ner.cfg", "corpus/train", "corpus/dev.spacy"]
    assert "corpus/dev.spacy --output metrics/ner.json" in commands["evaluate-ner"]["script"][0]
    assert "spacy_version" not in found


def test_one_component_alone():
    found = srsly.yaml_loads(project_yml(CorpusOptions(component="ner"), PATHS))
    assert found["workflows"] == {"all": ["train-ner", "evaluate-ner"]}


def test_requirements_take_bug_fixes_only():
    assert requirements("3.8.18") == "spacy>=3.8.18,<3.9\n"
