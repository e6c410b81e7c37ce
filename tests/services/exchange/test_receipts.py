"""Receipts: sealed to the room, signed by the county, compared cell by cell."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, update

from models.room import Room
from models.summary import Package
from models.vocabulary import PackageState
from services.desk import Desk
from services.errors import BadPackage, Conflict
from services.exchange import receipt as receipts
from services.exchange.keys import new_signing_pair
from services.exchange.outbox import OutboxService
from services.exchange.package import SIGNATURE_SUFFIX, stored
from services.exchange.receipt import ReceiptDocument
from services.exchange.receipts import ReceiptService, ReceiptsRead
from services.progress import Progress
from services.summary.service import SummaryService
from tests.fakes import SeededRandomness
from tests.services.summary.records import add_visits, enrol, visit

MONTH = "2026-10"
COUNTY, SIGNER = new_signing_pair(SeededRandomness(21))


class Sent:
    """A room whose October is on a stick, and the county that answers."""

    def __init__(self, desk: Desk, stick: Path) -> None:
        self.desk, self.stick = desk, stick
        enrol(desk)
        with desk.write() as session:
            session.execute(update(Room).values(county_signer=SIGNER))
        add_visits(desk, [visit(MONTH)] * 20)
        summaries = SummaryService(desk)
        summaries.close(MONTH, summaries.preview(MONTH).published.digest)
        OutboxService(desk).write(MONTH, stick, Progress())
        self.recipient = OutboxService(desk).identity().recipient
        with desk.read() as session:
            package = session.scalars(select(Package)).one()
            self.document, self.sha256 = stored(package.document), package.sha256

    def receipt(self, **values: object) -> ReceiptDocument:
        whole = receipts.of_package(
            self.document,
            self.sha256,
            number=1,
            county="龙门县卫生健康局",
            received_on="2026-11-03",
            next_due="2026-12-05",
        )
        return replace(whole, **values)  # type: ignore[arg-type]

    def put(self, receipt: ReceiptDocument, secret: bytes = COUNTY, recipient: str = "") -> Path:
        sealed = receipts.seal(receipt, recipient or self.recipient, secret)
        folder = self.stick / "anxinbu" / "to-rooms"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / sealed.name
        path.write_bytes(sealed.sealed)
        path.with_name(sealed.name + SIGNATURE_SUFFIX).write_bytes(sealed.signature)
        return path

    def read(self) -> ReceiptsRead:
        return ReceiptService(self.desk).read_stick(self.stick, Progress())

    def state(self) -> PackageState:
        return OutboxService(self.desk).entries()[0].state


@pytest.fixture
def sent(desk: Desk, tmp_path: Path) -> Sent:
    stick = tmp_path / "stick"
    stick.mkdir()
    return Sent(desk, stick)


def test_a_receipt_turns_the_entry_green(sent: Sent) -> None:
    assert sent.state() is PackageState.VERIFIED
    sent.put(sent.receipt())
    (view,) = sent.read().read
    assert (view.month, view.is_accepted, view.next_due) == (MONTH, True, "2026-12-05")
    assert view.differences == ()
    assert sent.state() is PackageState.RECEIVED


def test_the_same_receipt_again_says_so_and_changes_nothing(sent: Sent) -> None:
    sent.put(sent.receipt())
    sent.read()
    (view,) = sent.read().read
    assert view.was_read_before


def test_a_figure_that_the_county_counted_otherwise_is_shown(sent: Sent) -> None:
    cells = list(sent.document.cells)
    cells[0] = replace(cells[0], step=(cells[0].step or 0) + 3)
    sent.put(sent.receipt(cells=tuple(cells[:-1])))
    (view,) = sent.read().read
    first, last = view.differences
    assert (first.population, first.row, (first.counted or 0) - (first.sent or 0)) == (
        "visits",
        "total",
        3,
    )
    assert last.counted is None
    found = ReceiptService(sent.desk).of_month(MONTH)
    assert found is not None
    assert found.differences == view.differences


def test_a_refusal_is_shown_with_its_reason_and_can_be_followed_by_a_receipt(sent: Sent) -> None:
    sent.put(sent.receipt(refused="gap", cells=(), facts={}))
    (view,) = sent.read().read
    assert (view.is_accepted, view.refused, view.differences) == (False, "gap", ())
    assert sent.state() is PackageState.REFUSED
    sent.put(sent.receipt(number=2))
    assert len(sent.read().read) == 2
    assert sent.state() is PackageState.RECEIVED


def test_an_older_receipt_does_not_undo_a_newer_one(sent: Sent) -> None:
    old = sent.put(sent.receipt(refused="gap", cells=(), facts={}))
    kept = [path.read_bytes() for path in (old, old.with_name(old.name + SIGNATURE_SUFFIX))]
    for path in (old, old.with_name(old.name + SIGNATURE_SUFFIX)):
        path.unlink()
    sent.put(sent.receipt(number=2))
    sent.read()
    old.write_bytes(kept[0])
    old.with_name(old.name + SIGNATURE_SUFFIX).write_bytes(kept[1])
    sent.read()
    assert sent.state() is PackageState.RECEIVED


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"room": "zzzzzz"}, "room"),
        ({"package": 9}, "package"),
        ({"sha256": "0" * 64}, "package"),
    ],
)
def test_a_receipt_for_something_else_is_not_taken(
    sent: Sent, values: dict[str, object], reason: str
) -> None:
    path = sent.put(sent.receipt(**values))
    # Somebody gave it our room's name.
    ours = path.with_name(receipts.file_name(sent.document.head.room, 1))
    path.with_name(path.name + SIGNATURE_SUFFIX).rename(
        ours.with_name(ours.name + SIGNATURE_SUFFIX)
    )
    path.rename(ours)
    (unread,) = sent.read().unread
    assert unread.reason == reason
    assert sent.state() is PackageState.VERIFIED


def test_a_strangers_receipt_is_refused_and_the_good_one_beside_it_read(sent: Sent) -> None:
    stranger, _ = new_signing_pair(SeededRandomness(22))
    sent.put(sent.receipt(number=2), secret=stranger)
    sent.put(sent.receipt())
    found = sent.read()
    assert [view.number for view in found.read] == [1]
    assert [one.reason for one in found.unread] == ["signature"]


def test_a_receipt_sealed_to_another_room_is_refused(sent: Sent) -> None:
    import pyrage

    other = str(pyrage.x25519.Identity.generate().to_public())
    sent.put(sent.receipt(), recipient=other)
    assert [one.reason for one in sent.read().unread] == ["not_for_us"]


def test_two_receipts_with_one_number_are_told_apart(sent: Sent) -> None:
    sent.put(sent.receipt())
    sent.read()
    sent.put(sent.receipt(received_on="2026-11-04"))
    assert [one.reason for one in sent.read().unread] == ["branch"]


def test_a_stick_without_receipts_says_so(sent: Sent) -> None:
    with pytest.raises(Conflict, match="no_receipts"):
        sent.read()


def test_a_damaged_signature_and_a_missing_one(sent: Sent) -> None:
    path = sent.put(sent.receipt())
    path.with_name(path.name + SIGNATURE_SUFFIX).unlink()
    assert [one.reason for one in sent.read().unread] == ["no_signature"]


@pytest.mark.parametrize(
    "values",
    [
        {"received_on": "yesterday"},
        {"facts": {"activities/lecture": "2"}},
    ],
)
def test_a_receipt_with_other_values_is_refused(sent: Sent, values: dict[str, object]) -> None:
    sent.put(sent.receipt(**values))
    assert [one.reason for one in sent.read().unread] == ["schema"]


@pytest.mark.parametrize("population", ["Visits", ["visits"], 3])
def test_a_receipt_whose_cells_are_none_is_refused(sent: Sent, population: object) -> None:
    cells = [replace(sent.document.cells[0], population=population)]  # type: ignore[arg-type]
    sent.put(sent.receipt(cells=tuple(cells)))
    assert [one.reason for one in sent.read().unread] == ["schema"]


def test_a_figure_that_is_told_twice_is_refused(sent: Sent) -> None:
    """The second one, as it was sent, would hide that the first one differs."""
    first = replace(sent.document.cells[0], step=999)
    sent.put(sent.receipt(cells=(first, *sent.document.cells)))
    assert [one.reason for one in sent.read().unread] == ["schema"]


def test_a_field_that_no_receipt_has_is_refused(sent: Sent) -> None:
    with pytest.raises(BadPackage, match="schema"):
        receipts.from_text('{"format":"anxinbu-receipt/1"}')
