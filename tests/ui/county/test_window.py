"""The window of an office: its own pages, none of a room's, and no way to them."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from services.machine_settings import MachineSettings
from services.register import Register
from tests.gallery.county import OFFICE_SHOTS
from ui.county.pages import PAGES
from ui.county.room_search import RoomSearch
from ui.frame.report_button import ReportButton
from ui.look import Look
from ui.navigation import Place
from ui.pages import PAGES as ROOM_PAGES
from ui.pictures import Studio


@pytest.fixture
def studio(register: Register, qapp: QApplication) -> Iterator[Studio]:
    look = Look(qapp)
    look.put_on(MachineSettings())
    studio = Studio(register.vault, look, register.vault.desk.clock)
    yield studio
    studio.close()
    look.put_on(MachineSettings())
    look.take_off()


def test_it_begins_with_the_inbox_and_has_no_report_button(studio: Studio) -> None:
    assert studio.window.current_place() is Place.INBOX
    (button,) = studio.window.findChildren(ReportButton)
    assert not button.isVisible()


def test_the_pages_of_a_room_cannot_be_reached(studio: Studio) -> None:
    for place in set(ROOM_PAGES) - set(PAGES):
        studio.window.go(place)
        assert studio.window.current_place() is Place.INBOX
    assert set(PAGES) & set(ROOM_PAGES) == {Place.SETTINGS}


def test_every_page_opens_and_is_photographed(studio: Studio) -> None:
    for place in PAGES:
        assert not studio.page(place).isNull()
        assert studio.window.current_place() is place
    photographed = {shot.place for shot in OFFICE_SHOTS}
    assert set(PAGES) - photographed == {Place.SETTINGS}


def test_settings_are_those_of_an_office(studio: Studio) -> None:
    studio.page(Place.SETTINGS)
    tabs = studio.window.current_page().tabs  # type: ignore[union-attr]
    names = [tabs.tabText(number) for number in range(tabs.count())]
    assert names[0] in ("单位", "Office")
    assert len(names) == 7


def test_the_search_finds_a_room_by_its_town(studio: Studio, register: Register) -> None:
    (search,) = studio.window.findChildren(RoomSearch)
    room = register.room_registry.all()[-1]
    search.setText(room.name)
    search._completer.setCompletionPrefix(room.name)
    search._take_first()
    assert studio.window.current_place() is Place.ROOM_REGISTRY
    assert search.text() == ""
