"""A county's own workbook as a layout: its headings matched, or ``{field}`` in a row below them.

The county's words and order stay. What asks for names is answered with file numbers and says so in
its heading; what asks for phones, addresses or identity numbers is left out: no ledger shows it.
"""

import re
from collections.abc import Iterator, Sequence

from services.errors import BadLedger
from services.ledger_import.cells import Row, Sheet, is_blank, text_of
from services.ledger_import.words import key_of
from services.ledgers.fields import LedgerField, fields_of, shipped
from services.ledgers.layouts import (
    LONGEST_HEADING,
    LONGEST_TITLE,
    MOST_COLUMNS,
    NARROWEST,
    WIDEST,
    checked,
)
from services.ledgers.records import FoundLayout, Layout, LayoutColumn, LedgerKind

_ROWS_SEARCHED = 40
_LEAST_MATCHED = 2
_PLACEHOLDER = re.compile(r"^[{｛]\s*([^{}｛｝]+?)\s*[}｝]$")
_PERSONAL = re.compile(
    "电话|手机|联系方式|身份证|证件号|住址|地址|微信|邮箱|QQ|签名|签字|家长|监护人"
)
_NAMES = re.compile("姓名|来访者|来访人|服务对象|求助者|当事人|对象")
_BRACKETS = re.compile(r"[(（\[【][^)）\]】]*[)）\]】]")
_YEAR = re.compile(r"[(（]?(?:19|20)\d\d\s*年度?[)）]?")
_FILE_NUMBER = "file_no"
_PUBLIC_PLACES = frozenset({LedgerKind.ACTIVITIES, LedgerKind.TRAININGS})


def find_layout(ledger: LedgerKind, sheets: Sequence[Sheet]) -> FoundLayout:
    """The layout that the best matching sheet shows.

    Raises BadLedger ``no_header`` if no row names two columns of this ledger.
    """
    found = [one for sheet in sheets for one in _candidates(ledger, sheet)]
    if not found:
        raise BadLedger(None, "no_header")
    # The first of equals: a sample row below the headings never beats them.
    return max(found, key=_matched)


def _matched(found: FoundLayout) -> int:
    return sum(bool(column.field) for column in found.layout.columns)


def _candidates(ledger: LedgerKind, sheet: Sheet) -> Iterator[FoundLayout]:
    for number, row in enumerate(sheet.rows[:_ROWS_SEARCHED]):
        placeholders = _placeholders(ledger, row)
        if len(placeholders) >= _LEAST_MATCHED:
            above = sheet.rows[number - 1] if number else []
            yield _layout(ledger, sheet.rows[: max(0, number - 1)], above, placeholders)
        elif len(matched := _headings(ledger, row)) >= _LEAST_MATCHED:
            yield _layout(ledger, sheet.rows[:number], row, matched)


def _placeholders(ledger: LedgerKind, row: Row) -> dict[int, LedgerField]:
    named = {}
    for place, cell in enumerate(row):
        found = _PLACEHOLDER.match(text_of(cell))
        field = found and _meaning(ledger, found.group(1))
        if field:
            named[place] = field
    return _once(named)


def _headings(ledger: LedgerKind, row: Row) -> dict[int, LedgerField]:
    filled = [cell for cell in row if not is_blank(cell)]
    if any(len(text_of(cell)) > LONGEST_HEADING or not isinstance(cell, str) for cell in filled):
        return {}
    named = {}
    for place, cell in enumerate(row):
        field = _meaning(ledger, text_of(cell))
        if field:
            named[place] = field
    return _once(named)


def _once(named: dict[int, LedgerField]) -> dict[int, LedgerField]:
    """Each field where it is named first."""
    seen: set[str] = set()
    kept = {}
    for place, field in named.items():
        if field.field not in seen:
            seen.add(field.field)
            kept[place] = field
    return kept


def _meaning(ledger: LedgerKind, text: str) -> LedgerField | None:
    """The field called ``text``: by its name, its heading or what counties call it."""
    fields = fields_of(ledger)
    if text in fields:
        return fields[text]
    keys = {key_of(text), key_of(_BRACKETS.sub("", text))} - {""}
    known = ((one, {key_of(word) for word in (one.zh, *one.words)}) for one in fields.values())
    exact = next((one for one, words in known if keys & words), None)
    bare = {_BRACKETS.sub("", one.zh): one for one in fields.values()}
    return exact or next((bare[key] for key in keys if key in bare), None)


def _layout(
    ledger: LedgerKind, above: Sequence[Row], headings: Row, matched: dict[int, LedgerField]
) -> FoundLayout:
    columns: list[LayoutColumn] = []
    left_out = []
    for place in range(max(len(headings), max(matched) + 1)):
        said = " ".join(text_of(headings[place]).split()) if place < len(headings) else ""
        field = matched.get(place)
        if field is not None:
            columns.append(LayoutColumn(field.field, _heading(said, field), field.width))
        elif said and _is_personal(ledger, said):
            left_out.append(said)
        elif said:
            width = max(NARROWEST, min(WIDEST, 2 * len(said) + 2))
            columns.append(LayoutColumn("", said[:LONGEST_HEADING], width))
    shown = tuple(columns[:MOST_COLUMNS])
    return FoundLayout(
        layout=checked(Layout(ledger, _title(ledger, above), shown)),
        left_out=tuple(left_out),
        unknown=tuple(one.heading for one in shown if not one.field),
        beyond=tuple(one.heading for one in columns[MOST_COLUMNS:]),
    )


def _heading(said: str, field: LedgerField) -> str:
    """The county's word, unless it promises a name that is not shown."""
    if not said or (field.field == _FILE_NUMBER and _NAMES.search(said)):
        return field.zh
    return said[:LONGEST_HEADING]


def _is_personal(ledger: LedgerKind, said: str) -> bool:
    if ledger in _PUBLIC_PLACES:
        return bool(re.search("身份证|电话|手机", said))
    return bool(_PERSONAL.search(said) or _NAMES.search(said))


def _title(ledger: LedgerKind, above: Sequence[Row]) -> str:
    """The first words above the headings that are alone in their row; without the year, as the
    period stands beside it."""
    for row in above:
        texts = {text_of(cell) for cell in row if not is_blank(cell)}
        if len(texts) == 1 and (title := _YEAR.sub("", texts.pop()).strip()):
            return title[:LONGEST_TITLE]
    return shipped(ledger).title
