"""The photographed pages of an office, with a small county of its own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ui.county.completeness_page import CompletenessPage
from ui.county.evaluation_page import EvaluationPage
from ui.county.inbox_page import InboxPage
from ui.county.registry_page import RegistryPage
from ui.county.rollup_page import RollUpPage
from ui.navigation import Place
from ui.page import Page

if TYPE_CHECKING:
    from services.demo.county import CountyDemo

ROOMS, MONTHS = 60, 14


@dataclass(frozen=True, slots=True)
class OfficeShot:
    """One picture; ``prepare`` types or clicks before it, with the demonstration at hand."""

    name: str
    place: Place
    prepare: Callable[[Page, "CountyDemo"], None] | None = None
    is_large: bool = False

    def prepare_with(self, demo: "CountyDemo", page: Page) -> None:
        """What stands before the picture."""
        if self.prepare is not None:
            self.prepare(page, demo)


@contextmanager
def county(folder: Path) -> Iterator["CountyDemo"]:
    """A county of a demonstration's kind, smaller, as pictures show a dozen lines."""
    from services.demo.county import Size, build
    from services.progress import Progress

    demo = build(folder / "vault", folder / "stick", Progress(), Size(ROOMS, MONTHS))
    try:
        yield demo
    finally:
        demo.register.vault.lock()


def _one_town(page: Page, demo: "CountyDemo") -> None:
    """The rooms of the first town."""
    assert isinstance(page, CompletenessPage)
    first = demo.register.completeness.matrix(demo.month, demo.month).towns[0]
    page.squares.chosen.emit(first.town_id)


def _read_stick(page: Page, demo: "CountyDemo") -> None:
    """The stick in the drawer, with trouble on it."""
    assert isinstance(page, InboxPage)
    page.read_from(demo.stick)


def _tab(number: int) -> Callable[[Page, "CountyDemo"], None]:
    def show(page: Page, demo: "CountyDemo") -> None:
        assert isinstance(page, RegistryPage)
        page.show_tab(number)

    return show


def _second_tab(page: Page, demo: "CountyDemo") -> None:
    """Figures that stand out."""
    assert isinstance(page, EvaluationPage)
    page.show_tab(1)


def _whole_year(page: Page, demo: "CountyDemo") -> None:
    """The year so far."""
    assert isinstance(page, RollUpPage)
    page.open_subject(demo.month[:4])


OFFICE_SHOTS = (
    OfficeShot("office-completeness", Place.COMPLETENESS, is_large=True),
    OfficeShot("office-completeness-town", Place.COMPLETENESS, _one_town),
    OfficeShot("office-inbox", Place.INBOX, _read_stick, is_large=True),
    OfficeShot("office-rooms", Place.ROOM_REGISTRY, _tab(0), is_large=True),
    OfficeShot("office-units", Place.ROOM_REGISTRY, _tab(1)),
    OfficeShot("office-keys", Place.ROOM_REGISTRY, _tab(2)),
    OfficeShot("office-evaluation", Place.EVALUATION, is_large=True),
    OfficeShot("office-questions", Place.EVALUATION, _second_tab),
    OfficeShot("office-upward", Place.UPWARD),
    OfficeShot("office-reports", Place.OFFICE_REPORTS),
    OfficeShot("office-packs", Place.PACKS, is_large=True),
    OfficeShot("office-rollup", Place.ROLLUP, is_large=True),
    OfficeShot("office-rollup-year", Place.ROLLUP, _whole_year),
)
