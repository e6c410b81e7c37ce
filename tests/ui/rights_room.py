"""What the tests of rights and records share: a real register, and how to press and read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QPushButton, QWidget

from services.register import Register, open_register
from tests.fakes import FixedClock
from tests.ui.kit import ScriptedDialogs, make_workplace
from tests.ui.visits_room import settle
from tests.vaults import copied, make_template, make_vault, unlocked
from ui.shared.record_table import RecordTable
from ui.workplace import Workplace

W = TypeVar("W", bound=QWidget)


class RightsRoom:
    """The lead's workplace on an open register."""

    def __init__(self, register: Register, clock: FixedClock) -> None:
        self.register, self.clock = register, clock
        self.dialogs = ScriptedDialogs()
        self.workplace: Workplace = make_workplace(register, self.dialogs, clock)

    def press(self, owner: QWidget, words: str) -> None:
        """Click the visible button with these words and let the jobs deliver."""
        buttons = [one for one in owner.findChildren(QPushButton) if one.isVisible()]
        (button,) = (one for one in buttons if one.text() == words)
        button.click()
        settle(self.workplace)

    def offers(self, owner: QWidget, words: str) -> bool:
        """Whether such a button is in sight."""
        return any(
            one.text() == words for one in owner.findChildren(QPushButton) if one.isVisible()
        )

    def sheet(self, owner: QWidget, kind: type[W]) -> W:
        """The open sheet of this kind."""
        settle(self.workplace)
        (sheet,) = (one for one in owner.findChildren(kind) if one.isVisible())
        assert isinstance(sheet, kind)
        return sheet


@contextmanager
def rights_room(folder: Path, clock: FixedClock) -> Iterator[RightsRoom]:
    """A fresh register, locked at the end."""
    template = make_template(folder / "template")
    opened = unlocked(make_vault(copied(template, folder / "register"), clock, seed=2))
    try:
        yield RightsRoom(open_register(opened), clock)
    finally:
        opened.lock()


def rows_of(table: RecordTable) -> list[list[str]]:
    """What a table shows."""
    model = table.model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
