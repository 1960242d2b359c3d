"""Annotations in the form that gamma's own tool reads; gamma itself needs minutes an article and is not computed here.

Source: Mathet, Widlöcher & Métivier (2015), The unified and holistic method gamma, CL 41(3); the form is that of
pygamma-agreement's `Continuum.from_csv`: annotator, category, start, end, without a head.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from io import StringIO

from annotator.agreement.pairing import Mark


def gamma_csv(marks: Mapping[str, Iterable[Mark]]) -> str:
    """Return one article's marks by annotator's name as CSV, ordered by annotator and place."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for who, own in marks.items():
        writer.writerows((who, label, start, end) for start, end, label in sorted(own))
    return out.getvalue()
