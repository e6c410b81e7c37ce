"""Reads units from a spreadsheet: which columns are which, and what stands in each row."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import resources
from services.division_code import DivisionLevel, explained, plain_digits
from services.errors import BadLedger, Problem
from services.ledger_import.cells import Cell, Row, is_blank, text_of
from services.ledger_import.readers import day_of
from services.ledger_import.sheets import read_sheets
from services.progress import Progress
from services.written_dates import NotADay
from services.written_numbers import squeeze

MOST_UNITS = 20_000
_HEADER_ROWS = 20
_OF_LEVEL = {
    DivisionLevel.CITY: "city",
    DivisionLevel.COUNTY: "county",
    DivisionLevel.TOWN: "town",
    DivisionLevel.VILLAGE: "village",
}


@dataclass(frozen=True, slots=True)
class WrittenUnit:
    """One row as written. ``town``: a name or a code, or empty; ``problems``: what is not even
    readable, by field."""

    number: int  # of the row, as the spreadsheet counts
    name: str
    kind: str
    division_code: str
    town: str
    opened: date
    problems: Mapping[str, Problem]


def read_units(path: Path, opened: date, progress: Progress) -> tuple[WrittenUnit, ...]:
    """The units in the first sheet that has a column of names; ``opened`` where no day stands.

    Raises CannotRead, BadLedger (``no_header``, ``too_large``, and as `read_sheets`).
    """
    sheets, _ = read_sheets(path, path.stem, progress)
    for sheet in sheets:
        found = _header(sheet.rows)
        if found is not None:
            first, columns = found
            rows = _rows(sheet.rows, first, columns, opened)
            if len(rows) > MOST_UNITS:
                raise BadLedger(path, "too_large")
            return rows
    raise BadLedger(path, "no_header")


def _header(rows: Sequence[Row]) -> tuple[int, dict[str, int]] | None:
    """The place of the first row below it, and the column of each field; a name is needed."""
    words = _words()["columns"]
    for number, row in enumerate(rows[:_HEADER_ROWS]):
        texts = [squeeze(text_of(cell)).lower() for cell in row]
        columns = {
            field: next(texts.index(word) for word in known if word in texts)
            for field, known in words.items()
            if any(word in texts for word in known)
        }
        if "name" in columns and len(columns) > 1:
            return number + 1, columns
    return None


def _rows(
    rows: Sequence[Row], first: int, columns: Mapping[str, int], opened: date
) -> tuple[WrittenUnit, ...]:
    found = []
    for number, row in enumerate(rows[first:], start=first + 1):
        cells = {
            field: row[place] if place < len(row) else None for field, place in columns.items()
        }
        name = text_of(cells["name"])
        if all(is_blank(cell) for cell in row) or squeeze(name) in _words()["sums"]:
            continue
        found.append(_written(number, " ".join(name.split()), cells, opened))
    return tuple(found)


def _written(number: int, name: str, cells: Mapping[str, Cell], opened: date) -> WrittenUnit:
    code = plain_digits(text_of(cells.get("division_code")))
    kind = _kind(squeeze(text_of(cells.get("kind"))), name, code)
    problems = {} if kind else {"kind": Problem.UNKNOWN_CODE}
    day = opened
    if not is_blank(cells.get("opened")):
        try:
            day = day_of(cells["opened"], opened.year, None).day
        except NotADay:
            problems["opened"] = Problem.MALFORMED
    town = squeeze(text_of(cells.get("town")))
    return WrittenUnit(number, name, kind, code, town, day, problems)


def _kind(written: str, name: str, code: str) -> str:
    """As written; where nothing is written, what the name ends with or the code's level."""
    if written:
        kinds = _words()["kinds"]
        return next((kind for kind, words in kinds.items() if written.lower() in words), "")
    for ending, kind in _words()["endings"]:
        if name.endswith(ending):
            return str(kind)
    level = explained(code).level
    return _OF_LEVEL.get(level, "") if level else ""


@cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = json.loads(resources.text("county/unit_columns.json"))
    return words
