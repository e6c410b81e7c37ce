"""Languages of the window. Sources are English; Chinese is the default."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

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
        self._translators: list[QTranslator] = []
        self._catalogue = b""  # QTranslator keeps no copy of the bytes it reads from

    def speak(self, language: Language) -> None:
        """Install ``language``, its plural forms and its way of writing numbers."""
        self.fall_silent()
        self._install_of_qt(_LOCALES[language])
        self._catalogue = resources.data(f"translations/{_CATALOGUES[language]}.qm")
        translator = QTranslator(self._app)
        translator.load(self._catalogue)
        self._install(translator)
        QLocale.setDefault(_LOCALES[language])

    def fall_silent(self) -> None:
        """Take the catalogues away; texts are then as they stand in the source."""
        while self._translators:
            self._app.removeTranslator(self._translators.pop())

    def _install_of_qt(self, locale: QLocale) -> None:
        """The words of Qt itself: the menu under the right button in a field, and its own dialogs
        where the system has none. English needs no file."""
        translator = QTranslator(self._app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(locale, "qtbase", "_", folder):
            self._install(translator)

    def _install(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)
        self._translators.append(translator)
