"""A county's policy: read, shown as a difference, taken on for the next ledger, never below."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select, update

from models.room import Room
from models.vocabulary import Role
from services.desk import Desk
from services.errors import NotAllowed
from services.exchange.keys import new_signing_pair
from services.scales.pack_errors import PackRefused
from services.summary import ledgers
from services.summary.case import read_case
from services.summary.policies import PolicyService
from services.summary.policy import Policy, clamped
from services.summary.policy_file import write_policy
from services.summary.service import SummaryService
from tests.fakes import FixedClock, SeededRandomness
from tests.services.summary.records import add_referrals, add_visits, visit

COUNTY, SIGNER = new_signing_pair(SeededRandomness(7))


@pytest.fixture
def policies(desk: Desk) -> PolicyService:
    with desk.write() as session:
        session.execute(update(Room).values(county_name="龙门县", county_signer=SIGNER))
    return PolicyService(desk)


def file(folder: Path, secret: bytes = COUNTY, **terms: object) -> Path:
    document: dict[str, object] = {
        "county": "龙门县卫生健康局",
        "serial": 3,
        "valid_from": "2026-11",
        "base": 6,
        "hold": 24,
        "threshold": 10,
        "persons": 8,
        "classes": {"topic": {"bereavement": 2, "self_harm": 1, "sexual_violence": 1}},
        "has_remarks": True,
        "may_replace": False,
    }
    files = write_policy(document | terms, secret)
    path = folder / files.name
    path.write_bytes(files.content)
    path.with_name(files.signature_name).write_bytes(files.signature)
    return path


def close(desk: Desk, month: str) -> None:
    summaries = SummaryService(desk)
    summaries.close(month, summaries.preview(month).published.digest)


def test_a_policy_is_shown_as_a_difference(policies: PolicyService, tmp_path: Path) -> None:
    found = policies.look(file(tmp_path))
    terms = {one.term: (one.now, one.asked, one.then) for one in found.terms}
    assert terms == {
        "base": (3, 6, 6),
        "hold": (12, 24, 24),
        "threshold": (5, 10, 10),
        "persons": (5, 8, 8),
        "has_remarks": (0, 1, 1),
        "may_replace": (1, 0, 0),
    }
    classes = {(one.code, one.now, one.asked, one.then) for one in found.classes}
    assert classes == {
        ("bereavement", 1, 2, 2),
        ("self_harm", 2, 1, 1),
        ("sexual_violence", 3, 1, 2),
    }
    assert found.first == "2026-11"
    assert not found.changes_nothing


def test_a_policy_below_the_floors_is_held_there(policies: PolicyService, tmp_path: Path) -> None:
    found = policies.look(file(tmp_path, base=1, hold=0, threshold=1, persons=1))
    held = {one.term: one.then for one in found.terms if one.is_held_at_floor}
    assert held == {"base": 3, "hold": 9, "threshold": 5, "persons": 3}


def test_the_base_serves_the_threshold() -> None:
    assert clamped(Policy(base=3, threshold=9)).base == 5
    assert clamped(Policy(base=3, threshold=10)).base == 6
    assert clamped(Policy(base=3, threshold=5)).base == 3


def test_the_hold_serves_the_base() -> None:
    """Nine units wait at base 3; at base 20 nine would be less than one unit."""
    assert clamped(Policy(base=20, hold=9)).hold == 60
    assert clamped(Policy(base=3, hold=0)).hold == 9


def test_a_guarded_destination_goes_by_the_people_referred(
    desk: Desk, policies: PolicyService, clock: FixedClock, tmp_path: Path
) -> None:
    clock.moment = datetime(2026, 12, 31, 1, tzinfo=UTC)
    classes = {"destination": {"police": 2, "school": 2}}
    policies.accept(policies.look(file(tmp_path, base=3, threshold=5, persons=3, classes=classes)))
    for _ in range(4):
        add_referrals(desk, "2026-12", 5, destination="police")
    add_referrals(desk, "2026-12", 12, destination="school")  # of one client
    close(desk, "2026-12")
    with desk.read() as session:
        document = read_case(session, desk, "2026-12").document
    assert document is not None
    cells = {c.row: c.step for c in document.cells if c.table == "destination/guarded"}
    police = cells["other/police"]
    assert police is not None
    assert abs(police - 20) <= 2
    assert cells["other/school"] is None


def test_a_room_that_has_published_nothing_goes_by_it_at_once(
    desk: Desk, policies: PolicyService, tmp_path: Path
) -> None:
    assert policies.accept(policies.look(file(tmp_path))) == "2026-11"
    assert policies.present().now.base == 6
    add_visits(desk, [visit("2026-11", topic="bereavement")] * 40)
    close(desk, "2026-11")
    published = SummaryService(desk).preview("2026-11").published
    assert published.base == 6
    assert published.policy.startswith("3:")
    visits = published.populations[0]
    assert visits.step % 6 == 0
    rows = {row.code for table in visits.tables for row in table.rows}
    assert "emotion/bereavement" not in rows


def test_a_ledger_lasts_a_year_whatever_the_county_asks(
    desk: Desk, policies: PolicyService, clock: FixedClock, tmp_path: Path
) -> None:
    close(desk, "2026-10")
    found = policies.look(file(tmp_path))
    assert (found.asked_from, found.first) == ("2026-11", "2027-10")
    policies.accept(found)
    with desk.read() as session:
        old = session.scalars(select(Room.ledger_id)).one()
        room = session.scalars(select(Room)).one()
        assert ledgers.of_month(session, room, "2027-09") == old
        following = ledgers.of_month(session, room, "2027-10")
    assert following != old
    close(desk, "2026-11")
    assert SummaryService(desk).preview("2026-11").published.base == 3
    view = policies.present()
    assert view.following is not None
    assert (view.now.base, view.following.base, view.following_from) == (3, 6, "2027-10")


def test_the_new_ledger_begins_with_its_month_and_with_nothing_counted_before(
    desk: Desk, policies: PolicyService, clock: FixedClock, tmp_path: Path
) -> None:
    close(desk, "2025-10")
    policies.accept(policies.look(file(tmp_path, valid_from="2026-11")))
    for month in ("2025-11", "2025-12", *(f"2026-{number:02d}" for number in range(1, 11))):
        add_visits(desk, [visit(month)] * 5)
        close(desk, month)
    add_visits(desk, [visit("2026-11")] * 30)
    close(desk, "2026-11")
    published = SummaryService(desk).preview("2026-11").published
    assert published.base == 6
    assert published.populations[0].step == published.populations[0].year
    assert abs(published.populations[0].step - 30) < 6
    assert policies.present().following is None


@pytest.mark.parametrize(("serial", "reason"), [(2, "downgrade"), (3, "downgrade")])
def test_a_serial_only_goes_up(
    policies: PolicyService, tmp_path: Path, serial: int, reason: str
) -> None:
    policies.accept(policies.look(file(tmp_path)))
    with pytest.raises(PackRefused, match=reason):
        policies.look(file(tmp_path, serial=serial, hold=20))


def test_the_same_policy_again_says_so(policies: PolicyService, tmp_path: Path) -> None:
    policies.accept(policies.look(file(tmp_path)))
    with pytest.raises(PackRefused, match="already_here"):
        policies.look(file(tmp_path))


def test_a_strangers_policy_is_refused(policies: PolicyService, tmp_path: Path) -> None:
    stranger, _ = new_signing_pair(SeededRandomness(8))
    with pytest.raises(PackRefused, match="not_county"):
        policies.look(file(tmp_path, stranger))


def test_a_policy_that_was_changed_after_signing_is_refused(
    policies: PolicyService, tmp_path: Path
) -> None:
    path = file(tmp_path)
    path.write_bytes(path.read_bytes().replace(b'"base":6', b'"base":3'))
    with pytest.raises(PackRefused, match="tampered"):
        policies.look(path)


def test_a_term_of_a_kind_that_no_policy_has_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackRefused, match="schema"):
        file(tmp_path, classes={"topic": {"self_harm": 0}})
    with pytest.raises(PackRefused, match="schema"):
        file(tmp_path, exact_numbers=True)


def test_only_the_lead_takes_a_policy_on(
    desk: Desk, policies: PolicyService, tmp_path: Path
) -> None:
    found = policies.look(file(tmp_path))
    counsellor = replace(desk.actor, role=Role.COUNSELLOR)
    with pytest.raises(NotAllowed):
        PolicyService(replace(desk, actor=counsellor)).accept(found)
