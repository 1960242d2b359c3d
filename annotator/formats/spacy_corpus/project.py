"""project.yml and requirements.txt: one command that trains and evaluates, and single ones beside it.

`check` (spaCy's debug data) is no part of `all`: it fails below 100 training articles, although training works.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from annotator.formats.spacy_corpus.options import CorpusOptions

_NAMES = {
    "ner": "named entities (flat)",
    "spancat": "spans (overlapping)",
    "shared": "entities and spans on one tok2vec",
}


def project_yml(options: CorpusOptions, paths: Mapping[str, str]) -> str:
    """Return the text of project.yml.

    Args:
        options: of the export.
        paths: where "train", "dev" and "test" are to be read, relative to the project.
    """
    verbs = ["train", "evaluate"]
    steps = [f"{verb}-{component}" for verb in verbs for component in options.models]
    lines = [
        f"title: {json.dumps(options.name, ensure_ascii=False)}",
        'description: "Train and evaluate with: python -m spacy project run all"',
        "vars:",
        f'  lang: "{options.lang}"',
        "  gpu: -1",
        f"  seed: {options.seed}",
        'directories: ["corpus", "configs", "training", "metrics"]',
        "workflows:",
        "  all:",
        *(f"    - {step}" for step in steps),
        "commands:",
        "  - name: check",
        '    help: "Let spaCy look at the data. Below 100 training articles it reports an error; training still works."',
        "    script:",
        *(f'      - "python -m spacy debug data configs/{name}.cfg"' for name in options.models),
    ]
    for component in options.models:
        lines += _train(component, paths)
    for component in options.models:
        lines += _evaluate(component, paths)
    return "\n".join(lines) + "\n"


def _train(name: str, paths: Mapping[str, str]) -> list[str]:
    inputs = dict.fromkeys((paths["train"], paths["dev"]))
    return [
        f"  - name: train-{name}",
        f'    help: "Train {_NAMES[name]}"',
        "    script:",
        f'      - "python -m spacy train configs/{name}.cfg --output training/{name} --gpu-id ${{vars.gpu}} '
        '--system.seed ${vars.seed}"',
        "    deps:",
        f'      - "configs/{name}.cfg"',
        *(f'      - "{path}"' for path in inputs),
        "    outputs:",
        f'      - "training/{name}/model-best"',
    ]


def _evaluate(name: str, paths: Mapping[str, str]) -> list[str]:
    return [
        f"  - name: evaluate-{name}",
        f'    help: "Measure {_NAMES[name]} on {paths["test"]}"',
        "    script:",
        f'      - "python -m spacy evaluate training/{name}/model-best {paths["test"]} --output metrics/{name}.json '
        '--gpu-id ${vars.gpu}"',
        "    deps:",
        f'      - "training/{name}/model-best"',
        f'      - "{paths["test"]}"',
        "    outputs:",
        f'      - "metrics/{name}.json"',
    ]


def requirements(spacy_version: str) -> str:
    """Return requirements.txt for the spaCy that wrote the corpus and its bug fixes."""
    major, minor = spacy_version.split(".")[:2]
    return f"spacy>={spacy_version},<{major}.{int(minor) + 1}\n"
