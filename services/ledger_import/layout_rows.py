"""Tells rows of the paper (totals, signatures, sections) from rows of the record."""

import re

from services.ledger_import.cells import Cell, Row, is_blank, text_of
from services.ledger_import.fields import Field
from services.ledger_import.rows import OtherKind
from services.ledger_import.words import Signs, Words, key_of

_FIRST_CELLS = 3
_MOST_SIGNED = 6
_LONGEST_TOTAL = 12
_COUNT = re.compile(r"^共?\d+(?:人次|人|次|例|件)$")
_MONTH = re.compile(r"^(?:\d{4}年)?(?:\d{1,2}|十?[一二三四五六七八九十])月份?")
_PAGE = re.compile(r"^(?:第\d+页|共\d+页|第\d+页[,，/]?共\d+页)$")
_BRACKETS = re.compile(r"[(（][^)）]*[)）]")
_RECORD = frozenset(
    {
        Field.DAY,
        Field.NAME,
        Field.AGE,
        Field.PHONE,
        Field.MODE,
        Field.TOPIC,
        Field.DONE,
        Field.CITIZEN_ID,
    }
)


def layout_kind(
    row: Row, cells: dict[Field, Cell], words: Words, *, has_day: bool
) -> OtherKind | None:
    """The kind of ``row`` if it is no record; ``cells`` are its cells by meaning."""
    signs = words.signs
    if has_day:
        name = key_of(text_of(cells.get(Field.NAME)))
        if name:  # the common case: a record, unless the total's row is dated
            return OtherKind.TOTAL if name in signs.totals else None
    texts = [text_of(cell) for cell in row if not is_blank(cell)]
    kind = paper_kind(texts, signs)
    if kind is OtherKind.SIGNATURE and _tells_of_a_visit(cells, words):
        kind = None
    if kind is not None:
        return kind
    if has_day and len(texts) > 1:
        return None
    return _thin(texts, cells)


def paper_kind(texts: list[str], signs: Signs) -> OtherKind | None:
    """The kind of a row that any table has at its end (totals, notes, signatures), by its texts."""
    if not texts:
        return OtherKind.BLANK
    if _is_total(texts, signs):
        return OtherKind.TOTAL
    if _is_explanation(texts, signs):
        return OtherKind.EXPLANATION
    return OtherKind.SIGNATURE if _is_signature(texts, signs) else None


def _is_total(texts: list[str], signs: Signs) -> bool:
    keys = [key_of(text) for text in texts]
    if all(map(_COUNT.match, keys)):
        return True
    heads = (_MONTH.sub("", key) for key in keys[:_FIRST_CELLS])
    return any(len(head) <= _LONGEST_TOTAL and head.startswith(signs.totals) for head in heads)


def _is_explanation(texts: list[str], signs: Signs) -> bool:
    if all(_PAGE.match(key_of(text)) for text in texts):
        return True
    head = texts[0].replace(":", "：").partition("：")
    return bool(head[1]) and key_of(head[0]) in signs.explanations


def _is_signature(texts: list[str], signs: Signs) -> bool:
    if len(texts) > _MOST_SIGNED:
        return False
    heads = [
        key_of(_BRACKETS.sub("", text.replace(":", "：").partition("：")[0])) for text in texts
    ]
    return any(head in signs.signatures for head in heads)


def _tells_of_a_visit(cells: dict[Field, Cell], words: Words) -> bool:
    """A row with a known mode or topic is a record, whatever its remarks look like."""
    mode, topic = text_of(cells.get(Field.MODE)), text_of(cells.get(Field.TOPIC))
    return words.mode.exact(mode) is not None or words.topic.exact(topic) is not None


def _thin(texts: list[str], cells: dict[Field, Cell]) -> OtherKind | None:
    said = [field for field, cell in cells.items() if not is_blank(cell)]
    if len(texts) == 1 and Field.NAME not in said and not _has_serial_only(said, texts):
        return OtherKind.SECTION
    return None if _RECORD.intersection(said) else OtherKind.PREFILLED


def _has_serial_only(said: list[Field], texts: list[str]) -> bool:
    return said == [Field.SERIAL] and texts[0].replace(".", "").isdigit()
