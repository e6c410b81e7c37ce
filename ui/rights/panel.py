"""One part of the page of records."""

from ui.shared.tabbed_page import TabPart
from ui.workplace import Workplace


class RecordsPanel(TabPart):
    """Its parts stand a little closer than cards do: most of them are one table."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace, 14)
