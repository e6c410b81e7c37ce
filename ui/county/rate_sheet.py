"""What only the county knows for one line and year, with its source."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.actor import Right
from services.county.rate_records import RateEdit, RateLine
from services.errors import Problem
from ui.shared.form import Field, Form, line_field
from ui.shared.local_time import moment_words
from ui.shared.sheet import Sheet
from ui.shared.widgets import muted_label
from ui.workplace import Workplace


class RateSheet(Sheet):
    """Signal ``saved``. Empty fields are computed from the rooms, where that can be done."""

    saved = Signal()

    def __init__(self, parent: QWidget, workplace: Workplace, line: RateLine, year: int) -> None:
        language = workplace.language.value
        indicator = line.line.indicator
        note = indicator.note.get(language)
        super().__init__(parent.window(), indicator.name.get(language), note)
        self._workplace, self._line, self._year = workplace, line, year
        typed = line.typed
        self.numerator = line_field(text=_text(typed.numerator if typed else None))
        self.number = line_field(text=_text(typed.number if typed else None))
        self.source = line_field(text=typed.source if typed else "")
        self.form = Form()
        self._add_fields(language)
        self.column.addWidget(self.form)
        if typed is not None:
            words = self.tr("typed by {name} on {day}")
            told = words.format(name=typed.set_by, day=moment_words(typed.set_at))
            self.column.addWidget(muted_label(told))
        if workplace.register.vault.actor.may(Right.MANAGE):
            self.add_choice(self.tr("Save"), "", is_safe=True)
        else:
            for field in (self.numerator, self.number, self.source):
                field.setReadOnly(True)
            self.add_close()

    def _add_fields(self, language: str) -> None:
        indicator, line = self._line.line.indicator, self._line
        above, below = indicator.numerator.get(language), indicator.denominator.get(language)
        self.form.add(
            Field(
                "numerator",
                above or self.tr("Number"),
                self.numerator,
                hint=self._computed(line.numerator.number),
            )
        )
        if line.is_rate:
            self.form.add(
                Field(
                    "number",
                    below or self.tr("Out of"),
                    self.number,
                    hint=self._computed(line.denominator.number),
                )
            )
        self.form.add(Field("source", self.tr("Source (which paper, which day)"), self.source))

    def accept(self) -> None:
        """Save first; what is wrong stands beside its field."""
        if self.source.isReadOnly():
            super().accept()
            return
        try:
            edit = RateEdit(
                _whole(self.numerator.text()), _whole(self.number.text()), self.source.text()
            )
        except ValueError:
            self.form.set_problems(
                {
                    name: Problem.MALFORMED
                    for name, field in (("numerator", self.numerator), ("number", self.number))
                    if field.text().strip() and not field.text().strip().isdecimal()
                }
            )
            return
        rates, indicator, year = (
            self._workplace.register.rates,
            self._line.line.indicator,
            self._year,
        )
        job = self._workplace.jobs.start(
            lambda progress: rates.set_number(indicator.id, year, edit), self._show_error
        )
        job.succeeded.connect(self._done)

    def _show_error(self, error: BaseException) -> None:
        if not self.form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _done(self) -> None:
        super().accept()
        self.saved.emit()

    def _computed(self, number: int | None) -> str:
        if number is None:
            return self.tr("nothing here to compute it from")
        return self.tr("now {number}; empty: computed").format(number=f"{number:,}")


def _text(number: int | None) -> str:
    return "" if number is None else str(number)


def _whole(typed: str) -> int | None:
    """Nothing for an empty field. Raises ValueError."""
    tidy = typed.strip()
    if not tidy:
        return None
    if not tidy.isdecimal():
        raise ValueError(tidy)
    return int(tidy)
