"""Answer a line, change its target, and the records behind its figure."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.errors import InvalidInput, Problem
from services.indicators.definition import Answer
from services.indicators.evaluating import said_for
from services.indicators.numbers import COMPARISONS, read_number
from services.indicators.periods import parse
from services.indicators.records import Line, TargetEdit
from services.visits.drafts import SheetKey
from services.written_numbers import narrow
from ui.indicators.subjects import ShowLine
from ui.indicators.words import period_words
from ui.navigation import Place
from ui.risk.moments import day_in
from ui.shared.choices import Option, Segmented
from ui.shared.day_field import DayField, day_example
from ui.shared.form import Field, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.shared.widgets import muted_label
from ui.workplace import Workplace

_SIGNS = {">=": "≥", "<=": "≤"}


class _AnswerForm(RecordForm):
    """``unit``: what a number is counted in."""

    def __init__(self, line: Line, unit: str) -> None:
        super().__init__()
        translate = QCoreApplication.translate
        words = (
            ("yes", translate("IndicatorWords", "yes")),
            ("no", translate("IndicatorWords", "no")),
        )
        is_yes_no = line.indicator.answer is Answer.YES_NO
        options = [Option(code, word) for code, word in words]
        answer = Segmented(options) if is_yes_no else line_field()
        hint = "" if is_yes_no else unit
        self.add(
            Field("value", self.tr("Answer"), answer, hint=hint),
            Field("remark", self.tr("Remark"), line_field()),
        )

    @override
    def record(self) -> tuple[str, str]:
        return str(self.value("value")), str(self.value("remark"))


class AnswerSheet(RecordSheet):
    """What was answered last stands in the form. Signal ``saved`` (Line)."""

    def __init__(self, parent: QWidget, workplace: Workplace, line: Line) -> None:
        language = workplace.language.value
        unit = workplace.codes.label("indicator_unit", line.indicator.unit, language)
        self._answer_form, self._line = _AnswerForm(line, unit), line
        title = line.indicator.name.get(language)
        super().__init__(parent, workplace, title, self._answer_form)
        if line.said is not None:
            self._answer_form.restore({"value": line.said.value, "remark": line.said.remark})
        period = said_for(line.indicator, line.period, workplace.clock.today())
        self.keep_draft(_key(SheetName.INDICATOR_ANSWER, line, period), None)
        words = QCoreApplication.translate("AnswerSheet", "For: {period}")
        whole = parse(period)
        about = muted_label(words.format(period=period_words(whole) if whole else period))
        self.lay_out(self.tr("Save the answer"), about, self._answer_form)

    @override
    def saving(self) -> Callable[[], Line]:
        value, remark = self._answer_form.record()
        indicators, line = self.workplace.register.indicators, self._line
        return lambda: indicators.say(line.indicator.id, line.period.code, value, remark)


class _TargetForm(RecordForm):
    """The number is read from the words and may be corrected; without one, nothing is compared."""

    def __init__(self, year: int, today: Callable[[], date]) -> None:
        super().__init__()
        none = Option("", self.tr("no number"))
        signs = (Option(code, _SIGNS.get(code, code)) for code in COMPARISONS)
        self._sign = Segmented([none, *signs], "")
        self._text, self._number = line_field(), line_field()
        year_field = line_field()
        year_field.setText(str(year))
        self.add(Field("text", self.tr("The target, as the paper says it"), self._text))
        hint = self.tr("Without a number it is shown, and nothing is compared.")
        self.add(
            Field("comparison", self.tr("Compared"), self._sign, hint=hint),
            Field("number", self.tr("Number"), self._number),
        )
        day = DayField(today, today())
        self.add(
            Field("year", self.tr("For the year"), year_field),
            Field("valid_from", self.tr("Valid from"), day, example=day_example()),
        )
        self.add(Field("source", self.tr("The paper that changed it"), line_field()))
        self._text.textEdited.connect(self._read)

    def _read(self, text: str) -> None:
        read = read_number(text)
        self._sign.set_value(read.comparison if read else "")
        self._number.setText(str(read.number) if read else "")

    @override
    def show_error(self, error: BaseException) -> bool:
        is_shown = super().show_error(error)
        taken = isinstance(error, InvalidInput) and error.problems.get("valid_from")
        if taken is Problem.TAKEN:
            words = self.tr(
                "Another target for that year holds from this day already: choose another day, or "
                "take that one back first."
            )
            self.form.set_problems({"valid_from": words})
        return is_shown

    def edit(self, indicator: str) -> TargetEdit:
        """What was typed, for a line."""
        year = narrow(str(self.value("year")))
        if not (year.isascii() and year.isdigit() and len(year) < 5):
            raise InvalidInput({"year": Problem.MALFORMED})
        self.require_readable("valid_from")
        return TargetEdit(
            indicator=indicator,
            year=int(year),
            valid_from=day_in(self.value("valid_from")),
            text=str(self.value("text")),
            comparison=str(self.value("comparison")),
            number=str(self.value("number")),
            source=str(self.value("source")),
        )


class TargetSheet(RecordSheet):
    """Signal ``saved`` (the target's id)."""

    def __init__(self, parent: QWidget, workplace: Workplace, line: Line) -> None:
        self._target_form = _TargetForm(line.period.year, workplace.clock.today)
        self._indicator = line.indicator.id
        title = line.indicator.name.get(workplace.language.value)
        super().__init__(parent, workplace, title, self._target_form)
        self.keep_draft(_key(SheetName.TARGET, line, f"{line.period.year}"), None)
        self.lay_out(self.tr("Set the target"))

    @override
    def saving(self) -> Callable[[], int]:
        edit, indicators = (
            self._target_form.edit(self._indicator),
            self.workplace.register.indicators,
        )
        return lambda: indicators.set_target(edit)


def _key(name: SheetName, line: Line, period: str) -> SheetKey:
    return sheet_key(name, Place.INDICATORS, part=ShowLine(line.indicator.id, period).written())
