"""Requests of people, the lead's records and a destruction list, to be photographed."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from models.vocabulary import RequestKind, RequestState, Signer
from services.clients import ClientFilter, ClientSort
from services.rights.records import NewRequest, RequestAnswer
from ui.page import Page
from ui.rights.records_page import RecordsPage

if TYPE_CHECKING:
    from services.register import Register


def asked_for_a_copy(register: "Register") -> object:
    """A grown client who asked for a copy and, once before, for an explanation."""
    rows = register.clients.list_page(ClientFilter(sort=ClientSort.RECENT)).rows
    client = next(row for row in rows if row.age is not None and not row.is_minor)
    if register.requests.of_client(client.id):
        return client.id  # another look took this picture before
    today, seen = register.vault.desk.clock.today(), "看过身份证"
    for kind, day, wish in (
        (RequestKind.EXPLANATION, today - timedelta(days=40), "想知道谁看过记录"),
        (RequestKind.COPY, today - timedelta(days=20), "想要一份自己的记录"),
    ):
        made = register.requests.add(
            NewRequest(client.id, kind, day, Signer.CLIENT, seen, "", wish)
        )
        if kind is RequestKind.EXPLANATION:
            register.requests.answer(made.id, RequestAnswer(RequestState.DONE, "当面说明"))
    return client.id


def files_to_destroy(register: "Register") -> object:
    """Two people asked for deletion; one of the files is on a list that one person confirmed."""
    if register.destruction.lists():
        return None  # another look took this picture before
    rows = register.clients.list_page(ClientFilter(sort=ClientSort.RECENT)).rows
    grown = [row for row in rows if row.age is not None and not row.is_minor][1:3]
    today = register.vault.desk.clock.today()
    for row in grown:
        new = NewRequest(row.id, RequestKind.DELETION, today, Signer.CLIENT, "看过身份证")
        register.requests.add(new)
    made = register.destruction.make([grown[0].id])
    register.destruction.confirm(made.summary.id)
    return None


def show_tab(number: int) -> Callable[[Page], None]:
    """Show one part of the lead's records."""

    def show(page: Page) -> None:
        assert isinstance(page, RecordsPage)
        page.show_tab(number)

    return show
