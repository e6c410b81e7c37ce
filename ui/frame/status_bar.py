"""The strip below the page: last backup, month to report, the two keys worth knowing."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import muted_label

HEIGHT = 30


class StatusBar(QWidget):
    """Texts are handed over ready; empty ones take no room."""

    def __init__(self) -> None:
        super().__init__()
        px = Theme.current().px
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(px(HEIGHT))
        self._dot, self._backup, self._month = _Dot(), muted_label(), muted_label()
        self._hints = muted_label(self._hint_words(is_drawn=False))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), 0, px(24), 0)
        row.setSpacing(px(6))
        row.addWidget(self._dot)
        row.addWidget(self._backup)
        row.addSpacing(px(14))
        row.addWidget(self._month)
        row.addStretch(1)
        row.addWidget(self._hints)
        self.show_backup("", Tone.ACCENT)

    def show_backup(self, text: str, tone: Tone) -> None:
        """When the last backup was made; ACCENT: all is well, WARN or RISK: see to it."""
        self._backup.setText(text)
        self._dot.set_tone(tone)
        self._dot.setVisible(bool(text))

    def show_month(self, text: str) -> None:
        """Which month is to be reported, and by when."""
        self._month.setText(text)

    def show_curtain(self, is_drawn: bool) -> None:
        """Whether names are hidden now."""
        self._hints.setText(self._hint_words(is_drawn))

    def _hint_words(self, is_drawn: bool) -> str:
        curtain = self.tr("show names") if is_drawn else self.tr("hide names")
        help_word = self.tr("help")
        return f"{Keys.CURTAIN} {curtain}    {Keys.HELP} {help_word}"


class _Dot(QWidget):
    """A filled dot; warnings get another shape, so that colour is not alone."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = Tone.ACCENT
        side = Theme.current().px(10)
        self.setFixedSize(side, side)

    def set_tone(self, tone: Tone) -> None:
        self._tone = tone
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        names = {Tone.ACCENT: "good", Tone.WARN: "warn", Tone.RISK: "risk"}
        painter.setBrush(Theme.current().color(names.get(self._tone, "muted")))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._tone == Tone.ACCENT:
            painter.drawEllipse(box)
        else:
            painter.drawRect(box)
        painter.end()
