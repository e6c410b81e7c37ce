"""Evidence of the demo room, to be photographed."""

from typing import TYPE_CHECKING

from services.trainings.records import TrainingFilter

if TYPE_CHECKING:
    from services.register import Register


def of_outreach(register: "Register") -> object:
    """The line with the most points, whose records have evidence in part."""
    return "s4.O02"


def of_a_drill(register: "Register") -> object:
    """The newest drill, with a photo of it."""
    return register.trainings.list_page(TrainingFilter(kind="drill")).rows[0].id
