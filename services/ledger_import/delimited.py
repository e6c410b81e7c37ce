"""Reads tables kept as text: UTF-8 with or without mark, GB18030, UTF-16; comma, tab, semicolon."""

import csv
import io
from itertools import islice
from pathlib import Path

from services.errors import BadLedger
from services.ledger_import.cells import Row, Sheet
from services.ledger_import.containers import MOST_ROWS

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_ENCODINGS = ("utf-8", "gb18030")
_DELIMITERS = ",\t;，|"
_SAMPLE, _SAMPLE_ROWS = 65_536, 50  # characters, and rows of them


def read_delimited(path: Path, content: bytes, sheet_name: str) -> list[Sheet]:
    """The one sheet of a text file. Raises BadLedger: not_a_spreadsheet, too_large."""
    text = decode(path, content)
    delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[Row] = []
    try:
        for row in reader:
            if len(rows) >= MOST_ROWS:
                raise BadLedger(path, "too_large")
            rows.append(list(row))
    except csv.Error as error:
        raise BadLedger(path, "not_a_spreadsheet") from error
    return [Sheet(sheet_name, rows)] if any(any(row) for row in rows) else []


def decode(path: Path, content: bytes) -> str:
    """``content`` as text. Raises BadLedger: not_a_spreadsheet if no encoding fits."""
    marked = (encoding for mark, encoding in _MARKS if content.startswith(mark))
    for encoding in (*marked, *_ENCODINGS):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadLedger(path, "not_a_spreadsheet")


def _delimiter(text: str) -> str:
    """The separator that most rows agree on; a comma inside a cell does not make it one."""

    def agreement(delimiter: str) -> tuple[int, int]:
        # Rows, not lines: a cell in quotes may hold line breaks.
        reader = csv.reader(io.StringIO(text[:_SAMPLE], newline=""), delimiter=delimiter)
        counts = [len(row) for row in islice(reader, _SAMPLE_ROWS)]
        several = [count for count in counts if count > 1]
        if not several:
            return (0, 0)
        common = max(set(several), key=several.count)
        return (several.count(common), common)

    return max(_DELIMITERS, key=agreement)
