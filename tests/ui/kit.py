"""What tests of the windows share: scripted dialogs, a workplace."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from services.clock import Clock
from services.code_lists import CodeLists
from services.machine_settings import MachineSettingsFile
from tests.fakes import FixedClock
from ui.changes import Changes
from ui.curtain import Curtain
from ui.jobs import InlineExecutor, JobRunner
from ui.navigation import Navigator
from ui.shared.dialogs import Dialogs
from ui.shared.theme import Theme
from ui.translation import Language
from ui.workplace import Workplace

if TYPE_CHECKING:
    from services.register import Register


class ScriptedDialogs(Dialogs):
    """Answers in the order given; remembers in ``asked`` what was asked and in ``told`` what said.

    ``answers`` holds what each call returns: bool for questions, Path or None for files. Running
    out of answers fails the test.
    """

    def __init__(self, answers: Sequence[object] = ()) -> None:
        super().__init__(lambda: None)
        self.answers = list(answers)
        self.asked: list[tuple[str, object]] = []
        self.told: list[tuple[str, str]] = []

    def ask(self, title: str, text: str, yes: str, no: str = "") -> bool:
        return cast(bool, self._answer(title, text))

    def confirm_destructive(self, title: str, consequences: Sequence[str], verb: str) -> bool:
        return cast(bool, self._answer(title, tuple(consequences)))

    def open_file(self, title: str, filters: str, folder: Path | None = None) -> Path | None:
        return cast("Path | None", self._answer(title, filters))

    def save_file(
        self, title: str, name: str, filters: str, folder: Path | None = None
    ) -> Path | None:
        return cast("Path | None", self._answer(title, name))

    def choose_folder(self, title: str, folder: Path | None = None) -> Path | None:
        return cast("Path | None", self._answer(title, ""))

    def tell(self, title: str, text: str = "") -> None:
        self.told.append((title, text))

    def _answer(self, title: str, detail: object) -> object:
        self.asked.append((title, detail))
        return self.answers.pop(0)


def type_text(widget: QWidget, text: str) -> None:
    """Type into ``widget`` as an input method does; QTest.keyClicks aborts at Chinese."""
    for character in text:
        event = QInputMethodEvent()
        event.setCommitString(character)
        QApplication.sendEvent(widget, event)


def make_workplace(
    register: object,
    dialogs: Dialogs | None = None,
    clock: Clock | None = None,
    language: Language = Language.CHINESE,
    settings: MachineSettingsFile | None = None,
) -> Workplace:
    """A workplace whose jobs run inline; ``register`` needs only the services the page uses."""
    assert isinstance(QApplication.instance(), QApplication)
    dialogs = dialogs or ScriptedDialogs()
    return Workplace(
        register=cast("Register", register),
        codes=CodeLists(),
        jobs=JobRunner(InlineExecutor(), dialogs.show_error),
        changes=Changes(),
        dialogs=dialogs,
        theme=Theme.current(),
        curtain=Curtain(),
        language=language,
        navigate=Navigator(),
        clock=clock or FixedClock(),
        settings=settings or MachineSettingsFile(Path("no-such-folder")),
    )
