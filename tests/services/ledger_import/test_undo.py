"""An import is undone as a whole, unless something of it was used meanwhile."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.appointment import Appointment
from models.case_note import CaseNote
from models.client import Client
from models.referral import Institution, Referral
from models.summary import ClosedMonth
from models.visit import Visit
from services.appointments.booking import Agreement, agree
from services.audit import first_broken_entry
from services.desk import Desk
from services.errors import Conflict, NotFound
from services.ledger_import import ImportId, LedgerImportService
from tests.services.ledger_import.files import line, workbook
from tests.services.ledger_import.importing import bring_in, counts


def test_undo_removes_exactly_what_came_in(
    desk: Desk, service: LedgerImportService, path: Path, tmp_path: Path
) -> None:
    other = line(
        day="2025.1.5", name="陈静", phone="13900002222", referred="是", destination="司法所"
    )
    bring_in(service, workbook(tmp_path / "other.xlsx", other))
    before = counts(desk)
    import_id = bring_in(service, path)
    assert counts(desk) != before
    service.undo(import_id)
    assert counts(desk) == before
    entry = service.history()[0]
    assert entry.undone_at is not None
    assert bring_in(service, path) != import_id  # and may come in again
    with desk.read() as session:
        assert first_broken_entry(session) is None


def test_ledger_of_the_past_fills_no_calendar(
    desk: Desk, service: LedgerImportService, path: Path
) -> None:
    bring_in(service, path)
    with desk.read() as session:
        assert session.scalars(select(Appointment)).all() == []


def test_an_institution_that_became_the_rooms_own_stays(
    desk: Desk, service: LedgerImportService, path: Path
) -> None:
    import_id = bring_in(service, path)
    with desk.write() as session:
        session.scalars(select(Institution)).one().phone = "07960000000"
    service.undo(import_id)
    with desk.read() as session:
        assert session.scalars(select(Institution.name)).all() == ["镇卫生院"]


def amend_visit(session: Session, desk: Desk) -> None:
    session.scalars(select(Visit)).first().version = 2  # type: ignore[union-attr]


def add_note(session: Session, desk: Desk) -> None:
    session.add(CaseNote(visit_id=1, author_id=1, sealed=b"x", at=desk.clock.now()))


def edit_client(session: Session, desk: Desk) -> None:
    session.scalars(select(Client)).first().version = 2  # type: ignore[union-attr]


def merge_client(session: Session, desk: Desk) -> None:
    session.scalars(select(Client)).first().merged_into_id = 2  # type: ignore[union-attr]


def log_visit(session: Session, desk: Desk) -> None:
    source = session.get(Visit, 1)
    assert source is not None
    session.add(
        Visit(
            client_id=source.client_id,
            counsellor_id=1,
            recorded_by=1,
            day=date(2026, 1, 1),
            mode="phone",
            topic="sleep",
            risk="none",
            population="none",
            sex=2,
            age_band="60+",
            finalised_at=desk.clock.now(),
        )
    )


def book(session: Session, desk: Desk) -> None:
    client_id = session.scalars(select(Client.id)).first()
    agreement = Agreement(client_id=client_id, counsellor_id=1, day=date(2026, 12, 1))
    agree(session, desk, agreement)


def print_referral(session: Session, desk: Desk) -> None:
    session.scalars(select(Referral)).one().prints = 1


def close_month(session: Session, desk: Desk) -> None:
    session.add(ClosedMonth(month="2025-03", closed_at=desk.clock.now(), closed_by=1))


@pytest.mark.parametrize(
    ("use", "code"),
    [
        (amend_visit, "visit_amended"),
        (add_note, "visit_has_note"),
        (edit_client, "client_edited"),
        (merge_client, "client_merged"),
        (log_visit, "client_used"),
        (book, "client_used"),
        (print_referral, "referral_used"),
        (close_month, "month_closed"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_was_used_meanwhile_cannot_be_undone(
    desk: Desk, service: LedgerImportService, path: Path, use: object, code: str
) -> None:
    import_id = bring_in(service, path)
    with desk.write() as session:
        assert callable(use)
        use(session, desk)
    before = counts(desk)
    with pytest.raises(Conflict) as caught:
        service.undo(import_id)
    assert caught.value.code == code
    assert counts(desk) == before


def test_undo_twice_and_undo_of_nothing(service: LedgerImportService, path: Path) -> None:
    import_id = bring_in(service, path)
    service.undo(import_id)
    with pytest.raises(Conflict):
        service.undo(import_id)
    with pytest.raises(NotFound):
        service.undo(ImportId(99))
    with pytest.raises(NotFound):
        service.problem_rows(ImportId(99))
