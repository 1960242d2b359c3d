"""How much a file may cost. Nobody's article is larger; what is larger is a mistake or an attack.

The figures and their reasons were measured: a zip of 292 KB unpacks to 300 MB, its header may lie about it, a line of
500 MB takes 1.5 GB of memory.
"""

from __future__ import annotations

PAGE_LIMIT = 20_000_000
"""Bytes of a web page."""
DOCUMENT_LIMIT = 100_000_000
"""Bytes of a PDF, Word or Excel file: most of it is pictures."""
TABLE_LIMIT = 2_000_000_000
"""Bytes of a table or an archive, both of which are read piece by piece."""
FIELD_LIMIT = 50_000_000
"""Bytes of one line of a table."""
MEMBER_LIMIT = 50_000_000
"""Bytes of one file in an archive, unpacked."""
TOTAL_LIMIT = 500_000_000
"""Bytes of all files in an archive, unpacked."""
ENTRY_LIMIT = 10_000
"""Files in an archive."""
RATIO = 200
"""How many times larger than packed a file may be."""
FREE = 1_000_000
"""Bytes that may be unpacked before the ratio counts: small files of one letter are harmless."""
SECONDS = 60.0
"""How long one page or document may take."""
PAGES = 5_000
"""Pages of a PDF."""
DEPTH = 50
"""How many folders may lie in each other."""
