"""Finding visits again."""

from datetime import date, timedelta

from models.vocabulary import Sex
from services.desk import Desk
from services.visits import MonthTotals, VisitFilter, VisitId, VisitService
from tests.services.visits.conftest import COLLEAGUE, add_client
from tests.services.visits.rows import TODAY, new_visit


def ids(visits: VisitService, chosen: VisitFilter, limit: int = 50) -> list[VisitId]:
    """All pages of a list, one after the other."""
    found: list[VisitId] = []
    page = visits.list_page(chosen, None, limit)
    while True:
        found += [row.id for row in page.rows]
        if page.next is None:
            return found
        page = visits.list_page(chosen, page.next, limit)


def test_pages_hold_every_visit_once_newest_first(desk: Desk) -> None:
    visits = VisitService(desk)
    days = [TODAY - timedelta(days=n % 3) for n in range(8)]
    saved = [visits.finalise(new_visit(day=day)) for day in days]
    expected = [visit.id for visit in sorted(saved, key=lambda v: (v.day, v.id), reverse=True)]
    for limit in (1, 2, 3, 4, 8, 9):
        assert ids(visits, VisitFilter(), limit) == expected


def test_each_filter_restricts(desk: Desk, colleague: Desk, client_id: int) -> None:
    visits = VisitService(desk)
    plain = visits.finalise(new_visit())
    october = visits.finalise(new_visit(day=date(2026, 10, 31)))
    phone = visits.finalise(new_visit(mode="phone"))
    risky = visits.finalise(new_visit(risk="high"))
    known = visits.finalise(new_visit(client_id=client_id))
    theirs = VisitService(colleague).finalise(new_visit())

    assert ids(visits, VisitFilter(month="2026-10")) == [october.id]
    assert october.id not in ids(visits, VisitFilter(month="2026-11"))
    assert ids(visits, VisitFilter(mode="phone")) == [phone.id]
    assert ids(visits, VisitFilter(risk="high")) == [risky.id]
    assert ids(visits, VisitFilter(client_id=client_id)) == [known.id]
    assert ids(visits, VisitFilter(counsellor_id=COLLEAGUE)) == [theirs.id]
    assert ids(visits, VisitFilter(month="2026-11", mode="phone", risk="high")) == []
    assert len(ids(visits, VisitFilter())) == 6
    assert plain.id in ids(visits, VisitFilter(month="2026-11", counsellor_id=1))


def test_december_ends_with_the_year(desk: Desk) -> None:
    visits = VisitService(desk)
    last = visits.finalise(new_visit(day=date(2025, 12, 31)))
    visits.finalise(new_visit(day=date(2026, 1, 1)))
    assert ids(visits, VisitFilter(month="2025-12")) == [last.id]
    assert visits.months() == ("2026-01", "2025-12")


def test_totals_count_a_client_once_and_anonymous_visits_apart(desk: Desk, client_id: int) -> None:
    visits = VisitService(desk)
    other = add_client(desk, "王秀兰")
    for person in (client_id, client_id, other):
        visits.finalise(new_visit(client_id=person))
    visits.finalise(new_visit(mode="hotline"))
    visits.finalise(new_visit(mode="hotline"))
    assert visits.totals(VisitFilter(month="2026-11")) == MonthTotals(
        visits=5, persons=2, anonymous=2
    )
    assert visits.totals(VisitFilter(mode="hotline")) == MonthTotals(
        visits=2, persons=0, anonymous=2
    )
    assert visits.totals(VisitFilter(month="2026-09")) == MonthTotals(
        visits=0, persons=0, anonymous=0
    )


def test_client_card_shows_the_last_three_visits(desk: Desk, client_id: int) -> None:
    visits = VisitService(desk)
    saved = [
        visits.finalise(new_visit(client_id=client_id, day=TODAY - timedelta(days=n)))
        for n in range(4)
    ]
    card = visits.client_card(client_id)
    assert (card.name, card.age, card.sex, card.visits) == ("周玉梅", 46, Sex.FEMALE, 4)
    assert card.populations == ("disabled", "perinatal")
    assert card.latest == tuple(saved[:3])


def test_filter_offers_everybody_by_name(desk: Desk, colleague: Desk) -> None:
    names = [person.name for person in VisitService(desk).counsellors()]
    assert names == sorted([desk.actor.name, colleague.actor.name])
