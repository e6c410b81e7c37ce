"""The loop counted: every referral once, and persons apart from referrals."""

from datetime import date, timedelta

from sqlalchemy import event, select

from models.client import Client
from models.vocabulary import ReferralState
from services.desk import Desk
from services.referrals import Ending, ReferralService, ReferralSummary
from services.referrals.statistics import LoopLine
from tests.fakes import FixedClock
from tests.services.referrals.issued import (
    TODAY,
    add_client,
    add_hospital,
    book,
    new_referral,
)

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def parts(line: LoopLine) -> tuple[int, ...]:
    return (line.in_time, line.late, line.missing, line.waiting, line.lost, line.ended)


def test_each_referral_is_in_exactly_one_part(desk: Desk, clock: FixedClock) -> None:
    referrals = ReferralService(desk)
    client, hospital = add_client(desk), add_hospital(desk)
    police = add_hospital(desk, "派出所", "police")

    def issue(place: int = hospital) -> ReferralSummary:
        return referrals.issue(new_referral(client, place))

    in_time, late, lost, ended = issue(), issue(), issue(), issue()
    issue(police)
    clock.move(days=4)
    book(desk, in_time, ReferralState.ARRIVED)
    referrals.end(ended.id, Ending(ReferralState.CLOSED, "本人搬走了"))
    clock.move(days=16)
    book(desk, late, ReferralState.DECLINED, reason="not_come")
    referrals.end(lost.id, Ending(ReferralState.LOST, "问不到"))
    issue(police)
    loop = referrals.loop(*YEAR)
    by_place = {line.destination: line for line in loop.lines}
    assert parts(by_place["general_hospital"]) == (1, 1, 0, 0, 1, 1)
    assert parts(by_place["police"]) == (0, 0, 1, 1, 0, 0)
    assert parts(loop.total) == (1, 1, 1, 1, 1, 1)
    assert (loop.total.issued, loop.total.arrived, loop.total.declined) == (6, 1, 1)
    assert loop.total.median_days == 12.0  # of 4 and 20 days
    assert by_place["police"].median_days is None
    assert loop.declined_by_reason == {"not_come": 1}


def test_persons_are_counted_once_and_not_added_up(desk: Desk) -> None:
    referrals = ReferralService(desk)
    one, two = add_client(desk), add_client(desk, "马志伟")
    for client, kind in ((one, "police"), (one, "school"), (two, "school")):
        referrals.issue(new_referral(client, add_hospital(desk, f"{kind}{client}", kind)))
    loop = referrals.loop(*YEAR)
    assert (loop.total.issued, loop.persons) == (3, 2)


def test_what_came_back_arrived_and_stays_in_time(desk: Desk, clock: FixedClock) -> None:
    referrals = ReferralService(desk)
    issued = referrals.issue(new_referral(add_client(desk), add_hospital(desk)))
    clock.move(days=2)
    book(desk, issued, ReferralState.ARRIVED)
    clock.move(days=60)
    book(desk, issued, ReferralState.RETURNED)
    referrals.end(issued.id, Ending(ReferralState.CLOSED))
    total = referrals.loop(*YEAR).total
    assert (total.in_time, total.arrived, total.ended, total.median_days) == (1, 1, 0, 2.0)


def test_only_referrals_of_the_period_count(desk: Desk) -> None:
    referrals = ReferralService(desk)
    client, hospital = add_client(desk), add_hospital(desk)
    referrals.issue(new_referral(client, hospital, day=date(2025, 12, 31)))
    referrals.issue(new_referral(client, hospital, day=TODAY))
    assert referrals.loop(*YEAR).total.issued == 1
    assert referrals.loop(TODAY, TODAY).persons == 1
    empty = referrals.loop(TODAY + timedelta(days=1), TODAY + timedelta(days=2))
    assert (empty.lines, empty.total.issued, empty.total.median_days) == ((), 0, None)


def test_the_statistics_take_two_statements_however_many_there_are(desk: Desk) -> None:
    referrals = ReferralService(desk)
    client = add_client(desk)
    for kind in ("police", "school", "hotline"):
        referrals.issue(new_referral(client, add_hospital(desk, kind, kind)))
    asked: list[str] = []
    with desk.read() as session:
        engine = session.get_bind()
        session.scalar(select(Client.id))

    def note(*call: object) -> None:
        asked.append(str(call[2]))

    event.listen(engine, "before_cursor_execute", note)
    referrals.loop(*YEAR)
    event.remove(engine, "before_cursor_execute", note)
    assert len([statement for statement in asked if "referral" in statement]) == 2
