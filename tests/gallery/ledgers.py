"""Ledgers of the demo room, to be photographed."""

from typing import TYPE_CHECKING

from services.ledgers.records import LedgerKind
from ui.ledgers.page import LedgersPage
from ui.page import Page

if TYPE_CHECKING:
    from services.register import Register


def of_activities(register: "Register") -> object:
    """Where sums stand."""
    return LedgerKind.ACTIVITIES.value


def of_visits(register: "Register") -> object:
    """The widest one."""
    return LedgerKind.VISITS.value


def of_populations(register: "Register") -> object:
    """Numbers only."""
    return LedgerKind.POPULATIONS.value


def lay_out(page: Page) -> None:
    """The layout half changed: a column less, another order."""
    assert isinstance(page, LedgersPage)
    page._edit()
    page._editor._table.selectRow(3)
    page._editor._leave_out()
    page._editor._move_down()
