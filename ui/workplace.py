"""What every page is given: the open register and the few things that all pages share."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.clock import Clock
from services.machine_settings import MachineSettingsFile
from ui.changes import Changes
from ui.curtain import Curtain
from ui.jobs import JobRunner
from ui.navigation import Navigator
from ui.shared.dialogs import Dialogs
from ui.shared.theme import Theme
from ui.translation import Language

if TYPE_CHECKING:  # the register brings SQLAlchemy, which must not load before the first window
    from services.code_lists import CodeLists
    from services.register import Register


@dataclass(frozen=True, slots=True)
class Workplace:
    """Made when the register is opened, gone when it is locked."""

    register: "Register"
    codes: "CodeLists"  # with the room's own words for its risk levels
    jobs: JobRunner
    changes: Changes
    dialogs: Dialogs
    theme: Theme
    curtain: Curtain
    language: Language
    navigate: Navigator
    clock: Clock
    settings: MachineSettingsFile  # save, then announce PREFERENCES: the window is dressed anew
