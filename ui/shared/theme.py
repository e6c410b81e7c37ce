"""The design system: colours, sizes and type from ``tokens``, as palette and style.

The theme belongs to the application object, as the palette does: ``Theme.current()`` finds it.
Widgets say *what* they are (``role``, ``tone`` properties); ``themes/base.qss`` says how that
looks. In the style sheet ``$name`` is a colour of the tokens and ``px(n)`` a scaled length.
"""

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

import resources
from ui.shared.tokens import DARK, LIGHT, TEXT, Colors

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

_PROPERTY = "anxinbu_theme"
MIN_TEXT_PERCENT, MAX_TEXT_PERCENT = 100, 200


class ThemeChoice(StrEnum):
    """What a user may choose; kept on the machine, as it is needed before the register opens."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """The meaning of a chip or banner; never shown by colour alone."""

    ACCENT = "accent"
    WARN = "warn"
    RISK = "risk"
    INFO = "info"
    NEUTRAL = "neutral"


class Theme(QObject):
    """Colours and sizes in force. Signal ``changed`` after either was chosen anew."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.setProperty(_PROPERTY, self)
        self._app = app
        self._choice = ThemeChoice.LIGHT
        self._percent = 100
        self._is_dark = False
        self._is_following = False

    @staticmethod
    def current() -> "Theme":
        """The application's theme; a light one at 100 % is put on if there is none yet."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - a widget cannot exist without one
        theme = _found(app)
        if theme is None:
            theme = Theme(app)
            theme.apply(ThemeChoice.LIGHT, 100)
        return theme

    @staticmethod
    def of(app: QApplication) -> "Theme":
        """The application's theme; if there is none yet, one to be put on by ``apply``."""
        return _found(app) or Theme(app)

    def apply(self, choice: ThemeChoice, text_percent: int) -> None:
        """Dress the whole application; ``text_percent`` is held between 100 and 200."""
        self._choice = choice
        self._percent = max(MIN_TEXT_PERCENT, min(MAX_TEXT_PERCENT, text_percent))
        if choice is ThemeChoice.SYSTEM:
            self._dress(self._system_is_dark())
        else:
            self._dress(choice is ThemeChoice.DARK)

    def choice(self) -> ThemeChoice:
        """Which of the three themes was chosen."""
        return self._choice

    def text_percent(self) -> int:
        """The text size in force, 100 to 200."""
        return self._percent

    def is_dark(self) -> bool:
        """Whether the dark colours are on, by choice or by the system."""
        return self._is_dark

    def px(self, length: int) -> int:
        """A length of the tokens at the chosen text size, in device-independent pixels."""
        return round(length * self._percent / 100)

    def color(self, name: str) -> QColor:
        """A colour of the tokens, e.g. ``muted`` or ``risk_ink``; KeyError is a bug."""
        return QColor(self._colors()[name])

    def font(self, role: str = "body", weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """For what is painted by hand: small, label, body, lead, title or figure."""
        font = QFont(self._app.font())
        font.setPixelSize(self.px(TEXT[role]))
        font.setWeight(weight)
        return font

    def _colors(self) -> Colors:
        return DARK if self._is_dark else LIGHT

    def _dress(self, is_dark: bool) -> None:
        self._is_dark = is_dark
        font = QFont(self._app.font())
        font.setPixelSize(self.px(TEXT["body"]))
        self._app.setFont(font)
        self._app.setPalette(_palette(self._colors()))
        self._app.setStyleSheet(self.style_sheet("base", self._percent))
        self.changed.emit()

    def style_sheet(self, name: str, percent: int) -> str:
        """``themes/<name>.qss`` in the colours in force, its lengths at ``percent``."""
        colors = self._colors()
        sheet = re.sub(r"\$([a-z_]+)", lambda m: colors[m[1]], resources.text(f"themes/{name}.qss"))
        return re.sub(r"px\((\d+)\)", lambda m: f"{round(int(m[1]) * percent / 100)}px", sheet)

    def _system_is_dark(self) -> bool:
        hints = QGuiApplication.styleHints()
        if not self._is_following:
            hints.colorSchemeChanged.connect(self._follow_system)
            self._is_following = True
        return _is_dark(hints.colorScheme())

    def _follow_system(self, scheme: "Qt.ColorScheme") -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._dress(_is_dark(scheme))


def _found(app: QApplication) -> Theme | None:
    found = app.property(_PROPERTY)
    return found if isinstance(found, Theme) else None


def set_look(widget: QWidget, **look: str | bool) -> None:
    """Set style sheet properties (``role="muted"``, ``tone=Tone.WARN``) and restyle at once."""
    wanted = {name: str(v) if isinstance(v, StrEnum) else v for name, v in look.items()}
    changed = {name: value for name, value in wanted.items() if widget.property(name) != value}
    if not changed:
        return
    for name, value in changed.items():
        widget.setProperty(name, value)
    from PySide6.QtCore import QEvent, Qt

    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # not shown yet: it will be styled by these properties when it is
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _is_dark(scheme: "Qt.ColorScheme") -> bool:
    from PySide6.QtCore import Qt

    return scheme == Qt.ColorScheme.Dark


_PALETTE_ROLES = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "hover",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent_ink",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.Light: "surface",
}


def _palette(colors: Colors) -> QPalette:
    palette = QPalette()
    for role, name in _PALETTE_ROLES.items():
        palette.setColor(role, QColor(colors[name]))
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        palette.setColor(disabled, role, QColor(colors["line_strong"]))
    palette.setColor(disabled, QPalette.ColorRole.ButtonText, QColor(colors["line_strong"]))
    return palette
