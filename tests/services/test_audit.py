"""The trail is whole, and every way of tampering with it is noticed."""

import pytest
from sqlalchemy import text

from services.audit import GENESIS, chain_head, first_broken_entry
from services.desk import Desk


def write_three(desk: Desk) -> None:
    for number in (1, 2, 3):
        with desk.write() as session:
            desk.audit.record(session, "client_added", "client", number)


def test_empty_trail_has_the_genesis_head(desk: Desk) -> None:
    with desk.read() as session:
        head = chain_head(session)
    assert (head.number, head.hash) == (0, GENESIS)


def test_chain_continues(desk: Desk) -> None:
    write_three(desk)
    with desk.read() as session:
        assert chain_head(session).number == 3
        assert first_broken_entry(session) is None


@pytest.mark.parametrize(
    ("tampering", "noticed_at"),
    [
        ("UPDATE audit_entry SET subject_id = 9 WHERE id = 2", 2),
        ("UPDATE audit_entry SET staff_id = 2 WHERE id = 1", 1),
        ("UPDATE audit_entry SET at = '2020-01-01T00:00:00.000000Z' WHERE id = 3", 3),
        ("DELETE FROM audit_entry WHERE id = 2", 2),
        ("DELETE FROM audit_entry WHERE id = 1", 1),
    ],
)
def test_tampering_is_noticed(desk: Desk, tampering: str, noticed_at: int) -> None:
    write_three(desk)
    with desk.write() as session:
        session.execute(text(tampering))
    with desk.read() as session:
        assert first_broken_entry(session) == noticed_at


def test_entry_belongs_to_the_action(desk: Desk) -> None:
    def act_and_fail() -> None:
        with desk.write() as session:
            desk.audit.record(session, "client_added", "client", 1)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        act_and_fail()
    with desk.read() as session:
        assert chain_head(session).number == 0
