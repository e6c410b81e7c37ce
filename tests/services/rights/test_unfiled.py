"""Crises, mandatory reports and disclosures without a file are destroyed by list, too."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from models.vocabulary import CaseState
from services.crises.records import CrisisAnswers, NewCrisis
from services.errors import Conflict, NotFound
from services.register import Register
from services.rights.destruction_records import DestructionDetails
from services.rights.kept import OverTime, Unfiled
from services.rights.schedule import RecordClass
from tests.services.rights.filling import MARKER, fill_row, places_of_marker
from tests.services.rights.test_destruction import KEPT
from tests.services.visits.conftest import add_client

LONG_AGO = date(2014, 5, 1)
MOMENT = datetime(2014, 4, 30, 17, tzinfo=UTC)  # 1 May in China
CASES = ("crisis", "mandatory_report", "disclosure")


def fill_cases(session: Session, client_id: int | None = None) -> dict[str, int]:
    """One of each kind, closed, with an entry and a settled duty."""
    whose = {"client_id": client_id}
    codes = {"kinds": "[]", "measures": "[]", "level": "high", "state": CaseState.CLOSED}
    made = {
        "crisis": fill_row(session, "crisis", **whose, **codes, number="W-2014-001", day=LONG_AGO),
        "mandatory_report": fill_row(
            session,
            "mandatory_report",
            **whose,
            number="Q-2014-001",
            known_at=MOMENT,
            state=CaseState.CLOSED,
        ),
        "disclosure": fill_row(session, "disclosure", **whose, day=LONG_AGO, source="crisis"),
    }
    for source in CASES[:2]:
        about = {"source": source, "source_id": made[source]}
        fill_row(session, "case_entry", **about)
        duty = fill_row(session, "duty", **whose, **about, closed_at=MOMENT)
        fill_row(session, "case_entry", source="duty", source_id=duty)
    return made


def listed(register: Register, rows: tuple[OverTime, ...]) -> DestructionDetails:
    which = [row.unfiled for row in rows if row.unfiled is not None]
    made = register.destruction.make([], unfiled_ones=which)
    register.destruction.confirm(made.summary.id)
    return register.destruction.confirm_with_witness(made.summary.id, "村委会 方主任")


def test_they_stand_on_a_list_and_lose_their_words(register: Register) -> None:
    with register.vault.desk.write() as session:
        made = fill_cases(session)
    rows = register.retention.over_time().rows
    assert [(row.number, row.record_class, row.kept_until) for row in rows] == [
        ("W-2014-001", RecordClass.CASE, date(2024, 5, 1)),
        ("Q-2014-001", RecordClass.CASE, date(2024, 5, 1)),
        (f"D-{made['disclosure']:06d}", RecordClass.DISCLOSURE, date(2017, 5, 1)),
    ]
    details = listed(register, rows)
    assert sorted(line.records for line in details.lines) == [1, 3, 3]
    register.destruction.carry_out(details.summary.id)
    assert register.retention.over_time().rows == ()
    with register.vault.desk.read() as session:
        assert places_of_marker(session) <= KEPT


def test_what_belongs_to_a_file_waits_for_the_file(register: Register) -> None:
    client_id = add_client(register.vault.desk, "周玉梅")
    with register.vault.desk.write() as session:
        made = fill_cases(session, client_id)
    assert [row.unfiled for row in register.retention.over_time().rows if row.unfiled] == []
    for source in CASES:
        with pytest.raises(NotFound):
            register.destruction.make([], unfiled_ones=[Unfiled(source, made[source])])


def test_nothing_open_goes_and_nothing_before_its_time(register: Register) -> None:
    today = register.vault.desk.clock.today()
    new = NewCrisis(today, ("self_harm",), "high", answers=CrisisAnswers(signs=MARKER))
    crisis = Unfiled("crisis", register.crises.record(new).id)
    with pytest.raises(Conflict, match="file_held"):
        register.destruction.make([], unfiled_ones=[crisis])
    with register.vault.desk.write() as session:
        session.execute(text("UPDATE crisis SET state = 'closed'"))
    with pytest.raises(Conflict, match="file_held"):  # its checks are still open
        register.destruction.make([], unfiled_ones=[crisis])
    with register.vault.desk.write() as session:
        session.execute(text("UPDATE duty SET closed_at = opened_at"))
    with pytest.raises(Conflict, match="file_still_kept"):
        register.destruction.make([], unfiled_ones=[crisis])
    register.retention.set_rule(RecordClass.CASE, 3, "本室决定")
    with pytest.raises(Conflict, match="file_still_kept"):
        register.destruction.make([], unfiled_ones=[crisis])


def test_one_that_came_to_have_a_file_outdates_the_list(register: Register) -> None:
    client_id = add_client(register.vault.desk, "周玉梅")
    with register.vault.desk.write() as session:
        fill_cases(session)
    details = listed(register, register.retention.over_time().rows)
    with pytest.raises(Conflict, match="file_listed"):
        register.destruction.make([], unfiled_ones=[Unfiled("crisis", 1)])
    with register.vault.desk.write() as session:
        session.execute(text("UPDATE crisis SET client_id = :who"), {"who": client_id})
    with pytest.raises(Conflict, match="list_outdated"):
        register.destruction.carry_out(details.summary.id)
    with register.vault.desk.read() as session:
        assert "disclosure.what" in places_of_marker(session)
