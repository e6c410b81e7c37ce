"""The typeface of the window: the system's own for Chinese, else the one that ships."""

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

import resources

# Asked for by name: listing all families of a system takes longer than the window may.
_OF_SYSTEMS = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
)
_SHIPPED = ("fonts/NotoSansSC-Regular.ttf", "fonts/NotoSansSC-Bold.ttf")


def choose_font(app: QApplication) -> str:
    """Give ``app`` a family that has Chinese in regular and bold; returns its name."""
    family = _of_system() or _shipped()
    font = QFont(family)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    app.setFont(font)
    return family


def _of_system() -> str:
    for family in _OF_SYSTEMS:
        if QFontDatabase.hasFamily(family):
            return family
    return ""


def _shipped() -> str:
    families = [_load(name) for name in _SHIPPED]
    return families[0]


def _load(name: str) -> str:
    # By path: handing over ten megabytes as bytes takes six times as long.
    number = QFontDatabase.addApplicationFont(str(resources.path(name)))
    return QFontDatabase.applicationFontFamilies(number)[0]
