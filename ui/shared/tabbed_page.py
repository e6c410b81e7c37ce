"""A page of several parts of which one is shown, each with a tab of its name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

from ui.page import Page
from ui.shared.fitting_stack import FittingStack
from ui.workplace import Workplace


class TabPart(QWidget):
    """Fill ``column``; fetch in ``reload``."""

    def __init__(self, workplace: Workplace, spacing: int = 16) -> None:
        super().__init__()
        self.workplace = workplace
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(workplace.theme.px(spacing))

    def reload(self) -> None:
        """Fetch afresh with a job and show."""


NamedPart = tuple[str, Callable[[Workplace], TabPart]]


class TabbedPage(Page):
    """A subclass gives ``parts``; each is made when its tab is first shown. ``remembered_as`` names
    the property of the theme that keeps which one was shown."""

    def __init__(self, workplace: Workplace, remembered_as: str, *, fills_page: bool) -> None:
        super().__init__(workplace)
        self.tabs, self._stack = QTabBar(), FittingStack()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self._remembered_as = remembered_as
        self._makers = self.parts()
        self._made: dict[int, TabPart] = {}
        for name, _ in self._makers:
            self.tabs.addTab(name)
        # At the left, so that the ring of the keyboard is around the tabs, not across the page.
        self.body.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        self.tabs.setVisible(len(self._makers) > 1)
        self.body.addWidget(self._stack, int(fills_page))
        if not fills_page:
            self.body.addStretch(1)
        self.tabs.currentChanged.connect(self._show_part)
        # The theme outlives the window, which is built anew when language or size change.
        self.tabs.setCurrentIndex(int(workplace.theme.property(remembered_as) or 0))
        self._show_part(self.tabs.currentIndex())

    def parts(self) -> Sequence[NamedPart]:
        """The names of the parts from left to right, and what makes each."""
        raise NotImplementedError

    @override
    def reload(self) -> None:
        self.part().reload()

    def part(self) -> TabPart:
        """The part that is shown."""
        return self._made[self.tabs.currentIndex()]

    def show_tab(self, number: int) -> None:
        """Show one part, counted from 0."""
        self.tabs.setCurrentIndex(number)

    def _show_part(self, number: int) -> None:
        self.workplace.theme.setProperty(self._remembered_as, number)
        if number not in self._made:
            self._made[number] = self._makers[number][1](self.workplace)
            self._stack.add_page(self._made[number])
        self._stack.show_page(self._made[number])
        if self.isVisible():
            self._made[number].reload()
