"""Finds where tables begin: header rows, merged two-row headers, the year and month around them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from services.ledger_import.cells import Row, Sheet, is_blank, text_of
from services.ledger_import.fields import Field
from services.ledger_import.words import ColumnWords, key_of
from services.written_numbers import narrow

_ROWS_SEARCHED = 40
_LEAST_SCORE = 3.0
_LONGEST_HEADING = 30
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}(?=(?:0[1-9]|1[0-2])(?!\d))")
_CHINESE_YEAR = re.compile(r"二[〇零○][〇零○一二三四五六七八九]{2}(?=年)")
_MONTH = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])月(?!\d)")
_COMPACT_MONTH = re.compile(r"(?:19|20)\d{2}[.\-/]?(0[1-9]|1[0-2])(?!\d)")
_CHINESE_MONTH = re.compile(r"(十[一二]?|[一二三四五六七八九])月")
# 填表日期：2026年1月5日 says when the paper was made, not what year it is about.
_OF_THE_PAPER = re.compile(
    r"(?:填表|填报|制表|打印|报送|上报|编制|审核|统计)\w{0,2}(?:日期|时间)|^日期"
)
_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_CHINESE_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of one table; equal labels mean the same in every table of the ledger."""

    index: int
    label: str
    guess: Field | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Table:
    """Rows ``first`` to ``last`` (exclusive, from 0) of a sheet under one header."""

    sheet: int
    columns: tuple[Column, ...]
    header_row: int
    first: int
    last: int
    year: int | None
    month: int | None
    repeats: frozenset[int] = frozenset()  # rows that only repeat the header


@dataclass(frozen=True, slots=True)
class Header:
    """A header found at ``row``, ``height`` rows high."""

    row: int
    height: int
    columns: tuple[Column, ...]
    score: float

    def is_like(self, other: "Header") -> bool:
        """Whether both name the same columns in the same places."""
        return [(c.index, c.label) for c in self.columns] == [
            (c.index, c.label) for c in other.columns
        ]


def find_header(rows: Sequence[Row], known: ColumnWords) -> Header | None:
    """The best header within the first rows of a sheet, or None."""
    best: Header | None = None
    for row in range(min(len(rows), _ROWS_SEARCHED)):
        found = header_at(rows, row, known)
        if found and (best is None or found.score > best.score):
            best = found
    return best


def header_at(rows: Sequence[Row], row: int, known: ColumnWords) -> Header | None:
    """The header that begins in ``row``, one or two rows high, or None."""
    if not _looks_like_headings(rows[row]):
        return None
    single = _header(row, 1, _single_columns(rows[row], known))
    if row + 1 < len(rows) and _is_second_row(rows[row + 1], known):
        double = _header(row, 2, _grouped_columns(rows[row], rows[row + 1], known))
        below = _header(row + 1, 1, _single_columns(rows[row + 1], known))
        # A title line above a header adds nothing to it; merged headings do.
        if _is_merged(rows[row], rows[row + 1]):
            adds = double.score >= max(single.score, below.score)
        else:
            adds = double.score > max(single.score, below.score)
        single = double if adds else single
    return single if _is_enough(single) else None


def _is_merged(upper: Row, lower: Row) -> bool:
    """Whether a heading merged over both rows says the same in each of them."""
    return any(
        not is_blank(above) and above == below for above, below in zip(upper, lower, strict=False)
    )


def _header(row: int, height: int, columns: tuple[Column, ...]) -> Header:
    sure: dict[Field, float] = {}
    for column in columns:
        if column.guess not in (None, Field.IGNORE):
            sure[column.guess] = max(column.confidence, sure.get(column.guess, 0))
    return Header(row, height, columns, sum(sure.values()))


def _is_enough(header: Header) -> bool:
    fields = {column.guess for column in header.columns}
    telling = fields & {Field.NAME, Field.PHONE, Field.TOPIC, Field.MODE, Field.SEX}
    return header.score >= _LEAST_SCORE and Field.DAY in fields and bool(telling)


def _looks_like_headings(row: Row) -> bool:
    filled = [cell for cell in row if not is_blank(cell)]
    texts = [c for c in filled if isinstance(c, str) and len(c.strip()) <= _LONGEST_HEADING]
    return bool(texts) and len(texts) >= len(filled) * 0.8


def _is_second_row(row: Row, known: ColumnWords) -> bool:
    filled = [text_of(cell) for cell in row if not is_blank(cell)]
    if not filled or not _looks_like_headings(row):
        return False
    named = sum(known.meaning(text) is not None for text in filled)
    has_digits = any(any(map(str.isdigit, narrow(text))) for text in filled)
    return not has_digits and named * 2 >= len(filled)


def _single_columns(row: Row, known: ColumnWords) -> tuple[Column, ...]:
    labels = [text_of(cell) for cell in row]
    return _columns([(label, known.meaning(label) if label else None) for label in labels])


def _grouped_columns(upper: Row, lower: Row, known: ColumnWords) -> tuple[Column, ...]:
    width = max(len(upper), len(lower))
    tops = [text_of(cell) for cell in upper] + [""] * (width - len(upper))
    bottoms = [text_of(cell) for cell in lower] + [""] * (width - len(lower))
    named = []
    group = ""
    for top, bottom in zip(tops, bottoms, strict=True):
        group = top or (group if bottom else "")  # a merged heading stands in its first column
        is_grouped = bool(group and bottom and key_of(group) != key_of(bottom))
        label = f"{group} / {bottom}" if is_grouped else bottom or group
        named.append((label, known.grouped(group, bottom) if label else None))
    return _columns(named)


def _columns(named: Sequence[tuple[str, tuple[Field, float] | None]]) -> tuple[Column, ...]:
    columns: list[Column] = []
    seen: dict[str, int] = {}
    for index, (label, meaning) in enumerate(named):
        if not label:
            continue
        label = " ".join(label.split())
        seen[label] = seen.get(label, 0) + 1
        unique = label if seen[label] == 1 else f"{label} ({seen[label]})"
        guess, confidence = meaning or (None, 0.0)
        columns.append(Column(index, unique, guess, confidence))
    return tuple(_without_rivals(columns))


def _without_rivals(columns: Sequence[Column]) -> list[Column]:
    """One column for a field: the surest, of equals the first; the others mean nothing."""
    best: dict[Field, Column] = {}
    for column in columns:
        if column.guess is None or column.guess is Field.IGNORE:
            continue
        rival = best.get(column.guess)
        if rival is None or column.confidence > rival.confidence:
            best[column.guess] = column
    kept = {column.index for column in best.values()}
    return [
        column
        if column.index in kept or column.guess in (None, Field.IGNORE)
        else Column(column.index, column.label, None, 0.0)
        for column in columns
    ]


def context_of(sheet: Sheet, header_row: int) -> tuple[int | None, int | None]:
    """Year and month of a sheet: of its name, else of the first title line that names just one."""
    lines: list[tuple[str, ...]] = [(sheet.name,)]
    for row in sheet.rows[:header_row]:
        texts = (text_of(cell) for cell in row if isinstance(cell, str))
        lines.append(tuple(text for text in texts if not _OF_THE_PAPER.search(text)))
    years = (year_in(*line) for line in lines)
    months = (month_in(*line) for line in lines)
    return next(filter(None, years), None), next(filter(None, months), None)


def year_in(*titles: str) -> int | None:
    """The one year that ``titles`` name, or None if they name none or several."""
    years: set[int] = set()
    for title in map(narrow, titles):
        years.update(int(year) for year in _YEAR.findall(title))
        years.update(int(year.translate(_DIGITS)) for year in _CHINESE_YEAR.findall(title))
    return years.pop() if len(years) == 1 else None


def month_in(*titles: str) -> int | None:
    """The one month that ``titles`` name, or None if they name none or several."""
    months: set[int] = set()
    for title in map(narrow, titles):
        months.update(int(month) for month in _MONTH.findall(title))
        months.update(int(month) for month in _COMPACT_MONTH.findall(title))
        months.update(_CHINESE_MONTHS.index(month) + 1 for month in _CHINESE_MONTH.findall(title))
    return months.pop() if len(months) == 1 else None
