"""Whether a workbook from outside may serve as a layout: checked before a reader unpacks it.

A layout that could run something, fetch something or send figures elsewhere is refused as a whole.
"""

import re
import warnings
import zipfile
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from services.errors import BadLayout
from services.interop.layouts.filling import named_cells

if TYPE_CHECKING:
    from openpyxl import Workbook

LARGEST_FILE = 512 * 1024
LARGEST_CONTENT = 16 * 2**20  # unpacked
MOST_PARTS = 300
MOST_MERGED = 100_000  # readers make a cell for each of a merged range

_BAD_PARTS = re.compile(
    r"vbaproject|macrosheet|dialogsheet|activex|embeddings?/|externallink|connections|querytable|"
    r"customui|ctrlprops|webextension|oleobject|xl/model|\.bin$|\.exe$|\.dll$|\.js$",
    re.IGNORECASE,
)
_NOT_BAD = re.compile(r"printersettings/[^/]*\.bin$", re.IGNORECASE)
_OUTSIDE = re.compile(rb"TargetMode\s*=\s*[\"']External", re.IGNORECASE)
_MACRO_TYPE = re.compile(rb"macroEnabled|vbaProject", re.IGNORECASE)
_MERGED = re.compile(
    rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"'
)
_PICTURES = re.compile(r"^xl/(?:media|drawings)/", re.IGNORECASE)
_CHARTS = re.compile(r"^xl/charts/", re.IGNORECASE)
_COMMENTS = re.compile(r"^xl/(?:comments|threadedcomments)", re.IGNORECASE)

HARMLESS = frozenset(
    {
        *("ABS", "AND", "AVERAGE", "CONCATENATE", "COUNT", "COUNTA", "COUNTIF", "DATE", "DAY"),
        *("IF", "IFERROR", "INT", "ISBLANK", "ISNUMBER", "LEFT", "LEN", "MAX", "MID", "MIN"),
        *("MOD", "MONTH", "NOT", "OR", "RANK", "RIGHT", "ROUND", "ROUNDDOWN", "ROUNDUP"),
        *("SUM", "SUMIF", "SUMPRODUCT", "TEXT", "TRIM", "VALUE", "YEAR"),
    }
)
"""Functions that only count and put together what the workbook itself holds."""


@dataclass(frozen=True, slots=True)
class LayoutCheck:
    """What is to be said before a layout is taken. ``filled``: how many of its cells get a figure;
    ``unknown``: names that nobody fills; ``not_kept``: pictures, charts, comments, other
    features that the library does not know."""

    filled: int
    unknown: tuple[str, ...]
    not_kept: tuple[str, ...]


def check(content: bytes, known: Collection[str]) -> LayoutCheck:
    """Raises BadLayout: ``too_large``, ``not_a_workbook``, ``damaged``, ``macros``, ``links``,
    ``formula`` (something that could fetch or send) or ``no_names`` (nothing would be filled)."""
    if len(content) > LARGEST_FILE:
        raise BadLayout(detail="too_large")
    parts = _parts(content)
    book, warned = _load(content)
    for text in _formulas(book):
        if not is_harmless(text):
            raise BadLayout(detail="formula")
    names = [name for name, *_ in named_cells(book)]
    filled = [name for name in names if name.lower() in known]
    if not filled:
        raise BadLayout(detail="no_names")
    unknown = sorted({name for name in names if name.lower() not in known})
    return LayoutCheck(len(filled), tuple(unknown), _not_kept(parts, warned=warned))


def is_harmless(formula: str) -> bool:
    """Whether a formula only counts what its own workbook holds."""
    from openpyxl.formula import Tokenizer
    from openpyxl.formula.tokenizer import Token

    text = formula if formula.startswith("=") else f"={formula}"
    if any(sign in text for sign in "|["):
        return False
    for token in Tokenizer(text).items:
        if token.type == Token.FUNC and token.subtype == Token.OPEN:
            name = token.value.rstrip("(").upper().removeprefix("_XLFN.")
            if name not in HARMLESS:
                return False
    return True


def _parts(content: bytes) -> tuple[str, ...]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            names = package.namelist()
            if "xl/workbook.xml" not in names:
                raise BadLayout(detail="not_a_workbook")
            if len(names) > MOST_PARTS:
                raise BadLayout(detail="too_large")
            _check_content(package)
    except zipfile.BadZipFile as error:
        raise BadLayout(detail="not_a_workbook") from error
    except (zlib.error, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise BadLayout(detail="damaged") from error
    return tuple(names)


def _check_content(package: zipfile.ZipFile) -> None:
    """Sizes in the directory may be lies, so what comes out is counted."""
    left = LARGEST_CONTENT
    merged = 0
    for part in package.infolist():
        if _BAD_PARTS.search(part.filename) and not _NOT_BAD.search(part.filename):
            is_link = "link" in part.filename.lower() or "connection" in part.filename.lower()
            raise BadLayout(detail="links" if is_link else "macros")
        with package.open(part) as stream:
            body = stream.read(left + 1)
        left -= len(body)
        if left < 0:
            raise BadLayout(detail="too_large")
        if part.filename.lower().endswith((".xml", ".rels", ".vml")):
            _check_markup(body)
            merged += sum(_area(found) for found in _MERGED.findall(body))
        if merged > MOST_MERGED:
            raise BadLayout(detail="too_large")


def _check_markup(body: bytes) -> None:
    # Another encoding would hide everything that is searched for here.
    if body[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in body[:64]:
        raise BadLayout(detail="damaged")
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise BadLayout(detail="damaged")
    if _OUTSIDE.search(body):
        raise BadLayout(detail="links")
    if _MACRO_TYPE.search(body):
        raise BadLayout(detail="macros")


def _area(found: tuple[bytes, bytes, bytes, bytes]) -> int:
    from openpyxl.utils import column_index_from_string

    left, top, right, bottom = (part.decode() for part in found)
    try:
        width = int(column_index_from_string(right) - column_index_from_string(left)) + 1
    except ValueError as error:
        raise BadLayout(detail="damaged") from error
    return max(0, width) * max(0, int(bottom) - int(top) + 1)


def _load(content: bytes) -> "tuple[Workbook, bool]":
    """The workbook, and whether the reader warned that it leaves something out."""
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            return load_workbook(BytesIO(content), keep_links=False), bool(warned)
    except Exception as error:
        # Whatever a malformed part makes of the reader, to people it is one thing.
        raise BadLayout(detail="damaged") from error


def _formulas(book: "Workbook") -> Iterator[str]:
    for names in (book.defined_names, *(sheet.defined_names for sheet in book.worksheets)):
        for defined in names.values():
            yield defined.attr_text or ""
    for sheet in book.worksheets:
        # Only the cells that are there: a far one would make a rectangle of millions.
        yield from (_text(c.value) for c in sheet._cells.values() if c.data_type == "f")
        for validation in sheet.data_validations.dataValidation:
            yield from filter(None, (validation.formula1, validation.formula2))
        for rules in sheet.conditional_formatting:
            for rule in rules.rules:
                yield from rule.formula or ()


def _text(value: Any) -> str:
    """Of a table of formulas, its text; a data table counts as one that is not harmless."""
    if isinstance(value, str):
        return value
    return str(getattr(value, "text", None) or "=[")


def _not_kept(parts: Collection[str], *, warned: bool) -> tuple[str, ...]:
    kinds = (("pictures", _PICTURES), ("charts", _CHARTS), ("comments", _COMMENTS))
    lost = [kind for kind, pattern in kinds if any(pattern.search(part) for part in parts)]
    return (*lost, "other") if warned else tuple(lost)
