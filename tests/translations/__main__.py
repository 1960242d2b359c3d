"""`make translations`: put every text of the interface into the catalogues, compile them, and name what is unfinished."""

from __future__ import annotations

import sys

from annotator.ui.language import LANGUAGES
from tests.translations.catalogue import FOLDER, REASONS, SENTENCES, compile_catalogue, read, write
from tests.translations.collect import collect, reasons, sentences


def main() -> int:
    """Bring every catalogue up to date; 1 where something is unfinished."""
    found, below = collect(), sentences()
    for problem in found.wrong:
        print(problem)
    FOLDER.mkdir(parents=True, exist_ok=True)
    head = "# Patterns of sentences from below the interface; kept by `make translations`.\n"
    SENTENCES.write_text(head + "".join(f"{one}\n" for one in below), "utf-8")
    clauses = reasons()
    head = "# Patterns of why something of a file did not come in; kept by `make translations`.\n"
    REASONS.write_text(head + "".join(f"{one}\n" for one in clauses), "utf-8")
    below += clauses
    missing = 0
    for language, name in LANGUAGES:
        if language == "en":
            continue
        catalogue = read(language)
        write(catalogue, found, below)
        catalogue = read(language)
        compile_catalogue(catalogue)
        for text in catalogue.unfinished():
            print(f"{name}: {text}")
        missing += len(catalogue.unfinished())
        print(f"{name}: {len(catalogue.forms):,} texts, {len(catalogue.unfinished()):,} unfinished.")
    return 1 if missing or found.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
