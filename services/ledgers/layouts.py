"""Layouts as they are checked, kept and handed on to other rooms."""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from services.errors import InvalidInput, Problem
from services.ledgers.fields import fields_of
from services.ledgers.records import Layout, LayoutColumn, LedgerKind

FORMAT, VERSION = "anxinbu-ledger-layout", 1
MOST_COLUMNS = 20  # more cannot be read on paper
LONGEST_TITLE, LONGEST_HEADING = 60, 30
NARROWEST, WIDEST = 3, 60
LARGEST = 64 * 1024  # bytes of a layout file; a real one has two thousand


def checked(layout: Layout) -> Layout:
    """The layout with its words trimmed. Raises InvalidInput: ``title``, ``columns`` (none, too
    many, a field twice or unknown), ``heading.<n>``, ``width.<n>`` (from 0)."""
    tidy = replace(
        layout,
        title=_line(layout.title),
        columns=tuple(replace(one, heading=_line(one.heading)) for one in layout.columns),
    )
    problems = dict(_problems(tidy))
    if problems:
        raise InvalidInput(problems)
    return tidy


def told_of(layout: Layout) -> dict[str, object]:
    """The layout in plain JSON values, also one that cannot be kept yet."""
    columns = [
        {"field": one.field, "heading": one.heading, "width": one.width} for one in layout.columns
    ]
    return {
        "format": FORMAT,
        "version": VERSION,
        "ledger": layout.ledger.value,
        "title": layout.title,
        "columns": columns,
    }


def read_told(told: Any) -> Layout:
    """The layout that `told_of` gave. Raises InvalidInput with ``file`` for what is no layout."""
    try:
        if told["format"] != FORMAT or told["version"] != VERSION:
            raise ValueError("another format")
        columns = tuple(_column(one) for one in told["columns"])
        return Layout(LedgerKind(told["ledger"]), _text(told["title"]), columns)
    except (ValueError, KeyError, TypeError) as error:
        raise InvalidInput({"file": Problem.MALFORMED}) from error


def body_of(layout: Layout) -> str:
    """The JSON that is kept and handed on."""
    return json.dumps(told_of(layout), ensure_ascii=False, indent=1)


def read_body(body: str) -> Layout:
    """The layout of ``body``, checked. Raises InvalidInput with ``file`` for what is no layout of
    ours, or as `checked`."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise InvalidInput({"file": Problem.MALFORMED}) from error
    return checked(read_told(told))


def _column(told: Mapping[str, Any]) -> LayoutColumn:
    width = told["width"]
    if not isinstance(width, int) or isinstance(width, bool):
        raise TypeError("width")
    return LayoutColumn(_text(told["field"]), _text(told["heading"]), width)


def _text(told: object) -> str:
    if not isinstance(told, str):
        raise TypeError("text")
    return told


def _line(text: str) -> str:
    """On one line, without signs that cannot be seen."""
    seen = (" " if unicodedata.category(sign)[0] == "C" else sign for sign in text)
    return " ".join("".join(seen).split())


def _problems(layout: Layout) -> Mapping[str, Problem]:
    found: dict[str, Problem] = {}
    for name, problem in (
        ("title", _too_much(layout.title, LONGEST_TITLE)),
        ("columns", _columns_problem(layout)),
    ):
        if problem is not None:
            found[name] = problem
    for place, column in enumerate(layout.columns):
        problem = _too_much(column.heading, LONGEST_HEADING)
        if problem is not None:
            found[f"heading.{place}"] = problem
        if not NARROWEST <= column.width <= WIDEST:
            found[f"width.{place}"] = Problem.OUT_OF_RANGE
    return found


def _too_much(text: str, longest: int) -> Problem | None:
    if not text:
        return Problem.REQUIRED
    return Problem.TOO_LONG if len(text) > longest else None


def _columns_problem(layout: Layout) -> Problem | None:
    known = fields_of(layout.ledger)
    shown = [one.field for one in layout.columns if one.field]
    if not shown:
        return Problem.REQUIRED
    if len(layout.columns) > MOST_COLUMNS:
        return Problem.TOO_LONG
    if any(field not in known for field in shown):
        return Problem.UNKNOWN_CODE
    return Problem.TAKEN if len(set(shown)) < len(shown) else None
