"""The words of the command line, before there is a Qt application to translate them."""

from PySide6.QtCore import QCoreApplication, QTranslator

import resources

LANGUAGES = {"zh": "translations/anxinbu_zh_CN.qm", "en": "translations/anxinbu_en.qm"}


class CommandWords:
    """Translates literals written as ``words.translate("CommandLine", "...")``."""

    def __init__(self, language: str) -> None:
        self.language = language
        # QTranslator.load keeps no copy of the bytes; freed, every text turns English.
        self._bytes = resources.data(LANGUAGES[language])
        self._translator = QTranslator()
        self._translator.load(self._bytes)

    def translate(self, context: str, text: str) -> str:
        """The text in the chosen language, or as it stands if it has no translation."""
        return self._translator.translate(context, text) or text

    def install(self) -> QCoreApplication:
        """Make them the words of the whole program; creates an application if there is none."""
        application = QCoreApplication.instance() or QCoreApplication([])
        application.installTranslator(self._translator)
        return application


def chosen_language(arguments: list[str]) -> str:
    """``--language``, read before the parser exists because its help is translated too."""
    for position, word in enumerate(arguments):
        value = word.partition("=")[2] if word.startswith("--language=") else ""
        if word == "--language" and position + 1 < len(arguments):
            value = arguments[position + 1]
        if value in LANGUAGES:
            return value
    return "zh"
