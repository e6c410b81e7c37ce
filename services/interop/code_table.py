"""The table of codes as a workbook that the county fills in, and read back from it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from services.interop.codes import (
    CodeMap,
    CodeProblem,
    Key,
    Kind,
    Named,
    key_of,
    problem_of,
    written,
)
from services.interop.text_table import text_table
from services.interop.words import SharingWords
from services.ledger_import.cells import Row, Sheet, text_of
from services.ledger_import.sheets import read_sheets
from services.progress import Progress

_WIDTHS = (12, 40, 44, 44, 20)
_LONGEST_SHOWN = 60
_MOST_ROWS = 5000


@dataclass(frozen=True, slots=True)
class FoundProblem:
    """A row of the file that cannot be used; ``row`` as the spreadsheet numbers it, 0 for all."""

    row: int
    ours: str
    problem: CodeProblem


@dataclass(frozen=True, slots=True)
class FoundCodes:
    """What a file says; it can be kept only without problems."""

    codes: CodeMap
    problems: tuple[FoundProblem, ...]

    @property
    def number(self) -> int:
        """How many codes of theirs it has."""
        return sum(bool(code) for code in self.codes.theirs.values())


def workbook(named: Sequence[Named], codes: CodeMap, words: SharingWords) -> bytes:
    """Ours, their meaning, and theirs as they stand: where none are known, our proposal."""
    heading = (words.kind, words.ours, words.meaning, words.theirs, words.hint)
    present = {(row.kind, row.ours) for row in named}
    others = [Named(*key, "") for key in codes.theirs if key not in present]
    rows = [
        (
            words.kinds[row.kind],
            written(row.kind, row.ours),
            row.words or words.kind_meanings[row.kind],
            codes.of(row.kind, row.ours) or "",
            words.hints[row.kind],
        )
        for row in (*named, *others)
    ]
    return text_table(words.table_title, heading, _WIDTHS, rows)


def read(path: Path, words: SharingWords, progress: Progress) -> FoundCodes:
    """What the county wrote, whatever program saved it; columns are found by their headings. One
    table serves all rooms: codes that this room does not use are kept for the month in which it
    does. Raises CannotRead, and BadLedger for what is no table.
    """
    sheets, _ = read_sheets(path, "", progress)
    found = next((one for sheet in sheets if (one := _rows(sheet, words)) is not None), None)
    if found is None:
        return _unusable(CodeProblem.NO_COLUMNS)
    return _judged(found) if len(found) <= _MOST_ROWS else _unusable(CodeProblem.TOO_MANY)


def _unusable(problem: CodeProblem) -> FoundCodes:
    return FoundCodes(CodeMap(), (FoundProblem(0, "", problem),))


def _rows(sheet: Sheet, words: SharingWords) -> list[tuple[int, str, str]] | None:
    """(row, ours, theirs) below the headings; None if this sheet has none."""
    for number, row in enumerate(sheet.rows):
        texts = [text_of(cell) for cell in row]
        if words.ours in texts and words.theirs in texts:
            ours, theirs = texts.index(words.ours), texts.index(words.theirs)
            return list(_below(sheet.rows, number + 1, ours, theirs))
    return None


def _below(
    rows: Sequence[Row], first: int, ours: int, theirs: int
) -> Iterator[tuple[int, str, str]]:
    for number, row in enumerate(rows[first:], start=first + 1):
        texts = [text_of(cell) for cell in row]
        if len(texts) > ours and texts[ours]:
            yield number, texts[ours], texts[theirs] if len(texts) > theirs else ""


def _judged(rows: Sequence[tuple[int, str, str]]) -> FoundCodes:
    keys = [key_of(name) for _, name, _ in rows]
    codes = CodeMap({key: row[2] for key, row in zip(keys, rows, strict=True) if key is not None})
    taken: set[tuple[Kind, str, str]] = set()
    problems = []
    for key, (number, name, code) in zip(keys, rows, strict=True):
        problem = _problem(key, code, codes, taken)
        if problem is not None:
            problems.append(FoundProblem(number, name[:_LONGEST_SHOWN], problem))
    return FoundCodes(codes, tuple(problems))


def _problem(
    key: Key | None, code: str, codes: CodeMap, taken: set[tuple[Kind, str, str]]
) -> CodeProblem | None:
    if key is None:
        return CodeProblem.UNKNOWN
    kind, ours = key
    # A scheme that is none is told in its own row; the others are then judged as codes.
    scheme = codes.theirs.get((Kind.SCHEME, kind), "")
    problem = problem_of(kind, code, is_uid=scheme == "uid")
    if problem is not None or not code or kind in (Kind.SCHEME, Kind.CATEGORY):
        return problem
    # Rows of different tables may have one name; of one table they would become one number.
    place = (kind, ours.partition(".")[0] if kind in (Kind.OPTION, Kind.COMBO) else "", code)
    if place in taken:
        return CodeProblem.TWICE
    taken.add(place)
    return None
