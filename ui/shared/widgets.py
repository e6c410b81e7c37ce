"""The small parts of which all pages are made. How they look is in ``themes/base.qss``."""

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.shared.buttons import ShortcutButton
from ui.shared.choice import Choice, Option
from ui.shared.theme import Theme, Tone, set_look
from ui.shared.traits import set_traits

if TYPE_CHECKING:
    from ui.curtain import Curtain
    from ui.shared.check_box import CheckBox
    from ui.shared.segmented import Segmented
    from ui.shared.shortcuts import Keys
    from ui.shared.tag_field import TagField

__all__ = [
    "Banner",
    "Card",
    "CheckBox",
    "Chip",
    "Choice",
    "EmptyState",
    "NameLabel",
    "Option",
    "Segmented",
    "TagField",
    "danger_button",
    "line",
    "muted_label",
    "plain_button",
    "primary_button",
    "text_label",
]


_LATER = {
    "CheckBox": "ui.shared.check_box",
    "Segmented": "ui.shared.segmented",
    "TagField": "ui.shared.tag_field",
}


def __getattr__(name: str) -> object:
    """Widgets that the unlock window does not need load when they are first asked for."""
    if name in _LATER:
        return getattr(import_module(_LATER[name]), name)
    raise AttributeError(name)


def primary_button(text: str, keys: "Keys | None" = None, icon_name: str = "") -> QPushButton:
    """The one main action of a page, with its shortcut printed on it.

    The shortcut is also installed: pressing it clicks the button while its window is active.
    """
    return _button(text, "primary", keys, icon_name, "on_accent")


def plain_button(text: str, keys: "Keys | None" = None, icon_name: str = "") -> QPushButton:
    """Any other action."""
    return _button(text, "plain", keys, icon_name, "text")


def danger_button(text: str, keys: "Keys | None" = None, icon_name: str = "") -> QPushButton:
    """An action that takes something away; ask with ``Dialogs.confirm_destructive`` before."""
    return _button(text, "danger", keys, icon_name, "risk_ink")


def text_label(text: str = "", role: str = "body") -> QLabel:
    """A label that wraps. Roles: body, strong, muted, small, title, lead, figure, error."""
    label = QLabel(text)
    label.setWordWrap(role not in ("title", "figure"))
    label.setProperty("role", role)
    set_traits(label, textFormat="PlainText")
    return label


def muted_label(text: str = "") -> QLabel:
    """Secondary facts, on one line."""
    label = QLabel(text)
    label.setProperty("role", "muted")
    set_traits(label, textFormat="PlainText")
    return label


def line() -> QFrame:
    """A hairline between entries of a card."""
    hairline = QFrame()
    hairline.setProperty("role", "hairline")
    hairline.setFixedHeight(1)
    return hairline


class NameLabel(QLabel):
    """A person's name: strong, and hidden at once when the curtain is drawn."""

    def __init__(self, curtain: "Curtain", name: str = "") -> None:
        super().__init__()
        self._curtain, self._name = curtain, name
        self.setProperty("role", "strong")
        set_traits(self, textFormat="PlainText")
        curtain.changed.connect(self._show)
        self._show()

    def set_name(self, name: str) -> None:
        """Show another person's name."""
        self._name = name
        self._show()

    def _show(self) -> None:
        self.setText(self._curtain.name(self._name))


class Chip(QLabel):
    """A state in one or two words; the tone never carries the meaning alone."""

    def __init__(self, text: str = "", tone: Tone = Tone.NEUTRAL) -> None:
        from PySide6.QtWidgets import QSizePolicy

        super().__init__(text)
        self.setProperty("role", "chip")
        self.setProperty("tone", str(tone))
        set_traits(self, textFormat="PlainText")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def show_state(self, text: str, tone: Tone) -> None:
        """Say something else; an empty text hides the chip."""
        self.setText(text)
        self.setVisible(bool(text))
        set_look(self, tone=tone)


class Card(QFrame):
    """White paper with a heading. Add content to ``body``; ``head`` is the heading's row.

    ``tone`` RISK or ACCENT draws the border in that colour.
    """

    def __init__(self, title: str = "", note: str = "", tone: Tone = Tone.NEUTRAL) -> None:
        super().__init__()
        px = Theme.current().px
        self.setProperty("role", "card")
        self.setProperty("tone", str(tone))
        self.heading, self.note = text_label(title, "lead"), muted_label(note)
        self.heading.setWordWrap(False)
        self.head = QHBoxLayout()
        self.head.setSpacing(px(8))
        self.head.addWidget(self.heading)
        self.head.addWidget(self.note)
        self.head.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(12))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(18), px(16), px(18), px(16))
        outer.setSpacing(px(12))
        outer.addLayout(self.head)
        outer.addLayout(self.body, 1)
        self.heading.setVisible(bool(title))
        self.note.setVisible(bool(note))

    def set_note(self, note: str) -> None:
        """Change the muted words beside the heading."""
        self.note.setText(note)
        self.note.setVisible(bool(note))


class Banner(QFrame):
    """A message across the page: an icon, words, and at most one action at the right."""

    acted = Signal()

    def __init__(self, text: str = "", tone: Tone = Tone.INFO, action: str = "") -> None:
        super().__init__()
        px = Theme.current().px
        self.setProperty("role", "banner")
        self.setProperty("tone", str(tone))
        self._picture, self._text = QLabel(), text_label(text)
        self._text.setProperty("tone", str(tone))
        self._button = plain_button(action)
        self._button.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(12), px(8))
        row.setSpacing(px(12))
        row.addWidget(self._picture)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self._dress(tone)
        self._button.setVisible(bool(action))

    def say(self, text: str, tone: Tone = Tone.INFO, action: str = "") -> None:
        """Show the banner with new words; an empty text hides it."""
        self._text.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._dress(tone)
        self.setVisible(bool(text))

    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def _dress(self, tone: Tone) -> None:
        from ui.shared.icons import icon

        side = Theme.current().px(18)
        self._picture.setPixmap(icon(_TONE_ICONS[tone], f"{tone}_ink").pixmap(QSize(side, side)))
        set_look(self, tone=tone)
        set_look(self._text, tone=tone)


_TONE_ICONS = {
    Tone.ACCENT: "circle-check",
    Tone.WARN: "triangle-alert",
    Tone.RISK: "circle-alert",
    Tone.INFO: "info",
    Tone.NEUTRAL: "info",
}


class EmptyState(QWidget):
    """What belongs here and how to begin. Signal ``acted`` when the offered action is clicked."""

    acted = Signal()

    def __init__(
        self, title: str, text: str = "", action: str = "", icon_name: str = "inbox"
    ) -> None:
        from PySide6.QtCore import Qt

        from ui.shared.icons import icon

        super().__init__()
        px = Theme.current().px
        picture = QLabel()
        picture.setPixmap(icon(icon_name, "line_strong").pixmap(QSize(px(36), px(36))))
        self._title, self._text = text_label(title, "lead"), text_label(text, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(8))
        column.addStretch(1)
        for label in (picture, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        self._text.setVisible(bool(text))
        if action:
            button = primary_button(action)
            button.clicked.connect(self.acted)
            column.addSpacing(px(8))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def say(self, title: str, text: str = "") -> None:
        """Change the words, e.g. when a filter finds nothing."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))


def _button(
    text: str, role: str, keys: "Keys | None", icon_name: str, icon_color: str
) -> QPushButton:
    button = ShortcutButton(text)
    button.setProperty("role", role)
    if icon_name:
        from ui.shared.icons import icon

        side = Theme.current().px(16)
        button.setIcon(icon(icon_name, icon_color))
        button.setIconSize(QSize(side + Theme.current().px(6), side))
    if keys:
        from ui.shared import shortcuts

        button.print_hint(shortcuts.label(keys))
        shortcuts.install_in_window(button, keys, button.animateClick)
    return button
