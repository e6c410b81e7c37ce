"""One tab of the page of a screening."""

from PySide6.QtCore import Signal
from typing_extensions import override

from models.vocabulary import Area
from services.screenings.records import ScreeningDetails
from ui.shared.tabbed_page import TabPart
from ui.workplace import Workplace


class ScreeningPart(TabPart):
    """The page hands over the screening before the part is shown, and whenever it has changed.

    Signal ``entry_wanted`` (class name) leads to typing.
    """

    entry_wanted = Signal(str)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace, 14)
        self.screening: ScreeningDetails | None = None

    def show_screening(self, screening: ScreeningDetails) -> None:
        """Show it; override for what else to fetch."""
        self.screening = screening

    def choose_student(self, student_id: int) -> None:
        """Show this student when the list comes next; only the list of talks knows how."""

    def announce(self) -> None:
        """Something was written: every page that shows it reloads."""
        self.workplace.changes.announce({Area.SCREENINGS, Area.DUTIES})

    @override
    def reload(self) -> None:
        if self.screening is not None:
            self.show_screening(self.screening)
