"""The log of what was told to others."""

from datetime import date
from pathlib import Path

import pytest

from models.client import Client
from models.vocabulary import ClientState, Role
from services import disclosures
from services.desk import Desk
from services.disclosures import DisclosureService, NewDisclosure
from services.errors import Conflict, FileRestricted, InvalidInput, NotAllowed, NotFound, Problem
from tests.builders import make_desk, make_register
from tests.fakes import FixedClock
from tests.services.consents.people import add_client


def told(client_id: int | None, **changes: object) -> NewDisclosure:
    values: dict[str, object] = {
        "client_id": client_id,
        "recipient": "县人民医院心理科",
        "ground": "consent",
        "what": "睡眠情况和联系电话",
        "minimum": "没有说谈话的细节",
    }
    return NewDisclosure(**{**values, **changes})  # type: ignore[arg-type]


def test_a_disclosure_has_recipient_ground_content_and_who_decided(desk: Desk) -> None:
    client_id = add_client(desk)
    log = DisclosureService(desk)
    log.add(told(client_id, day=date(2026, 11, 20), document="介绍信 12 号"))
    (row,) = log.of_client(client_id).rows
    assert (row.client_name, row.recipient, row.ground) == ("周玉梅", "县人民医院心理科", "consent")
    assert (row.what, row.minimum) == ("睡眠情况和联系电话", "没有说谈话的细节")
    assert (row.day, row.document) == (date(2026, 11, 20), "介绍信 12 号")
    assert (row.decided_by, row.recorded_by, row.source) == ("何晓岚", "何晓岚", "")


def test_another_record_logs_in_its_own_transaction(desk: Desk) -> None:
    client_id = add_client(desk)
    with desk.write() as session:
        disclosures.record(
            session,
            desk,
            client_id=client_id,
            recipient="派出所",
            ground="minor_harmed",
            what="发现的情况",
            source="mandatory_report",
            source_id=7,
        )
    (row,) = DisclosureService(desk).list_page().rows
    assert (row.source, row.source_id, row.day) == ("mandatory_report", 7, date(2026, 11, 22))


def test_bad_input_is_named_by_field(desk: Desk) -> None:
    client_id = add_client(desk)
    log = DisclosureService(desk)
    with pytest.raises(InvalidInput) as raised:
        log.add(told(client_id, recipient=" ", what="话" * 2001, minimum=""))
    assert raised.value.problems == {
        "recipient": Problem.REQUIRED,
        "what": Problem.TOO_LONG,
        "minimum": Problem.REQUIRED,
    }
    with pytest.raises(InvalidInput) as raised:
        log.add(told(client_id, ground="curiosity", day=date(2026, 11, 23)))
    assert raised.value.problems == {"ground": Problem.UNKNOWN_CODE, "day": Problem.IN_FUTURE}
    with pytest.raises(InvalidInput) as raised:
        log.add(told(client_id, decided_by=99))
    assert raised.value.problems == {"decided_by": Problem.UNKNOWN_CODE}
    assert log.list_page().rows == ()


def test_files_that_are_gone_merged_or_restricted(desk: Desk) -> None:
    client_id = add_client(desk)
    log = DisclosureService(desk)
    with pytest.raises(NotFound):
        log.add(told(99))
    with desk.write() as session:
        session.get_one(Client, client_id).state = ClientState.MERGED
    with pytest.raises(Conflict, match="merged"):
        log.add(told(client_id))


def test_the_log_comes_in_pages_newest_first(desk: Desk) -> None:
    client_id = add_client(desk)
    log = DisclosureService(desk)
    for day in (3, 1, 2, 2):
        log.add(told(client_id if day > 1 else None, day=date(2026, 11, day)))
    first = log.list_page(limit=3)
    assert [row.day.day for row in first.rows] == [3, 2, 2]
    second = log.list_page(first.next, limit=3)
    assert [(row.day.day, row.client_name) for row in second.rows] == [(1, "")]
    assert second.next is None
    assert [row.day.day for row in log.of_client(client_id).rows] == [3, 2, 2]
    paper = log.paper(client_id)
    assert [row.day.day for row in paper.rows] == [2, 2, 3]
    assert (paper.room, paper.client_name) == ("石桥村社会心理服务室", "周玉梅")


def test_the_rooms_log_is_the_leads_and_restricted_files_stay_shut(
    tmp_path: Path, clock: FixedClock
) -> None:
    engine = make_register(tmp_path, clock)
    desk = make_desk(engine, clock, Role.COUNSELLOR)
    client_id = add_client(desk)
    log = DisclosureService(desk)
    log.add(told(client_id))
    with pytest.raises(NotAllowed):
        log.list_page()
    with desk.write() as session:
        session.get_one(Client, client_id).is_restricted = True
    for ask in (log.of_client, log.paper):
        with pytest.raises(FileRestricted):
            ask(client_id)
    engine.dispose()
