"""What a file really is, whatever its name says, and whether it is safe to unpack.

A renamed document, a password-protected workbook or a file made to fill the memory is refused
before a reader sees it.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from services.errors import BadLedger
from services.ledger_import.cells import Position

LARGEST_FILE = 64 * 2**20
LARGEST_CONTENT = 512 * 2**20  # unpacked; 100,000 rows of 14 columns are about 60 MB
MOST_ROWS = 200_000
MOST_CELLS = 20_000_000  # readers hold the whole rectangle up to the farthest cell

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ZIP = b"PK\x03\x04"
_CHUNK = 4 * 2**20
_HEAD = 4096
_BASE = 26
_CELL = re.compile(rb'\sr="([A-Z]{1,3}\d{1,7})"')
_LETTERS, _FIGURES = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"0123456789"
_FORMULA_CELL = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*<(?:\w+:)?f\b'
    rb"(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:</(?:\w+:)?c>|<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)"
)
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d{4,})"[^>]*office:value-type')
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_SHEET = re.compile(r"<(?:\w+:)?sheet\b[^>]*>")
_ATTRIBUTE = re.compile(r'(?:\w+:)?(\w+)="([^"]*)"')
_SHEET_PART = re.compile(r"^xl/worksheets/[^/]+\.xml$", re.IGNORECASE)


class Kind(StrEnum):
    """Kinds of files that hold ledgers."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    TEXT = "text"


def kind_of(path: Path, head: bytes, size: int) -> Kind:
    """The kind by content. Raises BadLedger: empty, too_large, encrypted, not_a_spreadsheet."""
    if size == 0:
        raise BadLedger(path, "empty")
    if size > LARGEST_FILE:
        raise BadLedger(path, "too_large")
    if head.startswith(_OLE):
        return _kind_of_ole(path)
    if head.startswith(_ZIP):
        return _kind_of_zip(path)
    if _is_text(head):
        return Kind.TEXT
    raise BadLedger(path, "not_a_spreadsheet")


def _kind_of_ole(path: Path) -> Kind:
    # The directory names its streams in UTF-16: a protected .xlsx is wrapped in such a file.
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise BadLedger(path, "encrypted")
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book\0")):
        return Kind.XLS
    raise BadLedger(path, "not_a_spreadsheet")


def _kind_of_zip(path: Path) -> Kind:
    try:
        with zipfile.ZipFile(path) as package:
            names = set(package.namelist())
            if sum(part.file_size for part in package.infolist()) > LARGEST_CONTENT:
                raise BadLedger(path, "too_large")
            if "xl/workbook.xml" in names:
                return Kind.XLSX
            if "mimetype" in names and b"opendocument.spreadsheet" in package.read("mimetype"):
                return Kind.ODS
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as error:
        raise BadLedger(path, "damaged") from error
    raise BadLedger(path, "not_a_spreadsheet")


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return True
    is_markup = head.lstrip()[:1] == b"<" or head.startswith((b"%PDF", b"{\\rtf"))
    control = sum(byte < 32 and byte not in b"\t\r\n\f" for byte in head[:_HEAD])
    return not is_markup and control == 0


def check_xlsx(path: Path) -> dict[str, frozenset[Position]]:
    """Unpack every part once, and return the formulas without a stored result by part name.

    Raises BadLedger: too_large if a reader would need more than `MOST_CELLS`, damaged if the
    checksums do not fit (also when sizes in the directory are lies).
    """
    unsolved: dict[str, frozenset[Position]] = {}
    try:
        with zipfile.ZipFile(path) as package:
            for part in package.namelist():
                if part.startswith("xl/") and part.endswith((".xml", ".rels")):
                    is_sheet = bool(_SHEET_PART.match(part))
                    found = _check_part(path, package, part, is_sheet)
                    if found:
                        unsolved[part] = found
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise BadLedger(path, "damaged") from error
    return unsolved


def sheet_parts(path: Path) -> list[str]:
    """The parts that hold the sheets, in the order in which the workbook lists the sheets."""
    with zipfile.ZipFile(path) as package:
        workbook = package.read("xl/workbook.xml").decode("utf-8", "replace")
        relations = package.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    targets = {}
    for relation in _RELATION.findall(relations):
        attributes = dict(_ATTRIBUTE.findall(relation))
        targets[attributes.get("Id", "")] = attributes.get("Target", "").removeprefix("/xl/")
    names = (dict(_ATTRIBUTE.findall(sheet)).get("id", "") for sheet in _SHEET.findall(workbook))
    return [f"xl/{targets.get(name, '')}" for name in names]


def _check_part(
    path: Path, package: zipfile.ZipFile, part: str, is_sheet: bool
) -> frozenset[Position]:
    last_row = last_column = 0
    unsolved: set[Position] = set()
    for chunk in _chunks(package, part):
        if not is_sheet:
            continue
        cells = _CELL.findall(chunk)
        columns = {cell.rstrip(_FIGURES) for cell in cells}
        last_column = max([last_column, *map(_column_number, columns)])
        last_row = max([last_row, *map(int, {cell.lstrip(_LETTERS) for cell in cells})])
        if last_row > MOST_ROWS or last_row * last_column > MOST_CELLS:
            raise BadLedger(path, "too_large")
        if b"<f" in chunk or b":f" in chunk:
            found = _FORMULA_CELL.findall(chunk)
            unsolved.update((int(row) - 1, _column_number(column) - 1) for column, row in found)
    return frozenset(unsolved)


def _chunks(package: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """Pieces that end between two rows, or at least between two cells."""
    rest = b""
    with package.open(part) as stream:
        while piece := stream.read(_CHUNK):
            piece = rest + piece
            end = max(piece.rfind(b"</row>"), piece.rfind(b"</c>"))
            cut = end if end > 0 else len(piece)
            yield piece[:cut]
            rest = piece[cut:]
    yield rest


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * _BASE + letter - ord("A") + 1
    return number


def check_ods(path: Path) -> None:
    """Refuse a sheet that repeats filled cells thousands of times. Raises BadLedger."""
    try:
        with zipfile.ZipFile(path) as package:
            content = package.read("content.xml")
            if b"encryption-data" in package.read("META-INF/manifest.xml"):
                raise BadLedger(path, "encrypted")
    except (zipfile.BadZipFile, zlib.error, KeyError, RuntimeError, EOFError) as error:
        raise BadLedger(path, "damaged") from error
    if _REPEATED.search(content):
        raise BadLedger(path, "too_large")
