"""The library of scales: what is here, what is brought in, and what is not here."""

from collections.abc import Sequence
from typing import ClassVar

from typing_extensions import override

from models.vocabulary import Area
from ui.scales.library_part import LibraryPart
from ui.shared.tabbed_page import NamedPart, TabbedPage, TabPart
from ui.workplace import Workplace

LIBRARY, PACKS, NOT_SHIPPED = range(3)


class ScalesPage(TabbedPage):
    """Takes a scale's id, or None."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.SCALES, Area.PREFERENCES, Area.ROOM})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace, "scalesTab", fills_page=True)

    @override
    def title(self) -> str:
        return self.tr("Scales")

    @override
    def parts(self) -> Sequence[NamedPart]:
        return (
            (self.tr("Library"), _library),
            (self.tr("Packs and imports"), _packs),
            (self.tr("Not here"), _not_shipped),
        )

    @override
    def open_subject(self, subject: object) -> None:
        if isinstance(subject, str):
            self.show_tab(LIBRARY)
            part = self.part()
            assert isinstance(part, LibraryPart)  # noqa: S101 - the tab just shown
            part.choose(subject)
            self.outdate()


def _library(workplace: Workplace) -> TabPart:
    return LibraryPart(workplace)


def _packs(workplace: Workplace) -> TabPart:
    from ui.scales.packs_part import PacksPart

    return PacksPart(workplace)


def _not_shipped(workplace: Workplace) -> TabPart:
    from ui.scales.not_shipped_part import NotShippedPart

    return NotShippedPart(workplace)
