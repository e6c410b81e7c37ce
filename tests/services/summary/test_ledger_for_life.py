"""What a ledger began with holds for its whole life (disclosure.md 5.1)."""

import hashlib
import hmac

from sqlalchemy import select, update

from models.audit import AuditEntry
from models.room import Room
from models.summary import Package
from models.vocabulary import AgeBand
from services.desk import Desk
from services.exchange.package import stored
from services.summary.service import SummaryService
from services.summary.twins import SummaryTwinService
from tests.services.summary.records import add_visits, visit


def become(desk: Desk, kind: str) -> None:
    with desk.write() as session:
        session.execute(update(Room).values(kind=kind))


def rows_of_age(summaries: SummaryService, month: str) -> set[str]:
    tables = summaries.preview(month).published.populations[0].tables
    return {row.code for table in tables if table.name == "age_sex" for row in table.rows}


def test_tables_stay_when_the_room_becomes_a_school(desk: Desk) -> None:
    summaries = SummaryService(desk)
    add_visits(desk, [visit("2026-10", age_band=AgeBand.UNDER_14)] * 20)
    add_visits(desk, [visit("2026-11", age_band=AgeBand.UNDER_14)] * 16)
    summaries.close("2026-10", summaries.preview("2026-10").published.digest)
    rows = rows_of_age(summaries, "2026-10")
    assert "under_18" in rows
    become(desk, "school")
    assert rows_of_age(summaries, "2026-10") == rows
    assert SummaryTwinService(desk).page("2026-10").pdf.startswith(b"%PDF")
    summaries.close("2026-11", summaries.preview("2026-11").published.digest)
    assert rows_of_age(summaries, "2026-11") == rows
    assert summaries.preview("2026-11").checks_passed


def test_tables_stay_when_a_school_becomes_another_room(desk: Desk) -> None:
    summaries = SummaryService(desk)
    become(desk, "school")
    add_visits(desk, [visit("2026-10", age_band=AgeBand.UNDER_14)] * 20)
    summaries.close("2026-10", summaries.preview("2026-10").published.digest)
    rows = rows_of_age(summaries, "2026-10")
    assert "under_18" not in rows
    become(desk, "village")
    assert rows_of_age(summaries, "2026-10") == rows_of_age(summaries, "2026-11") == rows


def test_a_room_that_has_published_nothing_has_the_tables_of_its_kind(desk: Desk) -> None:
    summaries = SummaryService(desk)
    assert "under_18" in rows_of_age(summaries, "2026-11")
    become(desk, "school")
    assert "under_18" not in rows_of_age(summaries, "2026-11")


def test_the_head_of_the_audit_chain_leaves_only_under_the_rooms_secret(desk: Desk) -> None:
    """Else whoever tries out times learns the numbers of entries, and so how much was done."""
    summaries = SummaryService(desk)
    summaries.close("2026-11", summaries.preview("2026-11").published.digest)
    with desk.read() as session:
        document = session.scalars(select(Package.document)).one()
        secret = session.scalars(select(Room.rounding_secret)).one()
        closing = AuditEntry.action == "month_closed"
        newest = session.scalars(select(AuditEntry.previous).where(closing)).one()
    head = stored(document).head.audit_head
    text = b"audit head\n" + newest.encode()
    assert head == hmac.digest(secret, text, hashlib.sha256).hex()
    assert newest not in document
