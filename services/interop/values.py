"""What of a month is sent to a county's system, and what is left out and said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from services.interop.codes import CodeMap, Kind, element, option
from services.interop.figures import Breakdown, Figure, Option


class Reason(StrEnum):
    """Why a cell is not sent. It is left out, never sent as zero (mission.md 3.1)."""

    NOT_YET_BROKEN_DOWN = "not_yet_broken_down"
    NOT_COLLECTED = "not_collected"  # the county's table does not name it


@dataclass(frozen=True, slots=True)
class Value:
    """One number under its codes at the other end; ``table`` and ``row`` are ours, empty for a
    figure that is not broken down."""

    element: str
    table: str
    row: str
    number: int


@dataclass(frozen=True, slots=True)
class Omitted:
    """One cell that is left out, in words."""

    code: str
    words: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Selection:
    """Everything of a month, each cell in one of the two."""

    values: tuple[Value, ...]
    omitted: tuple[Omitted, ...]


def select(figures: Sequence[Figure], codes: CodeMap, needed: Sequence[Kind]) -> Selection:
    """``needed``: the kinds of code that a row of a table needs to be sent: a combination in JSON,
    a category and an option in ADX."""
    found = list(_all(figures, codes, needed))
    return Selection(
        tuple(one for one in found if isinstance(one, Value)),
        tuple(one for one in found if isinstance(one, Omitted)),
    )


def _all(
    figures: Sequence[Figure], codes: CodeMap, needed: Sequence[Kind]
) -> Iterator[Value | Omitted]:
    for figure in figures:
        theirs = codes.of(Kind.ELEMENT, figure.code)
        if theirs is None:
            yield Omitted(figure.code, figure.words, Reason.NOT_COLLECTED)
        else:
            yield Value(theirs, "", "", figure.value)
        for table in figure.breakdowns:
            for row in table.options:
                yield _row(figure, table, row, codes, needed)


def _row(
    figure: Figure, table: Breakdown, row: Option, codes: CodeMap, needed: Sequence[Kind]
) -> Value | Omitted:
    theirs = codes.of(Kind.ELEMENT, element(figure, table.table))
    if row.value is None:
        reason = Reason.NOT_YET_BROKEN_DOWN
    elif theirs is not None and _is_named(table, row, codes, needed):
        # A guarded row that the county has no code for stays in the row that holds it.
        kept = [
            other.value or 0
            for other in table.options
            if other.holder == row.row and not _is_named(table, other, codes, needed)
        ]
        return Value(theirs, table.table, row.row, row.value + sum(kept))
    else:
        reason = Reason.NOT_COLLECTED
    code = f"{element(figure, table.table)} {row.row}"
    return Omitted(code, f"{figure.words}：{table.words}：{row.words}", reason)


def _is_named(table: Breakdown, row: Option, codes: CodeMap, needed: Sequence[Kind]) -> bool:
    ours = option(table.table, row.row)
    return all(codes.of(kind, table.table if kind is Kind.CATEGORY else ours) for kind in needed)
