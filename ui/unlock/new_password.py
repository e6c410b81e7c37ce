"""A new password, typed twice, with a meter that says in plain words what would help."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from services.errors import Problem
from services.vault.password_rules import PasswordHint, Strength
from ui.jobs import JobRunner
from ui.shared.form import Field, Form
from ui.shared.theme import Theme
from ui.shared.widgets import text_label
from ui.unlock.password_field import PasswordField

_PARTS = 4
_PAUSE_MS = 150
_COLORS = ("line", "risk", "warn", "good", "good")


class NewPassword(QWidget):
    """``personal`` gives the names that the password must not carry, at the moment of asking.

    Signal ``finished`` when Enter is pressed in the second field.
    """

    finished = Signal()

    def __init__(
        self, jobs: JobRunner, personal: Callable[[], Sequence[str]], name: str = "password"
    ) -> None:
        super().__init__()
        self._jobs, self._personal, self._name = jobs, personal, name
        self.first, self.second = PasswordField().offer_look(), PasswordField().offer_look()
        self.meter = StrengthMeter()
        self.form = Form()
        self.form.add(Field(name, self.tr("New password"), self.first))
        self.form.add_widget(self.meter)
        self.form.add(Field("again", self.tr("The same once more"), self.second))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._judge)
        self.first.textChanged.connect(self._timer.start)
        self.first.returnPressed.connect(self.second.setFocus)
        self.second.returnPressed.connect(self.finished)
        self.first.caps_lock_seen.connect(self._hint_caps_lock)
        self.setFocusProxy(self.first)

    def value(self) -> str:
        """What was typed in the first field."""
        return self.first.text()

    def is_same(self) -> bool:
        """Whether both fields agree; says so beside the second if not."""
        problems: dict[str, Problem | str] = {}
        if not self.value():
            problems[self._name] = Problem.REQUIRED
        elif self.value() != self.second.text():
            problems["again"] = Problem.MISMATCH
        self.form.set_problems(problems)
        return not problems

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.first, self.second):
            field.clear()
            field.hide_again()
        self._timer.stop()
        self.meter.show_strength(None)

    def _judge(self) -> None:
        password, personal = self.value(), tuple(self._personal())
        if not password:
            self.meter.show_strength(None)
            return
        job = self._jobs.start(lambda progress: _judged(password, personal))
        job.succeeded.connect(self.meter.show_strength)

    def _hint_caps_lock(self, is_on: bool) -> None:
        self.form.set_warning(self._name, self.tr("Caps Lock is on") if is_on else "")


def _judged(password: str, personal: Sequence[str]) -> Strength:
    from services.vault.password_rules import strength

    return strength(password, personal)


class StrengthMeter(QWidget):
    """Four bars and a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._bars, self._words = _Bars(), text_label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(4))
        column.addWidget(self._bars)
        column.addWidget(self._words)
        self.show_strength(None)

    def show_strength(self, found: Strength | None) -> None:
        """Show a judgement, or what is asked for while nothing is typed."""
        self._bars.score = found.score if found else 0
        self._bars.update()
        self._words.setText(self._said(found.hint) if found else self._asked())

    def words(self) -> str:
        """What stands below the bars."""
        return self._words.text()

    def _asked(self) -> str:
        return self.tr(
            "At least 10 characters. Three or four words that do not belong together are easy to "
            "remember and hard to guess."
        )

    def _said(self, hint: PasswordHint) -> str:
        return {
            PasswordHint.TOO_SHORT: self.tr("Too short: at least 10 characters."),
            PasswordHint.TOO_LONG: self.tr("Too long: at most 200 characters."),
            PasswordHint.PERSONAL: self.tr(
                "It contains a name. Names are the first thing that is tried; use other words."
            ),
            PasswordHint.NUMBER: self.tr(
                "Birthdays, telephone and identity numbers are guessed quickly; add some words."
            ),
            PasswordHint.GUESSABLE: self.tr("Many people use this. Add another word or two."),
            PasswordHint.GOOD: self.tr("Good: hard to guess."),
        }[hint]


class _Bars(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.score = 0
        self.setFixedHeight(Theme.current().px(6))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        gap, radius = theme.px(6), theme.px(3)
        width = (self.width() - gap * (_PARTS - 1)) / _PARTS
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for place in range(_PARTS):
            color = _COLORS[self.score] if place < self.score else "line"
            painter.setBrush(theme.color(color))
            bar = QRectF(place * (width + gap), 0, width, self.height())
            painter.drawRoundedRect(bar, radius, radius)
        painter.end()
