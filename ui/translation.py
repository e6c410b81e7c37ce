"""Languages of the window. Sources are English; Chinese is the default."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

import resources


class Language(StrEnum):
    """What the window speaks; the value picks labels of code lists as well."""

    CHINESE = "zh"
    ENGLISH = "en"


_CATALOGUES = {Language.CHINESE: "anxinbu_zh_CN", Language.ENGLISH: "anxinbu_en"}
_LOCALES = {
    Language.CHINESE: QLocale(QLocale.Language.Chinese, QLocale.Country.China),
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class Translation:
    """The installed language. Windows built after ``speak`` use it; open ones are built anew."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._translator: QTranslator | None = None
        self._catalogue = b""  # QTranslator keeps no copy of the bytes it reads from

    def speak(self, language: Language) -> None:
        """Install ``language``, its plural forms and its way of writing numbers."""
        self.fall_silent()
        self._catalogue = resources.data(f"translations/{_CATALOGUES[language]}.qm")
        self._translator = QTranslator(self._app)
        self._translator.load(self._catalogue)
        self._app.installTranslator(self._translator)
        QLocale.setDefault(_LOCALES[language])

    def fall_silent(self) -> None:
        """Take the catalogue away; texts are then as they stand in the source."""
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
