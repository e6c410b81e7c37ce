"""The form of the hotline's return: what nobody can count for whoever fills it in."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.errors import InvalidInput, Problem
from services.hotline_returns.records import ReturnFields, ReturnView
from services.hotline_returns.rows import problem_rows, split_rows
from services.hotline_returns.rules import SPLIT
from ui.activities.whole_number import read_whole, typed_whole
from ui.risk.moments import day_in
from ui.shared.day_field import day_example
from ui.shared.form import DayField, Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.widgets import muted_label
from ui.workplace import Workplace

_NUMBERS = ("lines", "all_calls")
_TEXTS = tuple(
    field.name
    for field in fields(ReturnFields)
    if field.name not in (*_NUMBERS, "due_day", "split")
)


class ReturnForm(RecordForm):
    """``kept`` knows the period and the version that was read; ``period`` chooses another one.

    Signal ``restored`` (period or None): a draft or an empty form is shown now.
    """

    restored = Signal(object)

    def __init__(self, workplace: Workplace, period: QWidget) -> None:
        super().__init__()
        self.form.add_widget(period)
        self.kept = {"period": None, "version": None}
        self._today = workplace.clock.today
        self._language = workplace.language.value
        self._lay_out()

    @override
    def restore(self, typed: Mapping[str, Any]) -> None:
        super().restore(typed)
        self.restored.emit(self.kept["period"])

    @override
    def focus_first(self) -> None:
        """Everything above stays from one return to the next."""
        self.field("all_calls").setFocus()

    def show_return(self, view: ReturnView) -> None:
        """Fill the form with what is kept of a return, or proposed for a new one."""
        told = view.fields
        typed: dict[str, Any] = {name: getattr(told, name) for name in _TEXTS}
        typed |= {name: _number(getattr(told, name)) for name in _NUMBERS}
        typed |= {SPLIT + row.code: _number(told.split.get(row.code)) for row in split_rows()}
        typed["due_day"] = told.due_day.isoformat() if told.due_day else ""
        kept = {"period": view.period.code, "version": view.version}
        self.form.clear_problems()
        self.kept = kept
        self.fill(lambda: self._put({**typed, **kept}))

    def typed_fields(self) -> ReturnFields:
        """What can be read of the form now, for figures that follow it; the rest is empty."""
        numbers = {name: read_whole(self.value(name)) for name in _NUMBERS}
        split = {row.code: read_whole(self.value(SPLIT + row.code)) for row in split_rows()}
        return self._told(numbers, _known(split))

    @override
    def record(self) -> ReturnFields:
        self.require_readable()
        numbers = {name: typed_whole(name, self.value(name)) for name in _NUMBERS}
        split = {
            row.code: typed_whole(SPLIT + row.code, self.value(SPLIT + row.code))
            for row in split_rows()
        }
        return self._told(numbers, _known(split))

    @override
    def show_error(self, error: BaseException) -> bool:
        """Two numbers that contradict each other are said in the words of this form."""
        if not super().show_error(error) or not isinstance(error, InvalidInput):
            return False
        own = {
            name: self._more_than_counted(name)
            for name, problem in error.problems.items()
            if problem is Problem.MISMATCH
        }
        self.form.set_problems({**error.problems, **own})
        return True

    def _more_than_counted(self, name: str) -> str:
        if name == "all_calls":
            return self.tr("More calls than that are on record.")
        code = name.removeprefix(SPLIT)
        source = next(row.split_from for row in split_rows() if row.code == code)
        label = next(row.label(self._language) for row in problem_rows() if row.code == source)
        return self.tr("More than the calls about: {row}").format(row=label)

    def _told(self, numbers: Mapping[str, int | None], split: Mapping[str, int]) -> ReturnFields:
        return ReturnFields(
            **{name: self.value(name) for name in _TEXTS},
            due_day=day_in(self.value("due_day")),
            lines=numbers["lines"],
            all_calls=numbers["all_calls"],
            split=split,
        )

    def _lay_out(self) -> None:
        self.add(
            Field("unit", self.tr("Filled in by the unit"), line_field(), stretch=3),
            Field("filled_by", self.tr("Filled in by"), line_field(), stretch=2),
            Field(
                "due_day",
                self.tr("Due on"),
                DayField(self._today),
                stretch=2,
                example=day_example(),
            ),
        )
        self.add(
            Field("reviewing_unit", self.tr("Reviewing unit"), line_field(), stretch=3),
            Field("reviewer", self.tr("Reviewed by"), line_field(), stretch=2),
            Field("number", self.tr("Hotline number"), line_field(), stretch=2),
        )
        hint = self.tr("Unanswered ones, too: see the telephone's list")
        self.add(
            Field("hours", self.tr("Served at"), line_field(), stretch=3),
            Field("lines", self.tr("Lines"), line_field(), stretch=2),
            Field(
                "all_calls", self.tr("All calls that came in"), line_field(), stretch=2, hint=hint
            ),
        )
        self._lay_out_split()
        content = self.tr("What was taught (empty: the titles of the trainings)")
        self.add(Field("training_content", content, NoteField(2)))
        self.add(Field("remarks", self.tr("Remarks"), NoteField(2)))

    def _lay_out_split(self) -> None:
        """Kinds of problems that the topics of a visit do not tell apart."""
        words = self.tr("Told apart by hand: how many of the calls were about")
        self.form.add_widget(muted_label(words))
        self.add(
            *(
                Field(SPLIT + row.code, row.label(self._language), line_field())
                for row in split_rows()
            )
        )


def _known(split: Mapping[str, int | None]) -> dict[str, int]:
    """Without what nobody told apart: none is a number, too."""
    return {code: number for code, number in split.items() if number is not None}


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
