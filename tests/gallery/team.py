"""People, trainings and the inspection of the demo room, to be photographed."""

from typing import TYPE_CHECKING

from services.trainings.records import TrainingFilter
from ui.page import Page
from ui.rosters.page import RostersPage
from ui.rosters.subjects import PersonOf
from ui.trainings.page import TrainingsPage
from ui.trainings.subjects import ChangeTraining, HoursOf, ShowInspections

if TYPE_CHECKING:
    from services.register import Register


def a_person(register: "Register") -> object:
    """The lead, with two posts and a certificate that expires."""
    return PersonOf(_lead(register))


def a_year(register: "Register") -> object:
    """The lead's class-hours."""
    return HoursOf(_lead(register))


def a_training(register: "Register") -> object:
    """One with certificates and somebody who had fewer hours."""
    return register.trainings.list_page(TrainingFilter("training")).rows[-2].id


def a_consultation(register: "Register") -> object:
    """The remote consultation, written anew."""
    (row,) = register.trainings.list_page(TrainingFilter("remote_consultation")).rows
    return ChangeTraining(row.id)


def inspections(register: "Register") -> object:
    """The list of inspections."""
    return ShowInspections()


def an_inspection(register: "Register") -> object:
    """One finding is put right, one is open."""
    return register.inspections.list_page().rows[0].id


def trainings_tab(page: Page) -> None:
    """The list of trainings, whichever tab another look showed."""
    assert isinstance(page, TrainingsPage)
    page.show_tab(0)


def new_person(page: Page) -> None:
    """The sheet of a person before the page."""
    assert isinstance(page, RostersPage)
    page._add()


def _lead(register: "Register") -> int:
    today = register.vault.desk.clock.today()
    name = register.vault.actor.name
    return next(one.id for one in register.rosters.list_on(None, today) if one.name == name)
