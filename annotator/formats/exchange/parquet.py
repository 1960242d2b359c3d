"""Rows of a Hugging Face dataset in Parquet files, through pyarrow, which is there only with the extra `parquet`.

The columns are those of the JSON lines; https://parquet.apache.org/docs/file-format/.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, Self

from annotator.domain.article import Draft, Problem
from annotator.formats.decode import Unfit, check_size, reason_of
from annotator.formats.jsonl import Make
from annotator.formats.jsonl_article import Source

ROWS = 500
"""Rows of one group: so many stand in memory while a file is written."""
AT_ONCE = 50
"""Rows that are taken out of a file together."""
FILE_LIMIT = 2_000_000_000
GROUP_LIMIT = 500_000_000
"""Bytes that one group of rows may have when it is unpacked, as the file itself says."""


class ParquetRows:
    """Writes rows of one form ("spans" or "tokens") into a stream, a group at a time; use it in `with`."""

    def __init__(self, stream: BinaryIO, form: str) -> None:
        from pyarrow.parquet import ParquetWriter

        self._schema = _schema(form)
        self._writer = ParquetWriter(stream, self._schema, compression="zstd")
        self._rows: list[Mapping[str, Any]] = []

    def add(self, row: Mapping[str, Any]) -> None:
        """Write a row, now or with the next ones."""
        self._rows.append(row)
        if len(self._rows) >= ROWS:
            self._flush()

    def _flush(self) -> None:
        from pyarrow import Table

        if self._rows:
            self._writer.write_table(Table.from_pylist(self._rows, schema=self._schema))
            self._rows = []

    def __enter__(self) -> Self:
        """Return the writer itself."""
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        """Write what is left, unless something went wrong, and the end of the file."""
        if kind is None:
            self._flush()
        self._writer.close()


def _schema(form: str) -> Any:
    import pyarrow

    words, number = pyarrow.string(), pyarrow.int64()
    if form == "tokens":
        return pyarrow.schema(
            {"id": words, "tokens": pyarrow.list_(words), "ner_tags": pyarrow.list_(number)}
        )
    mark = {"start": number, "end": number, "label": words}
    attribute = pyarrow.struct({"name": words, "value": words})
    span = pyarrow.struct({**mark, "text": words, "note": words, "attributes": pyarrow.list_(attribute)})
    link = pyarrow.struct({"label": words, "from": pyarrow.struct(mark), "to": pyarrow.struct(mark)})
    rest = ("title", "origin", "published", "lang", "annotator", "meta_json")
    return pyarrow.schema(
        {
            "id": words,
            "text": words,
            "spans": pyarrow.list_(span),
            "relations": pyarrow.list_(link),
            **dict.fromkeys(rest, words),
        }
    )


def read_parquet(path: Path, make: Make) -> Iterator[Draft | Problem]:
    """Yield what the rows of a Parquet file hold, and what did not come in. `make` says what a row means.

    The line of a problem is the number of its row, from 1.
    """
    try:
        if not check_size(path, FILE_LIMIT):
            yield Problem(str(path), 0, "is empty")
            return
        for number, row in enumerate(_rows(path), 1):
            yield from make(row, Source(str(path), number))
    except ImportError:
        yield Problem(str(path), 0, "is a Parquet file, which needs the library pyarrow; install pyarrow")
    except (OSError, ValueError) as error:
        yield Problem(str(path), 0, reason_of(error))
    except MemoryError:
        yield Problem(str(path), 0, "needs more memory than there is")


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(path) as file:
            groups = [file.metadata.row_group(number) for number in range(file.metadata.num_row_groups)]
            if any(group.total_byte_size > GROUP_LIMIT for group in groups):
                raise Unfit(f"has a group of rows of more than {GROUP_LIMIT // 1_000_000:,} MB when unpacked")
            for batch in file.iter_batches(batch_size=AT_ONCE):
                yield from batch.to_pylist()
    except (ArrowException, UnicodeDecodeError, OSError) as error:
        if isinstance(error, OSError) and error.errno:
            raise  # the system's, as of a disk that fails; pyarrow's own have no number
        raise Unfit(f"is no Parquet file that can be read: {str(error).splitlines()[0][:100]}") from error
