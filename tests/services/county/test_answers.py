"""Receipts: what the room gets back is what it sent, cell by cell."""

from pathlib import Path

import pyrage
import pytest
from sqlalchemy import update

from models.county import EnrolledRoom
from models.room import Room
from services.county.inbox import InboxService
from services.county.receipt_writing import FOLDER
from services.errors import Conflict
from services.exchange import receipt as receipts
from services.exchange.receipt import ReceiptDocument
from tests.services.county.offices import Office
from tests.services.county.sticks import MONTHS, SendingRoom, enrol, quiet
from tests.services.county.test_inbox import read, sending


@pytest.fixture(autouse=True)
def sticks(tmp_path: Path) -> None:
    """Sticks that are plugged in."""
    for name in ("out", "more"):
        (tmp_path / name).mkdir()


class Answered:
    """A room that can open its receipts."""

    def __init__(self, office: Office, code: str = "aaaaa1", months: int = 3) -> None:
        self.office = office
        self.identity = pyrage.x25519.Identity.generate()
        self.room: SendingRoom = sending(office, code, months)
        enrol(office, self.room)
        with office.county.store.write() as session:
            of_room = update(EnrolledRoom).where(EnrolledRoom.room_code == code)
            session.execute(of_room.values(recipient=str(self.identity.to_public())))

    def receipts(self, stick: Path) -> list[ReceiptDocument]:
        found = []
        for path in sorted((stick / FOLDER).glob(f"{self.room.code}-receipt-*.anx")):
            signature = path.with_name(path.name + ".minisig").read_bytes()
            signer = self.office.keys.signer
            document, _ = receipts.read(path.read_bytes(), signature, signer, str(self.identity))
            found.append(document)
        return sorted(found, key=lambda one: one.number)


def test_a_receipt_repeats_the_package(office: Office, tmp_path: Path) -> None:
    answered = Answered(office, months=12)
    answered.room.write(tmp_path / "in")
    read(office, tmp_path / "in")
    written = InboxService(office.county).write_receipts(tmp_path / "out", quiet())
    assert (written.files, written.rooms) == (12, 1)
    for receipt, sent, package in zip(
        answered.receipts(tmp_path / "out"),
        answered.room.documents,
        answered.room.sent,
        strict=True,
    ):
        assert receipt.is_accepted
        assert (receipt.cells, receipt.facts) == (sent.cells, sent.facts)
        assert (receipt.package, receipt.sha256) == (sent.head.number, package.sha256)
        assert (receipt.highest, receipt.county) == (12, office.keys.name)
    assert receipt.next_due == "2027-02-05"


def test_only_what_was_not_written_and_the_same_bytes_again(office: Office, tmp_path: Path) -> None:
    answered = Answered(office)
    answered.room.write(tmp_path / "in", 1, 2)
    read(office, tmp_path / "in")
    inbox = InboxService(office.county)
    assert inbox.write_receipts(tmp_path / "out", quiet()).files == 2
    assert inbox.write_receipts(tmp_path / "out", quiet()).files == 0
    answered.room.write(tmp_path / "in", 3)
    read(office, tmp_path / "in")
    assert inbox.write_receipts(tmp_path / "more", quiet()).files == 1
    assert inbox.write_receipts(tmp_path / "out", quiet(), again=True).files == 3
    assert [one.package for one in answered.receipts(tmp_path / "out")] == [1, 2, 3]


def test_only_for_the_rooms_that_are_here(office: Office, tmp_path: Path) -> None:
    here, away = Answered(office), Answered(office, "bbbbb2")
    for one in (here, away):
        one.room.write(tmp_path / "in")
    read(office, tmp_path / "in")
    inbox = InboxService(office.county)
    assert inbox.write_receipts(tmp_path / "out", quiet(), [here.room.code]).rooms == 1
    assert not away.receipts(tmp_path / "out")
    assert inbox.write_receipts(tmp_path / "out", quiet()).rooms == 1


def test_what_was_taken_back_is_answered_again(office: Office, tmp_path: Path) -> None:
    answered = Answered(office, months=1)
    answered.room.write(tmp_path / "in")
    read(office, tmp_path / "in")
    inbox = InboxService(office.county)
    inbox.write_receipts(tmp_path / "out", quiet())
    inbox.undo(inbox.entries().entries[0].incoming_id)
    inbox.write_receipts(tmp_path / "out", quiet())
    read(office, tmp_path / "in")
    inbox.write_receipts(tmp_path / "out", quiet())
    found = answered.receipts(tmp_path / "out")
    assert [(one.number, one.refused) for one in found] == [(1, ""), (2, "undone"), (3, "")]
    assert found[0].cells == found[2].cells == answered.room.documents[0].cells


def test_a_replaced_month_has_a_receipt_for_each_revision(office: Office, tmp_path: Path) -> None:
    answered = Answered(office)
    answered.room.close(MONTHS[2], revision=2)
    answered.room.write(tmp_path / "in")
    read(office, tmp_path / "in")
    InboxService(office.county).write_receipts(tmp_path / "out", quiet())
    found = answered.receipts(tmp_path / "out")
    assert [(one.package, one.revision) for one in found] == [(1, 1), (2, 1), (3, 1), (4, 2)]


def test_a_room_is_told_why_a_package_does_not_count(office: Office, tmp_path: Path) -> None:
    answered = Answered(office, months=1)
    room = answered.room
    room.close(MONTHS[1], policy="7:" + "a" * 64)
    room.write(tmp_path / "in")
    result = read(office, tmp_path / "in")
    assert [one.reason for one in result.files] == ["", "policy"]
    inbox = InboxService(office.county)
    assert inbox.write_receipts(tmp_path / "out", quiet()).files == 2
    assert inbox.write_receipts(tmp_path / "out", quiet()).files == 0
    by_package = {one.package: one for one in answered.receipts(tmp_path / "out")}
    refused = by_package[2]
    assert (refused.refused, refused.sha256) == ("policy", room.sent[1].sha256)
    assert (refused.period, refused.cells, refused.highest) == (MONTHS[1], (), 1)
    assert by_package[1].is_accepted


def test_an_office_without_a_key_answers_nothing(office: Office, tmp_path: Path) -> None:
    with office.desk.write() as session:
        session.execute(update(Room).values(signing_secret=b"", exchange_secret=""))
    with pytest.raises(Conflict, match="no_signing_key"):
        InboxService(office.county).write_receipts(tmp_path, quiet())
    with pytest.raises(Conflict, match="no_exchange_key"):
        InboxService(office.county).read(tmp_path, quiet())
