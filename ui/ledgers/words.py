"""Words for ledgers and what they show."""

from PySide6.QtCore import QCoreApplication

from services.ledgers.fields import fields_of
from services.ledgers.layouts import MOST_COLUMNS
from services.ledgers.records import FoundLayout, LayoutColumn, LedgerKind, LedgerTable
from services.ledgers.wording import value_text

_HEADINGS_TOLD = 8


def ledger_name(ledger: LedgerKind) -> str:
    """What a ledger is called where one is chosen."""
    translate = QCoreApplication.translate
    words = {
        LedgerKind.VISITS: translate("LedgerWords", "Visits"),
        LedgerKind.ACTIVITIES: translate("LedgerWords", "Activities"),
        LedgerKind.TRAININGS: translate("LedgerWords", "Training"),
        LedgerKind.REFERRALS: translate("LedgerWords", "Referrals"),
        LedgerKind.CRISES: translate("LedgerWords", "Crises"),
        LedgerKind.POPULATIONS: translate("LedgerWords", "Key populations"),
    }
    return words[ledger]


def left_out_words(ledger: LedgerKind) -> str:
    """What it says nothing of, so that it may lie on a table."""
    translate = QCoreApplication.translate
    if ledger is LedgerKind.POPULATIONS:
        return translate(
            "LedgerWords",
            "Numbers only, of the whole year. Fewer than five persons are told together with "
            "others.",
        )
    if ledger in (LedgerKind.ACTIVITIES, LedgerKind.TRAININGS):
        return translate("LedgerWords", "Who came is named on the sign-in sheets only.")
    return translate(
        "LedgerWords",
        "No names, phones or addresses: file numbers stand for them. What is to be kept secret "
        "is “other”.",
    )


def shows_words(ledger: LedgerKind, column: LayoutColumn, language: str) -> str:
    """What a column is filled with."""
    if not column.field:
        return QCoreApplication.translate("LedgerWords", "to write in")
    return fields_of(ledger)[column.field].label(language)


def sum_words(table: LedgerTable) -> str:
    """How many entries each month has, and the sums of the period; nothing for none."""
    translate = QCoreApplication.translate
    told = []
    if len(table.months) > 1:
        month = translate("LedgerWords", "month {month}: {count}")
        told = [month.format(month=int(one.month[5:]), count=one.count) for one in table.months]
    headings = [column.heading for column in table.layout.columns]
    together = translate("LedgerWords", "{heading} together: {number}")
    told += [
        together.format(heading=headings[place], number=value_text(number))
        for place, number in enumerate(table.total.sums)
        if number is not None
    ]
    return "　".join(told)


def found_words(found: FoundLayout) -> str:
    """What became of the headings of a file that are not as they were; nothing if all are."""
    translate = QCoreApplication.translate
    beyond = translate(
        "LedgerWords",
        "More than {number} columns do not fit on paper, so these are not in: {headings}.",
    )
    kinds = (
        (
            translate("LedgerWords", "Left out, as no ledger shows who somebody is: {headings}."),
            found.left_out,
        ),
        (translate("LedgerWords", "Empty, to write in: {headings}."), found.unknown),
        (beyond, found.beyond),
    )
    between = translate("LedgerWords", ", ", "between headings")
    return " ".join(
        words.format(headings=between.join(headings[:_HEADINGS_TOLD]), number=MOST_COLUMNS)
        for words, headings in kinds
        if headings
    )
