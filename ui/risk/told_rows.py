"""Who was told: a line a person or body, as many as were told."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from services.clock import CHINA
from services.errors import InvalidInput, Problem
from services.risk.duty_records import Told
from ui.shared.choices import Choice, Option
from ui.shared.day_field import DayField, TimeField
from ui.shared.entries import clear
from ui.shared.form import Field, line_field
from ui.shared.record_form import RecordForm
from ui.shared.theme import Theme
from ui.shared.widgets import plain_button
from ui.visits.words import Labels

MOST = 6


class ToldRows(QWidget):
    """Signal ``changed``. An empty line counts for nothing; the first one stands ready."""

    changed = Signal()

    def __init__(self, labels: Labels, now: Callable[[], datetime], field: str = "told") -> None:
        super().__init__()
        self._labels, self._now, self._field = labels, now, field
        self._rows: list[_ToldRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(Theme.current().px(6))
        self._more = plain_button(self.tr("Somebody else was told, too"), icon_name="plus")
        self._more.clicked.connect(self._add_empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(6))
        column.addLayout(self._column)
        foot = QHBoxLayout()
        foot.addWidget(self._more)
        foot.addStretch(1)
        column.addLayout(foot)
        self.set_lines(())

    def told(self) -> tuple[Told, ...]:
        """Everybody who was told. Raises InvalidInput for a time that cannot be read, and for a
        name without saying who it is."""
        return tuple(row.told(self._field) for row in self._rows if not row.is_empty())

    def lines(self) -> list[dict[str, Any]]:
        """As typed, for a draft."""
        return [row.line() for row in self._rows if not row.is_empty()]

    def set_lines(self, lines: Sequence[dict[str, Any]]) -> None:
        """Show a draft's lines, or one empty line."""
        clear(self._column)
        self._rows = []
        for line in lines:
            self._add(line)
        if not self._rows:
            self._add_empty()

    def _add_empty(self) -> None:
        now = self._now().astimezone(CHINA)
        self._add({"day": now.date().isoformat(), "at": f"{now:%H:%M}"})

    def _add(self, line: dict[str, Any]) -> None:
        row = _ToldRow(self._labels, lambda: self._now().astimezone(CHINA).date(), line)
        row.changed.connect(self.changed)
        self._rows.append(row)
        self._column.addWidget(row)
        self._more.setVisible(len(self._rows) < MOST)


class ToldForm(RecordForm):
    """A form with these rows, which are a part of its draft."""

    def __init__(self, told: ToldRows) -> None:
        super().__init__()
        self._told = told
        told.changed.connect(self._note_change)

    def add_told(self, label: str) -> None:
        """The rows, as the next field."""
        self.form.add(Field("told", label, self._told))

    @override
    def typed(self) -> dict[str, Any]:
        return {**super().typed(), "told": self._told.lines()}

    @override
    def restore(self, typed: Mapping[str, Any]) -> None:
        super().restore(typed)
        self._told.set_lines(typed.get("told") or ())


class _ToldRow(QWidget):
    """Who, name, day, time, how. Signal ``changed``."""

    changed = Signal()

    def __init__(self, labels: Labels, today: Callable[[], date], line: dict[str, Any]) -> None:
        super().__init__()
        self._who = Choice(
            (Option("", self.tr("Who")), *labels.options("told_whom")), line.get("who") or ""
        )
        self._name = line_field(self.tr("name or place"), line.get("name") or "")
        self._day = DayField(today)
        self._at = TimeField()
        self._how = Choice(
            (Option("", self.tr("How")), *labels.options("told_how")), line.get("how") or ""
        )
        _put(self._day, self._at, line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.current().px(8))
        px = Theme.current().px
        self._day.setFixedWidth(px(148))
        self._at.setFixedWidth(px(72))
        for field, words in (
            (self._who, self.tr("Who was told")),
            (self._name, self.tr("name or place")),
            (self._day, self.tr("On which day")),
            (self._at, self.tr("At what time")),
            (self._how, self.tr("How")),
        ):
            field.setAccessibleName(words)
            row.addWidget(field, 1 if field is self._name else 0)
        self._who.chosen.connect(self.changed)
        self._how.chosen.connect(self.changed)
        self._name.textEdited.connect(self.changed)
        self._day.changed.connect(self.changed)
        self._at.changed.connect(self.changed)
        self.setFocusProxy(self._who)

    def is_empty(self) -> bool:
        """Nobody is named; the proposed time alone counts for nothing."""
        return not self._who.value() and not self._name.text().strip()

    def told(self, field: str) -> Told:
        """As typed. Raises InvalidInput for ``field``."""
        day, at = self._day.value(), self._at.value()
        if not self._who.value():
            raise InvalidInput({field: Problem.REQUIRED})
        if day is None or at is None:
            raise InvalidInput({field: Problem.MALFORMED})
        moment = datetime.combine(day, at, tzinfo=CHINA)
        return Told(self._who.value(), self._name.text().strip(), moment, self._how.value())

    def line(self) -> dict[str, Any]:
        """As typed."""
        return {
            "who": self._who.value(),
            "name": self._name.text(),
            "day": self._day.text(),
            "at": self._at.text(),
            "how": self._how.value(),
        }


def _put(day: DayField, at: TimeField, line: dict[str, Any]) -> None:
    """What cannot be read stays as it was typed."""
    words, clock = str(line.get("day") or "").split("  ")[0], str(line.get("at") or "")
    try:
        day.set_value(date.fromisoformat(words))
    except ValueError:
        day.setText(words)
    try:
        at.set_value(time.fromisoformat(clock))
    except ValueError:
        at.setText(clock)
