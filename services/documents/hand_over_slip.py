"""交接单: two equal halves of a sheet, one for the county and one for the room.

It names the package and what it says in total; where no stick may be used the county types the
figures from paper, and the check code tells whether they were typed right (exchange.md).
"""

from dataclasses import dataclass

from services.documents import lines, monthly_summary, parts, wording
from services.documents.parts import SMALL, VALUE, Cell
from services.documents.rendered import Rendered
from services.documents.sheet import (
    INNER_WIDTH,
    MARGIN_LEFT,
    MM,
    PAGE_HEIGHT,
    RIGHT,
    Box,
    Sheet,
    Style,
)
from services.summary.fact_units import amount
from services.summary.tables import PublishedSummary
from services.summary.wording import SummaryWording

_HALF = PAGE_HEIGHT / 2
_ROW = 6.8
_TOTALS_A_ROW = 3
_FACTS_SHOWN = 4
_LABEL = 24.0
_MARK_GROUP, _MARK_LENGTH = 4, 16


@dataclass(frozen=True, slots=True)
class SealedFile:
    """The file that is handed over: its name on the stick and its SHA-256 in hexadecimal."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class SlipWords:
    """``resources/forms/hand_over_slip.zh.json``."""

    title: str
    copies: list[str]
    received: str
    file: str
    file_mark: str
    no_file: str
    total: str
    facts: str
    fact: str
    more_facts: str
    no_facts: str
    receiver: str
    given_by: str
    taken_by: str
    seal: str
    blank_date: str
    note: str
    not_closed: str


@dataclass(frozen=True, slots=True)
class _Slip:
    summary: PublishedSummary
    words: SummaryWording
    slip: SlipWords
    sealed: SealedFile | None
    receiver: str


def render(
    summary: PublishedSummary,
    words: SummaryWording,
    sealed: SealedFile | None,
    receiver: str = "",
) -> Rendered:
    """The slip for one package; ``sealed`` is None where the figures go on paper only, and
    ``receiver`` is the county office's name, or empty to be written by hand."""
    slip_words = wording.load(SlipWords, "hand_over_slip")
    slip = _Slip(summary, words, slip_words, sealed, receiver)
    sheet = Sheet(slip_words.title)
    for top, note in zip((0.0, _HALF), slip_words.copies, strict=True):
        _half(sheet, slip, top, note)
    parts.cut_line(sheet, _HALF)
    return sheet.finish()


def _half(sheet: Sheet, slip: _Slip, top: float, note: str) -> None:
    middle = MARGIN_LEFT + INNER_WIDTH / 2
    sheet.text(middle, top + 19, slip.slip.title, Style(16, is_bold=True, align="centre"))
    sheet.text(MARGIN_LEFT, top + 19, note, SMALL)
    sheet.text(MARGIN_LEFT, top + 28, slip.slip.received, VALUE)
    rows = _rows(slip)
    box = parts.ruled_rows(sheet, top + 31, rows, _ROW, _LABEL)
    hint = sheet.printable(slip.slip.note)
    fitted = lines.fit(sheet.fonts, hint, 104 * MM, 9 * MM, (8, 7.5, 7))
    sheet.lines_in(Box(MARGIN_LEFT, box.bottom + 1.5, 104, 9), fitted, SMALL)
    for number, label in enumerate((slip.slip.given_by, slip.slip.taken_by)):
        parts.write_line(sheet, MARGIN_LEFT, box.bottom + 17 + number * 10, label, 36)
    seal = (slip.slip.seal, slip.slip.blank_date)
    parts.seal_space(sheet, RIGHT - 3, box.bottom, seal)


def _rows(slip: _Slip) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = [
        *monthly_summary.facts(slip.summary, slip.words, slip.slip.not_closed),
        (Cell(slip.slip.receiver, slip.receiver),),
    ]
    if slip.sealed is None:
        rows.append((Cell(slip.slip.file, slip.slip.no_file),))
    else:
        start = slip.sealed.sha256[:_MARK_LENGTH]
        mark = " ".join(start[at : at + _MARK_GROUP] for at in range(0, _MARK_LENGTH, _MARK_GROUP))
        rows.append((Cell(slip.slip.file, slip.sealed.name), Cell(slip.slip.file_mark, mark, 46)))
    rows.extend(_totals(slip))
    rows.append((Cell(slip.slip.facts, _facts(slip)),))
    return rows


def _totals(slip: _Slip) -> list[tuple[Cell, ...]]:
    """Three populations a row."""
    cells = [
        Cell(
            slip.words.population(entry.population),
            slip.slip.total.format(step=entry.step, year=entry.year),
        )
        for entry in slip.summary.populations
    ]
    width = _TOTALS_A_ROW
    rows = [cells[start : start + width] for start in range(0, len(cells), width)]
    return [tuple(row + [Cell("", "")] * (width - len(row))) for row in rows]


def _facts(slip: _Slip) -> str:
    """Sums of the first groups of counts of things; the pages have every count."""
    facts = slip.summary.facts
    sums = {
        heading: sum(amount(code, facts[code]) for code in codes)
        for heading, codes in slip.words.facts_by_group(facts).items()
    }
    if not sums:
        return slip.slip.no_facts
    shown = [
        slip.slip.fact.format(label=heading, number=f"{number:g}")
        for heading, number in list(sums.items())[:_FACTS_SHOWN]
    ]
    if len(sums) > _FACTS_SHOWN:
        shown.append(slip.slip.more_facts.format(number=len(sums)))
    return "　".join(shown)
