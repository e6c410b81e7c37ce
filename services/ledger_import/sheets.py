"""Opens a spreadsheet or a text table whatever its name says: its sheets as rows of cells."""

import hashlib
from pathlib import Path

from services.errors import BadLedger
from services.ledger_import.cells import Sheet
from services.ledger_import.containers import LARGEST_FILE, Kind, kind_of
from services.ledger_import.delimited import read_delimited
from services.ledger_import.workbooks import read_workbook
from services.progress import Progress
from services.whole_files import read_whole

_HEAD = 8192


def read_sheets(path: Path, name_of_text: str, progress: Progress) -> tuple[list[Sheet], str]:
    """The sheets with something in them, and the SHA-256 of the file.

    The one sheet of a text file is called ``name_of_text``. Raises CannotRead, and BadLedger with
    the detail not_a_spreadsheet, encrypted, damaged, too_large or empty.
    """
    content = read_whole(path, LARGEST_FILE)
    kind = kind_of(path, content[:_HEAD], len(content))
    if kind is Kind.TEXT:
        sheets = read_delimited(path, content, name_of_text)
    else:
        sheets = read_workbook(path, kind, progress)
    if not sheets:
        raise BadLedger(path, "empty")
    return sheets, hashlib.sha256(content).hexdigest()
