"""File numbers and anonymous labels."""

import threading

from models.client import Client
from models.vocabulary import ClientKind, ClientState, Sex
from services.clients import numbering, pinyin
from services.desk import Desk


def _client(file_no: str, name: str = "周玉梅", kind: ClientKind = ClientKind.NAMED) -> Client:
    return Client(
        file_no=file_no,
        kind=kind,
        state=ClientState.ACTIVE,
        name=name,
        pinyin=pinyin.full(name),
        initials=pinyin.initials(name),
        sex=Sex.UNKNOWN,
        created_by=1,
    )


def _add(desk: Desk, *clients: Client) -> None:
    with desk.write() as session:
        for client in clients:
            client.created_at = desk.clock.now()
        session.add_all(clients)


def test_the_first_number_of_a_year_is_001(desk: Desk) -> None:
    _add(desk, _client("S-2025-077"))
    with desk.read() as session:
        assert numbering.next_file_no(session, 2026) == "S-2026-001"


def test_numbers_go_on_after_999(desk: Desk) -> None:
    _add(desk, _client("S-2026-999"), _client("S-2026-1000"), _client("S-2026-100"))
    with desk.read() as session:
        assert numbering.next_file_nos(session, 2026, 2) == ("S-2026-1001", "S-2026-1002")


def test_anonymous_labels_count_only_anonymous_clients(desk: Desk) -> None:
    with desk.read() as session:
        assert numbering.next_anonymous_label(session) == "匿名 A-001"
    _add(
        desk,
        _client("S-2026-001", "匿名 A-016", ClientKind.ANONYMOUS),
        _client("S-2026-002", "倪明 B-300"),
    )
    with desk.read() as session:
        assert numbering.next_anonymous_label(session) == "匿名 A-017"


def test_two_threads_never_get_the_same_number(desk: Desk) -> None:
    def add_ten() -> None:
        for _ in range(10):
            with desk.write() as session:
                client = _client(numbering.next_file_no(session, 2026))
                client.created_at = desk.clock.now()
                session.add(client)

    threads = [threading.Thread(target=add_ten) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with desk.read() as session:
        assert numbering.next_file_no(session, 2026) == "S-2026-031"
