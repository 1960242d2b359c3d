"""A process of its own that writes acts into a project: `python -m tests.store.writer <file> <acts> <annotator>`.

Prints an id after each act that was acknowledged, "failed" where one was not.
"""

import sys
from pathlib import Path

from annotator.domain.annotation import Annotation, Status
from annotator.domain.span import Span
from annotator.store.annotations import save_annotations, set_status
from annotator.store.database import Database
from annotator.store.journal import Journal
from annotator.store.people import find_annotator


def main(path, acts, name):
    database = Database.open(Path(path))
    journal = Journal(database)
    who = find_annotator(database, name)
    article = database.value("SELECT min(id) FROM article")
    label = database.value("SELECT min(id) FROM label")
    length = database.value("SELECT min(characters) FROM text")
    for number in range(acts):
        start = number % (length - 1)
        annotation = Annotation(
            Span(start, start + 1), "ACTOR", article=article, annotator=who.id, label=label, note=str(number)
        )
        try:
            with journal.step(f"Act {number}", annotator=who.id, article=article) as step:
                first, second = save_annotations(step, [annotation, annotation])
                set_status(step, article, who.id, Status.IN_PROGRESS if number % 2 else Status.SKIPPED)
        except Exception as error:  # noqa: BLE001 - the parent counts failures of every kind
            print("failed", type(error).__name__, error, flush=True)
            continue
        print(first, second, flush=True)
    database.close()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
