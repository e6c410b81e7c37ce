"""Going back from a register that still opens keeps what it has published since the backup."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update

from models.audit import AuditEntry
from models.room import Room, Staff
from models.summary import ClosedMonth, Package
from models.visit import Visit
from models.vocabulary import PackageState, Role
from services.exchange.outbox import OutboxService
from services.progress import Progress
from services.summary.months import MonthState
from services.summary.service import SummaryService
from services.vault.backup_list import Backup
from services.vault.open_vault import OpenVault
from services.vault.vault import Vault
from tests.fakes import FixedClock
from tests.services.summary.records import add_visits, enrol, open_room_in, visit
from tests.vaults import LEAD, copied, make_template, make_vault, unlocked


class RestoredRoom:
    """A real vault in December; its backup knows November's visits, and not its package."""

    def __init__(self, folder: Path) -> None:
        template = make_template(folder / "template")
        self.groups = template.groups
        clock = FixedClock(datetime(2026, 12, 2, 1, 30, tzinfo=UTC))
        self.vault: Vault = make_vault(copied(template, folder / "room"), clock, seed=5)
        self.opened: OpenVault = unlocked(self.vault)
        enrol(self.opened.desk)
        open_room_in(self.opened.desk, datetime(2026, 11, 2, tzinfo=UTC))
        add_visits(self.opened.desk, [visit("2026-11")] * 20)
        self.backup = self.opened.back_up()

    @property
    def summaries(self) -> SummaryService:
        return SummaryService(self.opened.desk)

    @property
    def outbox(self) -> OutboxService:
        return OutboxService(self.opened.desk)

    def close(self, month: str) -> int:
        return self.summaries.close(month, self.summaries.preview(month).published.digest).number

    def send(self, month: str, stick: Path) -> bytes:
        """Close, write and hand over; returns the sealed package."""
        self.close(month)
        stick.mkdir()
        written = self.outbox.write(month, stick, Progress())
        self.outbox.hand_over(month)
        return written.package.read_bytes()

    def go_back(self, backup: Backup | None = None) -> None:
        """As from the settings: it takes place at the lock."""
        self.opened.stage_restore(backup or self.backup)
        report = self.opened.lock()
        assert report.trouble is None
        self.opened = unlocked(self.vault)

    def state(self, month: str) -> MonthState:
        entries = self.summaries.months().entries
        return next(entry.state for entry in entries if entry.month == month)

    def actions(self) -> list[str]:
        with self.opened.desk.read() as session:
            return list(session.scalars(select(AuditEntry.action)))


@pytest.fixture
def room(tmp_path: Path) -> Iterator[RestoredRoom]:
    made = RestoredRoom(tmp_path)
    yield made
    made.opened.lock()


def test_a_month_that_was_sent_stays_sent_with_the_same_bytes(
    room: RestoredRoom, tmp_path: Path
) -> None:
    sealed = room.send("2026-11", tmp_path / "first")
    published = room.summaries.preview("2026-11").published
    room.go_back()
    assert room.state("2026-11") is MonthState.HANDED_OVER
    assert room.summaries.preview("2026-11").published == published
    (tmp_path / "again").mkdir()
    again = room.outbox.write("2026-11", tmp_path / "again", Progress())
    assert again.package.read_bytes() == sealed
    assert "packages_carried_over" in room.actions()


def test_the_ledger_goes_on_with_the_next_month(room: RestoredRoom, tmp_path: Path) -> None:
    room.send("2026-11", tmp_path / "first")
    with room.opened.desk.write() as session:
        session.execute(delete(Visit).where(Visit.id > 14))
    backup = room.opened.back_up()
    room.go_back(backup)
    add_visits(room.opened.desk, [visit("2026-11")] * 6 + [visit("2026-12")] * 15)
    preview = room.summaries.preview("2026-12")
    assert preview.maybe_sent == ()
    assert preview.checks_passed
    assert preview.published.populations[0].step in (12, 15, 18), "what was sent is not sent again"
    assert room.close("2026-12") == 2


def test_records_that_the_backup_lacks_are_taken_back_openly(
    room: RestoredRoom, tmp_path: Path
) -> None:
    add_visits(room.opened.desk, [visit("2026-11")] * 12)
    room.send("2026-11", tmp_path / "first")
    room.go_back()
    preview = room.summaries.preview("2026-12")
    assert preview.published.populations[0].step in (-9, -12, -15)
    assert preview.checks_passed


def test_a_package_that_was_sealed_after_the_backup_keeps_its_bytes(
    room: RestoredRoom, tmp_path: Path
) -> None:
    room.close("2026-11")
    backup = room.opened.back_up()
    (tmp_path / "stick").mkdir()
    room.outbox.write("2026-11", tmp_path / "stick", Progress())
    room.go_back(backup)
    (entry,) = room.outbox.entries()
    assert entry.state is PackageState.VERIFIED
    assert entry.sha256


def test_nothing_published_since_means_nothing_to_ask(room: RestoredRoom) -> None:
    room.go_back()
    assert room.summaries.preview("2026-11").maybe_sent == ()
    assert room.close("2026-11") == 1


def test_a_second_branch_is_not_mixed_in_and_a_person_is_asked(
    room: RestoredRoom, tmp_path: Path
) -> None:
    """As after restores of a version that carried nothing over."""
    room.send("2026-11", tmp_path / "first")
    backup = room.opened.back_up()
    with room.opened.desk.write() as session:
        session.execute(delete(Package))
        session.execute(delete(ClosedMonth))
        session.execute(update(Room).values(ledger_id="l00000000009"))
    room.close("2026-11")
    room.go_back(backup)
    assert room.summaries.preview("2026-12").maybe_sent == ("2026-12",)
    assert "packages_carried_over" not in room.actions()


def test_an_unanswered_question_stays_unanswered(room: RestoredRoom) -> None:
    with room.opened.desk.write() as session:
        session.execute(update(Room).values(epoch="e0000002"))
        room.opened.desk.audit.record(session, "backup_restored", "backup", 1)
    room.go_back()
    assert room.summaries.preview("2026-11").maybe_sent == ("2026-11", "2026-12")


def test_a_register_that_does_not_open_any_more_leaves_the_question(room: RestoredRoom) -> None:
    room.close("2026-11")
    path = room.vault.files.database
    room.opened.lock()
    path.write_bytes(b"damaged" * 10_000)
    room.opened = room.vault.restore_by_sheet(room.backup, room.groups)
    assert room.summaries.preview("2026-11").maybe_sent == ("2026-11", "2026-12")


def test_damage_that_shows_only_inside_does_not_stop_the_restore(room: RestoredRoom) -> None:
    room.close("2026-11")
    path = room.vault.files.database
    room.opened.lock()
    content = bytearray(path.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page + 100] ^= 1
    path.write_bytes(content)
    room.opened = room.vault.restore_by_sheet(room.backup, room.groups)
    assert room.summaries.preview("2026-11").maybe_sent == ("2026-11", "2026-12")


def test_who_left_the_backup_is_replaced_by_the_rooms_first_person(room: RestoredRoom) -> None:
    colleague = Staff(
        id=2,
        name="王小明",
        role=Role.LEAD,
        public_key="",
        created_at=datetime(2026, 12, 1, tzinfo=UTC),
    )
    with room.opened.desk.write() as session:
        session.add(colleague)
    room.close("2026-11")
    with room.opened.desk.write() as session:
        session.execute(update(ClosedMonth).values(closed_by=2))
    room.go_back()
    assert room.summaries.preview("2026-11").published.closed_by == LEAD
