"""`python -m tests.benchmarks [ids …] [--quick]`: measure, print the table, write build/bench.json."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from tests.benchmarks import (
    bringing,
    bundled,
    clustering,
    committing,
    corpora,
    exporting,
    importing,
    listing,
    opening,
    palette,
    peers,
    recalling,
    remembering,
    reviewing,
    searching,
    starting,
    viewing,
)
from tests.benchmarks.figure import AIMS, Figure, Skip, keep, table

GROUPS: tuple[tuple[tuple[str, ...], Callable[[bool], list[Figure]]], ...] = (
    (("start",), starting.measure),
    (("open-6k", "open-60k", "label-6k", "label-60k", "scroll-60k"), viewing.measure),
    (("open-1m", "open-10m"), opening.measure),
    (("commit",), committing.measure),
    (("import-10k",), importing.measure),
    (("import-brat-1k", "import-conll-10k", "import-prodigy-10k"), peers.measure),
    (("import-html-1k", "import-files-10k"), bringing.measure),
    (("export-10k-time", "export-10k-memory"), exporting.measure),
    (("export-100k-memory",), exporting.measure_large),
    (("list-100k",), listing.measure),
    (("search-100k",), searching.measure),
    (("cluster-10k", "cluster-100k", "import-100-into-100k"), clustering.measure),
    (("history-100k",), recalling.measure),
    (("palette-10k",), palette.measure),
    (("agree-1k", "agree-update"), reviewing.measure_agreement),
    (("merge-1k",), reviewing.measure_merge),
    (("disagreements-50k",), reviewing.measure_list),
    (("memory-500",), remembering.measure),
    (("bundle-start",), bundled.measure),
)
"""Which module measures which figures."""


def main() -> int:
    """Run what is asked for, in the order of the table."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("ids", nargs="*", metavar="id", help=f"only these: {', '.join(AIMS)}")
    parser.add_argument("--quick", action="store_true", help="smaller corpora, fewer rounds")
    options = parser.parse_args()
    unknown = [name for name in options.ids if name not in AIMS]
    if unknown:
        parser.error(f"there is no figure {', '.join(unknown)}; there are {', '.join(AIMS)}")
    if options.quick:
        print(
            "A quick run: smaller corpora and fewer rounds, so these are not the figures of the documentation."
        )
    figures: list[Figure] = []
    for names, measure in GROUPS:
        wanted = [name for name in names if not options.ids or name in options.ids]
        if not wanted:
            continue
        print(f"{', '.join(wanted)} …", file=sys.stderr, flush=True)
        try:
            figures += [one for one in measure(options.quick) if one.id in wanted]
        except Skip as reason:
            print(f"Skipped: {', '.join(wanted)}: {reason}.")
    figures.sort(key=lambda one: list(AIMS).index(one.id))
    print(table(figures))
    out = corpora.REPOSITORY / "build" / "bench.json"
    keep(figures, out)
    print(f"{len(figures)} of {len(AIMS)} figures in {out.relative_to(corpora.REPOSITORY)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
