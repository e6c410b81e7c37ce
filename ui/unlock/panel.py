"""White paper in the middle of the window: the frame of everything shown before unlocking."""

from functools import cached_property

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from ui.shared.buttons import ShortcutButton
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, text_label

NARROW, WIDE = 420, 640


class Panel(QFrame):
    """Add content to ``column``. The banner above the content shows trouble and is hidden else."""

    def __init__(self, title: str, subtitle: str = "", width: int = NARROW) -> None:
        super().__init__()
        px = Theme.current().px
        self.setProperty("role", "card")
        self._width = px(width)
        self.setFixedWidth(self._width)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(36), px(36), px(36), px(32))
        self.column.setSpacing(px(12))
        self.heading = text_label(title, "figure" if width == NARROW else "title")
        self.subtitle = text_label(subtitle, "muted")
        self.column.addWidget(self.heading)
        self.column.addWidget(self.subtitle)
        self.subtitle.setVisible(bool(subtitle))

    @cached_property
    def banner(self) -> Banner:
        """Made when it is first needed: most people never see one."""
        banner = Banner(tone=Tone.WARN)
        banner.hide()
        self.column.insertWidget(self.column.indexOf(self.subtitle) + 1, banner)
        return banner

    def fit(self, available: int) -> None:
        """Be narrower where the window has no room, e.g. at 200 % text size."""
        self.setFixedWidth(max(self._width // 2, min(self._width, available)))

    def start(self) -> None:
        """Called when the panel is shown: fetch what it needs and set the focus."""

    def say_trouble(self, error: BaseException) -> None:
        """Known trouble in the banner; a bug is raised to the crash dialog."""
        from ui.shared.error_text import error_words

        words = error_words(error)
        if words is None:
            raise error
        self.banner.say(f"{words.title}\n{words.text}".strip(), Tone.WARN)

    def add_buttons(self, *buttons: QPushButton, link: QPushButton | None = None) -> None:
        """The last row: a link at the left, buttons at the right, the primary one last."""
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        if link is not None:
            row.addWidget(link)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self.column.addSpacing(Theme.current().px(8))
        self.column.addLayout(row)


def link_button(text: str) -> QPushButton:
    """A quiet way to somewhere else."""
    button = ShortcutButton(text)
    button.setProperty("role", "link")
    return button


def picture(name: str, color: str = "accent", side: int = 20) -> QLabel:
    """An icon that stands alone."""
    from ui.shared.icons import icon

    label = QLabel()
    size = Theme.current().px(side)
    label.setPixmap(icon(name, color).pixmap(QSize(size, size)))
    return label
