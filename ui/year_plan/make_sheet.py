"""What the rules ask for: ticked, with days that can be changed, before it is in the plan."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from services.errors import InvalidInput, Problem
from services.year_plan.records import Chosen, Proposal, YearPlan
from ui.activities.whole_number import read_whole
from ui.shared.check_box import CheckBox
from ui.shared.day_field import DayField
from ui.shared.entries import row_of
from ui.shared.form import Field, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.scrolling import scrolling
from ui.shared.theme import Theme, set_look
from ui.shared.widgets import muted_label
from ui.workplace import Workplace
from ui.year_plan.subjects import draft_key

_PAST = "past"
_AROUND = 240  # pixels of the design: heading, verbs and edges of the sheet


class _Row:
    """Proposals that are ticked together: all months of a rule, or one of its days."""

    def __init__(self, name: str, proposals: Sequence[Proposal]) -> None:
        self.name, self.proposals = name, tuple(proposals)

    @property
    def is_monthly(self) -> bool:
        return len(self.proposals) > 1

    def wanted(self, *, with_past: bool) -> tuple[Proposal, ...]:
        return tuple(one for one in self.proposals if with_past or not one.is_past)


def _rows(proposals: Sequence[Proposal]) -> list[_Row]:
    found = []
    for key, group in groupby(proposals, key=lambda one: one.key):
        tasks = list(group)
        if len(tasks) > 2:  # a month each
            found.append(_Row(key, tasks))
        else:
            found += [_Row(f"{key} {one.from_day}", [one]) for one in tasks]
    return found


class _MakeForm(RecordForm):
    """A tick and a day for each line; what is over is left out unless it is asked for. Signal
    ``rows_changed``."""

    rows_changed = Signal()

    def __init__(
        self, proposals: Sequence[Proposal], language: str, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._rows, self._language = _rows(proposals), language
        self._ticks = {row.name: CheckBox(self._title(row)) for row in self._rows}
        self._days: dict[str, DayField | QLineEdit] = {}
        self._notes = {row.name: muted_label() for row in self._rows}
        self._past = CheckBox(self.tr("Also what is over already, to show the whole year"))
        grid = QWidget()
        self._lay_out(QGridLayout(grid), today)
        hint = self.tr("A day lies within the time of its task: outreach within its month.")
        self.form.add(Field("days", "", grid, hint=hint))
        self.form.add_widget(self._past)
        self.keep(_PAST, self._past)
        self._past.setVisible(any(one.is_past for one in proposals))
        self._past.toggled.connect(self._show_rows)
        self._show_rows()

    @override
    def record(self) -> tuple[Chosen, ...]:
        chosen, wrong = [], []
        for row in self._shown():
            if not self._ticks[row.name].isChecked():
                continue
            for one in row.wanted(with_past=self._past.isChecked()):
                day = self._day(row, one)
                if day is None or not one.from_day <= day <= one.last_day:
                    wrong.append(row.name)
                else:
                    chosen.append(Chosen(one.key, one.from_day, day))
        for name, field in self._days.items():
            set_look(field, wrong=name in wrong)
        if wrong or not chosen:
            raise InvalidInput({"days": Problem.OUT_OF_RANGE if wrong else Problem.REQUIRED})
        return tuple(chosen)

    @override
    def focus_first(self) -> None:
        for row in self._shown():
            self._ticks[row.name].setFocus()
            return

    def _title(self, row: _Row) -> str:
        return row.proposals[0].title.get(self._language)

    def _day(self, row: _Row, one: Proposal) -> date | None:
        field = self._days[row.name]
        if isinstance(field, DayField):
            return field.value()
        number = read_whole(field.text())
        try:
            return one.from_day.replace(day=number) if number else None
        except ValueError:
            return None

    def _shown(self) -> list[_Row]:
        return [row for row in self._rows if row.wanted(with_past=self._past.isChecked())]

    def _show_rows(self) -> None:
        shown = {row.name for row in self._shown()}
        for row in self._rows:
            is_shown = row.name in shown
            for part in (self._ticks[row.name], self._days[row.name], self._notes[row.name]):
                part.setVisible(is_shown)
            months = len(row.wanted(with_past=self._past.isChecked()))
            self._notes[row.name].setText(self._note(row, months))
        self.rows_changed.emit()

    def _note(self, row: _Row, months: int) -> str:
        if row.is_monthly:
            return self.tr("day of each month, %n month(s)", "", months)
        wanted = row.proposals[0].wanted
        return self.tr("%n of it", "", wanted) if wanted > 1 else ""

    def _lay_out(self, grid: QGridLayout, today: Callable[[], date]) -> None:
        px = Theme.current().px
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for number, row in enumerate(self._rows):
            tick, day = self._ticks[row.name], self._field(row, today)
            self._days[row.name] = day
            tick.setChecked(True)
            tick.setToolTip(row.proposals[0].source.get(self._language))
            day.setAccessibleName(self._title(row))
            grid.addWidget(tick, number, 0)
            grid.addWidget(row_of(day, self._notes[row.name], 1, spacing=8), number, 1)
            self.keep(f"take {row.name}", tick)
            self.keep(f"day {row.name}", day)

    def _field(self, row: _Row, today: Callable[[], date]) -> DayField | QLineEdit:
        due_day, px = row.proposals[0].due_day, Theme.current().px
        if not row.is_monthly:
            day = DayField(today, due_day)
            day.setFixedWidth(px(150))
            return day
        field: QLineEdit = line_field()
        field.setText(str(due_day.day))
        field.setFixedWidth(px(56))
        return field


class MakeSheet(RecordSheet):
    """Signal ``saved`` (YearPlan)."""

    def __init__(
        self, parent: QWidget, workplace: Workplace, year: int, proposals: Sequence[Proposal]
    ) -> None:
        language = workplace.language.value
        self._make_form = _MakeForm(proposals, language, workplace.clock.today)
        self._year = year
        translate = QCoreApplication.translate
        title = translate("MakeSheet", "What the year {year} asks for").format(year=year)
        super().__init__(parent, workplace, title, self._make_form)
        self.keep_draft(draft_key(year, "make"), None)
        words = translate("MakeSheet", "Take out what does not fit, and change days.")
        edge = Theme.current().px(4)  # the ring of the keyboard is not cut off
        self._make_form.column.setContentsMargins(edge, edge, edge, edge)
        self._area = scrolling(self._make_form)
        self.lay_out(self.tr("Put it into the plan"), muted_label(words), self._area)
        self._make_form.rows_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """As high as its lines, where the screen has room for them."""
        room = self.screen().availableGeometry().height() - Theme.current().px(_AROUND)
        layout = self._make_form.layout()
        if layout is not None:
            layout.activate()
        self._area.setMinimumHeight(min(self._make_form.sizeHint().height(), room))

    @override
    def saving(self) -> Callable[[], YearPlan]:
        chosen, year = self._make_form.record(), self._year
        plans = self.workplace.register.year_plan
        return lambda: plans.make(year, chosen)
