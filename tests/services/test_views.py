"""Every view of a client's file is in the audit trail, once until the register is locked."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from models.vocabulary import ReferralConsent, Urgency
from services.clients import ClientService
from services.clients.records import ClientFields
from services.desk import Desk
from services.errors import NotFound
from services.institutions import InstitutionEdit, InstitutionService
from services.referrals import NewReferral, ReferralId, ReferralService
from services.visits import VisitFilter, VisitService
from tests.services.visits.rows import TODAY, new_visit

Look = Callable[[Desk], object]


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """Two clients; the first has an amended visit and a referral."""
    clients = ClientService(desk)
    for name in ("周玉梅", "周玉枚"):
        clients.add(ClientFields(name=name, phone="13800000000"))
    visits = VisitService(desk)
    visits.finalise(new_visit(client_id=1))
    visits.amend(1, new_visit(client_id=1, risk="high"), "风险记错了")
    hospital = InstitutionService(desk).add(InstitutionEdit("县人民医院", "general_hospital"))
    ReferralService(desk).issue(
        NewReferral(
            client_id=1,
            institution_id=hospital.id,
            reasons=("medical_assessment",),
            risk="medium",
            urgency=Urgency.ROUTINE,
            consent=ReferralConsent.CLIENT,
            consent_day=TODAY,
        )
    )
    return desk


def views(desk: Desk) -> list[tuple[str, int]]:
    wanted = select(AuditEntry.action, AuditEntry.subject_id).order_by(AuditEntry.id)
    with desk.read() as session:
        found = session.execute(wanted.where(AuditEntry.action.endswith("_viewed")))
        return [(action, subject) for action, subject in found]


@pytest.mark.parametrize(
    ("look", "logged"),
    [
        (lambda desk: ClientService(desk).get(1), [("client_viewed", 1)]),
        (lambda desk: VisitService(desk).client_card(1), [("client_viewed", 1)]),
        (
            lambda desk: ClientService(desk).preview_merge(1, 2),
            [("client_viewed", 1), ("client_viewed", 2)],
        ),
        (lambda desk: VisitService(desk).get(1), [("visit_viewed", 1)]),
        (lambda desk: VisitService(desk).versions(1), [("visit_viewed", 1)]),
        (lambda desk: ReferralService(desk).get(ReferralId(1)), [("referral_viewed", 1)]),
        (lambda desk: ReferralService(desk).form(ReferralId(1)), [("referral_viewed", 1)]),
    ],
)
def test_a_view_is_logged_once(desk: Desk, look: Look, logged: list[tuple[str, int]]) -> None:
    look(desk)
    assert views(desk) == logged
    look(desk)
    assert views(desk) == logged


def test_a_file_seen_in_several_ways_is_one_view(desk: Desk) -> None:
    VisitService(desk).client_card(1)
    ClientService(desk).get(1)
    ClientService(desk).preview_merge(1, 2)
    assert views(desk) == [("client_viewed", 1), ("client_viewed", 2)]


def test_lists_and_search_open_no_file(desk: Desk) -> None:
    clients = ClientService(desk)
    clients.list_page()
    clients.search("zym")
    clients.row(1)
    VisitService(desk).list_page(VisitFilter())
    ReferralService(desk).list_page()
    assert views(desk) == []


def test_a_view_that_failed_is_logged_when_it_succeeds(desk: Desk) -> None:
    with pytest.raises(NotFound):
        ClientService(desk).preview_merge(1, 99)
    assert views(desk) == []
    ClientService(desk).get(1)
    assert views(desk) == [("client_viewed", 1)]


def test_nothing_is_noted_as_seen_by_a_transaction_that_was_undone(desk: Desk) -> None:
    def look_and_fail() -> None:
        with desk.write() as session:
            desk.audit.record_view(session, "client", 1)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        look_and_fail()
    ClientService(desk).get(1)
    assert views(desk) == [("client_viewed", 1)]
