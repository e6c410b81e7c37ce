"""The rows of the return as data: ``resources/hotline_return/rows.json`` (practice.md 2.6)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import resources


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its printed name. A kind of problem is counted from ``topics`` (code list
    ``topic``), or split off by hand from ``split_from``; a row of staff from ``qualifications``."""

    code: str
    zh: str
    en: str
    topics: tuple[str, ...] = ()
    split_from: str = ""
    qualifications: tuple[str, ...] = ()

    def label(self, language: str) -> str:
        """``language`` is ``zh`` or ``en``."""
        return self.zh if language == "zh" else self.en


@cache
def problem_rows() -> tuple[Row, ...]:
    """Kinds of problems in the order of the form; the last takes what no other row names."""
    return _rows("problems")


@cache
def staff_rows() -> tuple[Row, ...]:
    """Qualifications in the order of the form; the last is for those without any of them."""
    return _rows("staff")


def split_rows() -> tuple[Row, ...]:
    """What somebody has to tell apart by hand."""
    return tuple(row for row in problem_rows() if row.split_from)


def row_of_topic(topic: str) -> str:
    """Where a call of this main topic is counted."""
    rows = problem_rows()
    return next((row.code for row in rows if topic in row.topics), rows[-1].code)


def row_of_qualifications(held: Sequence[str]) -> str:
    """Where somebody with these certificates is counted: once, in the first row that fits."""
    rows = staff_rows()
    fitting = (row.code for row in rows if not set(held).isdisjoint(row.qualifications))
    return next(fitting, rows[-1].code)


def _rows(part: str) -> tuple[Row, ...]:
    raw = json.loads(resources.text("hotline_return/rows.json"))
    return tuple(
        Row(
            entry["code"],
            entry["zh"],
            entry["en"],
            tuple(entry.get("topics", ())),
            entry.get("split_from", ""),
            tuple(entry.get("qualifications", ())),
        )
        for entry in raw[part]
    )
