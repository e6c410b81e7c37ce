"""What a ledger can show, with its words: data in ``resources/ledgers/fields.json``."""

import json
from dataclasses import dataclass
from functools import cache

import resources
from services.ledgers.records import Layout, LayoutColumn, LedgerKind

SERIAL = "serial"


@dataclass(frozen=True, slots=True)
class LedgerField:
    """One field: ``zh`` is its heading as shipped, ``words`` what counties call it, ``width`` in
    characters; ``is_shown`` in the layout as shipped; ``is_total``: its numbers are added up."""

    field: str
    zh: str
    en: str
    width: int
    words: tuple[str, ...]
    is_shown: bool
    is_total: bool

    def label(self, language: str) -> str:
        """``language`` is ``zh`` or ``en``."""
        return self.zh if language == "zh" else self.en


def fields_of(ledger: LedgerKind) -> dict[str, LedgerField]:
    """The fields of a ledger by name, in the order of the layout as shipped."""
    return _ledgers()[ledger][1]


def shipped(ledger: LedgerKind) -> Layout:
    """The layout that the program comes with."""
    names, fields = _ledgers()[ledger]
    shown = (one for one in fields.values() if one.is_shown)
    columns = (LayoutColumn(one.field, one.zh, one.width) for one in shown)
    return Layout(ledger, names["zh"], tuple(columns))


def ledger_word(ledger: LedgerKind, language: str) -> str:
    """What a ledger is called in a list of them."""
    return _ledgers()[ledger][0][language]


@cache
def _ledgers() -> dict[LedgerKind, tuple[dict[str, str], dict[str, LedgerField]]]:
    raw = json.loads(resources.text("ledgers/fields.json"))
    return {
        LedgerKind(name): (
            {"zh": told["zh"], "en": told["en"]},
            {one["field"]: _field(one) for one in told["fields"]},
        )
        for name, told in raw.items()
    }


def _field(told: dict[str, object]) -> LedgerField:
    words = told["words"]
    assert isinstance(words, list)  # noqa: S101 - shipped data, read in every test
    return LedgerField(
        str(told["field"]),
        str(told["zh"]),
        str(told["en"]),
        int(str(told["width"])),
        tuple(words),
        bool(told.get("shown")),
        bool(told.get("total")),
    )
