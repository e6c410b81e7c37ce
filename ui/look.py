"""How the whole application looks and speaks: chosen on the machine, put on in one call."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from services.machine_settings import MachineSettings
from ui.fonts import choose_font
from ui.shared.theme import Theme, ThemeChoice
from ui.translation import Language, Translation


class Look(QObject):
    """Font, theme, focus ring and language of the application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        choose_font(app)
        self.theme = Theme.of(app)
        self._translation = Translation(app)
        self.app = app
        self._is_finished = False
        self.language = Language.CHINESE

    def finish(self) -> None:
        """What may wait until the first window is there: the ring around what has the focus, and
        the icon of the windows."""
        if self._is_finished:
            return
        from ui.shared.focus_ring import FocusRing
        from ui.shared.icons import icon

        FocusRing(self.app)
        self.app.setWindowIcon(icon("notebook-text", "accent"))
        self._is_finished = True

    def take_off(self) -> None:
        """Speak the sources' English again; for whoever shares the application object."""
        self._translation.fall_silent()

    def speak(self, language: Language) -> None:
        """Another language than the chosen one for a while: windows built now speak it."""
        self._translation.speak(language)

    def put_on(self, settings: MachineSettings) -> None:
        """Dress the application; windows built from now on speak the language."""
        self.language = Language(settings.language)
        self._translation.speak(self.language)
        self.theme.apply(ThemeChoice(settings.theme), settings.text_percent)
