"""The inbox as users see it: a stick read, trouble put aside, an import taken back."""

import shutil
from pathlib import Path

from PySide6.QtWidgets import QLabel

from services.county.inbox_records import Outcome
from services.register import Register
from tests.ui.county.conftest import Office, Told
from ui.county.inbox_page import InboxPage
from ui.county.inbox_words import advice, is_good, outcome_name, outcome_tone


def shown(office: Office) -> InboxPage:
    page = InboxPage(office.workplace)
    office.show(page)
    return page


def words(page: InboxPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_a_stick_is_read_and_trouble_is_put_aside(
    office: Office, register: Register, told: Told
) -> None:
    page = shown(office)
    assert not page.result.isVisible()
    office.dialogs.answers = [told.stick]
    page._read_folder()
    office.settle()
    assert page.result.isVisible()
    bad = register.inbox.quarantined()
    assert page.quarantine.isVisible() == bool(bad)
    for one in bad:
        assert one.name in words(page)
        assert advice(one.outcome) in words(page)


def test_reading_the_same_stick_again_changes_nothing(
    office: Office, register: Register, told: Told
) -> None:
    page = shown(office)
    page.read_from(told.stick)
    office.settle()
    entries, bad = register.inbox.entries(), len(register.inbox.quarantined())
    page.read_from(told.stick)
    office.settle()
    assert register.inbox.entries() == entries
    assert len(register.inbox.quarantined()) == bad
    assert page.result.heading.text().startswith("0 ")


def test_what_was_seen_to_is_gone(office: Office, register: Register, told: Told) -> None:
    page = shown(office)
    page.read_from(told.stick)
    office.settle()
    before = register.inbox.quarantined()
    page.quarantine.settled.emit(before[0])
    office.settle()
    assert len(register.inbox.quarantined()) == len(before) - 1


def test_an_import_is_taken_back_after_a_question(office: Office, register: Register) -> None:
    page = shown(office)
    entry = register.inbox.entries().entries[0]
    page.entries.table.selectRow(0)
    office.dialogs.answers = [False, True]
    page.entries.undo.click()
    office.settle()
    assert register.inbox.entries().entries[0] == entry
    page.entries.undo.click()
    office.settle()
    changed = next(
        one for one in register.inbox.entries().entries if one.incoming_id == entry.incoming_id
    )
    assert changed.is_undone


def test_every_outcome_has_words_and_what_to_do() -> None:
    for outcome in Outcome:
        assert outcome_name(outcome)
        assert outcome_tone(outcome)
        is_told = outcome in (Outcome.IMPORTED, Outcome.ALREADY)
        assert bool(advice(outcome)) != is_told
        assert is_good(outcome) or advice(outcome)


def test_receipts_go_home_on_the_same_stick(office: Office, told: Told, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    shutil.copytree(told.stick, stick)
    page = shown(office)
    page.read_from(stick)
    office.settle()
    page.result.receipts.click()
    office.settle()
    assert list((stick / "anxinbu" / "to-rooms").glob("*-receipt-*"))
    assert office.dialogs.told
