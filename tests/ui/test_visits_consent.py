"""The visit form of somebody who withdrew their consent."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from models.client import Client
from models.vocabulary import ClientState, ConsentPurpose, Sex
from services.clients import ClientId
from services.clients.records import ClientFields
from services.desk import Desk
from services.visits import VisitFilter
from tests.fakes import FixedClock
from tests.services.consents.people import add_word
from tests.services.visits.rows import new_visit
from tests.ui.kit import make_workplace
from tests.ui.visits_room import services_of, settle, show
from ui.visits.log_page import LogVisitPage
from ui.visits.visit_page import VisitPage
from ui.workplace import Workplace

ADULT = ConsentPurpose.SERVICE_ADULT


@pytest.fixture
def workplace(desk: Desk, clock: FixedClock, qapp: object) -> Workplace:
    return make_workplace(services_of(desk), clock=clock)


@pytest.fixture
def page(qtbot: QtBot, workplace: Workplace) -> LogVisitPage:
    page = LogVisitPage(workplace)
    show(qtbot, page)
    return page


def add_client(workplace: Workplace, name: str) -> ClientId:
    fields = ClientFields(name=name, sex=Sex.FEMALE, birth_date=date(1980, 3, 7))
    return workplace.register.clients.add(fields).id


def fill(page: LogVisitPage) -> None:
    page._form.topics.set_value(("sleep",))
    page._form.risk.set_value("high")


def test_the_ground_is_asked_only_of_whoever_withdrew(
    desk: Desk, workplace: Workplace, page: LogVisitPage
) -> None:
    agreed, withdrawn = add_client(workplace, "周玉梅"), add_client(workplace, "王小明")
    add_word(desk, withdrawn, ADULT, date(2026, 10, 1), withdrawn_day=date(2026, 11, 1))
    page.open_subject(agreed)
    settle(workplace)
    assert not page._form.ground.isVisible()

    page.open_subject(withdrawn)
    settle(workplace)
    assert page._form.ground.isVisible()
    fill(page)
    page._finish()
    settle(workplace)
    assert "Log the visit without a name" in page._notice.text()
    assert not workplace.register.visits.list_page(VisitFilter()).rows

    page._form.ground.set_value("crisis_life")
    page._finish()
    settle(workplace)
    (visit,) = workplace.register.visits.list_page(VisitFilter()).rows
    assert workplace.register.visits.get(visit.id).legal_ground == "crisis_life"
    assert not page._form.ground.isVisible()


def test_a_locked_file_asks_for_it_too(
    desk: Desk, workplace: Workplace, page: LogVisitPage
) -> None:
    locked = add_client(workplace, "周玉梅")
    with desk.write() as session:
        session.get_one(Client, locked).state = ClientState.LOCKED
    page.open_subject(locked)
    settle(workplace)
    assert page._form.ground.isVisible()


def test_another_client_takes_no_ground_along(
    desk: Desk, workplace: Workplace, page: LogVisitPage
) -> None:
    agreed, withdrawn = add_client(workplace, "周玉梅"), add_client(workplace, "王小明")
    add_word(desk, withdrawn, ADULT, date(2026, 10, 1), withdrawn_day=date(2026, 11, 1))
    page.open_subject(withdrawn)
    settle(workplace)
    page._form.ground.set_value("crisis_life")
    page._form.client.load(agreed)
    settle(workplace)
    assert page._form.typed()["legal_ground"] == ""


def test_an_amendment_keeps_the_ground(qtbot: QtBot, desk: Desk, workplace: Workplace) -> None:
    withdrawn = add_client(workplace, "王小明")
    add_word(desk, withdrawn, ADULT, date(2026, 10, 1), withdrawn_day=date(2026, 11, 1))
    visits = workplace.register.visits
    visit = visits.finalise(new_visit(client_id=withdrawn, legal_ground="statutory"))
    page = VisitPage(workplace)
    show(qtbot, page, visit.id)
    page._amending.begin(visits.get(visit.id))
    assert page._amending._form.ground.isVisibleTo(page._amending)
    assert page._amending._form.visit().legal_ground == "statutory"
